/** The second half of the action: the comment, the summary of the run, and the exit code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepComment } from '../shared/comment.mjs';
import { ApiError } from '../shared/http.mjs';
import { say } from '../shared/sentences.mjs';
import { commentOf, summaryOf, verdictOf } from '../shared/telling.mjs';
import { plain } from '../shared/text.mjs';
import { resultName } from '../shared/work.mjs';
import { pullRequest } from './api.mjs';
import { eventOf } from './event.mjs';
import { annotate, giveOutputs, giveSummary } from './runner.mjs';

const { env } = process;
try {
  process.exitCode = await publish();
} catch (error) {
  annotate('error', error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

/** @returns {Promise<number>} The exit code of the action. */
async function publish() {
  const folder = env.CX_FOLDER ?? '';
  /** @type {import('../shared/work.mjs').Result} */
  const result = JSON.parse(readFileSync(join(folder, resultName), 'utf8'));
  const program = (env.CX_PROGRAM ?? '') === '' ? '.' : String(env.CX_PROGRAM);
  const name = (env.CX_NAME ?? '') === '' ? program : String(env.CX_NAME);
  const link = (env.CX_ARTIFACT_URL ?? '') === '' ? null : String(env.CX_ARTIFACT_URL);
  const notes = [];
  const { number } = eventOf(env);
  if (number !== null && env.CX_COMMENT !== 'false') {
    const { kind, text, url } = await commented(result, { folder, name, link, number });
    annotateUnlessQuiet(kind, text);
    if (kind === 'warning') notes.push(`> ${plain(text).replace(/\n/g, ' ')}`);
    giveOutputs(env, { comment: url });
  }
  giveSummary(
    env,
    summaryOf(result, { folder, title: `cx: ${name === '.' ? 'program' : name.replace(/[^\p{L}\p{N}./ -]/gu, '')}`, link, notes }),
  );
  for (const sentence of verdictOf(result)) {
    if (result.code === 0) process.stdout.write(`${sentence}\n`);
    else annotate('error', sentence);
  }
  return result.code;
}

/**
 * @param {import('../shared/work.mjs').Result} result @param {{ folder: string, name: string, link: string | null, number: number }} where
 * @returns {Promise<{ kind: 'notice' | 'warning', text: string, url: string }>}
 */
async function commented(result, { folder, name, link, number }) {
  const { language } = result;
  try {
    const forge = pullRequest({
      api: env.GITHUB_API_URL ?? 'https://api.github.com',
      repository: env.GITHUB_REPOSITORY ?? '',
      number,
      token: env.CX_TOKEN ?? '',
    });
    const kept = await keepComment(forge, { name, ...commentOf(result, { folder, name, link }), env });
    if (kept.did === 'none') return { kind: 'notice', text: say('commentNone', language), url: '' };
    const words = { created: 'commentCreated', updated: 'commentUpdated', same: 'commentSame' };
    const message = /** @type {'commentCreated'} */ (words[kept.did]);
    return { kind: 'notice', text: say(message, language, { url: kept.url }), url: kept.url };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const text = error.forbidden
      ? say('commentForbidden', language, { status: error.status, way: say('wayGithub', language) })
      : say('commentFailed', language, { reason: error.message });
    return { kind: 'warning', text, url: '' };
  }
}

/** What went well needs no annotation. @param {'notice' | 'warning'} kind @param {string} text */
function annotateUnlessQuiet(kind, text) {
  if (kind === 'warning') annotate(kind, text);
  else process.stdout.write(`${text}\n`);
}
