import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
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

/** A folder whose `xdg-open` writes down what it is asked to open, and ends with this code. */
function opener(code: number): { PATH: string; asked: string } {
  const path = folder();
  const asked = join(path, 'asked');
  writeFileSync(join(path, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" >> '${asked}'\nexit ${code}\n`);
  chmodSync(join(path, 'xdg-open'), 0o755);
  return { PATH: `${path}${delimiter}${process.env.PATH ?? ''}`, asked };
}

describe.runIf(process.platform === 'linux')('cx report --open', () => {
  const example = join(root, 'examples/retail');

  it('opens the HTML that was written, whatever its name', () => {
    const path = folder();
    const { PATH, asked } = opener(0);
    const ran = cx(path, ['report', example, '-o', 'out/my $(x) 报告.html', '-o', 'a.csv', '--open', '--lang', 'en'], { env: { PATH } });
    expect(ran.code).toBe(0);
    expect(readFileSync(asked, 'utf8')).toBe(`${join(path, 'out/my $(x) 报告.html')}\n`);
  });

  it('writes a page to look at where no output is named', () => {
    const path = folder();
    const { PATH, asked } = opener(0);
    const ran = cx(path, ['report', example, '--open', '--lang', 'en'], { env: { PATH, TMPDIR: path } });
    expect(ran.out).toBe('');
    const opened = readFileSync(asked, 'utf8').trimEnd();
    expect(opened.startsWith(path)).toBe(true);
    expect(readFileSync(opened, 'utf8')).toContain('<!doctype html>');
  });

  it('says what to do where there is no opener, and where it fails; the report is written all the same', () => {
    const path = folder();
    const none = cx(path, ['report', example, '-o', 'a.html', '--open', '--lang', 'en'], { env: { PATH: folder() } });
    expect(none.err).toContain(`there is no \`xdg-open\` here to open it with. Open it yourself: ${join(path, 'a.html')}`);
    expect(none.code).toBe(0);
    expect(existsSync(join(path, 'a.html'))).toBe(true);
    const fails = cx(path, ['report', example, '-o', 'b.html', '--open', '--lang', 'zh'], { env: { PATH: opener(3).PATH } });
    expect(fails.err).toContain('没能打开它（退出码 3）');
    expect(fails.code).toBe(0);
  });

  it('leaves nothing behind where there is no report', () => {
    const path = folder({ 'a.txt': '' });
    expect(cx(path, ['report', '--open', '--lang', 'en'], { env: { PATH: opener(0).PATH, TMPDIR: path } }).code).toBe(2);
    expect(readdirSync(path)).toEqual(['a.txt']);
  });

  it('needs an HTML report', () => {
    const { PATH, asked } = opener(0);
    const ran = cx(folder(), ['report', example, '-o', 'a.md', '--open', '--lang', 'en'], { env: { PATH } });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('`--open` opens an HTML report');
    expect(existsSync(asked)).toBe(false);
  });
});
