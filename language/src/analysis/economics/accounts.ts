/** The economics of a program's initiatives, from its ledger and the gaps they close. */
import type { Program } from '../../program/program.ts';
import type { Bounds, KpiResult, Row } from '../analysis.ts';
import { between, scale, subtract, sum, ZERO } from '../bounds.ts';
import { lazily } from '../lazily.ts';
import { once } from '../once.ts';
import type { Population } from '../population.ts';
import { ancestorsOf } from '../rollup.ts';
import { chancesOf, type Drawing, samplerOf, tornadoOf } from './chances.ts';
import type { Chances, Economics, EconomicsOptions, Flow, InitiativeEconomics, Payback } from './economics.ts';
import { type Gaps, gapsOf } from './gaps.ts';
import { type InitiativeLedger, type Ledger, ledgerOf } from './ledger.ts';
import { paybackWithin, type StreamWithin } from './payback.ts';
import { wholeYears } from './traced.ts';

/** What economics and portfolio are made of. */
export interface Accounts {
  readonly program: Program;
  readonly ledger: Ledger;
  readonly gaps: Gaps;
}

/** `rows` are the persona rows in the order of the program; `kpis` are asked for only where money comes through them. */
export function accountsOf(program: Program, population: Population, rows: readonly Row[], kpis: () => readonly KpiResult[]): Accounts {
  const ledger = ledgerOf(program, kpis);
  return { program, ledger, gaps: gapsOf(program, population, rows, ledger.book) };
}

export const DRAWS = 10_000;
const SEED = 1;

/** Further years stand in no table: what lasts longer is in the sums alone. */
const LONGEST_TABLE = 50;

export function drawingOf({ ledger }: Pick<Accounts, 'ledger'>, options: EconomicsOptions = {}): Drawing {
  return {
    book: ledger.book,
    draws: options.draws ?? DRAWS,
    seed: options.seed ?? SEED,
    distribution: options.distribution ?? 'triangular',
  };
}

/** Draws and tornadoes are made when first read. The same program and options give the same bytes. */
export function economicsOf(accounts: Accounts, options: EconomicsOptions = {}): Economics {
  const { program, ledger, gaps } = accounts;
  const drawing = drawingOf(accounts, options);
  // All at once: initiatives share draws of the same inputs, which are let go of afterwards.
  const chances = once((): readonly Chances[] => {
    const sampler = samplerOf(drawing);
    return ledger.initiatives.map((each) => chancesOf(each, gaps.raised, ledger.discount, sampler));
  });
  const promised = promisedRows(accounts);
  return {
    currency: ledger.currency,
    discount: ledger.discount?.amount ?? null,
    inputs: ledger.book.all(),
    openGap: gaps.open,
    draws: drawing.draws,
    seed: drawing.seed,
    distribution: drawing.distribution,
    initiatives: program.initiatives.flatMap(({ name }, index) => {
      const own = ledger.initiatives[index];
      if (!own) return [];
      const raises = new Set(gaps.closes.get(name)?.map(({ expectation }) => expectation));
      return [
        lazily<InitiativeEconomics>({
          name: () => name,
          cost: () => own.cost,
          costOnce: () => own.costOnce,
          costRecurring: () => own.costRecurring,
          benefit: () => own.benefit,
          benefitOnRevenue: () => own.benefitOnRevenue,
          defence: () => own.defence,
          offence: () => own.offence,
          strategic: () => [...raises].filter((expectation) => promised.has(expectation)),
          returnOnMargin: () => own.returnOnMargin,
          returnOnRevenue: () => own.returnOnRevenue,
          net: () => own.net,
          netPresentValue: () => own.netPresentValue,
          payback: () => paybackOf(own),
          influenced: () => own.influenced,
          routes: () => own.routes,
          flows: () => flowsOf(own, ledger.discount?.amount ?? null),
          gap: () => gaps.closedBy(name),
          confidence: () => own.confidence,
          missing: () => own.missing,
          chances: () => chances()[index] ?? NO_CHANCES,
          tornado: () => tornadoOf(own, ledger.book),
        }),
      ];
    }),
  };
}

const NO_CHANCES: Chances = {
  gap: null,
  cost: null,
  benefit: null,
  return: null,
  net: null,
  netPresentValue: null,
  payback: null,
  loss: null,
  presentLoss: null,
};

/** Expectations whose factor, or one that it refines, the program promises. */
export function promisedRows({ program, gaps }: Pick<Accounts, 'program' | 'gaps'>): ReadonlySet<string> {
  const promised = new Set((program.head?.promises ?? []).flatMap(({ factor }) => factor.resolved ?? []));
  if (promised.size === 0) return new Set();
  const ancestors = ancestorsOf(program);
  return new Set(
    gaps.raised.flatMap(({ row: { expectation, factor } }) =>
      factor !== null && (ancestors.get(factor) ?? [factor]).some((name) => promised.has(name)) ? [expectation] : [],
    ),
  );
}

function paybackOf({ cost, benefit, costOnce, recurring, earnings }: InitiativeLedger): Payback | null {
  if (!cost?.amount || !benefit?.amount) return null;
  return paybackWithin(costOnce?.amount ?? ZERO, streamsOf(recurring), streamsOf(earnings));
}

interface Streaming {
  readonly yearly: { readonly amount: Bounds | null } | null;
  readonly years: { readonly amount: Bounds | null } | null;
}

function streamsOf(all: readonly Streaming[]): readonly StreamWithin[] {
  return all.flatMap(({ yearly, years }) => (yearly?.amount && years?.amount ? [{ yearly: yearly.amount, years: years.amount }] : []));
}

/** Year by year from the start; none where a cost or benefit cannot be known. */
function flowsOf({ cost, benefit, costOnce, recurring, earnings }: InitiativeLedger, discount: Bounds | null): readonly Flow[] {
  if (!cost?.amount || !benefit?.amount) return [];
  const gains = streamsOf(earnings);
  const costs = streamsOf(recurring);
  const longest = Math.max(0, ...[...gains, ...costs].map(({ years }) => years.high));
  const last = Math.min(LONGEST_TABLE, wholeYears(longest) + (longest - wholeYears(longest) > 1e-9 ? 1 : 0));
  const flow = (year: number, earned: Bounds, spent: Bounds): Flow => {
    const net = subtract(earned, spent);
    return { year, benefit: earned, cost: spent, net, present: discount && presentWithin(net, year, discount) };
  };
  const inYear = (streams: readonly StreamWithin[], year: number): Bounds =>
    sum(
      streams.map(({ yearly, years }) => {
        const part = (time: number): number => Math.max(0, Math.min(1, time - (year - 1)));
        return between(
          Math.min(yearly.low * part(years.low), yearly.low * part(years.high)),
          Math.max(yearly.high * part(years.high), yearly.high * part(years.low)),
        );
      }),
    );
  return [
    flow(0, ZERO, costOnce?.amount ?? ZERO),
    ...Array.from({ length: last }, (_, index) => flow(index + 1, inYear(gains, index + 1), inYear(costs, index + 1))),
  ];
}

function presentWithin(net: Bounds, year: number, discount: Bounds): Bounds {
  const kind = scale(net, (1 + discount.low) ** -year);
  const harsh = scale(net, (1 + discount.high) ** -year);
  return { low: Math.min(kind.low, harsh.low), high: Math.max(kind.high, harsh.high) };
}
