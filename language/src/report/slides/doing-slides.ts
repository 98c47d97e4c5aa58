/** The slides on what is done about it, and on how all of it was made. */
import type { Bounds } from '../../analysis/analysis.ts';
import type { Slide } from '../../writers/presentation/package.ts';
import type { InitiativesSection, InitiativeView, MethodSection, PortfolioView } from '../document.ts';
import { BODY, INK, LEFT, MUTED, TINT, WIDTH, wording } from './look.ts';
import {
  type Cell,
  type Cuts,
  type Deck,
  domainAround,
  labelOf,
  pairText,
  paragraphs,
  rangeBars,
  slide,
  tableSlides,
  topOf,
} from './making.ts';
import { plainSlide } from './ranked-slides.ts';

export function initiativeSlides(deck: Deck, section: InitiativesSection): readonly Slide[] {
  const slides: Slide[] = [];
  const { coverage, effects, words } = section;
  const rows = section.initiatives;
  if (rows.length > 0) {
    const costs = domainAround(rows.map((row) => row.cost));
    const returns = domainAround(rows.map((row) => row.returnSpread ?? row.return));
    const tone = (row: InitiativeView) =>
      row.isLoss ? ('below' as const) : row.return === null || row.return.low < 0 ? ('neutral' as const) : ('above' as const);
    slides.push(
      ...tableSlides(
        deck,
        {
          label: labelOf(section),
          title: section.title,
          note: section.note,
          facts: [section.description, ...(section.conceded === null ? [] : [section.conceded])],
          foot: () => section.conceded ?? '',
        },
        {
          name: section.title,
          rows,
          rowHeight: 30,
          headHeight: 28,
          columns: [
            { head: '#', width: 26, cell: (row: InitiativeView) => String(row.number) },
            {
              head: section.table.head[0]?.text ?? '',
              width: 232,
              cell: (row) => ({
                lines: [
                  { text: `${row.chosen === true ? '✓ ' : ''}${row.name}`, isBold: row.chosen !== false },
                  { text: row.small, size: 9, color: MUTED },
                ],
              }),
            },
            { head: words.cost, width: 92, align: 'right', cell: (row) => ({ lines: [{ text: row.costText }] }) },
            {
              head: '',
              width: 112,
              description: section.description,
              chart: (page) =>
                rangeBars(
                  page.map((row) => ({ name: row.name, bounds: divided(row.cost, section.costDivisor), tone: 'neutral' as const })),
                  { low: costs.low / section.costDivisor, high: costs.high / section.costDivisor },
                  words.cost,
                ),
            },
            {
              head: words.return,
              width: 108,
              align: 'right',
              cell: (row): Cell =>
                row.returnText === ''
                  ? { lines: [{ text: row.returnWord, size: 9, color: MUTED, most: 2 }] }
                  : { lines: [{ text: row.returnText, isBold: true, color: wording(tone(row)) }] },
            },
            {
              head: '',
              width: 128,
              description: section.description,
              chart: (page) =>
                rangeBars(
                  page.map((row) => ({
                    name: row.name,
                    bounds: divided(row.return, 0.01),
                    tone: tone(row),
                    spread: inPercent(row.returnSpread),
                  })),
                  { low: returns.low * 100, high: returns.high * 100 },
                  words.return,
                ),
            },
            {
              head: '',
              width: 166,
              cell: (row): Cell => ({ lines: row.effects.slice(0, 2).map((effect) => ({ text: effect, size: 9.5 })) }),
            },
          ],
        },
      ),
    );
  }
  if (section.portfolio !== null) slides.push(...portfolioSlides(deck, section, section.portfolio));
  if (coverage !== null && coverage.lines.length > 0) {
    const { columns } = coverage;
    const one = { low: -0.02, high: 1.04 };
    slides.push(
      ...tableSlides(
        deck,
        { label: labelOf(section, coverage.title), title: section.title, note: coverage.note, facts: [] },
        {
          name: coverage.title.main,
          rows: coverage.lines.slice(0, Math.max(coverage.shown, 1)),
          rowHeight: 26,
          headHeight: 28,
          fill: (line) => (line.open ? { color: TINT } : null),
          columns: [
            {
              head: columns.requirement,
              width: 232,
              cell: (line) => ({
                lines: [{ text: line.name }, { text: line.some, size: 9, color: MUTED }],
              }),
            },
            { head: 'W·S', width: 74, align: 'right', cell: (line) => line.weighted },
            { head: columns.gap, width: 60, align: 'right', cell: (line) => line.gap },
            {
              head: columns.by,
              width: 260,
              cell: (line) => ({ lines: [{ text: line.by, size: 9.5, most: 2, color: line.open ? wording('below') : INK }] }),
            },
            {
              head: '',
              width: 130,
              description: coverage.note,
              chart: (page) =>
                rangeBars(
                  page.map((line) => ({ name: line.name, bounds: line.closed, tone: 'above' as const })),
                  one,
                  columns.closed,
                ),
            },
            {
              head: columns.closed,
              width: 108,
              align: 'right',
              cell: (line) => ({ lines: [{ text: line.closedText, color: line.open ? wording('below') : INK }] }),
            },
          ],
        },
      ),
    );
  }
  if (effects !== null && effects.lines.length > 0) {
    const [initiative = '', subject = '', tried = '', others = '', effect = '', verdict = ''] = effects.head;
    slides.push(
      ...tableSlides(
        deck,
        {
          label: labelOf(section, effects.title),
          title: section.title,
          note: '',
          facts: effects.notes,
          foot: () => effects.notes.join(deck.words.between),
          factOf: (line) => [line.initiative, line.subject, line.effect, line.verdict.text].join(' · '),
        },
        {
          name: effects.title.main,
          rows: effects.lines,
          rowHeight: 28,
          headHeight: 30,
          columns: [
            { head: '#', width: 26, cell: (line) => String(line.number) },
            { head: initiative, width: 200, cell: (line) => ({ lines: [{ text: line.initiative, most: 2, size: 10.5 }] }) },
            { head: subject, width: 180, cell: (line) => ({ lines: [{ text: line.subject, most: 2, size: 10.5 }] }) },
            { head: tried, width: 104, align: 'right', cell: (line) => line.tried },
            { head: others, width: 104, align: 'right', cell: (line) => line.others },
            {
              head: effect,
              width: 116,
              align: 'right',
              cell: (line) => ({ lines: [{ text: line.effect, isBold: true, color: wording(line.verdict.tone) }] }),
            },
            {
              head: verdict,
              width: 134,
              cell: (line) => ({ lines: [{ text: line.verdict.text, size: 9.5, most: 2, color: wording(line.verdict.tone) }] }),
            },
          ],
        },
      ),
    );
  }
  return slides.length === 0 ? [plainSlide(deck, section)] : slides;
}

/** The best set for the means there are: what is in it, what is not and why. */
function portfolioSlides(deck: Deck, section: InitiativesSection, portfolio: PortfolioView): readonly Slide[] {
  return tableSlides(
    deck,
    {
      label: labelOf(section, portfolio.title),
      title: portfolio.lead,
      note: portfolio.notes.join(deck.words.between),
      facts: [portfolio.lead, ...portfolio.notes],
      factOf: (row) => [row.name, row.word, row.reason].filter(Boolean).join(' · '),
    },
    {
      name: portfolio.title.main,
      rows: portfolio.rows,
      rowHeight: 28,
      headHeight: 8,
      fill: (row) => (row.chosen ? null : { color: TINT }),
      columns: [
        { head: '', width: 26, cell: (row) => String(row.number) },
        { head: '', width: 268, cell: (row) => ({ lines: [{ text: row.name, isBold: row.chosen, most: 2 }] }) },
        {
          head: '',
          width: 160,
          cell: (row) => ({
            lines: [{ text: `${row.chosen ? '✓ ' : ''}${row.word}`, isBold: row.chosen, color: row.chosen ? wording('above') : MUTED }],
          }),
        },
        { head: '', width: 410, cell: (row) => ({ lines: [{ text: row.reason, size: 10, most: 2 }] }) },
      ],
    },
  );
}

function inPercent(
  spread: InitiativeView['returnSpread'],
): { readonly low: number; readonly median: number; readonly high: number } | null {
  return spread === null ? null : { low: spread.low * 100, median: spread.median * 100, high: spread.high * 100 };
}

function divided(bounds: Bounds | null, by: number): Bounds | null {
  return bounds === null ? null : { low: bounds.low / by, high: bounds.high / by };
}

export function methodSlides(deck: Deck, section: MethodSection): readonly Slide[] {
  const cuts: Cuts = [];
  const top = topOf(section.title, section.note);
  const columns = section.columns.slice(0, 4);
  const gap = 28;
  const each = columns.length > 2 ? 2 : Math.max(1, columns.length);
  const rows = Math.ceil(columns.length / each);
  const width = (WIDTH - (each - 1) * gap) / each;
  const height = (BODY.bottom - top) / Math.max(1, rows);
  const drawn = (size: number, cut: Cuts) =>
    columns.map((column, index) =>
      paragraphs(
        { x: LEFT + (index % each) * (width + gap), y: top + Math.floor(index / each) * height, width, height: height - 8 },
        [
          { text: pairText(column.heading), style: { size: 12, isBold: true } },
          ...[...column.paragraphs, ...column.bullets.map((bullet) => `· ${bullet}`)].map((one) => ({
            text: one,
            style: { size, color: INK },
            space: size / 4,
          })),
        ],
        cut,
      ),
    );
  // The greatest size at which nothing is cut; at the least, what is cut stands in the notes.
  const size = [13, 12, 11, 10].find((one) => {
    const cut: Cuts = [];
    drawn(one, cut);
    return cut.length === 0;
  });
  const shapes = drawn(size ?? 9.5, cuts);
  const { findings } = section;
  const slides = [
    slide(deck, {
      label: labelOf(section),
      title: section.title,
      note: section.note,
      shapes,
      cuts,
      facts: [findings.summary],
    }),
  ];
  if (findings.rows.length > 0) {
    slides.push(
      ...tableSlides(
        deck,
        { label: labelOf(section, findings.heading), title: findings.summary, note: '', facts: [], foot: () => findings.more ?? '' },
        {
          name: findings.heading.main,
          rows: findings.rows,
          rowHeight: 30,
          headHeight: 8,
          columns: [
            { head: '', width: 60, cell: (row) => ({ lines: [{ text: row.severity, size: 10 }] }) },
            { head: '', width: 540, cell: (row) => ({ lines: [{ text: row.message, size: 10, most: 2 }] }) },
            { head: '', width: 130, cell: (row) => ({ lines: [{ text: row.place, size: 9, color: MUTED }] }) },
            { head: '', width: 134, cell: (row) => ({ lines: [{ text: row.rule, size: 9, color: MUTED }] }) },
          ],
        },
      ),
    );
  }
  return slides;
}
