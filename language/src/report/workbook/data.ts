/** The sheet that `cx import` reads: what every value was when the workbook was made, where it came from, and of which program. */
import type { Sheet, SheetCell } from '../../writers/spreadsheet.ts';
import { AS_EXPECTED, keptValue, kpiIdentity, lineIdentity, markers, WORKBOOK_FORMAT_VERSION } from './identities.ts';
import type { KpiRow } from './kpis.ts';
import type { Sheets } from './making.ts';
import { actualSource, expectationNamed, idealIsExpected } from './sources.ts';
import { laid } from './tables.ts';

/** A line, a KPI, or something about the whole: the program's name, its files' hashes. */
interface Kept {
  readonly kind: 'about' | 'file' | 'expectation' | 'kpi';
  readonly id: string;
  readonly values: readonly (string | number | null)[];
}

/** The columns after the kind and the name. */
export const keptColumns = ['actual', 'expected', 'weight', 'ideal', 'source', 'wave'] as const;

export function dataSheet(sheets: Sheets, kpis: readonly KpiRow[]): Sheet {
  const { making, words, report, input } = sheets;
  const { program, seen } = making;
  const { figures } = report;
  const rows: Kept[] = [
    { kind: 'about', id: 'format', values: [WORKBOOK_FORMAT_VERSION] },
    { kind: 'about', id: 'cx', values: [figures.version] },
    { kind: 'about', id: 'program', values: [program.head?.name ?? null] },
    { kind: 'about', id: 'asOf', values: [figures.asOf] },
    ...(report.whatIf === null
      ? []
      : [{ kind: 'about', id: 'whatIf', values: [report.whatIf.set.map(({ written }) => written).join(' ')] } as const]),
    ...Object.entries(input.hashes ?? {}).map(([file, hash]): Kept => ({ kind: 'file', id: file, values: [hash] })),
    ...seen.map(({ line }): Kept => {
      const { row, personas } = line;
      const of = (name: 'actual' | 'expected' | 'weight' | 'ideal') => keptValue(row[name].low, row[name].high, row.unknown.includes(name));
      const [persona = null] = personas;
      const ideal = idealIsExpected(expectationNamed(program, row.expectation), persona) ? AS_EXPECTED : of('ideal');
      return {
        kind: 'expectation',
        id: lineIdentity(row.expectation, personas),
        values: [of('actual'), of('expected'), of('weight'), ideal, actualSource(program, row, persona), row.wave],
      };
    }),
    ...kpis.map(({ kpi, standing, member, source }): Kept => {
      const low = standing.value ?? standing.low ?? 0;
      const high = standing.value ?? standing.high ?? 0;
      const value = keptValue(low, high, source === 'none');
      return { kind: 'kpi', id: kpiIdentity(kpi.name, member), values: [value, null, null, null, source, standing.wave] };
    }),
  ];
  const cell = (value: string | number | null): SheetCell => ({ value });
  return laid<Kept>({
    name: words.sheets.data,
    title: words.dataTitle,
    notes: words.dataNote,
    marker: markers.data,
    columns: [
      { name: 'kind', head: '', hidden: true, cell: ({ kind }) => cell(kind) },
      { name: 'id', head: 'id', most: 44, cell: ({ id }) => cell(id) },
      ...keptColumns.map((name, index) => ({ name, head: name, most: 24, cell: ({ values }: Kept) => cell(values[index] ?? null) })),
    ],
    rows,
    frozen: 2,
    tab: '858C94',
  });
}
