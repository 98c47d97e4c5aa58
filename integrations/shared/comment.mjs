/** One comment on a change, kept up to date. What a forge calls it, and how it is asked, is the forge's own. */
import { patiently } from './http.mjs';
import { marker } from './text.mjs';

/**
 * @typedef {{ id: string | number, body: string, url: string, mine: boolean }} Comment
 * @typedef {{
 *   list(isOurs: (body: string) => boolean): Promise<Comment[]>,
 *   create(body: string): Promise<string>,
 *   update(comment: Comment, body: string): Promise<string>,
 * }} Forge
 * @typedef {{ did: 'created' | 'updated' | 'same', url: string } | { did: 'none' }} Kept
 */

/**
 * Brings the comment of that name up to date. `body` begins with its marker. `wanted` false: none is begun, but one that is there is
 * updated all the same. Of several the oldest is kept. A comment of somebody else is never changed, whatever it holds.
 * Throws an ApiError.
 * @param {Forge} forge @param {{ name: string, body: string, wanted: boolean, env: NodeJS.ProcessEnv }} comment @returns {Promise<Kept>}
 */
export async function keepComment(forge, { name, body, wanted, env }) {
  const mark = marker(name);
  // From the start again each time: a request that seemed to fail may have gone through.
  return await patiently(async () => {
    const ours = await forge.list((text) => text.startsWith(mark));
    const own = ours.find(({ mine }) => mine);
    if (own === undefined) return wanted ? { did: 'created', url: await forge.create(body) } : { did: 'none' };
    if (sameText(own.body, body)) return { did: 'same', url: own.url };
    return { did: 'updated', url: await forge.update(own, body) };
  }, env);
}

/** Forges turn line ends about, and cut the last. @param {string} a @param {string} b */
function sameText(a, b) {
  const even = (/** @type {string} */ text) => text.replace(/\r\n?/g, '\n').trimEnd();
  return even(a) === even(b);
}
