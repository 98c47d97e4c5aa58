/** What every integration does: checks, builds, and compares with the target branch. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fetchBase } from './base.mjs';
import { findCx, runCx } from './cx.mjs';
import { say } from './sentences.mjs';
import { plain } from './text.mjs';

/** The file that the result is kept in, in the folder of outputs. */
export const resultName = 'result.json';

/**
 * @typedef {{ errors: number, warnings: number, information: number, hints: number, files: number }} Counts
 * @typedef {{ state: 'none' }
 *   | { state: 'compared', code: number, changed: boolean, breaking: number, review: number, information: number }
 *   | { state: 'failed', why: string }} Change
 * @typedef {{
 *   language: 'en' | 'zh',
 *   check: { code: number, counts: Counts | null },
 *   build: { code: number },
 *   change: Change,
 *   code: number,
 * }} Result
 * @typedef {{
 *   root: string,
 *   program: string,
 *   folder: string,
 *   tools: string,
 *   tip: string | null,
 *   ref: string | null,
 *   newest: boolean,
 *   env: NodeJS.ProcessEnv,
 *   checks: readonly { words: readonly string[], to: string | null }[],
 *   log: (text: string, commands: boolean) => void,
 * }} Work
 */

/**
 * Does all of it and leaves the outputs in `folder`: `build/`, `review.md`, `review.json`, `review.html` and what `checks` asks for. `tip` is
 * a commit of the target branch `ref`, its newest (`newest`) or one as old as where the change began; null: there is nothing to compare
 * with. `log` gets what is printed; with `commands` it may hold commands for the runner. One step that fails stops no other.
 * Throws where there is no `cx` to be had.
 * @param {Work} work @returns {Result}
 */
export function doWork({ root, program, folder, tools, tip, ref, newest, env, checks, log }) {
  const cx = findCx(env, tools);
  // Nothing of an earlier run may be taken for this one's.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // What is installed into the checkout is no change of it.
  const installed = join(root, '.cx-tools');
  if (existsSync(installed)) writeFileSync(join(installed, '.gitignore'), '*\n');
  const language = wantedLanguage(env);
  const lang = language === null ? [] : ['--lang', language];
  const run = (/** @type {readonly string[]} */ words) => runCx(cx, words, { cwd: root, env });
  const tell = (/** @type {import('./cx.mjs').Ran} */ ran) => {
    if (ran.err !== '') log(plain(ran.err), false);
  };

  let checkCode = 0;
  for (const { words, to } of checks) {
    const limit = (env.CX_MAX_WARNINGS ?? '') === '' ? [] : ['--max-warnings', String(env.CX_MAX_WARNINGS)];
    const ran = run(['check', program, ...words, ...limit, ...lang]);
    checkCode = Math.max(checkCode, ran.code);
    if (to === null) {
      log(ran.out, true);
      tell(ran);
    } else if (ran.out !== '') writeFileSync(join(folder, to), ran.out);
  }
  const counts = countsIn(run(['check', program, '--format', 'json', ...lang]).out);

  const built = run(['build', program, '--out', join(folder, 'build'), ...lang]);
  log(plain(built.out), false);
  tell(built);
  const spoken = language ?? languageBuilt(join(folder, 'build/manifest.json')) ?? 'en';

  /** @type {Change} */
  let change = { state: 'none' };
  if (tip !== null) {
    const base = fetchBase({ cwd: root, tip, ref, newest, env });
    if ('trouble' in base) {
      const { trouble, ...values } = base;
      change = { state: 'failed', why: say(trouble, spoken, values) };
    } else change = compared(base.side);
  }

  const broken = checkCode > 1 || built.code > 1 || change.state === 'failed';
  const code = broken ? 2 : Math.max(checkCode, built.code, change.state === 'compared' ? change.code : 0);
  /** @type {Result} */
  const result = { language: spoken, check: { code: checkCode, counts }, build: { code: built.code }, change, code };
  writeFileSync(join(folder, resultName), `${JSON.stringify(result, null, 2)}\n`);
  return result;

  /** @param {string} side @returns {Change} */
  function compared(side) {
    const gate = (env.CX_FAIL_ON ?? '') === '' ? [] : ['--fail-on', String(env.CX_FAIL_ON)];
    const outputs = ['review.md', 'review.json', 'review.html'].flatMap((name) => ['-o', join(folder, name)]);
    const ran = run(['diff', side, program, ...outputs, ...gate, ...lang]);
    log(plain(ran.out), false);
    tell(ran);
    const why = (/** @type {string} */ more) => `${say('failed', spoken, { command: 'cx diff', code: ran.code })}\n${more}`.trim();
    if (ran.code !== 0 && ran.code !== 1) return { state: 'failed', why: why(plain(ran.err)) };
    try {
      const { summary } = JSON.parse(readFileSync(join(folder, 'review.json'), 'utf8'));
      const { changed, breaking, review, information } = summary;
      if (typeof changed !== 'boolean' || ![breaking, review, information].every(Number.isInteger)) throw new Error('review.json');
      return { state: 'compared', code: ran.code, changed, breaking, review, information };
    } catch (error) {
      return { state: 'failed', why: why(error instanceof Error ? error.message : String(error)) };
    }
  }
}

/** A path that an input names, which must lie in the checkout. Throws an Error where it does not. @param {string} root @param {string} path */
export function programIn(root, path) {
  const whole = resolve(root, path);
  if (whole !== resolve(root) && !whole.startsWith(join(resolve(root), '/'))) throw new Error(`${path} lies outside of ${root}`);
  return path;
}

/** @param {NodeJS.ProcessEnv} env @returns {'en' | 'zh' | null} */
export function wantedLanguage(env) {
  const said = env.CX_LANGUAGE ?? '';
  if (said === '') return null;
  return /^zh/i.test(said) ? 'zh' : 'en';
}

/** @param {string} text @returns {Counts | null} */
function countsIn(text) {
  try {
    const { summary } = JSON.parse(text);
    return Number.isInteger(summary.errors) ? summary : null;
  } catch {
    return null;
  }
}

/** The language a build is in; null where there is none. @param {string} manifest @returns {'en' | 'zh' | null} */
function languageBuilt(manifest) {
  try {
    const [first] = JSON.parse(readFileSync(manifest, 'utf8')).languages;
    return first === 'zh' ? 'zh' : 'en';
  } catch {
    return null;
  }
}
