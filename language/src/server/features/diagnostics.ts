import type { Diagnostic } from 'vscode-languageserver';
import type { Finding, Severity } from '../../findings/finding.ts';
import type { MessageLanguage } from '../../findings/rule.ts';
import { messageOf, sentenceOf } from '../../rules/registry.ts';
import { rangeOf } from '../places.ts';
import { rulePageUri } from '../protocol.ts';
import type { Realm, Workspace } from '../workspace.ts';

/** As the protocol counts them: 1 error, 2 warning, 3 information, 4 hint. */
const severities: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** What an editor draws faintly: it takes nothing away to leave it out. */
const UNNECESSARY = 1;
const faint: ReadonlySet<string> = new Set(['program/unused-declaration', 'program/unused-allow']);

/** Findings of one file in the form of an editor. `pages`: whether the editor can show the page of a rule. */
export function diagnosticsOf(
  findings: readonly Finding[],
  workspace: Workspace,
  realm: Realm,
  language: MessageLanguage,
  pages: boolean,
): Diagnostic[] {
  return findings.map((finding) => {
    const related = (finding.related ?? []).map(({ origin, messageId, arguments: args }) => ({
      location: { uri: workspace.uriOf(realm, origin.file), range: rangeOf(origin) },
      message: sentenceOf(finding.rule, messageId, args, language),
    }));
    return {
      range: rangeOf(finding.origin),
      severity: severities[finding.severity],
      code: finding.rule,
      source: 'cx',
      message: messageOf(finding, language),
      ...(pages ? { codeDescription: { href: rulePageUri(finding.rule, language) } } : {}),
      ...(related.length > 0 ? { relatedInformation: related } : {}),
      ...(faint.has(finding.rule) ? { tags: [UNNECESSARY] } : {}),
    };
  });
}
