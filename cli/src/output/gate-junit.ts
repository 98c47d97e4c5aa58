/** The judgement of KPIs as JUnit XML: each KPI a suite, each alarm and each target that is due a case. */
import { visible } from '@touchstone/language/messages/visible.ts';
import type { GateCase, GateKpiView, GateView } from '@touchstone/language/report/gate-view.ts';
import { html, type Markup } from '@touchstone/language/writers/html.ts';

/** The document. What stops the pipeline is a failure, what is not known is skipped; what is past an alarm by chance, perhaps, passes with its words as output. */
export function gateJunit(view: GateView): string {
  const suites = view.kpis.map(suite);
  const sum = (of: (one: (typeof suites)[number]) => number): number => suites.reduce((all, one) => all + of(one), 0);
  const root = html`<testsuites name="cx gate" tests="${sum(({ tests }) => tests)}" failures="${sum(({ failures }) => failures)}" errors="0">
${suites.map(({ markup }) => markup)}</testsuites>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}`;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly markup: Markup;
}

function suite({ row, cases }: GateKpiView): Suite {
  const name = visible(row.name);
  // A suite without a case is one that a server leaves out.
  const all: readonly GateCase[] =
    cases.length > 0 ? cases : [{ member: null, title: row.verdict, tone: 'unknown', verdict: row.verdict, says: null }];
  const taken = new Map<string, number>();
  const marked = all.map(({ title, tone, verdict, says }) => {
    const before = taken.get(title) ?? 0;
    taken.set(title, before + 1);
    const unique = visible(before === 0 ? title : `${title} (${before + 1})`);
    const words = visible(says ?? verdict);
    const body =
      tone === 'fails'
        ? html`      <failure message="${words}" type="gate">${words}</failure>
`
        : tone === 'unknown'
          ? html`      <skipped message="${words}"/>
`
          : says === null
            ? html``
            : html`      <system-out>${words}</system-out>
`;
    return html`    <testcase name="${unique}" classname="${name}">
${body}    </testcase>
`;
  });
  const count = (tone: GateCase['tone']): number => all.filter((one) => one.tone === tone).length;
  return {
    tests: all.length,
    failures: count('fails'),
    markup: html`  <testsuite name="${name}" tests="${all.length}" failures="${count('fails')}" errors="0" skipped="${count('unknown')}">
${marked}  </testsuite>
`,
  };
}
