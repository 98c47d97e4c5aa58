/** What a judged change or an impact says, in the reader's language. */
import type { MessageLanguage } from '../findings/rule.ts';
import { sentenceOf } from '../rules/registry.ts';
import type { Impact, JudgedChange } from './review.ts';

/** The sentence, plain text: the writers escape it. */
export function sayingOf(item: Pick<JudgedChange | Impact, 'rule' | 'messageId' | 'arguments'>, language: MessageLanguage): string {
  return sentenceOf(item.rule, item.messageId, item.arguments, language);
}
