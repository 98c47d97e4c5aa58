import { scaleLinear } from 'd3-scale';
import type { Markup } from '../../../writers/html.ts';
import { svg } from '../../../writers/svg.ts';
import type { Anchors } from '../../anchors.ts';
import { numberMark } from '../../charts/initiatives-chart.ts';
import { drawing } from '../../charts/marks.ts';
import { cutToWidth, textWidth } from '../../charts/text-width.ts';
import type { LoadView, TeamView, TimeBar, TimeSection } from '../document.ts';

const BAR = 30;
const LOAD = 46;

/** Initiatives as bars over quarters, team by team; below each team the days they take of those it has. */
export function timeChart(section: TimeSection, id: string, isPhone: boolean, anchors: Anchors): Markup {
  const width = isPhone ? 358 : 1120;
  const left = isPhone ? 0 : 300;
  const row = isPhone ? 46 : BAR;
  const x = scaleLinear([0, Math.max(1, section.days)], [left, width - 2]);
  let y = 34;
  const rules: Markup[] = [];
  const teams = section.teams.map((team) => {
    rules.push(svg`<path d="M0 ${y}H${width}" class="rule thinner"/>`);
    const head = svg`<text x="0" y="${y + 20}" class="c1 bold">${cutToWidth(team.name, isPhone ? 340 : 280, 13, true)}</text>`;
    // On the wide drawing the team's name has the line of its first initiative, above that one's own name.
    y += 30;
    const bars = team.bars.map((bar) => {
      const drawn = barMark(bar, x, y, row, isPhone, width, anchors);
      y += row;
      return drawn;
    });
    const loads = team.loads.length === 0 ? null : loadMark(team, section, x, y, isPhone);
    y += team.loads.length === 0 ? 10 : LOAD + (isPhone ? 18 : 0) + 12;
    return svg`${head}${bars}${loads}`;
  });
  const foot = y;
  const step = Math.max(1, Math.ceil(section.quarters.length / (isPhone ? 5 : 12)));
  const body = svg`${section.quarters.map(({ label, from, to }, index) => svg`<path d="M${x(from)} 24V${foot}" class="grid"/>${index % step === 0 ? svg`<text x="${isPhone ? x(from) + 2 : (x(from) + x(to)) / 2}" y="16" class="c2${isPhone ? '' : ' mid'}">${isPhone ? label.slice(2).replace('-', ' ') : label}</text>` : null}`)}${rules}<path d="M0 ${foot}H${width}" class="grid"/>
${section.today === null ? null : svg`<path d="M${x(section.today)} 24V${foot}" class="cross"/>`}${teams}`;
  return drawing({ id, width, height: foot + 6, title: section.title, description: section.description, isPhone }, body);
}

function barMark(
  bar: TimeBar,
  x: (days: number) => number,
  top: number,
  row: number,
  isPhone: boolean,
  width: number,
  anchors: Anchors,
): Markup {
  const from = x(bar.from);
  const to = Math.max(from + 3, x(bar.to));
  const y = isPhone ? top + 30 : top + row / 2;
  const shown = { number: bar.number, chosen: true };
  const name = isPhone
    ? svg`${numberMark(11, top + 9, shown)}<text x="30" y="${top + 13.5}" class="c1 halo">${cutToWidth(bar.name, 320, 13)}</text>`
    : svg`${numberMark(11, y, shown)}<text x="30" y="${y + 4.5}" class="c1">${cutToWidth(bar.name, 258, 13)}</text>`;
  const fits = textWidth(bar.text, 12) + 16 <= to - from;
  const right = to + 8 + textWidth(bar.text, 12) <= width;
  const text = isPhone
    ? null
    : fits
      ? svg`<text x="${from + 8}" y="${y + 4.5}" class="c2 inverse">${bar.text}</text>`
      : svg`<text x="${right ? to + 8 : from - 8}" y="${y + 4.5}" class="c2 halo${right ? '' : ' end'}">${bar.text}</text>`;
  return svg`${name}<rect x="${from}" y="${y - 9}" width="${to - from}" height="18" class="when"/>${text}${anchors.area(bar.about, 0, top, width, row)}`;
}

/** Capacity as a line, the load below it filled: over it, vermilion. */
function loadMark(team: TeamView, section: TimeSection, x: (days: number) => number, top: number, isPhone: boolean): Markup {
  const most = Math.max(...team.loads.map(({ load, capacity }) => Math.max(load, capacity)), 1e-9);
  const begin = top + (isPhone ? 22 : 6);
  const foot = begin + LOAD - 8;
  const height = (days: number): number => ((LOAD - 24) * days) / most;
  const one = (load: LoadView): Markup => {
    const from = x(load.from);
    const width = Math.max(2, x(load.to) - from);
    const text = isPhone && textWidth(load.text, 12) > width - 2 ? `${load.text.split(/[^\d,.]/)[0] ?? ''}` : load.text;
    return svg`<rect x="${from + 1}" y="${foot - height(load.load)}" width="${Math.max(1, width - 2)}" height="${Math.max(1, height(load.load))}" class="${load.over ? 'fb' : 'fn'}"/><path d="M${from + 1} ${foot - height(load.capacity)}H${from + width - 1}" class="whisker"/><text x="${from + width / 2}" y="${foot - Math.max(height(load.capacity), height(load.load)) - 5}" class="c2 mid halo${load.over ? ' tb bold' : ''}">${text}</text>`;
  };
  const label = isPhone
    ? svg`<text x="0" y="${top + 12}" class="c2 halo">${section.words.load}</text>`
    : svg`<text x="30" y="${foot - 4}" class="c2">${cutToWidth(section.words.load, 260, 12)}</text>`;
  return svg`${label}<path d="M${x(0)} ${foot}H${x(section.days)}" class="axis"/>${team.loads.map(one)}`;
}
