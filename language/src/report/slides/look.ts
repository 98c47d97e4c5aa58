/** Colours, sizes and places of a slide. Colours are those of the page's light palette. */
import type { Fill } from '../../writers/presentation/shapes.ts';
import type { Tone } from '../document.ts';
import { light } from '../style.ts';

const palette = new Map(
  [...light.matchAll(/--([\w-]+):#([0-9A-Fa-f]{6})/g)].map(([, name = '', value = '']) => [name, value.toUpperCase()]),
);

/** A colour of the page by its name there. */
export function color(name: string): string {
  return palette.get(name) ?? '16191D';
}

export const INK = color('ink');
export const MUTED = color('muted');
export const GRID = color('grid');
export const HATCH = color('hatch');
export const TINT = color('tint');
export const PAPER = color('paper');
export const colours = { ink: INK, muted: MUTED, grid: GRID, axis: color('axis') };

/** Of bars and dots. */
export function graphic(tone: Tone | 'plain'): string {
  return tone === 'above' ? color('above') : tone === 'below' ? color('below') : color('neutral');
}

/** Of words and figures. */
export function wording(tone: Tone | 'plain'): string {
  return tone === 'above' ? color('above-text') : tone === 'below' ? color('below-text') : tone === 'neutral' ? MUTED : INK;
}

/** What is unknown, or certain only within bounds. */
export const UNKNOWN_FILL: Fill = { hatch: HATCH };

export const LEFT = 48;
export const WIDTH = 864;
/** Where the matter of a slide may stand. */
export const BODY = { top: 148, bottom: 500 } as const;
