import { scaleLinear } from 'd3-scale';
import type { Bounds } from '../../analysis/analysis.ts';
import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { LineView } from '../document.ts';
import { fill, hatchPattern, stroke } from './marks.ts';

const WIDTH = 200;
const HEIGHT = 18;

/** What the bars of all lines have to span: every W·S with its bounds, and zero. */
export function barDomain(lines: readonly LineView[]): Bounds {
  return {
    low: Math.min(0, ...lines.map((line) => line.weightedBounds.low)),
    high: Math.max(0, ...lines.map((line) => line.weightedBounds.high)),
  };
}

/** One line's W·S as a bar from a zero line that all rows share; dashed where assumed, hatched over its bounds where unknown. The number stands beside it. */
export function bar(line: LineView, domain: Bounds, id: string): Markup {
  const { low, high } = line.weightedBounds;
  const x = scaleLinear([domain.low, domain.high === domain.low ? domain.low + 1 : domain.high], [2, WIDTH - 2]);
  const zero = x(0);
  const from = Math.min(zero, x(low));
  const to = Math.max(zero, x(high));
  const isUnknown = low !== high;
  const body = isUnknown
    ? svg`<defs>${hatchPattern(id)}</defs><rect x="${x(low)}" y="3.5" width="${Math.max(2, x(high) - x(low))}" height="11" fill="url(#${id})" class="hatched"/>`
    : low === 0
      ? null
      : line.assumed
        ? svg`<rect x="${from + 1}" y="4" width="${Math.max(1, to - from - 2)}" height="10" class="dashed ${stroke(line.tone)}"/>`
        : svg`<rect x="${from}" y="3" width="${Math.max(1, to - from)}" height="12" class="${fill(line.tone)}"/>`;
  return svg`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${body}<path d="M${zero} 0v${HEIGHT}" class="zero"/></svg>`;
}

/** From the last wave's level to this one's, on the program's scale; the text beside it says by how much. */
export function slope(line: LineView, scale: Bounds): Markup | null {
  if (line.change === null) return null;
  const { from, to, tone } = line.change;
  const rise = Math.min(7, Math.max(-7, ((to - from) / (scale.high - scale.low || 1)) * 60));
  return svg`<svg class="slope" viewBox="0 0 38 18" width="38" height="18" aria-hidden="true"><path d="M4 ${9 + rise / 2}L32 ${9 - rise / 2}" class="line"/><circle cx="4" cy="${9 + rise / 2}" r="2.5" class="fn"/><circle cx="32" cy="${9 - rise / 2}" r="4" class="${fill(tone)}"/></svg>`;
}
