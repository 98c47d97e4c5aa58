import type { Bounds } from '../../analysis/analysis.ts';
import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { Tone } from '../document.ts';
import type { BulletView, KpiView, Marker } from '../measure-document.ts';
import { fill, hatchPattern, ink, spread, stroke } from './marks.ts';
import { cutToWidth, textWidth } from './text-width.ts';

/** Text is laid out for the track of a phone, 358 units; on a wider one it only stands further apart. */
const NARROW = 358;
const STRETCH = 1000;

type Track = Pick<KpiView, 'axis' | 'alarm' | 'target' | 'lowerIsBetter' | 'above' | 'below'>;

/**
 * The track of a KPI with its bar, bars to reach and marks. Widths are parts of the track and text keeps its size, so one drawing
 * serves the wide page and the phone.
 */
export function bullet(view: KpiView, id: string): Markup {
  const top = 24;
  const height = top + 26 + (view.below.length > 0 ? 24 : 4);
  const above = labels(view.above, view.axis, 13, (marker) => tint(marker.kind));
  const below = labels(view.below, view.axis, height - 3, () => '');
  return svg`<svg class="bullet" height="${height}" role="img" aria-label="${view.fact}">${stretched(
    view,
    view,
    top,
    26,
    12,
    id,
    svg`${view.above.map((marker) => tick(marker, view.axis, top))}${view.below.map(({ at }) => triangle(part(at, view.axis) * STRETCH, top + 28))}`,
  )}${above}${below}</svg>`;
}

/** The same for a member: a thin row on the axis of its KPI. */
export function memberBullet(view: BulletView, track: KpiView, id: string): Markup {
  const marks = track.above.filter(({ kind }) => kind === 'target' || (kind === 'promise' && track.target === null));
  return svg`<svg class="bullet" height="22" role="img" aria-label="${view.fact}">${stretched(view, track, 5, 12, 6, id, svg`${marks.map((marker) => tick(marker, track.axis, 2, 18))}`)}</svg>`;
}

/** A tick for each of many members on the axis of their KPI. */
export function strip(ticks: readonly { readonly at: number; readonly tone: Tone }[], fact: string, track: KpiView): Markup {
  const tones: readonly Tone[] = ['above', 'below', 'neutral'];
  return svg`<svg class="bullet" height="30" role="img" aria-label="${fact}"><svg viewBox="0 0 ${STRETCH} 30" preserveAspectRatio="none" width="100%" height="30">${bands(track, 4, 22)}${tones.map(
    (tone) => {
      const own = ticks.filter((one) => one.tone === tone);
      return own.length === 0
        ? null
        : svg`<path d="${own.map(({ at }) => `M${Math.round(part(at, track.axis) * STRETCH)} 8v14`).join('')}" class="st ${stroke(tone)}"/>`;
    },
  )}${track.above.filter(({ kind }) => kind === 'target').map((marker) => tick(marker, track.axis, 1, 28))}</svg></svg>`;
}

function part(value: number, { low, high }: Bounds): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
}

/** What is stretched with the track: bands, bar, whisker, ticks. Lines keep their width. */
function stretched(view: BulletView, track: Track, top: number, height: number, thick: number, id: string, marks: Markup): Markup {
  const x = (value: number): number => part(value, track.axis) * STRETCH;
  const centre = top + height / 2;
  const zero = x(Math.max(0, track.axis.low));
  const { bounds, value } = view;
  const bar =
    value === null
      ? null
      : svg`<rect x="${Math.min(zero, x(value))}" y="${centre - thick / 2}" width="${Math.max(1, Math.abs(x(value) - zero))}" height="${thick}" class="barline ${fill(view.tone)}"/>`;
  const reach =
    bounds === null
      ? null
      : view.isOpen
        ? svg`<rect x="${x(bounds.low)}" y="${centre - 4.5}" width="${Math.max(3, x(bounds.high) - x(bounds.low))}" height="9" fill="url(#${id})" class="hatched"/>`
        : x(bounds.high) - x(bounds.low) < 4
          ? null
          : svg`<path d="M${x(bounds.low)} ${centre - 5}v10m0-5H${x(bounds.high)}m0-5v10" class="whisker nss"/>`;
  const zeroLine = track.axis.low < 0 ? svg`<path d="M${zero} ${top}v${height}" class="zero"/>` : null;
  const whole = top + height + 10;
  return svg`<svg viewBox="0 0 ${STRETCH} ${whole}" preserveAspectRatio="none" width="100%" height="${whole}">${view.isOpen && bounds !== null ? svg`<defs>${hatchPattern(id)}</defs>` : null}${bands(track, top, height)}${bar}${zeroLine}${reach}${marks}</svg>`;
}

/** Grey, the darker the worse, split at the alarm and the target. */
function bands(track: Track, top: number, height: number): Markup {
  const { axis, alarm, target, lowerIsBetter } = track;
  const stops = [axis.low, ...(lowerIsBetter ? [target, alarm] : [alarm, target]), axis.high];
  const classes = lowerIsBetter ? ['k0', 'k1', 'k2'] : ['k2', 'k1', 'k0'];
  let from = axis.low;
  const parts: Markup[] = [];
  for (const [index, name] of classes.entries()) {
    const to = index === 2 ? axis.high : (stops[index + 1] ?? from);
    if (to > from) {
      const left = part(from, axis) * STRETCH;
      parts.push(svg`<rect x="${left}" y="${top}" width="${part(to, axis) * STRETCH - left}" height="${height}" class="${name}"/>`);
      from = to;
    }
  }
  return svg`${parts}`;
}

function tick({ at, kind }: Marker, axis: Bounds, top: number, height = 30): Markup {
  const x = part(at, axis) * STRETCH;
  const from = top - 2;
  switch (kind) {
    case 'alarm':
      return svg`<path d="M${x} ${from}v${height}" class="alarm nss"/>`;
    case 'promise':
      return svg`<path d="M${x - 4} ${from}v${height}m8 0v-${height}" class="tick2 nss"/>`;
    case 'later':
      return svg`<path d="M${x} ${from}v${height}" class="tick1 nss"/>`;
    default:
      return svg`<path d="M${x} ${from}v${height}" class="tick3 nss"/>`;
  }
}

function triangle(x: number, y: number): Markup {
  return svg`<path d="M${x} ${y}l-9 6h18z" class="fn"/>`;
}

function tint(kind: Marker['kind']): string {
  return kind === 'alarm' ? ` ${ink('below')}` : kind === 'later' ? '' : ' dark bold';
}

/** Words on one line, pushed apart until none covers another, and cut where there is no room for all. */
function labels(markers: readonly Marker[], axis: Bounds, y: number, tone: (marker: Marker) => string): Markup {
  const gap = 8;
  const room = (NARROW - gap * (markers.length - 1)) / Math.max(1, markers.length);
  const width = (text: string): number => textWidth(text, 12, true);
  const isTight = markers.reduce((sum, { text }) => sum + width(text) + gap, -gap) > NARROW;
  const cut = markers.map((marker) => ({ ...marker, text: isTight ? cutFigure(marker.text, room) : marker.text }));
  const places = spread(
    cut.map(({ at, text }) => ({ at: part(at, axis) * NARROW, width: width(text) })),
    gap,
    0,
    NARROW,
  );
  return svg`${cut.map((marker, index) => svg`<text x="${((places[index] ?? 0) / NARROW) * 100}%" y="${y}" class="c2 mid${tone(marker)}">${marker.text}</text>`)}`;
}

/** Cuts the words, never the figure behind them. */
function cutFigure(text: string, most: number): string {
  const at = text.lastIndexOf(' ');
  if (at < 0 || textWidth(text, 12, true) <= most) return text;
  const figure = text.slice(at);
  return `${cutToWidth(text.slice(0, at), Math.max(18, most - textWidth(figure, 12, true)), 12, true)}${figure}`;
}
