/** What GitHub says of why a workflow runs. */
import { readFileSync } from 'node:fs';

/**
 * The pull request, and the newest commit of what it is to be compared with; null where there is none.
 * @param {NodeJS.ProcessEnv} env @returns {{ number: number | null, tip: string | null, ref: string | null }}
 */
export function eventOf(env) {
  /** @type {any} */
  let event = {};
  try {
    event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
  } catch {
    // A run by hand on another machine has none.
  }
  const request = event.pull_request;
  if (typeof request === 'object' && request !== null) {
    return { number: numberOf(request.number), tip: textOf(request.base?.sha), ref: textOf(request.base?.ref) };
  }
  if (typeof event.merge_group === 'object' && event.merge_group !== null) {
    const ref = textOf(event.merge_group.base_ref)?.replace(/^refs\/heads\//, '') ?? null;
    return { number: null, tip: textOf(event.merge_group.base_sha), ref };
  }
  // A branch that is new has no commit before.
  const before = env.GITHUB_EVENT_NAME === 'push' ? textOf(event.before) : null;
  return { number: null, tip: before !== null && /^0+$/.test(before) ? null : before, ref: null };
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** @param {unknown} value */
function numberOf(value) {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
