/** Comments of a pull request, by GitHub's REST API. */
import { ApiError, ask, pages } from '../shared/http.mjs';

/**
 * @param {{ api: string, repository: string, number: number, token: string }} where
 * @returns {import('../shared/comment.mjs').Forge}
 */
export function pullRequest({ api, repository, number, token }) {
  const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', authorization: `Bearer ${token}` };
  const issues = `${api.replace(/\/+$/, '')}/repos/${repository.split('/').map(encodeURIComponent).join('/')}/issues`;
  return {
    async list(isOurs) {
      const found = await pages(`${issues}/${number}/comments?per_page=100`, { headers }, nextPage);
      const comments = found.map(commentOf).filter(({ body }) => isOurs(body));
      // The runner's own token writes as a bot and may not ask who it is; another writes as the one it belongs to.
      const login = comments.some(({ author }) => !author.bot) ? await whoAmI(api, headers) : null;
      return comments.map(({ id, body, url, author }) => ({ id, body, url, mine: login === null ? author.bot : author.login === login }));
    },
    async create(body) {
      const { data } = await ask(`${issues}/${number}/comments`, { method: 'POST', headers, body: { body } });
      return commentOf(data).url;
    },
    async update({ id }, body) {
      const { data } = await ask(`${issues}/comments/${encodeURIComponent(id)}`, { method: 'PATCH', headers, body: { body } });
      return commentOf(data).url;
    },
  };
}

/** @param {string} api @param {Record<string, string>} headers @returns {Promise<string | null>} */
async function whoAmI(api, headers) {
  try {
    const { data } = await ask(`${api.replace(/\/+$/, '')}/user`, { headers });
    return typeof data === 'object' && data !== null && 'login' in data && typeof data.login === 'string' ? data.login : null;
  } catch (error) {
    if (error instanceof ApiError && error.forbidden) return null;
    throw error;
  }
}

/** Where the next page is: `<https://…?page=2>; rel="next"`. @param {Headers} headers @returns {string | null} */
function nextPage(headers) {
  for (const part of (headers.get('link') ?? '').split(',')) {
    const match = /<([^>]+)>\s*;.*\brel="next"/.exec(part);
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

/** @param {unknown} data */
function commentOf(data) {
  /** @type {{ id?: unknown, body?: unknown, html_url?: unknown, user?: { login?: unknown, type?: unknown } | null }} */
  const { id, body, html_url: url, user } = typeof data === 'object' && data !== null ? data : {};
  if (typeof id !== 'number') throw new ApiError(200, 'the answer is no comment');
  return {
    id,
    body: typeof body === 'string' ? body : '',
    url: typeof url === 'string' ? url : '',
    author: { login: typeof user?.login === 'string' ? user.login : '', bot: user?.type === 'Bot' },
  };
}
