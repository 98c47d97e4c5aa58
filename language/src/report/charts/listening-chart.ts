import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { Anchors } from '../anchors.ts';
import type { EarView, ListeningSection } from '../measure-document.ts';
import { drawing, hatched } from './marks.ts';
import { cutToWidth, textWidth } from './text-width.ts';

/** Columns of the wide drawing that stand side by side; more are drawn below one another. */
const COLUMNS = 13;
const LABEL = 250;
const ROW = 38;
const RADII = [9, 6.5, 4] as const;

/** Ears over touchpoints; turned round on a phone. */
export function listeningChart(section: ListeningSection, id: string, isPhone: boolean, anchors: Anchors): Markup {
  return isPhone ? tall(section, id, anchors) : broad(section, id, anchors);
}

function ear(x: number, y: number, { speed }: EarView): Markup {
  return speed === null
    ? svg`<circle cx="${x}" cy="${y}" r="3.5" class="hollow sa"/>`
    : svg`<circle cx="${x}" cy="${y}" r="${RADII[speed]}" class="fa"/>`;
}

function broad(section: ListeningSection, id: string, anchors: Anchors): Markup {
  const { ears, touchpoints } = section;
  const blocks = Math.max(1, Math.ceil(touchpoints.length / COLUMNS));
  const perBlock = Math.ceil(touchpoints.length / blocks);
  const column = (1120 - LABEL) / Math.max(perBlock, 6);
  const head = 46;
  const height = head + ROW * ears.length + 44;
  const parts: Markup[] = [];
  for (let block = 0; block < blocks; block += 1) {
    const top = block * (height + 24);
    const shown = touchpoints.slice(block * perBlock, (block + 1) * perBlock);
    const x = (index: number): number => LABEL + column * index + column / 2;
    const y = (row: number): number => top + head + ROW * row + ROW / 2;
    const foot = top + head + ROW * ears.length;
    const right = LABEL + column * shown.length;
    parts.push(
      svg`${ears.map((one, row) => {
        const name = cutToWidth(one.name, LABEL - 16, 13);
        return svg`<path d="M0 ${top + head + ROW * row}H${right}" class="grid"/><text x="0" y="${y(row) - (one.small === '' ? -4.5 : 3)}" class="c1">${name}</text><text x="0" y="${y(row) + 13}" class="c2">${cutToWidth(one.small, LABEL - 16, 12)}</text>`;
      })}<path d="M0 ${foot}H${right}" class="axis"/><text x="0" y="${foot + 26}" class="c2">${section.words.count}</text>`,
    );
    const dots = ears.map((_, row) => `M${x(0).toFixed(1)} ${y(row)}H${(x(shown.length - 1) + 1).toFixed(1)}`).join('');
    parts.push(svg`<path d="${dots}" class="still" stroke-dasharray="0 ${column}"/>`);
    for (const [index, { name, count }] of shown.entries()) {
      const at = block * perBlock + index;
      const lines = twoLines(name, column - 8);
      const heading = (style: string): Markup =>
        svg`${lines.map((text, line) => svg`<text x="${x(index)}" y="${top + 32 - (lines.length - 1 - line) * 15}" class="c2 mid bold ${style}">${text}</text>`)}`;
      if (count === 0) {
        const words = `0 ${section.words.blind}`;
        const patch = textWidth(words, 12, true) + 12;
        const tallest = Math.max(...lines.map((text) => textWidth(text, 12, true))) + 8;
        parts.push(
          svg`<rect x="${x(index) - column / 2 + 3}" y="${top + 2}" width="${column - 6}" height="${height - 4}" class="paper"/>${hatched(x(index) - column / 2 + 3, top + 2, column - 6, height - 4, `${id}-h`)}<rect x="${x(index) - tallest / 2}" y="${top + 20 - (lines.length - 1) * 15}" width="${tallest}" height="${lines.length * 15 + 3}" class="paper"/>${heading('tb')}<rect x="${x(index) - patch / 2}" y="${foot + 12}" width="${patch}" height="20" class="paper"/><text x="${x(index)}" y="${foot + 26}" class="c2 mid bold tb">${words}</text>`,
        );
        continue;
      }
      parts.push(svg`${heading('dark')}<text x="${x(index)}" y="${foot + 26}" class="c1 mid bold">${String(count)}</text>`);
      for (const [row, one] of ears.entries()) if (one.hears.includes(at)) parts.push(ear(x(index), y(row), one));
    }
    parts.push(
      svg`${ears.map(({ about }, row) => anchors.area(about, 0, top + head + ROW * row, LABEL - 8, ROW))}${shown.map(({ about }, index) => anchors.area(about, x(index) - column / 2, top, column, head))}`,
    );
  }
  return drawing(
    { id, width: 1120, height: blocks * (height + 24) - 24, title: section.title, description: section.description, isPhone: false },
    svg`${parts}`,
  );
}

/** Touchpoints downwards, ears across by number; below it what each number is. */
function tall(section: ListeningSection, id: string, anchors: Anchors): Markup {
  const { ears, touchpoints } = section;
  const left = 132;
  const right = 322;
  const column = (right - left) / Math.max(1, ears.length);
  const head = 26;
  const row = 34;
  const x = (index: number): number => left + column * index + column / 2;
  const foot = head + row * touchpoints.length;
  const rows = touchpoints.map(({ name, count }, index) => {
    const y = head + row * index + row / 2;
    const line = svg`<path d="M0 ${head + row * index}H358" class="grid"/>`;
    if (count === 0) {
      const words = `0 ${section.words.blind}`;
      const patch = textWidth(words, 12, true) + 12;
      return svg`${line}${hatched(left, y - 12, 358 - left, 24, `${id}-h`)}<rect x="${352 - patch}" y="${y - 10}" width="${patch}" height="20" class="paper"/><text x="0" y="${y + 4.5}" class="c1 bold tb">${cutToWidth(name, left - 8, 13, true)}</text><text x="346" y="${y + 4.5}" class="c2 end bold tb">${words}</text>`;
    }
    return svg`${line}<path d="M${x(0)} ${y}H${x(ears.length - 1) + 1}" class="still" stroke-dasharray="0 ${column}"/><text x="0" y="${y + 4.5}" class="c1">${cutToWidth(name, left - 8, 13)}</text>${ears.map((one, at) => (one.hears.includes(index) ? ear(x(at), y, one) : null))}<text x="358" y="${y + 4.5}" class="c1 end bold">${String(count)}</text>`;
  });
  const key = ears.map(
    (one, index) =>
      svg`<text x="14" y="${foot + 28 + index * 20}" class="c2 end dark">${String(index + 1)}</text><text x="22" y="${foot + 28 + index * 20}" class="c2 dark">${cutToWidth(one.small === '' ? one.name : `${one.name} · ${one.small}`, 334, 12)}</text>`,
  );
  return drawing(
    { id, width: 358, height: foot + 28 + ears.length * 20, title: section.title, description: section.description, isPhone: true },
    svg`${ears.map((_, index) => svg`<text x="${x(index)}" y="16" class="c2 mid">${String(index + 1)}</text>`)}<text x="358" y="16" class="c2 end">${section.words.count}</text>${rows}<path d="M0 ${foot}H358" class="axis"/>${key}${touchpoints.map(({ about }, index) => anchors.area(about, 0, head + row * index, 358, row))}${ears.map(({ about }, index) => anchors.area(about, 0, foot + 14 + index * 20, 358, 20))}`,
  );
}

/** A heading on one line, or on two where it is too wide; cut where it is still too wide. */
function twoLines(text: string, width: number): readonly string[] {
  if (textWidth(text, 12, true) <= width) return [text];
  const spaces = [...text.matchAll(/[ ·、]/g)].map(({ index }) => index);
  const middle = text.length / 2;
  const at = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const split = at === undefined ? Math.ceil(middle) : at;
  // A word of Latin letters is not torn; it is cut instead.
  if (at === undefined && !/\p{Script=Han}/u.test(text)) return [cutToWidth(text, width, 12, true)];
  return [text.slice(0, split).trim(), text.slice(split).replace(/^[ ·、]+/, '')].map((line) => cutToWidth(line, width, 12, true));
}
