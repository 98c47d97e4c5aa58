import type { Finding } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { programLanguage } from '@touchstone/language/program/output-language.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { answersUnread, compiledWithAnswers } from '../answers/compiled.ts';
import { type Arguments, dayOption } from '../arguments.ts';
import { type Io, progress, today } from '../io.ts';
import { Refusal, say } from '../messages.ts';
import { pathFrom } from '../workspace/folder.ts';
import { programIn } from '../workspace/one-program.ts';
import type { LoadedProgram, Workspace } from '../workspace/workspace.ts';

/** `cx gate`: 0 passed, 1 a KPI is surely past its alarm or a target's date has gone by unmet, 2 could not be judged. */
export async function gate(args: Arguments, io: Io): Promise<number> {
  const asked = args.value('format');
  if (args.has('json') && asked !== undefined && asked !== 'json') {
    throw new Refusal(['optionsDisagree', { first: '--json', second: `--format ${asked}` }]);
  }
  const format = args.has('json') ? 'json' : (asked ?? ((io.env.GITHUB_ACTIONS ?? '') === '' ? 'pretty' : 'github'));
  const date = dayOption(args, 'as-of') ?? today(io);
  const folder = args.operands[0] ?? '.';
  const words = io.asked ?? 'en';
  const bar = progress(io, (done) => say('checking', words, { done }));
  let workspace: Workspace;
  let loaded: LoadedProgram;
  try {
    ({ workspace, loaded } = programIn(folder, io, bar.step));
  } finally {
    bar.end();
  }
  const { program, findings, analysis, notes } = await compiledWithAnswers(loaded, workspace, io, { date });
  const language = io.asked ?? programLanguage(program, loaded.own[0]?.keywords ?? 'en');
  const path = pathFrom(io.cwd, loaded.root);
  const shown = (file: string): string => workspace.files.get(file)?.shown ?? file;
  refuseHoles(findings, loaded, path, language);
  for (const note of [...workspace.notes, ...notes]) io.err(`${new Refusal([note.message, note.args]).in(language)}\n`);
  if (answersUnread(findings, shown, io, language)) return 2;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) io.err(`${say('gateWithErrors', language, { n: errors, path })}\n`);
  if (program.kpis.length === 0) io.err(`${say('gateNoKpis', language, { path })}\n`);

  const gating = await import('../gating.ts');
  const { asOf, kpis } = analysis();
  const judged = gating.gateOf({ asOf, kpis });
  const view = gating.gateView(judged, program, kpis, language);
  const checkout = io.env.GITHUB_WORKSPACE ?? '';
  if (format === 'json') io.out(`${JSON.stringify(gating.gateResult(judged, program, kpis, shown), null, 2)}\n`);
  else if (format === 'junit') io.out(gating.gateJunit(view));
  else {
    const table = gating.gatePretty(view, io.paint.out);
    const places = { cwd: io.cwd, checkout: checkout === '' ? undefined : checkout };
    io.out(format === 'github' ? gating.gateGithub(view, table, places, shown) : table);
  }
  if (format === 'json' || format === 'junit') io.err(`${view.verdict}\n`);
  return judged.passes ? 0 : 1;
}

/** What was read by halves may lack the very KPI that should stop the pipeline. */
function refuseHoles(findings: readonly Finding[], { own, shared }: LoadedProgram, path: string, language: MessageLanguage): void {
  const reading = new Set([...own, ...shared].flatMap((fragment) => fragment.findings));
  const holes = findings.filter(
    (one) => one.severity === 'error' && (reading.has(one) || one.rule === 'program/unreadable-file' || one.rule === 'program/settings'),
  );
  const [first] = holes;
  if (first === undefined) return;
  const { file, line } = first.origin;
  throw new Refusal(['gateHoles', { path, n: holes.length, file, line, finding: messageOf(first, language) }], ['gateMend']);
}
