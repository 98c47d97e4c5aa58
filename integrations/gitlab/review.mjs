/** The job of GitLab CI: checks, builds and compares, keeps a note on the merge request up to date, and leaves the reports GitLab reads. */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { keepComment } from '../shared/comment.mjs';
import { ApiError } from '../shared/http.mjs';
import { say } from '../shared/sentences.mjs';
import { commentOf, summaryOf, verdictOf } from '../shared/telling.mjs';
import { plain } from '../shared/text.mjs';
import { doWork, programIn } from '../shared/work.mjs';
import { mergeRequest } from './api.mjs';

const { env } = process;
try {
  process.exitCode = await review();
} catch (error) {
  process.stderr.write(`cx: ${plain(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 2;
}

/** @returns {Promise<number>} */
async function review() {
  const root = env.CI_PROJECT_DIR ?? process.cwd();
  const program = programIn(root, given('CX_PROGRAM') ?? '.');
  const folder = join(root, given('CX_OUT') ?? 'cx-review');
  programIn(root, folder);
  const result = doWork({
    root,
    program,
    folder,
    tools: join(root, '.cx-tools'),
    tip: given('CI_MERGE_REQUEST_DIFF_BASE_SHA') ?? newBranch(given('CI_COMMIT_BEFORE_SHA')),
    ref: given('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'),
    newest: false,
    env,
    checks: [
      { words: ['--format', 'pretty'], to: null },
      { words: ['--format', 'gitlab'], to: 'gl-code-quality-report.json' },
      { words: ['--format', 'junit'], to: 'junit.xml' },
    ],
    log: (text) => {
      if (text !== '') process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    },
  });
  const name = given('CX_NAME') ?? program;
  const job = given('CI_JOB_URL');
  const link = job === null ? null : `${job}/artifacts/browse/${relative(root, folder).split(/[\\/]/).map(encodeURIComponent).join('/')}/`;
  const notes = [];
  const iid = given('CI_MERGE_REQUEST_IID');
  if (iid !== null && env.CX_COMMENT !== 'false') {
    const { text, went } = await commented(result, { folder, name, link, iid });
    process.stdout.write(`${plain(text)}\n`);
    if (!went) notes.push(`> ${plain(text).replace(/\n/g, ' ')}`);
  }
  // GitLab has no summary of a run: what the note says, or would say, is kept as a file.
  writeFileSync(join(folder, 'summary.md'), summaryOf(result, { folder, title: `cx: ${name === '.' ? 'program' : name}`, link, notes }));
  for (const sentence of verdictOf(result)) process.stdout.write(`cx: ${sentence}\n`);
  return result.code;
}

/**
 * @param {import('../shared/work.mjs').Result} result @param {{ folder: string, name: string, link: string | null, iid: string }} where
 * @returns {Promise<{ text: string, went: boolean }>}
 */
async function commented(result, { folder, name, link, iid }) {
  const { language } = result;
  const token = given('CX_GITLAB_TOKEN');
  try {
    const forge = mergeRequest({
      api: env.CI_API_V4_URL ?? '',
      project: env.CI_PROJECT_ID ?? '',
      iid,
      request: `${env.CI_PROJECT_URL ?? ''}/-/merge_requests/${iid}`,
      token,
      jobToken: env.CI_JOB_TOKEN ?? '',
    });
    const kept = await keepComment(forge, { name, ...commentOf(result, { folder, name, link }), env });
    if (kept.did === 'none') return { text: say('commentNone', language), went: true };
    const words = { created: 'commentCreated', updated: 'commentUpdated', same: 'commentSame' };
    const message = /** @type {'commentCreated'} */ (words[kept.did]);
    return { text: say(message, language, { url: kept.url }), went: true };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const text = error.forbidden
      ? say('commentForbidden', language, { status: error.status, way: token === null ? say('wayGitlab', language) : '' })
      : say('commentFailed', language, { reason: error.message });
    return { text, went: false };
  }
}

/** A variable that holds something. @param {string} name @returns {string | null} */
function given(name) {
  const value = env[name] ?? '';
  return value === '' ? null : value;
}

/** The commit before a push; null for a branch that is new. @param {string | null} commit */
function newBranch(commit) {
  return commit === null || /^0+$/.test(commit) ? null : commit;
}
