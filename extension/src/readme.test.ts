import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { format } from '@touchstone/language/syntax/format.ts';
import { keywordByEnglish } from '@touchstone/language/syntax/keywords.ts';
import { describe, expect, it } from 'vitest';
import { manifest } from './messages.ts';

const folder = join(import.meta.dirname, '..');
const { contributes } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const settings = Object.keys(contributes.configuration.properties);

describe.each([
  { page: 'README.md', language: 'en' },
  { page: 'README.zh-CN.md', language: 'zh' },
] as const)('$page', ({ page, language }) => {
  const text = readFileSync(join(folder, page), 'utf8');

  it('tells of every command by its title, and of every setting', () => {
    const titles = Object.entries(manifest).flatMap(([key, title]) => (key.startsWith('command.') ? [title[language]] : []));
    expect(titles).toHaveLength(contributes.commands.length);
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    expect(settings.length).toBeGreaterThan(4);
    expect(settings.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    expect([...text.matchAll(/`(cx\.[a-zA-Z.]+)`/g)].map((match) => match[1]).filter((name) => !settings.includes(name ?? ''))).toEqual([]);
  });

  it('shows a program without errors, as the formatter writes it', () => {
    const [program = ''] = [...text.matchAll(/^```cx\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
    const { findings } = compile({ own: [{ file: 'page.cx', text: program }] });
    expect(findings.filter(({ severity }) => severity === 'error').map((finding) => messageOf(finding, 'en'))).toEqual([]);
    expect(program).toBe(format(program));
  });

  it('begins with the word that opens a program', () => {
    const keyword = keywordByEnglish.get('program');
    expect(text).toContain(`\`${keyword?.[language]}\``);
  });

  it('has no link or picture that would be broken in the marketplace', () => {
    expect([...text.matchAll(/\]\((?!https:)([^)]*)\)/g)].map((match) => match[1])).toEqual([]);
  });
});
