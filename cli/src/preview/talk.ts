/** What the server of a preview and its page say to one another. */

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

export interface ShownSurvey {
  readonly name: string;
  /** The first is the one it opens in. */
  readonly languages: readonly ShownLanguage[];
  /** By language tag. */
  readonly title: Readonly<Record<string, string>>;
  /** SurveyJS JSON. */
  readonly definition: unknown;
  /** What comes with the invitation, and may be chosen here. */
  readonly given: readonly Given[];
  /** What SurveyJS calls the hidden field of the language; null where there is none. */
  readonly languageField: string | null;
}

export interface ShownLanguage {
  readonly tag: string;
  /** As SurveyJS calls it. */
  readonly locale: string;
}

export interface Given {
  /** As SurveyJS calls it. */
  readonly name: string;
  readonly label: Readonly<Record<string, string>>;
  readonly form: 'choice' | 'text' | 'number' | 'day';
  readonly values: readonly { readonly value: string; readonly label: Readonly<Record<string, string>> }[];
  /** Where the invitation brings none. */
  readonly first: string;
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

export interface PageWords {
  readonly lang: string;
  readonly preview: string;
  readonly survey: string;
  readonly language: string;
  readonly width: string;
  readonly phone: string;
  readonly desktop: string;
  readonly invitation: string;
  readonly invitationNote: string;
  readonly nobody: string;
  readonly restart: string;
  readonly answers: string;
  readonly answersNote: string;
  readonly waveNote: string;
  readonly outsideNote: string;
  readonly save: string;
  readonly finishFirst: string;
  readonly changed: string;
  readonly stopped: string;
  readonly failed: string;
  readonly empty: string;
}
