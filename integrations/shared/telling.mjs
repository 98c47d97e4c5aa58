/** The comment, the summary of a run, and its last word, made of a result. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './sentences.mjs';
import { block, cut, marker } from './text.mjs';

/** A forge takes 65 536 characters. `cx diff` leaves room below that for what is added here. */
export const MOST_IN_COMMENT = 64_000;

/** Of a summary GitHub takes 1 MiB of bytes; a Chinese character is three. */
const MOST_IN_SUMMARY = 300_000;

/**
 * The comment, and whether one is to be begun for it. `link` is where the files of the run are; null for nowhere.
 * @param {import('./work.mjs').Result} result @param {{ folder: string, name: string, link: string | null }} where
 */
export function commentOf(result, { folder, name, link }) {
  const { change, language } = result;
  const parts = [];
  if (change.state === 'compared' && change.changed) parts.push(reviewIn(folder));
  else if (change.state === 'compared') parts.push(say('noChange', language));
  else if (change.state === 'failed') parts.push(`**${say('notCompared', language)}**`, block(change.why));
  const counts = result.check.counts;
  if (counts !== null && counts.errors > 0) parts.push(say('checkErrors', language, { ...counts }));
  const end = link === null ? '' : say('report', language, { url: link });
  if (end !== '') parts.push(end);
  const mark = marker(name);
  const body = cut(parts.join('\n\n'), MOST_IN_COMMENT - mark.length - 1, [say('cut', language), end].join('\n\n').trim());
  const wanted = change.state === 'failed' || (change.state === 'compared' && change.changed);
  return { body: `${mark}\n${body}\n`, wanted };
}

/**
 * The summary of a run, in Markdown. `notes` are sentences of ours.
 * @param {import('./work.mjs').Result} result @param {{ folder: string, title: string, link: string | null, notes: readonly string[] }} where
 */
export function summaryOf(result, { folder, title, link, notes }) {
  const { change, check, language } = result;
  const counts =
    check.counts === null
      ? say('failed', language, { command: 'cx check', code: check.code })
      : say('checkCounts', language, { ...check.counts });
  const parts = [`## ${title}`, `### ${say('checkTitle', language)}`, counts];
  if (result.build.code > 1) parts.push(`**${say('failed', language, { command: 'cx build', code: result.build.code })}**`);
  parts.push(`### ${say('changeTitle', language)}`);
  if (change.state === 'none') parts.push(say('nothingToCompare', language));
  else if (change.state === 'failed') parts.push(`**${say('notCompared', language)}**`, block(change.why));
  else parts.push(change.changed ? reviewIn(folder) : say('changeNone', language));
  const end = [...notes, ...(link === null ? [] : [say('report', language, { url: link })])].join('\n\n');
  if (end !== '') parts.push(end);
  return `${cut(parts.join('\n\n'), MOST_IN_SUMMARY, [say('summaryCut', language), end].join('\n\n').trim())}\n`;
}

/** Why the run fails, or that it does not. @param {import('./work.mjs').Result} result @returns {string[]} */
export function verdictOf({ check, build, change, language }) {
  const said = [];
  if (check.code > 1 || build.code > 1 || change.state === 'failed') said.push(say('gateBroken', language));
  if (check.code === 1 || build.code === 1) said.push(say('gateCheck', language));
  if (change.state === 'compared' && change.code === 1) said.push(say('gateChange', language));
  return said.length === 0 ? [say('gateFine', language)] : said;
}

/** What `cx diff` wrote for a comment, without the mark that it is known by: a comment here is known by the name it was given. @param {string} folder */
function reviewIn(folder) {
  return readFileSync(join(folder, 'review.md'), 'utf8')
    .replace(/^<!-- cx-diff:[^\n]*-->\n/, '')
    .trim();
}
