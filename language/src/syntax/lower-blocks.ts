/** What declarations have in common: a name and label, an owner, notes and allowances; and which properties a block takes. */
import type { Origin } from '../findings/origin.ts';
import type { Allowance, FormerName, Reference, Text } from '../program/values.ts';
import type * as ast from './generated/ast.ts';
import { englishKeyword } from './literals.ts';
import { type Loose, type Lowering, moment, nameOrigin, place, reference, report, string, words } from './lower-context.ts';
import { nameOf } from './names.ts';
import { type BlockKind, blocksFor, fieldOf, timesIn } from './places.ts';

/** The properties of `Declared`, while they are gathered. */
export interface Base {
  name: string;
  label: Text | null;
  was: FormerName[];
  owner: Reference | null;
  notes: Text[];
  allows: Allowance[];
  origin: Origin;
  nameOrigin: Origin;
  places: Record<string, Origin>;
}

type Named =
  | ast.ProgramHead
  | ast.Team
  | ast.Factor
  | ast.Channel
  | ast.Breakdown
  | ast.Member
  | ast.Persona
  | ast.Journey
  | ast.Stage
  | ast.Touchpoint
  | ast.Expectation
  | ast.Source
  | ast.Kpi
  | ast.Survey
  | ast.Wave
  | ast.Initiative
  | ast.Option;

/** The head of a declaration; null where it has no name, so that nothing could point at it. */
export function baseOf(c: Lowering, node: Named): Base | null {
  const { name, label, was } = node as Loose<Named>;
  if (name === undefined || name === '') return null;
  return {
    name: nameOf(name),
    label: words(c, label),
    was: formerNames(c, was),
    owner: null,
    notes: [],
    allows: [],
    origin: place(c, node),
    nameOrigin: nameOrigin(c, node, name),
    places: {},
  };
}

/** The names that a declaration has had before, the newest first. */
export function formerNames(c: Lowering, nodes: readonly ast.Former[] | undefined): FormerName[] {
  const names: FormerName[] = [];
  for (const node of nodes ?? []) {
    const { name } = node as Loose<ast.Former>;
    if (name) names.push({ name: nameOf(name), origin: place(c, node) });
  }
  return names;
}

export function allowance(c: Lowering, node: ast.Allow): Allowance | null {
  const { rule, until } = node as Loose<ast.Allow>;
  if (!rule) return null;
  return { rule, reason: string(c, node), until: moment(c, until)?.to ?? null, origin: place(c, node) };
}

type WaveItem = ast.WaveItem;
export type AnyItem = ast.Item | ast.ForClause | ast.FormulaClause | WaveItem;

const fixedWords: Readonly<Partial<Record<AnyItem['$type'], string>>> = {
  Member: 'member',
  Stage: 'stage',
  Expectation: 'expect',
  Allow: 'allow',
  ScaleItem: 'scale',
  WeightItem: 'weight',
  CurrencyItem: 'currency',
  LanguagesItem: 'languages',
  PromiseItem: 'promise',
  StrategyItem: 'strategy',
  BudgetItem: 'budget',
  CycleItem: 'cycle',
  DiscountItem: 'discount',
  OwnerItem: 'owner',
  NoteItem: 'note',
  TopicsItem: 'topics',
  ShareItem: 'share',
  GoalItem: 'goal',
  PainItem: 'pain',
  FeelItem: 'feel',
  WorthItem: 'worth',
  EvidenceItem: 'evidence',
  AskItem: 'ask',
  EndsItem: 'ends',
  ConsentItem: 'consent',
  ScreenItem: 'screen',
  PageItem: 'page',
  BenchmarkItem: 'benchmark',
  CoversItem: 'covers',
  RefreshItem: 'refresh',
  TableItem: 'table',
  TargetItem: 'target',
  AlarmItem: 'alarm',
  BaselineItem: 'baseline',
  DrivesItem: 'drives',
  AfterItem: 'after',
  RestItem: 'rest',
  LimitItem: 'limit',
  QuotaItem: 'quota',
  RespondItem: 'respond',
  ImprovesItem: 'improves',
  CostItem: 'cost',
  PeriodItem: 'period',
  AddsItem: 'adds',
  NeedsItem: 'needs',
  ExcludesItem: 'excludes',
  EffortItem: 'effort',
  CapacityItem: 'capacity',
  AgainstItem: 'against',
  AtClause: 'at',
  ViaClause: 'via',
  InClause: 'in',
  FromClause: 'from',
  EachClause: 'each',
  ForClause: 'for',
  ResponsesItem: 'responses',
  MapItem: 'map',
  WaveGroup: 'for-block',
};

/** The word of `places.ts` under which an item stands; null for what has no word (a typed value, a formula). */
export function propertyOf(item: AnyItem): string | null {
  if (item.$type === 'ForItem') return (item as Loose<ast.ForItem>).block ? 'for-block' : 'for';
  const fixed = fixedWords[item.$type];
  if (fixed !== undefined) return fixed;
  const { keyword } = item as { readonly keyword?: string | readonly string[] };
  return typeof keyword === 'string' ? englishKeyword(keyword) : null;
}

/** What a block reads into, beside its own properties. A block that is no declaration hands these to the one it stands in. */
export type Common = Pick<Base, 'owner' | 'notes' | 'allows' | 'places'>;

/**
 * The items of a block that may stand in it, in order, without those that every block takes: these are read into `base`.
 * What stands in the wrong block, or a second time, is reported and left out. `places` of `base` receives where each property stands that may stand once.
 */
export function itemsOf<T extends AnyItem>(
  c: Lowering,
  base: Common,
  block: BlockKind,
  ...lists: readonly (readonly T[] | undefined)[]
): T[] {
  const kept: T[] = [];
  for (const list of lists) {
    if (!list) continue;
    for (const item of list) {
      const property = propertyOf(item);
      if (property === null || admitted(c, base, block, property, item)) {
        if (item.$type === 'NoteItem') {
          const note = words(c, (item as Loose<ast.NoteItem>).text);
          if (note) base.notes.push(note);
        } else if (item.$type === 'OwnerItem') base.owner = reference(c, (item as Loose<ast.OwnerItem>).ref);
        else if (item.$type === 'Allow') {
          const allowed = allowance(c, item as ast.Allow);
          if (allowed) base.allows.push(allowed);
        } else kept.push(item);
      }
    }
  }
  return kept;
}

function admitted(c: Lowering, base: Common, block: BlockKind, property: string, item: AnyItem): boolean {
  const times = timesIn(block, property);
  if (times === null) {
    report(c, 'program/misplaced-property', 'misplaced', { property, block, belongs: blocksFor(property) }, place(c, item));
    return false;
  }
  if (times === 'many') return true;
  const field = fieldOf(block, property);
  const first = base.places[field];
  if (!first) {
    base.places[field] = place(c, item);
    return true;
  }
  const origin = place(c, item);
  report(c, 'program/duplicate-property', 'twice', { property, block }, origin, {
    first,
    fix: { messageId: 'remove', arguments: { property }, safe: false, edits: [{ kind: 'remove', origin }] },
  });
  return false;
}
