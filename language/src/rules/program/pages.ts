import type { RulePage } from '../../findings/rule.ts';
import { page as acceptedChanges } from './accepted-changes/page.ts';
import { page as circularDefinition } from './circular-definition/page.ts';
import { page as circularNeeds } from './circular-needs/page.ts';
import { page as circularUse } from './circular-use/page.ts';
import { page as duplicateName } from './duplicate-name/page.ts';
import { page as duplicateProperty } from './duplicate-property/page.ts';
import { page as duplicateValue } from './duplicate-value/page.ts';
import { page as expiredAllow } from './expired-allow/page.ts';
import { page as formulaTooLong } from './formula-too-long/page.ts';
import { page as fullWidth } from './full-width/page.ts';
import { page as impossibleDate } from './impossible-date/page.ts';
import { page as impossibleNumber } from './impossible-number/page.ts';
import { page as incompleteProperty } from './incomplete-property/page.ts';
import { page as levelOffScale } from './level-off-scale/page.ts';
import { page as lookAlikeNames } from './look-alike-names/page.ts';
import { page as misplacedProperty } from './misplaced-property/page.ts';
import { page as noProgram } from './no-program/page.ts';
import { page as noShares } from './no-shares/page.ts';
import { page as overrideNotConcerned } from './override-not-concerned/page.ts';
import { page as periodReversed } from './period-reversed/page.ts';
import { page as rangeReversed } from './range-reversed/page.ts';
import { page as settings } from './settings/page.ts';
import { page as severalProgramsInFolder } from './several-programs-in-folder/page.ts';
import { page as shareOver100 } from './share-over-100/page.ts';
import { page as shareUnder100 } from './share-under-100/page.ts';
import { page as targetWorseThanPromise } from './target-worse-than-promise/page.ts';
import { page as typedActual } from './typed-actual/page.ts';
import { page as unexplainedAllow } from './unexplained-allow/page.ts';
import { page as unitMismatch } from './unit-mismatch/page.ts';
import { page as unknownCurrency } from './unknown-currency/page.ts';
import { page as unknownFolder } from './unknown-folder/page.ts';
import { page as unknownLanguage } from './unknown-language/page.ts';
import { page as unknownName } from './unknown-name/page.ts';
import { page as unknownUnit } from './unknown-unit/page.ts';
import { page as unknownWord } from './unknown-word/page.ts';
import { page as unreadableFile } from './unreadable-file/page.ts';
import { page as unusedAllow } from './unused-allow/page.ts';
import { page as unusedDeclaration } from './unused-declaration/page.ts';
import { page as useOutsideWorkspace } from './use-outside-workspace/page.ts';
import { page as wasStillExists } from './was-still-exists/page.ts';
import { page as waveWithoutPeriod } from './wave-without-period/page.ts';

/** The pages of the program rules by id. */
export const programPages: Readonly<Record<string, RulePage>> = {
  'program/accepted-changes': acceptedChanges,
  'program/circular-definition': circularDefinition,
  'program/circular-needs': circularNeeds,
  'program/circular-use': circularUse,
  'program/duplicate-name': duplicateName,
  'program/duplicate-property': duplicateProperty,
  'program/duplicate-value': duplicateValue,
  'program/expired-allow': expiredAllow,
  'program/formula-too-long': formulaTooLong,
  'program/full-width': fullWidth,
  'program/impossible-date': impossibleDate,
  'program/impossible-number': impossibleNumber,
  'program/incomplete-property': incompleteProperty,
  'program/level-off-scale': levelOffScale,
  'program/look-alike-names': lookAlikeNames,
  'program/misplaced-property': misplacedProperty,
  'program/no-program': noProgram,
  'program/no-shares': noShares,
  'program/override-not-concerned': overrideNotConcerned,
  'program/period-reversed': periodReversed,
  'program/range-reversed': rangeReversed,
  'program/settings': settings,
  'program/several-programs-in-folder': severalProgramsInFolder,
  'program/share-over-100': shareOver100,
  'program/share-under-100': shareUnder100,
  'program/target-worse-than-promise': targetWorseThanPromise,
  'program/typed-actual': typedActual,
  'program/unexplained-allow': unexplainedAllow,
  'program/unit-mismatch': unitMismatch,
  'program/unknown-currency': unknownCurrency,
  'program/unknown-folder': unknownFolder,
  'program/unknown-language': unknownLanguage,
  'program/unknown-name': unknownName,
  'program/unknown-unit': unknownUnit,
  'program/unknown-word': unknownWord,
  'program/unreadable-file': unreadableFile,
  'program/unused-allow': unusedAllow,
  'program/unused-declaration': unusedDeclaration,
  'program/use-outside-workspace': useOutsideWorkspace,
  'program/was-still-exists': wasStillExists,
  'program/wave-without-period': waveWithoutPeriod,
};
