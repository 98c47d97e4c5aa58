/** What ends a survey early: an answer of who does not agree, or of whom the survey does not want. */
import { type Consent, itemsOf, type Questionnaire, type Screening, type Words } from './questionnaire.ts';

export interface EarlyEnd {
  readonly item: Consent | Screening;
  /** The answers that end it; never empty. */
  readonly values: readonly (string | number)[];
  /** Said then. */
  readonly words: Words;
}

/** In the order of the items; nothing for a screening that sends nobody away. */
export function earlyEndsOf(questionnaire: Questionnaire): readonly EarlyEnd[] {
  return itemsOf(questionnaire).flatMap((item): EarlyEnd[] => {
    if (item.form === 'consent') return [{ item, values: [0], words: item.refused }];
    if (item.form !== 'screening') return [];
    const values = item.options.flatMap(({ key, persona }) => (persona === null ? [key] : []));
    return values.length === 0 ? [] : [{ item, values, words: item.sorry }];
  });
}
