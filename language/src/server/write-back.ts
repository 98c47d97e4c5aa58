/** What was tried with the sliders of a report, as edits of the text it is of: levels and weights, where the text says them. */

import type { Analysis } from '../analysis/analysis.ts';
import type { TextEdit } from '../findings/finding.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';
import { rankedLines } from '../report/lines.ts';
import { planned } from '../report/workbook/edits.ts';
import { inputs } from '../report/workbook/identities.ts';
import { sayImport } from '../report/workbook/import-sentences.ts';
import type { KeptLine, Wish } from '../report/workbook/reading.ts';
import { actualSource } from '../report/workbook/sources.ts';
import { toTextEdits } from '../syntax/edit.ts';
import { problemText, withOverrides } from '../what-if/what-if.ts';
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
  for (const { name, persona, field, value, written } of tried.set) {
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
  const ownFiles = new Set(state.own.map(({ file }) => file));
  const reading = { wishes, problems: [], lines: kept, hashes: new Map() };
  const plan = planned(reading, { program, text: textOf, isOwn: (file) => ownFiles.has(file), shown });
  problems.push(...plan.problems.map(({ message, args }) => sayImport(message, args, language)));
  // What is said of several personas together has the same reason for each.
  return { edits: toTextEdits(plan.edits, textOf), problems: [...new Set(problems)] };
}
