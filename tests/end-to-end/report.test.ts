import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, executable, folderWith, remove, root } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

const forms = ['report.html', 'report.md', 'report.json', 'report.csv'];
const program = `program Shop "店" { owner T }
team T "门店"
touchpoint Door "门口" { expect near "近" in Convenience  expected 7  weight 9  ideal 9 }
wave 2026-Q1 { Door.near 5 n 40 }
wave 2026-Q2 { Door.near 6 n 40 }
`;

describe('cx report', () => {
  it('writes every form of both examples, and JSON by its schema', () => {
    const out = folder();
    const validate = new Ajv({ strict: false }).compile(JSON.parse(cx(root, ['schema', 'report']).out));
    for (const example of ['retail', 'auto-service']) {
      const words = forms.flatMap((form) => ['-o', join(out, example, 'new', form)]);
      const ran = cx(root, ['report', `examples/${example}`, ...words, '--lang', 'en']);
      expect(ran.out).toBe('');
      expect(ran.err.split('\n').filter((line) => line.startsWith('Wrote '))).toHaveLength(4);
      expect(ran.code).toBe(0);
      expect(readdirSync(join(out, example, 'new')).sort()).toEqual([...forms].sort());
      const data = JSON.parse(readFileSync(join(out, example, 'new/report.json'), 'utf8'));
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      expect(data.rows.length).toBeGreaterThan(0);
    }
  });

  it('takes several files after one -o', () => {
    const path = folder({ 'a.cx': program });
    expect(cx(path, ['report', '-o', 'a.html', 'b.md', 'c.csv']).code).toBe(0);
    expect(readdirSync(path)).toEqual(['a.cx', 'a.html', 'b.md', 'c.csv']);
  });

  it('prints Markdown without -o', () => {
    const ran = cx(folder({ 'a.cx': program }), ['report']);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^# /);
    expect(ran.err).toBe('');
  });

  it('is the same bytes whatever the time zone, the locale, the clock, the folder it runs in, and the colour', () => {
    const out = folder();
    const copy = folder();
    cpSync(join(root, 'examples/auto-service'), join(copy, 'elsewhere/auto-service'), { recursive: true });
    const runs: [string, string, Record<string, string>][] = [
      [root, 'examples/auto-service', {}],
      [join(root, 'examples/auto-service'), '.', { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', SOURCE_DATE_EPOCH: '0' }],
      [copy, 'elsewhere/auto-service', { TZ: 'America/St_Johns', LC_ALL: 'zh_TW.UTF-8', FORCE_COLOR: '1' }],
      [join(copy, 'elsewhere'), 'auto-service/方案.cx', { LC_ALL: 'C', CI: '1' }],
    ];
    const bytes = runs.map(([cwd, what, env], index) => {
      const words = forms.flatMap((form) => ['-o', join(out, String(index), form)]);
      const ran = cx(cwd, ['report', what, ...words], { env });
      expect(ran.code, ran.err).toBe(0);
      return forms.map((form) => readFileSync(join(out, String(index), form), 'utf8'));
    });
    for (const run of bytes) expect(run).toEqual(bytes[0]);
  });

  it('reports an earlier wave, or as of a day, and says what is wrong with either', () => {
    const path = folder({ 'a.cx': program });
    const actual = (words: string[]) =>
      JSON.parse(cx(path, ['report', '-o', 'r.json', ...words]).code === 0 ? readFileSync(join(path, 'r.json'), 'utf8') : '{}').rows[0]
        .actual;
    expect(actual([])).toBe(6);
    expect(actual(['--wave', '2026-Q1'])).toBe(5);
    expect(actual(['--as-of', '2026-03-31'])).toBe(5);
    const unknown = cx(path, ['report', '--wave', '2026-Q3', '--lang', 'en']);
    expect(unknown.err).toMatch(/The program has no wave `2026-Q3`\. Did you mean `2026-Q[12]`\?/);
    expect(unknown.code).toBe(2);
    const early = cx(path, ['report', '--wave', '2026-Q2', '--as-of', '2026-01-31', '--lang', 'en']);
    expect(early.err).toContain('begins on 2026-04-01, after `--as-of 2026-01-31`');
    expect(early.code).toBe(2);
  });

  it('writes what it can of a program with errors, under a banner, and exits 1', () => {
    const path = folder({
      'a.cx': `${program}touchpoint Till "收银" at No.Where { expect quick "快" in Service expected 7 weight 5 ideal 8 }\n`,
    });
    const ran = cx(path, ['report', '-o', 'r.html', '-o', 'r.md', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/The program has 1 error, so the report is not complete/);
    expect(readFileSync(join(path, 'r.html'), 'utf8')).toContain('1 error');
    expect(readFileSync(join(path, 'r.md'), 'utf8')).toContain('error');
  });

  it('finds the one program below, or the one above, and asks where there are several', () => {
    const path = folder({ 'x/p/a.cx': program, 'x/p/sub/b.cx': 'kpi K "k" nps { owner T }\n', 'x/q.md': '' });
    const direct = cx(join(path, 'x/p'), ['report']).out;
    expect(cx(path, ['report', 'x']).out).toBe(direct);
    expect(cx(path, ['report', 'x/p/sub']).out).toBe(direct);
    const two = folder({ 'p/a.cx': program, 'q/a.cx': program });
    const ran = cx(two, ['report', '--lang', 'en']);
    expect(ran.err).toMatch(/holds 2 programs: p, q\. Say which one\./);
    expect(ran.code).toBe(2);
    const none = cx(folder({ 'a.cx': 'team T\n' }), ['report', '--lang', 'zh']);
    expect(none.err).toContain('没有方案');
    expect(none.code).toBe(2);
  });
});

describe('outputs of cx report', () => {
  it.each([
    ['a folder', ['-o', 'there'], /Cannot write `there`: it is a folder\. Name a file in it, such as `there\/report\.html`/],
    ['a folder by its slash', ['-o', 'not-there/'], /it is a folder/],
    ['below a file', ['-o', 'a.cx/r.html'], /Cannot write `.*`: .*\. What was there before is untouched\./],
    [
      'without a known ending',
      ['-o', 'report.doc'],
      /Cannot tell the form of `report\.doc` from its ending; use one of \.html, \.md, \.json, \.csv, \.xlsx, \.pptx, \.pdf\./,
    ],
    ['twice', ['-o', 'r.md', '-o', './r.md'], /named twice/],
  ])('%s', (_, words, sentence) => {
    const path = folder({ 'a.cx': program, 'there/keep.txt': 'x' });
    const before = readdirSync(path);
    const ran = cx(path, ['report', ...words, '--lang', 'en']);
    expect(ran.err).toMatch(sentence);
    expect(ran.err).not.toMatch(/\n\s+at /);
    expect(ran.code).toBe(2);
    expect(readdirSync(path)).toEqual(before);
    expect(cx(path, ['report', ...words, '--lang', 'zh']).err).toMatch(/[\u4e00-\u9fff]/);
  });

  it('a link to nowhere is written through; a source is never written over', () => {
    const path = folder({ 'a.cx': program });
    symlinkSync('real.md', join(path, 'link.md'));
    expect(cx(path, ['report', '-o', 'link.md']).code).toBe(0);
    expect(readFileSync(join(path, 'real.md'), 'utf8')).toMatch(/^# /);
  });

  it.skipIf(process.getuid?.() !== 0)('where nothing may be written: the old file stays whole', () => {
    const path = folder({ 'p/a.cx': program, 'closed/r.html': 'old' });
    mkdirSync(join(path, 'bin'));
    for (const [from, to] of [
      [executable, 'bin/cx.js'],
      [join(root, 'cli/bin/run.js'), 'bin/run.js'],
      [join(root, 'cli/bin/package.json'), 'bin/package.json'],
      [join(root, 'cli/dist'), 'dist'],
    ] as const) {
      cpSync(from, join(path, to), { recursive: true });
    }
    chmodSync(path, 0o755);
    const ran = cx(path, ['report', 'p', '-o', 'closed/r.html', '--lang', 'en'], { uid: 65534, executable: join(path, 'bin/cx.js') });
    expect(ran.err).toMatch(/Cannot write `.*`: you have no permission\. What was there before is untouched\./);
    expect(ran.code).toBe(2);
    expect(readFileSync(join(path, 'closed/r.html'), 'utf8')).toBe('old');
    expect(readdirSync(join(path, 'closed'))).toEqual(['r.html']);
  });
});
