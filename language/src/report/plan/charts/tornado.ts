import { scaleLinear } from 'd3-scale';
import type { Markup } from '../../../writers/html.ts';
import { svg } from '../../../writers/svg.ts';
import type { Anchors } from '../../anchors.ts';
import { drawing, fill } from '../../charts/marks.ts';
import { cutToWidth, textWidth } from '../../charts/text-width.ts';
import type { MattersSection, SwingView, TornadoView } from '../document.ts';

const ROW = 28;
const HEAD = 40;

/** One tornado under another: for each input a bar from the figure at its low end to that at its high end, across the middle. */
export function tornadoChart(section: MattersSection, id: string, isPhone: boolean, anchors: Anchors): Markup {
  const width = isPhone ? 358 : 1120;
  const row = isPhone ? 48 : ROW;
  let top = 0;
  const panels = section.panels.map((panel) => {
    const drawn = panelMark(panel, top, width, row, isPhone, anchors);
    top += HEAD + row * panel.bars.length + 24;
    return drawn;
  });
  return drawing(
    { id, width, height: Math.max(20, top - 8), title: section.title, description: section.description, isPhone },
    svg`${panels}`,
  );
}

function panelMark(panel: TornadoView, top: number, width: number, row: number, isPhone: boolean, anchors: Anchors): Markup {
  const left = isPhone ? 76 : 440;
  const right = isPhone ? 282 : 980;
  const ends = panel.bars.flatMap(({ low, high }) => [low, high]);
  const x = scaleLinear([Math.min(0, panel.middle, ...ends), Math.max(0, panel.middle, ...ends)], [left, right]);
  const foot = top + HEAD + row * panel.bars.length;
  const zero = x(0);
  const middle = x(panel.middle);
  return svg`<path d="M0 ${top + 0.5}H${width}" class="grid"/><text x="0" y="${top + 20}" class="c1 bold">${cutToWidth(panel.name, isPhone ? 250 : 400, 13, true)}</text><text x="${isPhone ? width : middle}" y="${top + 20}" class="c2 ${isPhone ? 'end' : 'mid'} dark">${panel.middleText}</text>
<path d="M${zero} ${top + 28}V${foot}" class="zero"/><path d="M${middle} ${top + 28}V${foot}" class="cross"/>
${panel.bars.map((bar, index) => barMark(bar, x, zero, top + HEAD + row * index + (isPhone ? 30 : row / 2), isPhone))}${anchors.area(panel.about, 0, top, width, foot - top)}`;
}

/** The part below zero is vermilion. */
function barMark(bar: SwingView, x: (value: number) => number, zero: number, y: number, isPhone: boolean): Markup {
  const isTurned = bar.low > bar.high;
  const low = x(Math.min(bar.low, bar.high));
  const high = x(Math.max(bar.low, bar.high));
  const [lowText, highText] = isTurned ? [bar.highText, bar.lowText] : [bar.lowText, bar.highText];
  const [lowInput, highInput] = isTurned ? [bar.highInput, bar.lowInput] : [bar.lowInput, bar.highInput];
  const side = (text: string, input: string): string => (isPhone ? text : `${text}  ${input}`);
  const name = isPhone
    ? svg`<text x="0" y="${y - 14}" class="c2 halo">${cutToWidth(`${bar.name} · ${lowInput}…${highInput}`, 356, 12)}</text>`
    : svg`<text x="0" y="${y + 4.5}" class="c1">${cutToWidth(bar.name, 320, 13)}</text>`;
  const below =
    low < zero
      ? svg`<rect x="${low}" y="${y - 7}" width="${Math.max(1, Math.min(high, zero) - low)}" height="14" class="${fill('below')}"/>`
      : null;
  const above =
    high > zero
      ? svg`<rect x="${Math.max(low, zero)}" y="${y - 7}" width="${Math.max(1, high - Math.max(low, zero))}" height="14" class="${fill('above')}"/>`
      : null;
  const leftText = side(lowText, lowInput);
  // Left of the first bar nothing may run into the name.
  const room = low - 8 - (isPhone ? 0 : 330);
  return svg`${name}${below}${above}<text x="${low - 6}" y="${y + 4.5}" class="c2 end halo">${textWidth(leftText, 12) <= room ? leftText : lowText}</text><text x="${high + 6}" y="${y + 4.5}" class="c2 halo">${side(highText, highInput)}</text>`;
}
