/** What a customer is worth. */
import type { Persona, Program, Worth } from '../program/program.ts';
import type { Quantity } from '../program/values.ts';
import type { Bounds, WorthResult } from './analysis.ts';
import { between, exactly, multiply, scale } from './bounds.ts';
import { inYears, timesIn } from './time.ts';

/** Money per year; null where no revenue is said. */
export function revenuePerYear(worth: Worth | null): Bounds | null {
  return worth?.revenue ? scale(worth.revenue, timesIn(worth.revenue.per, 'year')) : null;
}

/** Money per year that is left of the revenue; null where revenue or margin is not said. */
function marginPerYear(worth: Worth): Bounds | null {
  const revenue = revenuePerYear(worth);
  return revenue && worth.margin ? multiply(revenue, worth.margin) : null;
}

/** Customer lifetime value in money: revenue per year × lifetime in years × margin. Null where one of the three is not said. */
export function lifetimeValue(worth: Worth): Bounds | null {
  const revenue = revenuePerYear(worth);
  if (!revenue || !worth.lifetime || !worth.margin) return null;
  return multiply(multiply(revenue, inYears(worth.lifetime)), worth.margin);
}

/**
 * Lifetime value today, in money: Σ m·retention^t/(1+i)^t, m the yearly margin in money, t = 0, 1 … (the first margin now), without end unless
 * a lifetime is given; of a broken last year its part (Gupta & Lehmann 2003). Where only a lifetime is said nobody leaves before its
 * end. Null without a discount rate, or where revenue, margin, or both retention and lifetime are not said, or the sum has no end.
 */
export function discountedValue(worth: Worth, discount: Bounds | null): Bounds | null {
  const yearly = marginPerYear(worth);
  if (!yearly || !discount || (!worth.retention && !worth.lifetime)) return null;
  const years = worth.lifetime ? inYears(worth.lifetime) : null;
  const retention = worth.retention ?? exactly(1);
  // More is kept, for longer, and less discounted: more value; so each bound has one corner.
  const low = yearly.low * margins(retention.low / (1 + discount.high), years?.low ?? null);
  const high = yearly.high * margins(retention.high / (1 + discount.low), years?.high ?? null);
  return Number.isFinite(low) && Number.isFinite(high) ? between(low, high) : null;
}

/** 1 + q + q² … over `years`, or without end. */
function margins(q: number, years: number | null): number {
  if (years === null) return q < 1 ? 1 / (1 - q) : Number.POSITIVE_INFINITY;
  const whole = Math.floor(years);
  const full = q === 1 ? whole : (1 - q ** whole) / (1 - q);
  return full + (years - whole) * q ** whole;
}

/**
 * What customers of each persona and member are worth over their lifetime, in money of the currency of their revenue: today's value where the program
 * says a discount rate, else the plain one. None for those whose worth does not tell it.
 */
export function lifetimeWorths(program: Program): ReadonlyMap<string, LifetimeWorth> {
  const discount = program.head?.discount ?? null;
  const all = [...program.personas, ...program.breakdowns.flatMap(({ members }) => members)];
  return new Map(
    all.flatMap(({ name, worth }): [string, LifetimeWorth][] => {
      const value = worth && (discount ? discountedValue(worth, discount) : lifetimeValue(worth));
      return worth?.revenue && value ? [[name, { value, revenue: worth.revenue, customers: worth.customers }]] : [];
    }),
  );
}

export interface LifetimeWorth {
  readonly value: Bounds;
  readonly revenue: Quantity;
  readonly customers: Bounds | null;
}

/** One result for each persona and member that says what it is worth, in the order of the program. */
export function worthOf(program: Program): readonly WorthResult[] {
  const discount = program.head?.discount ?? null;
  const result = (name: string, of: WorthResult['of'], worth: Worth | null): WorthResult[] => {
    if (!worth) return [];
    const clv = lifetimeValue(worth);
    const revenue = revenuePerYear(worth);
    return [
      {
        name,
        of,
        revenue,
        margin: marginPerYear(worth),
        clv,
        discounted: discountedValue(worth, discount),
        total: clv && worth.customers ? multiply(clv, worth.customers) : null,
      },
    ];
  };
  return [
    ...program.personas.flatMap((persona) => result(persona.name, 'persona', persona.worth)),
    ...program.breakdowns.flatMap((breakdown) => breakdown.members.flatMap((member) => result(member.name, 'member', member.worth))),
  ];
}

/**
 * What one customer of each persona is worth, in the fullest measure that all of them state: lifetime value, else margin per year, else revenue
 * per year. Null where there is no measure that all state.
 */
export function comparableWorth(personas: readonly Persona[]): ReadonlyMap<string, Bounds> | null {
  const measures: readonly ((worth: Worth) => Bounds | null)[] = [lifetimeValue, marginPerYear, revenuePerYear];
  for (const measure of measures) {
    const values = new Map<string, Bounds>();
    for (const persona of personas) {
      const value = persona.worth && measure(persona.worth);
      if (value) values.set(persona.name, value);
    }
    if (values.size === personas.length) return values;
  }
  return null;
}
