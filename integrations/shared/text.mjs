/** Texts made safe for the places they go to. Names in them come from whoever made the change. */

/** Without colours, and without what a reader cannot see but a terminal or a forge obeys. Line breaks stay. @param {string} text */
export function plain(text) {
  return text
    .replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');
}

/** A block of Markdown in which nothing is markup, whatever it holds: no mention, no link. @param {string} text */
export function block(text) {
  const lines = plain(text).trimEnd();
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${lines}\n${fence}`;
}

/** What goes into a name of a comment: nothing that could end it. @param {string} name */
export function markerName(name) {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._/]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return safe === '' || safe === '.' ? 'program' : safe;
}

/** The hidden line that a comment is known by. @param {string} name */
export function marker(name) {
  return `<!-- cx-diff:${markerName(name)} -->`;
}

/**
 * The text, or as much of its beginning as `most` UTF-16 code units hold together with `note`. It is cut between lines, a fold or a
 * block that is open there is closed, and no character is cut in two.
 * @param {string} text @param {number} most @param {string} note
 */
export function cut(text, most, note) {
  if (text.length <= most) return text;
  const room = most - note.length - 40;
  const lines = [];
  let length = 0;
  for (const line of text.split('\n')) {
    if (length + line.length + 1 > room) break;
    lines.push(line);
    length += line.length + 1;
  }
  // Not even the first line fits.
  if (lines.length === 0)
    lines.push(
      Array.from(text.slice(0, Math.max(0, room)))
        .slice(0, -1)
        .join(''),
    );
  const ends = [];
  const fence = openFence(lines);
  if (fence !== null) ends.push(fence);
  const open = lines.filter((line) => /^<details/.test(line)).length - lines.filter((line) => /<\/details>\s*$/.test(line)).length;
  for (let index = 0; index < open && index < 3; index++) ends.push('', '</details>');
  return [...lines, ...ends, '', note].join('\n');
}

/** The fence that a list of lines leaves open; null for none. @param {readonly string[]} lines */
function openFence(lines) {
  let open = null;
  for (const line of lines) {
    const [found] = /^`{3,}/.exec(line) ?? [];
    if (found === undefined) continue;
    if (open === null) open = found;
    else if (found.length >= open.length && line.trim() === found) open = null;
  }
  return open;
}
