import { analyse } from '@touchstone/language/analysis/analyse.ts';
import { compile } from '@touchstone/language/compile.ts';
import { toCsv } from '@touchstone/language/report/csv.ts';
import { toHtml } from '@touchstone/language/report/html.ts';
import { toJson } from '@touchstone/language/report/json.ts';
import { toMarkdown } from '@touchstone/language/report/markdown.ts';
import { buildReport } from '@touchstone/language/report/report.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { format } from '@touchstone/language/syntax/format.ts';
import * as fc from 'fast-check';
import { expect } from 'vitest';

const languages = ['en', 'zh'] as const;

/** Takes a text through everything; whatever throws fails the test. */
export function everything(text: string): void {
  const { program, findings } = compile({ own: [{ file: 'a.cx', text }], date: '2026-06-30' });
  expect(JSON.parse(JSON.stringify(program))).toEqual(program);
  for (const finding of findings) {
    for (const language of languages) expect(messageOf(finding, language)).not.toMatch(/undefined|\{\w+\}|NaN|\[object/);
    expect(finding.origin.offset).toBeGreaterThanOrEqual(0);
    expect(finding.origin.end).toBeGreaterThanOrEqual(finding.origin.offset);
    expect(finding.origin.end).toBeLessThanOrEqual(text.length);
  }
  const analysis = analyse(program);
  for (const language of languages) {
    const report = buildReport({ program, analysis, findings, language, version: '0.0.0' });
    const outputs = [toHtml(report), toMarkdown(report), toJson(report), toCsv(report)];
    for (const output of outputs) expect(output).not.toMatch(/NaN|undefined|\[object/);
  }
}

/** The formatter's laws for any text. */
export function formatterLaws(text: string): void {
  const once = format(text);
  expect(format(once)).toBe(once);
  expect(meaning(once)).toEqual(meaning(text));
  for (const keywords of languages) {
    const there = format(text, { keywords });
    expect(meaning(there)).toEqual(meaning(text));
    expect(format(there, { keywords })).toBe(there);
  }
}

/** The Program without places, and without the labels of built-in factors: where no language is said, they come in that of the keywords. */
export function meaning(text: string): unknown {
  const { program } = compile({ own: [{ file: 'a.cx', text }] });
  const factors = program.factors.map((factor) => (factor.builtIn ? { ...factor, label: null } : factor));
  const plain = { ...program, factors };
  return JSON.parse(JSON.stringify(plain, (key, value) => (/^(origin|nameOrigin|places)$/.test(key) ? undefined : value)));
}

/** A text with a piece taken out, doubled, or put in from elsewhere. */
export function mutated(text: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: text.length });
  const length = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 80 }));
  const junk = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '{',
      '}',
      '"',
      '“',
      '」',
      '\n',
      ' ',
      '，',
      '。',
      '~',
      'expect',
      '期望',
      'for',
      '面向',
      '9',
      '%',
      '//',
      '/*',
      '*/',
      '￥',
      '\u202e',
      '\0',
      '\ud800',
      '权重9',
      'at',
      '-',
      '至',
    ),
  );
  return fc.oneof(
    fc.tuple(at, length).map(([start, count]) => text.slice(0, start) + text.slice(start + count)),
    fc.tuple(at, length).map(([start, count]) => text.slice(0, start + count) + text.slice(start)),
    fc.tuple(at, junk).map(([start, piece]) => text.slice(0, start) + piece + text.slice(start)),
    fc.tuple(at, length, junk).map(([start, count, piece]) => text.slice(0, start) + piece + text.slice(start + count)),
    fc.tuple(at, at, length).map(([start, from, count]) => text.slice(0, start) + text.slice(from, from + count) + text.slice(start)),
  );
}
