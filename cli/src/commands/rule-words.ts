import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { definitionOf } from '@touchstone/language/rules/registry.ts';
import type { RuleWords } from '../output/sarif.ts';

/** What a report for other tools tells of a rule: its page, which is a bundle of its own. */
export async function ruleWords(): Promise<(id: string, language: MessageLanguage) => RuleWords> {
  const { explain, pageOf, pageText } = await import('../explaining.ts');
  return (id, language) => {
    const page = pageOf(id);
    return {
      title: page?.title[language] ?? id,
      what: page?.what[language] ?? id,
      severity: definitionOf(id)?.severity ?? 'warning',
      text: explain(id, language) ?? id,
      markdown: page === undefined ? id : pageText(id, language, 'alone'),
    };
  };
}
