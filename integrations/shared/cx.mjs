/** Finding `cx`, and running it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Of the package that is installed where none is at hand. */
export const version = '0.1.0';

/** Variables that no program but ours needs to see. */
const secrets = ['CX_TOKEN', 'CX_GITLAB_TOKEN'];

/** @typedef {{ code: number, out: string, err: string }} Ran */

/**
 * Where `cx` begins: what CX_COMMAND names; the package these scripts are part of; the repository they are part of, where it is
 * built; else the package from the registry, installed into `folder`. Throws an Error where it cannot be had.
 * @param {NodeJS.ProcessEnv} env @param {string} folder @returns {string}
 */
export function findCx(env, folder) {
  const said = env.CX_COMMAND ?? '';
  if (said !== '') return said;
  const packed = join(here, '../../../bin/cx.js');
  if (existsSync(packed) && existsSync(join(packed, '../../dist/cx.cjs'))) return packed;
  const built = join(here, '../../cli/bin/cx.js');
  if (existsSync(built) && existsSync(join(built, '../../dist/cx.cjs'))) return built;
  const wanted = (env.CX_VERSION ?? '') === '' ? version : String(env.CX_VERSION);
  mkdirSync(folder, { recursive: true });
  const done = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      `touchstone-cx@${wanted}`,
    ],
    { encoding: 'utf8', env: without(env), shell: process.platform === 'win32' },
  );
  const installed = join(folder, 'node_modules/touchstone-cx/bin/cx.js');
  if (done.status !== 0 || !existsSync(installed)) {
    throw new Error(`touchstone-cx@${wanted} could not be installed:\n${done.error?.message ?? `${done.stdout}\n${done.stderr}`}`);
  }
  return installed;
}

/**
 * Runs `cx` with these words in a folder. A process that could not be started, or that was killed, is code 2 like any work not done.
 * @param {string} cx @param {readonly string[]} words @param {{ cwd: string, env: NodeJS.ProcessEnv }} where @returns {Ran}
 */
export function runCx(cx, words, { cwd, env }) {
  const done = spawnSync(process.execPath, [cx, ...words], { cwd, env: without(env), encoding: 'utf8', maxBuffer: 1 << 29 });
  const trouble = done.error?.message ?? (done.signal === null ? '' : `ended by ${done.signal}`);
  return { code: done.status ?? 2, out: done.stdout ?? '', err: trouble === '' ? (done.stderr ?? '') : `${done.stderr ?? ''}${trouble}\n` };
}

/** @param {NodeJS.ProcessEnv} env */
function without(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !secrets.includes(name)));
}
