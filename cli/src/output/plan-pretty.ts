/** A plan for a terminal: the verdict, the choice, and what it earns; only ASCII draws the layout. */
import { visible } from '@touchstone/language/messages/visible.ts';
import type { Table } from '@touchstone/language/report/document.ts';
import type { ChoiceSection, PlanDocument, PlanSection, TraceView } from '@touchstone/language/report/plan/document.ts';
import { traceLines } from '@touchstone/language/report/plan/markdown.ts';
import type { Paint } from './colour.ts';
import { pad, width } from './width.ts';

const WIDEST = 44;

/** `traces`: of these the working is shown as well. */
export function planPretty(plan: PlanDocument, paint: Paint, traces: readonly TraceView[]): string {
  const { verdict, numbers, whatIf } = plan;
  const out: string[] = [];
  const head = [plan.programme, plan.form.main, plan.wave, plan.asOf].filter((part) => part !== null).join(' · ');
  out.push(paint('dim', visible(head)));
  if (plan.banner !== null) out.push(paint('red', visible(plan.banner)));
  out.push(paint('bold', visible(verdict.strong)));
  if (verdict.deck !== '') out.push(visible(verdict.deck));
  if (numbers.length > 0) {
    out.push('');
    for (const { label, value, unit, notes } of numbers) {
      const said = notes.map(({ text }) => text).join(' · ');
      out.push(visible(`${label.main}  ${value}${unit === '' ? '' : ` ${unit}`}${said === '' ? '' : ` · ${said}`}`));
    }
  }
  if (whatIf !== null) {
    out.push('', paint('bold', visible(whatIf.heading.main)), ...whatIf.changes.map(visible), ...tableLines(whatIf.table, paint));
  }
  for (const section of plan.sections) out.push(...sectionLines(section, paint));
  if (plan.remarks.length > 0) out.push('', ...plan.remarks.map((remark) => visible(`! ${remark}`)));
  for (const trace of traces) {
    const [name = '', ...steps] = traceLines(trace);
    out.push('', paint('bold', visible(name)), ...steps.map(visible));
  }
  return `${out.join('\n')}\n`;
}

function sectionLines(section: PlanSection, paint: Paint): readonly string[] {
  const title = ['', paint('bold', visible(section.title))];
  switch (section.id) {
    case 'choice':
      return [...title, ...choiceLines(section, paint), ...section.notes.map(visible)];
    case 'returns':
    case 'frontier':
    case 'time':
      return [...title, ...tableLines(section.table, paint), ...section.notes.map(visible)];
    case 'matters':
      return section.panels.length === 0 ? [] : [...title, ...tableLines(section.table, paint)];
    default:
      return [];
  }
}

function choiceLines({ heads, rows }: ChoiceSection, paint: Paint): readonly string[] {
  const cells = rows.map(({ number, name, standingText, cost, gap, money, reason }) =>
    [String(number), name, standingText, cost, gap, money, reason].map(visible),
  );
  const lines = columns(['#', heads.initiative, heads.standing, heads.cost, heads.gap, heads.money, heads.reason], cells, [0, 3, 4, 5]);
  return lines.map((line, index) =>
    index === 0 ? paint('dim', line) : rows[index - 1]?.standing === 'chosen' ? line : paint('dim', line),
  );
}

function tableLines({ head, rows }: Table, paint: Paint): readonly string[] {
  if (rows.length === 0) return [];
  const right = head.flatMap((cell, index) => (cell.right ? [index] : []));
  const lines = columns(
    head.map(({ text }) => text),
    rows.map((cells) => cells.map(visible)),
    right,
  );
  return lines.map((line, index) => (index === 0 ? paint('dim', line) : line));
}

/** The last column is as wide as it is. */
function columns(head: readonly string[], rows: readonly (readonly string[])[], right: readonly number[]): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.min(WIDEST, Math.max(...all.map((cells) => width(cells[column] ?? '')))));
  return all.map((cells) =>
    cells
      .map((cell, column) => {
        const room = widths[column] ?? 0;
        if (right.includes(column)) return `${' '.repeat(Math.max(0, room - width(cell)))}${cell}`;
        return column === head.length - 1 ? cell : pad(cell, room);
      })
      .join('  ')
      .trimEnd(),
  );
}
