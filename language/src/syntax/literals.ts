/** What the written forms of numbers, money, dates, words in quotation marks and names mean. Nothing here knows the tree. */
import type { Period, TimeUnit } from '../program/values.ts';
import { keywordBySpelling } from './keywords.ts';
import { halfWidth } from './names.ts';

/** The English form of a keyword written in either language. */
export function englishKeyword(spelling: string): string {
  return (keywordBySpelling.get(spelling) ?? keywordBySpelling.get(halfWidth(spelling)))?.en ?? spelling;
}

const openingMarks = '"“”「『＂\'‘';
const closingMarks = '"“”」』＂\'’';

/**
 * The words between quotation marks (`"…"`, `“…”`, `「…」`), with `\"`, `\\` and `\n` read. Any other backslash is a character like
 * others (a path of Windows, say). The closing mark may be missing: the text was not finished.
 */
export function readString(raw: string): string {
  const last = raw.length - 1;
  let end = raw.length;
  if (last > 0 && closingMarks.includes(raw.charAt(last))) {
    let escapes = 0;
    while (raw.charCodeAt(last - 1 - escapes) === 0x5c) escapes++;
    if (escapes % 2 === 0) end = last;
  }
  const words = raw.slice(1, end);
  return words.includes('\\') ? words.replace(/\\([\\"“”「」『』＂'‘’n])/g, (_, c: string) => (c === 'n' ? '\n' : c)) : words;
}

/** True for a character that opens a string. */
export function opensString(sign: string): boolean {
  return sign !== '' && openingMarks.includes(sign);
}

// ---- money

/** ISO 4217, the codes of money in use. */
export const currencies: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK ' +
    'DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR ' +
    'KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB ' +
    'PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD ' +
    'TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

/** Names of money that stand after a number, to their code. */
export const currencyWords: ReadonlyMap<string, string> = new Map([
  ['元', 'CNY'],
  ['块', 'CNY'],
  ['人民币', 'CNY'],
  ['美元', 'USD'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['日元', 'JPY'],
  ['韩元', 'KRW'],
  ['新台币', 'TWD'],
  ['台币', 'TWD'],
  ['澳门元', 'MOP'],
  ['新加坡元', 'SGD'],
  ['加元', 'CAD'],
  ['澳元', 'AUD'],
]);

const moneySigns: ReadonlyMap<string, string> = new Map([
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['HK$', 'HKD'],
  ['US$', 'USD'],
  ['NT$', 'TWD'],
  ['S$', 'SGD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['MOP$', 'MOP'],
  ['R$', 'BRL'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
]);

/** Codes that people write and ISO 4217 does not know, to those it does. */
export const currencySlips: ReadonlyMap<string, string> = new Map([
  ['RMB', 'CNY'],
  ['CNH', 'CNY'],
  ['NTD', 'TWD'],
  ['YEN', 'JPY'],
  ['UKP', 'GBP'],
  ['SFR', 'CHF'],
  ['HKS', 'HKD'],
]);

/** What is written for a language, to its tag; in lower case. */
export const languageSlips: ReadonlyMap<string, string> = new Map([
  ['中文', 'zh-Hans'],
  ['汉语', 'zh-Hans'],
  ['简体', 'zh-Hans'],
  ['简中', 'zh-Hans'],
  ['简体中文', 'zh-Hans'],
  ['中文简体', 'zh-Hans'],
  ['chinese', 'zh-Hans'],
  ['mandarin', 'zh-Hans'],
  ['cn', 'zh-Hans'],
  ['繁体', 'zh-Hant'],
  ['繁體', 'zh-Hant'],
  ['繁中', 'zh-Hant'],
  ['繁体中文', 'zh-Hant'],
  ['繁體中文', 'zh-Hant'],
  ['英文', 'en'],
  ['英语', 'en'],
  ['英語', 'en'],
  ['english', 'en'],
  ['eng', 'en'],
  ['日文', 'ja'],
  ['日语', 'ja'],
  ['japanese', 'ja'],
  ['jp', 'ja'],
  ['韩文', 'ko'],
  ['韩语', 'ko'],
  ['korean', 'ko'],
  ['kr', 'ko'],
  ['法语', 'fr'],
  ['法文', 'fr'],
  ['french', 'fr'],
  ['德语', 'de'],
  ['德文', 'de'],
  ['german', 'de'],
  ['西班牙语', 'es'],
  ['spanish', 'es'],
]);

/** Whether a text has the form of a language tag (BCP 47: language, script, region, variants), and is no slip. `_` may stand for `-`. */
export function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/.test(text) && !languageSlips.has(text.toLowerCase());
}

/** Codes of languages (ISO 639-1), and those of three letters that people publish in. Norwegian is `nb`: `no` is an answer. */
const spoken: ReadonlySet<string> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr ' +
    'fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln ' +
    'lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl ' +
    'sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ceb cmn fil hak haw hmn nan yue'
  ).split(' '),
);

/** Whether a tag begins with the code of a language. */
export function isSpoken(tag: string): boolean {
  return spoken.has(tag.split('-')[0] ?? '');
}

/** Whether a word can only be meant as a language: `en`, `zh-Hant`, `pt-BR`. */
export function namesLanguage(word: string): boolean {
  return /^[a-z]{2,3}(?:-(?:Han[st]|[A-Z]{2}))*$/.test(word) && isSpoken(word);
}

// ---- amounts

/** The parts of an amount as the tree holds them; any may be missing. */
export interface AmountParts {
  readonly number?: string | undefined;
  readonly money?: string | undefined;
  readonly percent?: boolean | undefined;
  readonly points?: boolean | undefined;
  readonly time?: string | undefined;
  readonly currency?: string | undefined;
  readonly measure?: string | undefined;
}

export interface Amount {
  /** Decimal digits with at most one `.`. */
  readonly digits: string;
  /** Powers of ten from a word of size (`万` is 4). */
  readonly size: number;
  readonly unit: 'number' | 'share' | 'points' | 'duration' | 'money';
  readonly time: TimeUnit | null;
  readonly currency: string | null;
  /** False where nothing but digits stands. */
  readonly bare: boolean;
}

export type AmountReading =
  | { readonly amount: Amount }
  | { readonly problem: 'currency'; readonly currency: string }
  | { readonly problem: 'unit'; readonly unit: string }
  | { readonly problem: 'missing' };

const sizes: Readonly<Record<string, number>> = { 百: 2, 千: 3, k: 3, K: 3, 万: 4, M: 6, 亿: 8 };

const MISSING: AmountReading = { problem: 'missing' };

/** What an amount says; the number itself is `numberOf`. */
export function readAmount(parts: AmountParts | undefined): AmountReading {
  if (parts?.number === undefined) return MISSING;
  let digits = halfWidth(parts.number);
  let size = 0;
  for (let step = sizes[digits.slice(-1)]; step !== undefined; step = sizes[digits.slice(-1)]) {
    size += step;
    digits = digits.slice(0, -1).trimEnd();
  }
  if (digits.includes(',') || digits.includes('_') || digits.includes('、')) digits = digits.replace(/[,_、]/g, '');
  if (!/^[0-9]+(\.[0-9]+)?$/.test(digits)) return MISSING;
  let currency: string | null = null;
  if (parts.currency !== undefined) {
    let word = parts.currency;
    for (let step = sizes[word.charAt(0)]; step !== undefined && word.length > 1 && step >= 3; step = sizes[word.charAt(0)]) {
      if (/^[A-Za-z]/.test(word)) break;
      size += step;
      word = word.slice(1);
    }
    currency = currencyWords.get(word) ?? (currencies.has(word) ? word : null);
    if (currency === null) return { problem: 'currency', currency: word };
  }
  if (parts.money !== undefined) {
    const sign = moneySigns.get(halfWidth(parts.money)) ?? null;
    if (sign === null) return { problem: 'currency', currency: parts.money };
    if (currency !== null && currency !== sign) return { problem: 'unit', unit: `${parts.money} ${parts.currency}` };
    if (parts.percent || parts.points || parts.time !== undefined) return { problem: 'unit', unit: parts.money };
    currency = sign;
  }
  if (currency !== null) return { amount: { digits, size, unit: 'money', time: null, currency, bare: false } };
  if (parts.time !== undefined) {
    const time = readTimeUnit(parts.time);
    return time ? { amount: { digits, size, unit: 'duration', time, currency, bare: false } } : { problem: 'unit', unit: parts.time };
  }
  const unit = parts.percent ? 'share' : parts.points ? 'points' : 'number';
  return { amount: { digits, size, unit, time: null, currency, bare: unit === 'number' && parts.measure === undefined } };
}

/** The number an amount stands for, in the terms of `Quantity`: the double nearest to what is written. Infinity where it is too large for one. */
export function numberOf(amount: Amount): number {
  const shift = amount.size - (amount.unit === 'share' || amount.unit === 'points' ? 2 : 0);
  return shift === 0 ? Number(amount.digits) : Number(`${amount.digits}e${shift}`);
}

const timeUnits: ReadonlySet<string> = new Set<TimeUnit>(['s', 'min', 'h', 'day', 'week', 'month', 'quarter', 'year']);

function isTimeUnit(word: string): word is TimeUnit {
  return timeUnits.has(word);
}

/** A unit of time in either language, or null. */
export function readTimeUnit(spelling: string | undefined): TimeUnit | null {
  if (spelling === undefined) return null;
  const word = englishKeyword(spelling);
  return isTimeUnit(word) ? word : null;
}

const seconds: Readonly<Record<TimeUnit, number>> = { s: 1, min: 60, h: 3600, day: 86_400, week: 604_800, month: 0, quarter: 0, year: 0 };
const months: Readonly<Record<TimeUnit, number>> = { s: 0, min: 0, h: 0, day: 0, week: 0, month: 1, quarter: 3, year: 12 };

/** How many `to` make one `from`, exactly; null where calendars do not say (days in a month), or where it is no whole number. */
export function timeFactor(from: TimeUnit, to: TimeUnit): number | null {
  const table = seconds[from] > 0 && seconds[to] > 0 ? seconds : months[from] > 0 && months[to] > 0 ? months : null;
  if (!table) return null;
  const factor = table[from] / table[to];
  return Number.isInteger(factor) ? factor : null;
}

// ---- dates

export interface Moment {
  readonly period: Period;
  /** False for a form that is read but not the language's own (`2026年3月`). */
  readonly plain: boolean;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const two = (n: number): string => String(n).padStart(2, '0');

function monthsOf(year: string, first: number, last: number, written: string): Period {
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(daysIn(Number(year), last))}`, written };
}

/** A date or period: `2026-03-31`, `2026-03`, `2026-Q1`, `2026-H2`, `2026`, and `2026年3月1日`. Null for a day there never is. */
export function readMoment(text: string): Moment | null {
  const written = halfWidth(text).replace(/[−–—]/g, '-').toUpperCase();
  const parts = /^([0-9]{4})(?:-(?:([0-9]{2})(?:-([0-9]{2}))?|Q([1-4])|H([12])))?$/.exec(written);
  const han = parts ? null : /^([0-9]{4})\s*年(?:\s*([0-9]{1,2})\s*月(?:\s*([0-9]{1,2})\s*[日号]?)?)?$/.exec(written);
  const [, year, month, day, quarter, half] = parts ?? han ?? [];
  if (year === undefined || year === '0000') return null;
  const plain = parts !== null;
  if (quarter !== undefined) return { period: monthsOf(year, 3 * Number(quarter) - 2, 3 * Number(quarter), written), plain };
  if (half !== undefined) return { period: monthsOf(year, 6 * Number(half) - 5, 6 * Number(half), written), plain };
  if (month === undefined) return { period: monthsOf(year, 1, 12, year), plain };
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  if (day === undefined) return { period: monthsOf(year, m, m, `${year}-${two(m)}`), plain };
  const d = Number(day);
  if (d < 1 || d > daysIn(Number(year), m)) return null;
  const iso = `${year}-${two(m)}-${two(d)}`;
  return { period: { from: iso, to: iso, written: iso }, plain };
}
