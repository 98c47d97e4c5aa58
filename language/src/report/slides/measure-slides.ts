/** The slides on KPIs, trends, drivers, open answers and listening. */
import {
  type BarSeries,
  barChart,
  type Label,
  type LineSeries,
  lineChart,
  newSheet,
  type ScatterSeries,
  scatterChart,
} from '../../writers/presentation/chart.ts';
import type { Slide } from '../../writers/presentation/package.ts';
import type { Chart, Shape } from '../../writers/presentation/shapes.ts';
import { spread } from '../charts/marks.ts';
import { cutToWidth, textWidth } from '../charts/text-width.ts';
import type { DriversSection } from '../driver-document.ts';
import type { BulletView, KpiSection, KpiView, ListeningSection, Marker, TrendSection, TrendView } from '../measure-document.ts';
import { plain } from '../numbers.ts';
import type { VoiceSection } from '../voice-document.ts';
import { BODY, color, colours, GRID, graphic, HATCH, INK, LEFT, MUTED, TINT, WIDTH, wording } from './look.ts';
import {
  type Cell,
  type Cuts,
  countedTitle,
  type Deck,
  domainAround,
  labelOf,
  plainTable,
  rangeBars,
  slide,
  tablePages,
  tableSlides,
  text,
  topOf,
} from './making.ts';
import { plainSlide } from './ranked-slides.ts';

/** A row grows into what is left of the slide, up to the second. */
const KPI_ROW = 54;
const TALL_ROW = 64;
const NAMES = 196;
const TRACK = 448;
const PAD = 12;

export function kpiSlides(deck: Deck, section: KpiSection): readonly Slide[] {
  if (section.kpis.length === 0) return [plainSlide(deck, section)];
  const title = section.title;
  const top = topOf(`${title}${deck.words.page(8, 8)}`, section.note);
  const room = Math.max(1, Math.floor((BODY.bottom - top) / KPI_ROW));
  const pages = Math.ceil(section.kpis.length / room);
  const each = Math.ceil(section.kpis.length / pages);
  const tall = Math.min(TALL_ROW, (BODY.bottom - top) / each);
  const slides = Array.from({ length: pages }, (_, page) => {
    const kpis = section.kpis.slice(page * each, (page + 1) * each);
    const cuts: Cuts = [];
    const shapes = kpis.flatMap((kpi, index) => kpiRow(kpi, top + index * tall, tall, cuts));
    return slide(deck, {
      label: labelOf(section),
      title: countedTitle(deck, title, page + 1, pages),
      note: section.note,
      shapes,
      cuts,
      facts: kpis.flatMap((kpi) => [
        kpi.fact,
        ...kpi.members.map((members) => `${kpi.name} · ${members.heading}: ${members.counts.map((one) => one.text).join(', ')}`),
      ]),
    });
  });
  return [...slides, ...memberSlides(deck, section)];
}

/** How the members of KPIs stand: a row for each breakdown. */
function memberSlides(deck: Deck, section: KpiSection): readonly Slide[] {
  const rows = section.kpis.flatMap((kpi) => kpi.members.map((members) => ({ kpi, members })));
  if (rows.length === 0) return [];
  const say = (view: BulletView | undefined): string => (view === undefined ? '' : `${view.name} ${view.valueText}`);
  return tableSlides(
    deck,
    {
      label: labelOf(section),
      title: section.title,
      note: '',
      facts: [],
      factOf: ({ kpi, members }) =>
        [`${kpi.name} · ${members.heading}`, ...members.shown.map((view) => view.fact)].join(deck.words.between),
    },
    {
      name: section.title,
      rows,
      rowHeight: 30,
      headHeight: 6,
      columns: [
        {
          head: '',
          width: 250,
          cell: ({ kpi, members }) => ({
            lines: [
              { text: kpi.name, isBold: true },
              { text: members.heading, size: 9, color: MUTED },
            ],
          }),
        },
        {
          head: '',
          width: 250,
          cell: ({ members }) => ({
            lines:
              members.counts.length === 0
                ? []
                : [
                    {
                      text: members.counts.map((one) => one.text).join(' · '),
                      color: wording(members.counts.some((one) => one.tone === 'below') ? 'below' : 'above'),
                      most: 2,
                    },
                  ],
          }),
        },
        {
          head: '',
          width: 364,
          cell: ({ members }) => {
            const { shown } = members;
            return {
              lines: [
                {
                  text:
                    shown.length <= 4
                      ? shown.map(say).join(' · ')
                      : [say(shown[0]), say(shown[1]), '…', say(shown.at(-2)), say(shown.at(-1))].join(' · '),
                  size: 9.5,
                  most: 2,
                },
              ],
            };
          },
        },
      ],
    },
  );
}

function kpiRow(kpi: KpiView, y: number, tall: number, cuts: Cuts): readonly Shape[] {
  const x = LEFT + NAMES + 8;
  const left = x + PAD;
  const width = TRACK - 2 * PAD;
  const span = kpi.axis.high - kpi.axis.low || 1;
  const toX = (value: number) => left + Math.max(0, Math.min(1, (value - kpi.axis.low) / span)) * width;
  const bar = y + 18;
  const height = 16;
  const shapes: Shape[] = [
    { kind: 'line', frame: { x: LEFT, y: y + tall - 3, width: WIDTH, height: 0 }, rule: { color: GRID, width: 0.75 } },
    ...bands(kpi, toX, left, width, bar, height),
    {
      kind: 'chart',
      frame: { x, y: bar - 4, width: TRACK, height: height + 8 },
      name: kpi.name,
      description: kpi.fact,
      chart: bullet(kpi, PAD / TRACK, height),
    },
    text({ x: LEFT, y: y + 8, width: NAMES, height: 18 }, kpi.name, { size: 12, least: 10, isBold: true }, cuts),
    text({ x: LEFT, y: y + 26, width: NAMES, height: 14 }, kpi.small, { size: 9.5, color: MUTED }, cuts),
  ];
  const right = x + TRACK + 8;
  const room = LEFT + WIDTH - right;
  const value = textWidth(kpi.valueText, 16, true) * 1.1 + 8;
  shapes.push(
    text({ x: right, y: y + 6, width: Math.min(value, room), height: 22 }, kpi.valueText, { size: 16, least: 11, isBold: true }, cuts),
    text(
      { x: right + value, y: y + 10, width: Math.max(30, room - value), height: 16 },
      `${kpi.status.sign} ${kpi.status.text}`,
      { size: 11, least: 9, isBold: true, color: wording(kpi.status.tone) },
      cuts,
    ),
    text({ x: right, y: y + 28, width: room, height: 14 }, kpi.reason, { size: 9.5, least: 9, color: MUTED }, cuts),
  );
  if (kpi.boundsText !== '')
    shapes.push(text({ x: right, y: y + 40, width: room, height: 13 }, kpi.boundsText, { size: 9.5, least: 9, color: MUTED }, cuts));
  const marks = (list: readonly Marker[], at: number, sign: string): void => {
    const words = list.map((one) => `${sign}${one.text}`);
    const widths = words.map((one) => textWidth(one, 9) * 1.15 + 4);
    const places = spread(
      list.map((one, index) => ({ at: toX(one.at), width: widths[index] ?? 0 })),
      4,
      x,
      x + TRACK,
    );
    for (const [index, one] of list.entries()) {
      const wide = Math.min(widths[index] ?? 0, TRACK / list.length);
      shapes.push(
        text(
          { x: (places[index] ?? 0) - wide / 2, y: at, width: wide, height: 12 },
          cutToWidth(words[index] ?? '', wide, 9),
          { size: 9, color: one.kind === 'alarm' ? wording('below') : MUTED, align: 'center' },
          cuts,
        ),
      );
    }
  };
  marks(kpi.above, y + 3, '');
  marks(kpi.below, y + 37, '▲ ');
  return shapes;
}

/** Three bands behind the bar, split at alarm and target: the darker the worse. */
function bands(kpi: KpiView, toX: (value: number) => number, left: number, width: number, y: number, height: number): readonly Shape[] {
  const cuts = [kpi.alarm, kpi.target].flatMap((value) => (value === null ? [] : [toX(value)])).sort((a, b) => a - b);
  const ends = [left, ...cuts, left + width];
  const names = cuts.length === 2 ? ['k2', 'k1', 'k0'] : cuts.length === 1 ? ['k1', 'k0'] : ['k0'];
  const ordered = kpi.lowerIsBetter ? [...names].reverse() : names;
  return ends.slice(1).flatMap((end, index): Shape[] => {
    const from = ends[index] ?? left;
    if (end - from < 0.5) return [];
    return [
      { kind: 'text', frame: { x: from, y, width: end - from, height }, paragraphs: [], fill: { color: color(ordered[index] ?? 'k0') } },
    ];
  });
}

/** The bar of a KPI and its marks as lines whose ends are figures of the workbook. */
function bullet(kpi: KpiView, pad: number, height: number): Chart {
  const sheet = newSheet();
  const series: ScatterSeries[] = [];
  const line = (
    name: string,
    xs: readonly number[],
    ys: readonly number[],
    rule: { readonly color: string; readonly width: number; readonly isDashed?: boolean },
  ): void => {
    series.push({ name, x: sheet.column(name, xs), y: sheet.column('y', ys), marker: null, line: rule });
  };
  if (kpi.value !== null && !kpi.isOpen)
    line(kpi.name, [Math.max(0, kpi.axis.low), kpi.value], [0.5, 0.5], { color: graphic(kpi.tone), width: height * 0.45 });
  if (kpi.bounds !== null) {
    line(
      '95%',
      [kpi.bounds.low, kpi.bounds.high],
      [0.5, 0.5],
      kpi.isOpen ? { color: HATCH, width: height * 0.45, isDashed: true } : { color: INK, width: 1.25 },
    );
  }
  for (const mark of kpi.above) {
    const rule =
      mark.kind === 'alarm'
        ? { color: graphic('below'), width: 1.5, isDashed: true }
        : { color: INK, width: mark.kind === 'target' ? 3 : mark.kind === 'promise' ? 2 : 1.25 };
    line(mark.text, [mark.at, mark.at], [0.02, 0.98], rule);
    if (mark.kind === 'promise') {
      const off = (kpi.axis.high - kpi.axis.low) * 0.008;
      line(mark.text, [mark.at + off, mark.at + off], [0.02, 0.98], rule);
    }
  }
  if (series.length === 0) line(kpi.name, [kpi.axis.low], [0.5], { color: GRID, width: 0.5 });
  return scatterChart(
    sheet,
    series,
    { ...kpi.axis, isHidden: true },
    { low: 0, high: 1, isHidden: true },
    { colours, plot: { left: pad, top: 4 / (height + 8), width: 1 - 2 * pad, height: height / (height + 8) } },
  );
}

const PANELS = 6;

export function trendSlides(deck: Deck, section: TrendSection): readonly Slide[] {
  if (section.panels.length === 0) return [plainSlide(deck, section)];
  const pages = Math.ceil(section.panels.length / PANELS);
  const slides = Array.from({ length: pages }, (_, page) => {
    const panels = section.panels.slice(page * PANELS, (page + 1) * PANELS);
    const cuts: Cuts = [];
    const shapes: Shape[] = [];
    const top = topOf(countedTitle(deck, section.title, 1, pages), section.note);
    const gap = 28;
    const width = (WIDTH - 2 * gap) / 3;
    const height = (BODY.bottom - 18 - top) / 2;
    for (const [index, panel] of panels.entries()) {
      const x = LEFT + (index % 3) * (width + gap);
      const y = top + Math.floor(index / 3) * height;
      shapes.push(
        { kind: 'line', frame: { x, y, width, height: 0 }, rule: { color: INK, width: 1 } },
        text({ x, y: y + 5, width, height: 16 }, panel.name, { size: 12, least: 10, isBold: true }, cuts),
        text(
          { x, y: y + 21, width, height: 15 },
          [panel.change, panel.word].filter(Boolean).join('  '),
          { size: 11, least: 9, color: wording(panel.tone) },
          cuts,
        ),
        {
          kind: 'chart',
          frame: { x, y: y + 38, width, height: height - 48 },
          name: panel.name,
          description: panel.fact,
          chart: trendLine(panel),
        },
      );
    }
    if (section.notes.length > 0 && page === pages - 1) {
      shapes.push(
        text(
          { x: LEFT, y: BODY.bottom - 12, width: WIDTH, height: 14 },
          section.notes.join(deck.words.between),
          { size: 9.5, least: 9, color: MUTED },
          cuts,
        ),
      );
    }
    return slide(deck, {
      label: labelOf(section),
      title: countedTitle(deck, section.title, page + 1, pages),
      note: section.note,
      shapes,
      cuts,
      facts: [...panels.map((panel) => panel.fact), ...section.notes],
    });
  });
  return slides;
}

/** The waves in their order; the way from the baseline to the target is dotted. */
function trendLine(panel: TrendView): Chart {
  const sheet = newSheet();
  const places = [
    ...new Set([
      ...panel.points.map((point) => point.x),
      ...panel.ticks.map((tick) => tick.x),
      ...(panel.way === null ? [] : [panel.way.x]),
    ]),
  ].sort((a, b) => a - b);
  const pointAt = (x: number) => panel.points.find((point) => point.x === x);
  const categories = sheet.column(
    '',
    // Two strokes: what is left of them was asked otherwise and does not compare.
    places.map((x) => `${pointAt(x)?.askedOtherwise ? '// ' : ''}${panel.ticks.find((tick) => tick.x === x)?.text ?? ''}`.trim()),
  );
  const values = places.map((x) => pointAt(x)?.value ?? null);
  const known = values.flatMap((value, at) => (value === null ? [] : [at]));
  const first = known[0];
  const last = known.at(-1);
  const tone = graphic(panel.tone === 'neutral' ? 'plain' : panel.tone);
  const ink = { color: INK, width: 2 };
  const margin = (isPlus: boolean) =>
    places.map((x) => {
      const point = pointAt(x);
      if (point === undefined || point.value === null || point.bounds === null) return 0;
      return isPlus ? point.bounds.high - point.value : point.value - point.bounds.low;
    });
  const hasMargin = panel.points.some((point) => point.bounds !== null && point.value !== null);
  const series: LineSeries[] = [];
  const { way } = panel;
  if (way?.from != null) {
    const { from, x, value } = way;
    const path = places.map((one) =>
      one < from.x || one > x || x === from.x ? null : from.value + ((value - from.value) * (one - from.x)) / (x - from.x),
    );
    const end = places.indexOf(x);
    series.push({
      name: way.text,
      values: sheet.column(way.text, path),
      line: { color: color('axis'), width: 1.25, isDashed: true },
      marker: null,
      labels: end === last ? [] : [{ at: end, text: way.text, position: 'above', color: MUTED, size: 9 }],
    });
  }
  series.push({
    name: panel.name,
    values: sheet.column(panel.name, values),
    line: ink,
    marker: { symbol: 'circle', size: 5, fill: { color: INK }, outline: null },
    points: places.flatMap((x, at) => {
      const point = pointAt(x);
      const isLast = at === last;
      if (point === undefined || point.value === null || (!isLast && !point.breaks)) return [];
      return [{ at, ...(isLast ? { size: 8, fill: { color: tone } } : {}), line: point.breaks ? null : ink }];
    }),
    labels: known.flatMap((at): Label[] => {
      const point = pointAt(places[at] ?? -1);
      if (point === undefined || (at !== first && at !== last)) return [];
      return [
        {
          at,
          text: point.text,
          position: 'above',
          color: at === last ? wording(panel.tone === 'neutral' ? 'plain' : panel.tone) : MUTED,
          size: 10,
          isBold: at === last,
        },
      ];
    }),
    whiskers: hasMargin
      ? [
          {
            direction: 'y',
            plus: sheet.column('+', margin(true)),
            minus: sheet.column('−', margin(false)),
            rule: { color: color('axis'), width: 1 },
            hasCap: true,
          },
        ]
      : [],
  });
  const all = [
    ...panel.points.flatMap((point) =>
      point.value === null ? [] : [point.value, point.bounds?.low ?? point.value, point.bounds?.high ?? point.value],
    ),
    ...(way === null ? [] : [way.value, ...(way.from === null ? [] : [way.from.value])]),
  ];
  const low = all.length === 0 ? 0 : Math.min(...all);
  const high = all.length === 0 ? 1 : Math.max(...all);
  const air = (high - low || Math.abs(high) || 1) * 0.3;
  return lineChart(sheet, categories, series, { low: low - air * 0.6, high: high + air * 1.3, isHidden: true }, true, {
    colours,
    plot: { left: 0.04, top: 0.02, width: 0.92, height: 0.8 },
  });
}

export function driverSlides(deck: Deck, section: DriversSection): readonly Slide[] {
  const slides: Slide[] = [];
  const { words, drivers } = section;
  if (drivers.length > 0) {
    const shares = { low: 0, high: Math.max(0.01, ...drivers.map((driver) => driver.share ?? 0)) * 1.04 };
    slides.push(
      ...tableSlides(
        deck,
        {
          label: labelOf(section),
          title: section.title,
          note: section.note,
          facts: [section.explained, ...section.notes].filter((one) => one !== ''),
          foot: () => [section.explained, ...section.notes].filter(Boolean).join(deck.words.between),
          factOf: (driver) => driver.fact,
        },
        {
          name: section.title,
          rows: drivers,
          rowHeight: 27,
          headHeight: 30,
          columns: [
            { head: '', width: 214, cell: (driver) => ({ lines: [{ text: driver.name }, { text: driver.small, size: 9, color: MUTED }] }) },
            { head: words.share, width: 60, align: 'right', cell: (driver) => driver.shareText },
            {
              head: '',
              width: 120,
              description: section.description,
              chart: (rows) =>
                rangeBars(
                  rows.map((driver) => ({
                    name: driver.name,
                    bounds: driver.share === null ? null : { low: driver.share, high: driver.share },
                    tone: 'neutral' as const,
                  })),
                  shares,
                  words.share,
                ),
            },
            {
              head: words.penalty,
              width: 76,
              align: 'right',
              cell: (driver) => ({ lines: [{ text: driver.penalty?.text ?? '', color: wording('below') }] }),
            },
            {
              head: '',
              width: 170,
              description: section.description,
              chart: (rows) => effects(rows, section),
            },
            {
              head: words.reward,
              width: 76,
              cell: (driver) => ({ lines: [{ text: driver.reward?.text ?? '', color: wording('above') }] }),
            },
            {
              head: [words.class, words.declared].filter(Boolean).join(' · '),
              width: 148,
              cell: (driver) => ({
                lines: [
                  { text: driver.classText, color: driver.hasClass ? INK : MUTED },
                  {
                    text: driver.declared === '' ? '' : `${driver.disagrees ? '≠ ' : ''}${driver.declared}`,
                    size: 9,
                    color: driver.disagrees ? wording('below') : MUTED,
                  },
                ],
              }),
            },
          ],
        },
      ),
    );
  }
  const { ranks } = section;
  if (ranks !== null && ranks.lines.length > 0) {
    slides.push(
      ...tableSlides(
        deck,
        { label: labelOf(section), title: ranks.title, note: ranks.note, facts: [ranks.description] },
        {
          name: ranks.title,
          rows: ranks.lines,
          rowHeight: 24,
          headHeight: 26,
          columns: [
            { head: '', width: 504, cell: (line) => ({ lines: [{ text: line.name, isBold: line.disagrees }] }) },
            { head: ranks.stated, width: 180, align: 'right', cell: (line) => line.stated },
            {
              head: ranks.derived,
              width: 180,
              align: 'right',
              cell: (line) => ({ lines: [{ text: line.derived, isBold: line.disagrees, color: line.disagrees ? wording('below') : INK }] }),
            },
          ],
        },
      ),
    );
  }
  for (const more of [section.kano, section.drives]) {
    if (more === null) continue;
    slides.push(
      ...tableSlides(
        deck,
        { label: labelOf(section, more.title), title: more.table.caption, note: more.note, facts: [] },
        plainTable(more.table),
      ),
    );
  }
  return slides.length === 0 ? [plainSlide(deck, section)] : slides;
}

/** Penalties to the left of zero and rewards to the right, with their margins. */
function effects(drivers: DriversSection['drivers'], section: DriversSection): Chart {
  const sheet = newSheet();
  const names = sheet.column(
    '',
    drivers.map((driver) => driver.name),
  );
  const series = (['penalty', 'reward'] as const).map((kind): BarSeries => {
    const bars = drivers.map((driver) => driver[kind]);
    const margin = sheet.column(
      '±',
      bars.map((bar) => bar?.margin ?? 0),
    );
    return {
      name: section.words[kind],
      values: sheet.column(
        section.words[kind],
        bars.map((bar) => bar?.value ?? null),
      ),
      fill: { color: graphic(kind === 'penalty' ? 'below' : 'above') },
      points: bars.flatMap((bar, at) =>
        bar === null ? [] : [{ at, fill: { color: graphic(bar.value < 0 ? 'below' : 'above') }, outline: null }],
      ),
      whiskers: [{ direction: 'y', plus: margin, minus: margin, rule: { color: INK, width: 1 }, hasCap: true }],
    };
  });
  const air = (section.axis.high - section.axis.low || 1) * 0.03;
  return barChart(
    sheet,
    names,
    series,
    { low: Math.min(0, section.axis.low) - air, high: Math.max(0, section.axis.high) + air, isHidden: true },
    90,
    { colours },
  );
}

export function voiceSlides(deck: Deck, section: VoiceSection): readonly Slide[] {
  const topics = [{ ...section.unknown, isUnknown: true }, ...section.topics.map((topic) => ({ ...topic, isUnknown: false }))];
  const domain = domainAround(topics.map((topic) => ({ low: topic.answers, high: topic.answers })));
  const cuts: Cuts = [];
  const shapes: Shape[] = [];
  const top = topOf(section.title, section.note);
  const left = tablePages({
    name: section.title,
    top,
    bottom: BODY.bottom,
    rows: topics.slice(0, 12),
    rowHeight: 26.5,
    columns: [
      {
        head: section.words.topics,
        width: 210,
        cell: (topic) => ({
          lines: [
            { text: topic.name, isBold: topic.isUnknown },
            { text: topic.small, size: 9, color: MUTED },
          ],
        }),
      },
      { head: '', width: 46, align: 'right', cell: (topic) => plain(topic.answers, 0) },
      { head: '', width: 54, align: 'right', cell: (topic) => topic.shareText },
      {
        head: '',
        width: 190,
        description: section.description,
        chart: (rows) =>
          rangeBars(
            rows.map((topic) => ({
              name: topic.name,
              bounds: { low: topic.answers, high: topic.answers },
              tone: topic.isUnknown ? ('below' as const) : ('neutral' as const),
            })),
            domain,
            section.words.topics,
          ),
      },
    ],
  });
  for (const page of left.pages.slice(0, 1)) {
    shapes.push(...page.shapes);
    cuts.push(...page.cuts);
  }
  const list = section.phrases.map(
    (phrase) => `${phrase.text}  ${phrase.answers}${phrase.elsewhere === '' ? '' : ` · ${phrase.elsewhere}`}`,
  );
  const x = LEFT + 540;
  const width = WIDTH - 540;
  shapes.push(text({ x, y: top, width, height: 18 }, section.words.phrases, { size: 9.5, color: MUTED }, cuts));
  shapes.push({ kind: 'line', frame: { x, y: top + 20, width, height: 0 }, rule: { color: INK, width: 1 } });
  for (const [index, one] of list.slice(0, 13).entries()) {
    shapes.push(text({ x, y: top + 25 + index * 22, width, height: 18 }, one, { size: 12, least: 10, isBold: index === 0 }, cuts));
  }
  const facts = [section.description, ...list, ...section.notes];
  const slides = [slide(deck, { label: labelOf(section), title: section.title, note: section.note, shapes, cuts, facts })];
  if (section.quotes.length > 0) {
    slides.push(
      ...tableSlides(
        deck,
        { label: `${labelOf(section)} · ${section.words.quotes}`, title: section.title, note: '', facts: [] },
        {
          name: section.words.quotes,
          rows: section.quotes,
          rowHeight: 40,
          columns: [
            { head: section.words.quotes, width: 684, cell: (quote): Cell => ({ lines: [{ text: quote.text, most: 2 }] }) },
            { head: section.words.phrases, width: 180, cell: (quote): Cell => ({ lines: [{ text: quote.phrase, color: MUTED }] }) },
          ],
        },
      ),
    );
  }
  return slides;
}

/** Sources a page has columns for. */
const MOST_EARS = 13;

export function listeningSlides(deck: Deck, section: ListeningSection): readonly Slide[] {
  if (section.ears.length === 0 || section.touchpoints.length === 0) return [plainSlide(deck, section)];
  const parts = {
    label: labelOf(section),
    title: section.title,
    note: section.note,
    facts: [section.description, ...section.notes],
    foot: () => section.notes.join(deck.words.between),
  };
  if (section.ears.length > MOST_EARS) return tableSlides(deck, parts, plainTable(section.table));
  const names = 170;
  const width = (WIDTH - names - 60) / section.ears.length;
  const dots = ['⬤', '●', '•'] as const;
  const sizes = [13, 11, 11] as const;
  return tableSlides(deck, parts, {
    name: section.title,
    rows: section.touchpoints.map((touchpoint, index) => ({ touchpoint, index })),
    rowHeight: 24,
    headHeight: 52,
    fill: ({ touchpoint }) => (touchpoint.count === 0 ? { color: TINT } : null),
    columns: [
      { head: section.words.touchpoint, width: names, cell: ({ touchpoint }) => touchpoint.name },
      ...section.ears.map((ear) => ({
        head: [ear.name, ear.speedText].filter(Boolean).join(' · '),
        width,
        align: 'center' as const,
        cell: ({ index }: { readonly index: number }): Cell => ({
          lines: ear.hears.includes(index)
            ? [
                {
                  text: ear.speed === null ? '○' : (dots[ear.speed] ?? '●'),
                  size: ear.speed === null ? 11 : (sizes[ear.speed] ?? 11),
                  color: graphic('neutral'),
                },
              ]
            : [],
        }),
      })),
      {
        head: section.words.count,
        width: 60,
        align: 'right' as const,
        cell: ({ touchpoint }: { readonly touchpoint: ListeningSection['touchpoints'][number] }): Cell => ({
          lines: [
            {
              text: touchpoint.count === 0 ? `0 ${section.words.blind}` : String(touchpoint.count),
              isBold: true,
              color: touchpoint.count === 0 ? wording('below') : INK,
            },
          ],
        }),
      },
    ],
  });
}
