import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { surveyEndings, surveyTargets } from '@touchstone/language/survey/file-names.ts';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, folderWith, remove, root } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

/** The bytes of every file below a folder. */
function outputs(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(names.map((name) => [name.slice(path.length + 1), readFileSync(name, 'latin1')]));
}

interface Manifest {
  readonly asOf: string | null;
  readonly languages: readonly string[];
  readonly findings: Readonly<Record<string, number>>;
  readonly inputs: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
  readonly outputs: readonly { readonly path: string; readonly sha256: string; readonly bytes: number; readonly language: string | null }[];
}

function manifestIn(path: string): Manifest {
  return JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
}

const forms = ['html', 'md', 'json', 'csv', 'xlsx', 'pptx'];
const surveyForms = surveyTargets.map((target) => surveyEndings[target].inFolder);

describe('cx build', () => {
  it('writes everything a program yields, and a manifest that is true', () => {
    const path = folder();
    const ran = cx(root, ['build', 'examples/bank/retail-bank', '--out', path, '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain(`Wrote ${path}/report.html\n`);
    const files = outputs(path);
    const surveys = ['AfterCase', 'HalfYear', 'Staff'];
    expect(Object.keys(files).sort()).toEqual(
      [
        'findings.json',
        'findings.sarif',
        'manifest.json',
        'plan.html',
        'plan.json',
        'program.json',
        ...forms.map((form) => `report.${form}`),
        ...surveys.flatMap((name) => surveyForms.map((end) => `surveys/${name}${end}`)),
        'surveys/limits.md',
      ].sort(),
    );
    expect(ran.out).toBe(
      `${Object.keys(files).length} outputs in ${path}: ${Object.keys(files).length} written, 0 unchanged, 0 removed.\n`,
    );

    const manifest = manifestIn(path);
    const valid = new Ajv().compile(JSON.parse(cx(root, ['schema', 'manifest']).out));
    expect(valid(manifest), JSON.stringify(valid.errors)).toBe(true);
    const measured = (bytes: Buffer) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
    for (const { path: name, sha256, bytes } of manifest.outputs) {
      expect({ sha256, bytes }, name).toEqual(measured(readFileSync(join(path, name))));
    }
    expect(manifest.outputs.map((one) => one.path)).toEqual(Object.keys(files).filter((name) => name !== 'manifest.json'));
    const program = join(root, 'examples/bank/retail-bank');
    for (const { path: name, sha256, bytes } of manifest.inputs) {
      expect({ sha256, bytes }, name).toEqual(measured(readFileSync(join(program, name))));
    }
    const own = readdirSync(program, { recursive: true }).map((name) => String(name).split(sep).join('/'));
    const sources = [...own, ...readdirSync(join(root, 'examples/bank/group')).map((name) => `../group/${name}`)];
    // The answers too are what the outputs are made of.
    expect(manifest.inputs.map((one) => one.path)).toEqual(sources.filter((name) => /\.(cx|csv|jsonl)$|^cx\.json$/.test(name)).sort());
    expect(manifest.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(manifest.languages).toEqual(['en']);
  });

  it('makes what the other commands make', () => {
    const path = folder();
    cpSync(join(root, 'examples/saas'), join(path, 'saas'), { recursive: true });
    expect(cx(path, ['build', 'saas', '--out', 'out']).code).toBe(0);
    const built = outputs(join(path, 'out'));
    cx(path, ['report', 'saas', ...forms.flatMap((form) => ['-o', `one/report.${form}`])]);
    cx(path, ['survey', 'saas', '-o', 'one/surveys/', ...surveyTargets.flatMap((form) => ['--target', form])]);
    for (const [name, bytes] of Object.entries(outputs(join(path, 'one')))) expect(built[name], name).toBe(bytes);
    const { asOf, findings } = manifestIn(join(path, 'out'));
    const program = join(path, 'saas');
    expect(cx(program, ['check', '--emit', 'program', '--lang', 'en']).out).toBe(readFileSync(join(path, 'out/program.json'), 'utf8'));
    const checked = cx(program, ['check', '--json', '--lang', 'en', '--as-of', asOf ?? '']).out;
    expect(checked).toBe(readFileSync(join(path, 'out/findings.json'), 'utf8'));
    const { files, ...counts } = JSON.parse(checked).summary;
    expect(files).toBeGreaterThan(3);
    expect(findings).toEqual(counts);
  });

  it('is the same bytes in another place, time zone, locale and on another day', () => {
    const path = folder();
    const here = cx(root, ['build', 'examples/auto-service', '--out', join(path, 'here')]);
    expect(here.code).toBe(0);
    cpSync(join(root, 'examples/auto-service'), join(path, 'a copy/程序'), { recursive: true });
    const env = {
      TZ: 'Pacific/Apia',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'zh_CN.GBK',
      SOURCE_DATE_EPOCH: '0',
      FORCE_COLOR: '1',
      GITHUB_ACTIONS: 'true',
    };
    expect(cx(join(path, 'a copy/程序'), ['build', '--out', join(path, 'there')], { env }).code).toBe(0);
    expect(outputs(join(path, 'there'))).toEqual(outputs(join(path, 'here')));
  });

  it('gives each of the program’s languages its own folder but the first', () => {
    const path = folder();
    cx(root, ['build', 'examples/bank/retail-bank', '--out', join(path, 'all')]);
    cx(root, ['build', 'examples/bank/retail-bank', '--out', join(path, 'en'), '--lang', 'en']);
    const all = outputs(join(path, 'all'));
    expect(manifestIn(join(path, 'all')).languages).toEqual(['zh', 'en']);
    expect(all['report.md']).not.toBe(all['en/report.md']);
    for (const form of forms) expect(all[`en/report.${form}`]).toBe(outputs(join(path, 'en'))[`report.${form}`]);
    expect(Object.keys(all).filter((name) => name.startsWith('en/surveys/'))).toEqual([
      ...['AfterCase', 'HalfYear', 'Staff'].map((name) => `en/surveys/${name}.codebook.csv`),
      'en/surveys/limits.md',
    ]);
    for (const { path: name, language } of manifestIn(join(path, 'all')).outputs) {
      expect(language, name).toBe(
        name.startsWith('en/') ? 'en' : /^program|^surveys\/(?!.*(\.codebook\.csv|limits\.md)$)/.test(name) ? null : 'zh',
      );
    }
  });

  const one =
    'program Shop "店" {\n  languages zh-Hans\n}\nsurvey A "回访" { ask why open "为什么？" }\nsurvey B "年度" { ask how open "如何？" }\n';

  it('takes away what it makes no more, and keeps the rest of the folder', () => {
    const path = folder({ 'a.cx': one, 'dist/notes.txt': 'mine' });
    expect(cx(path, ['build', '--lang', 'en']).code).toBe(0);
    writeFileSync(join(path, 'a.cx'), one.slice(0, one.indexOf('survey B')));
    const again = cx(path, ['build', '--lang', 'en']);
    expect(again.err).toContain('Removed dist/surveys/B.surveyjs.json\n');
    expect(again.out).toMatch(/^\d+ outputs in dist: \d+ written, \d+ unchanged, 11 removed\.\n$/);
    expect(readdirSync(join(path, 'dist/surveys')).sort()).toEqual([...surveyForms.map((end) => `A${end}`), 'limits.md'].sort());
    expect(readFileSync(join(path, 'dist/notes.txt'), 'utf8')).toBe('mine');
    const third = cx(path, ['build', '--lang', 'zh']);
    expect(third.out).toMatch(/^dist 中共 \d+ 个输出：写入 \d+ 个，未变 \d+ 个，删除 0 个。\n$/);
    // What was built is no source of the next build.
    expect(manifestIn(join(path, 'dist')).inputs.map((input) => input.path)).toEqual(['a.cx']);
  });

  it('writes nothing over what others made', () => {
    const path = folder({ 'a.cx': one, 'public/manifest.json': '{ "name": "app" }', 'public/report.html': '<p>mine' });
    const ran = cx(path, ['build', '--out', 'public', '--lang', 'en']);
    expect(ran.code).toBe(2);
    expect(ran.err).toBe(
      'cx: error: Nothing was written: `public` holds what no earlier build made where outputs should stand: manifest.json, report.html. Move them away, or name another folder with `--out`.\n',
    );
    expect(readdirSync(join(path, 'public')).sort()).toEqual(['manifest.json', 'report.html']);
    expect(cx(path, ['build', '--out', 'a.cx', '--lang', 'zh'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('「a.cx」是一个文件'),
    });
    expect(readFileSync(join(path, 'a.cx'), 'utf8')).toBe(one);
  });

  it('builds what it can of a program with errors, and says so', () => {
    const path = folder({ 'a.cx': `${one}persona A { share 130% }\n` });
    const ran = cx(path, ['build', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('The program has 1 error, so the outputs are not complete; `cx check .` shows them.\n');
    expect(manifestIn(join(path, 'dist')).findings.errors).toBe(1);
    expect(readFileSync(join(path, 'dist/report.html'), 'utf8')).toContain('130%');
    expect(manifestIn(join(path, 'dist')).asOf).toBeNull();
  });

  it('refuses what is no program, several at once, and what it cannot read or write', () => {
    const path = folder({ 'a/a.cx': one, 'b/b.cx': one, 'c/c.cx': 'team T\n', file: '' });
    expect(cx(path, ['build', '--lang', 'en'])).toMatchObject({ code: 2, err: expect.stringContaining('holds 2 programs') });
    expect(cx(path, ['build', 'nowhere', '--lang', 'en'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('`nowhere` is not there'),
    });
    expect(cx(join(path, 'c'), ['build', '--lang', 'en'])).toMatchObject({ code: 2, err: expect.stringContaining('There is no program') });
    expect(cx(path, ['build', 'a', '--out', 'file/dist', '--lang', 'en'])).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(path).sort()).toEqual(['a', 'b', 'c', 'file']);
    expect(cx(path, ['build', 'a', '--as-of', 'soon', '--lang', 'en'])).toMatchObject({ code: 2 });
  });

  it.skipIf(process.getuid?.() !== 0)('leaves the old outputs whole where the disk lets it write nothing', () => {
    const path = folder({ 'a.cx': one });
    chmodSync(path, 0o755);
    mkdirSync(join(path, 'dist'));
    cx(path, ['build', '--lang', 'en']);
    const before = outputs(join(path, 'dist'));
    writeFileSync(join(path, 'a.cx'), one.replace('店', '门店'));
    const ran = cx(path, ['build', '--lang', 'en'], { uid: 65534 });
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining('you have no permission') });
    expect(outputs(join(path, 'dist'))).toEqual(before);
    rmSync(join(path, 'dist'), { recursive: true });
  });
});
