/** The sheet of KPIs: one row for each and for each of its members; the distance to the target is a formula. */
import type { KpiResult, KpiStanding } from '../../analysis/analysis.ts';
import { settle } from '../../analysis/bounds.ts';
import { timeWordsEn, timeWordsZh } from '../../messages/time-words.ts';
import type { Program } from '../../program/program.ts';
import type { Sheet, SheetCell } from '../../writers/spreadsheet.ts';
import { subject } from '../anchors.ts';
import { amountsOfKpi } from '../kpi-figures.ts';
import { bulletOf } from '../kpi-section.ts';
import type { BulletView } from '../measure-document.ts';
import { kpiIdentity, markers, type ValueSource } from './identities.ts';
import type { Sheets } from './making.ts';
import { typedIn } from './sources.ts';
import {
  type At,
  type Column,
  colours,
  formats,
  laid,
  numberCell,
  numberStyle,
  styles,
  textCell,
  unknownInput,
  unknownStyle,
} from './tables.ts';

export interface KpiRow {
  readonly kpi: KpiResult;
  readonly standing: KpiStanding;
  readonly member: string | null;
  readonly source: ValueSource;
}

/** KPIs in the order of the program, each followed by its members. */
export function kpiRows({ making: { analysis, program } }: Sheets): readonly KpiRow[] {
  return analysis.kpis.flatMap((kpi) => [
    { kpi, standing: kpi, member: null, source: sourceOf(program, kpi, kpi, null) },
    ...kpi.members.map((member) => ({ kpi, standing: member, member: member.name, source: sourceOf(program, kpi, member, member.name) })),
  ]);
}

function sourceOf(program: Program, kpi: KpiResult, standing: KpiStanding, member: string | null): ValueSource {
  if (standing.value === null && standing.bounds !== 'range') return 'none';
  const typed = typedIn(program, standing.wave, member, kpi.name);
  const low = standing.value ?? standing.low;
  const high = standing.value ?? standing.high;
  if (!standing.derived && typed !== null && typed.value.low === low && typed.value.high === high)
    return member === null ? 'overall' : 'group';
  const counted = program.waves.some(({ name, responses }) => name === standing.wave && responses.length > 0);
  return counted && !standing.derived ? 'counted' : 'derived';
}

/** As few decimals as tell all amounts of the KPI, at most two. */
function digitsOf(kpi: KpiResult): number {
  const factor = kpi.unit === 'share' || kpi.unit === 'points' ? 100 : 1;
  const told = [kpi.target, kpi.alarm, kpi.promise, kpi.baseline].flatMap((value) => (value === null ? [] : [value * factor]));
  const least = kpi.unit === 'money' ? 0 : 1;
  for (let digits = least; digits < 2; digits++) if (told.every((value) => settle(value * 10 ** digits) % 1 === 0)) return digits;
  return kpi.unit === 'money' ? 0 : 2;
}

function kpiFormat(kpi: KpiResult): { readonly plain: string; readonly signed: string } {
  const digits = digitsOf(kpi);
  const percent = kpi.unit === 'share' || kpi.unit === 'points' ? '%' : '';
  const withUnit = (format: string): string => (percent === '' ? format : format.replace(/0(?=;|$)/g, `0${percent}`));
  return { plain: withUnit(formats.plain(digits)), signed: withUnit(formats.signed(digits)) };
}

export function kpisSheet(sheets: Sheets, rows: readonly KpiRow[]): Sheet {
  const { making, words, report } = sheets;
  const { names, language } = making;
  const { heads } = words;
  const views = new Map<KpiRow, BulletView>();
  const view = (row: KpiRow): BulletView => {
    const known = views.get(row);
    if (known) return known;
    const made = bulletOf(
      subject('kpi', row.kpi.name),
      names.kpi(row.kpi.name),
      '',
      row.standing,
      row.kpi,
      amountsOfKpi(row.kpi, language),
      making,
    );
    views.set(row, made);
    return made;
  };
  const amount = (row: KpiRow, value: number | null): SheetCell => numberCell(value, numberStyle(kpiFormat(row.kpi).plain));
  const value = (row: KpiRow): SheetCell => {
    const { standing, source } = row;
    const typed = source === 'overall' || source === 'group';
    if (standing.value !== null) return numberCell(standing.value, numberStyle(kpiFormat(row.kpi).plain, typed ? 'input' : 'plain'));
    if (standing.bounds === 'range') return { value: `${standing.low}~${standing.high}`, style: typed ? unknownInput : unknownStyle };
    return { value: view(row).status.text, style: unknownStyle };
  };
  const distance = ({ kpi, standing }: KpiRow, at: At): SheetCell => {
    const [a, b] = kpi.lowerIsBetter ? [at.of('target'), at.of('value')] : [at.of('value'), at.of('target')];
    const isKnown = standing.value !== null && kpi.target !== null;
    const difference = isKnown ? settle((kpi.lowerIsBetter ? -1 : 1) * ((standing.value ?? 0) - (kpi.target ?? 0))) : '';
    return {
      value: difference,
      formula: `IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),ROUND(${a}-${b},10),"")`,
      style: numberStyle(kpiFormat(kpi).signed),
    };
  };
  const unit = ({ kpi }: KpiRow): string => {
    if (kpi.unit === 'share' || kpi.unit === 'points') return '%';
    if (kpi.unit === 'duration' && kpi.measure !== null && Object.hasOwn(timeWordsZh, kpi.measure)) {
      const time = kpi.measure as keyof typeof timeWordsZh;
      return language === 'zh' ? timeWordsZh[time] : timeWordsEn[time][1];
    }
    return kpi.measure ?? '';
  };
  const tone = (row: KpiRow): string => ({ above: colours.aboveText, below: colours.belowText, neutral: colours.muted })[view(row).tone];
  const columns: readonly Column<KpiRow>[] = [
    { name: 'id', head: '', hidden: true, cell: ({ kpi, member }) => ({ value: kpiIdentity(kpi.name, member) }) },
    {
      name: 'label',
      head: heads.kpi,
      most: 32,
      cell: ({ kpi, member }) => textCell(names.kpi(kpi.name), member === null ? styles.strong : styles.muted),
    },
    { name: 'member', head: heads.member, most: 24, cell: ({ member }) => textCell(member === null ? null : names.group(member)) },
    { name: 'value', head: heads.value, right: true, cell: value },
    { name: 'unit', head: heads.unit, cell: (row) => textCell(unit(row), styles.muted) },
    {
      name: 'low',
      head: words.low('95 %'),
      right: true,
      cell: (row) => amount(row, row.standing.bounds === 'interval' ? row.standing.low : null),
    },
    {
      name: 'high',
      head: words.high('95 %'),
      right: true,
      cell: (row) => amount(row, row.standing.bounds === 'interval' ? row.standing.high : null),
    },
    { name: 'n', head: heads.n, right: true, cell: ({ standing }) => numberCell(standing.n, numberStyle('#,##0')) },
    { name: 'target', head: heads.target, right: true, cell: (row) => amount(row, row.kpi.target) },
    { name: 'by', head: heads.by, cell: ({ kpi }) => textCell(kpi.targetBy?.written ?? null) },
    { name: 'distance', head: heads.distance, right: true, toned: true, cell: distance },
    {
      name: 'status',
      head: heads.status,
      cell: (row) => textCell(`${view(row).status.sign} ${view(row).status.text}`, { ...styles.strong, colour: tone(row) }),
    },
    { name: 'reason', head: heads.reason, most: 60, cell: (row) => textCell(view(row).reason, styles.muted) },
    { name: 'alarm', head: heads.alarm, right: true, cell: (row) => amount(row, row.kpi.alarm) },
    { name: 'promise', head: heads.promise, right: true, cell: (row) => amount(row, row.kpi.promise) },
    { name: 'baseline', head: heads.baseline, right: true, cell: (row) => amount(row, row.kpi.baseline) },
    {
      name: 'change',
      head: heads.change,
      right: true,
      cell: ({ kpi, standing }) => numberCell(standing.change?.difference ?? null, numberStyle(kpiFormat(kpi).signed)),
    },
    { name: 'owner', head: heads.owner, most: 20, cell: ({ kpi }) => textCell(kpi.owner === null ? null : names.team(kpi.owner)) },
  ];
  return laid({
    name: words.sheets.kpis,
    title: report.sections.find(({ id }) => id === 'kpis')?.title ?? words.sheets.kpis,
    notes: words.kpiNote,
    marker: markers.kpis,
    columns,
    rows,
    frozen: 3,
  });
}
