/**
 * The largest Σ cost·x with every row's Σ coefficient·x at most its limit, each x a number between its two bounds: a linear program, solved by the dual simplex
 * method for bounded variables (Lemke 1954; Wagner 1958) on a full tableau. It begins wherever the last answer was, so a program that differs in a few bounds takes a
 * few steps, and whenever it stops its value is a bound that no choice can pass.
 */

export interface LinearRow {
  readonly things: readonly number[];
  readonly coefficients: readonly number[];
  readonly most: number;
}

export interface LinearProgram {
  /** One for each variable. */
  readonly costs: readonly number[];
  /** All finite, upper at least lower. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly LinearRow[];
}

export interface Relaxation {
  setBounds(variable: number, lower: number, upper: number): void;
  /**
   * Solves for the bounds as they are: an upper bound of every answer, −∞ where there is none. Stops as soon as the bound is at most `enough`.
   */
  solve(enough: number): number;
  /** Value of a variable in the answer. */
  value(variable: number): number;
  /** By how much the bound falls for each unit that the variable is moved off the bound it lies at; 0 where it lies between. */
  reduced(variable: number): number;
}

const TINY = 1e-9;
const NOTHING = 1e-13;
/** Costs are raised a little, each by another amount, so that steps do not go in circles; the bound stays one. */
const NUDGE = 1e-10;
/** After so many steps the tableau is made afresh, for each step leaves a little rounding behind. */
const STEPS_BEFORE_RENEWAL = 1500;

export function relaxationOf(program: LinearProgram): Relaxation {
  const n = program.costs.length;
  const m = program.rows.length;
  const lower = Float64Array.from(program.lower);
  const upper = Float64Array.from(program.upper);
  const limits = Float64Array.from({ length: m }, () => Number.POSITIVE_INFINITY);
  /** By place: variables 0 … n − 1, then what each row leaves over. */
  const basic = new Int32Array(m);
  const resting = new Int32Array(n);
  const atUpper = new Uint8Array(n + m);
  const table = new Float64Array(m * n);
  const values = new Float64Array(m);
  const costs = new Float64Array(n);
  const places = new Int32Array(n + m);
  /** Columns of the row in hand that hold something. */
  const line = new Int32Array(n);
  let objective = 0;
  let steps = 0;

  const lowerOf = (variable: number): number => (variable < n ? (lower[variable] ?? 0) : 0);
  const upperOf = (variable: number): number => (variable < n ? (upper[variable] ?? 0) : (limits[variable - n] ?? 0));
  const restValue = (variable: number): number => (atUpper[variable] === 1 ? upperOf(variable) : lowerOf(variable));

  const renew = (): void => {
    steps = 0;
    table.fill(0);
    for (const [i, row] of program.rows.entries()) {
      basic[i] = n + i;
      places[n + i] = -1 - i;
      for (const [k, variable] of row.things.entries())
        table[i * n + variable] = (table[i * n + variable] ?? 0) + (row.coefficients[k] ?? 0);
    }
    objective = 0;
    for (let j = 0; j < n; j += 1) {
      resting[j] = j;
      places[j] = j;
      const cost = (program.costs[j] ?? 0) + NUDGE * (0.5 + ((j * 0.618_033_988_75) % 1));
      costs[j] = cost;
      atUpper[j] = cost > 0 ? 1 : 0;
      objective += cost * restValue(j);
    }
    for (const [i, row] of program.rows.entries()) {
      let rest = row.most;
      for (let j = 0; j < n; j += 1) rest -= (table[i * n + j] ?? 0) * restValue(j);
      values[i] = rest;
    }
  };
  renew();

  const moveResting = (column: number, by: number): void => {
    if (by === 0) return;
    objective += (costs[column] ?? 0) * by;
    for (let i = 0; i < m; i += 1) values[i] = (values[i] ?? 0) - (table[i * n + column] ?? 0) * by;
  };

  /** The row that breaks its bounds most; −1 where none does. */
  const worstRow = (): number => {
    let worst = -1;
    let most = TINY;
    for (let i = 0; i < m; i += 1) {
      const variable = basic[i] ?? 0;
      const value = values[i] ?? 0;
      const off = Math.max(lowerOf(variable) - value, value - upperOf(variable));
      if (off > most) {
        most = off;
        worst = i;
      }
    }
    return worst;
  };

  /** The column that may take its place at the least loss; −1 where none can. */
  const entering = (row: number, isBelow: boolean): number => {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    let size = 0;
    const start = row * n;
    for (let j = 0; j < n; j += 1) {
      const coefficient = table[start + j] ?? 0;
      if (coefficient < TINY && coefficient > -TINY) continue;
      const variable = resting[j] ?? 0;
      if (variable < n && lower[variable] === upper[variable]) continue;
      const rises = isBelow ? coefficient < 0 : coefficient > 0;
      // From its lower bound a variable can only rise, from its upper one only fall.
      if (rises === (atUpper[variable] === 1)) continue;
      const ratio = Math.abs(costs[j] ?? 0) / Math.abs(coefficient);
      if (ratio < least - 1e-13 || (ratio <= least + 1e-13 && Math.abs(coefficient) > size)) {
        least = ratio;
        best = j;
        size = Math.abs(coefficient);
      }
    }
    return best;
  };

  const pivot = (row: number, column: number, isBelow: boolean): void => {
    const start = row * n;
    const leaving = basic[row] ?? 0;
    const coming = resting[column] ?? 0;
    const centre = table[start + column] ?? 1;
    const goal = isBelow ? lowerOf(leaving) : upperOf(leaving);
    const by = ((values[row] ?? 0) - goal) / centre;
    const arrived = restValue(coming) + by;
    moveResting(column, by);
    const cost = costs[column] ?? 0;
    // Most of a row is nothing, and changes nothing.
    let filled = 0;
    for (let j = 0; j < n; j += 1) {
      const own = table[start + j] ?? 0;
      if (own === 0) continue;
      line[filled] = j;
      filled += 1;
      table[start + j] = own / centre;
    }
    table[start + column] = 1 / centre;
    for (let i = 0; i < m; i += 1) {
      if (i === row) continue;
      const from = i * n;
      const factor = table[from + column] ?? 0;
      if (factor === 0) continue;
      table[from + column] = 0;
      for (let k = 0; k < filled; k += 1) {
        const j = line[k] ?? 0;
        const rest = (table[from + j] ?? 0) - factor * (table[start + j] ?? 0);
        // What is left of equal numbers is rounding, and would fill the table.
        table[from + j] = rest < NOTHING && rest > -NOTHING ? 0 : rest;
      }
    }
    costs[column] = 0;
    if (cost !== 0) for (let j = 0; j < n; j += 1) costs[j] = (costs[j] ?? 0) - cost * (table[start + j] ?? 0);
    basic[row] = coming;
    resting[column] = leaving;
    places[coming] = -1 - row;
    places[leaving] = column;
    atUpper[leaving] = isBelow ? 0 : 1;
    values[row] = arrived;
    steps += 1;
  };

  return {
    setBounds: (variable, low, high) => {
      if (lower[variable] === low && upper[variable] === high) return;
      const place = places[variable] ?? 0;
      if (place < 0) {
        lower[variable] = low;
        upper[variable] = high;
        return;
      }
      const before = restValue(variable);
      lower[variable] = low;
      upper[variable] = high;
      const cost = costs[place] ?? 0;
      if (cost !== 0) atUpper[variable] = cost > 0 ? 1 : 0;
      moveResting(place, restValue(variable) - before);
    },
    solve: (enough) => {
      if (steps > STEPS_BEFORE_RENEWAL) renew();
      for (let step = 0; step < 20 * (n + m); step += 1) {
        if (objective <= enough) return objective;
        const row = worstRow();
        if (row < 0) return objective;
        const isBelow = (values[row] ?? 0) < lowerOf(basic[row] ?? 0);
        const column = entering(row, isBelow);
        if (column < 0) return Number.NEGATIVE_INFINITY;
        pivot(row, column, isBelow);
      }
      return objective;
    },
    value: (variable) => {
      const place = places[variable] ?? 0;
      return place < 0 ? (values[-1 - place] ?? 0) : restValue(variable);
    },
    reduced: (variable) => {
      const place = places[variable] ?? 0;
      return place < 0 ? 0 : Math.abs(costs[place] ?? 0);
    },
  };
}
