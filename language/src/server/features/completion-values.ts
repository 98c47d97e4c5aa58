/** Numbers, units, periods and tags that a place may take, as they would be written there. */
import { usualUnit } from '../../analysis/values.ts';
import type { Fragment } from '../../program/fragment.ts';
import type { Kpi } from '../../program/program.ts';
import type { Period, Quantity, Span, TimeUnit } from '../../program/values.ts';
import { type KeywordLanguage, keywordSpelling } from '../../syntax/format-spelling.ts';
import { keywordByEnglish, keywords } from '../../syntax/keywords.ts';
import { currencies, currencyWords, readMoment } from '../../syntax/literals.ts';
import type { Wanted } from '../../syntax/places.ts';
import type { Pool } from './completion-names.ts';

// ---- levels

/** Steps of a scale that a person would say: at most eleven. */
function stepOf({ low, high }: Span): number {
  for (const step of [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]) if ((high - low) / step <= 10) return step;
  return (high - low) / 10;
}

/** Numbers of a scale, those nearest to `near` first; of two as near, the one on the side of `towards`. The levels in `also` belong to them. */
export function levelsOf(scale: Span, near: number, towards: 'up' | 'down', also: readonly number[] = []): readonly number[] {
  const step = stepOf(scale);
  const levels = new Set(also.filter((level) => level >= scale.low && level <= scale.high));
  for (let at = 0; at <= 10 && scale.low + at * step <= scale.high; at++) levels.add(Number((scale.low + at * step).toPrecision(12)));
  const side = towards === 'up' ? 1 : -1;
  return [...levels].sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || side * (b - a));
}

/** What people usually begin with: somewhat above the middle. */
export function usualLevel({ low, high }: Span): number {
  const step = stepOf({ low, high });
  return Number((low + Math.round((0.7 * (high - low)) / step) * step).toPrecision(12));
}

/** What is missing to the whole of all customers, as a percentage; null where shares are ranges, or nothing is missing. */
export function restOfShares(pool: Pool, but: string): string | null {
  let sum = 0;
  for (const { name, share } of pool.own.flatMap((fragment) => fragment.personas)) {
    if (share === null || name === but) continue;
    if (share.low !== share.high) return null;
    sum += share.low;
  }
  const rest = Number((100 - 100 * sum).toFixed(6));
  return rest > 0 ? `${rest}%` : null;
}

// ---- amounts

/** An amount as a person writes it. */
export function written({ low, high, unit, time, currency }: Quantity, language: KeywordLanguage): string {
  const scaled = (n: number): string => String(Number((unit === 'share' || unit === 'points' ? 100 * n : n).toFixed(6)));
  const number = low === high ? scaled(low) : `${scaled(low)}~${scaled(high)}`;
  if (unit === 'share') return `${number}%`;
  if (unit === 'money') return currency === undefined ? number : `${number} ${currency}`;
  const word = unit === 'points' ? 'points' : time;
  const keyword = word === undefined ? undefined : keywordByEnglish.get(word);
  if (keyword === undefined) return number;
  return `${number}${language === 'zh' ? '' : ' '}${keywordSpelling(keyword, language, number)}`;
}

/** What a KPI is measured in, by the units its own amounts carry, else by its kind; null where neither tells. */
export function measureOf(kpi: Kpi): Pick<Quantity, 'unit' | 'time' | 'currency'> | null {
  const said = [
    ...kpi.targets.map(({ value }) => value),
    kpi.baseline,
    kpi.alarm,
    kpi.promise,
    ...kpi.benchmarks.map(({ value }) => value),
  ];
  // A plain number may be one whose unit is about to be typed.
  for (const quantity of said) if (quantity !== null && quantity.unit !== 'number') return quantity;
  return kpi.kind === null || kpi.kind === 'mean' || kpi.kind === 'median' ? null : { unit: usualUnit[kpi.kind] };
}

// ---- units

/** Units of time in the order in which a property is usually given in them. */
const usualTimes: Readonly<Record<string, readonly TimeUnit[]>> = {
  cycle: ['quarter', 'month', 'year', 'week', 'day'],
  refresh: ['day', 'week', 'h', 'month', 'min'],
  within: ['h', 'day', 'min', 'week'],
  rest: ['day', 'month', 'week'],
  limit: ['min', 's'],
  lifetime: ['year', 'month'],
  over: ['year', 'month', 'quarter'],
  capacity: ['quarter', 'month', 'year', 'week'],
  revenue: ['year', 'month', 'quarter'],
  cost: ['month', 'year', 'quarter'],
  adds: ['year', 'month', 'quarter'],
};

const times = keywords.filter((keyword) => keyword.role === 'unit').map((keyword) => keyword.en as TimeUnit);

/** Every unit of time, the usual ones of a property first. */
export function timesFor(property: string): readonly TimeUnit[] {
  return [...new Set([...(usualTimes[property] ?? []), ...times])];
}

const usualCurrencies = ['CNY', 'HKD', 'USD', 'EUR', 'GBP', 'JPY', 'TWD', 'SGD'];

const names = new Map<string, string>();
for (const [word, code] of currencyWords) if (!names.has(code) && word.length > 1) names.set(code, word);

/** The Chinese name of a currency, where it has one that is read. */
export function currencyName(code: string): string | null {
  return names.get(code) ?? null;
}

/** Codes of money: the program's own, those usual, then, where `all` are wanted, the rest of ISO 4217. */
export function currenciesFor(own: string | null, all: boolean): readonly string[] {
  return [...new Set([...(own === null ? [] : [own]), ...usualCurrencies, ...(all ? currencies : [])])];
}

/** The currency of plain amounts: the program's, else the first that a file names. */
export function currencyOf({ head, own }: Pool): string | null {
  if (head?.currency) return head.currency;
  for (const { personas, initiatives, kpis } of own) {
    for (const { worth } of personas) if (worth?.revenue?.currency) return worth.revenue.currency;
    for (const { costs } of initiatives) for (const { currency } of costs) if (currency) return currency;
    for (const kpi of kpis) {
      const currency = measureOf(kpi)?.currency;
      if (currency) return currency;
    }
  }
  return null;
}

/** Counting words for people, which a number of customers may carry in Chinese. */
export const peopleMeasures: readonly string[] = ['位', '人', '名'];

/** A unit that may stand behind a number. */
export type Unit = '%' | 'points' | TimeUnit | 'currency';

/** The units that an amount may carry, the likeliest first. `like` is what the thing is known to be measured in. */
export function unitsFor(wanted: Wanted, property: string, like: Pick<Quantity, 'unit' | 'time' | 'currency'> | null): readonly Unit[] {
  switch (wanted) {
    case 'number':
      return [];
    case 'share':
      return ['%'];
    case 'days':
      return ['day'];
    case 'duration':
      return timesFor(property);
    case 'money':
      return ['currency'];
    case 'any':
    case 'change': {
      const rest: readonly Unit[] = ['%', ...timesFor('within'), 'currency'];
      const points: readonly Unit[] = wanted === 'change' ? ['points'] : [];
      switch (like?.unit) {
        case 'number':
          return wanted === 'change' ? ['%'] : [];
        case 'share':
          return wanted === 'change' ? ['points', '%'] : ['%'];
        case 'points':
          return ['points', '%'];
        case 'duration':
          return [
            ...(like.time === undefined ? [] : [like.time]),
            ...timesFor('within').filter((unit) => unit !== like.time),
            ...(wanted === 'change' ? (['%'] as const) : []),
          ];
        case 'money':
          return ['currency', ...(wanted === 'change' ? (['%'] as const) : [])];
        default:
          return [...points, ...rest];
      }
    }
  }
}

// ---- periods

type Length = 'day' | 'month' | 'quarter' | 'half' | 'year';

function lengthOf(written: string): Length | null {
  if (/^\d{4}$/.test(written)) return 'year';
  if (/^\d{4}-H\d$/.test(written)) return 'half';
  if (/^\d{4}-Q\d$/.test(written)) return 'quarter';
  if (/^\d{4}-\d\d$/.test(written)) return 'month';
  return /^\d{4}-\d\d-\d\d$/.test(written) ? 'day' : null;
}

const monthsIn: Readonly<Record<Exclude<Length, 'day'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Months counted from the year 0, of a date. */
function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The period of a length that holds a month. */
function periodAt(month: number, length: Exclude<Length, 'day'>): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  const within = month % 12;
  switch (length) {
    case 'month':
      return `${year}-${String(within + 1).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${Math.floor(within / 3) + 1}`;
    case 'half':
      return `${year}-H${Math.floor(within / 6) + 1}`;
    case 'year':
      return year;
  }
}

function lastDay(period: string): string {
  return readMoment(period)?.period.to ?? period;
}

function firstDay(period: string): string {
  return readMoment(period)?.period.from ?? period;
}

/** The periods of a length after a date, the nearest first. */
function after(date: string, length: Exclude<Length, 'day'>, count: number): string[] {
  const months = monthsIn[length];
  const next = (Math.floor(monthOf(date) / months) + 1) * months;
  return Array.from({ length: count }, (_, at) => periodAt(next + at * months, length));
}

function wavePeriods(own: readonly Fragment[]): readonly Period[] {
  return own.flatMap(({ waves }) => waves.flatMap(({ period }) => period ?? [])).sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
}

/** The last day that the program knows something about: the end of its newest wave, else the day before what it plans. */
export function knownUntil({ own }: Pool): string | null {
  const wave = wavePeriods(own).at(-1);
  if (wave !== undefined) return wave.to;
  const baselines = own.flatMap(({ kpis }) => kpis.flatMap(({ baseline }) => baseline?.from?.to ?? [])).sort();
  const last = baselines.at(-1);
  if (last !== undefined) return last;
  const plans = own
    .flatMap(({ kpis, initiatives }) => [
      ...kpis.flatMap(({ targets }) => targets.flatMap(({ by }) => by?.from ?? [])),
      ...initiatives.flatMap(({ period }) => period?.from ?? []),
    ])
    .sort();
  const [first] = plans;
  return first === undefined ? null : dayOf(monthOf(first) - 1);
}

function dayOf(month: number): string {
  return lastDay(periodAt(month, 'month'));
}

/** When a target may be due: what other targets of the program say first, then quarters, halves and years to come. */
export function dueDates(pool: Pool, but: ReadonlySet<string>): readonly string[] {
  const known = knownUntil(pool);
  if (known === null) return [];
  const said = new Map<string, number>();
  for (const { by } of pool.own.flatMap(({ kpis }) => kpis.flatMap(({ targets }) => targets))) {
    if (by !== null && by.to > known) said.set(by.written, (said.get(by.written) ?? 0) + 1);
  }
  const usual = [...said].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([written]) => written);
  return [...new Set([...usual, ...coming(known)])].filter((written) => !but.has(written));
}

function coming(known: string): readonly string[] {
  return [
    ...after(known, 'quarter', 4),
    ...after(known, 'half', 2),
    ...after(known, 'year', 1),
    `${periodAt(monthOf(dayAfter(known)), 'year')}-12-31`,
  ];
}

/** The first day of the next month; good for asking in which year time goes on. */
function dayAfter(date: string): string {
  return firstDay(periodAt(monthOf(date) + 1, 'month'));
}

/** Until when something may be excused: the ends of the coming quarters, halves and years, as days. */
export function lastDates(pool: Pool): readonly string[] {
  const known = knownUntil(pool);
  if (known === null) return [];
  return [...new Set([...after(known, 'half', 2), ...after(known, 'quarter', 4), ...after(known, 'year', 2)].map(lastDay))].sort();
}

/** Periods that were measured, the newest first; for a program without waves, the last ones before it plans anything. */
export function pastPeriods(pool: Pool): readonly string[] {
  const waves = wavePeriods(pool.own).map(({ written }) => written);
  const known = knownUntil(pool);
  const said = pool.own.flatMap(({ kpis }) => kpis.flatMap(({ baseline }) => baseline?.from?.written ?? []));
  const quarters = known === null ? [] : [0, 1, 2, 3].map((back) => periodAt(monthOf(known) - 3 * back, 'quarter'));
  return [...new Set([...waves.reverse(), ...said, ...quarters])];
}

/** The names of the next waves: each goes on where the newest of its length ends. */
export function nextWaves(pool: Pool): readonly string[] {
  const { own } = pool;
  const taken = new Set(own.flatMap(({ waves }) => waves.map(({ name }) => name)));
  const newest = wavePeriods(own).findLast(({ written }) => lengthOf(written) !== null && lengthOf(written) !== 'day');
  if (newest === undefined) {
    const known = knownUntil(pool);
    return known === null ? [] : [periodAt(monthOf(known), 'quarter'), ...after(known, 'quarter', 1)];
  }
  const length = lengthOf(newest.written);
  return length === null || length === 'day'
    ? []
    : after(newest.to, length, 8)
        .filter((name) => !taken.has(name))
        .slice(0, 2);
}

/** How initiatives of the program write their periods: by days, months, quarters. */
function usualLength({ own }: Pool): 'day' | 'month' | 'quarter' {
  const last = own.flatMap(({ initiatives }) => initiatives.flatMap(({ period }) => period?.written ?? [])).at(0);
  const length = last === undefined ? null : lengthOf(last.split('~')[0] ?? '');
  return length === 'day' || length === 'quarter' ? length : 'month';
}

/** When something may begin: with the quarters to come, and those about the last day known. */
export function beginnings(pool: Pool): readonly string[] {
  const known = knownUntil(pool);
  if (known === null) return [];
  const length = usualLength(pool);
  const starts = [...after(known, 'quarter', 4)];
  return starts.map((quarter) => asLength(firstDay(quarter), length));
}

/** When what began at `start` may end: after a quarter, a half, a year, two. */
export function endings(start: string): readonly string[] {
  const period = readMoment(start)?.period;
  if (period === undefined) return [];
  const length = lengthOf(period.written);
  if (length === null) return [];
  return [3, 6, 9, 12, 24].map((months) => {
    const last = monthOf(period.from) + months - 1;
    return length === 'day' ? dayOf(last) : periodAt(last, length);
  });
}

function asLength(date: string, length: 'day' | 'month' | 'quarter'): string {
  return length === 'day' ? date : periodAt(monthOf(date), length);
}

// ---- languages

const usualLanguages = ['zh-Hans', 'en', 'zh-Hant', 'ja', 'ko', 'fr', 'de', 'es'];

/** Tags of the languages that a program says, or whose translations its files hold. */
export function languagesOf({ head, own }: Pool): readonly string[] {
  if (head !== null && head.languages.length > 0) return head.languages;
  return translatedInto(own);
}

function translatedInto(own: readonly Fragment[]): readonly string[] {
  const tags = new Set<string>();
  for (const fragment of own) for (const tag of translationsIn(fragment)) tags.add(tag);
  return [...tags];
}

const translated = new WeakMap<Fragment, readonly string[]>();

function translationsIn(fragment: Fragment): readonly string[] {
  let known = translated.get(fragment);
  if (known === undefined) {
    const tags = new Set<string>();
    const tops = [
      fragment.heads,
      fragment.teams,
      fragment.factors,
      fragment.channels,
      fragment.personas,
      fragment.journeys,
      fragment.touchpoints,
      fragment.kpis,
    ];
    for (const { label } of tops.flat()) if (label !== null) for (const tag of Object.keys(label.translations)) tags.add(tag);
    known = [...tags];
    translated.set(fragment, known);
  }
  return known;
}

/** Languages that a program may say, those it has translations in first. */
export function languagesToSay({ own }: Pool): readonly string[] {
  return [...new Set([...translatedInto(own), ...usualLanguages])];
}
