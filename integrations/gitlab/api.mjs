/** Notes of a merge request, by GitLab's REST API. */
import { ApiError, ask, pages } from '../shared/http.mjs';

/**
 * `token` is one that may write; without it the job's own is tried, which may not as GitLab stands.
 * @param {{ api: string, project: string, iid: string, request: string, token: string | null, jobToken: string }} where
 * @returns {import('../shared/comment.mjs').Forge}
 */
export function mergeRequest({ api, project, iid, request, token, jobToken }) {
  /** @type {Record<string, string>} */
  const headers = token === null ? { 'job-token': jobToken } : { 'private-token': token };
  const root = api.replace(/\/+$/, '');
  const notes = `${root}/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(iid)}/notes`;
  const urlOf = (/** @type {string | number} */ id) => `${request}#note_${id}`;
  return {
    async list(isOurs) {
      const found = await pages(`${notes}?per_page=100&sort=asc&order_by=created_at`, { headers }, nextPage);
      const ours = found.map(noteOf).filter(({ body }) => isOurs(body));
      if (ours.length === 0) return [];
      const me = await whoAmI(root, headers, token === null);
      return ours.map(({ id, body, author }) => ({ id, body, url: urlOf(id), mine: author === me }));
    },
    async create(body) {
      const { data } = await ask(notes, { method: 'POST', headers, body: { body } });
      return urlOf(noteOf(data).id);
    },
    async update({ id }, body) {
      await ask(`${notes}/${encodeURIComponent(id)}`, { method: 'PUT', headers, body: { body } });
      return urlOf(id);
    },
  };
}

/** The number of the one a token belongs to. @param {string} root @param {Record<string, string>} headers @param {boolean} job */
async function whoAmI(root, headers, job) {
  /** @type {{ data: any }} */
  const { data } = await ask(`${root}/${job ? 'job' : 'user'}`, { headers });
  const id = job ? data?.user?.id : data?.id;
  if (typeof id !== 'number') throw new ApiError(200, 'the answer names no user');
  return id;
}

/** @param {Headers} headers @param {string} url @returns {string | null} */
function nextPage(headers, url) {
  const page = headers.get('x-next-page') ?? '';
  if (!/^\d+$/.test(page)) return null;
  const next = new URL(url);
  next.searchParams.set('page', page);
  return next.href;
}

/** @param {unknown} data */
function noteOf(data) {
  /** @type {{ id?: unknown, body?: unknown, author?: { id?: unknown } | null }} */
  const { id, body, author } = typeof data === 'object' && data !== null ? data : {};
  if (typeof id !== 'number') throw new ApiError(200, 'the answer is no note');
  return { id, body: typeof body === 'string' ? body : '', author: author?.id };
}
