import { scaleLinear } from 'd3-scale';
import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { Anchors } from '../anchors.ts';
import type { InitiativesDrawing, InitiativeView } from '../document.ts';
import { plain, signed } from '../numbers.ts';
import { dot, drawing, fill, ink } from './marks.ts';
import { roundTicks } from './priority-map.ts';
import { cutToWidth, textWidth } from './text-width.ts';

type Place = (value: number) => number;

/** Cost and return of each initiative on two axes side by side; what is below zero is vermilion. */
export function initiativesChart(section: InitiativesDrawing, id: string, isPhone: boolean, anchors: Anchors): Markup {
  return isPhone ? tall(section, id, anchors) : broad(section, id, anchors);
}

function costDomain(section: InitiativesDrawing): [number, number] {
  const most = Math.max(0, ...section.initiatives.map((one) => one.cost?.high ?? 0)) / section.costDivisor;
  return [0, most === 0 ? 1 : most * 1.04];
}

function returnDomain(section: InitiativesDrawing): [number, number] {
  const returns = section.initiatives.flatMap((one) => {
    const ends = one.returnSpread ?? one.return;
    return ends === null ? [] : [ends.low * 100, ends.high * 100];
  });
  const low = Math.min(0, ...returns);
  const high = Math.max(0, ...returns);
  const span = high - low || 100;
  return [low < 0 ? low - span * 0.06 : -span * 0.04, high + span * 0.06];
}

function broad(section: InitiativesDrawing, id: string, anchors: Anchors): Markup {
  const row = 58;
  const head = 56;
  const foot = head + row * section.initiatives.length;
  const cost = scaleLinear(costDomain(section), [360, 580]).nice(4);
  const gain = scaleLinear(returnDomain(section), [660, 940]).nice(4);
  const hasCost = section.initiatives.some((one) => one.cost !== null && one.cost.high > 0);
  const hasReturn = section.initiatives.some((one) => one.return !== null);
  const body = svg`
<text x="360" y="14" class="c2">${section.words.cost}</text><text x="660" y="14" class="c2">${section.words.return}</text>
${(hasCost ? roundTicks(cost, 4) : [0]).map((value) => svg`<path d="M${cost(value)} ${head - 8}V${foot}" class="grid"/><text x="${cost(value)}" y="38" class="c2 mid">${plain(value, Number.isInteger(value) ? 0 : 1)}</text>`)}
${(hasReturn ? roundTicks(gain, 5) : [0]).map((value) => svg`<path d="M${gain(value)} ${head - 8}V${foot}" class="${value === 0 ? 'zero' : 'grid'}"/><text x="${gain(value)}" y="38" class="c2 mid">${value === 0 ? '0' : signed(value, 0)}</text>`)}
${section.initiatives.map((one, index) => {
  const top = head + row * index;
  const y = top + row / 2;
  const name = cutToWidth(one.name, 290, 13, true);
  return svg`<path d="M0 ${top}H1120" class="grid"/>${numberMark(11, y - 9, one)}<text x="32" y="${y - 4.5}" class="c1 bold">${name}</text><text x="32" y="${y + 14}" class="c2">${cutToWidth(one.small, 300, 12)}</text>
${costMark(one, section, cost, y, 650)}
${returnMark(one, gain, y, 940)}
${one.effects.map((effect, line) => svg`<text x="1120" y="${y + 4.5 + (line - (one.effects.length - 1) / 2) * 17}" class="c2 end">${cutToWidth(effect, 170, 12)}</text>`)}`;
})}
<path d="M0 ${foot}H1120" class="grid"/>${section.initiatives.map(({ about }, index) => anchors.area(about, 0, head + row * index, 1120, row))}`;
  return drawing({ id, width: 1120, height: foot + 8, title: section.title, description: section.description, isPhone: false }, body);
}

function tall(section: InitiativesDrawing, id: string, anchors: Anchors): Markup {
  const row = 104;
  const foot = row * section.initiatives.length;
  const cost = scaleLinear(costDomain(section), [64, 250]).nice(3);
  const gain = scaleLinear(returnDomain(section), [64, 250]).nice(3);
  const [costWord = '', returnWord = ''] = [section.words.cost, section.words.return].map((words) => words.split(/[ ,]/)[0] ?? '');
  const body = svg`
${section.initiatives.map((one, index) => {
  const top = row * index;
  return svg`<path d="M0 ${top}H358" class="grid"/>${numberMark(11, top + 20, one)}<text x="30" y="${top + 24.5}" class="c1 bold">${cutToWidth(one.name, 320, 13, true)}</text>
<text x="0" y="${top + 50}" class="c2">${costWord}</text><path d="M64 ${top + 46}H250" class="grid"/>${costMark(one, section, cost, top + 46, null)}<text x="358" y="${top + 50.5}" class="c2 end dark">${one.costText}</text>
<text x="0" y="${top + 72}" class="c2">${returnWord}</text><path d="M64 ${top + 68}H250" class="grid"/><path d="M${gain(0)} ${top + 60}v16" class="zero"/>${returnMark(one, gain, top + 68, null)}<text x="358" y="${top + 72.5}" class="c2 end ${returnTone(one)}">${one.returnText}</text>${one.return === null ? svg`<text x="${gain(0) + 10}" y="${top + 72.5}" class="c2 halo">${cutToWidth(one.returnWord, 350 - gain(0) - 10, 12)}</text>` : null}
<text x="0" y="${top + 94}" class="c2">${cutToWidth([one.small, ...one.effects].filter((part) => part !== '').join(' · '), 356, 12)}</text>`;
})}${section.initiatives.map(({ about }, index) => anchors.area(about, 0, row * index, 358, row))}`;
  return drawing({ id, width: 358, height: foot + 4, title: section.title, description: section.description, isPhone: true }, body);
}

/** Hollow where it is not in the best set. */
export function numberMark(x: number, y: number, { number, chosen }: Pick<InitiativeView, 'number' | 'chosen'>): Markup {
  return chosen === false
    ? svg`<circle cx="${x}" cy="${y}" r="10" class="hollow out"/><text x="${x}" y="${y + 4.2}" class="c2 mid bold">${String(number)}</text>`
    : svg`<circle cx="${x}" cy="${y}" r="11" class="fi"/><text x="${x}" y="${y + 4.2}" class="c2 mid bold inverse">${String(number)}</text>`;
}

function returnTone({ return: bounds, returnSpread, isLoss }: InitiativeView): string {
  if (bounds === null) return '';
  if (isLoss) return ink('below');
  return (returnSpread ?? bounds).low >= 0 ? ink('above') : 'dark';
}

/** `textTo`: how far right the figure beside the mark may reach; null where it stands elsewhere. */
function costMark(one: InitiativeView, section: InitiativesDrawing, x: Place, y: number, textTo: number | null): Markup {
  if (one.cost === null) return textTo === null ? svg`` : svg`<text x="${x(0) + 8}" y="${y + 4.5}" class="c2 halo">${one.costText}</text>`;
  const low = x(one.cost.low / section.costDivisor);
  const high = x(one.cost.high / section.costDivisor);
  const mark =
    low === high
      ? dot(low, y, 5.5, 'neutral')
      : svg`<rect x="${low}" y="${y - 4}" width="${Math.max(3, high - low)}" height="8" class="fn"/>`;
  if (textTo === null) return mark;
  const width = textWidth(one.costText, 13);
  const isRight = high + 12 + width <= textTo;
  return svg`${mark}<text x="${isRight ? high + 12 : low - 12}" y="${y + 4.5}" class="c1 halo${isRight ? '' : ' end'}">${one.costText}</text>`;
}

function returnMark(one: InitiativeView, x: Place, y: number, textTo: number | null): Markup {
  if (one.return === null) {
    return textTo === null ? svg`` : svg`<text x="${x(0) + 10}" y="${y + 4.5}" class="c2 halo">${one.returnWord}</text>`;
  }
  const ends = one.returnSpread ?? one.return;
  const low = x(ends.low * 100);
  const high = x(ends.high * 100);
  const zero = x(0);
  const median = one.returnSpread === null ? null : x(one.returnSpread.median * 100);
  const mark =
    low === high
      ? svg`<path d="M${zero} ${y}H${low}" class="thin"/>${dot(low, y, 5.5, ends.low < 0 ? 'below' : 'above')}`
      : svg`${low < zero ? svg`<rect x="${low}" y="${y - 4}" width="${Math.max(1, Math.min(high, zero) - low)}" height="8" class="${fill('below')}"/>` : null}${
          high > zero
            ? svg`<rect x="${Math.max(low, zero)}" y="${y - 4}" width="${Math.max(1, high - Math.max(low, zero))}" height="8" class="${fill('above')}"/>`
            : null
        }${median === null ? null : svg`<rect x="${median - 1.5}" y="${y - 9}" width="3" height="18" class="fi"/>`}`;
  if (textTo === null) return mark;
  const width = textWidth(one.returnText, 13, true);
  const at = clearOf(Math.min(textTo + 20 - width / 2, median ?? (low + high) / 2), zero, width);
  return svg`${mark}<text x="${at}" y="${y - 12}" class="c1 mid bold halo ${returnTone(one)}">${one.returnText}</text>`;
}

/** Moves a centred text off the zero line. */
function clearOf(at: number, zero: number, width: number): number {
  const half = width / 2 + 5;
  if (Math.abs(at - zero) >= half) return at;
  return at >= zero ? zero + half : zero - half;
}
