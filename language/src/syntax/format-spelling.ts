import { type Keyword, keywordByEnglish, keywordBySpelling, keywords } from './keywords.ts';
import { halfWidth } from './names.ts';
import { signs } from './tokens.ts';

/** The two forms every keyword has. */
export type KeywordLanguage = 'en' | 'zh';

const han = /[\u2e80-\u9fff\uf900-\ufaff]|[\ud840-\ud8ff]/;

/** Whether `text` begins with a Chinese character. */
export function beginsInChinese(text: string): boolean {
  return han.test(text.charAt(0));
}

const closing = '"＂”“」』';
/** Marks that may be escaped (`literals.ts` reads them), and need not be between straight ones. */
const escapedNeedlessly = '“”「」';

/** The text literal between straight quotation marks; what it says is not touched. */
function straightQuotes(image: string): string {
  if (image.length < 2 || (image.startsWith('"') && image.endsWith('"')) || !closing.includes(image.charAt(image.length - 1))) return image;
  let text = '"';
  for (let at = 1; at < image.length - 1; at++) {
    const sign = image.charAt(at);
    const next = image.charAt(at + 1);
    if (sign === '\\' && at + 1 < image.length - 1) {
      text += escapedNeedlessly.includes(next) ? next : sign + next;
      at++;
    } else text += sign === '"' ? '\\"' : sign;
  }
  return `${text}"`;
}

const chineseDate = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号]?)?$/;

/** `2026年3月1日` as `2026-03-01`, full-width digits and dashes as ASCII. */
function date(image: string): string {
  const ascii = halfWidth(image).replace(/[−–—‐‑]/g, '-');
  const match = chineseDate.exec(ascii.replace(/\s+/g, ''));
  if (!match) return ascii;
  const [, year = '', month = '', day] = match;
  return `${year}-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
}

function comment(image: string): string {
  if (image.startsWith('／／') || image.startsWith('/／') || image.startsWith('／/')) return `//${image.slice(2)}`;
  if (image.startsWith('//')) return image;
  const open = /^[/／][*＊]/.test(image) ? '/*' : image.slice(0, 2);
  // One that nobody closed ends with its line, and may be nothing but its opening.
  const isClosed = image.length >= 4 && /[*＊][/／]$/.test(image);
  return isClosed ? `${open}${image.slice(2, -2)}*/` : `${open}${image.slice(2)}`;
}

/** A name in half-width letters, unless that would make a keyword of it. */
function name(image: string): string {
  const ascii = halfWidth(image);
  return ascii !== image && keywordBySpelling.has(ascii) ? image : ascii;
}

/**
 * The canonical form of a token that is not a keyword, by the name of its token type: half-width digits, letters and punctuation, straight
 * quotation marks, ISO dates. The meaning is the same; a token that is canonical comes back as it is.
 */
export function canonicalSpelling(type: string, image: string): string {
  switch (type) {
    case 'STRING':
      return straightQuotes(image);
    case 'NUMBER':
      return halfWidth(image).replace(/\s+/g, '');
    case 'DATE':
      return date(image);
    case 'MONEY':
      return halfWidth(image).replace('￥', '¥');
    case 'ML_COMMENT':
    case 'SL_COMMENT':
      return comment(image);
    case 'ID':
      return name(image);
    case 'LANG':
    case 'CURRENCY':
    case 'RULE':
      return halfWidth(image);
    default:
      return Object.hasOwn(signs, type) ? type : image;
  }
}

/** Forms that stand after a number: English ones with a plural, Chinese ones with their measure word. */
const afterNumber: ReadonlyMap<string, { readonly one: string; readonly many: string; readonly zh: string }> = new Map(
  (
    [
      ['points', 'point', 'points', '个百分点'],
      ['day', 'day', 'days', '天'],
      ['week', 'week', 'weeks', '周'],
      ['month', 'month', 'months', '个月'],
      ['quarter', 'quarter', 'quarters', '个季度'],
      ['year', 'year', 'years', '年'],
    ] as const
  ).map(([keyword, one, many, zh]) => [keyword, { one, many, zh }]),
);

/**
 * How a keyword is written in a language. `number` is the canonical number right before it, where it is a unit: `1 day`, `90 days`,
 * `6个月`; otherwise null.
 */
export function keywordSpelling(keyword: Keyword, language: KeywordLanguage, number: string | null): string {
  const counted = number === null ? undefined : afterNumber.get(keyword.en);
  if (!counted) return keyword[language];
  if (language === 'zh') return counted.zh;
  return number === '1' ? counted.one : counted.many;
}

const chineseForms: ReadonlySet<string> = new Set(
  keywords.flatMap((keyword) => [keyword.zh, ...(keyword.also ?? [])].filter((spelling) => beginsInChinese(spelling))),
);

/** The language a keyword is spelled in. */
export function languageOf(spelling: string): KeywordLanguage {
  return chineseForms.has(spelling) ? 'zh' : 'en';
}

/** The language that most of the keywords among the tokens are spelled in; English where there is none. */
export function keywordLanguageOf(
  tokens: readonly { readonly image: string; readonly tokenType: { readonly name: string } }[],
): KeywordLanguage {
  let chinese = 0;
  let english = 0;
  for (const token of tokens) {
    if (!keywordByEnglish.has(token.tokenType.name)) continue;
    if (languageOf(token.image) === 'zh') chinese++;
    else english++;
  }
  return chinese > english ? 'zh' : 'en';
}
