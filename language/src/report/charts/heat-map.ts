import type { Content, Markup } from '../../writers/html.ts';
import { coordinate, svg } from '../../writers/svg.ts';
import type { Anchors } from '../anchors.ts';
import type { CellView, WhoSection } from '../journey-document.ts';
import { drawing } from './marks.ts';
import { cutToWidth, textWidth, twoLines } from './text-width.ts';

const GAP = 4;
/** Between the personas and everybody. */
const APART = 10;
/** Personas a phone has room for, beside everybody. */
const PHONE_PEOPLE = 4;
/** A cell as wide as this has room for a large number. */
const LARGE = 58;

/** Satisfaction of each persona at each touchpoint, the number in its cell. On a phone touchpoints run downwards. */
export function heatMap(section: WhoSection, id: string, isPhone: boolean, anchors: Anchors): Markup {
  return isPhone ? tall(section, id, anchors) : broad(section, id, anchors);
}

/** The class that fills a cell. */
export function fillOf(step: number): string {
  return step === 0 ? 'h0' : step > 0 ? `ha${step}` : `hb${-step}`;
}

interface Box {
  readonly view: CellView;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function outline(boxes: readonly Box[], inset: number): string {
  const part = ({ x, y, width, height }: Box): string =>
    `M${coordinate(x + inset)} ${coordinate(y + inset)}h${coordinate(width - 2 * inset)}v${coordinate(height - 2 * inset)}h${coordinate(2 * inset - width)}z`;
  return boxes.map(part).join('');
}

/** Cells of one colour are one path, which keeps a large map small. */
function cells(boxes: readonly Box[], pattern: string, anchors: Anchors): Markup {
  const known = boxes.filter(({ view }) => view.step !== null);
  const open = boxes.filter(({ view }) => view.step === null && !view.empty);
  const assumed = known.filter(({ view }) => view.assumed);
  const isLarge = boxes.every(({ width }) => width >= LARGE);
  const fills = [-3, -2, -1, 0, 1, 2, 3].map((step) => {
    const own = known.filter(({ view }) => view.step === step);
    return own.length === 0 ? null : svg`<path d="${outline(own, 0)}" class="${fillOf(step)}"/>`;
  });
  const frame = assumed.length === 0 ? null : svg`<path d="${outline(assumed, 1)}" class="frame"/>`;
  const hatch = open.length === 0 ? null : svg`<path d="${outline(open, 0.5)}" fill="url(#${pattern})" class="hatched"/>`;
  const numbers = known.map(
    ({ view, x, y, width, height }) => svg`<text x="${x + width / 2}" y="${y + height / 2 + (isLarge ? 6.5 : 5)}">${view.text}</text>`,
  );
  const nothing = boxes
    .filter(({ view }) => view.empty)
    .map(({ view, x, y, width, height }) => svg`<text x="${x + width / 2}" y="${y + height / 2 + 4.5}" class="c2 mid">${view.text}</text>`);
  return svg`${fills}${frame}<g class="cv${isLarge ? '' : ' small'}">${numbers}</g>${hatch}${open.map(openWords)}${nothing}${boxes.map(({ view, x, y, width, height }) => anchors.area(view.about, x, y, width, height))}`;
}

/** What is not known, on a patch of paper; a question mark where there is no room for words. */
function openWords({ view, x, y, width, height }: Box): Markup {
  const room = width - 10;
  const lines = twoLines(view.text, room, 12, false);
  const fits = lines.every((line) => textWidth(line, 12) <= room && !line.endsWith('…'));
  const shown = fits ? lines : ['?'];
  const middle = x + width / 2;
  const patch = Math.max(...shown.map((line) => textWidth(line, 12))) + 8;
  const tallness = shown.length * 15 + 2;
  const top = y + (height - tallness) / 2;
  return svg`<rect x="${middle - patch / 2}" y="${top}" width="${patch}" height="${tallness}" class="paper"/>${shown.map((line, index) => svg`<text x="${middle}" y="${top + 12.5 + index * 15}" class="c2 mid">${line}</text>`)}`;
}

/** A bold name whose last line stands at `foot`. */
function head(text: string, x: number, foot: number, width: number): Markup {
  const lines = twoLines(text, width, 12, true);
  return svg`${lines.map((line, index) => svg`<text x="${x}" y="${foot - (lines.length - 1 - index) * 15}" class="c2 dark bold">${line}</text>`)}`;
}

/** Runs of neighbours at the same stage. */
function brackets({ places }: WhoSection): readonly { readonly stage: string; readonly from: number; readonly to: number }[] {
  const runs: { stage: string; from: number; to: number }[] = [];
  for (const [index, { stage }] of places.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.stage === stage) last.to = index + 1;
    else runs.push({ stage, from: index, to: index + 1 });
  }
  return runs;
}

function broad(section: WhoSection, id: string, anchors: Anchors): Markup {
  const left = 148;
  const height = 44;
  const column = Math.min(128, Math.floor((1120 - left + GAP) / Math.max(1, section.places.length)));
  const width = column - GAP;
  const hasStages = section.places.some(({ stage }) => stage !== '');
  const top = hasStages ? 66 : 40;
  const last = section.people.length - 1;
  const x = (place: number): number => left + column * place;
  const y = (person: number): number => top + person * (height + GAP) + (section.everyone && person === last ? APART : 0);
  const boxes = section.people.flatMap((_, person) =>
    section.places.flatMap((place, at): Box[] => {
      const view = place.cells[person];
      return view === undefined ? [] : [{ view, x: x(at), y: y(person), width, height }];
    }),
  );
  const stages = brackets(section).map(({ stage, from, to }) =>
    stage === ''
      ? null
      : svg`<text x="${x(from)}" y="14" class="c2">${cutToWidth(stage, x(to) - x(from) - GAP, 12)}</text><path d="M${x(from)} 21H${x(to) - GAP}" class="axis"/>`,
  );
  const people = section.people.map(({ name, small }, person) => {
    const middle = y(person) + height / 2;
    const lines = twoLines(name, left - 12, 13, true);
    const top = middle + 4.5 - ((lines.length + (small === '' ? 0 : 1) - 1) * 16) / 2;
    return svg`${lines.map((text, index) => svg`<text x="0" y="${top + index * 15}" class="c1 bold">${text}</text>`)}${small === '' ? null : svg`<text x="0" y="${top + lines.length * 16}" class="c2">${cutToWidth(small, left - 12, 12)}</text>`}`;
  });
  const body = svg`${stages}${section.places.map((place, at) => head(place.name, x(at), top - 8, width))}${people}${cells(boxes, `${id}-h`, anchors)}${section.places.map(({ about }, at) => anchors.area(about, x(at), top - 40, width, 36))}${section.people.map(({ about }, person) => anchors.area(about, 0, y(person), left - GAP, height))}`;
  return drawing(
    { id, width: 1120, height: y(last) + height + 2, title: section.title, description: section.description, isPhone: false },
    body,
  );
}

function tall(section: WhoSection, id: string, anchors: Anchors): Markup {
  const last = section.people.length - 1;
  const people = section.people.map((person, index) => ({ ...person, index }));
  const personas = section.everyone ? people.slice(0, last) : people;
  const shown = [...personas.slice(0, PHONE_PEOPLE), ...(section.everyone ? people.slice(last) : [])];
  const left = 106;
  const height = 40;
  const apart = section.everyone ? 6 : 0;
  const column = Math.min(112, Math.floor((358 - left - apart + GAP) / Math.max(1, shown.length)));
  const width = column - GAP;
  const x = (at: number): number => left + column * at + (section.everyone && at === shown.length - 1 ? apart : 0);
  const hasStages = section.places.some(({ stage }) => stage !== '');
  const names: Markup[] = [];
  const areas: Content[] = shown.map(({ about }, at) => anchors.area(about, x(at), 4, width, 32));
  const boxes: Box[] = [];
  let y = 40;
  for (const { stage, from, to } of brackets(section)) {
    if (hasStages) {
      names.push(svg`<text x="0" y="${y + 13}" class="c2">${cutToWidth(stage, 358, 12)}</text><path d="M0 ${y + 19}H358" class="grid"/>`);
      y += 24;
    }
    for (const place of section.places.slice(from, to)) {
      const lines = twoLines(place.name, left - 8, 12, true).length;
      areas.push(anchors.area(place.about, 0, y, left - GAP, height));
      names.push(head(place.name, 0, y + height / 2 + 4.5 + ((lines - 1) * 15) / 2, left - 8));
      for (const [at, { index }] of shown.entries()) {
        const view = place.cells[index];
        if (view !== undefined) boxes.push({ view, x: x(at), y, width, height });
      }
      y += height + GAP;
    }
  }
  const body = svg`${shown.map(({ name, index }, at) => head(section.everyone && index === last ? section.everyoneShort : name, x(at), 32, width))}${names}${cells(boxes, `${id}-h`, anchors)}${areas}`;
  return drawing({ id, width: 358, height: y, title: section.title, description: section.description, isPhone: true }, body);
}
