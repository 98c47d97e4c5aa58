import { categories } from '../findings/levels.ts';
import { defaultSettings } from '../findings/settings.ts';
import { changeRules, groupsToCome, rules } from './registry.ts';
import { changeLevels, levelSettings, severitySettings } from './settings.ts';

/**
 * The JSON Schema of `cx.json`. It is made from the registry rather than from a type, so that an editor can complete the names of rules
 * and say what each is about.
 */
export function configSchema(describe: (id: string) => string | undefined): object {
  const byRule = rules.map(({ id, firm, severity }) => {
    const description = describe(id);
    return [
      id,
      { ...(description === undefined ? {} : { description }), enum: firm ? ['error'] : severitySettings, default: severity },
    ] as const;
  });
  const byChangeRule = changeRules.map(({ id, change }) => {
    const description = describe(id);
    return [id, { ...(description === undefined ? {} : { description }), enum: levelSettings, default: change.level }] as const;
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'config.schema.json',
    title: 'Settings of a customer-experience program: cx.json',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: 'How heavily each rule counts in this program.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(byRule),
        patternProperties: {
          [`^(${[...groupsToCome].join('|')})/[a-z][a-z0-9-]*$`]: { enum: severitySettings },
        },
      },
      diff: {
        description: 'How `cx diff` judges the changes of this program.',
        type: 'object',
        additionalProperties: false,
        properties: {
          failOn: { description: 'The lightest level that fails a comparison.', enum: changeLevels },
          rules: {
            description: 'How heavily each kind of change counts in this program.',
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(byChangeRule),
          },
          use: { description: 'The categories that are told; all where it is left out.', type: 'array', items: { enum: categories } },
        },
      },
      reportingMinimum: {
        description: 'Fewer answers than this are marked "too few answers".',
        type: 'integer',
        minimum: 1,
        default: defaultSettings.reportingMinimum,
      },
      groupMinimum: {
        description: 'Values of a persona, member or channel that rest on fewer answers than this are withheld.',
        type: 'integer',
        minimum: 1,
        default: defaultSettings.groupMinimum,
      },
      database: {
        description: 'The name of the environment variable that holds the address of the database; never the address itself.',
        type: 'string',
        pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
      },
    },
  };
}
