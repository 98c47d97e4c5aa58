import { resolve } from 'node:path';
import { planFor } from '@touchstone/language/analysis/analyse.ts';
import type { Analysis } from '@touchstone/language/analysis/analysis.ts';
import type { Objective, PlanOptions } from '@touchstone/language/analysis/portfolio/plan.ts';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import { programLanguage } from '@touchstone/language/program/output-language.ts';
import { newestEnd } from '@touchstone/language/program/waves.ts';
import type { PlanDocument, TraceView } from '@touchstone/language/report/plan/document.ts';
import { readFragment } from '@touchstone/language/syntax/read.ts';
import { answersUnread, compiledWithAnswers } from '../answers/compiled.ts';
import { type Arguments, dayOption } from '../arguments.ts';
import { planEndings, type planFormats } from '../commands.ts';
import { type Io, progress } from '../io.ts';
import { Refusal, say } from '../messages.ts';
import { whatIfOf } from '../what-if.ts';
import { pathFrom } from '../workspace/folder.ts';
import { programIn } from '../workspace/one-program.ts';
import type { LoadedProgram, Workspace } from '../workspace/workspace.ts';
import { refuseFolder, writeWhole } from '../workspace/write.ts';

type Format = (typeof planFormats)[number];
type Ending = (typeof planEndings)[number];

interface Output {
  readonly path: string;
  readonly shown: string;
  readonly ending: Ending;
}

/** `cx plan`: 0 written, 1 written of a program with errors, 2 not written, or a file could not be read. */
export async function plan(args: Arguments, io: Io): Promise<number> {
  const asked = args.value('format') as Format | undefined;
  if (args.has('json') && asked !== undefined && asked !== 'json') {
    throw new Refusal(['optionsDisagree', { first: '--json', second: `--format ${asked}` }]);
  }
  const outputs = outputsOf(args.values('output'), io);
  // What goes into files need not go to the terminal as well.
  const format = args.has('json') ? 'json' : (asked ?? (outputs.length > 0 ? null : 'pretty'));
  const asOfOption = dayOption(args, 'as-of');
  const seed = wholeOption(args, 'seed');
  const words = io.asked ?? 'en';
  const bar = progress(io, (done) => say('checking', words, { done }));
  let workspace: Workspace;
  let loaded: LoadedProgram;
  try {
    ({ workspace, loaded } = programIn(args.operands[0] ?? '.', io, bar.step));
  } finally {
    bar.end();
  }
  for (const { path, shown } of outputs) {
    if ([...workspace.files.values()].some((file) => file.path === path)) throw new Refusal(['outputIsSource', { path: shown }]);
  }
  const asOf = asOfOption ?? newestEnd(loaded.own.flatMap((fragment) => fragment.waves));
  const analysing = { asOf, ...(seed === null ? {} : { economics: { seed } }) };
  const compiled = await compiledWithAnswers(loaded, workspace, io, { date: asOf, analysing });
  const { program, findings } = compiled;
  const language = io.lang ?? programLanguage(program, loaded.own[0]?.keywords ?? 'en');
  const spoken = io.asked ?? language;
  if (answersUnread(findings, (file) => workspace.files.get(file)?.shown ?? file, io, spoken)) return 2;

  const changed = whatIfOf(args.values('set'), compiled, loaded, analysing, spoken);
  const options: PlanOptions = {
    objective: (args.value('objective') ?? 'gap') as Objective,
    ...budgetOption(args.value('budget'), compiled.analysis()),
  };
  const original = { analysis: compiled.analysis(), plan: planFor(compiled.analysis(), options) };
  const analysis = changed?.analysis ?? original.analysis;

  const planning = await import('../planning.ts');
  const built = planning.buildPlan({
    program: changed?.program ?? program,
    analysis,
    plan: changed === null ? original.plan : planFor(analysis, options),
    findings,
    language,
    version: io.version,
    revenue: args.has('revenue'),
    ...(changed === null ? {} : { set: changed.set, original: { ...original, program } }),
  });
  const traces = tracesOf(args.values('trace'), built);
  const render: Readonly<Record<Format, () => string>> = {
    pretty: () => planning.planPretty(built, io.paint.out, traces),
    markdown: () => planning.toPlanMarkdown(built),
    json: () => planning.toPlanJson(built.figures),
    html: () => planning.toPlanHtml(built),
  };
  const forms: Readonly<Record<Ending, Format>> = { '.html': 'html', '.md': 'markdown', '.json': 'json' };
  // Made whole before the first is written, so that a failure changes no file.
  const contents = outputs.map((output) => ({ output, content: render[forms[output.ending]]() }));
  const printed = format === null ? null : render[format]();
  for (const note of [...workspace.notes, ...compiled.notes]) io.err(`${new Refusal([note.message, note.args]).in(spoken)}\n`);
  for (const { output, content } of contents) {
    writeWhole(output.path, content);
    io.err(`${say('wrote', spoken, { path: output.shown })}\n`);
  }
  if (printed !== null) io.out(printed);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) io.err(`${say('planWithErrors', spoken, { n: errors, path: pathFrom(io.cwd, loaded.root) })}\n`);
  if (findings.some(({ rule }) => rule === 'program/unreadable-file')) return 2;
  return errors > 0 ? 1 : 0;
}

function outputsOf(typed: readonly string[], io: Io): readonly Output[] {
  const outputs: Output[] = [];
  for (const shown of typed) {
    const path = resolve(io.cwd, shown);
    refuseFolder(path, shown, 'plan.html');
    const ending = planEndings.find((one) => shown.toLowerCase().endsWith(one));
    if (ending === undefined) throw new Refusal(['outputEnding', { path: shown, endings: planEndings }]);
    if (outputs.some((output) => output.path === path)) throw new Refusal(['outputTwice', { path: shown }]);
    outputs.push({ path, shown, ending });
  }
  return outputs;
}

function wholeOption(args: Arguments, name: string): number | null {
  const value = args.value(name);
  if (value === undefined) return null;
  if (!/^\d{1,9}$/.test(value)) throw new Refusal(['badCount', { name: `--${name}`, value }]);
  return Number(value);
}

/** An amount as a program writes it; its currency, where it says one, is the program's. Of a range the middle counts, as in a program. */
function budgetOption(written: string | undefined, analysis: Analysis): { readonly budget?: number } {
  if (written === undefined) return {};
  // Whatever is no amount is no budget of a program either.
  const [head] = readFragment('budget.cx', `program Budget { budget ${written.replace(/[{}\n\r]/g, ' ')} }`).heads;
  const budget = head?.budget ?? null;
  const isAmount = budget !== null && (budget.unit === 'money' || budget.unit === 'number') && budget.low >= 0;
  if (!isAmount) throw new Refusal(['badBudget', { value: written }]);
  const currency = budget.unit === 'money' ? budget.currency : null;
  const own = analysis.economics.currency;
  if (currency !== null && own !== null && currency !== own) throw new Refusal(['budgetCurrency', { value: written, currency: own }]);
  return { budget: (budget.low + budget.high) / 2 };
}

/** The working of these initiatives, by their names or labels. */
function tracesOf(names: readonly string[], { sections, figures }: PlanDocument): readonly TraceView[] {
  const views = sections.flatMap((section) => (section.id === 'trace' ? section.traces : []));
  return names.map((name) => {
    const wanted = name.normalize('NFC');
    const view = views.find((one) => one.about.name === wanted || one.name === wanted);
    if (view !== undefined) return view;
    const known = figures.initiatives.map((one) => one.name);
    const near = nearest(wanted, known);
    throw new Refusal(
      ['unknownInitiative', { name }],
      ...(near !== null
        ? [['didYouMean', { name: near }] as const]
        : known.length > 0
          ? [['initiativesAre', { names: known }] as const]
          : []),
    );
  });
}
