/** Lines above declarations: what the report comes to, and where things stand. */
import type { CodeLens } from 'vscode-languageserver';
import type { InitiativeResult } from '../../analysis/analysis.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Origin } from '../../findings/origin.ts';
import { sentence } from '../../messages/sentence.ts';
import { currencyOf } from '../../report/currency.ts';
import { earningsOf } from '../../report/earnings.ts';
import { keysAmong, toneOf } from '../../report/line-views.ts';
import { plain } from '../../report/numbers.ts';
import type { Opened } from '../opened.ts';
import { rangeOf } from '../places.ts';
import { codeLensSentences } from './code-lenses-sentences.ts';
import { standingOf, tallyText } from './hover-rows.ts';
import { indexText, joined } from './hover-words.ts';
import { inProgram, isSame, type Reported, reportedOf } from './reported.ts';

/** The client's command that shows a preview of the report; its one argument is the URI of a file of the program. */
export const previewCommand = 'cx.preview';
/** The client's command that shows a survey as respondents see it; its arguments are the URI of a file of the program and the survey's name. */
export const surveyCommand = 'cx.previewSurvey';

interface Lens {
  readonly nameOrigin: Origin;
  readonly title: string;
  /** What the client does on a click; null where a lens only tells. */
  readonly does: { readonly command: string; readonly arguments: readonly string[] } | null;
}

/** What a client can show, so that lenses offer it. */
export interface CanShow {
  readonly previews: boolean;
  readonly surveys?: boolean;
}

/** The lenses of a file; those that open something only where the client can show it. */
export function codeLensesOf(opened: Opened, can: CanShow): CodeLens[] {
  const reported = reportedOf(opened.program, opened.language);
  return [...lensesOf(opened, reported, can)]
    .filter(({ title }) => title !== '')
    .sort((a, b) => a.nameOrigin.offset - b.nameOrigin.offset)
    .map(({ nameOrigin, title, does }) => ({
      range: rangeOf(nameOrigin),
      command: does === null ? { title, command: '' } : { title, command: does.command, arguments: [...does.arguments] },
    }));
}

function* lensesOf({ source, language }: Opened, reported: Reported, can: CanShow): Iterable<Lens> {
  const { program } = reported;
  const fragment = source.fragment();
  const telling = (nameOrigin: Origin, ...parts: readonly string[]): Lens => ({
    nameOrigin,
    title: parts.filter((part) => part !== '').join(reported.words.dot),
    does: null,
  });
  for (const head of fragment.heads) {
    if (program.head === null || !isSame(head, program.head)) continue;
    const does = { command: previewCommand, arguments: [source.uri] };
    if (can.previews) yield { nameOrigin: head.nameOrigin, title: codeLensSentences.preview[language], does };
    if (reported.lines.length > 0) yield telling(head.nameOrigin, indexLens(reported), keysLens(reported));
  }
  for (const survey of can.surveys === true ? fragment.surveys : []) {
    if (inProgram(program.surveys, survey.name, survey) === undefined) continue;
    const does = { command: surveyCommand, arguments: [source.uri, survey.name] };
    yield { nameOrigin: survey.nameOrigin, title: codeLensSentences.survey[language], does };
  }
  for (const touchpoint of fragment.touchpoints) {
    if (inProgram(program.touchpoints, touchpoint.name, touchpoint) === undefined) continue;
    const lines = reported.linesAt.get(touchpoint.name) ?? [];
    const working = new Set(lines.flatMap(({ initiatives }) => initiatives)).size;
    const isOpen = lines.some(
      ({ row, initiatives }) => initiatives.length === 0 && row.required === true && toneOf(row.satisfaction) === 'below',
    );
    const doing = working > 0 ? say(reported, 'initiatives', { count: working }) : isOpen ? reported.words.noInitiative : '';
    yield telling(touchpoint.nameOrigin, tallyText(reported, lines), doing);
  }
  for (const kpi of fragment.kpis) {
    const own = inProgram(program.kpis, kpi.name, kpi);
    const result = reported.kpis.get(kpi.name);
    if (own === undefined || result === undefined) continue;
    const { status, reason } = standingOf(reported, result);
    const isMeasured = result.reason.why !== 'no-value';
    const sample = result.n === null ? '' : reported.words.measures.kpi.sample(plain(result.n, 0));
    yield telling(kpi.nameOrigin, isMeasured ? joined(reported, [status.text, reason]) : reason, sample);
  }
  for (const wave of fragment.waves) {
    const n = reported.analysis.waves.find(({ name }) => name === wave.name)?.n ?? null;
    if (n === null || inProgram(program.waves, wave.name, wave) === undefined) continue;
    yield telling(wave.nameOrigin, reported.words.measures.kpi.sample(plain(n, 0)));
  }
  for (const initiative of fragment.initiatives) {
    const result = reported.initiatives.get(initiative.name);
    if (result === undefined || inProgram(program.initiatives, initiative.name, initiative) === undefined) continue;
    yield telling(initiative.nameOrigin, ...earningsLens(reported, result));
  }
}

/** Cost and return; of one that costs nothing the reason why there is no return says both. */
function earningsLens(reported: Reported, result: InitiativeResult): readonly string[] {
  const { costText, returnText, returnWord } = earningsOf(result, reported, currencyOf(reported.program));
  const raised = new Set(result.closes.map(({ expectation }) => expectation)).size;
  const closes = raised === 0 ? '' : reported.words.closesRows(raised);
  if (result.cost === null || result.cost.high === 0) return [returnWord || costText, closes];
  const told = returnText === '' ? returnWord : say(reported, 'return', { return: returnText });
  return [say(reported, 'cost', { cost: costText }), told, closes];
}

function indexLens(reported: Reported): string {
  const { analysis, words } = reported;
  const isAnyKnown = analysis.rows.some((row) => !row.unknown.includes('actual'));
  return `${words.index.main} ${indexText(reported, analysis.index, isAnyKnown)}`;
}

/** How many experiences are key; unknown where that hangs on something unknown and none is among what is known. */
function keysLens(reported: Reported): string {
  const { lines } = reported;
  const count = lines.filter(keysAmong(lines)).length;
  if (count === 0 && lines.some((line) => line.key === null && !line.row.outside)) return say(reported, 'keysUnknown');
  return say(reported, 'keys', { count });
}

function say({ language }: Reported, word: keyof typeof codeLensSentences, args: Finding['arguments'] = {}): string {
  return sentence(codeLensSentences[word], args, language);
}
