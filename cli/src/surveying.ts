/** Questionnaires and their forms: a bundle of its own, which only `cx survey` loads. */
export { toCodebook } from '@touchstone/language/survey/codebook.ts';
export { surveyText } from '@touchstone/language/survey/files.ts';
export { clausesWithout, limitsOf } from '@touchstone/language/survey/limits.ts';
export { inNamesOf, LOCK_FILE, latestWave, lockedOf, readLock, writtenLock } from '@touchstone/language/survey/lock.ts';
export { languagesOf, type Made, questionnairesOf } from '@touchstone/language/survey/make.ts';
export { clausesRemark, remarkText } from '@touchstone/language/survey/remarks.ts';
export { toSurveyJs } from '@touchstone/language/survey/surveyjs.ts';
