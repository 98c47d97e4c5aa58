import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from './documents.ts';
import { findingsOf } from './example.sample.ts';
import { chineseLabels } from './example-labels.ts';
import { explain, explanationOf } from './explain.ts';
import { pageOf } from './pages.ts';
import { definitions, rules } from './registry.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'rules');

describe('the pages in docs/rules', () => {
  it('are current: run `npm run docs` after a change', () => {
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      )
      .sort();
    const made = documents();
    expect(there).toEqual(made.map(({ path }) => path).sort());
    for (const { path, text } of made) expect(readFileSync(join(folder, path), 'utf8'), path).toBe(text);
  });
});

describe('explain', () => {
  it('prints a page as plain text in both languages', () => {
    expect(explain('program/share-over-100', 'en')).toBe(`More than all customers (program/share-over-100)
Severity: error.

What it looks for
  The shares of the personas add up to more than 100 %. Of a range the lower end counts.

Why
  Averages over personas go by share. When the shares are more than everybody, some customers count twice.

Avoid
    program Demo {}
    persona Visitor { share 70% }
    persona Local { share 50% }

Prefer
    program Demo {}
    persona Visitor { share 70% }
    persona Local { share 30% }
    persona Clerk { pain "Three systems to switch between" }

Exceptions
  A persona without a share (staff, lost customers, a risk group) stands outside averages and outside this sum.

Settings
  Another severity for the whole program in cx.json: { "rules": { "program/share-over-100": "off" } } (error, warning, information, hint, off). In one place: allow program/share-over-100 because "…", with until and a date where it ends.
`);
    expect(explain('program/share-over-100', 'zh')).toContain('    画像 Local { 占比 50% }\n');
  });

  it('knows no other rule', () => {
    expect(explain('program/none', 'en')).toBeUndefined();
    expect(explain('toString', 'zh')).toBeUndefined();
  });

  it('has a page for every rule, with no mark left', () => {
    for (const { id } of definitions) {
      for (const language of ['en', 'zh'] as const) expect(explain(id, language), id).toMatch(/^(?!.*(?:<\||\|>|undefined))/s);
    }
  });

  it('shows Chinese readers examples with Chinese labels', () => {
    const english: string[] = [];
    const used = new Set<string>();
    for (const { id } of definitions) {
      if (pageOf(id)?.asWritten) continue;
      const labelsIn = (language: 'en' | 'zh'): string[] =>
        (explanationOf(id, language)?.sections ?? []).flatMap(({ examples }) =>
          (examples ?? []).flatMap(({ files }) =>
            files.flatMap(({ name, text }) =>
              /\.(json|csv)$/.test(name ?? '') ? [] : [...text.matchAll(/"([A-Z][^"]*)"/g)].map(([, label = '']) => label),
            ),
          ),
        );
      for (const label of labelsIn('en')) used.add(label);
      english.push(...labelsIn('zh').map((label) => `${id}: ${label}`));
    }
    expect(english).toEqual([]);
    expect(Object.keys(chineseLabels).filter((label) => !used.has(label))).toEqual([]);
  });

  it('shows Chinese readers examples that raise the same rule, and others that do not', () => {
    for (const { id } of rules) {
      if (['program/settings', 'program/accepted-changes'].includes(id)) continue;
      for (const { heading, examples } of explanationOf(id, 'zh')?.sections ?? []) {
        // What is preferred may hold at another day only.
        if (heading !== '避免' && !(heading === '推荐' && id.startsWith('syntax/'))) continue;
        for (const { files } of examples ?? []) {
          const source = files.map(({ name, text }) => `--- ${name ?? 'main.cx'}\n${text}\n`).join('');
          const found = findingsOf({ source, date: '2026-07-01' });
          expect(
            found.some(({ rule }) => rule === id),
            `${id}\n${source}`,
          ).toBe(heading === '避免');
        }
      }
    }
  });
});
