/** What a form cannot express of a questionnaire: told, so that nothing is lost in silence. */
import type { SurveyTarget } from './file-names.ts';
import { isFormbricksRating } from './formbricks.ts';
import { limeSurveyLanguage } from './limesurvey.ts';
import { renamedIn } from './names.ts';
import { qualtricsLanguage } from './qsf.ts';
import { itemsOf, type Questionnaire } from './questionnaire.ts';
import type { Remark } from './remarks.ts';
import { clausesLeftOut, surveyJsRemarks } from './surveyjs.ts';

/** How many names a sentence holds. */
const NAMED = 3;

/** What there is to say of a questionnaire in a form, in the order of the text. */
export function limitsOf(questionnaire: Questionnaire, target: SurveyTarget, origin: Remark['origin']): readonly Remark[] {
  const items = itemsOf(questionnaire);
  const remark = (message: Remark['message'], names: readonly string[]): readonly Remark[] =>
    names.length === 0 ? [] : [{ message, arguments: { system: target, names }, origin }];
  const conditional = items.flatMap((item) => [
    ...(item.when === null && item.personas === null ? [] : [item.name]),
    ...(item.form === 'matrix'
      ? item.rows.filter(({ personas }) => personas !== null && item.personas === null).map(({ name }) => name)
      : []),
  ]);
  const fields = questionnaire.hidden.filter(({ fixed }) => fixed === null).map(({ name }) => name);
  switch (target) {
    case 'surveyjs':
      return surveyJsRemarks(questionnaire, origin);
    case 'limesurvey':
      return [...renamed(questionnaire, target, origin), ...merged(questionnaire, target, limeSurveyLanguage, origin)];
    case 'qsf':
      return [
        ...renamed(questionnaire, target, origin),
        ...merged(questionnaire, target, qualtricsLanguage, origin),
        ...remark('conditionsByHand', conditional),
      ];
    case 'formbricks':
      return [
        ...renamed(questionnaire, target, origin),
        ...remark('conditionsByHand', conditional),
        ...remark(
          'asOptions',
          items.flatMap((item) => (item.form === 'rating' && !isFormbricksRating(item) ? [item.name] : [])),
        ),
        ...remark(
          'oneOwn',
          items.flatMap((item) => (item.form === 'choice' ? item.options.flatMap(({ own }) => own?.name ?? []).slice(1) : [])),
        ),
        ...remark(
          'fewOptions',
          items.flatMap((item) => (item.form === 'choice' && item.options.length < 2 ? [item.name] : [])),
        ),
      ];
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
        ...remark('fieldsByHand', fields),
      ];
    case 'markdown':
    case 'docx':
      return remark('fieldsByHand', fields);
    case 'triple-s':
      return [...renamed(questionnaire, target, origin), ...(conditional.length > 0 ? remark('metadataOnly', conditional) : [])];
    case 'codebook':
    case 'codebook-json':
    case 'questionnaire':
      return [];
  }
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
