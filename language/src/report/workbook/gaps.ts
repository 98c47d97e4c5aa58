/** The sheet of gaps: a row for each line of the report, S, W·S and G as formulas, unknown values as the range they could take. */
import type { Bounds } from '../../analysis/analysis.ts';
import { formulaNumber, formulaText, type Sheet, type SheetCell } from '../../writers/spreadsheet.ts';
import type { Seen } from '../line-views.ts';
import { NOTHING, signed } from '../numbers.ts';
import type { Sentences } from '../sentences.ts';
import { FOLLOWS, lineIdentity, markers } from './identities.ts';
import type { Sheets } from './making.ts';
import { actualSource, expectationNamed, idealIsExpected } from './sources.ts';
import {
  type At,
  type Column,
  colours,
  formats,
  type Laid,
  laid,
  numberCell,
  numberStyle,
  rangeOfColumn,
  styles,
  textCell,
  unknownInput,
} from './tables.ts';

type Level = 'actual' | 'expected' | 'weight' | 'ideal';

export interface Gaps {
  readonly sheet: Sheet;
  /** `$C$5:$C$20` of a column, for formulas elsewhere. */
  readonly range: (name: string) => string;
}

export function gapsSheet(sheets: Sheets): Gaps {
  const { making, words, report } = sheets;
  const { names, program, decimals, seen } = making;
  const { heads } = words;
  const own: Sentences = making.words;
  const levels = formats.plain(decimals.level);
  const differences = formats.signed(decimals.level);
  const products = formats.signed(decimals.product);

  const isUnknown = (line: Seen, of: Level): boolean => line.line.row.unknown.includes(of);
  const boundsOf = (line: Seen, of: Level): Bounds => line.line.row[of];
  const derived = (line: Seen): boolean =>
    idealIsExpected(expectationNamed(program, line.line.row.expectation), line.line.personas[0] ?? null);

  /** The cell a person types into: a number, a range as text, or the word for unknown. */
  const input = (line: Seen, of: Level, format: string): SheetCell => {
    const { low, high } = boundsOf(line, of);
    if (isUnknown(line, of)) return { value: words.unknown, style: unknownInput };
    if (low !== high) return { value: `${low}~${high}`, style: { ...unknownInput, italic: false } };
    const isCounted = of === 'actual' && actualSource(program, line.line.row, line.line.personas[0] ?? null) === 'counted';
    return numberCell(low, numberStyle(format, isCounted ? 'plain' : 'input'));
  };
  const ideal = (line: Seen, at: At): SheetCell => {
    const cell = input(line, 'ideal', levels);
    return derived(line) ? { ...cell, formula: at.of('expected') } : cell;
  };
  const scaleOf = (of: Level): Bounds => (of === 'weight' ? program.weight : program.scale);
  /** The ends of what a cell could be: its number, else what it could be when the workbook was made, else the whole scale. */
  const end =
    (of: Level, side: 'low' | 'high') =>
    (line: Seen, at: At): SheetCell => {
      const bounds = boundsOf(line, of);
      const open = bounds.low === bounds.high ? scaleOf(of)[side] : bounds[side];
      const otherwise = of === 'ideal' && derived(line) ? at.of(`expected.${side}`) : formulaNumber(open);
      return { value: bounds[side], formula: `IF(ISNUMBER(${at.of(of)}),${at.of(of)},${otherwise})` };
    };
  const difference =
    (from: Level, side: 'low' | 'high', of: 'satisfaction' | 'gap') =>
    (line: Seen, at: At): SheetCell => {
      const other = side === 'low' ? 'high' : 'low';
      const less = of === 'satisfaction' ? 'expected' : 'ideal';
      return {
        value: line.line.row[of][side],
        formula: `ROUND(${at.of(`${from}.${side}`)}-${at.of(`${less}.${other}`)},10)`,
      };
    };
  const product =
    (side: 'low' | 'high') =>
    (line: Seen, at: At): SheetCell => {
      const of = (a: string, b: string): string => `${at.of(`weight.${a}`)}*${at.of(`satisfaction.${b}`)}`;
      const all = [of('low', 'low'), of('low', 'high'), of('high', 'low'), of('high', 'high')].join(',');
      return { value: line.line.row.weighted[side], formula: `ROUND(${side === 'low' ? 'MIN' : 'MAX'}(${all}),10)` };
    };
  /** The number, or both ends where they differ. */
  const shown =
    (of: 'satisfaction' | 'weighted' | 'gap', digits: number, format: string) =>
    (line: Seen, at: At): SheetCell => {
      const { low, high } = line.line.row[of];
      const text = formulaText(format);
      const [a, b] = [at.of(`${of}.low`), at.of(`${of}.high`)];
      const style = numberStyle(format, of === 'weighted' ? 'strong' : 'plain');
      return {
        value: low === high ? low : `${signed(low, digits)}…${signed(high, digits)}`,
        formula: `IF(${a}=${b},${a},TEXT(${a},${text})&"…"&TEXT(${b},${text}))`,
        style: low === high ? style : { ...style, bold: false },
      };
    };
  const standing = ({ line }: Seen, at: At): SheetCell => {
    const { low, high } = line.row.satisfaction;
    const { below, above, open } = words.standing;
    const [a, b] = [at.of('satisfaction.low'), at.of('satisfaction.high')];
    return {
      value: high < 0 ? below : low >= 0 ? above : open,
      formula: `IF(${b}<0,${formulaText(below)},IF(${a}>=0,${formulaText(above)},${formulaText(open)}))`,
      style: styles.text,
    };
  };

  const hidden = (name: string, head: string, cell: Column<Seen>['cell']): Column<Seen> => ({
    name,
    head,
    hidden: true,
    right: true,
    cell,
  });
  const ends = (of: Level, head: string): Column<Seen>[] => [
    hidden(`${of}.low`, words.low(head), end(of, 'low')),
    hidden(`${of}.high`, words.high(head), end(of, 'high')),
  ];
  const wanted = (of: Level) => {
    const { low, high } = scaleOf(of);
    return { low, high, title: words.wanted.title, message: words.wanted.message(low, high) };
  };
  const columns: readonly Column<Seen>[] = [
    { name: 'id', head: '', hidden: true, cell: ({ line }) => ({ value: lineIdentity(line.row.expectation, line.personas) }) },
    {
      name: 'rank',
      head: heads.rank,
      right: true,
      cell: ({ view }) => {
        const style = numberStyle('0', view.key ? 'strong' : 'plain');
        return /^\d+$/.test(view.rank) ? numberCell(Number(view.rank), style) : { value: view.rank, style };
      },
    },
    { name: 'label', head: heads.expectation, most: 38, cell: ({ view }) => textCell(view.name, view.key ? styles.strong : styles.text) },
    { name: 'touchpoint', head: heads.touchpoint, most: 24, cell: ({ line }) => textCell(names.touchpoint(line.row.touchpoint)) },
    { name: 'who', head: heads.who, most: 24, cell: ({ view }) => textCell(view.who) },
    { name: 'actual', head: heads.actual, right: true, wanted: wanted('actual'), cell: (line) => input(line, 'actual', levels) },
    { name: 'expected', head: heads.expected, right: true, wanted: wanted('expected'), cell: (line) => input(line, 'expected', levels) },
    {
      name: 'weight',
      head: heads.weight,
      right: true,
      wanted: wanted('weight'),
      cell: (line) => input(line, 'weight', formats.plain(decimals.weight)),
    },
    { name: 'ideal', head: heads.ideal, right: true, wanted: wanted('ideal'), cell: ideal },
    { name: 'satisfaction', head: heads.satisfaction, right: true, toned: true, cell: shown('satisfaction', decimals.level, differences) },
    {
      name: 'weighted',
      head: heads.weighted,
      right: true,
      toned: true,
      bars: true,
      most: 20,
      cell: shown('weighted', decimals.product, products),
    },
    { name: 'gap', head: heads.gap, right: true, toned: true, cell: shown('gap', decimals.level, differences) },
    { name: 'standing', head: heads.standing, cell: standing },
    { name: 'n', head: heads.n, right: true, cell: ({ line }) => numberCell(line.row.n, numberStyle('#,##0')) },
    {
      name: 'change',
      head: heads.change,
      right: true,
      cell: ({ line }) => numberCell(line.row.change?.difference ?? null, numberStyle(differences)),
    },
    { name: 'remark', head: heads.remark, most: 26, cell: ({ view }) => textCell(view.tags.join(' · '), styles.muted) },
    {
      name: 'factor',
      head: heads.factor,
      most: 20,
      cell: ({ line }) => textCell(line.row.factor === null ? null : names.factor(line.row.factor)),
    },
    { name: 'kind', head: heads.kind, cell: ({ line }) => textCell(line.row.kind === null ? null : own.kinds[line.row.kind]) },
    { name: 'owner', head: heads.owner, most: 20, cell: ({ view }) => textCell(view.owner === NOTHING ? null : view.owner) },
    {
      name: 'doing',
      head: heads.doing,
      most: 36,
      cell: ({ view }) =>
        textCell(
          view.doing.text === NOTHING ? null : view.doing.text,
          view.doing.tone === 'below' ? { ...styles.text, colour: colours.belowText } : styles.text,
        ),
    },
    ...ends('actual', heads.actual),
    ...ends('expected', heads.expected),
    ...ends('weight', heads.weight),
    ...ends('ideal', heads.ideal),
    hidden('satisfaction.low', words.low('S'), difference('actual', 'low', 'satisfaction')),
    hidden('satisfaction.high', words.high('S'), difference('actual', 'high', 'satisfaction')),
    hidden('weighted.low', words.low('W·S'), product('low')),
    hidden('weighted.high', words.high('W·S'), product('high')),
    hidden('gap.low', words.low('G'), difference('actual', 'low', 'gap')),
    hidden('gap.high', words.high('G'), difference('actual', 'high', 'gap')),
    // Whether the ideal still follows what is expected, or somebody has typed one.
    hidden(FOLLOWS, heads.ideal, (line, at) =>
      derived(line) ? { value: 1, formula: `IF(_xlfn.ISFORMULA(${at.of('ideal')}),1,0)` } : { value: 0 },
    ),
    hidden('rows', words.lines, ({ line }) => ({ value: line.rows.length })),
    hidden('outside', words.unknown, ({ line }, at) => {
      const { row } = line;
      const otherwise = row.outside || row.expected.low === row.expected.high ? 1 : 0;
      return { value: row.outside ? 1 : 0, formula: `IF(ISNUMBER(${at.of('expected')}),0,${otherwise})` };
    }),
  ];
  const section = report.sections.find(({ id }) => id === 'key-experiences');
  const table: Laid<Seen> = {
    name: words.sheets.gaps,
    title: section?.title ?? words.sheets.gaps,
    notes: words.play,
    marker: markers.gaps,
    columns,
    rows: seen,
    frozen: 3,
    tab: 'D55E00',
  };
  return { sheet: laid(table), range: (name) => rangeOfColumn(table, name) };
}
