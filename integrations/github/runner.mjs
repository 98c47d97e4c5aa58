/** Speaking to the runner of GitHub Actions: its log, the outputs of a step, the summary. */
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** Prints what came from a program: no line of it is taken for a command. @param {string} text */
export function printed(text) {
  if (text === '') return;
  const word = randomUUID();
  process.stdout.write(`::stop-commands::${word}\n${text}${text.endsWith('\n') ? '' : '\n'}::${word}::\n`);
}

/** @param {'error' | 'warning' | 'notice'} kind @param {string} text */
export function annotate(kind, text) {
  const data = text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  process.stdout.write(`::${kind} title=cx::${data}\n`);
}

/** @param {NodeJS.ProcessEnv} env @param {Readonly<Record<string, string | number | boolean>>} values */
export function giveOutputs(env, values) {
  if ((env.GITHUB_OUTPUT ?? '') === '') return;
  const lines = Object.entries(values).map(([name, value]) => `${name}=${String(value).replace(/[\r\n]+/g, ' ')}\n`);
  appendFileSync(String(env.GITHUB_OUTPUT), lines.join(''));
}

/** Adds to the summary of the run; where it cannot be written it is printed, so that it is somewhere. @param {NodeJS.ProcessEnv} env @param {string} text */
export function giveSummary(env, text) {
  try {
    appendFileSync(String(env.GITHUB_STEP_SUMMARY ?? ''), text);
  } catch {
    printed(text);
  }
}
