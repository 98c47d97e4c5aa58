import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import { buildReport } from '@touchstone/language/report/report.ts';
import { sentencesOf } from '@touchstone/language/report/sentences.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { format } from '@touchstone/language/syntax/format.ts';
import { describe, expect, it } from 'vitest';
import { build, root, sourcesOf } from './programs.ts';

/** A guide from the first block to the last: at every block the text so far, and what the page says a report of it would say. */
interface Step {
  readonly code: string;
  readonly text: string;
  readonly quotes: readonly string[];
}

function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  const parts = page.split(/^```cx\n([\s\S]*?)^```$/m);
  for (let index = 1; index < parts.length; index += 2) {
    const code = parts[index] ?? '';
    const quotes = [...(parts[index + 1] ?? '').matchAll(/^> (.+)$/gm)].map((match) => match[1] ?? '');
    steps.push({ code, text: `${steps.at(-1)?.text ?? ''}\n${code}`, quotes });
  }
  return steps;
}

describe.each([
  ['docs/guide.md', 'en'],
  ['docs/guide.zh-CN.md', 'zh'],
] as const)('%s', (name, language) => {
  const steps = stepsOf(readFileSync(join(root, name), 'utf8'));
  const compiled = (text: string, date: string | null = null) => compile({ own: [{ file: 'guide.cx', text }], date });

  it('has a block for every step that writes something', () => {
    expect(steps.length).toBe(7);
    expect(steps.flatMap(({ quotes }) => quotes).length).toBe(2);
  });

  it('can be followed: after each block there is no error', () => {
    for (const { text } of steps) {
      const { findings } = compiled(text);
      expect(
        findings
          .filter(({ severity }) => severity === 'error' || severity === 'hint')
          .map((finding) => `${finding.origin.line}: ${messageOf(finding, language)}`),
      ).toEqual([]);
    }
  });

  it('quotes reports as they are', () => {
    for (const { text, quotes } of steps) {
      if (quotes.length === 0) continue;
      const { program, findings, analysis } = compiled(text);
      const { verdict } = buildReport({ program, analysis: analysis(), findings, language, version: '0.0.0' });
      expect(quotes).toEqual([verdict.strong]);
    }
  });

  it('ends in a program with nothing to warn of, on the day of its last round', () => {
    const { findings } = compiled(steps.at(-1)?.text ?? '', '2026-07-01');
    expect(findings.filter(({ severity }) => severity === 'warning').map((finding) => messageOf(finding, language))).toEqual([]);
  });

  it('needs its last line: without it, the broken promise is warned of', () => {
    const { findings } = compiled(steps.at(-2)?.text ?? '', '2026-07-01');
    expect(findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule)).toEqual(['strategy/broken-promise']);
  });

  it('has initiatives that earn more than they cost, as the page says', () => {
    const { program, analysis } = compiled(steps.at(-1)?.text ?? '');
    expect(program.initiatives.length).toBe(3);
    for (const { cost, benefit } of analysis().initiatives) expect(benefit?.low).toBeGreaterThan(cost?.high ?? Number.NaN);
  });

  it('is written as cx fmt writes it', () => {
    for (const { code } of steps) expect(format(code)).toBe(code);
  });
});

describe('the report explained', () => {
  const built = build(sourcesOf('examples/auto-service'));

  it.each([
    ['docs/report.md', 'en'],
    ['docs/report.zh-CN.md', 'zh'],
  ] as const)('%s has a heading for every section, and a row for every status', (name, language) => {
    const page = readFileSync(join(root, name), 'utf8');
    const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    const { sections } = buildReport({ ...built, language, version: '0.0.0' });
    expect(sections.length).toBeGreaterThan(5);
    expect(sections.map(({ topic }) => topic.main).filter((topic) => !headings.includes(topic))).toEqual([]);
    const { statuses, quadrants } = sentencesOf(language);
    const words = [...Object.values(statuses), ...Object.values(quadrants).map(({ main }) => main)];
    expect(words.filter((word) => !page.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  });
});
