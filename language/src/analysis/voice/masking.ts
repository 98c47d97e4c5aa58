/** Hides in an open answer what could tell who wrote it. */

/** What stands in place of what is hidden. */
export const MASK = '•••';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领';

/** Digits with at most two other characters between one and the next. */
const GAPPED = '(?:[ \\t().\\-–—+/·]{0,2}\\p{Nd})';

const HIDDEN: readonly RegExp[] = [
  // Addresses of mail, of the web, and names after an @.
  /[a-z0-9._%+-]+@[a-z0-9.-]+/giu,
  /(?<![a-z0-9._%+-])@[^\s@,;，。；、！？]+/giu,
  /(?:https?:\/\/|www\.)[^\s，。；、！？]+/giu,
  // What follows the name of a messenger.
  /(?<=(?:微信|wechat|weixin|v信|vx|qq|line|telegram|whatsapp)\s{0,3}(?:号|id)?\s{0,3}(?:[:：是]|is)?\s{0,3})[a-z0-9][a-z0-9_-]{4,}/giu,
  // Number plates: those of China, and capitals with four or more figures behind them or between them.
  new RegExp(`[${PROVINCES}]\\s?[A-Z]\\s?[·•.\\- ]?\\s?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳]`, 'giu'),
  /(?<![\p{L}\p{N}])[A-Z]{1,3}[- ]?(?:[A-Z]{1,2} )?\p{Nd}{4,5}(?!\p{Nd})/gu,
  /(?<![\p{L}\p{N}])[A-Z]{2}\p{Nd}{2} ?[A-Z]{3}(?![\p{L}\p{N}])/gu,
  // Telephones, identity cards, passports, accounts, orders: six figures in a row, or seven with gaps.
  /(?<![\p{Script=Latin}])[a-z]{0,3}\p{Nd}{6,}[a-z]?(?![\p{Script=Latin}])/giu,
  /\p{Nd}{6,}/gu,
  new RegExp(`(?:\\+\\s?)?\\(?\\p{Nd}${GAPPED}{6,}`, 'gu'),
  /[零〇一二三四五六七八九幺]{7,}/gu,
];

/** A day as it is written with figures only; it tells nobody's name. */
const DAY = /^(?:19|20)\p{Nd}{2}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,2}$/u;

/** The text with telephone, identity and account numbers, number plates, addresses of mail and the web, and accounts of messengers hidden. */
export function masked(text: string): string {
  const plain = halfWidth(text);
  const spans: [from: number, to: number][] = [];
  for (const pattern of HIDDEN)
    for (const match of plain.matchAll(pattern)) if (!DAY.test(match[0].trim())) spans.push([match.index, match.index + match[0].length]);
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let kept = '';
  let at = 0;
  for (const [from, to] of spans) {
    if (from >= at) kept += text.slice(at, from) + MASK;
    at = Math.max(at, to);
  }
  return kept + text.slice(at);
}

/** Full-width letters and figures as plain ones, each in its own place. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ');
}
