import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Both, Example, MessageLanguage } from '../findings/rule.ts';
import { blanks } from '../messages/sentence.ts';
import { findingsOf } from './example.sample.ts';
import { filesOf } from './example.ts';
import { pageOf } from './pages.ts';
import { definitionOf, definitions, messageOf, rules, sentenceOf } from './registry.ts';
import { vocabularies } from './words.ts';

const languages: readonly MessageLanguage[] = ['en', 'zh'];

function expectBoth(words: Both): void {
  for (const language of languages) expect(words[language].trim()).not.toBe('');
  expect(words.zh).toMatch(/\p{Script=Han}/u);
  expect(words.en).not.toMatch(/\p{Script=Han}(?<![万亿元])/u);
}

const where = ({ file, offset, end }: { file: string; offset: number; end: number }): string => `${file} ${offset}-${end}`;

function said(example: Example): string[] {
  return findingsOf(example).map((finding) => `${finding.rule} at ${where(finding.origin)}: ${messageOf(finding, 'en')}`);
}

describe('the registry', () => {
  it('has every id once, as group/name, in an order that is its own', () => {
    expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
    for (const { id } of definitions) expect(id).toMatch(/^[a-z]+\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(rules.length).toBeGreaterThan(35);
  });

  it('prints the ids of what is not declared', () => {
    expect(sentenceOf('program/none', 'x', {}, 'en')).toBe('program/none: x');
    expect(sentenceOf('program/no-shares', 'toString', {}, 'en')).toBe('program/no-shares: toString');
  });
});

describe.each(definitions.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = pageOf(id);

  it('has sentences in both languages with the same blanks', () => {
    expect(Object.keys(rule.sentences).length).toBeGreaterThan(0);
    for (const words of Object.values(rule.sentences)) {
      expectBoth(words);
      const of = (language: MessageLanguage) => blanks(words[language]).filter((blank) => !blank.endsWith('#'));
      expect(of('zh').filter((blank) => !of('en').includes(blank))).toEqual([]);
      for (const blank of [...of('en'), ...of('zh')]) {
        const [, vocabulary] = blank.split(':');
        if (vocabulary !== undefined) expect(vocabularies).toContain(vocabulary);
      }
    }
  });

  it('has a page in both languages', () => {
    expect(page).toBeDefined();
    if (page === undefined) return;
    for (const words of [page.title, page.what, page.why, page.safe, page.exceptions, page.settings])
      if (words !== undefined) expectBoth(words);
    for (const { title } of [...page.avoid, ...page.prefer]) if (title !== undefined) expectBoth(title);
    if (rule.change !== undefined) {
      expect(page.safe).toBeDefined();
      expect(page.avoid.length).toBeGreaterThan(0);
    } else if (!page.withoutExample) {
      expect(page.avoid.length).toBeGreaterThan(0);
      expect(page.prefer.length).toBeGreaterThan(0);
    }
  });
});

// What changes raise is tried in `changes/policy.test.ts`.
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = pageOf(id);

  it.each((page?.avoid ?? []).map((example, index) => [index + 1, example] as const))('is raised by what to avoid, %d', (_, example) => {
    const findings = findingsOf(example);
    const marks = filesOf(example.source).flatMap((file) => file.marks);
    const own = findings.filter((finding) => finding.rule === id);
    expect(
      own.map(({ origin }) => where(origin)),
      said(example).join('\n'),
    ).toEqual(marks.map(where));
    // An example is too short to be a sound strategy or a good survey as well.
    const others = findings.filter(
      ({ rule: other, severity }) =>
        other !== id && !/^(strategy|survey)\//.test(other) && (severity === 'error' || severity === 'warning'),
    );
    expect(others.map((finding) => `${finding.rule}: ${messageOf(finding, 'en')}`)).toEqual([]);
    for (const finding of own) {
      expect(rule.sentences).toHaveProperty([finding.messageId]);
      expect(finding.severity).toBe(rule.severity);
      for (const language of languages) expect(messageOf(finding, language)).not.toMatch(/\?(?=[`」])|undefined|\{/);
    }
  });

  it.each((page?.prefer ?? []).map((example, index) => [index + 1, example] as const))(
    'is not raised by what to prefer, %d',
    (_, example) => {
      expect(filesOf(example.source).flatMap((file) => file.marks)).toEqual([]);
      expect(
        findingsOf(example).filter(({ rule: other, severity }) => other === id || (severity === 'error' && !other.startsWith('strategy/'))),
      ).toEqual([]);
    },
  );

  it('says truly whether it comes with fixes', () => {
    if (page === undefined || page.avoid.length === 0) return;
    const fixed = page.avoid.some((example) =>
      findingsOf(example).some((finding) => finding.rule === id && (finding.fixes?.length ?? 0) > 0),
    );
    if (fixed) expect(rule.fixable).toBe(true);
  });
});

describe('every finding of every example', () => {
  const examples = rules.flatMap(({ id }) => {
    const page = pageOf(id);
    return [...(page?.avoid ?? []), ...(page?.prefer ?? [])];
  });

  it('has its sentences declared, with every blank filled', () => {
    const missing = new Set<string>();
    const need = (rule: string, messageId: string, args: Readonly<Record<string, unknown>>) => {
      const sentence = definitionOf(rule)?.sentences[messageId];
      if (sentence === undefined) missing.add(`${rule} ${messageId}`);
      else {
        for (const language of languages) {
          for (const blank of blanks(sentence[language])) {
            const [name = ''] = blank.split(':');
            if (!Object.hasOwn(args, name)) missing.add(`${rule} ${messageId} {${name}}`);
          }
        }
      }
    };
    for (const finding of examples.flatMap(findingsOf)) {
      need(finding.rule, finding.messageId, finding.arguments);
      for (const related of finding.related ?? []) need(finding.rule, related.messageId, related.arguments);
      for (const fix of finding.fixes ?? []) need(finding.rule, fix.messageId, fix.arguments);
    }
    expect([...missing]).toEqual([]);
  });
});

describe('what no page shows', () => {
  it('reports a formula that nobody can follow', () => {
    const [finding, ...others] = findingsOf({ source: `program Demo {}\nkpi Long rate = a${' + a'.repeat(150)} / b\n` });
    expect(others).toEqual([]);
    expect(finding && messageOf(finding, 'en')).toBe('This formula has more than 100 parts. Give parts of it names as KPIs of their own.');
  });
});

describe('what the sources raise', () => {
  const source = join(import.meta.dirname, '..');
  const groups = new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))));
  const raised = ['syntax', 'program', 'rules', 'changes'].flatMap((room) =>
    readdirSync(join(source, room), { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap(({ parentPath, name }) => {
        const text = readFileSync(join(parentPath, name), 'utf8');
        // `rule: '…', … messageId: '…'`, and `report(…, '…', '…')`.
        return [
          ...text.matchAll(/'([a-z]+\/[a-z0-9-]+)',\s*'([a-z0-9-]+)'/g),
          ...text.matchAll(/rule: '([a-z]+\/[a-z0-9-]+)',(?:\s*severity: '[a-z]+',)?\s*messageId: '([a-z0-9-]+)'/g),
        ].map(([, rule = '', messageId = '']) => ({ rule, messageId }));
      }),
  );

  it('is declared', () => {
    expect(raised.length).toBeGreaterThan(40);
    const missing = raised.filter(
      ({ rule, messageId }) => groups.has(rule.slice(0, rule.indexOf('/'))) && definitionOf(rule)?.sentences[messageId] === undefined,
    );
    expect(missing).toEqual([]);
  });
});
