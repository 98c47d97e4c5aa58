import type { Severity } from '@touchstone/language/findings/finding.ts';
import { describe, expect, it } from 'vitest';
import { github } from './github.ts';
import type { PlacedFinding } from './placed.ts';

function placed(severity: Severity, message: string, file = 'a.cx', line = 1): PlacedFinding {
  const origin = { file, offset: 0, end: 1, line, column: 2, endLine: line, endColumn: 3 };
  return {
    finding: { rule: 'program/unknown-name', severity, messageId: 'unknown', arguments: {}, origin },
    message,
    file,
    text: '',
    related: [],
    fixes: [],
  };
}
const options = { language: 'en', cwd: '/repo/sub', checkout: '/repo' } as const;
const commands = (text: string) => text.split('\n').filter((line) => /^::(error|warning|notice) /.test(line));

describe('github', () => {
  it('names place, rule and message, the file from the root of the checkout', () => {
    expect(github([placed('error', 'No such name.', 'shop/a.cx', 7)], '', options)).toBe(
      '::error file=sub/shop/a.cx,line=7,col=2,endLine=7,title=program/unknown-name::No such name.\n',
    );
    expect(github([placed('hint', 'x')], '', { ...options, checkout: undefined })).toMatch(/^::notice file=a\.cx,/);
    expect(github([placed('hint', 'x', '../../other/a.cx')], '', options)).toMatch(/^::notice file=\.\.\/\.\.\/other\/a\.cx,/);
  });

  it('escapes what would end a property or a command', () => {
    const [line = ''] = commands(github([placed('warning', '100%: a, b', 'a,b:c%.cx')], '', options));
    expect(line).toBe('::warning file=sub/a%2Cb%3Ac%25.cx,line=1,col=2,endLine=1,title=program/unknown-name::100%25: a, b');
    const broken = github([placed('error', 'one\r\n::error::two')], '', options);
    expect(broken.trimEnd().split('\n')).toHaveLength(1);
  });

  it('gives the most severe first, nine of a kind, and counts the rest', () => {
    const many = [
      ...Array.from({ length: 12 }, (_, index) => placed('warning', `w${index}`)),
      ...Array.from({ length: 9 }, (_, index) => placed('error', `e${index}`)),
      ...Array.from({ length: 6 }, (_, index) => placed('hint', `h${index}`)),
      ...Array.from({ length: 6 }, (_, index) => placed('information', `i${index}`)),
    ];
    const kinds = commands(github(many, '', options)).map((line) => `${line.split(' ')[0]} ${line.split('::').at(-1)}`);
    expect(kinds.slice(0, 9)).toEqual(Array.from({ length: 9 }, (_, index) => `::error e${index}`));
    expect(kinds.filter((line) => line.startsWith('::error'))).toHaveLength(9);
    expect(kinds.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(kinds).toContain('::warning 3 more are in the log of this step.');
    expect(kinds.filter((line) => line.startsWith('::notice')).slice(0, 9)).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((index) => `::notice i${index}`),
      ...[0, 1, 2].map((index) => `::notice h${index}`),
    ]);
    expect(kinds).toContain('::notice 3 more are in the log of this step.');
  });

  it('lets nothing in the log act as a command', () => {
    const log = 'a.cx:1:2  error\n  ::error::made up\n::add-mask::x\n';
    const lines = github([], log, options).split('\n');
    const word = /^::stop-commands::([0-9a-f]{64})$/.exec(lines[0] ?? '')?.[1] ?? '';
    expect(word).not.toBe('');
    expect(lines.at(-2)).toBe(`::${word}::`);
    expect(lines.slice(1, -2)).toEqual(log.trimEnd().split('\n'));
    expect(log).not.toContain(word);
  });
});
