/** The report as a workbook (XLSX): what a team plays with, and gives back. */

import { languagesOf, questionnairesOf } from '../../survey/make.ts';
import type { Words } from '../../survey/questionnaire.ts';
import { itemsOf } from '../../survey/questionnaire.ts';
import {
  type CellStyle,
  formulaText,
  quotedSheet,
  type Sheet,
  type SheetRow,
  sheetNames,
  textWidth,
  workbookParts,
} from '../../writers/spreadsheet.ts';
import { zipped } from '../../writers/zip.ts';
import type { ReportInput } from '../figures.ts';
import { decimalsOf, type Seen, viewerOf } from '../line-views.ts';
import { rankedLines } from '../lines.ts';
import { namesOf } from '../names.ts';
import { signed } from '../numbers.ts';
import type { Report } from '../report.ts';
import { sentencesOf } from '../sentences.ts';
import { dataSheet } from './data.ts';
import { type Gaps, gapsSheet } from './gaps.ts';
import { markers } from './identities.ts';
import { initiativesSheet } from './initiatives.ts';
import { kpiRows, kpisSheet } from './kpis.ts';
import type { Sheets } from './making.ts';
import { workbookWords } from './sentences.ts';
import { colours, formats, laid, numberCell, numberStyle, styles, textCell } from './tables.ts';
import { whatIfSheet } from './what-if.ts';

/** The bytes of the workbook; the same report gives the same. */
export function toXlsx(report: Report, input: ReportInput): Uint8Array {
  return zipped(xlsxParts(report, input));
}

/** Its parts by their names. */
export function xlsxParts(report: Report, input: ReportInput): Record<string, string> {
  const { program, analysis, language } = input;
  const names = namesOf(program, language);
  const sentences = sentencesOf(language);
  const decimals = decimalsOf(program.scale, program.weight, analysis.rows);
  const lines = rankedLines(analysis);
  const view = viewerOf(lines, program, analysis, names, sentences, decimals);
  const seen: Seen[] = lines.map(view);
  const words = workbookWords(language);
  const sheets: Sheets = { report, input, words, making: { program, analysis, names, words: sentences, language, decimals, seen } };
  const gaps = gapsSheet(sheets);
  const kpis = kpiRows(sheets);
  const made = [
    ...(report.whatIf === null ? [] : [whatIfSheet(report.whatIf)]),
    summarySheet(sheets, gaps),
    gaps.sheet,
    kpisSheet(sheets, kpis),
    driversSheet(sheets),
    initiativesSheet(sheets),
    surveysSheet(sheets),
    methodSheet(sheets),
    dataSheet(sheets, kpis),
  ];
  return workbookParts({
    title: `${report.programme} · ${report.form.main}`,
    language: language === 'zh' ? 'zh-CN' : 'en',
    font: language === 'zh' ? 'Microsoft YaHei' : 'Arial',
    date: report.figures.asOf,
    foot: [report.whatIf?.mark ?? null, words.foot(report.programme, report.wave)].filter((part) => part !== null).join(' · '),
    sheets: made,
  });
}

const LINE_HEIGHT = 15;

/** A row of words over so many columns that are so wide together, as high as they need. */
function paragraph(text: string, width: number, style: CellStyle = {}, columns = 1): SheetRow {
  const size = (style.size ?? 10) / 10;
  const lines = Math.max(1, Math.ceil((textWidth(text) * size * 1.08) / width));
  return {
    cells: [{ value: text, style: { ...style, wrap: true } }],
    height: lines * LINE_HEIGHT * size + 3,
    ...(columns > 1 ? { joined: columns } : {}),
  };
}

const toneOf = { above: colours.aboveText, below: colours.belowText, neutral: colours.ink, plain: colours.muted } as const;

function summarySheet({ report, words, making }: Sheets, gaps: Gaps): Sheet {
  const columns = 3;
  const width = 42;
  const name = quotedSheet(sheetNames([words.sheets.gaps])[0] ?? '');
  const of = (column: string): string => `${name}!${gaps.range(column)}`;
  const { analysis, seen } = making;
  const say = (text: string, style: CellStyle = {}): SheetRow => paragraph(text, width * columns, style, columns);
  const ruled = { bold: true, rule: 'above' } as const;
  const head = (text: string): SheetRow => ({
    cells: [{ value: text, style: ruled }, ...Array.from({ length: columns - 1 }, () => ({ value: null, style: ruled }))],
    height: 20,
  });
  const notes = Math.max(0, ...report.numbers.map((number) => number.notes.length));
  const rows: SheetRow[] = [
    say([report.programme, report.form.main, report.wave, report.asOf].filter((part) => part !== null).join(' · '), {
      colour: colours.muted,
    }),
    ...(report.whatIf === null ? [] : [say(`${report.whatIf.mark} · ${report.whatIf.title}`, { bold: true, colour: colours.belowText })]),
    ...(report.banner === null ? [] : [say(report.banner, { bold: true, colour: colours.belowText })]),
    ...(report.verdict.lead === null ? [] : [say(report.verdict.lead, { size: 12 })]),
    say(report.verdict.strong, { size: 18, bold: true, colour: toneOf[report.verdict.tone] }),
    say(report.verdict.deck),
    { cells: [] },
    { cells: report.numbers.map(({ label }) => ({ value: label.main, style: ruled })), height: 20 },
    { cells: report.numbers.map(({ value, unit }) => ({ value: `${value} ${unit}`.trim(), style: { size: 16, bold: true } })), height: 26 },
    ...Array.from(
      { length: notes },
      (_, at): SheetRow => ({
        cells: report.numbers.map((number) => {
          const note = number.notes[at];
          return note === undefined ? null : { value: note.text, style: { colour: toneOf[note.tone], wrap: true } };
        }),
      }),
    ),
    { cells: [] },
    ...(report.moved === null
      ? []
      : [
          head(report.moved.heading.main),
          ...report.moved.moves.map(({ value, word, text, tone }) => say(`${value} ${word} · ${text}`, { colour: toneOf[tone] })),
          { cells: [] },
        ]),
  ];
  if (seen.length > 0) {
    const { total } = analysis.shortfall;
    const sum = (side: 'low' | 'high'): string =>
      `ROUND(SUMPRODUCT((${of('outside')}=0)*${of('rows')}*(${of(`weighted.${side}`)}<0)*${of(`weighted.${side}`)}),10)`;
    const format = formats.signed(1);
    const text = formulaText(format);
    const shown = total.low === total.high ? total.low : `${signed(total.low, 1)}…${signed(total.high, 1)}`;
    const below = seen.filter(({ line }) => line.row.satisfaction.high < 0).length;
    rows.push(
      head(words.live),
      {
        cells: [
          { value: words.shortfall },
          {
            value: shown,
            formula: `IF(${sum('low')}=${sum('high')},${sum('low')},TEXT(${sum('low')},${text})&"…"&TEXT(${sum('high')},${text}))`,
            style: { bold: true, format, align: 'left' },
          },
        ],
      },
      {
        cells: [
          { value: words.below },
          { value: below, formula: `SUMPRODUCT((${of('satisfaction.high')}<0)*1)`, style: { bold: true, format: '0', align: 'left' } },
        ],
      },
      { cells: [] },
    );
  }
  rows.push(head(report.contents.main));
  rows.push(...report.sections.map(({ number, topic, title }) => say(`${number}  ${topic.main} · ${title}`)));
  rows.push({ cells: [] }, say(words.play, { colour: colours.muted }));
  return { name: words.sheets.summary, columns: Array.from({ length: columns }, () => ({ width })), rows, tab: '0072B2' };
}

function driversSheet({ report, words, making }: Sheets): Sheet {
  const { heads } = words;
  const section = report.sections.find((one) => one.id === 'drivers');
  const drivers = section?.id === 'drivers' ? section.drivers : [];
  return laid({
    name: words.sheets.drivers,
    title: section?.title ?? words.sheets.drivers,
    notes: section?.id === 'drivers' && section.explained !== '' ? section.explained : words.driversNone,
    marker: markers.other,
    columns: [
      { name: 'id', head: '', hidden: true, cell: ({ about }) => ({ value: about.name }) },
      { name: 'label', head: heads.driver, most: 40, cell: ({ name }) => textCell(name, styles.strong) },
      {
        name: 'touchpoint',
        head: heads.touchpoint,
        most: 26,
        cell: ({ about }) => textCell(making.names.touchpoint(about.name.split('.')[0] ?? '')),
      },
      { name: 'share', head: heads.share, right: true, bars: true, cell: ({ share }) => numberCell(share, numberStyle('0%')) },
      {
        name: 'penalty',
        head: heads.penalty,
        right: true,
        toned: true,
        cell: ({ penalty }) => numberCell(penalty?.value ?? null, numberStyle(formats.signed(1))),
      },
      {
        name: 'penaltyMargin',
        head: '±',
        right: true,
        cell: ({ penalty }) => numberCell(penalty?.margin ?? null, numberStyle('0.0', 'muted')),
      },
      {
        name: 'reward',
        head: heads.reward,
        right: true,
        toned: true,
        cell: ({ reward }) => numberCell(reward?.value ?? null, numberStyle(formats.signed(1))),
      },
      {
        name: 'rewardMargin',
        head: '±',
        right: true,
        cell: ({ reward }) => numberCell(reward?.margin ?? null, numberStyle('0.0', 'muted')),
      },
      {
        name: 'class',
        head: heads.class,
        most: 28,
        cell: ({ classText, hasClass }) => textCell(classText, hasClass ? styles.text : styles.muted),
      },
      { name: 'declared', head: heads.declared, cell: ({ declared, disagrees }) => textCell(disagrees ? `≠ ${declared}` : declared) },
    ],
    rows: drivers,
    frozen: 2,
  });
}

interface QuestionRow {
  readonly survey: string;
  readonly name: string;
  readonly form: string;
  readonly text: string;
  readonly who: string;
  readonly answers: string;
}

function surveysSheet({ input: { program, language }, words, making }: Sheets): Sheet {
  const tag = languagesOf(program).find((one) => one.toLowerCase().split('-')[0] === language);
  const say = (text: Words): string => (tag === undefined ? undefined : text[tag]) ?? Object.values(text)[0] ?? '';
  const { heads, forms } = words;
  const rows = questionnairesOf(program, tag ?? null).flatMap(({ questionnaire }) =>
    itemsOf(questionnaire).flatMap((item): QuestionRow[] => {
      const people = item.personas ?? questionnaire.personas;
      const row = {
        survey: say(questionnaire.title),
        name: item.name,
        form: forms[item.form],
        text: say(item.text),
        who: making.words.list(people.map(making.names.persona)),
        answers: '',
      };
      switch (item.form) {
        case 'rating':
          return [{ ...row, answers: ends(item.scale.values) }];
        case 'matrix':
          return item.rows.map((one) => ({
            ...row,
            name: one.name,
            text: `${row.text} ${say(one.text)}`,
            answers: ends(item.scale.values),
          }));
        case 'choice':
          return [{ ...row, answers: making.words.list(item.options.map(({ text }) => say(text))) }];
        case 'kano':
          return [item.present, item.absent].map((half) => ({
            ...row,
            name: half.name,
            text: say(half.text),
            answers: making.words.list(item.answers.map(say)),
          }));
        default:
          return [row];
      }
    }),
  );
  return laid({
    name: words.sheets.surveys,
    title: words.sheets.surveys,
    notes: rows.length === 0 ? words.surveysNone : words.surveysNote,
    marker: markers.other,
    columns: [
      { name: 'id', head: '', hidden: true, cell: ({ name }) => ({ value: name }) },
      { name: 'survey', head: heads.survey, most: 28, cell: ({ survey }) => textCell(survey) },
      { name: 'question', head: heads.question, most: 32, cell: ({ name }) => textCell(name, styles.muted) },
      { name: 'form', head: heads.form, cell: ({ form }) => textCell(form) },
      { name: 'wording', head: heads.wording, most: 64, cell: ({ text }) => textCell(text, styles.wrapped) },
      { name: 'answers', head: heads.scale, most: 44, cell: ({ answers }) => textCell(answers, styles.wrapped) },
      { name: 'who', head: heads.who, most: 28, cell: ({ who }) => textCell(who, styles.wrapped) },
    ],
    rows,
    frozen: 2,
  });
}

function ends(values: readonly number[]): string {
  const [first] = values;
  const last = values.at(-1);
  return first === undefined || last === undefined ? '' : `${first}–${last}`;
}

function methodSheet({ report, words }: Sheets): Sheet {
  const width = 120;
  const section = report.sections.find((one) => one.id === 'method');
  const rows: SheetRow[] =
    section === undefined
      ? []
      : [
          paragraph(section.title, width, { size: 16, bold: true }),
          paragraph(section.note, width, { colour: colours.muted }),
          { cells: [] },
        ];
  if (section?.id === 'method') {
    for (const { heading, paragraphs, bullets } of section.columns) {
      rows.push({ cells: [{ value: heading.main, style: { bold: true, rule: 'above' } }], height: 20 });
      for (const text of paragraphs) rows.push(paragraph(text, width));
      for (const text of bullets) rows.push(paragraph(`· ${text}`, width));
      rows.push({ cells: [] });
    }
    const { heading, summary, rows: found, more } = section.findings;
    rows.push({ cells: [{ value: heading.main, style: { bold: true, rule: 'above' } }], height: 20 }, paragraph(summary, width));
    for (const { severity, message, place, rule } of found) rows.push(paragraph(`${severity} · ${message} · ${place} · ${rule}`, width));
    if (more !== null) rows.push(paragraph(more, width));
    rows.push({ cells: [] });
  }
  // The last says that the page has no script: a workbook is no page.
  rows.push(...report.foot.slice(0, -1).map((text) => paragraph(text, width, { colour: colours.muted })));
  return { name: words.sheets.method, columns: [{ width }], rows };
}
