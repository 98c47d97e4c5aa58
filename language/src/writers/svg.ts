import { type Content, type Markup, template } from './html.ts';

/** A coordinate with at most two decimals; never an exponent, never "-0". Something that is no number would spoil the drawing unseen, so it throws. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A coordinate must be a finite number, not ${value}.`);
  const text = value.toFixed(2).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** SVG with every blank escaped and every number written as a coordinate. */
export function svg(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return template(strings, contents, coordinate);
}
