import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, folderWith, remove, root } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

/** Every file at or below, with its text. */
function contents(path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(path, { recursive: true }).map(String)) {
    if (statSync(join(path, name)).isFile()) found[name] = readFileSync(join(path, name), 'utf8');
  }
  return found;
}

describe('cx init', () => {
  it.each(['retail', 'auto-service', 'saas', 'blank'].flatMap((name) => [[name, 'en'] as const, [name, 'zh'] as const]))(
    'writes %s in %s, which checks clean and reports at once',
    (template, lang) => {
      const path = folder();
      const ran = cx(path, ['init', 'mine', '--template', template, '--lang', lang]);
      expect(ran.code).toBe(0);
      expect(ran.out.split('\n')).toHaveLength(5);
      expect(ran.out).toMatch(lang === 'en' ? /^Next:\n {2}cx check mine {2,}\S/ : /^接下来：\n {2}cx check mine {2,}\S/);
      const files = contents(join(path, 'mine'));
      expect(files['.gitattributes']).toBe('*.cx text eol=lf diff=cx\ndist/** linguist-generated\n');
      expect(files['.github/workflows/cx.yml']).toContain('program: "."');
      expect(JSON.parse(files['.vscode/extensions.json'] ?? '').recommendations).toHaveLength(1);
      expect(ran.err.trimEnd().split('\n')).toHaveLength(Object.keys(files).length);

      const checked = cx(path, ['check', 'mine', '--max-warnings', '0', '--json']);
      expect(JSON.parse(checked.out).findings).toEqual([]);
      expect(checked.code).toBe(0);
      expect(cx(path, ['fmt', 'mine', '--check']).code).toBe(0);
      expect(cx(path, ['report', 'mine', '-o', 'r.html']).code).toBe(0);
      expect(readFileSync(join(path, 'r.html'), 'utf8')).toMatch(lang === 'en' ? /<html[^>]* lang="en/ : /<html[^>]* lang="zh/);
    },
  );

  it('begins with shops, in the language of the reader, where nothing is said', () => {
    const path = folder();
    expect(cx(path, ['init'], { env: { LANG: 'zh_CN.UTF-8' } }).code).toBe(0);
    expect(existsSync(join(path, '方案.cx'))).toBe(true);
    expect(cx(path, ['check'], { env: { LANG: 'zh_CN.UTF-8' } }).out).toContain('没有发现问题');
  });

  it('replaces nothing: names what is in the way, in the folder and below, and writes no file', () => {
    const files = { 'mine/old.cx': 'team A "a"\n', 'mine/sub/deep.cx': 'team B "b"\n', 'mine/own/p.cx': 'program P "p"\n' };
    const path = folder(files);
    const ran = cx(path, ['init', 'mine', '--lang', 'en']);
    expect(ran.code).toBe(2);
    expect(ran.err).toBe(
      'cx: error: Nothing was written: these are in the way in `mine`: mine/old.cx, mine/sub/deep.cx. Name another folder, as in `cx init new-program`, or move them away first.\n',
    );
    expect(cx(path, ['init', 'mine', '--lang', 'zh']).err).toContain('没有写入任何文件：「mine」里已有 mine/old.cx、mine/sub/deep.cx。');
    expect(contents(path)).toEqual(files);
  });

  it('twice is refused the second time, and changes nothing', () => {
    const path = folder();
    cx(path, ['init', 'mine']);
    const before = contents(path);
    expect(cx(path, ['init', 'mine', '--template', 'retail']).code).toBe(2);
    expect(contents(path)).toEqual(before);
  });

  it('leaves settings that are there as they are, and says which line is missing', () => {
    const path = folder({ '.gitattributes': '* text=auto\n', '.vscode/extensions.json': '{}' });
    const ran = cx(path, ['init', '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('add this line to it: *.cx text eol=lf diff=cx');
    expect(readFileSync(join(path, '.gitattributes'), 'utf8')).toBe('* text=auto\n');
    expect(readFileSync(join(path, '.vscode/extensions.json'), 'utf8')).toBe('{}');
    const told = folder({ '.gitattributes': '*.cx text eol=lf\n' });
    expect(cx(told, ['init', '--lang', 'en']).err).not.toContain('add this line');
  });

  it('says when the folder lies inside another program', () => {
    const path = folder({ 'shop.cx': 'program Shop "s"\n', 'a/b/x.txt': '' });
    const ran = cx(path, ['init', 'a/b/c', '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('`a/b/c` lies inside the program `Shop` (.). It is a program of its own');
    expect(cx(path, ['init', 'd', '--lang', 'zh']).err).toContain('「d」位于方案「Shop」');
    expect(cx(path, ['check', 'a/b/c']).code).toBe(0);
  });

  it('refuses a file, an unknown template and a folder that cannot be written to, and leaves nothing half made', () => {
    const path = folder({ 'file.txt': '' });
    expect(cx(path, ['init', 'file.txt', '--lang', 'en']).err).toContain('`file.txt` is a file.');
    expect(cx(path, ['init', 'x', '--template', 'retial', '--lang', 'en']).err).toContain('Did you mean `retail`?');
    mkdirSync(join(path, 'closed'));
    chmodSync(join(path, 'closed'), 0o555);
    chmodSync(path, 0o755);
    const ran = cx(path, ['init', 'closed/mine', '--lang', 'en'], { uid: 65534 });
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/cannot be written to: you have no permission|Cannot write .* you have no permission/);
    expect(readdirSync(path).sort()).toEqual(['closed', 'file.txt']);
    expect(readdirSync(join(path, 'closed'))).toEqual([]);
  });

  it('recommends the extension by the name it has', () => {
    const path = folder();
    cx(path, ['init', '--template', 'blank']);
    const { name } = JSON.parse(readFileSync(join(root, 'extension/package.json'), 'utf8'));
    expect(readFileSync(join(path, '.vscode/extensions.json'), 'utf8')).toContain(`.${name}"`);
  });
});
