/** The marks that all charts share; `printed once, in the header` is their key. Colours are classes of the style sheet. */
import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { Tone } from '../document.ts';

const letters: Readonly<Record<Tone, string>> = { above: 'a', below: 'b', neutral: 'n' };

/** The class that fills a mark (`fa`), strokes it (`sa`) or colours text (`ta`). */
export function fill(tone: Tone): string {
  return `f${letters[tone]}`;
}
export function stroke(tone: Tone): string {
  return `s${letters[tone]}`;
}
export function ink(tone: Tone): string {
  return `t${letters[tone]}`;
}

/** Actual: a dot; hollow where it is assumed. */
export function dot(x: number, y: number, radius: number, tone: Tone, isHollow = false): Markup {
  return isHollow
    ? svg`<circle cx="${x}" cy="${y}" r="${Math.max(1, radius - 1)}" class="hollow ${stroke(tone)}"/>`
    : svg`<circle cx="${x}" cy="${y}" r="${radius}" class="${fill(tone)}"/>`;
}

/** Expected: a bar in ink. */
export function expectedBar(x: number, y: number): Markup {
  return svg`<rect x="${x - 1.5}" y="${y - 9}" width="3" height="18" class="fi"/>`;
}

/** Ideal: a grey diamond. */
export function diamond(x: number, y: number): Markup {
  return svg`<path d="M${x} ${y - 5}l5 5l-5 5l-5-5z" class="fn"/>`;
}

/** Unknown: hatched from `x` on. `pattern` is the id of the drawing's own hatch. */
export function hatched(x: number, y: number, width: number, height: number, pattern: string): Markup {
  return svg`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="url(#${pattern})" class="hatched"/>`;
}

/** The hatch itself, for the `defs` of a drawing. */
export function hatchPattern(id: string): Markup {
  return svg`<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" class="hatch"/></pattern>`;
}

/** Interval: a whisker with caps. */
export function whisker(low: number, high: number, y: number): Markup {
  return svg`<path d="M${low} ${y - 5}v10M${low} ${y}H${high}M${high} ${y - 5}v10" class="whisker"/>`;
}

export interface Drawing {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Of the wide screen, or of the phone. */
  readonly isPhone: boolean;
}

/** A whole chart with its name and its finding for those who cannot see it. */
export function drawing({ id, width, height, title, description, isPhone }: Drawing, body: Markup): Markup {
  return svg`<svg id="${id}" class="chart ${isPhone ? 'phone' : 'wide'}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc><defs>${hatchPattern(`${id}-h`)}</defs>${body}</svg>`;
}

/** Places on a line, spread to stand at least `gap` apart, as near to where they want to be as a push to the right and back allows. */
export function spread(
  items: readonly { readonly at: number; readonly width: number }[],
  gap: number,
  low: number,
  high: number,
): readonly number[] {
  const order = items.map((_, index) => index).sort((a, b) => (items[a]?.at ?? 0) - (items[b]?.at ?? 0) || a - b);
  const places = items.map((item) => item.at);
  for (let round = 0; round < 40; round += 1) {
    for (let i = 1; i < order.length; i += 1) {
      const left = order[i - 1] ?? 0;
      const right = order[i] ?? 0;
      const needed = ((items[left]?.width ?? 0) + (items[right]?.width ?? 0)) / 2 + gap;
      const lacking = needed - ((places[right] ?? 0) - (places[left] ?? 0));
      if (lacking <= 0) continue;
      places[left] = (places[left] ?? 0) - lacking / 2;
      places[right] = (places[right] ?? 0) + lacking / 2;
    }
    for (const [index, item] of items.entries()) {
      places[index] = Math.min(high - item.width / 2, Math.max(low + item.width / 2, places[index] ?? 0));
    }
  }
  return places;
}
