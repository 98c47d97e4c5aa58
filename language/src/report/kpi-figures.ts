/** The figures of one KPI as its readers see them: with as many digits as tell its value and its bars apart. */
import type { KpiResult } from '../analysis/analysis.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import type { Quantity } from '../program/values.ts';
import { measure, money, plain, signed } from './numbers.ts';

/** Amounts in the KPI's unit as text. */
export interface Amounts {
  /** "41.0", "76%", "38 minutes". */
  readonly value: (value: number) => string;
  /** A bar or a mark, without the zeros and the unit of time: "40", "90%", "25". */
  readonly mark: (value: number) => string;
  /** A bar that was computed: as `value`, with more digits where it would look the same as the KPI's value. */
  readonly bar: (value: number) => string;
  /** "+5.0", "−5 points", "−5 minutes". */
  readonly change: (value: number) => string;
  /** Without a sign: "5.0", "5 points". */
  readonly distance: (value: number) => string;
  /** "−5.0 ±1.1 minutes"; without a margin the change alone. */
  readonly changeWithin: (value: number, margin: number | null) => string;
  /** A 95 % interval or a range: "[35.8, 44.4]". */
  readonly bounds: (low: number, high: number) => string;
}

interface Unit {
  readonly unit: Quantity['unit'];
  readonly measure: string | null;
  readonly kind: KpiResult['kind'];
}

const MOST_DIGITS = 2;

/** How the amounts of a KPI are written: its value, bars and baseline never look the same where they differ. */
export function amountsOfKpi(kpi: KpiResult, language: MessageLanguage): Amounts {
  return amountsOf(kpi, [kpi.value, kpi.target, kpi.alarm, kpi.promise, kpi.baseline], language, kpi.value);
}

/** How amounts are written; `told` are those that must not look the same where they differ, and `at` the value that a computed bar is compared with. */
export function amountsOf(of: Unit, told: readonly (number | null)[], language: MessageLanguage, at: number | null = null): Amounts {
  const factor = of.unit === 'share' || of.unit === 'points' ? 100 : 1;
  const scaled = told.flatMap((value) => (value === null ? [] : [value * factor]));
  const digits = digitsFor(scaled, leastDigits(of, scaled));
  if (of.unit === 'money') return moneyAmounts(of, language);
  const isShare = factor === 100;
  const withUnit = (figure: string, size: number, isDifference: boolean): string => {
    if (isShare) return isDifference ? points(figure, language) : `${figure}%`;
    if (of.unit !== 'duration') return figure;
    const [, unit = ''] = splitUnit(measure(size, of.unit, of.measure, of.kind, language));
    return unit === '' ? figure : `${figure} ${unit}`;
  };
  const inChange = isShare || of.unit === 'duration' ? Math.max(digits, 1) : digits;
  const trimmed = (figure: string): string => figure.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  const small = (figure: string): string => (of.unit === 'duration' || isShare ? trimmed(figure) : figure);
  return {
    value: (value) => withUnit(plain(value * factor, digits), value, false),
    bar: (value) => {
      const apart = at === null ? digits : digitsFor([at * factor, value * factor], digits);
      return withUnit(plain(value * factor, apart), value, false);
    },
    mark: (value) => {
      const figure = plain(value * factor, Math.max(digits, isShare ? 0 : 1));
      return `${trimmed(figure)}${isShare ? '%' : ''}`;
    },
    change: (value) => withUnit(small(signed(value * factor, inChange)), value, true),
    distance: (value) => withUnit(small(plain(Math.abs(value) * factor, inChange)), Math.abs(value), true),
    changeWithin: (value, margin) => {
      const figure = signed(value * factor, inChange);
      return withUnit(margin === null ? small(figure) : `${figure} ±${plain(margin * factor, inChange)}`, value, true);
    },
    bounds: (low, high) => {
      const fine = of.kind === 'nps' || isShare || of.unit === 'duration' ? Math.max(1, digits) : Math.max(digits, 1);
      return `[${plain(low * factor, fine)}, ${plain(high * factor, fine)}]`;
    },
  };
}

function leastDigits({ unit, kind }: Unit, scaled: readonly number[]): number {
  const whole = scaled.every((value) => Math.abs(value - Math.round(value)) < 1e-9);
  if (unit === 'share' || unit === 'points') return !whole && scaled.every((value) => Math.abs(value) < 10) ? 1 : 0;
  if (kind === 'nps') return 1;
  return whole ? 0 : 1;
}

/** The fewest digits, from `least` on, by which values that differ also look different. */
function digitsFor(values: readonly number[], least: number): number {
  const different = new Set(values).size;
  for (let digits = least; digits < MOST_DIGITS; digits += 1) {
    if (new Set(values.map((value) => plain(value, digits))).size === different) return digits;
  }
  return different > 1 ? MOST_DIGITS : least;
}

function moneyAmounts(of: Unit, language: MessageLanguage): Amounts {
  const show = (value: number): string => money({ low: value, high: value }, of.measure, language);
  const change = (value: number): string => `${value > 0 ? '+' : ''}${show(value)}`;
  return {
    value: show,
    bar: show,
    mark: show,
    change,
    distance: (value) => show(Math.abs(value)),
    changeWithin: (value, margin) => (margin === null ? change(value) : `${change(value)} ±${show(margin)}`),
    bounds: (low, high) => `[${show(low)}, ${show(high)}]`,
  };
}

function points(figure: string, language: MessageLanguage): string {
  if (language === 'zh') return `${figure} 个百分点`;
  return `${figure} ${/^[+−]?1$/.test(figure) ? 'point' : 'points'}`;
}

function splitUnit(text: string): readonly string[] {
  const at = text.indexOf(' ');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
