/** How long a questionnaire takes, as far as that can be known before anybody answered: an estimate, not a promise. */
import type { LanguageTag } from '../program/values.ts';
import type { Item, Questionnaire, Scale } from './questionnaire.ts';

/** English words read in silence in a minute (Brysbaert 2019). */
const WORDS_A_MINUTE = 238;
/** Chinese characters read in silence in a minute; reading aloud takes 255. */
const CHARACTERS_A_MINUTE = 300;
/** Seconds to decide and answer, by kind of question. */
const seconds = { consent: 3, rating: 5, row: 4, one: 5, many: 8, yesNo: 5, amount: 15, open: 45, own: 15 } as const;
/** To find one's way on a new page. */
const SECONDS_A_PAGE = 2;
/** Of what only some are asked, by their answers. */
const CONDITIONAL = 0.5;

const HAN = /\p{Script=Han}/gu;

/** Seconds to read a text. */
export function secondsToRead(text: string): number {
  const characters = (text.match(HAN) ?? []).length;
  const words = (text.replace(HAN, ' ').match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []).length;
  return (characters * 60) / CHARACTERS_A_MINUTE + (words * 60) / WORDS_A_MINUTE;
}

/** Seconds the questionnaire takes a persona in a language; null for somebody of no persona, who is asked what everybody is asked. */
export function secondsToAnswer(questionnaire: Questionnaire, language: LanguageTag, persona: string | null): number {
  const introduction = secondsToRead(`${questionnaire.title[language] ?? ''} ${questionnaire.introduction?.[language] ?? ''}`);
  return questionnaire.pages.reduce((total, { items }) => {
    const shown = items.reduce((sum, item) => sum + secondsOf(item, language, persona), 0);
    return shown === 0 ? total : total + SECONDS_A_PAGE + shown;
  }, introduction);
}

/** The longest it takes any of its personas in any of its languages, in seconds. */
export function longestSeconds(questionnaire: Questionnaire): number {
  const personas = questionnaire.personas.length === 0 ? [null] : questionnaire.personas;
  return Math.max(
    ...questionnaire.languages.flatMap((language) => personas.map((persona) => secondsToAnswer(questionnaire, language, persona))),
  );
}

function isAsked(personas: readonly string[] | null, persona: string | null): boolean {
  return personas === null || (persona !== null && personas.includes(persona));
}

function secondsOf(item: Item, language: LanguageTag, persona: string | null): number {
  if (!isAsked(item.personas, persona)) return 0;
  const chance = item.when === null ? 1 : CONDITIONAL;
  return chance * (secondsToRead(item.text[language] ?? '') + answering(item, language, persona));
}

function answering(item: Item, language: LanguageTag, persona: string | null): number {
  switch (item.form) {
    case 'rating':
      return seconds.rating + ends(item.scale, language);
    case 'matrix':
      return item.rows
        .filter(({ personas }) => isAsked(personas, persona))
        .reduce((sum, row) => sum + seconds.row + secondsToRead(row.text[language] ?? ''), ends(item.scale, language));
    case 'choice': {
      const reading = item.options.reduce((sum, { text }) => sum + secondsToRead(text[language] ?? ''), 0);
      const own = item.options.some((option) => option.own !== null) ? CONDITIONAL * seconds.own : 0;
      return reading + own + (item.many ? seconds.many : seconds.one);
    }
    case 'consent':
      return seconds.consent + secondsToRead(`${item.agree[language] ?? ''} ${item.disagree[language] ?? ''}`);
    case 'screening':
      return item.options.reduce((sum: number, { text }) => sum + secondsToRead(text[language] ?? ''), seconds.one);
    case 'kano': {
      const questions = [item.present, item.absent].reduce(
        (sum, { text }) => sum + seconds.rating + secondsToRead(text[language] ?? ''),
        0,
      );
      // The answers are read once: they are the same for both.
      return item.answers.reduce((sum, words) => sum + secondsToRead(words[language] ?? ''), questions);
    }
    case 'yes-no':
      return seconds.yesNo;
    case 'amount':
      return seconds.amount;
    case 'open':
      return seconds.open;
  }
}

function ends(scale: Scale, language: LanguageTag): number {
  return secondsToRead(`${scale.lowest[language] ?? ''} ${scale.highest[language] ?? ''}`);
}
