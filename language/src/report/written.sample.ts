/** Reports of programs written in a test. */
import { analyse } from '../analysis/analyse.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { link } from '../program/link.ts';
import { readFragment } from '../syntax/read.ts';
import { buildReport, type Report } from './report.ts';

export function written(text: string, language: MessageLanguage = 'en'): Report {
  const fragment = readFragment('a.cx', text);
  const { program, findings } = link([fragment], []);
  const errors = [...fragment.findings, ...findings].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`the test's program has errors: ${JSON.stringify(errors.slice(0, 3))}`);
  return buildReport({ program, analysis: analyse(program), findings: [...fragment.findings, ...findings], language, version: '1.2.3' });
}

/** The section of that id; fails where there is none. */
export function sectionOf<T extends Report['sections'][number]['id']>(
  report: Report,
  id: T,
): Extract<Report['sections'][number], { id: T }> {
  const found = report.sections.find((one): one is Extract<Report['sections'][number], { id: T }> => one.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}
