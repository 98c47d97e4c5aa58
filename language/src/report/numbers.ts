/**
 * Numbers as a reader sees them: a true minus sign, signs on differences, a question mark for what is unknown. Ties round away from zero.
 */

import type { Bounds } from '../analysis/analysis.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { timeWordsEn, timeWordsZh } from '../messages/time-words.ts';
import type { Quantity, TimeUnit } from '../program/values.ts';

export const MINUS = '\u2212';
export const UNKNOWN = '?';
export const NOTHING = '\u2014';

/** `value` rounded to `decimals`, ties away from zero; the noise of binary sums (1.0499999999999998) counts as the tie it stands for. */
export function rounded(value: number, decimals: number): number {
  const power = 10 ** decimals;
  const result = (Math.sign(value) * Math.round(Math.abs(value) * power * (1 + 1e-12) + 1e-9)) / power;
  return result === 0 ? 0 : result;
}

/** "1,146", "−3.2". */
export function plain(value: number, decimals: number): string {
  const result = rounded(value, decimals);
  const digits = Math.abs(result).toFixed(decimals);
  const sign = result < 0 ? MINUS : '';
  if (Math.abs(result) < 1000) return sign + digits;
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A difference: "+0.9", "−3.2", and "0.0" without a sign. */
export function signed(value: number, decimals: number): string {
  return rounded(value, decimals) > 0 ? `+${plain(value, decimals)}` : plain(value, decimals);
}

/** A fraction as a percentage: 0.58 is "58%". */
export function percent(fraction: number, decimals = 0): string {
  return `${plain(fraction * 100, decimals)}%`;
}

/** "+174%". */
export function signedPercent(fraction: number): string {
  return `${signed(fraction * 100, 0)}%`;
}

/** True where the value is known exactly. */
export function isKnown(bounds: Bounds): boolean {
  return bounds.low === bounds.high;
}

export function middle(bounds: Bounds): number {
  return (bounds.low + bounds.high) / 2;
}

/** How many decimals the program's levels and weights are printed with: a short scale (1 to 4) needs one more. */
export interface Decimals {
  readonly level: number;
  readonly weight: number;
  readonly product: number;
}

/** A level or weight: "7.0", "8.0–9.0" for a range that was said, "?" for what nobody said. */
export function level(bounds: Bounds, isUnknown: boolean, decimals: number): string {
  if (isUnknown) return UNKNOWN;
  return isKnown(bounds) ? plain(bounds.low, decimals) : `${plain(bounds.low, decimals)}–${plain(bounds.high, decimals)}`;
}

/** A difference or product: "−18.0"; its bounds "−28…+22" where it is not known, and they are apart as printed. */
export function difference(bounds: Bounds, decimals: number): string {
  if (isKnown(bounds)) return signed(bounds.low, decimals);
  const coarse = bounds.high - bounds.low >= 5 ? 0 : decimals;
  const low = signed(bounds.low, coarse);
  const high = signed(bounds.high, coarse);
  return low === high ? low : `${low}…${high}`;
}

function isTimeUnit(unit: string): unit is TimeUnit {
  return Object.hasOwn(timeWordsZh, unit);
}

const currencyZh: Readonly<Record<string, string>> = {
  CNY: '元',
  HKD: '港元',
  USD: '美元',
  EUR: '欧元',
  TWD: '新台币',
  JPY: '日元',
  GBP: '英镑',
};

/** The unit an amount of money is printed in, so that several can share it. */
export interface MoneyUnit {
  readonly divisor: number;
  /** "万元", "CNY k". */
  readonly name: string;
}

/** The unit for amounts up to `largest`, in units of `currency`: 万 and 亿 in Chinese, thousand and million in English. */
export function moneyUnit(largest: number, currency: string | null, language: MessageLanguage): MoneyUnit {
  const size = Math.abs(largest);
  if (language === 'zh') {
    const name = currency === null ? '' : (currencyZh[currency] ?? ` ${currency}`);
    if (size >= 1e8) return { divisor: 1e8, name: `亿${name}` };
    return size >= 1e4 ? { divisor: 1e4, name: `万${name}` } : { divisor: 1, name };
  }
  const name = currency === null ? '' : `${currency} `;
  if (size >= 1e6) return { divisor: 1e6, name: `${name}million` };
  return size >= 1e4 ? { divisor: 1e3, name: `${name}thousand` } : { divisor: 1, name: name.trim() };
}

function moneyDecimals(amount: number): number {
  const size = Math.abs(amount);
  return size >= 100 || Number.isInteger(rounded(amount, 2)) ? 0 : 1;
}

/** "52 万元", "48–56 万元", "CNY 520k". */
export function money(amount: Bounds, currency: string | null, language: MessageLanguage): string {
  const unit = moneyUnit(Math.max(Math.abs(amount.low), Math.abs(amount.high)), currency, language);
  const low = amount.low / unit.divisor;
  const high = amount.high / unit.divisor;
  const decimals = language === 'en' && unit.divisor === 1e6 ? 1 : Math.max(moneyDecimals(low), moneyDecimals(high));
  const numbers = isKnown(amount) ? plain(low, decimals) : `${plain(low, decimals)}–${plain(high, decimals)}`;
  if (language === 'zh') return unit.name === '' ? numbers : `${numbers} ${unit.name.trim()}`;
  const suffix = unit.divisor === 1e6 ? 'm' : unit.divisor === 1e3 ? 'k' : '';
  return `${behindCurrency(numbers, currency, isKnown(amount))}${suffix}`;
}

/** English money: the sign of one amount stands before its currency, as where a sign is always written; a range keeps its own behind it. */
export function behindCurrency(numbers: string, currency: string | null, isOne: boolean): string {
  if (currency === null) return numbers;
  return isOne && numbers.startsWith(MINUS) ? `${MINUS}${currency} ${numbers.slice(MINUS.length)}` : `${currency} ${numbers}`;
}

/** A KPI's value in its own unit: "41.0", "61%", "47 分钟", "CNY 5,107". */
export function measure(
  value: number,
  unit: Quantity['unit'],
  of: string | null,
  kind: string | null,
  language: MessageLanguage,
  isDifference = false,
): string {
  const number = (amount: number, decimals: number): string => (isDifference ? signed(amount, decimals) : plain(amount, decimals));
  switch (unit) {
    case 'share':
    case 'points': {
      const small = Math.abs(value) < 0.1 && !Number.isInteger(rounded(value * 100, 2));
      const figure = number(value * 100, small || (isDifference && unit === 'share') ? 1 : 0);
      if (!isDifference) return `${figure}%`;
      return language === 'zh' ? `${figure} 个百分点` : `${figure} points`;
    }
    case 'duration': {
      const figure = number(value, Number.isInteger(rounded(value, 2)) && !isDifference ? 0 : 1);
      if (of === null || !isTimeUnit(of)) return figure;
      if (language === 'zh') return `${figure} ${timeWordsZh[of]}`;
      return `${figure} ${timeWordsEn[of][Math.abs(value) === 1 ? 0 : 1]}`;
    }
    case 'money':
      return `${isDifference && value > 0 ? '+' : ''}${money({ low: value, high: value }, of, language)}`;
    default:
      if (kind === 'nps') return number(value, 1);
      return number(value, Number.isInteger(rounded(value, 2)) && Math.abs(value) >= 10 ? 0 : 1);
  }
}

/** `2026-Q2` is "26Q2", `2026-03` is "26-03". */
export function shortPeriod(written: string): string {
  return written.replace(/^20(\d\d)-?(Q\d)$/, '$1$2').replace(/^20(\d\d-\d\d)$/, '$1');
}
