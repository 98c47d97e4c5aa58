/** Numbers and their units, periods, currencies and languages: what a place takes of them. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Expectation, Kpi } from '../../program/program.ts';
import type { Quantity, Span } from '../../program/values.ts';
import { wanted } from '../../program/wanted.ts';
import { keywordSpelling } from '../../syntax/format-spelling.ts';
import { keywordByEnglish } from '../../syntax/keywords.ts';
import { amounts, type Wanted } from '../../syntax/places.ts';
import { type Asking, blockOf, keywordOffer, nameAt, namings, pathAt, type Said, saidIn, say, spell } from './completion-asking.ts';
import { entryOf } from './completion-names.ts';
import { conditionSubject } from './completion-naming.ts';
import { type Holder, type Opening, typeName } from './completion-place.ts';
import { findable } from './completion-search.ts';
import type { completionSentences } from './completion-sentences.ts';
import {
  beginnings,
  currenciesFor,
  currencyName,
  currencyOf,
  dueDates,
  endings,
  languagesOf,
  languagesToSay,
  lastDates,
  levelsOf,
  measureOf,
  nextWaves,
  pastPeriods,
  peopleMeasures,
  restOfShares,
  unitsFor,
  usualLevel,
  written,
} from './completion-values.ts';

// ---- what an amount counts

type Measure = Pick<Quantity, 'unit' | 'time' | 'currency'>;

interface Counted {
  /** The word of the table of amounts. */
  readonly property: string;
  readonly wanted: Wanted;
  /** What the thing is known to be measured in. */
  readonly like: Measure | null;
}

const amountRules: ReadonlySet<string> = new Set(['Amount', 'Value', 'Count', 'TimeUnit']);

/** Features that are called by the word before their amount. */
const wordsOfAmounts: ReadonlySet<string> = new Set(['within', 'over', 'confidence', 'n', 'sd']);

function propertyAt({ place }: Asking, { property, since }: Opening, { rule, feature }: Said): string | null {
  if (feature !== null && wordsOfAmounts.has(feature)) return feature;
  switch (rule) {
    case 'Condition':
      return 'when';
    case 'Primary':
      return 'formula';
    case 'WaveValue':
      return 'value';
    case 'ImprovesItem':
      return place.before.slice(since).some((token) => typeName(token) === 'to') ? 'to' : 'improves';
    default:
      return property;
  }
}

function countedAt(asking: Asking, opening: Opening): Counted | null {
  const said = saidIn(opening, amountRules);
  const property = propertyAt(asking, opening, said);
  const tables: Readonly<Record<string, Readonly<Record<string, Wanted>>>> = amounts;
  const block = blockOf(opening.holder);
  const table = block !== null && Object.hasOwn(tables, block) ? tables[block] : undefined;
  const counted = property !== null && table !== undefined && Object.hasOwn(table, property) ? table[property] : undefined;
  if (property === null || counted === undefined) return null;
  return { property, wanted: counted, like: counted === 'any' || counted === 'change' ? likeOf(asking, opening, said.rule) : null };
}

/** What the thing that an amount is of is measured in, as far as the program tells. */
function likeOf(asking: Asking, opening: Opening, rule: string): Measure | null {
  const { place, pool } = asking;
  const { holder, since } = opening;
  const entry =
    rule === 'Condition'
      ? conditionSubject(asking, opening)
      : rule === 'WaveValue'
        ? entryOf(pool, pathAt(place, since), wanted.wave.value)
        : rule === 'ImprovesItem'
          ? entryOf(pool, pathAt(place, since + 1), wanted.initiative.improves)
          : holder?.kind === 'kpi'
            ? entryOf(pool, nameAt(place, holder), ['kpi'])
            : null;
  switch (entry?.kind) {
    case 'expectation':
      return { unit: 'number' };
    case 'option':
      return { unit: 'share' };
    case 'kpi':
      return measureOf(entry.declared as Kpi);
    default:
      return null;
  }
}

// ---- units

/** Numbers of people: in Chinese they may carry a counting word. */
const countsPeople: ReadonlySet<string> = new Set(['keeps', 'wins', 'quota', 'customers', 'n', 'reach']);

/** A word of an amount: its number, or what may stand behind the number. All units are offered at once, so that their order is one. */
export function offerAmount(asking: Asking, opening: Opening): void {
  const { place } = asking;
  if (opening.word === 'NUMBER') offerNumbers(asking, opening);
  // What stands on the next line is not read as a unit.
  else if (!place.onNewLine && typeName(place.before.at(-1)) === 'NUMBER') {
    if (opening.word === 'MEASURE') offerMeasures(asking, opening);
    // Behind `¥` the currency is said.
    else if (opening.word === '%' && typeName(place.before.at(-2)) !== 'MONEY') offerUnits(asking, opening);
  }
}

function offerMeasures(asking: Asking, opening: Opening): void {
  const counted = asking.keywords === 'zh' ? countedAt(asking, opening) : null;
  if (counted === null || !countsPeople.has(counted.property)) return;
  peopleMeasures.forEach((text, at) => {
    asking.add('onward', 500 + at, {
      label: text,
      text,
      sticks: true,
      kind: CompletionItemKind.Unit,
      detail: say('measure', asking),
      found: findable(text, []),
    });
  });
}

function offerUnits(asking: Asking, opening: Opening): void {
  const { place, keywords } = asking;
  const counted = countedAt(asking, opening);
  if (counted === null) return;
  const digits = place.before.at(-1)?.image ?? '';
  unitsFor(counted.wanted, counted.property, counted.like).forEach((unit, at) => {
    const order = 300 * at;
    if (unit === '%') {
      asking.add('onward', order, {
        label: '%',
        text: '%',
        sticks: true,
        kind: CompletionItemKind.Unit,
        documentation: say('percent', asking),
      });
      return;
    }
    if (unit === 'currency') {
      offerMoney(asking, order);
      return;
    }
    const keyword = keywordByEnglish.get(unit);
    if (keyword === undefined) return;
    const text = keywordSpelling(keyword, keywords, digits);
    const found = findable(text, [keyword.en, keyword.zh, ...(keyword.also ?? [])]);
    asking.add('onward', order, {
      ...keywordOffer(asking, keyword),
      label: text,
      text,
      goesOn: false,
      sticks: keywords === 'zh',
      kind: CompletionItemKind.Unit,
      found,
    });
  });
}

/** Money behind a number: the program's own first; every currency once letters are typed. */
function offerMoney(asking: Asking, order: number): void {
  const { place, keywords, pool } = asking;
  const own = currencyOf(pool);
  const isTyped = place.typed !== '';
  if (!isTyped) asking.cut = true;
  currenciesFor(own, isTyped).forEach((code, at) => {
    asking.add('onward', order + 2 + at, currencyOffer(asking, code, own));
  });
  if (keywords === 'zh') {
    const first = own === 'CNY' ? 0 : 250;
    asking.add('onward', order + first, {
      label: '元',
      text: '元',
      sticks: true,
      kind: CompletionItemKind.Unit,
      detail: 'CNY',
      found: findable('元', ['CNY']),
    });
  }
}

function currencyOffer(asking: Asking, code: string, own: string | null) {
  const name = currencyName(code);
  const detail =
    code === own ? say('ownCurrency', asking) : asking.opened.language === 'zh' && name !== null ? name : say('currency', asking);
  return { label: code, text: code, kind: CompletionItemKind.Unit, detail, found: findable(code, name === null ? [] : [name]) };
}

export function offerCurrencies(asking: Asking): void {
  const own = currencyOf(asking.pool);
  currenciesFor(own, true).forEach((code, at) => {
    asking.add('next', at, currencyOffer(asking, code, own));
  });
}

// ---- numbers

const usualScales = ['0~10', '1~10', '1~5', '1~7', '0~100'];
const scalesOfKpis = ['1~5', '1~7', '0~10', '0~100'];
const scalesOfWeights = ['1~10', '1~9', '1~5'];
const chances = ['70%', '80%', '90%', '60%', '50%'];

function offerNumbers(asking: Asking, opening: Opening): void {
  const { pool, place } = asking;
  const { holder, rules } = opening;
  const counted = countedAt(asking, opening);
  if (counted === null || holder === null) return;
  const { property } = counted;
  // The upper end of a range lies above the lower one.
  const isHigh = rules.some(({ feature }) => feature === 'high');
  const low = isHigh ? Number(place.before.at(-2)?.image) : Number.NEGATIVE_INFINITY;
  const offer = (detail: keyof typeof completionSentences, texts: readonly string[]): void => {
    texts.forEach((text, at) => {
      if (!isHigh || Number(text) > low)
        asking.add('next', at, { label: text, text, kind: CompletionItemKind.Value, detail: say(detail, asking) });
    });
  };
  const range = (text: string): string => text.replace('~', ` ${spell(asking)('to')} `);
  const weights = pool.head?.weight ?? { low: 1, high: 10 };
  switch (holder.kind) {
    case 'expect':
      if (property === 'weight') offer('weight', levelsOf(weights, usualLevel(weights), 'up').map(String));
      else if (property !== 'benchmark') offer('level', levelsFor(asking, holder, property).map(String));
      return;
    case 'program':
    case 'kpi':
      if (isHigh || (property !== 'scale' && property !== 'weight')) return;
      offer('scale', (property === 'weight' ? scalesOfWeights : holder.kind === 'kpi' ? scalesOfKpis : usualScales).map(range));
      return;
    case 'persona': {
      const rest = property === 'share' && !isHigh ? restOfShares(pool, nameAt(place, holder)) : null;
      if (rest !== null) offer('restOfShares', [rest]);
      return;
    }
    case 'initiative':
      if (property === 'confidence') offer('chance', chances);
      else if (property === 'to') offerReached(asking, opening, offer);
      return;
    default:
      return;
  }
}

function scaleOf({ pool }: Pick<Asking, 'pool'>): Span {
  return pool.head?.scale ?? { low: 0, high: 10 };
}

/** Levels of an expectation, the likeliest first by what it says of itself. */
function levelsFor(asking: Asking, holder: Holder, property: string): readonly number[] {
  const { place, pool, offset } = asking;
  const touchpoint = pool.here.touchpoints.findLast(({ origin }) => origin.offset <= offset);
  const expectation = touchpoint?.expectations.find(({ name }) => name === nameAt(place, holder));
  const said = (level: 'expected' | 'ideal' | 'actual'): readonly number[] => {
    const span = property === level ? null : (expectation?.[level] ?? null);
    return span === null ? [] : [span.low];
  };
  const others = [...said('expected'), ...(property === 'actual' ? [] : said('actual')), ...said('ideal'), ...said('actual')];
  const near = property === 'expected' ? [...said('ideal'), ...said('actual')] : others;
  const scale = scaleOf(asking);
  return levelsOf(scale, near[0] ?? usualLevel(scale), property === 'ideal' ? 'up' : 'down', others);
}

/** What an initiative may bring an expectation or a KPI to. */
function offerReached(
  asking: Asking,
  opening: Opening,
  offer: (detail: keyof typeof completionSentences, texts: readonly string[]) => void,
): void {
  const entry = entryOf(asking.pool, pathAt(asking.place, opening.since + 1), wanted.initiative.improves);
  if (entry?.kind === 'kpi') {
    offer(
      'target',
      (entry.declared as Kpi).targets.map(({ value }) => written(value, asking.keywords)),
    );
    return;
  }
  if (entry?.kind !== 'expectation') return;
  const { expected, ideal, actual } = entry.declared as Expectation;
  const scale = scaleOf(asking);
  const aims = [ideal, expected].flatMap((span) => (span === null ? [] : [span.low]));
  const levels = levelsOf(scale, aims[0] ?? usualLevel(scale), 'up', aims);
  offer('level', levels.filter((level) => actual === null || level > actual.low).map(String));
}

// ---- periods

export function offerPeriods(asking: Asking, opening: Opening): void {
  const { pool, place, offset } = asking;
  const { rule, feature } = saidIn(opening, namings);
  const offer = (texts: readonly string[], detail: string | null = null): void => {
    texts.forEach((text, at) => {
      asking.add('next', at, { label: text, text, kind: CompletionItemKind.Constant, detail: at === 0 ? detail : null });
    });
  };
  switch (rule) {
    case 'Wave':
      offer(nextWaves(pool), say('nextWave', asking));
      return;
    case 'TargetItem': {
      const kpi = opening.holder === null ? null : entryOf(pool, nameAt(place, opening.holder), ['kpi']);
      const targets = kpi === null ? [] : (kpi.declared as Kpi).targets;
      const others = targets.filter(({ origin }) => offset < origin.offset || offset > origin.end);
      offer(dueDates(pool, new Set(others.flatMap(({ by }) => by?.written ?? []))));
      return;
    }
    case 'BaselineItem':
      offer(pastPeriods(pool));
      return;
    case 'Allow':
      offer(lastDates(pool));
      return;
    case 'PeriodItem':
      offer(feature === 'to' ? endings(place.before.at(-2)?.image ?? '') : beginnings(pool));
      return;
    default:
      return;
  }
}

// ---- languages

export function offerLanguages(asking: Asking, opening: Opening): void {
  const { pool, place } = asking;
  const { rules, since } = opening;
  if (rules.some(({ rule }) => rule === 'LanguagesItem')) {
    const said = new Set(place.before.slice(since + 1).map(({ image }) => image));
    languagesToSay(pool).forEach((text, at) => {
      if (!said.has(text))
        asking.add('next', at, { label: text, text, kind: CompletionItemKind.Constant, detail: say('language', asking) });
    });
    return;
  }
  const words = rules.find(({ rule }) => rule === 'Text');
  if (words === undefined || place.onNewLine) return;
  const said = new Set(place.before.slice(words.start).flatMap((token) => (typeName(token) === 'LANG' ? [token.image] : [])));
  // The first language is that of the words themselves.
  const isSaid = pool.head !== null && pool.head.languages.length > 0;
  languagesOf(pool)
    .slice(isSaid ? 1 : 0)
    .forEach((text, at) => {
      if (said.has(text)) return;
      const detail = say('translation', asking);
      asking.add('onward', at, { label: text, text, snippet: `${text} "$1"$0`, goesOn: true, kind: CompletionItemKind.Constant, detail });
    });
}
