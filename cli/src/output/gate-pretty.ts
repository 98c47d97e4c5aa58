/** The judgement of KPIs as a table for a terminal, the verdict last. Only ASCII draws the layout. */
import { visible } from '@touchstone/language/messages/visible.ts';
import type { GateRow, GateTone, GateView } from '@touchstone/language/report/gate-view.ts';
import { say } from '../messages.ts';
import type { Colour, Paint } from './colour.ts';
import { pad, width } from './width.ts';

const colours: Readonly<Record<GateTone, Colour>> = { fails: 'red', 'not-surely': 'yellow', passes: 'green', unknown: 'dim' };

/** Of the members of a KPI, so many that do not pass are listed; the others are counted. */
const SHOWN = 20;
const WIDEST = 60;

export function gatePretty(view: GateView, paint: Paint): string {
  const { language } = view;
  const heads = [
    say('gateHeadKpi', language),
    say('gateHeadValue', language),
    say('gateHeadInterval', language),
    'n',
    say('gateHeadAlarm', language),
    say('gateHeadTarget', language),
    say('gateHeadVerdict', language),
  ];
  const lines: { readonly cells: readonly string[]; readonly tone: GateTone }[] = [];
  for (const { row, members } of view.kpis) {
    lines.push({ cells: cellsOf(row, ''), tone: row.tone });
    const told = [...of('fails', members), ...of('not-surely', members)].slice(0, SHOWN);
    for (const member of told) lines.push({ cells: cellsOf(member, '  '), tone: member.tone });
    const rest = members.filter((member) => !told.includes(member));
    if (rest.length === 0) continue;
    const counts = [...new Set(rest.map(({ verdict }) => verdict))].map((what) =>
      say('gateCount', language, { n: rest.filter(({ verdict }) => verdict === what).length, what }),
    );
    const parts = counts.join(language === 'zh' ? '、' : ', ');
    lines.push({ cells: [`  ${say('gateMembersLeft', language, { n: rest.length, parts })}`], tone: 'unknown' });
  }
  // What is left is told in one cell, which no column is to be as wide as.
  const measured = [heads, ...lines.map(({ cells }) => cells).filter((cells) => cells.length > 1)];
  const widths = heads.map((_, column) => Math.min(WIDEST, Math.max(...measured.map((cells) => width(cells[column] ?? '')))));
  const line = (cells: readonly string[]): string =>
    (cells.length === 1 ? (cells[0] ?? '') : cells.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')).trimEnd();
  const out = [paint('bold', line(heads))];
  for (const { cells, tone } of lines) {
    const verdict = cells.length > 1 ? (cells.at(-1) ?? '') : '';
    const text = line(cells);
    out.push(verdict === '' ? paint('dim', text) : `${text.slice(0, text.length - verdict.length)}${paint(colours[tone], verdict)}`);
  }
  out.push('');
  const says = view.kpis.flatMap(({ cases }) => cases.filter(({ tone }) => tone === 'fails').map((one) => one.says ?? one.title));
  for (const one of says.slice(0, SHOWN)) out.push(paint('red', visible(one)));
  if (says.length > SHOWN) out.push(say('diffMoreListed', language, { n: says.length - SHOWN }));
  if (says.length > 0) out.push('');
  out.push(paint(view.passes ? 'green' : 'red', paint('bold', visible(view.verdict))));
  return `${out.join('\n')}\n`;
}

function of(tone: GateTone, rows: readonly GateRow[]): readonly GateRow[] {
  return rows.filter((row) => row.tone === tone);
}

function cellsOf({ name, value, interval, n, alarm, target, verdict }: GateRow, indent: string): readonly string[] {
  return [`${indent}${name}`, value, interval, n, alarm, target, verdict].map(visible);
}
