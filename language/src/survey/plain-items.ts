/** A questionnaire in the plainest forms, for systems that know no consent, screening or Kano pair as such: what ends a survey early is then theirs to set. */
import { kept } from './kept.ts';
import type { Amount, Choice, Item, Matrix, Open, Page, Questionnaire, Rating, YesNo } from './questionnaire.ts';

export type PlainItem = Rating | Matrix | Choice | YesNo | Amount | Open;

export interface PlainQuestionnaire extends Questionnaire {
  readonly pages: readonly PlainPage[];
}

export interface PlainPage extends Page {
  readonly items: readonly PlainItem[];
}

/** Consent as yes or no, screening as a choice, a Kano pair as two ratings with words for every value; everything else as it is. */
export function plainItems(item: Item): readonly PlainItem[] {
  switch (item.form) {
    case 'consent': {
      const { agree, disagree, refused: _, form: __, ...asked } = item;
      return [{ ...asked, form: 'yes-no', yes: agree, no: disagree }];
    }
    case 'screening': {
      const { sorry: _, form: __, ...asked } = item;
      const options = item.options.map(({ key, text }) => ({ key, text, factor: null, own: null, alone: false }));
      return [{ ...asked, form: 'choice', many: false, options, shuffled: false }];
    }
    case 'kano': {
      const { present, absent, answers, form: _, ...asked } = item;
      const scale = { values: answers.map((__, at) => at + 1), lowest: answers[0], highest: answers[4], labels: answers };
      return [present, absent].map(({ name, text }) => ({ ...asked, form: 'rating', measure: 'kano', name, text, scale }));
    }
    default:
      return [item];
  }
}

/** The questionnaire with plain items only. */
export const plainQuestionnaire: (questionnaire: Questionnaire) => PlainQuestionnaire = kept((questionnaire) => ({
  ...questionnaire,
  pages: questionnaire.pages.map((page) => ({ ...page, items: page.items.flatMap(plainItems) })),
}));
