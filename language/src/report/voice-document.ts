/** What the section on open answers holds. */
import type { Subject } from './anchors.ts';
import type { SectionHead, Table } from './document.ts';

/** A touchpoint, expectation or factor that answers speak of. */
export interface TopicView {
  readonly about: Subject;
  readonly name: string;
  /** What it is, and its words. */
  readonly small: string;
  readonly answers: number;
  readonly shareText: string;
}

export interface PhraseView {
  readonly text: string;
  readonly answers: number;
  /** In how many answers it stands that speak of a topic; empty for none. */
  readonly elsewhere: string;
}

export interface VoiceSection extends SectionHead {
  readonly id: 'voice';
  /** Answers that say something: what the bars of the topics are parts of. */
  readonly said: number;
  readonly unknown: { readonly name: string; readonly small: string; readonly answers: number; readonly shareText: string };
  /** Those that are drawn, the most spoken of first. */
  readonly topics: readonly TopicView[];
  readonly phrases: readonly PhraseView[];
  readonly words: { readonly topics: string; readonly phrases: string; readonly quotes: string };
  readonly quotes: readonly { readonly text: string; readonly phrase: string }[];
  readonly notes: readonly string[];
  readonly description: string;
  readonly table: Table;
}
