import { scaleLinear } from 'd3-scale';
import type { Markup } from '../../writers/html.ts';
import { svg } from '../../writers/svg.ts';
import type { Anchors, Subject } from '../anchors.ts';
import { plain } from '../numbers.ts';
import type { VoiceSection } from '../voice-document.ts';
import { drawing, hatched } from './marks.ts';
import { cutToWidth } from './text-width.ts';

interface BarRow {
  readonly about: Subject | null;
  readonly name: string;
  readonly small: string;
  readonly answers: number;
  readonly text: string;
  /** Answers that nobody asked for. */
  readonly isUnknown: boolean;
  readonly isStrong: boolean;
}

const WIDE_ROW = 36;

/** Topics and the unknown as bars of answers; beside them, below them on a phone, the phrases of the unknown. */
export function voiceChart(section: VoiceSection, id: string, isPhone: boolean, anchors: Anchors): Markup {
  const topics: readonly BarRow[] = [
    {
      about: null,
      name: section.unknown.name,
      small: section.unknown.small,
      answers: section.unknown.answers,
      text: `${plain(section.unknown.answers, 0)} · ${section.unknown.shareText}`,
      isUnknown: true,
      isStrong: true,
    },
    ...section.topics.map(({ about, name, small, answers, shareText }) => ({
      about,
      name,
      small,
      answers,
      text: `${plain(answers, 0)} · ${shareText}`,
      isUnknown: false,
      isStrong: false,
    })),
  ];
  const phrases: readonly BarRow[] = section.phrases.map(({ text, answers, elsewhere }) => ({
    about: null,
    name: text,
    small: elsewhere,
    answers,
    text: plain(answers, 0),
    isUnknown: true,
    isStrong: false,
  }));
  const title = { title: section.title, description: section.description };
  if (isPhone) {
    const top = panel(topics, section.words.topics, { left: 0, top: 0, width: 358, label: 150, row: 40, figure: 84 }, `${id}-h`, anchors);
    const below = panel(
      phrases,
      section.words.phrases,
      { left: 0, top: top.foot + 32, width: 358, label: 150, row: 34, figure: 40 },
      `${id}-h`,
      anchors,
    );
    const height = phrases.length === 0 ? top.foot : below.foot;
    return drawing({ id, width: 358, height, ...title, isPhone }, svg`${top.markup}${phrases.length === 0 ? null : below.markup}`);
  }
  const left = panel(
    topics,
    section.words.topics,
    { left: 0, top: 0, width: 640, label: 290, row: WIDE_ROW, figure: 96 },
    `${id}-h`,
    anchors,
  );
  const right = panel(
    phrases,
    section.words.phrases,
    { left: 696, top: 0, width: 424, label: 210, row: WIDE_ROW, figure: 48 },
    `${id}-h`,
    anchors,
  );
  const height = Math.max(left.foot, phrases.length === 0 ? 0 : right.foot);
  return drawing({ id, width: 1120, height, ...title, isPhone }, svg`${left.markup}${phrases.length === 0 ? null : right.markup}`);
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly label: number;
  readonly row: number;
  readonly figure: number;
}

/** Names on the left, bars from one zero line, figures behind them. */
function panel(
  rows: readonly BarRow[],
  heading: string,
  { left, top, width, label, row, figure }: Frame,
  pattern: string,
  anchors: Anchors,
): { readonly markup: Markup; readonly foot: number } {
  const head = top + 28;
  const from = left + label;
  const x = scaleLinear([0, Math.max(1, ...rows.map(({ answers }) => answers))], [0, width - label - figure]);
  const foot = head + row * rows.length;
  const markup = svg`<text x="${left}" y="${top + 15}" class="c2 bold">${heading}</text><path d="M${left} ${head}H${left + width}" class="grid"/>
${rows.map(({ about, name, small, answers, text, isUnknown, isStrong }, index) => {
  const y = head + row * index + row / 2;
  const weight = isStrong ? ' bold' : '';
  const length = Math.max(answers > 0 ? 1 : 0, x(answers));
  return svg`<text x="${left}" y="${y - (small === '' ? -4.5 : 2)}" class="c1${weight}">${cutToWidth(name, label - 14, 13, isStrong)}</text><text x="${left}" y="${y + 13}" class="c2">${cutToWidth(small, label - 14, 12)}</text>${
    length === 0
      ? null
      : isUnknown
        ? hatched(from, y - 7, length, 14, pattern)
        : svg`<rect x="${from}" y="${y - 7}" width="${length}" height="14" class="fn"/>`
  }<text x="${from + length + 8}" y="${y + 4.5}" class="c1${weight}">${text}</text><path d="M${left} ${head + row * (index + 1)}H${left + width}" class="grid"/>${anchors.area(about, left, head + row * index, width, row)}`;
})}<path d="M${from} ${head}V${foot}" class="axis"/>`;
  return { markup, foot: foot + 4 };
}
