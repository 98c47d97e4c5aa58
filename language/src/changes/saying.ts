/** What a judged change or an impact says, in the reader's language. */
import type { Both, MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';
import { definitionOf } from '../rules/registry.ts';
import { spell } from '../rules/words.ts';
import type { Impact, JudgedChange } from './review.ts';

/** Stand around an amount until the spaces beside it are set. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/**
 * The sentence, plain text: the writers escape it. Things are called by their labels where `labels` (those of the review) has one, in quotes, else by
 * their names.
 */
export function sayingOf(
  { rule, messageId, arguments: args }: Pick<JudgedChange | Impact, 'rule' | 'messageId' | 'arguments'>,
  language: MessageLanguage,
  labels: Readonly<Record<string, Both>> = {},
): string {
  const sentences = definitionOf(rule)?.sentences ?? {};
  const template = Object.hasOwn(sentences, messageId) ? sentences[messageId] : undefined;
  if (template === undefined) return `${rule}: ${messageId}`;
  const said = sentence(template, args, language, (vocabulary, id, reader) => {
    const label = vocabulary === 'named' && Object.hasOwn(labels, id) ? labels[id]?.[reader] : undefined;
    if (label !== undefined) return reader === 'zh' ? `「${label}」` : `“${label}”`;
    const words = spell(vocabulary, id, reader);
    return vocabulary === 'amount' ? `${OPEN}${words}${CLOSE}` : words;
  });
  return language === 'zh' ? closedUp(said) : said.replace(/[\uE000\uE001]/g, '');
}

/** Chinese sets a space between a number and a word, and none between two words: 4 分钟改为 6 分钟. */
function closedUp(text: string): string {
  return text
    .replace(/(\p{Script=Han}\uE001) (?=\p{Script=Han})/gu, '$1')
    .replace(/(?<=\p{Script=Han}) (?=\uE000\p{Script=Han})/gu, '')
    .replace(/[\uE000\uE001]/g, '');
}
