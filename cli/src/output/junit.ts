/** Findings as JUnit XML, which most build servers show as tests: each file a suite, each finding a case. */
import { visible } from '@touchstone/language/messages/visible.ts';
import { type Content, html, type Markup } from '@touchstone/language/writers/html.ts';
import type { PlacedFinding } from './placed.ts';

/**
 * The document. Errors and warnings are failures; information and hints are cases that passed, with their words as output; a file with none
 * of these has one case that passed. Cases of a suite have names of their own, without lines, so that a server knows them again.
 * `files` are all that were checked, in their order, and `named` says how one is called; there are no times in it: the same findings give the same bytes.
 */
export function junit(findings: readonly PlacedFinding[], files: readonly string[], named: (file: string) => string): string {
  const byFile = new Map<string, PlacedFinding[]>(files.map((file) => [file, []]));
  for (const placed of findings) {
    const group = byFile.get(placed.file);
    if (group === undefined) byFile.set(placed.file, [placed]);
    else group.push(placed);
  }
  const suites = [...byFile].map(([file, found]) => suite(file, found, named));
  const tests = suites.reduce((sum, { tests }) => sum + tests, 0);
  const failures = suites.reduce((sum, { failures }) => sum + failures, 0);
  const root = html`<testsuites name="cx check" tests="${tests}" failures="${failures}" errors="0">
${suites.map(({ markup }) => markup)}</testsuites>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}`;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly markup: Markup;
}

function suite(path: string, findings: readonly PlacedFinding[], named: (file: string) => string): Suite {
  const file = visible(named(path));
  const taken = new Map<string, number>();
  const cases = findings.map((placed): { failed: boolean; markup: Markup } => {
    const { finding, message, fixes } = placed;
    const title = `${finding.rule}: ${visible(message)}`;
    const before = taken.get(title) ?? 0;
    taken.set(title, before + 1);
    const name = before === 0 ? title : `${title} (${before + 1})`;
    const failed = finding.severity === 'error' || finding.severity === 'warning';
    const place = `${file}:${finding.origin.line}:${finding.origin.column}`;
    const words = [`${place}: ${visible(message)}`];
    for (const other of placed.related)
      words.push(`${visible(named(other.file))}:${other.line}:${other.column}: ${visible(other.message)}`);
    const [fix] = fixes;
    if (fix !== undefined) words.push(visible(fix.message));
    const body = failed
      ? html`      <failure message="${visible(message)}" type="${finding.severity}">${lines(words)}</failure>
`
      : html`      <system-out>${lines(words)}</system-out>
`;
    return {
      failed,
      markup: html`    <testcase name="${name}" classname="${file}">
${body}    </testcase>
`,
    };
  });
  const failures = cases.filter(({ failed }) => failed).length;
  const none = html`    <testcase name="cx check" classname="${file}"/>
`;
  const tests = Math.max(cases.length, 1);
  return {
    tests,
    failures,
    markup: html`  <testsuite name="${file}" tests="${tests}" failures="${failures}" errors="0">
${cases.length === 0 ? none : cases.map(({ markup }) => markup)}  </testsuite>
`,
  };
}

/** Texts each on a line of its own; within one there is no line break left. */
function lines(texts: readonly string[]): Content {
  return texts.map((text, index) =>
    index === 0
      ? text
      : html`
${text}`,
  );
}
