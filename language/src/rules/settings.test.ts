import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';
import { messageOf } from './registry.ts';
import { defaultSettings, readSettings } from './settings.ts';

function said(text: string): string[] {
  return readSettings('cx.json', text).findings.map(
    (finding) => `${finding.origin.line}:${finding.origin.column}-${finding.origin.endColumn} ${messageOf(finding, 'en')}`,
  );
}

describe('cx.json', () => {
  it('sets what it says and leaves the rest', () => {
    const text = `\uFEFF{
  "$schema": "./config.schema.json",
  "rules": { "program/typed-actual": "off", "program/share-under-100": "warning", "strategy/no-alarm": "error" },
  "diff": { "failOn": "review", "rules": { "changes/target-lowered": "breaking" }, "use": ["trend", "survey"] },
  "reportingMinimum": 50,
  "groupMinimum": 5,
  "database": "CX_DATABASE"
}`;
    expect(readSettings('cx.json', text)).toEqual({
      settings: {
        rules: { 'program/typed-actual': 'off', 'program/share-under-100': 'warning', 'strategy/no-alarm': 'error' },
        diff: { failOn: 'review', rules: { 'changes/target-lowered': 'breaking' }, use: ['trend', 'survey'] },
        reportingMinimum: 50,
        groupMinimum: 5,
        database: 'CX_DATABASE',
      },
      findings: [],
    });
    expect(readSettings('cx.json', '{}')).toEqual({ settings: defaultSettings, findings: [] });
  });

  it.each([
    ['', '1:1-1 The file ends too early: a value, a name or a closing bracket is missing.'],
    ['{ "rules": {}', '1:14-14 The file ends too early: a value, a name or a closing bracket is missing.'],
    ['{ "rules": {}, }', '1:16-17 The name of a setting in double quotes is expected here, such as "rules"; not `}`.'],
    ['{ rules: {} }', '1:3-4 The name of a setting in double quotes is expected here, such as "rules"; not `r`.'],
    ['{ “rules”: {} }', '1:3-4 The name of a setting in double quotes is expected here, such as "rules"; not `“`.'],
    ['{ "rules" {} }', '1:11-12 A colon is expected after the name, not `{`.'],
    ['{ "rules": {} "diff": {} }', '1:15-16 A comma or the closing bracket is expected here, not `"`.'],
    ['{ "database": "CX', '1:15-18 This text has no closing quotation mark on its line.'],
    ['{ "database": "C:\\x" }', '1:18-20 `\\x` is no escape of JSON. For a backslash itself write two.'],
    ['// settings\n{}', '1:1-2 This file cannot hold comments. Delete the comment.'],
    ['{} {}', '1:4-5 The settings end before `{`. Delete the rest, or move it into the braces.'],
    ['[]', '1:1-3 The settings must stand in braces, such as { "rules": { } }.'],
    [`${'['.repeat(100)}`, '1:66-67 The brackets are nested too deep. Settings need two levels.'],
    ['{ "rule": {} }', '1:3-9 There is no setting `rule`. Did you mean `rules`?'],
    ['{ "plugins": [] }', '1:3-12 There is no setting `plugins`. There are rules, diff, reportingMinimum, groupMinimum and database.'],
    ['{ "rules": [] }', '1:12-14 "rules" holds rules and their severities in braces, such as { "program/typed-actual": "off" }.'],
    [
      '{ "rules": { "program/typed-actuals": "off" } }',
      '1:14-37 There is no rule `program/typed-actuals`. Did you mean `program/typed-actual`?',
    ],
    ['{ "rules": { "toString": "off" } }', '1:14-24 There is no rule `toString`. Copy its name from the finding it is about.'],
    [
      '{ "rules": { "program/typed-actual": "warn" } }',
      '1:38-44 The severity of `program/typed-actual` must be one of error, warning, information, hint, off.',
    ],
    [
      '{ "rules": { "program/unknown-name": "off" } }',
      '1:38-43 `program/unknown-name` stays an error: as long as it stands, the report is wrong or lacks a part. Delete this line.',
    ],
    ['{ "diff": true }', '1:11-15 "diff" holds in braces how `cx diff` judges, such as { "failOn": "breaking" }.'],
    ['{ "diff": { "rule": {} } }', '1:13-19 There is no setting `rule`. Did you mean `rules`?'],
    [
      '{ "diff": { "rules": [] } }',
      '1:22-24 "rules" of "diff" holds rules of changes and their levels in braces, such as { "changes/target-lowered": "breaking" }.',
    ],
    [
      '{ "diff": { "rules": { "changes/target-lower": "off" } } }',
      '1:24-46 There is no rule `changes/target-lower`. Did you mean `changes/target-lowered`?',
    ],
    [
      '{ "diff": { "rules": { "changes/target-lowered": "warning" } } }',
      '1:50-59 The level of `changes/target-lowered` must be one of breaking, review, information, off.',
    ],
    [
      '{ "diff": { "rules": { "program/no-shares": "review" } } }',
      '1:24-43 `program/no-shares` does not speak of changes. Its severity stands under "rules": { "rules": { "program/no-shares": "warning" } }.',
    ],
    [
      '{ "rules": { "changes/target-lowered": "off" } }',
      '1:14-38 `changes/target-lowered` speaks of a change between two versions. Its level stands under "diff": { "diff": { "rules": { "changes/target-lowered": "review" } } }.',
    ],
    ['{ "diff": { "use": ["trends"] } }', '1:21-29 There is no category `trends`. Did you mean `trend`?'],
    [
      '{ "diff": { "use": "trend" } }',
      '1:20-27 "use" holds categories in brackets, such as ["trend", "survey"]; there are trend, survey, strategy, structure, impact.',
    ],
    ['{ "diff": { "failOn": 3 } }', '1:23-24 "failOn" must be one of breaking, review, information, none.'],
    ['{ "reportingMinimum": 0.5 }', '1:23-26 `reportingMinimum` is a whole number of answers, 1 or more; usually 30.'],
    [
      '{ "database": "postgres://me:secret@host/db" }',
      '1:15-45 "database" is the name of an environment variable, such as "CX_DATABASE". Addresses and passwords stay out of this file.',
    ],
    ['{ "groupMinimum": 5, "groupMinimum": 6 }', '1:22-36 `groupMinimum` stands twice; only the first counts. Delete one.'],
  ])('%s', (text, message) => {
    expect(said(text)).toEqual([message]);
  });

  it('keeps what is right beside what is wrong', () => {
    const { settings } = readSettings('cx.json', '{ "rules": { "x/y": "off", "program/no-shares": "hint" }, "groupMinimum": "many" }');
    expect(settings).toEqual({ ...defaultSettings, rules: { 'program/no-shares': 'hint' } });
  });

  it('takes `__proto__` for a name like any other', () => {
    const { settings, findings } = readSettings('cx.json', '{ "rules": { "__proto__": "off" } }');
    expect(Object.keys(settings.rules)).toEqual([]);
    expect(findings).toHaveLength(1);
  });
});

describe('the JSON reader', () => {
  it('reads what JSON.parse reads, and nothing else', () => {
    const mangled = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', '}', '\\', '0', ' ', '\n', 'e', '-'))
      .map(([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + piece.length));
    fc.assert(
      fc.property(fc.oneof(fc.json(), mangled, fc.string()), (text) => {
        let good = true;
        try {
          JSON.parse(text);
        } catch {
          good = false;
        }
        const read = readJson(text);
        if ('messageId' in read) {
          expect(read.offset).toBeLessThanOrEqual(read.end);
          expect(read.end).toBeLessThanOrEqual(text.length);
          if (read.messageId !== 'json-deep') expect(good).toBe(false);
        } else expect(good).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
