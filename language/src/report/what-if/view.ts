/** What opens the report of a what-if: what was set, and what that changes, each beside the original. */
import type { Bounds } from '../../analysis/analysis.ts';
import { directionOf } from '../../analysis/bounds.ts';
import { keywordIn } from '../../syntax/keywords.ts';
import { HEADS, PLANNED } from '../../what-if/fields.ts';
import { currencyOf } from '../currency.ts';
import type { Tone } from '../document.ts';
import { amountsOfKpi } from '../kpi-figures.ts';
import type { Names } from '../names.ts';
import {
  type Decimals,
  difference,
  isKnown,
  level,
  measure,
  money,
  NOTHING,
  plain,
  rounded,
  signed,
  signedPercent,
  UNKNOWN,
} from '../numbers.ts';
import type { Making } from '../opening.ts';
import type { Pair, Sentences } from '../sentences.ts';
import {
  type Compared,
  type ComparedRank,
  differs,
  hasOwnChange,
  type RowCompared,
  type SetFigures,
  type WhatIfFigures,
} from './compared.ts';
import { fieldText, type WhatIfWords, whatIfWords } from './sentences.ts';

/** A row of figures beside each other; `tone` and `word` are of its last cell. */
export interface ComparedView {
  readonly cells: readonly string[];
  readonly tone: Tone;
  readonly word: string;
}

export interface ComparedTable {
  readonly caption: string;
  /** The first stands on the left. */
  readonly head: readonly string[];
  readonly rows: readonly ComparedView[];
  /** Below it; empty where there is nothing to add. */
  readonly note: string;
}

/** One figure that was set: "Near, actual 7.2 → 8.0", and where the original comes from. */
export interface SetView {
  readonly written: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly where: string;
  readonly text: string;
}

export interface WhatIfView {
  readonly topic: Pair;
  readonly mark: string;
  readonly title: string;
  readonly note: string;
  readonly setHead: { readonly caption: string; readonly head: readonly string[] };
  readonly set: readonly SetView[];
  readonly tables: readonly ComparedTable[];
  /** Where nothing but what was set is another. */
  readonly nothing: string | null;
}

/** So many rows stand in the table; those whose own figures change come first. */
const SHOWN = 20;

type Saying = Pick<Making, 'program' | 'names' | 'words' | 'language' | 'decimals' | 'analysis'>;

export function whatIfView(making: Saying, figures: WhatIfFigures): WhatIfView {
  const words = whatIfWords(making.language);
  const set = setViews(making, figures.set);
  const others = [rowsTable(making, figures, words), kpiTable(making, figures, words), returnTable(making, figures, words)].filter(
    (table) => table !== null,
  );
  const isNothing = others.length === 0 && !differs(figures.index) && isSame(figures.chosen.original, figures.chosen.whatIf);
  return {
    topic: words.topic,
    mark: words.mark,
    title: words.title(set[0]?.text ?? '', Math.max(0, set.length - 1)),
    note: words.note,
    setHead: { caption: words.setTable.caption, head: [words.setTable.what, words.original, words.whatIf, words.setTable.where] },
    set,
    tables: [overallTable(making, figures, words), ...others],
    nothing: isNothing ? words.nothing : null,
  };
}

/** What was set, in words; the plan says the same. */
export function setViews(making: Pick<Saying, 'names' | 'language' | 'decimals'>, set: readonly SetFigures[]): readonly SetView[] {
  const words = whatIfWords(making.language);
  return set.map((one) => {
    const label = labelOf(one, making.names);
    const name = one.persona === null ? label : words.ofPersona(label, making.names.persona(one.persona));
    const field = fieldText(words, keywordIn(one.field, making.language), one);
    const before = one.original === null ? words.nothingBefore : amountText(one, one.original, making, one.wave !== null || one.varies);
    const after = one.whatIf === null ? words.unknown : amountText(one, one.whatIf, making, false);
    const where = [
      ...(one.varies ? [words.varies] : []),
      one.wave !== null
        ? words.measuredIn(making.names.wave(one.wave))
        : one.file !== null && one.line !== null
          ? words.writtenIn(one.file, one.line)
          : words.unwritten,
    ].join(making.language === 'zh' ? '，' : ', ');
    return {
      written: one.written,
      name: `${name}${making.language === 'zh' ? '，' : ', '}${field}`,
      before,
      after,
      where,
      text: words.change(name, field, before, after),
    };
  });
}

function labelOf({ name, field }: SetFigures, names: Names): string {
  if (name.includes('.')) return names.expectation(name);
  if (HEADS.some((one) => one === field)) return names.program;
  if (PLANNED.some((one) => one === field)) return names.initiative(name);
  return names.group(name);
}

/** What was written has all its digits; what was counted (`isCounted`) has as many as everywhere. */
function amountText(
  { field, unit, measure: of, name }: SetFigures,
  value: Bounds,
  { decimals, language }: Pick<Saying, 'decimals' | 'language'>,
  isCounted: boolean,
): string {
  if (name.includes('.')) {
    const usual = field === 'weight' ? decimals.weight : decimals.level;
    return level(value, false, isCounted ? usual : Math.max(usual, digits(value)));
  }
  if (unit === 'money') return money(value, of, language);
  if (unit === 'share' || unit === 'points') {
    const percentages = { low: value.low * 100, high: value.high * 100 };
    return `${level(percentages, false, digits(percentages))}%`;
  }
  if (unit === 'duration') {
    const ends = isKnown(value) ? [value.low] : [value.low, value.high];
    return ends.map((end) => measure(end, unit, of, null, language)).join('…');
  }
  return level(value, false, digits(value));
}

/** Decimals that the ends need, at most two. */
function digits({ low, high }: Bounds): number {
  return Math.max(...[low, high].map((value) => [0, 1].find((count) => rounded(value, count) === rounded(value, 2)) ?? 2));
}

interface Printing {
  readonly text: (bounds: Bounds) => string;
  readonly change: (difference: number) => string;
  readonly lowerIsBetter?: boolean;
}

/** Original, what if, difference; with the word that goes with its colour. */
function threeCells(one: Compared, { text, change, lowerIsBetter = false }: Printing, words: WhatIfWords): ComparedView {
  const said = (bounds: Bounds | null): string => (bounds === null ? NOTHING : text(bounds));
  const way = one.original === null || one.whatIf === null ? 0 : directionOf(one.original, one.whatIf);
  const better = way * (lowerIsBetter ? -1 : 1);
  const verdict = better > 0 ? words.better : words.worse;
  // Of a range that moved as a whole the way is known, if not how far.
  const by = !differs(one) ? words.same : one.difference !== null ? change(one.difference) : better !== 0 ? verdict : UNKNOWN;
  const cells = [said(one.original), said(one.whatIf), by];
  if (better === 0) return { cells, tone: 'neutral', word: '' };
  return { cells, tone: better > 0 ? 'above' : 'below', word: one.difference === null ? '' : verdict };
}

function overallTable(
  { words: sentences, names, decimals }: Saying,
  { index, shortfall, keyRows, chosen }: WhatIfFigures,
  words: WhatIfWords,
): ComparedTable {
  const row = (label: string, one: Compared, printing: Printing): ComparedView => {
    const view = threeCells(one, printing, words);
    return { ...view, cells: [label, ...view.cells] };
  };
  const keys = (all: readonly string[]): string => (all.length === 0 ? NOTHING : keyNames(all, names, sentences));
  const set = (chosenNames: readonly string[]): string =>
    chosenNames.length === 0 ? NOTHING : sentences.list(chosenNames.map(names.initiative));
  // As many as are named: an expectation is one, of however many personas.
  const [before, after] = [expectationsOf(keyRows.original), expectationsOf(keyRows.whatIf)];
  /** Others, and how many more; the same ones are the same. */
  const listed = (one: readonly string[], other: readonly string[]): string =>
    isSame(one, other) ? words.same : signed(other.length - one.length, 0);
  return {
    caption: words.overall.caption,
    head: ['', words.original, words.whatIf, words.difference],
    rows: [
      row(words.overall.index, index, { text: (bounds) => range(bounds, 0), change: (value) => signed(value, 0) }),
      row(words.overall.shortfall, shortfall, {
        text: (bounds) => range(bounds, decimals.product),
        change: (value) => signed(value, decimals.product),
      }),
      {
        cells: [words.overall.keys, keys(before), keys(after), listed(before, after)],
        tone: 'neutral',
        word: '',
      },
      ...(chosen.original.length + chosen.whatIf.length === 0
        ? []
        : [
            {
              cells: [words.overall.chosen, set(chosen.original), set(chosen.whatIf), listed(chosen.original, chosen.whatIf)],
              tone: 'neutral' as const,
              word: '',
            },
          ]),
    ],
    note: '',
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

/** So many key experiences are named. */
const NAMED = 5;

/** The expectations that rows are of, each once. */
function expectationsOf(rows: readonly string[]): readonly string[] {
  return [...new Set(rows.map((row) => row.split(' ')[0] ?? ''))];
}

function keyNames(expectations: readonly string[], names: Names, sentences: Sentences): string {
  const all = expectations.map(names.expectation);
  return sentences.list([...all.slice(0, NAMED), ...(all.length > NAMED ? [`+${all.length - NAMED}`] : [])]);
}

function range(bounds: Bounds, decimals: number): string {
  if (isKnown(bounds)) return plain(bounds.low, decimals);
  return `${plain(bounds.low, decimals)}…${plain(bounds.high, decimals)}`;
}

function rowsTable(making: Saying, { rows }: WhatIfFigures, words: WhatIfWords): ComparedTable | null {
  const groups = alike(rows);
  if (groups.length === 0) return null;
  const ordered = [...groups.filter(({ row }) => hasOwnChange(row)), ...groups.filter(({ row }) => !hasOwnChange(row))];
  const { decimals, names } = making;
  return {
    caption: words.rows.caption,
    head: [
      words.rows.expectation,
      words.rows.key,
      words.rows.rank,
      'S',
      words.rows.gap,
      words.figure('W·S', words.original),
      words.whatIf,
      words.difference,
    ],
    rows: ordered.slice(0, SHOWN).map(({ row, personas }): ComparedView => {
      const view = threeCells(
        row.weighted,
        { text: (bounds) => difference(bounds, decimals.product), change: (value) => signed(value, decimals.product) },
        words,
      );
      const label = names.expectation(row.expectation);
      const who = personas.length === 0 ? '' : making.words.list(personas.map(names.persona));
      return {
        ...view,
        cells: [
          who === '' ? label : words.ofPersona(label, who),
          row.key.whatIf === true
            ? row.key.original === true
              ? words.rows.stillKey
              : words.rows.keyNow
            : row.key.original === true
              ? words.rows.keyNoMore
              : NOTHING,
          arrow(row.line),
          move(row.satisfaction, decimals),
          move(row.gap, decimals),
          ...view.cells,
        ],
      };
    }),
    note: ordered.length > SHOWN ? words.rows.more(ordered.length - SHOWN) : '',
  };
}

function arrow({ original, whatIf }: ComparedRank): string {
  const said = (rank: number | null): string => (rank === null ? UNKNOWN : String(rank));
  return original === whatIf ? said(original) : `${said(original)} → ${said(whatIf)}`;
}

function move(one: Compared, { level: count }: Decimals): string {
  const said = (bounds: Bounds | null): string => (bounds === null ? UNKNOWN : difference(bounds, count));
  return differs(one) ? `${said(one.original)} → ${said(one.whatIf)}` : said(one.whatIf);
}

interface Alike {
  readonly row: RowCompared;
  /** Empty where it is of everybody. */
  readonly personas: readonly string[];
}

/** Personas of one expectation of whom the same is to be said stand in one row. */
function alike(rows: readonly RowCompared[]): readonly Alike[] {
  const groups = new Map<string, RowCompared[]>();
  for (const row of rows) {
    const { persona: _, rank: __, ...said } = row;
    const name = JSON.stringify(said);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups.values()].flatMap((group): Alike[] => {
    const [row] = group;
    return row === undefined ? [] : [{ row, personas: group.flatMap(({ persona }) => persona ?? []) }];
  });
}

function kpiTable(
  { analysis, names, language, words: sentences }: Saying,
  { kpis }: WhatIfFigures,
  words: WhatIfWords,
): ComparedTable | null {
  if (kpis.length === 0) return null;
  const rows = kpis.flatMap((one): ComparedView[] => {
    const kpi = analysis.kpis.find(({ name }) => name === one.name);
    if (kpi === undefined) return [];
    const amounts = amountsOfKpi(kpi, language);
    const view = threeCells(
      one.value,
      { text: (bounds) => amounts.value(bounds.low), change: amounts.change, lowerIsBetter: kpi.lowerIsBetter },
      words,
    );
    const { statuses } = sentences;
    const status =
      one.status.original === one.status.whatIf
        ? statuses[one.status.whatIf]
        : `${statuses[one.status.original]} → ${statuses[one.status.whatIf]}`;
    return [{ ...view, cells: [names.kpi(one.name), status, ...view.cells] }];
  });
  return {
    caption: words.kpis.caption,
    head: [words.kpis.kpi, words.kpis.status, words.original, words.whatIf, words.difference],
    rows,
    note: '',
  };
}

function returnTable({ program, names, language }: Saying, { initiatives }: WhatIfFigures, words: WhatIfWords): ComparedTable | null {
  if (initiatives.length === 0) return null;
  const currency = currencyOf(program);
  const amount = (bounds: Bounds | null): string => (bounds === null ? NOTHING : money(bounds, currency, language));
  const moved = (one: Compared): string => (differs(one) ? `${amount(one.original)} → ${amount(one.whatIf)}` : amount(one.whatIf));
  return {
    caption: words.returns.caption,
    head: [
      words.returns.initiative,
      words.returns.cost,
      words.returns.benefit,
      words.figure(words.returns.return, words.original),
      words.whatIf,
      words.difference,
    ],
    rows: initiatives.map((one): ComparedView => {
      const view = threeCells(
        one.returnOnMargin,
        {
          text: (bounds) => (isKnown(bounds) ? signedPercent(bounds.low) : `${signedPercent(bounds.low)}…${signedPercent(bounds.high)}`),
          change: (value) => words.points(signed(value * 100, 0)),
        },
        words,
      );
      return { ...view, cells: [names.initiative(one.name), moved(one.cost), moved(one.benefit), ...view.cells] };
    }),
    note: '',
  };
}
