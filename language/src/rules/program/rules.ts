import type { Rule } from '../rule.ts';
import { rule as acceptedChanges } from './accepted-changes/rule.ts';
import { rule as circularDefinition } from './circular-definition/rule.ts';
import { rule as circularNeeds } from './circular-needs/rule.ts';
import { rule as circularUse } from './circular-use/rule.ts';
import { rule as duplicateName } from './duplicate-name/rule.ts';
import { rule as duplicateProperty } from './duplicate-property/rule.ts';
import { rule as duplicateValue } from './duplicate-value/rule.ts';
import { rule as expiredAllow } from './expired-allow/rule.ts';
import { rule as formulaTooLong } from './formula-too-long/rule.ts';
import { rule as fullWidth } from './full-width/rule.ts';
import { rule as impossibleDate } from './impossible-date/rule.ts';
import { rule as impossibleNumber } from './impossible-number/rule.ts';
import { rule as incompleteProperty } from './incomplete-property/rule.ts';
import { rule as levelOffScale } from './level-off-scale/rule.ts';
import { rule as lookAlikeNames } from './look-alike-names/rule.ts';
import { rule as misplacedProperty } from './misplaced-property/rule.ts';
import { rule as noProgram } from './no-program/rule.ts';
import { rule as noShares } from './no-shares/rule.ts';
import { rule as overrideNotConcerned } from './override-not-concerned/rule.ts';
import { rule as periodReversed } from './period-reversed/rule.ts';
import { rule as rangeReversed } from './range-reversed/rule.ts';
import { rule as settings } from './settings/rule.ts';
import { rule as severalProgramsInFolder } from './several-programs-in-folder/rule.ts';
import { rule as shareOver100 } from './share-over-100/rule.ts';
import { rule as shareUnder100 } from './share-under-100/rule.ts';
import { rule as targetWorseThanPromise } from './target-worse-than-promise/rule.ts';
import { rule as typedActual } from './typed-actual/rule.ts';
import { rule as unexplainedAllow } from './unexplained-allow/rule.ts';
import { rule as unitMismatch } from './unit-mismatch/rule.ts';
import { rule as unknownCurrency } from './unknown-currency/rule.ts';
import { rule as unknownFolder } from './unknown-folder/rule.ts';
import { rule as unknownLanguage } from './unknown-language/rule.ts';
import { rule as unknownName } from './unknown-name/rule.ts';
import { rule as unknownUnit } from './unknown-unit/rule.ts';
import { rule as unknownWord } from './unknown-word/rule.ts';
import { rule as unreadableFile } from './unreadable-file/rule.ts';
import { rule as unusedAllow } from './unused-allow/rule.ts';
import { rule as unusedDeclaration } from './unused-declaration/rule.ts';
import { rule as useOutsideWorkspace } from './use-outside-workspace/rule.ts';
import { rule as wasStillExists } from './was-still-exists/rule.ts';
import { rule as waveWithoutPeriod } from './wave-without-period/rule.ts';

/** What a program must be to mean something. */
export const programRules: readonly Rule[] = [
  acceptedChanges,
  circularDefinition,
  circularNeeds,
  circularUse,
  duplicateName,
  duplicateProperty,
  duplicateValue,
  expiredAllow,
  formulaTooLong,
  fullWidth,
  impossibleDate,
  impossibleNumber,
  incompleteProperty,
  levelOffScale,
  lookAlikeNames,
  misplacedProperty,
  noProgram,
  noShares,
  overrideNotConcerned,
  periodReversed,
  rangeReversed,
  settings,
  severalProgramsInFolder,
  shareOver100,
  shareUnder100,
  targetWorseThanPromise,
  typedActual,
  unexplainedAllow,
  unitMismatch,
  unknownCurrency,
  unknownFolder,
  unknownLanguage,
  unknownName,
  unknownUnit,
  unknownWord,
  unreadableFile,
  unusedAllow,
  unusedDeclaration,
  useOutsideWorkspace,
  wasStillExists,
  waveWithoutPeriod,
];
