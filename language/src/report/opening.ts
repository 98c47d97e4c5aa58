/** What a report opens with: the verdict, three numbers, what moved. */
import type { Analysis, Change } from '../analysis/analysis.ts';
import { isAskedOtherwise } from '../analysis/trend-breaks.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import type { Program } from '../program/program.ts';
import { subject } from './anchors.ts';
import type { BigNumber, Move, Phrase, Report, Tone } from './document.ts';
import { amountsOfKpi } from './kpi-figures.ts';
import { isNotSplit, type Seen } from './line-views.ts';
import { type Names, shortened } from './names.ts';
import { type Decimals, isKnown, percent, plain, signed, UNKNOWN } from './numbers.ts';
import { fitting, type KeyFacts, type Pair, type Sentences } from './sentences.ts';

/** All that the parts of a report are made from. */
export interface Making {
  readonly program: Program;
  readonly analysis: Analysis;
  readonly seen: readonly Seen[];
  readonly names: Names;
  readonly words: Sentences;
  readonly language: MessageLanguage;
  readonly decimals: Decimals;
}

/** A name as it stands in a title: twelve Chinese characters or 44 Latin letters, for a title may have thirty of the one or fourteen words of the other. */
export function titleName(name: string, language: MessageLanguage): string {
  return shortened(name, language === 'zh' ? 24 : 44);
}

/** The key lines and what can be said of them; null where there are none. */
export function keyFacts(making: Making): KeyFacts | null {
  const { analysis, seen, language } = making;
  const keys = seen.filter(({ view }) => view.key);
  const [worst] = keys;
  if (worst === undefined) return null;
  const whole = seen.every(({ line }) => line.key !== null || line.row.outside);
  const lost = (items: readonly Seen[]): number =>
    items.reduce((sum, { line }) => sum + line.rows.reduce((part, row) => part + Math.min(0, row.weighted.high), 0), 0);
  const measured = seen.filter(({ line }) => isKnown(line.row.weighted) && !line.row.outside);
  const all = whole ? analysis.shortfall.total.low : lost(measured);
  const exact = whole ? isKnown(analysis.shortfall.total) : keys.every(({ line }) => isKnown(line.row.weighted));
  return {
    count: keys.length,
    things: new Set(keys.map(({ line }, index) => (isNotSplit(line) ? line.row.expectation : index))).size,
    share: exact && all < 0 ? percent(lost(keys) / all) : null,
    sum: keys.every(({ line }) => isKnown(line.row.weighted)) ? signed(lost(keys), making.decimals.product) : null,
    total: exact ? signed(all, making.decimals.product) : null,
    whole,
    place: placeOf(keys, making),
    worst: titleName(worst.view.name, language),
    worstValue: worst.view.weighted,
  };
}

/** The touchpoint, else the stage, that all these lines have in common. */
export function placeOf(lines: readonly Seen[], { program, names, language }: Making): string | null {
  const [first] = lines;
  if (first === undefined) return null;
  const touchpoints = new Set(lines.map(({ line }) => line.row.touchpoint));
  if (touchpoints.size === 1)
    return program.touchpoints.length > 1 ? titleName(names.touchpoint(first.line.row.touchpoint), language) : null;
  const stagesOf = (name: string): string[] =>
    program.touchpoints.find((one) => one.name === name)?.stages.flatMap((stage) => (stage.resolved === null ? [] : [stage.resolved])) ??
    [];
  const shared = stagesOf(first.line.row.touchpoint).find((stage) => [...touchpoints].every((name) => stagesOf(name).includes(stage)));
  return shared === undefined ? null : titleName(names.stage(shared), language);
}

/** The lines below expectation, as far as known. */
function below(seen: readonly Seen[]): number {
  return seen.filter(({ view }) => view.satisfactionTone === 'below').length;
}

/** Lines whose satisfaction nobody can tell. */
export function unknownLines(seen: readonly Seen[]): readonly Seen[] {
  return seen.filter(({ view }) => view.actualUnknown || view.expectedUnknown);
}

export function verdictOf(making: Making): Report['verdict'] {
  const { seen, words, language } = making;
  const unknown = unknownLines(seen).length;
  const facts = keyFacts(making);
  const only = (strong: string, tone: Tone, deck = ''): Report['verdict'] => ({ lead: null, strong, tone, deck });
  if (seen.length === 0) return only(words.verdictNone, 'neutral', words.deckWriteFirst);
  if (facts !== null) {
    const strong = fitting(words.verdictKey(facts), language);
    return { lead: words.verdictLead(below(seen), seen.length), strong, tone: 'below', deck: deckOf(making, facts, unknown) };
  }
  if (seen.every(({ view }) => view.actualUnknown)) return only(words.verdictUnmeasured(seen.length), 'neutral', words.deckMeasureFirst);
  if (below(seen) > 0) return only(words.verdictUndecided(unknown), 'neutral', words.deckMeasureFirst);
  if (unknown > 0) return only(words.verdictMetButUnknown(unknown), 'neutral', words.deckMeasureFirst);
  return only(words.verdictAllMet, 'above');
}

function deckOf({ seen, words, program, language }: Making, facts: KeyFacts, unknown: number): string {
  const keys = seen.filter(({ view }) => view.key);
  const required = seen.filter(({ view }) => view.required);
  const open = required.find(({ line }) => line.initiatives.length === 0);
  const sentences = [
    facts.count === 1
      ? words.deckOnly(seen.filter(({ view }) => view.satisfactionTone === 'below' && !view.conceded && !view.key).length)
      : words.deckFirst([...new Set(keys.map(({ view }) => titleName(view.name, language)))].slice(0, 3)),
    open !== undefined && program.initiatives.length > 0
      ? words.deckUncovered(titleName(open.view.name, language), open.view.weighted)
      : '',
    open === undefined && required.length > 0 ? words.deckCovered : '',
    unknown > 0 ? words.deckUnknown(unknown) : '',
  ];
  return words.join(sentences.filter((sentence) => sentence !== ''));
}

export function numbersOf(making: Making): readonly BigNumber[] {
  return [indexNumber(making), keyNumber(making), kpiNumber(making)];
}

/** The experience index with what it moved by. */
export function indexNumber({ analysis, words, names }: Making): BigNumber {
  const { index, previousIndex, previousWave } = analysis;
  const measured = analysis.rows.some((row) => !row.unknown.includes('actual'));
  if (!measured) return { label: words.index, value: UNKNOWN, unit: words.indexUnit, notes: [{ text: words.indexUnknown, tone: 'plain' }] };
  if (!isKnown(index)) {
    const value = `${plain(index.low, 0)}–${plain(index.high, 0)}`;
    return { label: words.index, value, unit: words.indexUnit, notes: [{ text: words.indexBounds, tone: 'plain' }] };
  }
  const change = previousIndex !== null && isKnown(previousIndex) ? index.low - previousIndex.low : null;
  const notes: readonly Phrase[] =
    change === null || previousWave === null
      ? [{ text: words.indexAlone, tone: 'plain' }]
      : [
          {
            text: words.indexSince(signed(change, 0), names.wave(previousWave)),
            tone: change > 0 ? 'above' : change < 0 ? 'below' : 'plain',
          },
        ];
  return { label: words.index, value: plain(index.low, 0), unit: words.indexUnit, notes };
}

function keyNumber(making: Making): BigNumber {
  const { seen, words, analysis } = making;
  const facts = keyFacts(making);
  const open = seen.filter(({ line, view }) => line.key === null && !line.row.outside && !view.key).length;
  const { keyShare } = analysis.shortfall;
  const notes: Phrase[] = [];
  if (facts === null) notes.push({ text: open > 0 ? words.keyGapsOpen(open) : words.keyGapsNone, tone: 'plain' });
  else {
    notes.push({
      text: facts.sum === null ? words.keyGapsWorst(facts.worstValue) : words.keyGapsSum(facts.sum, facts.count),
      tone: 'below',
    });
    const ends = facts.whole && keyShare !== null ? [percent(keyShare.low), percent(keyShare.high)] : [];
    const share = facts.share ?? (ends.length === 0 ? null : [...new Set(ends)].join('–'));
    if (share !== null) notes.push({ text: words.keyGapsShare(share, facts.total, facts.whole), tone: 'plain' });
    if (!facts.whole) notes.push({ text: words.keyGapsOpen(open), tone: 'plain' });
  }
  const unknown = facts === null && open > 0;
  return { label: words.keyGaps, value: unknown ? UNKNOWN : String(facts?.count ?? 0), unit: words.keyGapsUnit(seen.length), notes };
}

const ON_TARGET: ReadonlySet<string> = new Set(['met', 'surely-met']);

function kpiNumber({ analysis, words, names }: Making): BigNumber {
  const { kpis } = analysis;
  if (kpis.length === 0) return { label: words.kpisOnTarget, value: '0', unit: '', notes: [{ text: words.kpisNone, tone: 'plain' }] };
  const judged = kpis.filter((kpi) => kpi.status !== 'unknown');
  if (judged.length > 0) {
    const counts = new Map<keyof Sentences['statuses'], number>();
    for (const { status } of judged) if (!ON_TARGET.has(status)) counts.set(status, (counts.get(status) ?? 0) + 1);
    const notes = [...counts].map(
      ([status, count]): Phrase => ({ text: `${count} ${words.statuses[status]}`, tone: status === 'on-the-way' ? 'plain' : 'below' }),
    );
    return {
      label: words.kpisOnTarget,
      value: String(kpis.filter((kpi) => ON_TARGET.has(kpi.status)).length),
      unit: words.kpisUnit(kpis.length),
      notes,
    };
  }
  const missing = kpis.filter((kpi) => kpi.value === null).map((kpi) => shortened(names.kpi(kpi.name), 20));
  const text = missing.length === 0 ? words.kpisAllMeasured : words.kpisUnmeasured(missing.slice(0, 3), Math.max(0, missing.length - 3));
  return {
    label: words.kpisMeasured,
    value: String(kpis.length - missing.length),
    unit: words.kpisUnit(kpis.length),
    notes: [{ text, tone: 'plain' }],
  };
}

/** The sign of a change for the customer, and the word for it. */
function verdictOn(
  change: Change,
  good: number,
  isDuration: boolean,
  words: Sentences,
  askedOtherwise: boolean,
): { readonly word: string; readonly tone: Tone } {
  if (change.difference === 0) return { word: words.same, tone: 'neutral' };
  const { trend } = words.measures;
  if (!change.likeForLike) return { word: askedOtherwise ? trend.askedOtherwise : trend.otherPeople, tone: 'neutral' };
  if (change.significant === false) return { word: words.notSure, tone: 'neutral' };
  const rises = change.difference > 0;
  if (change.significant === null) {
    const word = isDuration ? (rises ? trend.longer : trend.shorter) : rises ? trend.up : trend.down;
    return { word: trend.noMargin(word), tone: 'neutral' };
  }
  return good > 0 ? { word: words.better, tone: 'above' } : { word: words.worse, tone: 'below' };
}

export function movedOf({ analysis, seen, words, names, decimals, language, program }: Making): Report['moved'] {
  const { previousWave } = analysis;
  if (previousWave === null) return null;
  const span = program.scale.high - program.scale.low || 1;
  // What everybody gave moved once, however many personas' lines it stands in.
  const told = new Set<string>();
  const lines = seen.flatMap(({ line, view }) => {
    const { change } = line.row;
    if (change === null || change.difference === 0) return [];
    const isEverybodys = isNotSplit(line) && change.likeForLike;
    if (isEverybodys && told.has(line.row.expectation)) return [];
    if (isEverybodys) told.add(line.row.expectation);
    const margin = change.margin === null ? '' : ` ±${plain(change.margin, decimals.level)}`;
    const text = words.movedLine(
      words.quote(shortened(view.name, 22)),
      isEverybodys ? '' : view.some,
      plain(change.from, decimals.level),
      plain(change.to, decimals.level),
    );
    const move: Move = {
      about: isEverybodys ? subject('expectation', line.row.expectation) : view.about,
      value: `${signed(change.difference, decimals.level)}${margin}`,
      ...verdictOn(change, change.difference, false, words, isAskedOtherwise(analysis, line.row.expectation, change, line.row.wave)),
      text,
    };
    return [{ move, sure: change.significant === true, size: Math.abs(change.difference) / span }];
  });
  const kpis = analysis.kpis.flatMap((kpi) => {
    const { change } = kpi;
    if (change === null || change.difference === 0) return [];
    const amounts = amountsOfKpi(kpi, language);
    const line = words.movedLine(shortened(names.kpi(kpi.name), 22), '', amounts.mark(change.from), amounts.mark(change.to));
    const passed = (['promise', 'alarm'] as const).find((bar) => kpi.reason.wrongSideOf.includes(bar));
    const bar = passed === undefined ? null : kpi[passed];
    const text =
      passed === undefined || bar === null ? line : words.measures.kpi.movedPast(line, words.measures.kpi[passed](amounts.mark(bar)));
    const good = kpi.lowerIsBetter ? -change.difference : change.difference;
    const move: Move = {
      about: subject('kpi', kpi.name),
      value: amounts.changeWithin(change.difference, change.margin),
      ...verdictOn(change, good, kpi.unit === 'duration', words, isAskedOtherwise(analysis, kpi.name, change, kpi.wave)),
      text,
    };
    return [{ move, sure: change.significant === true, size: Math.abs(change.difference) / Math.max(Math.abs(change.from), 1e-9) }];
  });
  const bySize = (a: { sure: boolean; size: number }, b: { sure: boolean; size: number }): number =>
    Number(b.sure) - Number(a.sure) || b.size - a.size;
  const someLines = lines.toSorted(bySize);
  const someKpis = kpis.toSorted(bySize);
  const fromLines = Math.max(2, 4 - someKpis.length);
  const taken = someLines.slice(0, fromLines);
  const moves = [...taken, ...someKpis.slice(0, 4 - taken.length)].map(({ move }) => move);
  return moves.length === 0 ? null : { heading: movedHeading(words, names.wave(previousWave)), moves };
}

function movedHeading(words: Sentences, wave: string): Pair {
  return words.moved(wave);
}
