/** The slides on the journey, the promise and the personas. */
import { type Label, type LineSeries, lineChart, type Marker, newSheet, type PointStyle } from '../../writers/presentation/chart.ts';
import type { Slide } from '../../writers/presentation/package.ts';
import type { Chart, Fill, Shape } from '../../writers/presentation/shapes.ts';
import type {
  CellView,
  JourneySection,
  JourneyView,
  PersonaLine,
  PointView,
  PromiseSection,
  StageRow,
  WhoSection,
} from '../journey-document.ts';
import { isKnown, middle } from '../numbers.ts';
import { sentencesOf } from '../sentences.ts';
import { BODY, color, colours, graphic, INK, LEFT, MUTED, PAPER, TINT, UNKNOWN_FILL, WIDTH, wording } from './look.ts';
import {
  type Cell,
  type Cuts,
  countedTitle,
  type Deck,
  labelOf,
  paragraphs,
  slide,
  tablePages,
  tableSlides,
  text,
  topOf,
} from './making.ts';
import { digitsOf, stepOf } from './ranked-slides.ts';

/** Journeys with slides of their own. */
const MOST_JOURNEYS = 4;
/** Columns a journey's drawing has room for. */
const MOST_STAGES = 9;
const GUTTER = 76;

export function journeySlides(deck: Deck, section: JourneySection): readonly Slide[] {
  const journeys = section.journeys.slice(0, MOST_JOURNEYS);
  const parts = journeys.flatMap((journey) => {
    const stages = journey.stages.length;
    const pieces = Math.max(1, Math.ceil(stages / MOST_STAGES));
    const each = Math.ceil(stages / pieces);
    return Array.from({ length: pieces }, (_, piece) => ({ journey, from: piece * each, to: Math.min(stages, (piece + 1) * each) }));
  });
  const moments = section.moments === null ? 0 : 1;
  const count = parts.length + moments;
  const titled = (page: number) => countedTitle(deck, section.title, page, count);
  const slides = parts.map(({ journey, from, to }, index) => journeySlide(deck, section, journey, from, to, titled(index + 1)));
  if (section.moments !== null) slides.push(momentsSlide(deck, section, titled(count)));
  return slides;
}

function journeySlide(deck: Deck, section: JourneySection, journey: JourneyView, from: number, to: number, title: string): Slide {
  const cuts: Cuts = [];
  const { list } = sentencesOf(deck.report.language);
  const top = topOf(title, section.note);
  const stages = journey.stages.slice(from, to);
  const rowNames = (['goals', 'feels', 'pains', 'below', 'doing'] satisfies readonly StageRow[]).filter((row) =>
    stages.some((stage) => (row === 'doing' ? stage.doing.text !== '' : stage[row].length > 0)),
  );
  const rowHeight = 31;
  const headHeight = 24;
  const tableTop = BODY.bottom - 14 - headHeight - rowNames.length * rowHeight;
  const width = (WIDTH - GUTTER) / Math.max(1, stages.length);
  const shapes: Shape[] = [];
  for (const [index, stage] of stages.entries()) {
    if (!stage.moment) continue;
    shapes.push({
      kind: 'text',
      frame: { x: LEFT + GUTTER + index * width, y: top, width, height: tableTop - top },
      paragraphs: [],
      fill: { color: color('band') },
    });
  }
  const legend = 18;
  shapes.push({
    kind: 'chart',
    frame: { x: LEFT, y: top, width: WIDTH, height: tableTop - top },
    name: journey.name,
    description: journey.description,
    chart: curve(journey, section, from, to, {
      left: GUTTER / WIDTH,
      top: legend / (tableTop - top),
      width: 1 - GUTTER / WIDTH,
      height: 1 - legend / (tableTop - top) - 0.02,
    }),
  });
  shapes.push(text({ x: LEFT, y: top, width: GUTTER + 60, height: 15 }, section.words.axis[1], { size: 9.5, color: MUTED }, cuts));
  const { pages } = tablePages({
    name: journey.name,
    top: tableTop,
    bottom: BODY.bottom + 6,
    rowHeight,
    headHeight,
    rows: rowNames,
    columns: [
      {
        head: '',
        width: GUTTER,
        cell: (row: (typeof rowNames)[number]): Cell => ({ lines: [{ text: section.words.rows[row], size: 9.5, color: MUTED, most: 2 }] }),
      },
      ...stages.map((stage) => ({
        head: `${stage.moment ? '◆ ' : ''}${stage.name}`,
        width,
        align: 'center' as const,
        cell: (row: (typeof rowNames)[number]): Cell => {
          const isDoing = row === 'doing';
          const words = isDoing
            ? stage.doing.text
            : row === 'below'
              ? list(stage.below.map((one) => `${one.rank} ${one.name}`))
              : list(stage[row]);
          return { lines: [{ text: words, size: 9.5, most: 2, color: isDoing ? wording(stage.doing.tone) : INK }] };
        },
      })),
    ],
  });
  for (const page of pages) {
    shapes.push(...page.shapes);
    cuts.push(...page.cuts);
  }
  if (journey.notes.length > 0) {
    shapes.push(
      text(
        { x: LEFT, y: 490, width: WIDTH, height: 14 },
        journey.notes.join(deck.words.between),
        { size: 9.5, least: 9, color: MUTED },
        cuts,
      ),
    );
  }
  const unknown = stages.flatMap((stage) => stage.unknown?.texts ?? []);
  return slide(deck, {
    label: `${labelOf(section)} · ${journey.name}`,
    title,
    note: section.note,
    shapes,
    cuts,
    facts: [journey.description, ...journey.notes, ...unknown],
  });
}

const WIDTHS = [4, 2.75, 1.5] as const;
const GREYS = ['axis', 'neutral', 'ink'] as const;
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond'] as const;

/** Satisfaction of each persona over the stages; zero is its expectation, what is not known a gap. */
function curve(
  journey: JourneyView,
  section: JourneySection,
  from: number,
  to: number,
  plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Chart {
  const sheet = newSheet();
  const stages = journey.stages.slice(from, to);
  const categories = sheet.column(
    section.words.axis[0],
    stages.map((stage) => stage.name),
  );
  const known = (line: PersonaLine, stage: number): PointView | null => {
    const point = line.points[from + stage] ?? null;
    return point === null || !isKnown(point.bounds) ? null : point;
  };
  const valuesAt = stages.map((_, stage) => journey.lines.flatMap((line) => known(line, stage)?.bounds.low ?? []));
  const series = journey.lines.map((line, index): LineSeries => {
    const marker: Marker = {
      symbol: SYMBOLS[index % SYMBOLS.length] ?? 'circle',
      size: 8,
      fill: { color: color(GREYS[line.width]) },
      outline: { color: PAPER, width: 0.75 },
    };
    const rule = { color: color(GREYS[line.width]), width: WIDTHS[line.width] };
    const name = [line.name, line.share].filter(Boolean).join(' ') || section.words.axis[0];
    const values = stages.map((_, stage) => {
      const point = known(line, stage);
      return point === null ? null : middle(point.bounds);
    });
    const labels = stages.flatMap((_, stage): Label[] => {
      const point = known(line, stage);
      if (point === null) return [];
      const value = point.bounds.low;
      const all = valuesAt[stage] ?? [];
      const highest = Math.max(...all);
      const lowest = Math.min(...all);
      const isFirst = journey.lines.findIndex((other) => known(other, stage)?.bounds.low === value) === index;
      if (!isFirst || (value !== highest && value !== lowest)) return [];
      return [
        {
          at: stage,
          text: null,
          position: value === lowest && lowest !== highest ? 'below' : 'above',
          color: wording(point.tone),
          size: 10,
          isBold: true,
        },
      ];
    });
    return {
      name,
      values: sheet.column(name, values),
      line: rule,
      marker,
      points: stages.flatMap((_, stage): PointStyle[] => {
        const point = known(line, stage);
        if (point === null) return [];
        const tone = graphic(point.tone);
        return [
          point.assumed
            ? { at: stage, size: 9, fill: { color: PAPER }, outline: { color: tone, width: 2 }, line: { ...rule, isDashed: true } }
            : { at: stage, size: 9, fill: { color: tone }, line: rule },
        ];
      }),
      labels,
      format: '+0.0;\u22120.0;0.0',
    };
  });
  const { low, high } = journey.domain;
  const step = stepOf(high - low);
  return lineChart(
    sheet,
    categories,
    series,
    {
      low: Math.floor(low / step - 0.4) * step,
      high: Math.ceil(high / step + 0.2) * step,
      step,
      hasGrid: true,
      format: `+${digitsOf(step)};\u2212${digitsOf(step)};0`,
      size: 9,
    },
    false,
    { colours, plot, hasLegend: journey.lines.length > 1 },
  );
}

function momentsSlide(deck: Deck, section: JourneySection, title: string): Slide {
  const { moments } = section;
  if (moments === null) throw new Error('a journey without moments of truth has no slide of them');
  const cuts: Cuts = [];
  const shapes: Shape[] = [];
  const list = moments.list.slice(0, 6);
  const gap = 24;
  const columns = list.length > 4 ? 3 : Math.max(1, Math.min(2, list.length));
  const rows = Math.ceil(list.length / columns);
  const top = topOf(title, '');
  const width = (WIDTH - (columns - 1) * gap) / columns;
  const height = Math.min(190, (BODY.bottom - 16 - top) / Math.max(1, rows));
  for (const [index, moment] of list.entries()) {
    const x = LEFT + (index % columns) * (width + gap);
    const y = top + Math.floor(index / columns) * height;
    shapes.push(
      { kind: 'line', frame: { x, y, width, height: 0 }, rule: { color: INK, width: 2.25 } },
      paragraphs(
        { x, y: y + 8, width, height: height - 20 },
        [
          { text: `◆ ${[moment.name, ...moment.tags].join(' · ')}`, style: { size: 13, isBold: true } },
          { text: moment.value, style: { size: 30, color: wording(moment.tone) } },
          ...moment.texts.map((one) => ({ text: one, style: { size: 12 }, space: 3 })),
        ],
        cuts,
      ),
    );
  }
  if (moments.more !== '')
    shapes.push(text({ x: LEFT, y: BODY.bottom - 14, width: WIDTH, height: 14 }, moments.more, { size: 10, color: MUTED }, cuts));
  return slide(deck, {
    label: labelOf(section, moments.title),
    title,
    note: '',
    shapes,
    cuts,
    facts: moments.list.flatMap((moment) => [`${moment.name} ${moment.value}`, ...moment.texts]),
  });
}

/** A cell's colour by how far it is from expectation. */
function heat(step: number | null): Fill {
  if (step === null) return UNKNOWN_FILL;
  return { color: color(step === 0 ? 'h0' : step > 0 ? `ha${step}` : `hb${-step}`) };
}

/** Personas a page of the map has room for. */
const MOST_PEOPLE = 9;

export function whoSlides(deck: Deck, section: WhoSection): readonly Slide[] {
  const people = section.people.map((person, index) => ({ person, index }));
  const shown = people.length <= MOST_PEOPLE ? people : [...people.slice(0, MOST_PEOPLE - 1), ...people.slice(-1)];
  const width = Math.min(150, (WIDTH - 230) / Math.max(1, shown.length));
  const { colon, semicolon } = deck.words;
  const outside =
    section.outside === null
      ? ''
      : `${section.outside.title.main}${colon}${section.outside.people.map((one) => [one.name, ...one.places.map((place) => place.text), one.more].filter(Boolean).join(' ')).join(semicolon)}`;
  const paper = { color: PAPER, width: 2 };
  const cellOf = (view: CellView | undefined): Cell => {
    if (view === undefined || view.empty) return { lines: [], outline: paper };
    return {
      lines: [{ text: view.text, isBold: true, size: 12 }],
      fill: heat(view.step),
      outline: paper,
    };
  };
  const slides = [
    ...tableSlides(
      deck,
      {
        label: labelOf(section),
        title: section.title,
        note: section.note,
        facts: [section.description, ...section.notes, ...(outside === '' ? [] : [outside])],
        foot: () => [...section.notes, outside].filter(Boolean).join(deck.words.between),
        factOf: (place) =>
          `${place.name}${colon}${place.cells.map((cell, index) => `${section.people[index]?.name ?? ''} ${cell.text}`).join(semicolon)}`,
      },
      {
        name: section.title,
        rows: section.places,
        rowHeight: 25,
        headHeight: 34,
        // A frame of a cell would be hidden by the cells beside it.
        over: (places, top, height) =>
          places.flatMap((place, row) =>
            shown.flatMap(({ index }, column): Shape[] =>
              place.cells[index]?.assumed !== true
                ? []
                : [
                    {
                      kind: 'text',
                      frame: { x: LEFT + 230 + column * width + 2.5, y: top + row * height + 2.5, width: width - 5, height: height - 5 },
                      paragraphs: [],
                      outline: { color: INK, width: 1, isDashed: true },
                    },
                  ],
            ),
          ),
        columns: [
          {
            head: section.table.head[0]?.text ?? '',
            width: 230,
            cell: (place) => ({
              lines: [{ text: place.name }, { text: place.stage, size: 9, color: MUTED }],
            }),
          },
          ...shown.map(({ person, index }) => ({
            head: [person.name, person.small].filter(Boolean).join(' · '),
            width,
            align: 'center' as const,
            cell: (place: (typeof section.places)[number]) => cellOf(place.cells[index]),
          })),
        ],
      },
    ),
  ];
  const { rankings } = section;
  if (rankings !== null) {
    slides.push(
      ...tableSlides(
        deck,
        {
          label: labelOf(section, rankings.topic.main === '' ? section.topic : rankings.topic),
          title: rankings.title,
          note: rankings.note,
          facts: [],
        },
        {
          name: rankings.title,
          rows: rankings.ranks,
          rowHeight: 26,
          headHeight: 24,
          columns: [
            { head: rankings.head[0] ?? '', width: 364, cell: (rank) => rank.name },
            { head: rankings.head[1] ?? '', width: 90, align: 'right', cell: (rank) => rank.byShare },
            { head: 'W·S', width: 110, align: 'right', cell: (rank) => rank.weightedByShare },
            { head: rankings.head[2] ?? '', width: 90, align: 'right', cell: (rank) => rank.byWorth },
            { head: 'W·S', width: 110, align: 'right', cell: (rank) => rank.weightedByWorth },
            {
              head: rankings.head[3] ?? '',
              width: 100,
              cell: (rank) => ({ lines: [{ text: rank.move.text, color: wording(rank.move.tone) }] }),
            },
          ],
        },
      ),
    );
  }
  return slides;
}

/** Promises a page has columns for. */
const MOST_PROMISES = 5;

export function promiseSlides(deck: Deck, section: PromiseSection): readonly Slide[] {
  const promises = section.promises.slice(0, MOST_PROMISES);
  const width = (WIDTH - 120) / Math.max(1, promises.length);
  const said = section.promises.map((promise) => [promise.factor, promise.text, promise.state.text].filter(Boolean).join(' '));
  const { list } = sentencesOf(deck.report.language);
  if (section.places.length === 0 || promises.length === 0) {
    const cuts: Cuts = [];
    const top = topOf(section.title, section.note);
    const shape = paragraphs(
      { x: LEFT, y: top, width: WIDTH, height: BODY.bottom - top },
      [...said, ...section.notes].map((one) => ({ text: one, style: { size: 14 }, space: 6 })),
      cuts,
    );
    return [slide(deck, { label: labelOf(section), title: section.title, note: section.note, shapes: [shape], cuts, facts: said })];
  }
  return tableSlides(
    deck,
    {
      label: labelOf(section),
      title: section.title,
      note: section.note,
      facts: [...said, ...section.notes],
      foot: () => section.notes.join(deck.words.between),
    },
    {
      name: section.title,
      rows: section.places,
      rowHeight: 48,
      headHeight: 48,
      size: 10,
      columns: [
        {
          head: section.touchpoint,
          width: 120,
          cell: (place) => ({
            lines: [
              { text: place.name, size: 11 },
              { text: place.stage, size: 9, color: MUTED },
            ],
          }),
        },
        ...promises.map((promise, index) => ({
          head: [promise.factor, promise.text, promise.state.text].filter(Boolean).join(' · '),
          width,
          cell: (place: (typeof section.places)[number]): Cell => {
            const keeping = place.keepings[index] ?? null;
            if (keeping === null) return { lines: [{ text: '—', color: MUTED }] };
            const doing = keeping.doing;
            return {
              fill: keeping.step === null ? TINT_FILL : heat(keeping.step),
              outline: { color: PAPER, width: 2 },
              lines: [
                { text: `${keeping.value}  ${keeping.word}`, size: 12, isBold: true },
                { text: [keeping.expectations, list(keeping.kpis.map((kpi) => kpi.text))].filter(Boolean).join(' · '), size: 9.5 },
                ...(doing === null ? [] : [{ text: doing.text, size: 9.5, color: doing.tone === 'plain' ? INK : wording(doing.tone) }]),
              ],
            };
          },
        })),
      ],
    },
  );
}

const TINT_FILL: Fill = { color: TINT };
