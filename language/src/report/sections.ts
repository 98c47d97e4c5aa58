/** The numbered sections of a report; each has its finding for a title. */
import type { AnsweredWave, Bounds, InitiativeResult } from '../analysis/analysis.ts';
import type { InitiativeEconomics } from '../analysis/economics/economics.ts';
import type { Period } from '../program/values.ts';
import { subject } from './anchors.ts';
import { currencyOf } from './currency.ts';
import type {
  CoverageView,
  GapsSection,
  InitiativesSection,
  InitiativeView,
  KeySection,
  LineView,
  MapSection,
  MethodSection,
  Table,
} from './document.ts';
import { earningsView, isEndless } from './earnings.ts';
import { effectsView } from './effects-view.ts';
import type { Figures, ReportInput } from './figures.ts';
import { isNotSplit, type Seen } from './line-views.ts';
import { shortened } from './names.ts';
import { isKnown, middle, money, moneyUnit, NOTHING, percent, plain, signed, signedPercent, UNKNOWN } from './numbers.ts';
import { keyFacts, type Making, placeOf, titleName, unknownLines } from './opening.ts';
import { chosenOf, portfolioView } from './portfolio-view.ts';
import { fitting } from './sentences.ts';

/** A section before it has its number. */
export type Unnumbered<T> = Omit<T, 'number'>;

/** Lines the ranked table shows at once, and lines a chart draws; the rest is folded or left to the table. */
const SHOWN_LINES = 40;
const DRAWN_POINTS = 60;
const DRAWN_LINES = 24;
/** Lines that a data table repeats; where there are more, the ranked table has them. */
const IN_TABLE = 80;
const NAMED = 6;
/** Initiatives that have a column in the table of requirements. */
const MATRIX_COLUMNS = 9;
const SHOWN_FINDINGS = 12;
const SHOWN_HASHES = 8;

function columns(...heads: readonly (readonly [text: string, side?: 'right'])[]): Table['head'] {
  return heads.map(([text, side]) => ({ text, right: side === 'right' }));
}

function keyEnd(lines: readonly LineView[]): number {
  return lines.findLastIndex((line) => line.key) + 1;
}

export function keySection(making: Making): Unnumbered<KeySection> {
  const { seen, words, language, analysis, names, program } = making;
  const facts = keyFacts(making);
  const lines = seen.map(({ view }) => view);
  const unknown = unknownLines(seen).length;
  const title =
    facts !== null
      ? fitting(words.keyTitle(facts), language)
      : lines.length === 0
        ? words.keyTitleEmpty
        : unknown > 0
          ? words.keyTitleUnknown(unknown)
          : words.keyTitleNone;
  const isMerged = seen.some(({ line }) => line.rows.length > 1);
  const foot = [
    words.keyFoot,
    lines.some((line) => line.rank === UNKNOWN) ? words.keyFootUnknown : '',
    lines.some((line) => line.rank.endsWith('*')) ? words.keyFootAmongKnown : '',
    lines.some((line) => line.conceded) ? words.keyFootConceded : '',
    isMerged ? words.keyFootMerged : '',
  ];
  const shown = lines.length <= SHOWN_LINES + 10 ? lines.length : Math.max(SHOWN_LINES, Math.min(keyEnd(lines), 2 * SHOWN_LINES));
  const hasChanges = lines.some((line) => line.change !== null);
  return {
    id: 'key-experiences',
    topic: words.keyTopic,
    title,
    note: lines.length === 0 ? words.deckWriteFirst : words.keyNote,
    lines,
    shown,
    folded: shown === lines.length ? null : foldedTable(lines.slice(shown), making),
    keyEnd: facts === null ? 0 : keyEnd(lines),
    keyRule: facts === null ? '' : words.keyRule(facts),
    sinceWave: hasChanges ? sinceWaveOf(making, analysis.previousWave, names.wave) : null,
    scale: program.scale,
    foot: lines.length === 0 ? '' : words.join(foot),
  };
}

/** The lines that the ranked table has no room for, one row of words and figures each. */
function foldedTable(lines: readonly LineView[], { words }: Making): Table {
  const { columns: heads } = words;
  return {
    caption: words.more(lines.length),
    head: columns(
      ['#'],
      [heads.expectation],
      [heads.doing],
      ['W·S', 'right'],
      ['A', 'right'],
      ['E', 'right'],
      ['S', 'right'],
      ['W', 'right'],
      ['I', 'right'],
      ['G', 'right'],
      ['n', 'right'],
    ),
    rows: lines.map((line) => [
      line.rank,
      [line.name, ...line.where, ...line.tags].join(words.dot),
      [line.owner, line.doing.text].join(words.dot),
      line.weighted,
      line.actual,
      line.expected,
      line.satisfaction,
      line.weight,
      line.ideal,
      line.gap,
      line.n,
    ]),
    about: lines.map(({ about }) => about),
  };
}

/** The wave that most changes count from. */
function sinceWaveOf(making: Making, previous: string | null, label: (name: string) => string): string {
  const since = making.seen.flatMap(({ line }) => (line.row.change === null ? [] : [line.row.change.sinceWave]));
  return label(previous ?? since[0] ?? '');
}

export function mapSection(making: Making): Unnumbered<MapSection> {
  const { seen, words, language, analysis, decimals, program } = making;
  const { priorityMap } = analysis;
  const placed = seen.filter(({ view }) => !view.actualUnknown && !view.weightUnknown);
  const drawn = placed.slice(0, DRAWN_POINTS);
  const bands = seen.filter(({ view }) => view.actualUnknown !== view.weightUnknown);
  const nowhere = seen.filter(({ view }) => view.actualUnknown && view.weightUnknown);
  const concentrate = placed.filter(({ view }) => view.quadrant === 'concentrate');
  const overkill = placed.filter(({ view }) => view.quadrant === 'overkill').at(-1);
  const weights = placed.map(({ view }) => middle(view.weightBounds));
  const spread = plain(Math.max(...weights) - Math.min(...weights), decimals.weight === 0 ? 0 : decimals.weight);
  const isFlat = placed.length > 1 && !priorityMap.discriminates;
  const [worst] = concentrate;
  const title =
    placed.length === 0
      ? [words.mapTitleUnknown]
      : placed.length * 2 < seen.length
        ? [words.mapTitleFew(placed.length, seen.length)]
        : isFlat
          ? [words.mapTitleFlat(spread, Math.max(...weights) === Math.min(...weights))]
          : worst === undefined
            ? words.mapTitleNone(overkill === undefined ? null : titleName(overkill.view.name, language))
            : words.mapTitle(concentrate.length, titleName(worst.view.name, language), placeOf(concentrate, making));
  const heading = fitting(title, language);
  const folded = placed.length - drawn.length;
  const tooMany = bands.length > 8;
  const hasStrips = bands.length > 0 && !tooMany;
  const unplaced = [...(tooMany ? bands : []), ...nowhere].map(({ view }) => titleName(view.name, language));
  const crosshair = (value: number | null, text: (value: string, by: typeof priorityMap.crosshair) => string) =>
    value === null || placed.length < 2 ? null : { value, text: text(plain(value, 1), priorityMap.crosshair) };
  const shownInTable = [...drawn, ...bands, ...nowhere].slice(0, DRAWN_POINTS + 20);
  return {
    id: 'priority-map',
    topic: words.mapTopic,
    title: heading,
    note:
      placed.length < 2
        ? bands.length > 0 || placed.length > 0
          ? words.mapNoteFew
          : words.deckMeasureFirst
        : words.join([words.mapNote(placed.length, priorityMap.crosshair), ...(hasStrips ? [words.mapNoteStrips] : [])]),
    points: drawn.map(({ view }) => view),
    bands: tooMany ? [] : bands.map(({ view }) => view),
    importance: crosshair(priorityMap.importance, words.crosshairImportance),
    performance: crosshair(priorityMap.performance, words.crosshairPerformance),
    quadrants: words.quadrants,
    strips: { weightUnknown: words.weightUnknown, actualUnknown: words.actualUnknown, separator: words.list(['', '']) },
    axisImportance: words.axisImportance,
    axisPerformance: words.axisPerformance,
    weightScale: program.weight,
    levelScale: program.scale,
    notes: [
      ...(unplaced.length === 0 ? [] : [words.mapUnplaced(unplaced.slice(0, NAMED), Math.max(0, unplaced.length - NAMED))]),
      ...(folded > 0 ? [words.mapFolded(folded)] : []),
      ...(isFlat ? [words.mapFlat(spread)] : []),
    ],
    description: describe(heading, concentrate.length > 0 ? concentrate : placed, making),
    table: {
      caption: heading,
      head: columns(
        ['#'],
        [words.columns.expectation],
        [words.columns.who],
        [words.columns.importance, 'right'],
        [words.columns.performance, 'right'],
        [words.columns.product, 'right'],
        [words.columns.quadrant, 'right'],
      ),
      rows: shownInTable.map(({ view }) => [
        view.rank,
        view.name,
        view.who,
        view.weight,
        view.actual,
        view.weighted,
        view.quadrant === null ? words.unknown : words.quadrants[view.quadrant].main,
      ]),
    },
  };
}

/** A title and the figures of its first lines, as whole sentences. */
function describe(title: string, lines: readonly Seen[], { words, language }: Making): string {
  const stop = language === 'zh' ? '。' : '.';
  return words.join([`${title}${stop}`, ...lines.slice(0, 3).map(({ view }) => view.fact)]);
}

export function gapsSection(making: Making): Unnumbered<GapsSection> {
  const { seen, words, language, decimals, program } = making;
  const measured = seen.filter(({ view }) => !view.actualUnknown && !view.expectedUnknown);
  const widest = measured.toSorted((a, b) => a.line.row.satisfaction.high - b.line.row.satisfaction.high)[0];
  const title =
    widest === undefined
      ? [words.gapsTitleUnknown]
      : widest.line.row.satisfaction.high >= 0
        ? [words.gapsTitleMet]
        : words.gapsTitle(
            titleName(widest.view.name, language),
            widest.view.some,
            widest.view.actual,
            widest.view.expected,
            isNotSplit(widest.line),
          );
  const heading = fitting(title, language);
  const lines = seen.map(({ view }) => view);
  const drawn = lines.slice(0, DRAWN_LINES);
  return {
    id: 'gaps',
    topic: words.gapsTopic,
    title: heading,
    note: words.gapsNote,
    lines: drawn,
    keyEnd: Math.min(keyEnd(lines), drawn.length),
    scale: program.scale,
    words: {
      order: words.gapsOrder,
      actual: words.columns.actual,
      expected: words.columns.expected,
      ideal: words.columns.ideal,
      expectedUnknown: words.expectedUnknown,
      actualUnknown: words.actualUnknown,
    },
    notes: lines.length > drawn.length ? [words.gapsFolded(lines.length - drawn.length, lines.length <= IN_TABLE)] : [],
    description: describe(heading, widest === undefined ? [] : [widest], making),
    table: {
      caption: heading,
      head: columns(
        [words.columns.expectation],
        [words.columns.who],
        ['A', 'right'],
        ['±', 'right'],
        ['E', 'right'],
        ['I', 'right'],
        ['S', 'right'],
        ['W·S', 'right'],
        ['G', 'right'],
        [words.columns.remark, 'right'],
      ),
      rows: (lines.length <= IN_TABLE ? lines : drawn).map((view) => [
        view.name,
        view.who,
        view.actual,
        view.margin === null ? NOTHING : plain(view.margin, decimals.level),
        view.expected,
        view.ideal,
        view.satisfaction,
        view.weighted,
        view.gap,
        words.list([...view.tags, ...(view.conceded ? [words.conceded] : [])]),
      ]),
    },
  };
}

export function initiativesSection(making: Making): Unnumbered<InitiativesSection> {
  const { analysis, program, seen, words, language, names } = making;
  const { initiatives } = analysis;
  const currency = currencyOf(program);
  const required = seen.filter(({ view }) => view.required);
  const covered = required.filter(({ line }) => line.initiatives.length > 0);
  const open = required.find(({ line }) => line.initiatives.length === 0);
  const conceded = seen.filter(({ view }) => view.conceded).map(({ view }) => titleName(view.name, language));
  const costs = initiatives.flatMap((one) => (one.cost === null ? [] : [one.cost]));
  const sum = costs.reduce((all: Bounds, cost) => ({ low: all.low + cost.low, high: all.high + cost.high }), { low: 0, high: 0 });
  const total = costs.length === initiatives.length && sum.high > 0 ? money(sum, currency, language) : null;
  const title =
    initiatives.length > 0
      ? words.doingTitle(
          initiatives.length,
          total,
          covered.length,
          required.length,
          open === undefined ? null : { name: titleName(open.view.name, language), value: open.view.weighted },
        )
      : [required.length === 0 ? words.doingTitleNothing : words.doingTitleNoInitiative(required.length)];
  const heading = fitting(title, language);
  const unit = moneyUnit(Math.max(0, ...costs.map((cost) => cost.high)), currency, language);
  const chosen = chosenOf(program, analysis);
  const views = initiatives.map((one, index) => initiativeView(one, index, making, currency, chosen?.has(one.name) ?? null));
  const isDrawn = views.some(({ returnSpread }) => returnSpread !== null);
  const budget = program.head?.budget ?? null;
  const columnsOf = matrixColumns(required, making);
  const { columns: heads } = words;
  return {
    id: 'initiatives',
    topic: words.doingTopic,
    title: heading,
    note:
      initiatives.length === 0
        ? ''
        : words.join([isDrawn ? words.doingNoteDrawn : words.doingNote, ...(budget === null ? [] : [budgetSentence(budget, sum, making)])]),
    initiatives: views,
    costDivisor: unit.divisor,
    words: { cost: words.doingAxisCost(unit.name), return: words.doingAxisReturn },
    portfolio: chosen === null ? null : portfolioView(making),
    coverage:
      required.length === 0
        ? null
        : {
            title: words.coverageTitle(required.length),
            note: words.join([
              words.coverageNote,
              ...(required.length > IN_TABLE ? [words.measures.effect.coverageFolded(required.length - IN_TABLE)] : []),
            ]),
            lines: coverageViews(required.slice(0, IN_TABLE), columnsOf, making),
            initiatives:
              columnsOf?.map(({ number, name }) => ({
                about: subject('initiative', name),
                number,
                name: columnName(name, making),
              })) ?? null,
            shown: initiatives.length === 0 ? 10 : required.length <= SHOWN_LINES ? required.length : SHOWN_LINES / 2,
            columns: { requirement: heads.requirement, gap: 'G', by: heads.initiative, closed: heads.closed },
          },
    effects: effectsView(making),
    conceded: conceded.length === 0 ? null : words.concededSentence(conceded.slice(0, NAMED), Math.max(0, conceded.length - NAMED)),
    description: words.join([
      `${heading}${language === 'zh' ? '。' : '.'}`,
      ...views.slice(0, 5).map((view) => sayInitiative(view, making)),
    ]),
    table: {
      caption: heading,
      head: columns(
        [heads.initiative],
        [heads.owner],
        [heads.period, 'right'],
        [heads.cost, 'right'],
        [heads.benefit, 'right'],
        [heads.onMargin, 'right'],
        [heads.onRevenue, 'right'],
        ...(isDrawn ? [[words.doingInterval, 'right'] as const, [words.doingLoss, 'right'] as const] : []),
      ),
      rows: initiatives.map((one, index) => [
        names.initiative(one.name),
        one.owner === null ? NOTHING : names.team(one.owner),
        periodText(program.initiatives.find((declared) => declared.name === one.name)?.period ?? null, words.to) ?? NOTHING,
        one.cost === null ? (isEndless(one) ? words.costEndless : words.unknown) : money(one.cost, currency, language),
        one.benefit === null ? NOTHING : money(one.benefit, currency, language),
        returnText(one.returnOnMargin, words.to) || NOTHING,
        returnText(one.returnOnRevenue, words.to) || NOTHING,
        ...(isDrawn ? drawnCells(one, analysis.economics.initiatives[index], words.to) : []),
      ]),
      about: views.map(({ about }) => about),
    },
  };
}

/** The return as drawn, and the chance of loss. */
function drawnCells(one: InitiativeResult, economics: InitiativeEconomics | undefined, to: string): readonly string[] {
  if (one.returnOnMargin === null || economics === undefined) return [NOTHING, NOTHING];
  const { return: spread, loss } = economics.chances;
  return [
    spread === null ? NOTHING : `${signedPercent(spread.median)} (${returnText({ low: spread.low, high: spread.high }, to)})`,
    loss === null ? NOTHING : percent(loss),
  ];
}

/** The budget, and by how much all initiatives together go over it. */
function budgetSentence(
  budget: Bounds & { readonly currency?: string | null },
  cost: Bounds,
  { words, language, program }: Making,
): string {
  const currency = currencyOf(program);
  const own = budget.currency ?? currency;
  const amount = money(budget, own, language);
  if (own !== currency || cost.high <= budget.low) return words.budget(amount);
  const isSure = cost.low > budget.high;
  const over = isSure
    ? { low: cost.low - budget.high, high: cost.high - budget.low }
    : { low: cost.high - budget.low, high: cost.high - budget.low };
  return words.measures.effect.overBudget(amount, money(over, currency, language), isSure);
}

function sayInitiative(view: InitiativeView, { language }: Making): string {
  const result = view.returnText === '' ? view.returnWord : view.returnText;
  return language === 'zh' ? `${view.name}：${view.costText}，${result}。` : `${view.name}: ${view.costText}, ${result}.`;
}

/** A return, a fraction, as "+174%" or "+120% to +174%"; empty where there is none. */
export function returnText(bounds: Bounds | null, to: string): string {
  if (bounds === null) return '';
  return isKnown(bounds) ? signedPercent(bounds.low) : `${signedPercent(bounds.low)} ${to} ${signedPercent(bounds.high)}`;
}

/** A period as it was written, its two ends with a word between them. */
export function periodText(period: Period | null, to: string): string | null {
  return period === null ? null : period.written.replace(/\s*[~～]\s*/, ` ${to} `);
}

function initiativeView(
  one: InitiativeResult,
  index: number,
  making: Making,
  currency: string | null,
  chosen: boolean | null,
): InitiativeView {
  const { words, names, program, seen, analysis } = making;
  const declared = program.initiatives.find((initiative) => initiative.name === one.name);
  const small = [one.owner === null ? '' : names.team(one.owner), periodText(declared?.period ?? null, words.to) ?? ''].filter(
    (part) => part !== '',
  );
  const raised = seen.filter(({ line }) => line.initiatives.includes(one.name)).length;
  const effects = [raised > 0 ? words.closesRows(raised) : '', one.kpis.length > 0 ? words.improvesKpis(one.kpis.length) : ''];
  return {
    about: subject('initiative', one.name),
    number: index + 1,
    name: names.initiative(one.name),
    small: small.join(words.dot),
    ...earningsView(one, analysis.economics.initiatives[index], chosen, making, currency),
    effects: effects.filter((part) => part !== ''),
  };
}

/** The initiatives that raise a requirement; null where there are more than have room for a column. */
function matrixColumns(required: readonly Seen[], { analysis }: Making): readonly Column[] | null {
  const serving = new Set(required.flatMap(({ line }) => line.initiatives));
  const columnsOf = analysis.initiatives.map(({ name }, index) => ({ number: index + 1, name })).filter(({ name }) => serving.has(name));
  return columnsOf.length === 0 || columnsOf.length > MATRIX_COLUMNS ? null : columnsOf;
}

interface Column {
  readonly number: number;
  readonly name: string;
}

/** Its own name where that is a Chinese word in a Chinese report: labels are sentences, names are words. */
function columnName(name: string, { names, language }: Making): string {
  return language === 'zh' && /\p{Script=Han}/u.test(name) ? shortened(names.own(name), 12) : shortened(names.initiative(name), 22);
}

function coverageViews(required: readonly Seen[], columnsOf: readonly Column[] | null, making: Making): readonly CoverageView[] {
  const views = required.map((one) => coverageView(one, columnsOf ?? [], making));
  const most = Math.max(...views.flatMap(({ cells }) => cells.map((cell) => cell?.size ?? 0)), 1e-9);
  return views.map((view) => ({ ...view, cells: view.cells.map((cell) => (cell === null ? null : { ...cell, size: cell.size / most })) }));
}

/** Points that are closed: "+2.0", "+1.0–2.0". */
export function riseText(points: Bounds, decimals: number): string {
  return isKnown(points) ? signed(points.low, decimals) : `${signed(points.low, decimals)}–${plain(points.high, decimals)}`;
}

/** Sizes of cells are points. */
function coverageView(
  { line, view }: Seen,
  columnsOf: readonly Column[],
  { analysis, words, names, decimals, language }: Making,
): CoverageView {
  const closings = analysis.initiatives.flatMap((initiative) =>
    initiative.closes
      .filter(
        (closing) => closing.expectation === line.row.expectation && (closing.persona === line.row.persona || line.personas.length === 0),
      )
      .map((closing) => ({ name: initiative.name, points: closing.points })),
  );
  const depth = -line.row.gap.low;
  const best = closings.reduce((most: Bounds | null, { points }) => (most === null || points.high > most.high ? points : most), null);
  const closed =
    best === null || !isKnown(line.row.gap) || depth <= 0
      ? null
      : { low: Math.min(1, best.low / depth), high: Math.min(1, best.high / depth) };
  const rise = (points: Bounds): string => riseText(points, decimals.level);
  const by = closings.map(({ name, points }) => words.pointsClosed(titleName(names.initiative(name), language), rise(points)));
  const open = line.initiatives.length === 0;
  return {
    about: view.about,
    name: view.name,
    some: view.some,
    gap: view.gap,
    weighted: view.weighted,
    by: open ? words.measures.effect.nobody : by.length === 0 ? words.list(line.initiatives.map(names.initiative)) : by.join(words.dot),
    cells: columnsOf.map(({ name }) => {
      const closing = closings.find((one) => one.name === name);
      if (closing !== undefined) return { text: rise(closing.points), size: middle(closing.points) };
      return line.initiatives.includes(name) ? { text: UNKNOWN, size: 0 } : null;
    }),
    closed,
    closedText:
      closed === null
        ? open
          ? ''
          : UNKNOWN
        : isKnown(closed)
          ? percent(closed.low)
          : `${plain(closed.low * 100, 0)}–${percent(closed.high)}`,
    open,
  };
}

/** Twelve digits are enough to tell two apart; the JSON form has the whole. */
function shortHash(hash: string): string {
  return hash.replace(/\b([0-9a-f]{12})[0-9a-f]+$/, '$1');
}

function answersLine({ n, sources, setAside }: AnsweredWave, words: Making['words']): string {
  const shown = sources.slice(0, NAMED).map(({ shown: file, system }) => (system === undefined ? file : words.exportedBy(file, system)));
  return words.answersLine(plain(n, 0), shown, Math.max(0, sources.length - NAMED), setAside > 0 ? plain(setAside, 0) : null);
}

export function methodSection(making: Making, { findings }: ReportInput, figures: Figures): Unnumbered<MethodSection> {
  const { seen, words, analysis, program, names, language } = making;
  const unknown = unknownLines(seen);
  const assumed = seen.filter(({ view }) => view.assumed && !view.expectedUnknown);
  const measured = seen.length - assumed.length - unknown.length;
  const title = seen.length === 0 ? [words.methodTitleEmpty] : words.methodTitle(seen.length, measured, assumed.length, unknown.length);
  const range = ({ low, high }: Bounds): string => `${String(low)} ${words.to} ${String(high)}`;
  const listed = (lines: readonly Seen[], say: (shown: readonly string[], more: number) => string): readonly string[] => {
    const items = [...new Set(lines.map(({ view }) => titleName(view.name, language)))];
    return items.length === 0 ? [] : [say(items.slice(0, NAMED), Math.max(0, items.length - NAMED))];
  };
  const withoutWeight = seen.filter((one) => one.view.weightUnknown && !unknown.includes(one));
  const notSplit = analysis.rows.filter((row) => row.actualOrigin === 'overall' && row.persona !== null).length;
  const { withheld } = analysis;
  const withheldIn = [...new Set(withheld.map(({ group }) => titleName(names.group(group), language)))];
  const recurring = program.initiatives.some(({ costs }) => costs.some(({ per }) => per !== null));
  const equal = program.personas.length > 1 && program.personas.every((persona) => persona.share === null);
  const caveats = [
    ...listed(assumed, words.caveatAssumed),
    ...listed([...unknown, ...withoutWeight], words.caveatUnknown),
    ...(notSplit > 0 ? [words.caveatNotSplit(notSplit)] : []),
    ...(withheldIn.length > 0
      ? [words.caveatWithheld(withheld.length, withheldIn.slice(0, NAMED), Math.max(0, withheldIn.length - NAMED), analysis.groupMinimum)]
      : []),
    ...(equal ? [words.caveatEqualShares] : []),
  ];
  const count = (severity: string): number => figures.findings.filter((finding) => finding.severity === severity).length;
  const ordered = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) =>
    figures.findings.filter((finding) => finding.severity === severity),
  );
  const worthShowing = ordered.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const shown = worthShowing.slice(0, SHOWN_FINDINGS);
  const hashes = Object.keys(figures.hashes).sort();
  const waves = analysis.waves.filter((wave) => analysis.asOf === null || wave.period === null || wave.period.from <= analysis.asOf);
  // The newest first, as the waves stand.
  const read = waves.flatMap(({ answers }) => answers?.sources.filter(({ digest }) => digest !== null) ?? []);
  return {
    id: 'method',
    topic: words.methodTopic,
    title: fitting(title, language),
    note: words.methodNote,
    columns: [
      {
        heading: words.formulas,
        paragraphs: [...words.formulaLines(range(program.scale), range(program.weight)), ...(recurring ? [words.recurringCost] : [])],
        bullets: [],
      },
      {
        heading: words.wavesHeading,
        paragraphs: [
          ...(waves.length === 0
            ? [words.noWave]
            : waves
                .slice(-6)
                .flatMap((wave) => [
                  words.waveLine(
                    names.wave(wave.name),
                    wave.period === null ? null : `${wave.period.from} ${words.to} ${wave.period.to}`,
                    wave.n === null ? null : plain(wave.n, 0),
                  ),
                  ...(wave.answers ? [answersLine(wave.answers, words)] : []),
                ])),
          ...(waves.some((wave) => wave.answers?.weighted) ? [words.weightedLine] : []),
          words.intervalsLine,
        ],
        bullets: [],
      },
      {
        heading: words.caveats,
        paragraphs: [],
        bullets: [...(caveats.length === 0 ? [words.caveatNone] : caveats), ...(analysis.drivers === null ? [words.caveatStated] : [])],
      },
      {
        heading: words.versions,
        paragraphs: [
          `cx ${figures.version}`,
          ...hashes.slice(0, SHOWN_HASHES).map((name) => `${words.hashName(name)} ${shortHash(figures.hashes[name] ?? '')}`),
          ...(hashes.length > SHOWN_HASHES ? [words.more(hashes.length - SHOWN_HASHES)] : []),
          ...read.slice(0, SHOWN_HASHES).map(({ shown: name, digest }) => `${name} ${shortHash(digest ?? '')}`),
          ...(read.length > SHOWN_HASHES ? [words.more(read.length - SHOWN_HASHES)] : []),
        ],
        bullets: [],
      },
    ],
    findings: {
      heading: words.findingsHeading,
      summary:
        findings.length === 0
          ? words.findingsNone
          : words.findingsCount(count('error'), count('warning'), count('information') + count('hint')),
      rows: shown.map(({ severity, message, file, line, rule }) => ({
        about: { file, line },
        severity: words.severities[severity],
        message,
        place: `${file}:${line}`,
        rule,
      })),
      more: worthShowing.length > shown.length ? words.findingsMore(worthShowing.length - shown.length) : null,
    },
  };
}
