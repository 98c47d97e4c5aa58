/** The best set of initiatives, what it comes to, and what the others would need. */
import { byCode } from '../../program/order.ts';
import type { Initiative } from '../../program/program.ts';
import type { Bounds } from '../analysis.ts';
import { middle } from '../bounds.ts';
import type { Accounts } from '../economics/accounts.ts';
import { addTo, shareBelow, spreadOf } from '../economics/chance.ts';
import {
  chanceOf,
  costDraws,
  type Drawing,
  gapDraws,
  middleOf,
  netSpread,
  openDraws,
  presentCostDraws,
  returnSpread,
  samplerOf,
  setBenefitDraws,
} from '../economics/chances.ts';
import type { Spread } from '../economics/economics.ts';
import { addedPoints } from '../economics/gaps.ts';
import type { Earning, InitiativeLedger } from '../economics/ledger.ts';
import { annuity, evaluate } from '../economics/traced.ts';
import { lazily } from '../lazily.ts';
import { nameOf } from '../rows.ts';
import { type Slot, slotsOf } from './capacity.ts';
import { choose, type Limit, type Sheet, type SheetRow, worthOf } from './choose.ts';
import type {
  FrontierPoint,
  Objective,
  OutsideWhy,
  Plan,
  PlanItem,
  PlanOptions,
  SetChances,
  SetFigures,
  TeamLoad,
  Wanting,
} from './plan.ts';

/** How many initiatives are always planned exactly. */
export const EXACT = 40;

/**
 * Branches looked into: for the plan (with up to `EXACT` initiatives, and with more), for a point of the frontier, for the best among equals, and for what one of the
 * rejected would need.
 */
const BRANCHES = { exact: 400_000, more: 20_000, point: 4_000, equals: 80, wanting: 40 };

/** Halvings of how much cheaper one must be: to a thousandth. */
const HALVINGS = 10;

/**
 * The plan for an analysis as of a date (`YYYY-MM-DD`; null: none). The set is sought at once; the rest is made when first read, for a report needs little of it.
 * The same accounts and options give the same bytes.
 */
export function planFrom(accounts: Accounts, drawing: Drawing, asOf: string | null, options: PlanOptions = {}): Plan {
  const board = boardOf(accounts, asOf, options);
  const { objective, sheets, open, limits, fixed, names } = board;
  const branches = names.length <= EXACT ? BRANCHES.exact : BRANCHES.more;
  const best = (of: Objective, start?: readonly boolean[]): Best => bestSet(board, of, limits, branches, start);
  const found = best(objective);
  const set = figuresOf(board, found.chosen ?? names.map(() => false));
  const isChosen = (thing: number): boolean => found.chosen?.[thing] === true;
  const chosen = names.filter((_, thing) => isChosen(thing));
  const value = worthOf(sheets[objective], isChosen);
  const points = options.frontierPoints ?? 11;
  return lazily<Plan>({
    objective: () => objective,
    measure: () => board.measure,
    currency: () => accounts.ledger.currency,
    budget: () => board.budget,
    budgetBelowAll: () => board.budget !== null && names.length > 0 && board.costs.every((cost) => cost > (board.budget ?? 0)),
    infeasible: () => found.chosen === null && found.proven,
    proven: () => found.proven,
    atMost: () => (found.proven ? value : Math.max(value, found.atMost)),
    set: () => set,
    untold: () => chosen.filter((name) => board.items.get(name)?.money === null),
    chances: () => chancesOfSet(accounts, drawing, chosen, board.budget),
    items: () => itemsOf(accounts, board, asOf, found, value, options.rejected ?? true),
    teams: () => loadsOf(board.slots, new Set(chosen)),
    frontier: () => (points < 2 || found.chosen === null ? [] : frontierOf()),
    next: () => (found.chosen === null ? null : nextOf(found.chosen)),
    openGap: () => open,
    openMiddle: () => board.openMiddle,
  });

  function nextOf(start: readonly boolean[]): Plan['next'] {
    // A tenth of nothing is nothing.
    if (board.budget === null || board.budget <= 0) return null;
    const budget = board.budget * 1.1;
    const wider = [...limits.filter((limit) => limit !== board.budgetLimit), budgetLimitOf(board.costs, budget)];
    const more = bestSet(board, objective, wider, branches, start);
    if (more.chosen === null) return null;
    const then = figuresOf(board, more.chosen);
    return {
      budget,
      set: then,
      added: then.names.filter((name) => !set.names.includes(name)),
      dropped: set.names.filter((name) => !then.names.includes(name)),
    };
  }

  function frontierOf(): readonly FrontierPoint[] {
    const most: Readonly<Record<Objective, Best>> = {
      gap: objective === 'gap' ? found : best('gap', found.chosen ?? undefined),
      money: objective === 'money' ? found : best('money', found.chosen ?? undefined),
    };
    const gapOf = (choice: readonly boolean[]): number => worthOf(sheets.gap, (thing) => choice[thing] === true);
    const [richest, fullest] = [most.money.chosen, most.gap.chosen];
    if (!richest || !fullest) return [];
    const [from, to] = [gapOf(richest), gapOf(fullest)];
    const sets: { readonly choice: readonly boolean[]; readonly proven: boolean }[] = [{ choice: fullest, proven: most.gap.proven }];
    // Downward: what closes so much also closes less, so each set is the next one's start.
    for (let step = points - 2; step >= 1 && to - from > 1e-9; step -= 1) {
      const least = from + ((to - from) * step) / (points - 1);
      const start = sets.at(-1)?.choice;
      const answer = choose({
        things: names.length,
        maximise: sheets.money,
        floor: { sheet: sheets.gap, least },
        limits,
        fixed,
        branches: BRANCHES.point,
        ...(start ? { start } : {}),
      });
      if (answer.chosen) sets.push({ choice: answer.chosen, proven: answer.proven });
    }
    sets.push({ choice: richest, proven: most.money.proven });
    const all = sets.map(({ choice, proven }) => ({ ...figuresOf(board, choice), proven, chosen: sameSet(choice, found.chosen) }));
    const isBeaten = (one: SetFigures): boolean =>
      all.some(
        (other) => other.gap >= one.gap && other.money >= one.money && (other.gap > one.gap + 1e-9 || other.money > one.money + 1e-6),
      );
    return all
      .filter((one, index) => all.findIndex((other) => other.names.join() === one.names.join()) === index && !isBeaten(one))
      .sort((a, b) => b.money - a.money || b.gap - a.gap);
  }
}

/** Everything that choosing needs. Things are initiatives in code-point order of their names, so of equals always the same is chosen. */
interface Board {
  readonly objective: Objective;
  readonly measure: Plan['measure'];
  readonly names: readonly string[];
  readonly costs: readonly number[];
  readonly sheets: Readonly<Record<Objective, Sheet>>;
  readonly limits: readonly Limit[];
  readonly budget: number | null;
  readonly budgetLimit: Limit | null;
  readonly fixed: ReadonlyMap<number, boolean>;
  readonly slots: readonly Slot[];
  readonly open: Bounds;
  readonly openMiddle: number;
  readonly outside: ReadonlyMap<string, OutsideWhy>;
  /** By name, of all initiatives. */
  readonly items: ReadonlyMap<string, { readonly cost: number | null; readonly gap: number; readonly money: number | null }>;
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

interface Best {
  readonly chosen: readonly boolean[] | null;
  readonly atMost: number;
  readonly proven: boolean;
}

function boardOf(accounts: Accounts, asOf: string | null, options: PlanOptions): Board {
  const { program, ledger, gaps } = accounts;
  const objective = options.objective ?? 'gap';
  const measure: Plan['measure'] = ledger.discount === null ? 'net' : 'net-present-value';
  const budget = options.budget === undefined ? budgetOf(accounts) : options.budget;
  const ledgers = new Map(ledger.initiatives.map((own) => [own.initiative.name, own]));
  const committed = new Set(options.committed);
  const outside = outsideOf(program.initiatives, ledgers, asOf, budget !== null, committed, new Set(options.without));
  const inside = program.initiatives.filter(({ name }) => !outside.has(name)).sort((a, b) => byCode(a.name, b.name));
  const names = inside.map(({ name }) => name);
  const things = new Map(names.map((name, thing) => [name, thing]));
  const costOf = (name: string): number | null => {
    const amount = ledgers.get(name)?.cost?.amount ?? null;
    return amount === null ? null : middle(amount);
  };
  const costs = names.map((name) => costOf(name) ?? 0);
  const gapRows = (place: ReadonlyMap<string, number>): readonly SheetRow[] =>
    gaps.raised.flatMap(({ row, part, known, rises }): readonly SheetRow[] => {
      if (!known || part <= 0) return [];
      const actual = middle(row.actual);
      const cap = Math.max(0, middle(row.ideal) - actual);
      const terms = rises.flatMap(({ initiative, improvement: { mode, value, confidence } }) => {
        const thing = place.get(initiative);
        if (thing === undefined) return [];
        const chance = confidence === null ? 1 : middle(confidence);
        const amount = mode === 'to' ? Math.max(0, middle(value) - actual) : addedPoints(actual, mode, middle(value));
        const points = chance * Math.min(cap, amount);
        return points > 0 ? [{ thing, to: mode === 'to' ? points : 0, by: mode === 'to' ? 0 : points }] : [];
      });
      return terms.length === 0 ? [] : [{ weight: part * middle(row.weight), cap, terms }];
    });
  const money = moneyOf(ledgers, measure, accounts);
  const moneySheet: Sheet = {
    each: names.map((name) => (money.alone.get(name)?.own ?? 0) - (money.spent.get(name) ?? 0)),
    rows: money.rows(things),
  };
  const gapSheet: Sheet = { each: names.map(() => 0), rows: gapRows(things) };
  const needs = new Map(
    inside.map(({ name, needs: all }) => [
      name,
      all.flatMap(({ resolved }) => (resolved !== null && things.has(resolved) && resolved !== name ? [resolved] : [])),
    ]),
  );
  const slots = slotsOf(program, inside);
  const budgetLimit = budget === null ? null : budgetLimitOf(costs, budget);
  const place = (name: string): number => things.get(name) ?? 0;
  const pairs = new Set<string>();
  const limits: readonly Limit[] = [
    ...(budgetLimit ? [budgetLimit] : []),
    ...slots.map(
      ({ capacity, by }): Limit => ({ terms: [...by].map(([name, amount]) => ({ thing: place(name), amount })), most: capacity }),
    ),
    ...[...needs].flatMap(([name, all]) =>
      [...new Set(all)].map(
        (other): Limit => ({
          terms: [
            { thing: place(name), amount: 1 },
            { thing: place(other), amount: -1 },
          ],
          most: 0,
        }),
      ),
    ),
    ...inside.flatMap(({ name, excludes }) =>
      excludes.flatMap(({ resolved }): readonly Limit[] => {
        if (resolved === null || !things.has(resolved) || resolved === name) return [];
        const key = [name, resolved].sort(byCode).join(' ');
        if (pairs.has(key)) return [];
        pairs.add(key);
        return [
          {
            terms: [
              { thing: place(name), amount: 1 },
              { thing: place(resolved), amount: 1 },
            ],
            most: 1,
          },
        ];
      }),
    ),
  ];
  const alone = new Map(program.initiatives.map(({ name }, index) => [name, index]));
  const aloneRows = gapRows(alone);
  const items = new Map(
    program.initiatives.map(({ name }, index) => {
      const own = money.alone.get(name);
      const spent = costOf(name);
      const gap = worthOf({ each: [], rows: aloneRows }, (thing) => thing === index);
      return [name, { cost: spent, gap, money: own?.all == null || spent === null ? null : own.all - (money.spent.get(name) ?? 0) }];
    }),
  );
  return {
    objective,
    measure,
    names,
    costs,
    sheets: { gap: gapSheet, money: moneySheet },
    limits,
    budget,
    budgetLimit,
    fixed: new Map(names.flatMap((name, thing) => (committed.has(name) ? [[thing, true] as const] : []))),
    slots,
    open: gaps.open,
    openMiddle: gaps.openMiddle,
    outside,
    items,
    needs,
  };
}

function budgetLimitOf(costs: readonly number[], budget: number): Limit {
  return { terms: costs.map((amount, thing) => ({ thing, amount })), most: budget };
}

/** The middle of what the program says, in the currency that costs are in; null where it says none, or another currency. */
function budgetOf({ program, ledger }: Accounts): number | null {
  const budget = program.head?.budget ?? null;
  if (budget === null || (budget.unit !== 'money' && budget.unit !== 'number')) return null;
  if (budget.currency !== undefined && ledger.currency !== null && budget.currency !== ledger.currency) return null;
  return middle(budget);
}

function outsideOf(
  initiatives: readonly Initiative[],
  ledgers: ReadonlyMap<string, InitiativeLedger>,
  asOf: string | null,
  isBudgeted: boolean,
  committed: ReadonlySet<string>,
  without: ReadonlySet<string>,
): ReadonlyMap<string, OutsideWhy> {
  const outside = new Map<string, OutsideWhy>();
  for (const { name, period } of initiatives) {
    if (without.has(name)) outside.set(name, 'left-out');
    else if (asOf !== null && period !== null && period.to < asOf) outside.set(name, 'ended');
    else if (isBudgeted && !committed.has(name) && ledgers.get(name)?.cost?.amount == null) outside.set(name, 'cost');
  }
  // What waits for one that cannot be is out as well; one that has ended is there already.
  for (let again = true; again; ) {
    again = false;
    for (const { name, needs } of initiatives) {
      if (outside.has(name)) continue;
      const waits = needs.some(({ resolved }) => resolved !== null && outside.has(resolved) && outside.get(resolved) !== 'ended');
      if (!waits) continue;
      outside.set(name, 'needs-outside');
      again = true;
    }
  }
  return outside;
}

interface Money {
  /** By name: what it earns apart from what it shares with others (`own`), and all of it; `all` is null where nothing is told or it cannot be known. */
  readonly alone: ReadonlyMap<string, { readonly own: number; readonly all: number | null }>;
  readonly spent: ReadonlyMap<string, number>;
  /** Of KPIs that several lift to a level the highest counts. */
  rows(things: ReadonlyMap<string, number>): readonly SheetRow[];
}

/** Expected money: inputs at their middles, earnings times their chance. */
function moneyOf(ledgers: ReadonlyMap<string, InitiativeLedger>, measure: Plan['measure'], { ledger }: Accounts): Money {
  const at = (key: string): number | null => middleOf(ledger.book, key);
  const rate = ledger.discount === null ? 0 : (evaluate(ledger.discount, at) ?? 0);
  const streams = ({ yearly, years }: Pick<Earning, 'yearly' | 'years'>): number => {
    const amount = yearly && evaluate(yearly, at);
    const time = years && evaluate(years, at);
    return amount === null || time === null ? 0 : amount * (measure === 'net' ? time : annuity(time, rate));
  };
  const alone = new Map<string, { own: number; all: number | null }>();
  const spent = new Map<string, number>();
  const shared = new Map<string, { readonly name: string; readonly amount: number }[]>();
  for (const [name, each] of ledgers) {
    const { earnings, benefit, costOnce, recurring } = each;
    let own = 0;
    let all = 0;
    for (const earning of earnings) {
      const chance = chanceOf(each, earning);
      const amount = streams(earning) * (chance === null ? 1 : middle(chance));
      all += amount;
      if (earning.through?.isLevel && amount > 0) {
        const others = shared.get(earning.through.way) ?? [];
        others.push({ name, amount });
        shared.set(earning.through.way, others);
      } else own += amount;
    }
    alone.set(name, { own, all: benefit?.amount == null ? null : all });
    const once = costOnce?.amount == null ? 0 : (evaluate(costOnce, at) ?? 0);
    spent.set(
      name,
      recurring.reduce((sum, one) => sum + streams(one), once),
    );
  }
  return {
    alone,
    spent,
    rows: (things) =>
      [...shared.values()].flatMap((sharing): readonly SheetRow[] => {
        const highest = new Map<number, number>();
        for (const { name, amount } of sharing) {
          const thing = things.get(name);
          if (thing !== undefined) highest.set(thing, Math.max(highest.get(thing) ?? 0, amount));
        }
        const terms = [...highest].map(([thing, to]) => ({ thing, to, by: 0 }));
        return terms.length === 0 ? [] : [{ weight: 1, cap: Number.POSITIVE_INFINITY, terms }];
      }),
  };
}

/** The best by one objective, without those that bring nothing to it. */
function firstSet(board: Board, of: Objective, limits: readonly Limit[], branches: number, start?: readonly boolean[]): Best {
  const { sheets, names, fixed } = board;
  const first = choose({ things: names.length, limits, fixed, maximise: sheets[of], branches, ...(start ? { start } : {}) });
  if (first.chosen === null) return first;
  const value = worthOf(sheets[of], (thing) => first.chosen?.[thing] === true);
  return { ...first, chosen: withoutIdle(board, first.chosen, sheets[of], value, sheets[of === 'gap' ? 'money' : 'gap']) };
}

/** And among equals the best by the other objective, as far as it is found soon. */
function bestSet(board: Board, of: Objective, limits: readonly Limit[], branches: number, start?: readonly boolean[]): Best {
  const { sheets, names, fixed } = board;
  const first = firstSet(board, of, limits, branches, start);
  if (first.chosen === null) return first;
  const value = worthOf(sheets[of], (thing) => first.chosen?.[thing] === true);
  const second = choose({
    things: names.length,
    limits,
    fixed,
    maximise: sheets[of === 'gap' ? 'money' : 'gap'],
    floor: { sheet: sheets[of], least: value },
    start: first.chosen,
    branches: BRANCHES.equals,
  });
  return { ...first, chosen: second.chosen ?? first.chosen };
}

/** Takes away, the dearest first, what the worth stays as high without, as long as nothing needs it and `other` does not fall. */
function withoutIdle(board: Board, choice: readonly boolean[], sheet: Sheet, least: number, other: Sheet | null): readonly boolean[] {
  const { names, needs, costs, fixed } = board;
  const left = [...choice];
  const isLeft = (thing: number): boolean => left[thing] === true;
  const slack = 1e-9 * Math.max(1, Math.abs(least));
  const order = names.map((_, thing) => thing).sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || b - a);
  for (const thing of order) {
    const name = names[thing] ?? '';
    if (!isLeft(thing) || fixed.get(thing) === true) continue;
    if (names.some((one, index) => isLeft(index) && needs.get(one)?.includes(name))) continue;
    const before = other === null ? 0 : worthOf(other, isLeft);
    left[thing] = false;
    if (worthOf(sheet, isLeft) < least - slack || (other !== null && worthOf(other, isLeft) < before)) left[thing] = true;
  }
  return left;
}

function figuresOf({ names, costs, sheets, openMiddle }: Board, choice: readonly boolean[]): SetFigures {
  const isChosen = (thing: number): boolean => choice[thing] === true;
  const gap = worthOf(sheets.gap, isChosen);
  return {
    names: names.filter((_, thing) => isChosen(thing)),
    cost: costs.reduce((sum, cost, thing) => (isChosen(thing) ? sum + cost : sum), 0),
    gap,
    // What binary fractions make of all of it is no more than all.
    gapShare: openMiddle > 0 ? Math.min(1, gap / openMiddle) : null,
    money: worthOf(sheets.money, isChosen),
  };
}

function sameSet(one: readonly boolean[], other: readonly boolean[] | null): boolean {
  return other !== null && one.every((each, index) => each === other[index]);
}

function itemsOf(
  { program }: Accounts,
  board: Board,
  asOf: string | null,
  found: Best,
  value: number,
  isAsked: boolean,
): readonly PlanItem[] {
  const { names, sheets, outside, items, needs } = board;
  const things = new Map(names.map((name, thing) => [name, thing]));
  const isChosen = (thing: number): boolean => found.chosen?.[thing] === true;
  const worths = (choice: (thing: number) => boolean): { readonly gap: number; readonly money: number } => ({
    gap: worthOf(sheets.gap, choice),
    money: worthOf(sheets.money, choice),
  });
  const whole = worths(isChosen);
  return program.initiatives.map((initiative): PlanItem => {
    const { name, period, effort } = initiative;
    const thing = things.get(name) ?? -1;
    const chosen = thing >= 0 && isChosen(thing);
    const without = new Set(chosen ? waitingFor(name, needs) : []);
    const other =
      thing < 0 ? whole : worths((each) => (chosen ? isChosen(each) && !without.has(names[each] ?? '') : isChosen(each) || each === thing));
    const sign = chosen ? 1 : -1;
    return {
      name,
      chosen,
      committed: thing >= 0 && board.fixed.get(thing) === true,
      running: asOf !== null && period !== null && period.from <= asOf && period.to >= asOf,
      outside: outside.get(name) ?? null,
      ...(items.get(name) ?? { cost: null, gap: 0, money: null }),
      effort: effort === null ? null : middle(effort),
      owner: nameOf(initiative.owner ?? program.head?.owner ?? null),
      period,
      marginalGap: sign * (whole.gap - other.gap) + 0,
      marginalMoney: sign * (whole.money - other.money) + 0,
      wanting: isAsked && thing >= 0 && !chosen && found.chosen !== null ? wantingOf(board, thing, value, found.chosen) : null,
    };
  });
}

/** The initiative, and all that need it, or what needs it. */
function waitingFor(name: string, needs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const waiting = new Set([name]);
  for (let again = true; again; ) {
    again = false;
    for (const [other, all] of needs) {
      if (waiting.has(other) || !all.some((each) => waiting.has(each))) continue;
      waiting.add(other);
      again = true;
    }
  }
  return [...waiting];
}

function wantingOf(board: Board, thing: number, value: number, planned: readonly boolean[]): Wanting {
  const { objective, sheets, limits, names, costs, budget, budgetLimit, fixed } = board;
  const cost = costs[thing] ?? 0;
  const forced = new Map([...fixed, [thing, true] as const]);
  const problem = { things: names.length, fixed: forced, branches: BRANCHES.wanting };
  const unbudgeted = limits.filter((limit) => limit !== budgetLimit);
  const sheet = sheets[objective];
  const start = planned.map((each, index) => each || index === thing);
  const inside = choose({ ...problem, maximise: sheet, limits, start });
  if (inside.chosen === null) {
    const rests = choose({ ...problem, maximise: sheet, limits: unbudgeted, target: Number.MIN_SAFE_INTEGER, branches: BRANCHES.point });
    if (rests.chosen === null && rests.proven) return { cheaperBy: null, moreBy: null, impossible: true, exact: true };
  }
  let exact = inside.proven;
  const moreBy = inside.chosen === null ? null : Math.max(0, value - inside.value);
  if (budget === null && objective === 'gap') return { cheaperBy: null, moreBy, impossible: false, exact };
  const cheaperBy = objective === 'gap' ? leastCost() : leastPrice();
  return { cheaperBy: cheaperBy !== null && cheaperBy <= cost + 1e-9 ? Math.min(cheaperBy, cost) : null, moreBy, impossible: false, exact };

  /** What is left of the budget beside the cheapest others with which the gap is closed as far. */
  function leastCost(): number | null {
    const others = choose({
      ...problem,
      maximise: { each: costs.map((each, other) => (other === thing ? 0 : -each)), rows: [] },
      floor: { sheet, least: value },
      limits: unbudgeted,
      start: withoutIdle({ ...board, fixed: forced }, start, sheet, value, null),
    });
    exact &&= others.proven;
    if (others.chosen === null) return null;
    return Math.max(0, cost - ((budget ?? 0) + others.value));
  }

  /** What it is cheaper by is left of the budget, and of what is earned. */
  function leastPrice(): number | null {
    const reaches = (by: number): boolean => {
      const answer = choose({
        ...problem,
        maximise: sheet,
        limits: budget === null ? unbudgeted : [...unbudgeted, budgetLimitOf(costs, budget + by)],
        target: value - by,
        start,
      });
      exact &&= answer.proven;
      return answer.chosen !== null;
    };
    let high = moreBy === null ? cost : Math.min(cost, moreBy);
    if (high > 0 && !reaches(high + 1e-9)) {
      high = cost;
      if (!reaches(cost)) return null;
    }
    let low = 0;
    for (let step = 0; step < HALVINGS && high - low > 1e-6; step += 1) {
      const half = (low + high) / 2;
      if (reaches(half)) high = half;
      else low = half;
    }
    return high;
  }
}

function loadsOf(slots: readonly Slot[], chosen: ReadonlySet<string>): readonly TeamLoad[] {
  return slots.map(({ team, period, capacity, by }) => {
    const own = [...by].filter(([initiative]) => chosen.has(initiative)).map(([initiative, days]) => ({ initiative, days }));
    return { team, period, capacity, load: own.reduce((sum, { days }) => sum + days, 0), by: own };
  });
}

function chancesOfSet({ ledger, gaps }: Accounts, drawing: Drawing, chosen: readonly string[], budget: number | null): SetChances {
  const sampler = samplerOf(drawing);
  const names = new Set(chosen);
  const own = ledger.initiatives.filter(({ initiative }) => names.has(initiative.name));
  const total = (of: readonly (Float64Array | null)[]): Float64Array | null => {
    const sum = new Float64Array(sampler.count);
    for (const draws of of) {
      if (draws === null) return null;
      addTo(sum, draws);
    }
    return sum;
  };
  const gap = gapDraws(names, gaps.raised, sampler);
  const cost = total(own.map((each) => costDraws(each, sampler)));
  const benefit = setBenefitDraws(own, null, sampler);
  const presentCost = ledger.discount && total(own.map((each) => presentCostDraws(each, ledger.discount, sampler)));
  const presentBenefit = ledger.discount && setBenefitDraws(own, ledger.discount, sampler);
  /** Of what is open in the same draw; where nothing is, nothing is closed. */
  const shareDraws = (closed: Float64Array): Spread | null => {
    const open = openDraws(gaps.openRows(), sampler);
    return spreadOf(closed.map((each, k) => ((open[k] ?? 0) > 0 ? Math.min(1, each / (open[k] ?? 1)) : Number.NaN)));
  };
  // Of a set of which nothing is known to be earned no chance of earning can be told.
  const isTold = own.some((each) => each.benefit?.amount != null);
  const spends = cost?.every((each) => each > 0) === true;
  return {
    gap: gap && spreadOf(gap),
    gapShare: gap && shareDraws(gap),
    cost: cost && spreadOf(cost),
    benefit: spreadOf(benefit),
    return: cost && spends && isTold ? returnSpread(benefit, cost) : null,
    net: cost && netSpread(benefit, cost),
    netPresentValue: presentCost && presentBenefit && netSpread(presentBenefit, presentCost),
    loss: cost && isTold ? shareBelow(benefit, cost) : null,
    overBudget: cost && budget !== null ? shareBelow(new Float64Array(sampler.count).fill(budget), cost) : null,
  };
}
