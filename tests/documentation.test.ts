import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { format } from '@touchstone/language/syntax/format.ts';
import { keywords } from '@touchstone/language/syntax/keywords.ts';
import { describe, expect, it } from 'vitest';
import { root } from './programs.ts';

const pages = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The blocks of a guide build on each other: tests/guides.test.ts takes them as the one program they are. */
const examples = pages
  .filter((page) => !page.startsWith('docs/guide'))
  .flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/^```cx\n([\s\S]*?)^```$/gm)].map((match, index) => ({
      name: `${page} #${index + 1}`,
      text: match[1] ?? '',
    })),
  );

describe('documentation', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples)('$name is a program without errors', ({ text }) => {
    const { findings } = compile({ own: [{ file: 'page.cx', text }] });
    expect(
      findings
        .filter(({ severity }) => severity === 'error' || severity === 'hint')
        .map((finding) => `${finding.origin.line}: ${messageOf(finding, 'en')}`),
    ).toEqual([]);
  });

  it.each(examples)('$name is written as `cx fmt` writes it', ({ text }) => {
    expect(text).toBe(format(text));
  });

  it.each(['docs/language.md', 'docs/language.zh-CN.md'])('%s lists every keyword in both languages', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    expect(keywords.filter(({ en, zh }) => !text.includes(`${en} ${zh}`) && !text.includes(`${zh} ${en}`))).toEqual([]);
  });

  it('links only to what is there', () => {
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
