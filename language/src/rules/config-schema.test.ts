import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { configSchema } from './config-schema.ts';
import { pageOf } from './pages.ts';
import { readSettings } from './settings.ts';

describe('the JSON Schema of cx.json', () => {
  const schema = configSchema((id) => pageOf(id)?.title.en);
  const validate = new Ajv({ strict: true }).compile(schema);

  it('is what is published: run `npm run schemas` after a change', () => {
    const file = join(import.meta.dirname, '..', '..', 'schemas', 'config.schema.json');
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it.each([
    '{}',
    '{ "$schema": "x", "rules": { "program/typed-actual": "off", "strategy/overkill": "error" }, "groupMinimum": 5 }',
    '{ "rules": { "program/typed-actuals": "off" } }',
    '{ "rules": { "program/unknown-name": "off" } }',
    '{ "rules": { "program/unknown-name": "error" } }',
    '{ "rules": { "other/rule": "error" } }',
    '{ "rules": [] }',
    '{ "diff": { "failOn": "review" } }',
    '{ "diff": { "failOn": "all" } }',
    '{ "diff": { "rules": { "changes/target-lowered": "breaking", "changes/renamed": "off" }, "use": ["trend"] } }',
    '{ "diff": { "rules": { "changes/target-lowered": "none" } } }',
    '{ "diff": { "rules": { "program/no-shares": "review" } } }',
    '{ "diff": { "use": ["trends"] } }',
    '{ "rules": { "changes/target-lowered": "off" } }',
    '{ "reportingMinimum": 0 }',
    '{ "database": "postgres://host" }',
    '{ "plugins": {} }',
    '[]',
  ])('agrees with the reader on %s', (text) => {
    expect(validate(JSON.parse(text))).toBe(readSettings('cx.json', text).findings.length === 0);
  });
});
