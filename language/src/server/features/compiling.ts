/** What a program compiles into, as files: the same bytes as the command line writes. */
import { compile } from '../../compile.ts';
import type { MessageLanguage } from '../../findings/rule.ts';
import { programLanguage } from '../../program/output-language.ts';
import { newestEnd } from '../../program/waves.ts';
import { toCsv } from '../../report/csv.ts';
import { toHtml } from '../../report/html.ts';
import { toJson } from '../../report/json.ts';
import { toMarkdown } from '../../report/markdown.ts';
import { buildReport, type Report } from '../../report/report.ts';
import { fileName, surveyEndings, type TextTarget } from '../../survey/file-names.ts';
import { surveyText } from '../../survey/files.ts';
import { languagesOf, questionnairesOf } from '../../survey/make.ts';
import { readFragment } from '../../syntax/read.ts';
import type { Host } from '../host.ts';
import type { Opened } from '../opened.ts';
import { nameFrom, uriFrom } from '../places.ts';
import type { CompiledFile } from '../protocol.ts';

export const reportFormats = ['html', 'md', 'json', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const renderers: Readonly<Record<ReportFormat, (report: Report) => string>> = { html: toHtml, md: toMarkdown, json: toJson, csv: toCsv };

/** The program with names of files as seen from its own folder, as the command line names them in outputs. `date` is the day to judge by. */
function compiled({ workspace, realm, program }: Opened, date: string | null) {
  const root = uriFrom(realm.base, program.root);
  const read = (fragments: readonly { readonly file: string }[]) =>
    fragments.map(({ file }) => {
      const uri = workspace.uriOf(realm, file);
      return readFragment(nameFrom(root, uri), realm.sources.get(file)?.content.text ?? '');
    });
  const own = read(program.own);
  const texts = new Map(
    [...program.own, ...program.shared].map(({ file }) => [
      nameFrom(root, workspace.uriOf(realm, file)),
      realm.sources.get(file)?.content.text ?? '',
    ]),
  );
  const made = compile({
    own,
    shared: read(program.shared),
    settings: program.settings,
    date,
    analysing: { asOf: date },
    measurements: program.measurements(),
    locked: program.locked,
  });
  const keywords = own[0]?.keywords ?? 'en';
  return { ...made, texts, keywords };
}

/** The report of the program a file belongs to, in the program's language unless another is given. */
export async function reportFile(
  opened: Opened,
  format: ReportFormat,
  wanted: MessageLanguage | undefined,
  host: Host,
  version: string,
): Promise<CompiledFile> {
  const date = newestEnd(opened.program.own.flatMap(({ waves }) => waves));
  const { program, findings, analysis, texts, keywords } = compiled(opened, date);
  const language = wanted ?? programLanguage(program, keywords);
  const hashes: Record<string, string> = {};
  for (const file of program.files) hashes[file] = await host.digest(texts.get(file) ?? '');
  const report = buildReport({ program, analysis: analysis(), findings, language, version, hashes });
  return { name: fileName(program.head?.name ?? 'program', `.report.${format}`, new Set()), text: renderers[format](report) };
}

/** The surveys of the program a file belongs to, each in each of the forms. */
export function surveyFiles(opened: Opened, targets: readonly TextTarget[], wanted: MessageLanguage | undefined): readonly CompiledFile[] {
  const { program, keywords } = compiled(opened, null);
  const language = wanted ?? programLanguage(program, keywords);
  const first = wanted === undefined ? null : (languagesOf(program).find((tag) => tag.toLowerCase().split('-')[0] === wanted) ?? null);
  const taken = new Set<string>();
  return questionnairesOf(program, first).flatMap(({ questionnaire }) =>
    targets.map((target) => ({
      name: fileName(questionnaire.name, surveyEndings[target].inFolder, taken),
      text: surveyText(questionnaire, target, language),
    })),
  );
}

/** The Program as JSON. */
export function programFile(opened: Opened): CompiledFile {
  const { program } = compiled(opened, null);
  return { name: fileName(program.head?.name ?? 'program', '.program.json', new Set()), text: `${JSON.stringify(program, null, 2)}\n` };
}
