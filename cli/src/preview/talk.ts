/** What the server of a preview and its page say to one another. */
import type { ShownSurvey } from '@touchstone/language/survey/shown.ts';

/** The page as `GET state` has it. */
export interface PreviewState {
  /** Counts up with every change. */
  readonly version: number;
  readonly surveys: readonly ShownSurvey[];
  /** What is wrong with the program; the surveys are then those of before, where there were any. */
  readonly trouble: string | null;
  readonly saving: Saving;
  readonly words: PageWords;
}

export interface Saving {
  /** As people read it. */
  readonly file: string;
  /** `responses "…"`, as it stands in a wave; null where no wave could read the file. */
  readonly line: string | null;
}

/** The body of `POST answers`. */
export interface AnswerGiven {
  readonly survey: string;
  /** As SurveyJS has it. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What comes back; `said` is a sentence either way. */
export type AnswerSaved =
  | { readonly saved: true; readonly said: string; readonly saving: Saving }
  | { readonly saved: false; readonly said: string };

/** What stands around a survey wherever it is shown, in the reader's language. */
export interface SurveyWords {
  readonly lang: string;
  readonly preview: string;
  readonly survey: string;
  readonly estimate: string;
  readonly language: string;
  readonly width: string;
  readonly phone: string;
  readonly desktop: string;
  readonly invitation: string;
  readonly invitationNote: string;
  readonly nobody: string;
  readonly restart: string;
  readonly changed: string;
  readonly failed: string;
  readonly empty: string;
}

export interface PageWords extends SurveyWords {
  readonly answers: string;
  readonly answersNote: string;
  readonly waveNote: string;
  readonly outsideNote: string;
  readonly save: string;
  readonly finishFirst: string;
  readonly stopped: string;
}
