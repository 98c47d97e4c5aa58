/** The ways from a KPI that an initiative improves to money: through formulas of other KPIs, and through what it is said to drive. */
import type { Formula, Improvement, Kpi, Program } from '../../program/program.ts';
import type { KpiResult } from '../analysis.ts';
import { monthsOf, timesIn } from '../time.ts';
import { type Book, keyOf } from './book.ts';
import type { KpiRoute, Traced, TracedUnit } from './economics.ts';
import { constantFigure, differenceOf, productOf, ratioOf, sumOf } from './traced.ts';

type Way = Pick<KpiRoute, 'path' | 'steps'>;

/** A way, and its money per year where every step has an amount. */
interface Route extends Way {
  readonly yearly: Traced | null;
}

interface Routes {
  /** The shortest way to each KPI in money that the improved one reaches; a way through formulas alone wins. */
  of(initiative: string, improvement: Improvement, number: number): readonly Route[];
}

/** `kpis` are asked for their values only where an initiative improves a KPI that leads to money by formulas. */
export function routesIn(program: Program, kpis: () => readonly KpiResult[], book: Book): Routes {
  const byName = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
  const users = new Map<string, string[]>();
  for (const kpi of program.kpis) {
    for (const name of new Set(namesIn(kpi.formula))) {
      const own = users.get(name);
      if (own) own.push(kpi.name);
      else users.set(name, [kpi.name]);
    }
  }
  const isMoney = (name: string): boolean => {
    const kind = byName.get(name)?.kind;
    return kind === 'money' || kind === 'clv';
  };

  const waysFrom = (start: string): readonly Way[] => {
    const found = new Map<string, Way>();
    const search = (driving: boolean): void => {
      const seen = new Set([start]);
      const queue: Way[] = [{ path: [start], steps: [] }];
      for (const way of queue) {
        const at = way.path.at(-1) ?? start;
        if (isMoney(at)) {
          if (!found.has(at)) found.set(at, way);
          continue;
        }
        const steps = [
          ...(users.get(at) ?? []).map((name) => ({ name, step: 'formula' as const })),
          ...(driving
            ? (byName.get(at)?.drives ?? []).flatMap(({ resolved }) =>
                resolved === null ? [] : [{ name: resolved, step: 'drives' as const }],
              )
            : []),
        ];
        for (const { name, step } of steps) {
          if (seen.has(name)) continue;
          seen.add(name);
          queue.push({ path: [...way.path, name], steps: [...way.steps, step] });
        }
      }
    };
    search(false);
    search(true);
    return [...found.values()];
  };

  const known = new Map<string, KpiResult>();
  const standing = (name: string): KpiResult | null => {
    if (known.size === 0) for (const kpi of kpis()) known.set(kpi.name, kpi);
    return known.get(name) ?? null;
  };

  /** The value of a KPI as an input; null where it has none, or one in a unit that formulas do not count in. */
  const valueAt = (name: string, wave: string | null): Traced | null => {
    const kpi = standing(name);
    const declared = byName.get(name);
    if (!kpi || !declared || kpi.unit === 'duration' || kpi.wave !== wave) return null;
    const isRange = kpi.bounds === 'range' && kpi.low !== null && kpi.high !== null;
    const value = isRange ? { low: kpi.low ?? 0, high: kpi.high ?? 0 } : kpi.value === null ? null : { low: kpi.value, high: kpi.value };
    if (value === null) return null;
    return book.figure(name, { field: 'kpi', of: name, value, unit: unitOf(kpi), origin: declared.nameOrigin });
  };

  const thenOf = (initiative: string, { mode, value, origin }: Improvement, number: number, now: Traced, kpi: KpiResult): Traced | null => {
    const isShare = value.unit === 'share' || value.unit === 'points';
    const fits =
      kpi.unit === 'share' ? isShare : mode === 'relative' ? value.unit === 'share' : value.unit === kpi.unit || value.unit === 'number';
    if (!fits) return null;
    const change = book.figure(keyOf(initiative, 'improves', number), {
      field: mode === 'to' ? 'improves' : 'improves-by',
      of: initiative,
      number,
      value,
      unit: mode === 'relative' ? 'share' : now.unit,
      origin,
    });
    if (mode === 'to') return change;
    const named = { what: 'kpi-then', about: kpi.name, unit: now.unit } as const;
    if (mode === 'by') return sumOf(named, [now, change]);
    const from = kpi.baseline === null ? now : constantFigure(kpi.baseline, now.unit);
    return sumOf(named, [now, productOf({ what: 'part', unit: now.unit }, [from, change])]);
  };

  /** The formula with figures for its names, `then` in the place of the improved KPI. */
  const figureOf = (formula: Formula, wave: string | null, improved: string, then: Traced | null, depth: number): Traced | null => {
    if ('number' in formula) return constantFigure(formula.number);
    if ('name' in formula) {
      if (then !== null && formula.name === improved) return then;
      if (!formula.kpi) return null;
      const inner = byName.get(formula.name)?.formula ?? null;
      const holds = inner !== null && depth < DEEPEST && reachesName(inner, improved, byName);
      return holds && inner !== null ? figureOf(inner, wave, improved, then, depth + 1) : valueAt(formula.name, wave);
    }
    const left = figureOf(formula.left, wave, improved, then, depth);
    const right = figureOf(formula.right, wave, improved, then, depth);
    if (!left || !right) return null;
    switch (formula.op) {
      case '+':
        return sumOf({ what: 'part', unit: left.unit }, [left, right]);
      case '-':
        return differenceOf({ what: 'part', unit: left.unit }, left, [right]);
      case '*':
        return productOf({ what: 'part', unit: left.unit === 'money' || right.unit === 'money' ? 'money' : 'number' }, [left, right]);
      default:
        return ratioOf({ what: 'part', unit: left.unit === 'money' && right.unit !== 'money' ? 'money' : 'number' }, left, right);
    }
  };

  const yearlyOf = (initiative: string, improvement: Improvement, number: number, { path, steps }: Way): Traced | null => {
    const [improved = ''] = path;
    const target = path.at(-1) ?? '';
    const goal = byName.get(target);
    if (steps.includes('drives') || !goal || goal.kind !== 'money') return null;
    const result = standing(target);
    const kpi = standing(improved);
    const now = kpi && valueAt(improved, kpi.wave);
    const then = now && kpi && thenOf(initiative, improvement, number, now, kpi);
    const perYear = kpi && result && result.wave === kpi.wave ? timesAYear(program, kpi.wave) : null;
    if (!now || !then || perYear === null || (result?.unit !== 'money' && result?.unit !== 'number')) return null;
    const formula = goal.formula;
    const before = target === improved || !formula ? now : figureOf(formula, kpi?.wave ?? null, improved, null, 0);
    const after = target === improved || !formula ? then : figureOf(formula, kpi?.wave ?? null, improved, then, 0);
    if (!before || !after) return null;
    const was: Traced = { ...before, what: before.how === 'input' ? 'input' : 'kpi-now' };
    const becomes: Traced = { ...after, what: after.how === 'input' ? 'input' : 'kpi-then' };
    // Of money that is better the lower, such as a cost, what falls is what is gained.
    const [more, less] = goal.lowerIsBetter ? [was, becomes] : [becomes, was];
    const rise = differenceOf({ what: 'kpi-gain', about: target, unit: 'money' }, more, [less]);
    if (perYear === 1) return { ...rise, unit: 'money-per-year' };
    return productOf({ what: 'kpi-gain', about: target, unit: 'money-per-year' }, [rise, constantFigure(perYear)]);
  };

  return {
    of: (initiative, improvement, number) => {
      const start = improvement.subject.resolved;
      if (start === null || !byName.has(start)) return [];
      return waysFrom(start).map((way) => ({ ...way, yearly: yearlyOf(initiative, improvement, number, way) }));
    },
  };
}

/** Formulas stand in formulas to no end where they turn in a circle, which a finding says. */
const DEEPEST = 20;

function unitOf({ unit }: KpiResult): TracedUnit {
  return unit === 'money' ? 'money' : unit === 'share' || unit === 'points' ? 'share' : 'number';
}

/** How often the period of a wave, else the program's cycle, goes into a year; null where neither is said. */
function timesAYear(program: Program, wave: string | null): number | null {
  const period = program.waves.find(({ name }) => name === wave)?.period ?? null;
  if (period !== null) {
    const months = monthsOf(period);
    return months > 0 ? 12 / months : null;
  }
  const cycle = program.head?.cycle ?? null;
  return cycle !== null && cycle.low === cycle.high && cycle.low > 0 ? timesIn(cycle.time, 'year') / cycle.low : null;
}

function reachesName(formula: Formula, name: string, kpis: ReadonlyMap<string, Kpi>): boolean {
  const seen = new Set<string>();
  const open = [...namesIn(formula)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === name) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...namesIn(kpis.get(next)?.formula ?? null));
  }
  return false;
}

/** Names of KPIs. */
function namesIn(formula: Formula | null): readonly string[] {
  if (formula === null || 'number' in formula) return [];
  if ('name' in formula) return formula.kpi ? [formula.name] : [];
  return [...namesIn(formula.left), ...namesIn(formula.right)];
}
