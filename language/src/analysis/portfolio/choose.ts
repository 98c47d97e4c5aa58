/**
 * The best choice of things, exactly: branch and bound (Land & Doig 1960), each branch bounded by its linear relaxation.
 * Nothing here knows initiatives. It asks no clock: the work is limited by a number of branches.
 */

import { type LinearProgram, type LinearRow, type Relaxation, relaxationOf } from './relaxation.ts';

/** What a choice is worth: Σ `each` of the chosen + Σ over rows of weight × min(cap, the highest `to` of the chosen + Σ `by` of the chosen). */
export interface Sheet {
  /** One for each thing. */
  readonly each: readonly number[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** At least 0. */
  readonly weight: number;
  /** At least 0; may be infinite. */
  readonly cap: number;
  /** `to` and `by` at least 0; a thing stands at most once. */
  readonly terms: readonly { readonly thing: number; readonly to: number; readonly by: number }[];
}

/** Σ amount of the chosen is at most `most`. Amounts may be below zero. */
export interface Limit {
  readonly terms: readonly { readonly thing: number; readonly amount: number }[];
  readonly most: number;
}

export interface Problem {
  readonly things: number;
  readonly maximise: Sheet;
  /** Another worth that must be at least so much. */
  readonly floor?: { readonly sheet: Sheet; readonly least: number } | null;
  readonly limits: readonly Limit[];
  /** Things that are in or out. */
  readonly fixed?: ReadonlyMap<number, boolean>;
  /** So much is enough: the search ends with the first choice that reaches it, and looks for none where none can. */
  readonly target?: number;
  /** A choice to begin with, where it is allowed. */
  readonly start?: readonly boolean[];
  /** Branches to look into at most. */
  readonly branches: number;
}

export interface Choice {
  /** Null where no choice is allowed (`proven`), or none was found. */
  readonly chosen: readonly boolean[] | null;
  readonly value: number;
  /** No choice is worth more; −∞ where none is allowed. */
  readonly atMost: number;
  /** The choice is surely the best; with a target: it reaches it, or none does. */
  readonly proven: boolean;
}

const FREE = -1;
const OUT = 0;
const IN = 1;

/** Relative to the size of the numbers: what is less than this is a rounding. */
const GRAIN = 1e-9;
/** A branch that is better by less than this is not looked into. */
const PRUNE = 5e-8;
/** Of a thing taken in part: less than this is none. */
const WHOLE = 1e-6;

/** What the sheet says of a choice. */
export function worthOf(sheet: Sheet, isChosen: (thing: number) => boolean): number {
  let total = 0;
  for (const [thing, each] of sheet.each.entries()) if (isChosen(thing)) total += each;
  for (const { weight, cap, terms } of sheet.rows) {
    let highest = 0;
    let more = 0;
    for (const { thing, to, by } of terms) {
      if (!isChosen(thing)) continue;
      if (to > highest) highest = to;
      more += by;
    }
    total += weight * Math.min(cap, highest + more);
  }
  return total;
}

export function choose(problem: Problem): Choice {
  return new Search(problem).run();
}

interface FlatLimit {
  readonly things: Int32Array;
  readonly amounts: Float64Array;
  readonly most: number;
}

/** One search; a class only to keep what it works on together. */
class Search {
  private readonly problem: Problem;
  private readonly n: number;
  private readonly size: number;
  private readonly floorSize: number;
  private readonly limits: readonly FlatLimit[];
  /** Limits that the relaxation need not know: of two things the one that is better in everything goes first. */
  private readonly orders: readonly FlatLimit[];
  private readonly relaxation: Relaxation;
  private best: Int8Array | null = null;
  private bestValue: number;
  private branches = 0;
  private open = Number.NEGATIVE_INFINITY;
  private done = false;
  /** By thing, what leaving it out and taking it in cost the bound for each part that it was moved, and how often that was seen. */
  private readonly losses: Readonly<Record<'out' | 'in', { readonly sum: Float64Array; readonly seen: Float64Array }>>;

  constructor(problem: Problem) {
    this.problem = problem;
    const { things: n, maximise, floor = null, limits } = problem;
    this.n = n;
    this.size = sizeOf(maximise);
    this.floorSize = floor === null ? 1 : Math.max(sizeOf(floor.sheet), Math.abs(floor.least));
    this.limits = limits.map(flatLimit);
    this.orders = this.dominances();
    this.relaxation = relaxationOf(this.linear());
    const none = () => ({ sum: new Float64Array(n), seen: new Float64Array(n) });
    this.losses = { out: none(), in: none() };
    // Nothing can be worth less than all that costs, so what is bounded below that is not allowed.
    const worst = maximise.each.reduce((sum, value) => sum + Math.min(0, value), 0) / this.size;
    this.bestValue = problem.target === undefined ? worst - 1e-6 : problem.target / this.size - PRUNE - 2 * GRAIN;
  }

  run(): Choice {
    const state = new Int8Array(this.n).fill(FREE);
    for (const [thing, isIn] of this.problem.fixed ?? []) state[thing] = isIn ? IN : OUT;
    if (this.problem.start) this.offer(Int8Array.from(this.problem.start, (isIn) => (isIn ? IN : OUT)));
    if (!this.done) this.branch(state, Number.POSITIVE_INFINITY, null);
    const value = this.best === null ? Number.NEGATIVE_INFINITY : this.bestValue * this.size;
    const isEnough = this.done && this.problem.target !== undefined && this.best !== null;
    const atMost = isEnough ? Number.POSITIVE_INFINITY : Math.max(this.open * this.size, value);
    return {
      chosen: this.best === null ? null : Array.from(this.best, (each) => each === IN),
      value,
      atMost,
      proven: isEnough || this.open <= this.bestValue + PRUNE,
    };
  }

  /** Looks into every choice that the state leaves open, or shows that none of them is better than the best. `above`: a bound known for it. */
  private branch(
    state: Int8Array,
    above: number,
    moved: { readonly thing: number; readonly way: 'out' | 'in'; readonly part: number } | null,
  ): void {
    if (this.done) return;
    if (above <= this.bestValue + PRUNE) return;
    if (this.branches >= this.problem.branches) {
      this.open = Math.max(this.open, above);
      return;
    }
    this.branches += 1;
    const isRoot = this.branches === 1;
    const { relaxation, n } = this;
    let bound = above;
    let isFirst = true;
    for (let again = true; again; ) {
      again = false;
      if (!this.propagate(state)) return;
      for (let thing = 0; thing < n; thing += 1) relaxation.setBounds(thing, state[thing] === IN ? 1 : 0, state[thing] === OUT ? 0 : 1);
      bound = Math.min(bound, relaxation.solve(this.bestValue + PRUNE));
      if (moved !== null && isFirst) {
        const { sum, seen } = this.losses[moved.way];
        const loss = Math.min(1, above - bound) / moved.part;
        sum[moved.thing] = (sum[moved.thing] ?? 0) + loss;
        seen[moved.thing] = (seen[moved.thing] ?? 0) + 1;
      }
      isFirst = false;
      if (bound <= this.bestValue + PRUNE) return;
      if (isRoot || this.branches % 16 === 0) this.offer(this.repaired(state));
      if (this.done || bound <= this.bestValue + PRUNE) return;
      // The relaxation also says of single things that one way cannot be better.
      for (let thing = 0; thing < n; thing += 1) {
        if (state[thing] !== FREE || bound - relaxation.reduced(thing) > this.bestValue + PRUNE) continue;
        state[thing] = relaxation.value(thing) > 0.5 ? IN : OUT;
        again = true;
      }
    }
    let next = this.toDecide(state);
    if (next < 0) {
      // The relaxed answer is a choice.
      this.offer(Int8Array.from({ length: n }, (_, thing) => (relaxation.value(thing) > 0.5 ? IN : OUT)));
      if (this.done || bound <= this.bestValue + PRUNE) return;
      next = state.indexOf(FREE);
      if (next < 0) return;
    }
    const part = relaxation.value(next);
    const ways = part >= 0.5 ? (['in', 'out'] as const) : (['out', 'in'] as const);
    for (const way of ways) {
      const own = state.slice();
      own[next] = way === 'in' ? IN : OUT;
      this.branch(own, bound, { thing: next, way, part: Math.max(WHOLE, way === 'in' ? 1 - part : part) });
    }
  }

  /** Of the things taken in part the one of which both ways cost the bound most, by what they cost before (pseudo-costs, Bénichou and others 1971); −1 for none. */
  private toDecide(state: Int8Array): number {
    const usual = (way: 'out' | 'in'): number => {
      const { sum, seen } = this.losses[way];
      let total = 0;
      let count = 0;
      for (let thing = 0; thing < this.n; thing += 1) {
        total += sum[thing] ?? 0;
        count += seen[thing] ?? 0;
      }
      return count > 0 ? total / count : 1;
    };
    const [out, inside] = [usual('out'), usual('in')];
    const cost = (way: 'out' | 'in', thing: number, otherwise: number): number => {
      const { sum, seen } = this.losses[way];
      const times = seen[thing] ?? 0;
      return times > 0 ? (sum[thing] ?? 0) / times : otherwise;
    };
    let next = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let thing = 0; thing < this.n; thing += 1) {
      if (state[thing] !== FREE) continue;
      const part = this.relaxation.value(thing);
      if (part <= WHOLE || part >= 1 - WHOLE) continue;
      const score = Math.max(PRUNE, part * cost('out', thing, out)) * Math.max(PRUNE, (1 - part) * cost('in', thing, inside));
      if (score > most) {
        most = score;
        next = thing;
      }
    }
    return next;
  }

  /**
   * The relaxation: things may be taken in part. Of the highest level in a row: each step from one level to the next is reached as far as things that reach it are
   * taken, at most once (the ordered form of Cornuéjols, Nemhauser & Wolsey 1980).
   */
  private linear(): LinearProgram {
    const { maximise, floor = null } = this.problem;
    const costs: number[] = maximise.each.map((value) => value / this.size);
    const lower: number[] = costs.map(() => 0);
    const upper: number[] = costs.map(() => 1);
    const rows: LinearRow[] = this.limits
      // What holds whatever is chosen need not be asked.
      .filter(({ amounts, most }) => amounts.reduce((sum, amount) => sum + Math.max(0, amount), 0) > most)
      .map(({ things, amounts, most }) => ({ things: [...things], coefficients: [...amounts], most }));
    const floorTerms = new Map<number, number>();
    const variable = (cost: number, most: number): number => {
      costs.push(cost);
      lower.push(0);
      upper.push(most);
      return costs.length - 1;
    };
    const worth = (sheet: Sheet, add: (variable: number, amount: number) => void): void => {
      for (const { weight, cap, terms } of mergedRows(sheet.rows)) {
        const parts = new Map<number, number>();
        const count = (thing: number, amount: number): void => void parts.set(thing, (parts.get(thing) ?? 0) + amount);
        let reached = 0;
        const levels = [...new Set(terms.map(({ to }) => Math.min(to, cap)))].filter((to) => to > 0).sort((a, b) => a - b);
        for (const level of levels) {
          const reaching = terms.filter(({ to }) => Math.min(to, cap) >= level).map(({ thing }) => thing);
          const [only = 0] = reaching;
          if (reaching.length === 1) count(only, level - reached);
          else {
            const step = variable(0, 1);
            rows.push({ things: [step, ...reaching], coefficients: [1, ...reaching.map(() => -1)], most: 0 });
            count(step, level - reached);
          }
          reached = level;
        }
        let more = 0;
        for (const { thing, by } of terms) {
          if (by <= 0) continue;
          count(thing, Math.min(by, cap));
          more += Math.min(by, cap);
        }
        if (reached + more <= cap || more === 0) for (const [thing, amount] of parts) add(thing, weight * amount);
        else {
          const sum = variable(0, cap);
          rows.push({ things: [sum, ...parts.keys()], coefficients: [1, ...[...parts.values()].map((amount) => -amount)], most: 0 });
          add(sum, weight);
        }
      }
    };
    worth(maximise, (thing, amount) => {
      costs[thing] = (costs[thing] ?? 0) + amount / this.size;
    });
    if (floor !== null) {
      const count = (thing: number, amount: number): void =>
        void floorTerms.set(thing, (floorTerms.get(thing) ?? 0) - amount / this.floorSize);
      for (const [thing, value] of floor.sheet.each.entries()) if (value !== 0) count(thing, value);
      worth(floor.sheet, count);
      rows.push({ things: [...floorTerms.keys()], coefficients: [...floorTerms.values()], most: GRAIN - floor.least / this.floorSize });
    }
    return { costs, lower, upper, rows };
  }

  /** Fixes what limits leave no choice about; false where they cannot hold. */
  private propagate(state: Int8Array): boolean {
    for (let again = true; again; ) {
      again = false;
      for (const list of [this.limits, this.orders]) {
        for (const { things, amounts, most } of list) {
          let least = 0;
          for (let t = 0; t < things.length; t += 1) {
            const now = state[things[t] ?? 0];
            const amount = amounts[t] ?? 0;
            if (now === IN || (now === FREE && amount < 0)) least += amount;
          }
          const rest = most + GRAIN - least;
          if (rest < 0) return false;
          for (let t = 0; t < things.length; t += 1) {
            const thing = things[t] ?? 0;
            if (state[thing] !== FREE || Math.abs(amounts[t] ?? 0) <= rest) continue;
            state[thing] = (amounts[t] ?? 0) > 0 ? OUT : IN;
            again = true;
          }
        }
      }
    }
    return true;
  }

  /** The relaxed choice made whole: what is taken most goes first, as long as it fits. */
  private repaired(state: Int8Array): Int8Array {
    const choice = Int8Array.from(state, (each) => (each === IN ? IN : OUT));
    const part = (thing: number): number => this.relaxation.value(thing);
    const order = Array.from({ length: this.n }, (_, thing) => thing)
      .filter((thing) => state[thing] === FREE && part(thing) > WHOLE)
      .sort((a, b) => part(b) - part(a) || a - b);
    // Twice, for what needs another may stand before it.
    for (const thing of [...order, ...order]) {
      if (choice[thing] === IN) continue;
      choice[thing] = IN;
      if (!this.fits(choice)) choice[thing] = OUT;
    }
    return choice;
  }

  private fits(choice: Int8Array): boolean {
    return this.limits.every(({ things, amounts, most }) => {
      let sum = 0;
      for (let t = 0; t < things.length; t += 1) if (choice[things[t] ?? 0] === IN) sum += amounts[t] ?? 0;
      return sum <= most + GRAIN;
    });
  }

  /** Takes a whole choice for the best where it is allowed and better. */
  private offer(offered: Int8Array): void {
    const choice = this.inOrder(offered);
    for (const [thing, isIn] of this.problem.fixed ?? []) if ((choice[thing] === IN) !== isIn) return;
    if (!this.fits(choice)) return;
    const isIn = (thing: number): boolean => choice[thing] === IN;
    const { maximise, floor = null } = this.problem;
    const value = worthOf(maximise, isIn) / this.size;
    if (value <= this.bestValue + (this.best === null ? 0 : GRAIN)) return;
    if (floor !== null && (worthOf(floor.sheet, isIn) - floor.least) / this.floorSize < -GRAIN) return;
    this.best = choice.slice();
    this.bestValue = value;
    if (this.problem.target !== undefined) this.done = true;
  }

  /** With the better of two things in the place of the other, so that of equals the first is chosen. */
  private inOrder(offered: Int8Array): Int8Array {
    const choice = offered.slice();
    for (let again = true; again; ) {
      again = false;
      for (const { things } of this.orders) {
        const [worse = 0, better = 0] = things;
        if (choice[worse] !== IN || choice[better] === IN) continue;
        choice[worse] = OUT;
        choice[better] = IN;
        again = true;
      }
    }
    return choice;
  }

  /** Of two things one may be at least as good in everything: then there is a best choice that holds the other only beside it. */
  private dominances(): readonly FlatLimit[] {
    const { fixed, things: n } = this.problem;
    const { maximise, floor = null } = this.problem;
    const columns: number[][] = Array.from({ length: n }, (_, thing) => [maximise.each[thing] ?? 0, floor?.sheet.each[thing] ?? 0]);
    const add = (value: (thing: number) => number): void => {
      for (let thing = 0; thing < n; thing += 1) columns[thing]?.push(value(thing));
    };
    for (const { terms, cap } of mergedRows([...maximise.rows, ...(floor?.sheet.rows ?? [])])) {
      const places = new Map(terms.map((term) => [term.thing, term]));
      add((thing) => Math.min(cap, places.get(thing)?.to ?? 0));
      add((thing) => Math.min(cap, places.get(thing)?.by ?? 0));
    }
    for (const { things, amounts } of this.limits) {
      const place = new Map(Array.from(things, (thing, index) => [thing, index]));
      add((thing) => -(amounts[place.get(thing) ?? -1] ?? 0));
    }
    const orders: FlatLimit[] = [];
    for (let better = 0; better < n; better += 1) {
      for (let worse = 0; worse < n; worse += 1) {
        if (better === worse || fixed?.has(better) || fixed?.has(worse)) continue;
        const [one = [], other = []] = [columns[better], columns[worse]];
        if (!one.every((value, index) => value >= (other[index] ?? 0))) continue;
        // Of equals the first goes first.
        if (better > worse && one.every((value, index) => value === other[index])) continue;
        orders.push({ things: Int32Array.of(worse, better), amounts: Float64Array.of(1, -1), most: 0 });
      }
    }
    return orders;
  }
}

/** Rows that count, those in which everything is the same but the weight as one: personas mostly see the same levels. */
function mergedRows(rows: readonly SheetRow[]): readonly SheetRow[] {
  const merged = new Map<string, SheetRow>();
  for (const row of rows) {
    const { weight, cap, terms } = row;
    if (weight <= 0 || cap <= 0) continue;
    const key = `${cap} ${terms.map(({ thing, to, by }) => `${thing} ${to} ${by}`).join()}`;
    const known = merged.get(key);
    merged.set(key, known ? { ...known, weight: known.weight + weight } : row);
  }
  return [...merged.values()];
}

/** What the sheet could say at most, so that numbers are near 1. */
function sizeOf({ each, rows }: Sheet): number {
  let size = each.reduce((sum, value) => sum + Math.abs(value), 0);
  for (const { weight, cap, terms } of rows)
    size +=
      weight *
      Math.min(
        cap,
        terms.reduce((sum, { to, by }) => sum + to + by, 0),
      );
  return size > 0 ? size : 1;
}

function flatLimit({ terms, most }: Limit): FlatLimit {
  const own = terms.filter(({ amount }) => amount !== 0);
  const size = Math.max(Math.abs(most), ...own.map(({ amount }) => Math.abs(amount)), Number.MIN_VALUE);
  return {
    things: Int32Array.from(own, ({ thing }) => thing),
    amounts: Float64Array.from(own, ({ amount }) => amount / size),
    most: most / size,
  };
}
