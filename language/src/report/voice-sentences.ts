/** What the section on open answers says. */
import type { TopicOwner } from '../analysis/analysis.ts';
import type { Pair } from './sentences.ts';

export interface VoiceWords {
  readonly topic: Pair;
  readonly titleUnknown: (share: string, phrase: string | null) => readonly string[];
  readonly titleNoTopics: (answers: string, phrase: string | null) => readonly string[];
  readonly titleKnown: (answers: string) => readonly string[];
  readonly titleSilent: (answers: string) => readonly string[];
  readonly note: (wave: string, said: string) => string;
  readonly topics: string;
  readonly phrases: string;
  readonly noPhrases: string;
  readonly quotes: string;
  readonly unknown: string;
  readonly interval: (low: string, high: string) => string;
  readonly owners: Readonly<Record<TopicOwner, string>>;
  readonly named: (words: readonly string[], more: number) => string;
  readonly elsewhere: (answers: string) => string;
  readonly factTopic: (name: string, answers: string, share: string) => string;
  readonly factPhrase: (text: string, answers: string) => string;
  readonly item: string;
  readonly kind: string;
  readonly answers: string;
  readonly share: string;
  readonly other: string;
  readonly phrase: string;
  readonly silent: (answers: string) => string;
  readonly capped: (read: string, n: string) => string;
  readonly drawn: (more: number) => string;
  readonly perQuestion: (parts: readonly { readonly name: string; readonly unknown: string; readonly said: string }[]) => string;
  readonly masked: string;
  readonly unquoted: string;
  readonly declare: string;
}
