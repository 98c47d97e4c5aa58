/** What was tried with the sliders of a report, as edits of the text it is of: levels, weights, and what initiatives cost and keep, where the text says them. */

import type { Analysis } from '../analysis/analysis.ts';
import type { ModelEdit, TextEdit } from '../findings/finding.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';
import type { Program } from '../program/program.ts';
import type { Span } from '../program/values.ts';
import { rankedLines } from '../report/lines.ts';
import { planned, propertyEdit } from '../report/workbook/edits.ts';
import { inputs } from '../report/workbook/identities.ts';
import { sayImport } from '../report/workbook/import-sentences.ts';
import type { KeptLine, Wish } from '../report/workbook/reading.ts';
import { actualSource } from '../report/workbook/sources.ts';
import { toTextEdits } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import { readFragment } from '../syntax/read.ts';
import { problemText, type SetFigure, withOverrides } from '../what-if/what-if.ts';
import type { ProgramState } from './programs.ts';
import { viewSentences } from './view-sentences.ts';

export interface WriteBack {
  readonly edits: readonly TextEdit[];
  /** Why something is not written; sentences. */
  readonly problems: readonly string[];
}

/**
 * The edits that make the text say what was set (`Shop.near.weight=9`, as for `cx report --set`). `analysis` is the one the report shows; `textOf` gives the
 * text of a file and `shown` its name as a reader knows it.
 */
export function writeBack(
  state: Pick<ProgramState, 'program' | 'own'>,
  analysis: Analysis,
  set: readonly string[],
  language: MessageLanguage,
  { textOf, shown }: { readonly textOf: (file: string) => string; readonly shown: (file: string) => string },
): WriteBack {
  const program = state.program();
  const tried = withOverrides(program, set);
  const problems = tried.problems.map((problem) => problemText(problem, language));
  const lines = rankedLines(analysis);
  const kept = lines.map(({ row, personas }): KeptLine => {
    return { name: row.expectation, who: personas, source: actualSource(program, row, personas[0] ?? null), wave: row.wave };
  });
  const wishes: Wish[] = [];
  const ownFiles = new Set(state.own.map(({ file }) => file));
  const edits: ModelEdit[] = [];
  for (const figure of tried.set) {
    const made = initiativeEdit(figure, { program, tried: tried.program, isOwn: (file) => ownFiles.has(file), textOf });
    if (made === null) continue;
    if ('problem' in made)
      problems.push(sentence(viewSentences[made.problem], { written: figure.written, line: made.line, file: shown(made.file) }, language));
    else edits.push(made);
  }
  for (const { name, persona, field, value, written } of tried.set.filter(({ field }) => !isOfInitiative(field))) {
    const property = inputs.find((one) => one === field);
    const after = Number(value);
    const own = lines.filter(({ row, personas }) => row.expectation === name && (persona === null || personas.includes(persona)));
    if (property === undefined || !Number.isFinite(after) || own.length === 0) {
      problems.push(sentence(viewSentences.notWritten, { written }, language));
      continue;
    }
    for (const { row, personas } of own) {
      wishes.push({
        of: 'expectation',
        name,
        who: persona === null ? personas : [persona],
        property,
        before: row.unknown.includes(property) ? null : row[property],
        after: { low: after, high: after },
        source: actualSource(program, row, persona ?? personas[0] ?? null),
        wave: row.wave,
        cell: written,
      });
    }
  }
  const reading = { wishes, problems: [], lines: kept, hashes: new Map() };
  const plan = planned(reading, { program, text: textOf, isOwn: (file) => ownFiles.has(file), shown });
  problems.push(...plan.problems.map(({ message, args }) => sayImport(message, args, language)));
  // What is said of several personas together has the same reason for each.
  return { edits: toTextEdits([...plan.edits, ...edits], textOf), problems: [...new Set(problems)] };
}

function isOfInitiative(field: string): field is 'cost' | 'keeps' {
  return field === 'cost' || field === 'keeps';
}

interface Refusal {
  readonly problem: 'notSaid' | 'notInPlace' | 'notOwn';
  readonly file: string;
  readonly line: number;
}

/** The edit that makes an initiative cost or keep what was tried: the number alone is another, its currency, time and persona stay. Null: it is of no initiative. */
function initiativeEdit(
  { name, field, number }: SetFigure,
  given: {
    readonly program: Program;
    readonly tried: Program;
    readonly isOwn: (file: string) => boolean;
    readonly textOf: (file: string) => string;
  },
): ModelEdit | Refusal | null {
  if (!isOfInitiative(field)) return null;
  const clause = clauseOf(given.program, name, field, number);
  const wanted = clauseOf(given.tried, name, field, number)?.amount;
  if (clause === null || wanted === undefined) return { problem: 'notSaid', file: '', line: 0 };
  const { origin } = clause;
  const { file, line } = origin;
  if (!given.isOwn(file)) return { problem: 'notOwn', file, line };
  const read = (property: string): Span | null => {
    const { findings, initiatives } = readFragment('', `initiative X { ${property} }`);
    if (findings.some(({ severity }) => severity === 'error')) return null;
    const [cost] = initiatives[0]?.costs ?? [];
    if (field === 'keeps') return initiatives[0]?.keeps[0]?.count ?? null;
    return cost === undefined || cost.currency !== wanted.currency || cost.unit !== wanted.unit ? null : cost;
  };
  return propertyEdit(parse(given.textOf(file)), origin, wanted, read) ?? { problem: 'notInPlace', file, line };
}

function clauseOf({ initiatives }: Program, name: string, field: 'cost' | 'keeps', number: number) {
  const initiative = initiatives.find((one) => one.name === name);
  if (field === 'cost') {
    const cost = initiative?.costs[number - 1];
    return cost === undefined ? null : { origin: cost.origin, amount: { ...cost } };
  }
  const gain = initiative?.keeps[number - 1];
  return gain === undefined ? null : { origin: gain.origin, amount: { ...gain.count, unit: 'number' as const, currency: undefined } };
}
