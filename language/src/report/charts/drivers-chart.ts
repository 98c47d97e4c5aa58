import { scaleLinear } from 'd3-scale';
import type { Bounds } from '../../analysis/analysis.ts';
import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { Anchors } from '../anchors.ts';
import { type DriversSection, type DriverView, type EffectBar, effectTone, type RanksView } from '../driver-document.ts';
import { plain } from '../numbers.ts';
import { drawing, fill, hatched, ink } from './marks.ts';
import { roundTicks } from './priority-map.ts';
import { cutToWidth, textWidth } from './text-width.ts';

type Place = (value: number) => number;

/** A row for each driver: its part of what is explained, and what it costs and earns on both sides of one zero line. */
export function driversChart(section: DriversSection, id: string, isPhone: boolean, anchors: Anchors): Markup {
  return isPhone ? tall(section, id, anchors) : broad(section, id, anchors);
}

const LABEL = 268;
const SHARE = { from: 292, to: 412 };
const FIGURE = 44;

function mostOf(section: DriversSection): number {
  return Math.max(...section.drivers.map(({ share }) => share ?? 0), 0.01);
}

function broad(section: DriversSection, id: string, anchors: Anchors): Markup {
  const row = 36;
  const head = 44;
  const classAt = 908;
  const declaredAt = 1012;
  const from = 486;
  const to = 880;
  const foot = head + row * section.drivers.length;
  const x = effectScale(section.axis, from + FIGURE, to - FIGURE);
  const share = scaleLinear([0, mostOf(section)], [0, SHARE.to - SHARE.from]);
  const zero = x(0);
  const y = (index: number): number => head + row * index + row / 2;
  const lines = section.drivers.map((_, index) => `M0 ${head + row * index}H1120`).join('');
  const body = svg`<path d="${lines}" class="grid"/><text x="${SHARE.from}" y="28" class="c2">${section.words.share}</text><text x="${zero - 10}" y="28" class="c2 end tb">← ${section.words.penalty}</text><text x="${zero + 10}" y="28" class="c2 ta">${section.words.reward} →</text><text x="${classAt}" y="28" class="c2">${section.words.class}</text><text x="${declaredAt}" y="28" class="c2">${section.words.declared}</text>
${ticksOf(x, section.axis, 5).map((value) => svg`<path d="M${x(value)} ${head}V${foot + 4}" class="grid"/><text x="${x(value)}" y="${foot + 20}" class="c2 mid">${tickText(value)}</text>`)}
${section.drivers.map((driver, index) => {
  const at = y(index);
  return svg`<text x="0" y="${at - (driver.small === '' ? -4.5 : 2)}" class="c1">${cutToWidth(driver.name, LABEL, 13)}</text>${driver.small === '' ? null : svg`<text x="0" y="${at + 13}" class="c2">${cutToWidth(driver.small, LABEL, 12)}</text>`}${shareBar(driver, at, SHARE.from, share)}${effects(driver, at, x, from, to, `${id}-h`, 7)}${
    driver.hasClass
      ? svg`<text x="${classAt}" y="${at + 4.5}" class="c1${driver.disagrees ? ' bold' : ''}">${driver.classText}</text>`
      : null
  }<text x="${declaredAt}" y="${at + 4.5}" class="${driver.disagrees ? 'c1 bold' : 'c1 muted'}">${driver.declared === '' ? '' : `${driver.disagrees ? '≠ ' : ''}${driver.declared}`}</text>`;
})}
<path d="M0 ${foot}H1120" class="grid"/><path d="M${zero} ${head - 8}V${foot + 4}" class="rule"/>${section.drivers.map(({ about }, index) => anchors.area(about, 0, head + row * index, 1120, row))}`;
  return drawing({ id, width: 1120, height: foot + 28, title: section.title, description: section.description, isPhone: false }, body);
}

function tall(section: DriversSection, id: string, anchors: Anchors): Markup {
  const row = 66;
  const head = 44;
  const foot = head + row * section.drivers.length;
  const x = effectScale(section.axis, 38, 320);
  const zero = x(0);
  const y = (index: number): number => head + row * index + 44;
  const body = svg`<text x="358" y="14" class="c2 end">${section.words.share}</text><text x="${Math.max(zero - 10, 120)}" y="34" class="c2 end tb">← ${section.words.penalty}</text><text x="${Math.min(Math.max(zero + 10, 136), 240)}" y="34" class="c2 ta">${section.words.reward} →</text>
${section.drivers.map((driver, index) => {
  const top = head + row * index;
  const small = [driver.hasClass ? driver.classText : '', driver.declared === '' ? '' : `${driver.disagrees ? '≠ ' : ''}${driver.declared}`]
    .filter((text) => text !== '')
    .join(' · ');
  const room = 300 - textWidth(small, 12) - 12;
  const name = cutToWidth(driver.name, room, 13);
  return svg`<path d="M0 ${top}H358" class="grid"/><text x="0" y="${top + 20}" class="c1">${name}</text><text x="${textWidth(name, 13) + 10}" y="${top + 20}" class="c2${driver.disagrees ? ' bold dark' : ''}">${small}</text><text x="358" y="${top + 20}" class="c1 end">${driver.shareText}</text>${effects(driver, y(index), x, 0, 358, `${id}-h`, 6)}<path d="M${zero} ${top + 32}V${top + 58}" class="zero"/>`;
})}
<path d="M0 ${foot}H358" class="grid"/>${ticksOf(x, section.axis, 4).map((value) => svg`<path d="M${x(value)} ${foot}v5" class="axis"/><text x="${x(value)}" y="${foot + 20}" class="c2 mid">${tickText(value)}</text>`)}${section.drivers.map(({ about }, index) => anchors.area(about, 0, head + row * index, 358, row))}`;
  return drawing({ id, width: 358, height: foot + 28, title: section.title, description: section.description, isPhone: true }, body);
}

function effectScale({ low, high }: Bounds, from: number, to: number): Place & { ticks(count: number): number[] } {
  return scaleLinear([low, high], [from, to]);
}

function ticksOf(x: { ticks(count: number): number[] }, { low, high }: Bounds, most: number): readonly number[] {
  return roundTicks(x, most).filter((value) => value >= low && value <= high);
}

function tickText(value: number): string {
  return plain(value, Number.isInteger(value) ? 0 : 1);
}

function shareBar({ share, shareText }: DriverView, y: number, from: number, width: Place): Markup {
  if (share === null) return svg`<text x="${from}" y="${y + 4.5}" class="c1 muted">${shareText}</text>`;
  const length = Math.max(1, width(share));
  return svg`<rect x="${from}" y="${y - 6}" width="${length}" height="12" class="fn"/><text x="${from + length + 8}" y="${y + 4.5}" class="c1">${shareText}</text>`;
}

/** Both bars, their whiskers, and their figures behind the whiskers; hatched with the reason where there are none. */
function effects(driver: DriverView, y: number, x: Place, from: number, to: number, pattern: string, half: number): Markup {
  const { penalty, reward } = driver;
  if (penalty === null || reward === null) {
    const width = textWidth(driver.classText, 12) + 16;
    const middle = (from + to) / 2;
    return svg`${hatched(from, y - half - 1, to - from, 2 * half + 2, pattern)}<rect x="${middle - width / 2}" y="${y - 10}" width="${width}" height="20" class="paper"/><text x="${middle}" y="${y + 4.5}" class="c2 mid dark">${driver.classText}</text>`;
  }
  // Where both whiskers reach over zero they would lie on each other.
  const apart = penalty.value !== 0 && reward.value !== 0 && x(penalty.value + penalty.margin) > x(reward.value - reward.margin) ? 3 : 0;
  return svg`${effectBar(penalty, y, x, half, true)}${effectBar(reward, y, x, half, false)}${effectWhisker(penalty, y - apart, x)}${effectWhisker(reward, y + apart, x)}`;
}

function effectBar(bar: EffectBar, y: number, x: Place, half: number, isLeft: boolean): Markup {
  const { value, margin, text } = bar;
  const tone = effectTone(bar);
  const left = Math.min(x(0), x(value));
  const width = Math.abs(x(value) - x(0));
  const end = isLeft ? x(value - margin) : x(value + margin);
  return svg`${width > 0 ? svg`<rect x="${left}" y="${y - half}" width="${width}" height="${2 * half}" class="${fill(tone)}"/>` : null}<text x="${value === 0 ? x(0) + (isLeft ? -8 : 8) : end + (isLeft ? -6 : 6)}" y="${y + 4.5}" class="c1 halo${isLeft ? ' end' : ''} ${ink(tone)}">${text}</text>`;
}

function effectWhisker({ value, margin }: EffectBar, y: number, x: Place): Markup | null {
  if (value === 0) return null;
  const from = x(value - margin);
  const to = x(value + margin);
  return svg`<path d="M${from} ${y - 3}v6M${from} ${y}H${to}M${to} ${y - 3}v6" class="whisker"/>`;
}

/** The order by declared weight on the left, the derived one on the right, and a line from place to place. */
export function ranksChart(ranks: RanksView, id: string, isPhone: boolean, anchors: Anchors): Markup {
  const row = isPhone ? 24 : 28;
  const head = 34;
  const width = isPhone ? 358 : 1120;
  const left = isPhone ? 140 : 430;
  const right = isPhone ? 218 : 690;
  const room = isPhone ? 112 : 380;
  const y = (place: number): number => head + row * place + row / 2;
  const height = head + row * ranks.lines.length + 4;
  const lines = ranks.lines.toSorted((a, b) => Number(a.disagrees) - Number(b.disagrees));
  const body = svg`<text x="${left - 14}" y="16" class="c2 end">${ranks.stated}</text><text x="${right + 14}" y="16" class="c2">${ranks.derived}</text><path d="M0 24H${width}" class="grid"/>
${lines.map(({ name, stated, derived, statedAt, derivedAt, disagrees }) => {
  const weight = disagrees ? ' bold' : '';
  return svg`<path d="M${left} ${y(statedAt)}L${right} ${y(derivedAt)}" class="${disagrees ? 'line' : 'thin'}"/><circle cx="${left}" cy="${y(statedAt)}" r="${disagrees ? 4.5 : 3}" class="${disagrees ? 'fi' : 'fn'}"/><circle cx="${right}" cy="${y(derivedAt)}" r="${disagrees ? 4.5 : 3}" class="${disagrees ? 'fi' : 'fn'}"/><text x="${left - 14}" y="${y(statedAt) + 4.5}" class="c1 end${weight}">${cutToWidth(name, room - textWidth(stated, 13) - 6, 13, disagrees)} <tspan class="muted">${stated}</tspan></text><text x="${right + 14}" y="${y(derivedAt) + 4.5}" class="c1${weight}"><tspan class="muted">${derived}</tspan> ${cutToWidth(name, room - textWidth(derived, 13) - 6, 13, disagrees)}</text>`;
})}${ranks.lines.map(({ about, statedAt, derivedAt }) => [anchors.area(about, 0, y(statedAt) - row / 2, left, row), anchors.area(about, right, y(derivedAt) - row / 2, width - right, row)])}`;
  return drawing({ id, width, height, title: ranks.title, description: ranks.description, isPhone }, body);
}
