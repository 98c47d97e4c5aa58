/** What is made of a questionnaire once, however many forms ask for it. A questionnaire never changes. */
import type { Questionnaire } from './questionnaire.ts';

/** `make`, whose result is kept as long as what it was made of. */
export function kept<Made>(make: (questionnaire: Questionnaire) => Made): (questionnaire: Questionnaire) => Made {
  const all = new WeakMap<Questionnaire, { readonly made: Made }>();
  return (questionnaire) => {
    const known = all.get(questionnaire);
    if (known !== undefined) return known.made;
    const made = make(questionnaire);
    all.set(questionnaire, { made });
    return made;
  };
}
