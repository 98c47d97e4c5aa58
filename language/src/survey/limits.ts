/** What a form cannot express of a questionnaire: told, so that nothing is lost in silence. */

import { rowIsNarrower } from './columns.ts';
import { earlyEndsOf } from './early-ends.ts';
import type { SurveyTarget } from './file-names.ts';
import { isRecalled } from './formbricks.ts';
import { flowOf } from './formbricks-flow.ts';
import { isFormbricksRating, pinnedIn } from './formbricks-forms.ts';
import { limeSurveyLanguage } from './limesurvey.ts';
import { renamedIn } from './names.ts';
import { bracedIn } from './piping.ts';
import { type PlainItem, plainQuestionnaire } from './plain-items.ts';
import { qualtricsLanguage } from './qsf.ts';
import { type ChoiceOption, type Item, itemsOf, type Questionnaire, staysLast } from './questionnaire.ts';
import type { Remark } from './remarks.ts';
import { clausesLeftOut, surveyJsRemarks } from './surveyjs.ts';

/** How many names a sentence holds. */
const NAMED = 3;

/** What there is to say of a questionnaire in a form, in the order of the text. */
export function limitsOf(questionnaire: Questionnaire, target: SurveyTarget, origin: Remark['origin']): readonly Remark[] {
  const items = itemsOf(questionnaire);
  const remark = (message: Remark['message'], names: readonly string[]): readonly Remark[] =>
    names.length === 0 ? [] : [{ message, arguments: { system: target, names: [...new Set(names)] }, origin }];
  const conditional = items.flatMap((item) => [
    ...(item.when === null && item.personas === null ? [] : [item.name]),
    ...(item.form === 'matrix'
      ? item.rows.filter(({ personas }) => personas !== null && item.personas === null).map(({ name }) => name)
      : []),
  ]);
  const fields = questionnaire.hidden.filter(({ fixed }) => fixed === null).map(({ name }) => name);
  const namesOf = (wanted: (item: Item) => boolean): readonly string[] => items.filter(wanted).map(({ name }) => name);
  const optionsOf = (item: Item): readonly ChoiceOption[] => (item.form === 'choice' ? item.options : []);
  const shuffled = namesOf((item) => (item.form === 'choice' || item.form === 'matrix') && item.shuffled);
  const exclusive = namesOf((item) => item.form === 'choice' && item.many && item.options.some(({ alone }) => alone));
  const titles = questionnaire.pages.flatMap(({ title }) => (title === null ? [] : [title[questionnaire.languages[0] ?? ''] ?? '']));
  const refusals = namesOf(({ form }) => form === 'consent');
  switch (target) {
    case 'surveyjs':
      return surveyJsRemarks(questionnaire, origin);
    case 'limesurvey':
      return [
        ...renamed(questionnaire, target, origin),
        ...merged(questionnaire, target, limeSurveyLanguage, origin),
        // Of several, LimeSurvey leaves one that excludes the others in its place.
        ...remark(
          'pinnedMoves',
          namesOf((item) => {
            if (item.form !== 'choice' || !item.shuffled) return false;
            const last = item.options.filter(staysLast);
            return item.many ? last.length > 1 || last.some(({ alone }) => !alone) : last.length > 0;
          }),
        ),
        ...remark('refusalKept', refusals),
      ];
    case 'qsf':
      return [...renamed(questionnaire, target, origin), ...merged(questionnaire, target, qualtricsLanguage, origin)];
    case 'formbricks': {
      const plainly = plainQuestionnaire(questionnaire);
      const { unsaid } = flowOf(plainly);
      return [
        ...renamed(questionnaire, target, origin),
        ...remark(
          'conditionsByHand',
          itemsOf(plainly).flatMap((item) => [
            ...(unsaid.has(item) ? [item.name] : []),
            ...(item.form === 'matrix' ? item.rows.filter((row) => rowIsNarrower(row, item)).map(({ name }) => name) : []),
          ]),
        ),
        ...remark(
          'asOptions',
          items.flatMap((item) => (item.form === 'rating' && item.scale.labels === null && !isFormbricksRating(item) ? [item.name] : [])),
        ),
        ...remark(
          'namedSteps',
          items.flatMap((item) => (item.form === 'rating' && item.scale.labels !== null ? [item.name] : [])),
        ),
        ...remark(
          'oneOwn',
          items.flatMap((item) =>
            optionsOf(item)
              .flatMap(({ own }) => own?.name ?? [])
              .slice(1),
          ),
        ),
        ...remark(
          'fewOptions',
          namesOf((item) => item.form === 'choice' && item.options.length < 2),
        ),
        // All but the last, which may be one beside its own `other`.
        ...remark(
          'pinnedMoves',
          namesOf((item) => item.form === 'choice' && item.shuffled && pinnedIn(item).length > 1),
        ),
        ...remark('aloneByHand', exclusive),
        ...remark(
          'pipesByHand',
          itemsOf(plainly)
            .filter((item) => {
              const known = (text: string): readonly string[] => bracedIn(text).filter((name) => item.pipes.includes(name));
              return (
                known(otherWords(item)).length > 0 || known(Object.values(item.text).join(' ')).some((name) => !isRecalled(name, plainly))
              );
            })
            .map(({ name }) => name),
        ),
        ...remark('titlesUnseen', titles),
        ...remark('refusalKept', refusals),
      ];
    }
    case 'text':
      return [
        ...remark(
          'rowsApart',
          items.flatMap((item) => (item.form === 'matrix' ? [item.name] : [])),
        ),
        ...remark('conditionsByHand', conditional),
        ...remark(
          'requiredByHand',
          items.flatMap((item) => (item.required ? [item.name] : [])),
        ),
        ...remark(
          'endsByHand',
          earlyEndsOf(questionnaire).map(({ item }) => item.name),
        ),
        ...remark('oneOrder', shuffled),
        ...remark('aloneByHand', exclusive),
        ...remark(
          'pipesByHand',
          namesOf(({ pipes }) => pipes.length > 0),
        ),
        ...remark('titlesUnseen', titles),
        ...remark('fieldsByHand', fields),
      ];
    case 'markdown':
    case 'docx':
      return [...remark('oneOrder', shuffled), ...remark('fieldsByHand', fields)];
    case 'triple-s':
      return [...renamed(questionnaire, target, origin), ...(conditional.length > 0 ? remark('metadataOnly', conditional) : [])];
    case 'codebook':
    case 'codebook-json':
    case 'questionnaire':
      return [];
  }
}

/** Everything an item says beside its question. */
function otherWords(item: PlainItem): string {
  const parts = item.form === 'matrix' ? item.rows : item.form === 'choice' ? item.options : [];
  return parts.flatMap(({ text }) => Object.values(text)).join(' ');
}

function renamed(
  questionnaire: Questionnaire,
  system: 'limesurvey' | 'qsf' | 'formbricks' | 'triple-s',
  origin: Remark['origin'],
): readonly Remark[] {
  const all = renamedIn(questionnaire, system);
  if (all.length === 0) return [];
  const names = all.length > NAMED ? [...all.slice(0, NAMED), '…'] : all;
  return [{ message: 'otherNames', arguments: { system, count: all.length, names }, origin }];
}

function merged(
  { languages }: Questionnaire,
  system: SurveyTarget,
  codeOf: (language: string) => string,
  origin: Remark['origin'],
): readonly Remark[] {
  const groups = new Map<string, string[]>();
  for (const language of languages) groups.set(codeOf(language), [...(groups.get(codeOf(language)) ?? []), language]);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group): Remark => ({ message: 'sameLanguage', arguments: { system, languages: group }, origin }));
}

/** The forms that are sent out: what they have no place for is for whoever sends them. */
const sent: ReadonlySet<SurveyTarget> = new Set(['surveyjs', 'limesurvey', 'qsf', 'formbricks', 'text']);

/** Clauses of a survey that a form has no place for (`after`, `cycle`, `rest`, `quota`, `respond`). */
export function clausesWithout(questionnaire: Questionnaire, target: SurveyTarget): readonly string[] {
  return sent.has(target) ? clausesLeftOut(questionnaire) : [];
}
