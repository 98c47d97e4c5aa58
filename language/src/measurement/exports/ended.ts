/** Who was thanked and sent home: those who did not agree, and those whom the survey does not want. */
import type { Program } from '../../program/program.ts';
import { kept } from '../../survey/kept.ts';
import { madeOf } from '../../survey/made.ts';
import { itemsOf } from '../../survey/questionnaire.ts';

export interface Ended {
  /** Columns of consent: 1 for who agrees, 0 for who does not. */
  readonly consents: readonly string[];
  /** What the column of the persona says of those who are none of them. */
  readonly outs: readonly string[];
}

/** Of the surveys of a program. */
export const endedIn: (program: Program) => Ended = kept((program) => {
  const asked = program.surveys.some(({ consent, screen }) => consent !== null || screen !== null);
  const items = asked ? madeOf(program).flatMap(({ questionnaire }) => itemsOf(questionnaire)) : [];
  return {
    consents: [...new Set(items.flatMap((item) => (item.form === 'consent' ? [item.name] : [])))],
    outs: [
      ...new Set(
        items.flatMap((item) =>
          item.form === 'screening'
            ? item.options.flatMap(({ key, text, persona }) =>
                persona === null ? [key, ...Object.values(text).map((one) => one.trim())] : [],
              )
            : [],
        ),
      ),
    ],
  };
});
