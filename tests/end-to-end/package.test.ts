/** The package as it is published: packed, installed in an empty folder, and run on every Node we promise. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cx, folderWith, remove, root } from './cx.ts';

/** The oldest Node we promise, and one of each later line; 24 is the one this project brings. */
const versions = ['20.10.0', '20.20.2', '22.23.3'] as const;

function npm(cwd: string, ...words: string[]): string {
  const done = spawnSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`npm ${words.join(' ')}\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

/** A Node of that version from the registry, fetched once. */
function nodeOf(version: string): string {
  const folder = join(root, '.cache', `node-${version}`);
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const path = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    npm(folder, 'install', `${name}@${version}`, '--ignore-scripts');
  }
  return path;
}

const forms = ['report.html', 'report.md', 'report.json', 'report.csv'];

describe('the packed command line', () => {
  let installed = '';
  let tarball = '';
  beforeAll(() => {
    installed = folderWith({ 'package.json': '{ "private": true }\n' });
    tarball = npm(join(root, 'cli'), 'pack', '--silent', '--ignore-scripts', '--pack-destination', installed).trim();
    npm(installed, 'install', join(installed, tarball), '--offline');
    return () => remove(installed);
  }, 300_000);

  it('brings no other package, and its licences', () => {
    // DuckDB comes along where its platform is known, and may be left out.
    const optional = ['@duckdb', 'detect-libc'];
    const names = readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.') && !optional.includes(name));
    expect(names).toEqual(['touchstone-cx']);
    const folder = join(installed, 'node_modules/touchstone-cx');
    expect(readdirSync(folder).sort()).toEqual(['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md', 'bin', 'dist', 'package.json']);
    const text = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    for (const name of ['langium', 'chevrotain', 'd3-scale']) expect(text).toContain(`## ${name} `);
    expect(text).toContain('Permission is hereby granted');
  });

  it.each([...versions, 'the one this project brings'])(
    'checks, formats, reports, builds, reviews and explains on Node %s',
    (version) => {
      const node = versions.some((one) => one === version) ? nodeOf(version) : process.execPath;
      const executable = join(installed, 'node_modules/touchstone-cx/bin/cx.js');
      const run = (words: string[], cwd = root) => cx(cwd, words, { node, executable });
      const away = folderWith({});
      try {
        const checked = run(['check', 'examples/auto-service', '--json', '--lang', 'en']);
        expect(checked.err).toBe('');
        expect(checked).toEqual(cx(root, ['check', 'examples/auto-service', '--json', '--lang', 'en']));
        expect(run(['fmt', '--check', 'examples']).code).toBe(cx(root, ['fmt', '--check', 'examples']).code);
        expect(run(['explain', 'program/unknown-name', '--lang', 'zh']).out).toContain('为什么');
        for (const name of ['program', 'report', 'config', 'check', 'diff', 'manifest'])
          expect(JSON.parse(run(['schema', name]).out)).toHaveProperty('title');
        const outputs = (folder: string) => forms.flatMap((form) => ['-o', join(away, folder, form)]);
        expect(run(['report', 'examples/auto-service', ...outputs('there')]).code).toBe(0);
        expect(cx(root, ['report', 'examples/auto-service', ...outputs('here')]).code).toBe(0);
        for (const form of forms) {
          expect(readFileSync(join(away, 'there', form), 'utf8'), form).toBe(readFileSync(join(away, 'here', form), 'utf8'));
        }
        expect(run(['build', 'examples/bank/retail-bank', '--out', join(away, 'built there')]).code).toBe(0);
        expect(cx(root, ['build', 'examples/bank/retail-bank', '--out', join(away, 'built here')]).code).toBe(0);
        const names = readdirSync(join(away, 'built here'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
        expect(names.length).toBeGreaterThan(20);
        for (const form of ['markdown', 'html', 'json']) {
          const words = ['diff', 'examples/retail', 'examples/saas', '--format', form];
          expect(run(words), form).toEqual(cx(root, words));
        }
        for (const { parentPath, name } of names) {
          const here = join(parentPath, name);
          expect(readFileSync(here.replace('built here', 'built there'), 'utf8'), name).toBe(readFileSync(here, 'utf8'));
        }
      } finally {
        remove(away);
      }
    },
    300_000,
  );

  it('brings what build servers run, which finds the cx it came with', () => {
    const away = folderWith({ 'a.cx': 'program A "a"\n' });
    try {
      const { CX_COMMAND: _, ...env } = process.env;
      const done = spawnSync(process.execPath, [join(installed, 'node_modules/touchstone-cx/dist/integrations/gitlab/review.mjs')], {
        cwd: away,
        env: {
          ...env,
          CI_PROJECT_DIR: away,
          CI_MERGE_REQUEST_IID: '',
          CI_MERGE_REQUEST_DIFF_BASE_SHA: '',
          CI_COMMIT_BEFORE_SHA: '',
          CX_LANGUAGE: 'en',
        },
        encoding: 'utf8',
      });
      expect(done.status, done.stderr).toBe(0);
      expect(done.stdout).toContain('cx: All is well.');
      expect(readdirSync(join(away, 'cx-review'))).toContain('gl-code-quality-report.json');
      expect(readdirSync(away).sort()).toEqual(['a.cx', 'cx-review']);
      const folder = join(installed, 'node_modules/touchstone-cx/dist/integrations');
      expect(readdirSync(folder).sort()).toEqual(['github', 'gitlab', 'shared']);
      expect(readdirSync(join(folder, 'github'))).toEqual(
        expect.arrayContaining(['action.yml', 'review.mjs', 'publish.mjs', 'workflow.yml']),
      );
    } finally {
      remove(away);
    }
  });

  it('keeps compiled code where it may, and runs where it may not', () => {
    const executable = join(installed, 'node_modules/touchstone-cx/bin/cx.js');
    const away = folderWith({ 'a.cx': 'program A "a"\n', file: '' });
    try {
      const env = { CX_NO_CACHE: '', XDG_CACHE_HOME: join(away, 'cache') };
      const first = cx(away, ['check', '--lang', 'en'], { executable, env });
      const kept = readdirSync(join(away, 'cache/touchstone-cx'));
      expect(kept).toHaveLength(1);
      expect(cx(away, ['check', '--lang', 'en'], { executable, env })).toEqual(first);
      expect(readdirSync(join(away, 'cache/touchstone-cx'))).toEqual(kept);
      writeFileSync(join(away, 'cache/touchstone-cx', kept[0] ?? ''), 'not compiled code');
      expect(cx(away, ['check', '--lang', 'en'], { executable, env })).toEqual(first);
      expect(cx(away, ['check', '--lang', 'en'], { executable, env: { ...env, XDG_CACHE_HOME: join(away, 'file') } })).toEqual(first);
    } finally {
      remove(away);
    }
  });
});
