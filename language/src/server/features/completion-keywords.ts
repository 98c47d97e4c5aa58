/** Keywords: declarations, the properties and clauses that a block still takes, and words that go on with what stands before. */
import type { TimeUnit } from '../../program/values.ts';
import { wanted } from '../../program/wanted.ts';
import type { Keyword } from '../../syntax/keywords.ts';
import { nameOf } from '../../syntax/names.ts';
import { type BlockKind, everywhere, fieldOf, overridable, properties, timesIn } from '../../syntax/places.ts';
import { builtInFactors, kpiKinds, media, sourceKinds, type Word, wordOf } from '../../syntax/vocabulary.ts';
import { type Asking, type Group, keywordOffer, nameAt, pathAt, say, spell } from './completion-asking.ts';
import { entryOf, namesFor } from './completion-names.ts';
import { heldExpectations } from './completion-naming.ts';
import { type Holder, type Opening, typeName } from './completion-place.ts';
import { type Blank, skeletonOf } from './completion-skeletons.ts';
import { dueDates, levelsOf, nextWaves, timesFor, usualLevel } from './completion-values.ts';

export function offerKeyword(asking: Asking, opening: Opening, keyword: Keyword): void {
  const { holder, isNew } = opening;
  if (!isNew) offerOnward(asking, opening, keyword);
  else if (holder === null) offerDeclaration(asking, keyword);
  else offerProperty(asking, opening, keyword, holder);
}

// ---- declarations

/** As a program is written, from its start to its end. */
const declarations = [
  'program',
  'persona',
  'journey',
  'touchpoint',
  'kpi',
  'survey',
  'source',
  'wave',
  'initiative',
  'team',
  'channel',
  'factor',
  'breakdown',
  'use',
  'allow',
];

function offerDeclaration(asking: Asking, keyword: Keyword): void {
  const skeleton = skeletonFor(asking, keyword.en);
  const offer = keywordOffer(asking, keyword);
  // One program says itself once.
  const isSaid = keyword.en === 'program' && asking.pool.head !== null;
  const order = declarations.indexOf(keyword.en);
  asking.add('declaration', isSaid ? declarations.length : order, skeleton === null ? offer : { ...offer, snippet: skeleton });
}

function skeletonFor(asking: Asking, declaration: string): string | null {
  return skeletonOf(declaration, spell(asking), (blank) => choicesFor(asking, blank));
}

/** More to choose from helps nobody. */
const mostChoices = 8;

/** What may fill a blank of a skeleton. */
function choicesFor(asking: Asking, blank: Blank): readonly string[] {
  const { pool, keywords } = asking;
  const words = (list: readonly Word<string>[]): readonly string[] => list.map(({ id, zh }) => (keywords === 'zh' ? zh : id));
  const scale = pool.head?.scale ?? { low: 0, high: 10 };
  const weight = pool.head?.weight ?? { low: 1, high: 10 };
  switch (blank) {
    case 'name':
      return [say('name', asking)];
    case 'label':
      return [say('label', asking)];
    case 'folder':
      return [''];
    case 'medium':
      return words(media);
    case 'source':
      return words(sourceKinds);
    case 'measure':
      return words(kpiKinds);
    case 'wave':
      return nextWaves(pool).length > 0 ? nextWaves(pool).slice(0, 1) : [say('name', asking)];
    case 'due':
      return dueDates(pool, new Set()).slice(0, mostChoices);
    case 'level':
      return [String(usualLevel(scale))];
    case 'weight':
      return [String(levelsOf(weight, usualLevel(weight), 'up')[0] ?? usualLevel(weight))];
    case 'factor': {
      const declared = namesFor(pool, ['factor'], '', () => false).entries.map(({ name }) => name);
      return [...declared.slice(0, mostChoices - builtInFactors.length), ...words(builtInFactors)];
    }
    default:
      return namesFor(pool, [blank], '', () => false)
        .entries.slice(0, mostChoices)
        .map(({ name }) => name);
  }
}

// ---- properties

/** What people say first in a block, and what they say again and again; the rest follows in the order of the table of places. */
const usual: Readonly<Partial<Record<BlockKind, readonly string[]>>> = {
  program: ['scale', 'weight', 'currency', 'languages', 'promise', 'strategy', 'budget', 'cycle', 'owner'],
  breakdown: ['member'],
  persona: ['share', 'goal', 'pain', 'feel'],
  journey: ['stage'],
  touchpoint: ['owner', 'moment-of-truth', 'expect', 'for-block'],
  'for-block': ['expect'],
  source: ['covers', 'refresh', 'owner'],
  kpi: ['target', 'alarm', 'baseline', 'owner', 'benchmark'],
  survey: ['for', 'after', 'via', 'ask'],
  wave: ['responses', 'for-block'],
  initiative: ['owner', 'period', 'improves', 'cost'],
};

/** What a head takes too, and is better said there. */
const inHeads: Readonly<Partial<Record<BlockKind, readonly string[]>>> = {
  factor: ['in'],
  breakdown: ['in'],
  journey: ['for'],
  touchpoint: ['at', 'via', 'for'],
  kpi: ['at', 'for', 'from', 'each'],
};

/** Where a property stands among those of its block: the usual ones that are missing, those that may be said again, the rest, what belongs in the head. */
function orderIn(kind: BlockKind, property: string, isSaid: boolean): number {
  const first = (usual[kind] ?? []).indexOf(property);
  const table = Object.keys(properties[kind]).indexOf(property);
  if (first >= 0) return (isSaid ? 100 : 0) + first;
  return (inHeads[kind]?.includes(property) ? 20_000 : isSaid ? 10_000 : 5000) + table;
}

function offerProperty(asking: Asking, opening: Opening, keyword: Keyword, holder: Holder): void {
  const { kind } = holder;
  const said = asking.place.said(holder);
  if (kind === 'expect' && isOverride(asking, holder) && !Object.hasOwn(overridable, keyword.en)) return;
  const withBlock = keyword.en === 'for' && !opening.inHead && Object.hasOwn(properties[kind], 'for-block');
  const property = withBlock ? 'for-block' : keyword.en;
  const times = timesIn(kind, property);
  if (times === null || (times === 'once' && isSaid(said, kind, property))) return;
  const snippet = blockFor(asking, keyword.en, withBlock, kind);
  const isOwn = Object.hasOwn(properties[kind], property) || usual[kind]?.includes(property) === true;
  const group: Group = opening.inHead ? 'clause' : isOwn ? 'property' : 'anywhere';
  const order = opening.inHead
    ? Object.keys(properties[kind]).indexOf(property)
    : isOwn
      ? orderIn(kind, property, said.has(keyword.en))
      : Object.keys(everywhere).indexOf(keyword.en);
  asking.add(group, order, { ...keywordOffer(asking, keyword), goesOn: !opening.ends, ...(snippet === null ? {} : { snippet }) });
}

/** Whether a property that may stand once, or another one that says the same thing, stands there. */
export function isSaid(said: ReadonlyMap<string, number>, kind: BlockKind, property: string): boolean {
  const field = fieldOf(kind, property);
  for (const word of said.keys()) if (word === property || (timesIn(kind, word) === 'once' && fieldOf(kind, word) === field)) return true;
  return false;
}

/** Blocks and declarations in blocks come with their braces and places to fill in. */
function blockFor(asking: Asking, keyword: string, withBlock: boolean, kind: BlockKind): string | null {
  const spelled = spell(asking);
  if (withBlock) return `${spelled('for')} $1 {\n\t$0\n}`;
  if (keyword === 'worth') return `${spelled('worth')} {\n\t$0\n}`;
  if (keyword === 'map') return `${spelled('map')} {\n\t"$1" ${spelled('as')} $0\n}`;
  // Where a persona's own levels are said, the names of expectations are offered first.
  if (keyword === 'expect' && kind === 'for-block') return null;
  return skeletonFor(asking, keyword);
}

/** Whether the expectation that begins at `holder` only overrides one that its touchpoint declares. */
function isOverride(asking: Asking, holder: Holder): boolean {
  if (holder.above?.kind !== 'for-block') return false;
  const name = nameAt(asking.place, holder);
  return heldExpectations(asking, holder.above).some((one) => one.name === name);
}

// ---- words that go on

/** Properties whose amount may be one per some time. */
const perTime: ReadonlySet<string> = new Set(['revenue', 'cost', 'adds', 'capacity']);

function offerOnward(asking: Asking, opening: Opening, keyword: Keyword): void {
  const { place, pool } = asking;
  const { property, holder, since } = opening;
  const innermost = opening.rules[0]?.rule ?? '';
  const item = place.before.slice(since);
  const offer = { ...keywordOffer(asking, keyword), goesOn: !opening.ends };
  // Units stand right behind their number, and come first.
  const onward = (order: number): void => asking.add('onward', 50_000 + order, offer);
  if (innermost === 'TimeUnit') {
    asking.add('next', timesFor(property ?? '').indexOf(keyword.en as TimeUnit), offer);
    return;
  }
  // These are offered with the words and names of their place.
  if (innermost === 'SourceKind' || innermost === 'MapRef' || innermost === 'KnownRef') return;
  switch (keyword.en) {
    case 'was':
      asking.add('seldom', 0, offer);
      return;
    case 'to':
      if (innermost === 'PeriodItem') onward(0);
      else asking.add(innermost === 'ImprovesItem' ? 'next' : 'seldom', 1, offer);
      return;
    case 'agree':
      if (item.some((token) => wordOf(kpiKinds, nameOf(token.image))?.id === 'ces')) onward(0);
      return;
    case 'open':
    case 'choose': {
      // What is there already is asked as it is.
      const subject = innermost === 'AskItem' ? pathAt(place, since + 1) : '';
      if (subject === '' || entryOf(pool, subject, wanted.survey.ask) === null) onward(keyword.en === 'open' ? 1 : 2);
      return;
    }
    case 'kano': {
      const subject = innermost === 'AskItem' ? pathAt(place, since + 1) : '';
      const kind = subject === '' ? undefined : entryOf(pool, subject, wanted.survey.ask)?.kind;
      if (kind === 'touchpoint' || kind === 'expectation') onward(6);
      return;
    }
    case 'required':
    case 'optional':
    case 'shuffled':
      onward(7);
      return;
    case 'when':
      if (holder?.kind === 'survey') onward(5);
      return;
    case 'per':
      if (property !== null && perTime.has(property)) onward(0);
      return;
    case 'n':
    case 'sd':
      if (!item.some((token) => typeName(token) === keyword.en)) onward(keyword.en === 'n' ? 0 : 1);
      return;
    default:
      onward(3);
  }
}
