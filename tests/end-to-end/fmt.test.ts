import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, folderWith, remove, root } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

const untidy = 'program   Shop  "店"{owner T}\n\n\n\nteam T "门店"  // 留下\n';

describe('cx fmt', () => {
  it('formats files where they are, once', () => {
    const path = folder({ 'a.cx': untidy, 'sub/b.cx': 'team   U "u"\n', 'notes.md': '#  x' });
    const ran = cx(path, ['fmt', '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.out).toBe('');
    expect(ran.err).toBe('Formatted a.cx\nFormatted sub/b.cx\nFormatted 2 of 2 files.\n');
    const text = readFileSync(join(path, 'a.cx'), 'utf8');
    expect(text).toContain('// 留下');
    expect(text).not.toBe(untidy);
    expect(readdirSync(path).sort()).toEqual(['a.cx', 'notes.md', 'sub']);
    const { mtimeMs } = statSync(join(path, 'a.cx'));
    expect(cx(path, ['fmt', '--lang', 'en']).err).toBe('Formatted 0 of 2 files.\n');
    expect(statSync(join(path, 'a.cx')).mtimeMs).toBe(mtimeMs);
  });

  it('only says so with --check', () => {
    const path = folder({ 'a.cx': untidy, 'b.cx': 'team U "u"\n' });
    const ran = cx(path, ['fmt', '--check', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('a.cx\n');
    expect(ran.err).toBe('1 file is not formatted; `cx fmt` does it.\n');
    expect(readFileSync(join(path, 'a.cx'), 'utf8')).toBe(untidy);
    cx(path, ['fmt']);
    expect(cx(path, ['fmt', '--check']).code).toBe(0);
  });

  it('says how many declarations it left as they stand because of errors', () => {
    const path = folder({ 'a.cx': 'team A "a"\n\nteam   B   "b" what\nteam  C   3 "c"\n', 'b.cx': 'team D "d"\n' });
    const ran = cx(path, ['fmt', '--check', '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe(
      'a.cx: 2 declarations were left as they stand because of errors; `cx check a.cx` shows them.\nNothing else is to be formatted in 2 files.\n',
    );
    const translated = cx(path, ['fmt', '--keywords', 'zh', '--lang', 'zh']);
    expect(translated.err).toContain('a.cx：有 2 处声明因有错误而保持原样；用 `cx check a.cx` 查看。\n');
    expect(readFileSync(join(path, 'a.cx'), 'utf8')).toContain('团队 A "a"');
  });

  it('reads standard input and prints the result alone', () => {
    const path = folder({ 'a.cx': untidy });
    const piped = cx(path, ['fmt', '-'], { input: untidy });
    cx(path, ['fmt']);
    expect(piped).toEqual({ code: 0, out: readFileSync(join(path, 'a.cx'), 'utf8'), err: '' });
    expect(cx(path, ['fmt', '-', '--check', '--stdin-filename', 'x.cx'], { input: untidy })).toEqual({ code: 1, out: 'x.cx\n', err: '' });
    expect(cx(path, ['fmt', '-'], { input: '' })).toEqual({ code: 0, out: '', err: '' });
  });

  it('translates the keywords of an example there and back', () => {
    const text = readFileSync(join(root, 'examples/auto-service/方案.cx'), 'utf8');
    const chinese = cx(root, ['fmt', '-', '--keywords', 'zh'], { input: text }).out;
    const english = cx(root, ['fmt', '-', '--keywords', 'en'], { input: chinese }).out;
    expect(english).toMatch(/^program /m);
    expect(english).not.toBe(chinese);
    expect(cx(root, ['fmt', '-', '--keywords', 'zh'], { input: english }).out).toBe(chinese);
  });
});

describe('cx explain', () => {
  it('shows the page of a rule in both languages, with or without its group', () => {
    const en = cx(root, ['explain', 'program/unknown-name', '--lang', 'en']);
    expect(en.code).toBe(0);
    expect(en.out).toContain('(program/unknown-name)');
    expect(en.out).toContain('Why');
    expect(cx(root, ['explain', 'unknown-name', '--lang', 'en']).out).toBe(en.out);
    expect(cx(root, ['explain', 'unknown-name', '--lang', 'zh']).out).toContain('为什么');
  });
  it('lists every rule that findings can carry', () => {
    const listed = cx(root, ['explain', '--lang', 'zh']);
    expect(listed.code).toBe(0);
    const lines = listed.out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.every((line) => /^[a-z]+\/[a-z0-9-]+ +(error|warning|information|hint) +\S/.test(line))).toBe(true);
  });
});
