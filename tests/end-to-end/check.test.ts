import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, executable, folderWith, remove, root } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

const clean = `program Shop "店" {
  owner T
}
team T "门店"
persona Visitor "旅客" { share 100% }
journey Visit "到店" for Visitor { stage Look }
touchpoint Door "门口" at Visit.Look {
  expect near "走几步就有" in Convenience  expected 7  weight 9  ideal 9
}
`;
const wrong = clean.replace('for Visitor', 'for Visitr');

describe('cx check', () => {
  it.each(['examples/retail', 'examples/auto-service'])('finds no error in %s', (example) => {
    const ran = cx(root, ['check', example, '--lang', 'en']);
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
  });

  it('shows a finding with its place, its source, the way out and the page; the summary comes last', () => {
    const ran = cx(folder({ 'shop.cx': wrong }), ['check', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(ran.err).toBe('');
    const lines = ran.out.split('\n');
    expect(lines[0]).toBe('shop.cx:6:24  error  program/unknown-name');
    expect(lines[1]).toContain('Visitr');
    expect(lines[2]).toBe('  6 | journey Visit "到店" for Visitr { stage Look }');
    expect(lines[3]).toBe(`    | ${' '.repeat(25)}^^^^^^`);
    expect(ran.out).toContain('way out: ');
    expect(ran.out).toContain('more: cx explain program/unknown-name');
    expect(lines.at(-2)).toMatch(/^1 error.* in 1 file\.$/);
  });

  it('speaks Chinese by option, by locale, and for a Chinese program where neither says anything', () => {
    const path = folder({ 'shop.cx': wrong });
    const chinese = cx(path, ['check', '--lang', 'zh']).out;
    expect(chinese).toContain('详情：cx explain program/unknown-name');
    expect(chinese).toContain('错误');
    expect(cx(path, ['check', '--lang=zh-Hans'], { env: { LANG: 'en_US.UTF-8' } }).out).toBe(chinese);
    expect(cx(path, ['check'], { env: { LANG: 'zh_CN.UTF-8' } }).out).toBe(chinese);
    expect(cx(path, ['check'], { env: { LANG: 'C.UTF-8' } }).out).toContain('error');
    const zh = folder({ 'a.cx': '方案 店 "店"\n团队 门店\n' });
    expect(cx(zh, ['check'], { env: { LC_ALL: 'C' } }).out).toMatch(/个文件：/);
  });

  it('prints one line a finding with --format compact', () => {
    const ran = cx(folder({ 'shop.cx': wrong }), ['check', '--format', 'compact', '--lang', 'en']);
    expect(ran.out).toMatch(/^(shop\.cx:\d+:\d+: (error|warning|information|hint) [a-z]+\/[a-z-]+ .+\n)+$/);
    expect(ran.err).toMatch(/1 error/);
  });

  it('annotates the files of a pull request with --format github, and by itself where GitHub runs it', () => {
    const path = folder({ 'sub/shop.cx': wrong });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: path };
    const ran = cx(join(path, 'sub'), ['check', '--lang', 'en'], { env });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('shop.cx:6:24  error  program/unknown-name');
    expect(ran.out).toMatch(/^::error file=sub\/shop\.cx,line=6,col=24,endLine=6,title=program\/unknown-name::.*%0A.*/m);
    expect(cx(join(path, 'sub'), ['check', '--lang', 'en', '--format', 'github'], { env: { GITHUB_WORKSPACE: path } }).out).toBe(ran.out);
    expect(cx(path, ['check', '--format', 'compact'], { env }).out).not.toContain('::error');
    expect(() => JSON.parse(cx(path, ['check', '--json'], { env }).out)).not.toThrow();
  });

  it('prints JSON by its schema, the same words but for the messages in both languages', () => {
    const path = folder({ 'shop.cx': `${wrong}kpi K "k" nps ｛ target 40 by 2026-Q4 ｝\n` });
    const schema = JSON.parse(cx(path, ['schema', 'check']).out);
    const validate = new Ajv({ strict: false }).compile(schema);
    const read = (lang: string) => {
      const ran = cx(path, ['check', '--json', '--lang', lang]);
      expect(ran.code).toBe(1);
      const data = JSON.parse(ran.out);
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      return data;
    };
    const en = read('en');
    const zh = read('zh');
    expect(en.summary.errors).toBe(1);
    expect(en.summary.files).toBe(1);
    const [first] = en.findings.filter((finding: { rule: string }) => finding.rule === 'program/unknown-name');
    expect(first).toMatchObject({ severity: 'error', file: 'shop.cx', line: 6, column: 24, endLine: 6, endColumn: 30 });
    expect(first.fixes[0].edits).toEqual([
      { file: 'shop.cx', offset: wrong.indexOf('Visitr'), end: wrong.indexOf('Visitr') + 6, text: 'Visitor' },
    ]);
    const words = /"message": ".*"/g;
    expect(JSON.stringify(zh, null, 1).replace(words, '')).toBe(JSON.stringify(en, null, 1).replace(words, ''));
    expect(zh.findings[0].message).not.toBe(en.findings[0].message);
  });

  it('fails above --max-warnings', () => {
    const path = folder({ 'shop.cx': `${clean}channel Unused "没用" web\n` });
    const ran = cx(path, ['check', '--json', '--lang', 'en']);
    const { warnings } = JSON.parse(ran.out).summary;
    expect(ran.code).toBe(0);
    expect(warnings).toBeGreaterThan(0);
    expect(cx(path, ['check', '--max-warnings', String(warnings)]).code).toBe(0);
    const over = cx(path, ['check', '--max-warnings', String(warnings - 1), '--lang', 'en']);
    expect(over.code).toBe(1);
    expect(over.err).toContain('--max-warnings');
  });

  it('takes safe fixes with --fix, shows them with --dry-run, and keeps comments, line ends and the byte order mark of what it does not touch', () => {
    const text = `\uFEFF// 说明，请保留\r\n${clean.replaceAll('\n', '\r\n').replace('share 100%', 'share １００％')}`;
    const path = folder({ 'shop.cx': text });
    const dry = cx(path, ['check', '--fix', '--dry-run', '--lang', 'en']);
    expect(dry.out).toContain('+persona Visitor "旅客" { share 100% }');
    expect(dry.err).toContain('nothing was written');
    expect(readFileSync(join(path, 'shop.cx'), 'utf8')).toBe(text);
    const ran = cx(path, ['check', '--fix', '--json']);
    expect(JSON.parse(ran.out).fixed).toEqual([{ file: 'shop.cx' }]);
    expect(readFileSync(join(path, 'shop.cx'), 'utf8')).toBe(text.replace('１００％', '100%'));
    expect(readdirSync(path)).toEqual(['shop.cx']);
    expect(cx(path, ['check', '--fix', '--json']).out).toContain('"fixed": []');
  });

  it('prints the Program with --emit program, named from its own folder wherever it is run', () => {
    const path = folder({ 'program/shop.cx': clean, 'program/more/kpis.cx': 'kpi K "k" nps { target 40 by 2026-Q4  owner T }\n' });
    const here = cx(join(path, 'program'), ['check', '--emit', 'program']);
    expect(here.code).toBe(0);
    const program = JSON.parse(here.out);
    expect(program.formatVersion).toBe('1.0');
    expect(program.files).toEqual(['more/kpis.cx', 'shop.cx']);
    expect(cx(path, ['check', 'program', '--emit', 'program']).out).toBe(here.out);
    const schema = JSON.parse(cx(path, ['schema', 'program']).out);
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(program), JSON.stringify(validate.errors)).toBe(true);
  });

  it('checks one file as part of its program, and says what it leaves out', () => {
    const path = folder({ 'shop.cx': clean, 'sub/more.cx': 'kpi K "k" nps { owner Nobody }\n' });
    const one = cx(path, ['check', 'shop.cx', '--lang', 'en']);
    expect(one.code).toBe(0);
    expect(one.err).toMatch(/more findings? in other files of the same program/);
    const other = cx(join(path, 'sub'), ['check', 'more.cx', '--lang', 'en']);
    expect(other.code).toBe(1);
    expect(other.out).toContain('more.cx:1:');
  });

  it('judges allowances by --as-of, else by SOURCE_DATE_EPOCH', () => {
    const path = folder({
      'shop.cx': clean.replace('share 100%', 'share 90%  allow program/share-under-100 because "其余不看" until 2026-03-31'),
    });
    const rules = (words: string[], env: Record<string, string> = {}) =>
      JSON.parse(cx(path, ['check', '--json', ...words], { env }).out).findings.map((finding: { rule: string }) => finding.rule);
    expect(rules(['--as-of', '2026-03-31'])).not.toContain('program/expired-allow');
    expect(rules(['--as-of', '2026-04-01'])).toContain('program/expired-allow');
    expect(rules([], { SOURCE_DATE_EPOCH: '1767225600' })).not.toContain('program/expired-allow');
    expect(rules([], { SOURCE_DATE_EPOCH: '1780272000' })).toContain('program/expired-allow');
    expect(cx(path, ['check'], { env: { SOURCE_DATE_EPOCH: 'now' } }).code).toBe(2);
  });

  it('reads severities from cx.json and says what is wrong with it', () => {
    const text = clean.replace('share 100%', 'share 90%');
    const path = folder({ 'shop.cx': text, 'cx.json': '{ "rules": { "program/share-under-100": "error" } }' });
    expect(cx(path, ['check']).code).toBe(1);
    const broken = folder({ 'shop.cx': clean, 'cx.json': '{ "rules": { "program/unknown-nam": "off" }, }' });
    const ran = cx(broken, ['check', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/cx\.json:1:\d+ {2}error {2}program\/settings/);
  });

  it('groups what repeats, and lists all of it in the other forms', () => {
    const many = `program P "p"\n${Array.from({ length: 40 }, (_, index) => `touchpoint T${index} "t" at Nowhere.Here`).join('\n')}\n`;
    const path = folder({ 'a.cx': many });
    const shown = cx(path, ['check', '--lang', 'en']).out;
    expect(shown.match(/error {2}program\/unknown-name/g)?.length).toBe(5);
    expect(shown).toMatch(/\.\.\. and 35 more of program\/unknown-name in this file, in lines 7, 8, /);
    expect(JSON.parse(cx(path, ['check', '--json']).out).summary.errors).toBe(40);
  });

  it('colours for a terminal only, or when it is forced to', () => {
    const path = folder({ 'shop.cx': wrong });
    expect(cx(path, ['check']).out).not.toContain('\u001b[');
    expect(cx(path, ['check'], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[31m');
    expect(cx(path, ['check', '--no-color'], { env: { FORCE_COLOR: '1' } }).out).not.toContain('\u001b[');
  });

  it('ends quietly when its reader goes away', async () => {
    const text = `program P "p"\n${Array.from({ length: 6000 }, (_, index) => `touchpoint T${index} "t" at Nowhere.Here`).join('\n')}\n`;
    const path = folder({ 'a.cx': text });
    const child = spawn(process.execPath, [executable, 'check', '--format', 'compact'], { cwd: path, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(err).not.toMatch(/EPIPE|at .*\.cjs/);
    expect(code).not.toBe(2);
  });
});

describe('cx check with several programs', () => {
  const group = 'team Group "集团"\npersona Member "会员" { share 100% }\n';
  it('uses a folder of the same workspace, and refuses one outside', () => {
    const shop =
      'use "../group"\nprogram Shop "店" { owner Group }\njourney V "v" for Member { stage S }\ntouchpoint D "d" at V.S { expect e "e" in Service expected 7 weight 5 ideal 8 }\n';
    const path = folder({ 'group/group.cx': group, 'shop/shop.cx': shop });
    const ran = cx(path, ['check', 'shop', '--lang', 'en']);
    expect(ran.out).not.toContain('error');
    expect(ran.code).toBe(0);
    const out = cx(join(path, 'shop'), ['check', '--lang', 'en']);
    expect(out.out).toContain('program/use-outside-workspace');
    expect(out.code).toBe(1);
  });

  it('says a circle, a folder used that is not there, and two programs in one folder', () => {
    const circle = folder({ 'a/a.cx': 'use "../b"\nprogram A "a"\n', 'b/b.cx': 'use "../a"\nprogram B "b"\n' });
    expect(cx(circle, ['check', '--lang', 'en']).out).toContain('program/circular-use');
    const missing = folder({ 'a/a.cx': 'use "../b"\nprogram A "a"\n' });
    expect(cx(missing, ['check', '--lang', 'en']).out).toContain('program/unknown-folder');
    const two = folder({ 'a.cx': 'program A "a"\n', 'b.cx': 'program B "b"\n' });
    const ran = cx(two, ['check', '--lang', 'en']);
    expect(ran.out).toContain('program/several-programs-in-folder');
    expect(ran.code).toBe(1);
  });

  it('checks nested programs apart, each once', () => {
    const path = folder({ 'shop.cx': clean, 'inner/other.cx': clean.replace('Shop', 'Other') });
    const data = JSON.parse(cx(path, ['check', '--json']).out);
    expect(data.summary.errors).toBe(0);
    expect(data.summary.files).toBe(2);
    const several = cx(path, ['check', '--emit', 'program', '--lang', 'en']);
    expect(several.code).toBe(2);
    expect(several.err).toContain('there are 2 here');
  });
});
