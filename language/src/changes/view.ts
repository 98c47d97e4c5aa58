/** A review in the reader's language: what the comment, the page and the terminal show. Plain text throughout; each writer escapes it for where it goes. */
import type { Argument } from '../findings/finding.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import type { Text } from '../program/values.ts';
import { MINUS, NOTHING, percent, plain, rounded, signed, UNKNOWN } from '../report/numbers.ts';
import { spell } from '../rules/words.ts';
import { type Acceptance, type Category, categories, type Impact, type JudgedChange, type Level, levels, type Review } from './review.ts';
import { sayingOf } from './saying.ts';
import { type ReviewWord, reviewSays } from './sentences.ts';

/** Where something stands in a file, as the reader calls the file. */
export interface PlaceView {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Only in the older version. */
  readonly gone: boolean;
}

export interface ChangeView {
  readonly level: Level;
  readonly category: Category;
  readonly rule: string;
  /** A whole sentence. */
  readonly says: string;
  readonly path: string;
  readonly place: PlaceView | null;
  readonly fingerprint: string;
  /** Why it is not held against the change; null where it is. */
  readonly accepted: string | null;
}

export type Direction = 'up' | 'down' | 'none';

/** A row of the table before / after / change / why. */
export interface ImpactView {
  readonly level: Level;
  readonly category: Category;
  readonly rule: string;
  /** A whole sentence. */
  readonly says: string;
  readonly path: string;
  /** What moves, and which measure of it. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly direction: Direction;
  /** "▲ +3, more pressing": an arrow, a sign and a word. */
  readonly change: string;
  readonly tone: 'above' | 'below' | 'neutral';
  /** The strongest first. */
  readonly why: readonly string[];
  readonly fingerprint: string;
  readonly accepted: string | null;
}

export interface ReviewView {
  readonly language: MessageLanguage;
  /** For `lang`. */
  readonly tag: 'zh-Hans' | 'en';
  readonly programme: string;
  /** By which an output finds its earlier self; one line without `-->`. */
  readonly marker: string;
  readonly changed: boolean;
  /** The heaviest level of what counts; null where nothing does. */
  readonly level: Level | null;
  /** In business words, without the programme; no full stop. */
  readonly verdict: string;
  /** What it leads to, in one or two sentences; empty where nothing changed. */
  readonly lead: string;
  readonly impact: readonly ImpactView[];
  readonly moreImpact: number;
  /** What is not accepted, by level. */
  readonly changes: Readonly<Record<Level, readonly ChangeView[]>>;
  readonly accepted: readonly ChangeView[];
  readonly expired: readonly string[];
  /** How many files differ in formatting only, in words; empty where none does. */
  readonly formatting: string;
  readonly sides: { readonly base: string; readonly head: string };
  /** Both sides, the data, the version. */
  readonly foot: readonly string[];
  readonly measurements: Review['measurements'];
  /** Whether results move of which nothing is told here. */
  readonly movesUntold: boolean;
}

export interface ViewOptions {
  /** How the reader calls a file of the program on either side; as it stands unless given. */
  readonly pathOf?: (file: string, side: 'before' | 'after') => string;
}

/** A sign for each level, which a word always stands beside. */
export const levelSigns: Readonly<Record<Level, string>> = { breaking: '✖', review: '⚠', information: '·' };
export const NOTHING_SIGN = '✓';

/** More of a name than this says nothing more in a heading. */
const LONGEST_NAME = 60;
const LONGEST_SIDE = 100;
/** Causes that are named of one movement. */
const CAUSES = 3;

export function reviewView(review: Review, language: MessageLanguage, options: ViewOptions = {}): ReviewView {
  const making: Making = { review, language, pathOf: options.pathOf ?? ((file) => file), byFingerprint: firstBy(review.changes) };
  const impact = review.impact.map((one) => impactView(one, making));
  const told = review.changes.map((one) => changeView(one, making));
  // A movement that a team has put at another level than information is something to decide, as changes are.
  const moved = impact.filter(({ level }) => level !== 'information').map((one): ChangeView => ({ ...one, place: null }));
  const all = [...told, ...moved];
  const counted = all.filter(({ accepted }) => accepted === null);
  const of = (level: Level): readonly ChangeView[] => counted.filter((one) => one.level === level);
  const changes = { breaking: of('breaking'), review: of('review'), information: of('information') };
  return {
    language,
    tag: language === 'zh' ? 'zh-Hans' : 'en',
    programme: programmeOf(review, language),
    marker: markerOf(review.head.program ?? review.base.program ?? ''),
    changed: review.summary.changed,
    level: levels.find((level) => changes[level].length > 0) ?? null,
    verdict: verdictOf(making, changes),
    lead: leadOf(making),
    impact,
    moreImpact: review.moreImpact,
    changes,
    accepted: all.filter(({ accepted }) => accepted !== null),
    expired: review.expired.map((one) => expiredText(one, language)),
    formatting: formattingOf(review, language),
    sides: { base: cut(review.base.name, LONGEST_SIDE), head: cut(review.head.name, LONGEST_SIDE) },
    foot: footOf(making),
    measurements: review.measurements,
    movesUntold: review.untoldImpact > 0,
  };
}

/** `cx-diff:NAME`, the name in characters that end no comment of HTML. */
export function markerOf(program: string): string {
  const name = program.replace(/[^\p{L}\p{N}_.]+/gu, (given) => Array.from(given, escaped).join(''));
  return `cx-diff:${name}`;
}

function escaped(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}

interface Making {
  readonly review: Review;
  readonly language: MessageLanguage;
  readonly pathOf: (file: string, side: 'before' | 'after') => string;
  readonly byFingerprint: ReadonlyMap<string, JudgedChange>;
}

function firstBy(changes: readonly JudgedChange[]): ReadonlyMap<string, JudgedChange> {
  return new Map(changes.toReversed().map((one) => [one.fingerprint, one]));
}

/** Words in the reader's language: the translation where there is one, else as they were written. */
export function textIn(text: Text, language: MessageLanguage): string {
  const tag = Object.keys(text.translations)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .find((one) => one.toLowerCase().split('-')[0] === language);
  return (tag === undefined ? undefined : text.translations[tag]) ?? text.text;
}

/** What a reader calls a thing: its label, else its name. */
function calledOf({ review, language }: Making, name: string): string {
  return Object.hasOwn(review.labels, name) ? (review.labels[name]?.[language] ?? name) : name;
}

function programmeOf(review: Review, language: MessageLanguage): string {
  const { program, label } = review.head.program === null ? review.base : review.head;
  const name = label === null ? (program ?? '') : textIn(label, language);
  return name.trim() === '' ? reviewSays('untitled', language) : cut(name, LONGEST_NAME);
}

function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** A sentence of a rule, with things called by their labels. */
function saidOf(item: JudgedChange | Impact, { review, language }: Making): string {
  if (!('what' in item) || (item.what !== 'renamed' && item.what !== 'moved')) return sayingOf(item, language, review.labels);
  // Of what is called otherwise the names are the point, and its label may be the same.
  const { before, after } = item;
  return sayingOf(item, language, Object.fromEntries(Object.entries(review.labels).filter(([name]) => name !== before && name !== after)));
}

function changeView(change: JudgedChange, making: Making): ChangeView {
  const { level, category, rule, path, fingerprint } = change;
  return {
    level,
    category,
    rule,
    says: saidOf(change, making),
    path,
    place: placeOf(change, making),
    fingerprint,
    accepted: acceptedText(change.accepted, making.language),
  };
}

function placeOf({ places }: JudgedChange, { pathOf }: Making): PlaceView | null {
  const [origin, side] = places.after === null ? [places.before, 'before' as const] : [places.after, 'after' as const];
  if (origin === null || origin.file === '') return null;
  const { file, line, column, endLine } = origin;
  return { file: pathOf(file, side), line, column, endLine, gone: side === 'before' };
}

function acceptedText(accepted: JudgedChange['accepted'], language: MessageLanguage): string | null {
  if (accepted === null) return null;
  const { reason, until } = accepted;
  return until === null ? reviewSays('acceptedBecause', language, { reason }) : reviewSays('acceptedUntil', language, { reason, until });
}

function expiredText({ path, reason, until }: Acceptance, language: MessageLanguage): string {
  return reviewSays('expiredOn', language, { path, reason, until: until ?? UNKNOWN });
}

function formattingOf({ summary }: Review, language: MessageLanguage): string {
  const n = summary.formattingOnly;
  return n === 0 ? '' : reviewSays(summary.changed ? 'formattingOnly' : 'formattingAlone', language, { n });
}

function verdictOf({ review, language }: Making, changes: ReviewView['changes']): string {
  const { summary } = review;
  const [breaking, toDecide] = [changes.breaking.length, changes.review.length];
  const comma = language === 'zh' ? '，' : '; ';
  const parts: string[] = [];
  if (breaking > 0) {
    const hurt = categories.filter((one) => changes.breaking.some(({ category }) => category === one));
    parts.push(reviewSays('breaking', language, { n: breaking, categories: hurt.map((one) => reviewSays(one, language)) }));
  }
  if (toDecide > 0) parts.push(reviewSays(breaking > 0 ? 'reviewAlso' : 'review', language, { n: toDecide }));
  if (parts.length > 0) return parts.join(comma);
  const moving = review.impact.filter(({ accepted }) => accepted === null).length + review.moreImpact;
  if (!summary.changed) {
    const nothing = reviewSays('nothing', language);
    return moving === 0 ? nothing : `${nothing}${comma}${reviewSays('movesOnly', language, { n: moving })}`;
  }
  const n = changes.information.length;
  if (n > 0) return reviewSays('information', language, { n });
  if (moving > 0 && review.changes.length === 0) return reviewSays('movesOnly', language, { n: moving });
  return summary.accepted > 0 ? reviewSays('accepted', language, { n: summary.accepted }) : reviewSays('notTold', language);
}

/** The two heaviest consequences, in the words of their rules. */
function leadOf(making: Making): string {
  const { review, language } = making;
  if (!review.summary.changed && review.impact.length === 0) return '';
  if (review.impact.length === 0 && review.moreImpact === 0) return review.untoldImpact === 0 ? reviewSays('noImpact', language) : '';
  return review.impact
    .slice(0, 2)
    .map((one) => saidOf(one, making))
    .join(language === 'zh' ? '' : ' ');
}

function footOf({ review, language }: Making): readonly string[] {
  const { base, head, version } = review;
  return [
    `${cut(base.name, LONGEST_SIDE)} → ${cut(head.name, LONGEST_SIDE)}`,
    dataOf(review, language),
    reviewSays('made', language, { version }),
  ];
}

/** By which results and which day the sides are judged. */
function dataOf({ asOf, wave, measurements }: Review, language: MessageLanguage): string {
  const day = asOf === null ? {} : { date: asOf };
  if (measurements === 'own') return reviewSays(asOf === null ? 'ownData' : 'ownDataOn', language, day);
  if (wave === null) return reviewSays(asOf === null ? 'noData' : 'dataOn', language, day);
  return reviewSays(asOf === null ? 'dataOfWaveAlone' : 'dataOfWave', language, { wave, ...day });
}

const UP = '▲';
const DOWN = '▼';

function impactView(item: Impact, making: Making): ImpactView {
  const { language } = making;
  const { level, rule, path, fingerprint } = item;
  const moved = movementOf(item, language);
  return {
    level,
    category: 'impact',
    rule,
    says: saidOf(item, making),
    path,
    what: whatOf(item, making),
    before: amountOf(item, 'before', language),
    after: amountOf(item, 'after', language),
    ...moved,
    why: whyOf(item, making),
    fingerprint,
    accepted: acceptedText(item.accepted, language),
  };
}

function whatOf(item: Impact, making: Making): string {
  const { language } = making;
  if (item.unit === 'index') return reviewSays('index', language);
  if (item.unit === 'weighted' && item.rule === 'changes/shortfall-moved') return reviewSays('shortfall', language);
  const label = item.label === null ? calledOf(making, item.path) : textIn(item.label, language);
  const name = item.persona === null ? label : reviewSays('forPersona', language, { name: label, persona: calledOf(making, item.persona) });
  return reviewSays(item.unit, language, { name });
}

/** A value as printed: a rank, a signed gap, an index, a return in percent, yes or no, a status in words. */
function amountOf(item: Impact, side: 'before' | 'after', language: MessageLanguage): string {
  const value = item[side];
  switch (item.unit) {
    case 'flag':
      return value === null ? UNKNOWN : reviewSays(value === 0 ? 'no' : 'yes', language);
    case 'status': {
      const id = item.arguments[side];
      return typeof id === 'string' ? spell('status', id, language) : NOTHING;
    }
    default:
      return rangeOf(item.arguments[side]) ?? (value === null ? UNKNOWN : numberOf(item.unit, value));
  }
}

/** "−28…+22": the bounds of what is not known exactly; null for a single figure. */
function rangeOf(told: Argument | undefined): string | null {
  if (typeof told !== 'string' || !told.includes('~')) return null;
  return told.replaceAll('-', MINUS).replace('~', '…');
}

function numberOf(unit: 'rank' | 'weighted' | 'index' | 'return', value: number): string {
  if (unit === 'return') return percent(value);
  return unit === 'weighted' ? signed(value, 1) : plain(value, 0);
}

interface Movement {
  readonly direction: Direction;
  readonly change: string;
  readonly tone: ImpactView['tone'];
}

/** Which way it went: an arrow, a figure where there is one, and a word, so that no colour has to be seen. */
function movementOf(item: Impact, language: MessageLanguage): Movement {
  const { before, after, unit } = item;
  const said = (direction: Direction, figure: string, word: ReviewWord, tone: ImpactView['tone']): Movement => {
    const arrow = direction === 'up' ? UP : direction === 'down' ? DOWN : '';
    const before = figure === '' ? arrow : `${arrow} ${figure}`.trim();
    const between = figure === '' ? (arrow === '' ? '' : ' ') : language === 'zh' ? '，' : ', ';
    return { direction, change: `${before}${between}${reviewSays(word, language)}`, tone };
  };
  if (unit === 'status') {
    return item.rule === 'changes/status-worsened' ? said('down', '', 'worse', 'below') : said('up', '', 'better', 'above');
  }
  if (unit === 'flag') return (after ?? 0) > 0 ? said('up', '', 'nowKey', 'below') : said('down', '', 'noLongerKey', 'above');
  if (before === null) return said('none', '', 'nowKnown', 'neutral');
  if (after === null) return said('none', '', 'nowUnknown', 'neutral');
  const difference = after - before;
  if (unit === 'rank') {
    // The first rank is that of the heaviest gap.
    return difference < 0 ? said('up', signed(-difference, 0), 'more', 'below') : said('down', signed(-difference, 0), 'less', 'above');
  }
  const figure = differenceOf(unit, printed(unit, after) - printed(unit, before), language);
  const isUp = difference > 0;
  if (unit === 'return') return said(isUp ? 'up' : 'down', figure, isUp ? 'higher' : 'lower', isUp ? 'above' : 'below');
  return said(isUp ? 'up' : 'down', figure, isUp ? 'better' : 'worse', isUp ? 'above' : 'below');
}

/** A figure as it is printed, so that a reader who takes one from the other comes to the same. */
function printed(unit: Impact['unit'], value: number): number {
  return unit === 'return' ? rounded(value, 2) : rounded(value, unit === 'weighted' ? 1 : 0);
}

function differenceOf(unit: Impact['unit'], difference: number, language: MessageLanguage): string {
  if (unit !== 'return') return signed(difference, unit === 'weighted' || Math.abs(difference) < 1 ? 1 : 0);
  const points = rounded(difference * 100, 0);
  const n = Math.abs(points) === 1 ? 1 : points;
  // The word goes by the number, the figure has its sign.
  return reviewSays('points', language, { n }).replace(String(n), signed(points, 0));
}

function whyOf(item: Impact, making: Making): readonly string[] {
  const { language } = making;
  const { causes, untold, interaction } = item;
  const notListed = reviewSays(making.review.measurements === 'own' ? 'ownResults' : 'notListed', language);
  const hasShare = item.unit !== 'flag' && item.unit !== 'status';
  const share = (value: number): string =>
    item.unit === 'rank' ? signed(-value, Number.isInteger(rounded(value, 1)) ? 0 : 1) : differenceOf(item.unit, value, language);
  const named = causes.slice(0, CAUSES).flatMap((cause) => {
    const change = making.byFingerprint.get(cause.fingerprint);
    if (change === undefined) return [];
    const what = causeOf(change, item, making);
    return [hasShare && rounded(cause.share, 1) !== 0 ? reviewSays('because', language, { what, share: share(cause.share) }) : what];
  });
  const rest = causes.length - CAUSES;
  return [
    ...named,
    ...(rest > 0 ? [reviewSays('otherCauses', language, { n: rest })] : []),
    ...(untold === null ? [] : [hasShare ? reviewSays('because', language, { what: notListed, share: share(untold) }) : notListed]),
    ...(interaction !== null && hasShare && rounded(interaction, 1) !== 0
      ? [reviewSays('together', language, { share: share(interaction) })]
      : []),
  ];
}

/** Fields whose change is said in figures, with the keyword that names them. */
const figures: Readonly<Record<string, string>> = {
  expected: 'expected',
  weight: 'weight',
  ideal: 'ideal',
  actual: 'actual',
  'overrides.expected': 'expected',
  'overrides.weight': 'weight',
  'overrides.ideal': 'ideal',
  'overrides.actual': 'actual',
  share: 'share',
  'targets.value': 'target',
  alarm: 'alarm',
  promise: 'promise',
  baseline: 'baseline',
  'improves.value': 'improves',
  'costs.amount': 'cost',
  'keeps.count': 'keeps',
  'wins.count': 'wins',
  'adds.money': 'adds',
};

/** A change in a few words: `weight 3 → 5` where it is of the thing that moved; with its name elsewhere; else the sentence of its rule. */
function causeOf(change: JudgedChange, item: Impact, making: Making): string {
  const { language } = making;
  const keyword = change.field === null || change.what !== 'changed' ? undefined : figures[change.field];
  const { before, after } = change.arguments;
  if (keyword === undefined || before === undefined || after === undefined) return saidOf(change, making).replace(/[.。]$/, '');
  const args = {
    name: calledOf(making, change.path),
    field: wordOf(keyword, language),
    before: spell('amount', String(before), language),
    after: spell('amount', String(after), language),
  };
  return reviewSays(change.path === item.path ? 'fieldMoves' : 'fieldMovesOf', language, args);
}

/** A keyword as a plain word, without the quotation marks of a message. */
function wordOf(keyword: string, language: MessageLanguage): string {
  return spell('keyword', keyword, language).replace(/^[`「]|[`」]$/g, '');
}

/** The name of a level in the heading of a list. */
export function levelHead(level: Level, language: MessageLanguage): string {
  const heads: Readonly<Record<Level, ReviewWord>> = { breaking: 'breakingHead', review: 'reviewHead', information: 'informationHead' };
  return reviewSays(heads[level], language);
}
