/** Asking a forge's API: with patience, but not for ever, and never in silence. */

/** A request is tried so often, and waited for so long (milliseconds) in all. */
const TRIES = 4;
const LONGEST_WAIT = 60_000;
const TIME_OUT = 30_000;
/** No change has more comments than this many pages of a hundred. */
const MOST_PAGES = 100;

/** An answer that is final. `status` is 0 where there was none. */
export class ApiError extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }

  /** Whether the token may not do it, or may not even see that it is there. */
  get forbidden() {
    return this.status === 401 || this.status === 403 || this.status === 404;
  }
}

/** What may go well another time, with the milliseconds to wait before. */
class Passing extends ApiError {
  /** @param {number} status @param {string} message @param {number | null} wait */
  constructor(status, message, wait) {
    super(status, message);
    this.wait = wait;
  }
}

/**
 * Does the work, and all of it again where something passing was in the way: a server that is down, a limit on requests. What is
 * asked for must be such that doing it twice does no harm. Throws an ApiError.
 * @template T @param {() => Promise<T>} work @param {NodeJS.ProcessEnv} env @returns {Promise<T>}
 */
export async function patiently(work, env) {
  // Tests wait for less.
  const second = Number(env.CX_SECOND ?? '1000');
  let waited = 0;
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Passing) || tried === TRIES) throw error;
      const wait = Math.min(
        error.wait === null ? 2 ** tried * second : (error.wait / 1000) * second,
        (LONGEST_WAIT / 1000) * second - waited,
      );
      if (wait < 0 || (error.wait !== null && (error.wait / 1000) * second > wait)) throw error;
      waited += wait;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/**
 * One request. Resolves to the JSON of the answer and its headers; throws an ApiError for any answer but a good one.
 * @param {string} url @param {{ method?: string, headers: Record<string, string>, body?: unknown }} request
 * @returns {Promise<{ data: unknown, headers: Headers }>}
 */
export async function ask(url, { method = 'GET', headers, body }) {
  /** @type {Response} */
  let response;
  /** @type {string} */
  let text;
  try {
    response = await fetch(url, {
      method,
      headers: { ...headers, 'user-agent': 'touchstone-cx', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A token is for this address alone.
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_OUT),
    });
    text = await response.text();
  } catch (error) {
    throw new Passing(0, causeOf(error), null);
  }
  const { status } = response;
  if (status >= 200 && status < 300) {
    try {
      return { data: text === '' ? null : JSON.parse(text), headers: response.headers };
    } catch {
      throw new ApiError(status, 'the answer is no JSON');
    }
  }
  const message = `${status} ${messageIn(text)}`.trim();
  const wait = waitSaid(response.headers);
  const limited = status === 429 || (status === 403 && (wait !== null || response.headers.get('x-ratelimit-remaining') === '0'));
  if (status >= 500 || limited) throw new Passing(status, message, wait);
  throw new ApiError(status, message);
}

/**
 * Everything a list has, page by page. `next` says where the next page is, by the headers of the last.
 * @param {string} first @param {{ headers: Record<string, string> }} request @param {(headers: Headers, url: string) => string | null} next
 * @returns {Promise<unknown[]>}
 */
export async function pages(first, request, next) {
  const all = [];
  /** @type {string | null} */
  let url = first;
  for (let page = 0; url !== null && page < MOST_PAGES; page++) {
    /** @type {{ data: unknown, headers: Headers }} */
    const { data, headers } = await ask(url, request);
    if (!Array.isArray(data)) throw new ApiError(200, 'the answer is no list');
    all.push(...data);
    const following = next(headers, url);
    // Only where the list itself is: the token goes with every request.
    url = following !== null && new URL(following).origin === new URL(first).origin ? following : null;
  }
  return all;
}

/** Milliseconds the answer says to wait; null where it says nothing. @param {Headers} headers */
function waitSaid(headers) {
  const after = headers.get('retry-after');
  if (after !== null && /^\d+$/.test(after)) return Number(after) * 1000;
  const reset = headers.get('x-ratelimit-reset');
  if (headers.get('x-ratelimit-remaining') === '0' && reset !== null && /^\d+$/.test(reset)) {
    return Math.max(0, Number(reset) * 1000 - Date.now());
  }
  return null;
}

/** @param {string} text */
function messageIn(text) {
  try {
    const { message } = JSON.parse(text);
    return typeof message === 'string' ? message : JSON.stringify(message ?? '');
  } catch {
    return '';
  }
}

/** @param {unknown} error */
function causeOf(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return cause === '' ? error.message : `${error.message}: ${cause}`;
}
