/** The pages of rules as documents an editor shows. */
import type { MessageLanguage } from '../../findings/rule.ts';
import { pageText } from '../../rules/documents.ts';
import { explanationOf } from '../../rules/explain.ts';
import { rules } from '../../rules/registry.ts';
import { rulePageScheme } from '../protocol.ts';

/** The page behind a URI of the scheme for them, as Markdown; null where there is no such rule. */
export function rulePageAt(uri: string): string | null {
  const [, rule = '', language] = new RegExp(`^${rulePageScheme}:/*(.+)\\.(en|zh)\\.md$`).exec(decodeURIComponent(uri)) ?? [];
  return explanationOf(rule, language === 'zh' ? 'zh' : 'en') === undefined
    ? null
    : pageText(rule, language === 'zh' ? 'zh' : 'en', 'alone');
}

/** Every rule with the title of its page, in the order of the registry. */
export function ruleTitles(language: MessageLanguage): readonly { readonly id: string; readonly title: string }[] {
  return rules.map(({ id }) => ({ id, title: explanationOf(id, language)?.title ?? id }));
}
