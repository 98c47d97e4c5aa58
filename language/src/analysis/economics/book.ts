/** The inputs of all figures, each under one key: who uses the same input uses the same number, in every draw. */
import { byCode } from '../../program/order.ts';
import type { Origin } from '../../program/origin.ts';
import type { TimeUnit } from '../../program/values.ts';
import type { Bounds } from '../analysis.ts';
import type { Input, InputField, Traced, TracedUnit } from './economics.ts';
import { inputFigure } from './traced.ts';

export interface InputSaid {
  readonly field: InputField;
  readonly of: string;
  readonly persona?: string | null;
  readonly value: Bounds;
  readonly unit: TracedUnit;
  readonly per?: TimeUnit | null;
  readonly origin: Origin | null;
  /** Of several of one field in one declaration, 1 the first; 1 unless said otherwise. */
  readonly number?: number;
}

export interface Book {
  /** The figure of the input under that key; the first to say it wins. */
  figure(key: string, said: InputSaid): Traced;
  get(key: string): Input | undefined;
  /** By code-point order of the key. */
  all(): readonly Input[];
}

export function openBook(): Book {
  const figures = new Map<string, { readonly input: Input; readonly figure: Traced }>();
  return {
    figure: (key, said) => {
      const known = figures.get(key);
      if (known) return known.figure;
      const { field, of, persona = null, value, unit, per = null, origin, number = 1 } = said;
      const input: Input = { key, field, number, of, persona, value: { low: value.low, high: value.high }, unit, per, origin };
      const figure = inputFigure(input);
      figures.set(key, { input, figure });
      return figure;
    },
    get: (key) => figures.get(key)?.input,
    all: () => [...figures.values()].map(({ input }) => input).sort((a, b) => byCode(a.key, b.key)),
  };
}

/** `FourthShop.cost`, and of several `FourthShop.cost.2` for the second. */
export function keyOf(of: string, field: string, number = 1): string {
  return number === 1 ? `${of}.${field}` : `${of}.${field}.${number}`;
}
