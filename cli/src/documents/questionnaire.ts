/** A questionnaire as a Word document to print: A4, a section for each language, every tick box and line in its place. */
import { chineseScriptOf, isHongKongChinese } from '@touchstone/language/survey/chinese.ts';
import {
  type Body,
  type Ends,
  type Paper,
  type PaperQuestion,
  type PaperRow,
  paperOf,
  type Step,
} from '@touchstone/language/survey/paper.ts';
import type { Questionnaire } from '@touchstone/language/survey/questionnaire.ts';
import { harmless } from '@touchstone/language/writers/harmless.ts';
import { html } from '@touchstone/language/writers/html.ts';
import { zipped } from '@touchstone/language/writers/zip.ts';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IBorderOptions,
  type ISectionOptions,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { unzipSync } from 'fflate';

// Lengths are twentieths of a point, sizes of letters half points.
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const INDENT = 500;
const INSIDE = WIDTH - INDENT;
const GREY = '666666';
/** Boxes and circles; where the font is missing, another one has them. */
const MARKS = 'Segoe UI Symbol';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' };
const borderless = { top: none, bottom: none, left: none, right: none };

/** How a language is set: what it is called there, and its letters. Names of fonts alone; none is in the file. */
function typeOf(language: string): { readonly tag: string; readonly eastAsia: string; readonly font: Readonly<Record<string, string>> } {
  const script = chineseScriptOf(language);
  if (script === null) {
    const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' };
    return { tag: language.toLowerCase() === 'en' ? 'en-US' : language, eastAsia: 'zh-CN', font };
  }
  const tag = script === 'simplified' ? 'zh-CN' : isHongKongChinese(language) ? 'zh-HK' : 'zh-TW';
  const name = script === 'traditional' ? 'Microsoft JhengHei' : 'Microsoft YaHei';
  return { tag, eastAsia: tag, font: { ascii: name, hAnsi: name, cs: name, eastAsia: name } };
}

/** The document. The same questionnaire gives the same bytes. */
export async function toDocument(questionnaire: Questionnaire): Promise<Uint8Array> {
  const papers = questionnaire.languages.map((language) => paperOf(questionnaire, language));
  const [first = ''] = questionnaire.languages;
  const { tag, eastAsia, font } = typeOf(first);
  const document = new Document({
    title: harmless(papers[0]?.title ?? ''),
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { size: 21, font, language: { value: tag, eastAsia } },
          paragraph: { spacing: { after: 80, line: 276 } },
        },
        title: { run: { size: 40, bold: true, color: '000000' }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 26, bold: true, color: '000000' }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
      },
    },
    sections: papers.map(section),
  });
  return settled(await Packer.pack(document, 'uint8array'), papers[0]?.title ?? '', first);
}

/** The parts of a package as they are in every run: what tells when and by whom it was made is left out. */
function settled(document: Uint8Array, title: string, language: string): Uint8Array {
  const parts = unzipSync(document);
  const core = html`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
  return zipped({ ...parts, 'docProps/core.xml': core.markup });
}

function section(paper: Paper): ISectionOptions {
  const set = typesetter(paper);
  return {
    properties: {
      page: {
        size: { width: PAGE.width, height: PAGE.height },
        margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
        pageNumbers: { start: 1 },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], size: 18, color: GREY, ...set.run })],
          }),
        ],
      }),
    },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [set.text(paper.title)] }),
      ...(paper.introduction === null ? [] : [new Paragraph({ children: [set.text(paper.introduction)] })]),
      ...paper.parts.flatMap(({ title, questions }) => [
        ...(title === null ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [set.text(title)] })]),
        ...questions.flatMap((question) => questionBlocks(question, set)),
      ]),
      new Paragraph({ spacing: { before: 360 }, children: [set.text(paper.thanks)] }),
    ],
  };
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly size?: number;
}

interface Typesetter {
  readonly run: {
    readonly font: Readonly<Record<string, string>>;
    readonly language: { readonly value: string; readonly eastAsia: string };
  };
  text(words: string, look?: Look): TextRun;
  note(words: string): TextRun;
  mark(many: boolean): TextRun;
}

function typesetter({ language, spoken }: Pick<Paper, 'language' | 'spoken'>): Typesetter {
  const { tag, eastAsia, font } = typeOf(language);
  const run = { font, language: { value: tag, eastAsia } };
  const text = (words: string, look: Look = {}): TextRun => new TextRun({ text: harmless(words), ...look, ...run });
  return {
    run,
    text,
    // Chinese letters have no slanted form.
    note: (words) => text(words, { italics: chineseScriptOf(spoken) === null, color: GREY, size: 18 }),
    mark: (many) => new TextRun({ text: many ? '☐' : '○', font: MARKS, language: run.language }),
  };
}

function questionBlocks({ number, text, notes, body }: PaperQuestion, set: Typesetter): (Paragraph | Table)[] {
  const hanging = { left: INDENT, hanging: INDENT };
  return [
    new Paragraph({
      keepNext: true,
      keepLines: true,
      spacing: { before: 280, after: notes.length === 0 ? 100 : 20 },
      indent: hanging,
      tabStops: [{ type: TabStopType.LEFT, position: INDENT }],
      children: [set.text(`${number}.`, { bold: true }), new TextRun({ text: '\t' }), set.text(text, { bold: true })],
    }),
    ...(notes.length === 0
      ? []
      : [
          new Paragraph({
            keepNext: true,
            keepLines: true,
            spacing: { after: 100 },
            indent: { left: INDENT },
            children: [set.note(notes.join(' · '))],
          }),
        ]),
    ...bodyBlocks(body, set),
  ];
}

function bodyBlocks(body: Body, set: Typesetter): (Paragraph | Table)[] {
  switch (body.kind) {
    case 'lines':
      return Array.from({ length: body.count }, (_, at) => ruled(INSIDE, at + 1 < body.count));
    case 'blank':
      return [ruled(INSIDE / 3, false)];
    case 'options':
      return body.options.map(
        ({ text, own, note }, at) =>
          new Paragraph({
            keepNext: at + 1 < body.options.length,
            keepLines: true,
            spacing: { after: 40 },
            indent: { left: INDENT * 2, hanging: INDENT },
            tabStops: [
              { type: TabStopType.LEFT, position: INDENT * 2 },
              { type: TabStopType.RIGHT, position: WIDTH, leader: LeaderType.UNDERSCORE },
            ],
            children: [
              set.mark(body.many),
              new TextRun({ text: '\t' }),
              set.text(text),
              ...(note === null ? [] : [set.note(` ${note}`)]),
              ...(own ? [new TextRun({ text: ' \t' })] : []),
            ],
          }),
      );
    case 'steps':
      return [stepsTable(body.steps, body.ends, set)];
    case 'table':
      return [rowsTable(body.heads, body.ends, body.rows, set)];
  }
}

/** A line to write on. */
function ruled(width: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 160, after: 0 },
    tabStops: [{ type: TabStopType.LEFT, position: INDENT + width, leader: LeaderType.UNDERSCORE }],
    indent: { left: INDENT },
    children: [new TextRun({ text: '\t' })],
  });
}

type Cell = ConstructorParameters<typeof TableCell>[0];

function cell(
  children: readonly TextRun[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  rest: Partial<Cell> = {},
): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    ...rest,
    children: [new Paragraph({ alignment, spacing: { after: 0 }, children })],
  });
}

/** The words of both ends over a scale, each over its half. */
function endCells({ lowest, highest }: Ends, steps: number, set: Typesetter): TableCell[] {
  const half = Math.ceil(steps / 2);
  const look = { size: 18, color: GREY };
  const low = cell([set.text(lowest, look)], AlignmentType.LEFT, { borders: borderless, columnSpan: half });
  return steps < 2 ? [low] : [low, cell([set.text(highest, look)], AlignmentType.RIGHT, { borders: borderless, columnSpan: steps - half })];
}

/** Widths of the columns, which together fill the width. */
function shares(width: number, count: number): number[] {
  const each = Math.floor(width / count);
  return Array.from({ length: count }, (_, at) => (at + 1 < count ? each : width - each * (count - 1)));
}

function tableOf(rows: readonly TableRow[], columnWidths: readonly number[]): Table {
  return new Table({
    rows: [...rows],
    columnWidths: [...columnWidths],
    width: { size: INSIDE, type: WidthType.DXA },
    indent: { size: INDENT, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
  });
}

/** One scale: its steps, and a box under each. */
function stepsTable(steps: readonly Step[], ends: Ends, set: Typesetter): Table {
  const widths = shares(INSIDE, steps.length);
  const numbers = steps.map(({ value }) => cell([set.text(value)], AlignmentType.CENTER));
  const boxes = steps.map(() => cell([set.mark(false)], AlignmentType.CENTER));
  const row = (children: TableCell[], keepNext: boolean): TableRow => new TableRow({ cantSplit: true, keepNext, children });
  return tableOf([row(endCells(ends, steps.length, set), true), row(numbers, true), row(boxes, false)], widths);
}

/** A row for each line; what stands over the boxes is said again on every page. */
function rowsTable(heads: readonly Step[], ends: Ends | null, rows: readonly PaperRow[], set: Typesetter): Table {
  const texts = Math.round(INSIDE * (heads.length > 7 ? 0.34 : 0.4));
  const widths = [texts, ...shares(INSIDE - texts, heads.length)];
  const empty = (rest: Partial<Cell> = {}): TableCell => cell([], AlignmentType.LEFT, rest);
  const over =
    ends === null
      ? []
      : [
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: [empty({ borders: borderless }), ...endCells(ends, heads.length, set)],
          }),
        ];
  const named = ends === null ? { size: 18 } : {};
  return tableOf(
    [
      ...over,
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [empty(), ...heads.map(({ value }) => cell([set.text(value, named)], AlignmentType.CENTER))],
      }),
      ...rows.map(
        ({ text, note }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell([set.text(text), ...(note === null ? [] : [set.note(` ${note}`)])], AlignmentType.LEFT),
              ...heads.map(() => cell([set.mark(false)], AlignmentType.CENTER)),
            ],
          }),
      ),
    ],
    widths,
  );
}
