/** The JSON Schemas of what we print and read, made from the types: `npm run schemas` writes them, `--check` compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { configSchema } from '../language/src/rules/config-schema.ts';
import { pageOf } from '../language/src/rules/pages.ts';

const root = join(import.meta.dirname, '..');

/** The schema is `language/schemas/<name>.schema.json`. */
type SchemaSource = { readonly name: string } & (
  | {
      readonly title: string;
      /** The file that declares `type`. */
      readonly path: string;
      readonly type: string;
    }
  /** One that no type says. */
  | { readonly make: () => object }
);

export const sources: readonly SchemaSource[] = [
  { name: 'program', title: 'A customer-experience program', path: 'language/src/program/program.ts', type: 'Program' },
  { name: 'report', title: 'The figures of a gap analysis', path: 'language/src/report/figures.ts', type: 'Figures' },
  { name: 'plan', title: 'What cx plan --format json prints', path: 'language/src/report/plan/figures.ts', type: 'PlanFigures' },
  { name: 'questionnaire', title: 'What a survey asks', path: 'language/src/survey/questionnaire.ts', type: 'Questionnaire' },
  { name: 'check', title: 'What cx check --format json prints', path: 'cli/src/output/check-result.ts', type: 'CheckResult' },
  { name: 'gate', title: 'What cx gate --format json prints', path: 'cli/src/output/gate-result.ts', type: 'GateResult' },
  { name: 'manifest', title: 'What cx build made, and of what', path: 'cli/src/output/manifest.ts', type: 'Manifest' },
  { name: 'diff', title: 'What cx diff --format json prints', path: 'language/src/changes/json.ts', type: 'ReviewFile' },
  { name: 'config', make: () => configSchema((id) => pageOf(id)?.title.en) },
];

export function schemaFile(name: string): string {
  return join(root, 'language', 'schemas', `${name}.schema.json`);
}

/** The text of a schema, as its file should hold it. */
export function schemaText(source: SchemaSource): string {
  if ('make' in source) return `${JSON.stringify(source.make(), null, 2)}\n`;
  const { name, title, path, type } = source;
  const made = createGenerator({
    path: join(root, path),
    tsconfig: join(root, 'tsconfig.json'),
    type,
    skipTypeCheck: true,
    topRef: false,
    expose: 'export',
    additionalProperties: false,
    sortProps: true,
  }).createSchema(type);
  const { $schema, ...rest } = made;
  return `${JSON.stringify({ $schema, $id: `${name}.schema.json`, title, ...rest }, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  let stale = 0;
  for (const source of sources) {
    const file = schemaFile(source.name);
    const text = schemaText(source);
    let before: string | null = null;
    try {
      before = readFileSync(file, 'utf8');
    } catch {
      // It is not there yet.
    }
    if (before === text) continue;
    if (process.argv.includes('--check')) {
      process.stderr.write(`${source.name}.schema.json is not what the types say: run npm run schemas.\n`);
      stale++;
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      process.stdout.write(`Wrote language/schemas/${source.name}.schema.json\n`);
    }
  }
  process.exitCode = stale > 0 ? 1 : 0;
}
