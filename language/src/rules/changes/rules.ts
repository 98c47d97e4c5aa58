import { rule as added } from './added/rule.ts';
import { rule as aimAdded } from './aim-added/rule.ts';
import { rule as aimLowered } from './aim-lowered/rule.ts';
import { rule as aimRaised } from './aim-raised/rule.ts';
import { rule as aimRemoved } from './aim-removed/rule.ts';
import { rule as alarmLoosened } from './alarm-loosened/rule.ts';
import { rule as alarmTightened } from './alarm-tightened/rule.ts';
import { rule as allowAdded } from './allow-added/rule.ts';
import { rule as allowExtended } from './allow-extended/rule.ts';
import { rule as allowRemoved } from './allow-removed/rule.ts';
import { rule as allowShortened } from './allow-shortened/rule.ts';
import { rule as answerFormChanged } from './answer-form-changed/rule.ts';
import { rule as askingChanged } from './asking-changed/rule.ts';
import { rule as assumptionChanged } from './assumption-changed/rule.ts';
import { rule as barRedefined } from './bar-redefined/rule.ts';
import { rule as baselineEdited } from './baseline-edited/rule.ts';
import { rule as benchmarkChanged } from './benchmark-changed/rule.ts';
import { rule as benefitChanged } from './benefit-changed/rule.ts';
import { rule as brandPromiseAdded } from './brand-promise-added/rule.ts';
import { rule as brandPromiseRemoved } from './brand-promise-removed/rule.ts';
import { rule as brandPromiseReworded } from './brand-promise-reworded/rule.ts';
import { rule as budgetChanged } from './budget-changed/rule.ts';
import type { ChangeRule } from './change-rule.ts';
import { rule as conditionChanged } from './condition-changed/rule.ts';
import { rule as confidenceChanged } from './confidence-changed/rule.ts';
import { rule as costChanged } from './cost-changed/rule.ts';
import { rule as currencyChanged } from './currency-changed/rule.ts';
import { rule as cycleFaster } from './cycle-faster/rule.ts';
import { rule as cycleSlower } from './cycle-slower/rule.ts';
import { rule as dataSourceChanged } from './data-source-changed/rule.ts';
import { rule as deadlineLater } from './deadline-later/rule.ts';
import { rule as deadlineSooner } from './deadline-sooner/rule.ts';
import { rule as dependencyChanged } from './dependency-changed/rule.ts';
import { rule as descriptionChanged } from './description-changed/rule.ts';
import { rule as directionFlipped } from './direction-flipped/rule.ts';
import { rule as effortChanged } from './effort-changed/rule.ts';
import { rule as evidenceAdded } from './evidence-added/rule.ts';
import { rule as evidenceRemoved } from './evidence-removed/rule.ts';
import { rule as expectedChanged } from './expected-changed/rule.ts';
import { rule as factorChanged } from './factor-changed/rule.ts';
import { rule as formerNameAdded } from './former-name-added/rule.ts';
import { rule as formerNameRemoved } from './former-name-removed/rule.ts';
import { rule as formulaChanged } from './formula-changed/rule.ts';
import { rule as gapClosed } from './gap-closed/rule.ts';
import { rule as gapOpened } from './gap-opened/rule.ts';
import { rule as idealLowered } from './ideal-lowered/rule.ts';
import { rule as idealRaised } from './ideal-raised/rule.ts';
import { rule as indexMoved } from './index-moved/rule.ts';
import { rule as initiativeAdded } from './initiative-added/rule.ts';
import { rule as initiativeRemoved } from './initiative-removed/rule.ts';
import { rule as insightChanged } from './insight-changed/rule.ts';
import { rule as keyGained } from './key-gained/rule.ts';
import { rule as keyLost } from './key-lost/rule.ts';
import { rule as kpiKindChanged } from './kpi-kind-changed/rule.ts';
import { rule as labelChanged } from './label-changed/rule.ts';
import { rule as languageAdded } from './language-added/rule.ts';
import { rule as languageOrderChanged } from './language-order-changed/rule.ts';
import { rule as languageRemoved } from './language-removed/rule.ts';
import { rule as limitChanged } from './limit-changed/rule.ts';
import { rule as measurementAdded } from './measurement-added/rule.ts';
import { rule as measurementEdited } from './measurement-edited/rule.ts';
import { rule as measurementRemoved } from './measurement-removed/rule.ts';
import { rule as momentOfTruthAdded } from './moment-of-truth-added/rule.ts';
import { rule as momentOfTruthRemoved } from './moment-of-truth-removed/rule.ts';
import { rule as moved } from './moved/rule.ts';
import { rule as noteChanged } from './note-changed/rule.ts';
import { rule as optionAdded } from './option-added/rule.ts';
import { rule as optionRemoved } from './option-removed/rule.ts';
import { rule as ownerAdded } from './owner-added/rule.ts';
import { rule as ownerChanged } from './owner-changed/rule.ts';
import { rule as ownerRemoved } from './owner-removed/rule.ts';
import { rule as personaLevelsChanged } from './persona-levels-changed/rule.ts';
import { rule as pilotChanged } from './pilot-changed/rule.ts';
import { rule as polarityFlipped } from './polarity-flipped/rule.ts';
import { rule as populationChanged } from './population-changed/rule.ts';
import { rule as possiblyRenamed } from './possibly-renamed/rule.ts';
import { rule as promiseStrengthened } from './promise-strengthened/rule.ts';
import { rule as promiseWeakened } from './promise-weakened/rule.ts';
import { rule as questionAdded } from './question-added/rule.ts';
import { rule as questionRemoved } from './question-removed/rule.ts';
import { rule as quotaChanged } from './quota-changed/rule.ts';
import { rule as rankMoved } from './rank-moved/rule.ts';
import { rule as reachAdded } from './reach-added/rule.ts';
import { rule as reachRemoved } from './reach-removed/rule.ts';
import { rule as recordAdded } from './record-added/rule.ts';
import { rule as recordRemoved } from './record-removed/rule.ts';
import { rule as recordRenewed } from './record-renewed/rule.ts';
import { rule as recordRewritten } from './record-rewritten/rule.ts';
import { rule as removedUnused } from './removed-unused/rule.ts';
import { rule as removedUsed } from './removed-used/rule.ts';
import { rule as renamed } from './renamed/rule.ts';
import { rule as requirementChanged } from './requirement-changed/rule.ts';
import { rule as responseLoosened } from './response-loosened/rule.ts';
import { rule as responseTightened } from './response-tightened/rule.ts';
import { rule as restLengthened } from './rest-lengthened/rule.ts';
import { rule as restShortened } from './rest-shortened/rule.ts';
import { rule as returnMoved } from './return-moved/rule.ts';
import { rule as scaleChanged } from './scale-changed/rule.ts';
import { rule as scheduleLater } from './schedule-later/rule.ts';
import { rule as scheduleSooner } from './schedule-sooner/rule.ts';
import { rule as shareChanged } from './share-changed/rule.ts';
import { rule as shortfallMoved } from './shortfall-moved/rule.ts';
import { rule as splitAdded } from './split-added/rule.ts';
import { rule as splitRemoved } from './split-removed/rule.ts';
import { rule as stagesReordered } from './stages-reordered/rule.ts';
import { rule as statusImproved } from './status-improved/rule.ts';
import { rule as statusWorsened } from './status-worsened/rule.ts';
import { rule as strategyChanged } from './strategy-changed/rule.ts';
import { rule as surveyAdded } from './survey-added/rule.ts';
import { rule as surveyChannelChanged } from './survey-channel-changed/rule.ts';
import { rule as surveyRemoved } from './survey-removed/rule.ts';
import { rule as surveyTimingChanged } from './survey-timing-changed/rule.ts';
import { rule as targetAdded } from './target-added/rule.ts';
import { rule as targetLowered } from './target-lowered/rule.ts';
import { rule as targetLoweredToMet } from './target-lowered-to-met/rule.ts';
import { rule as targetRaised } from './target-raised/rule.ts';
import { rule as targetRemoved } from './target-removed/rule.ts';
import { rule as topicsChanged } from './topics-changed/rule.ts';
import { rule as translationAdded } from './translation-added/rule.ts';
import { rule as translationRemoved } from './translation-removed/rule.ts';
import { rule as trendBroken } from './trend-broken/rule.ts';
import { rule as trendEnded } from './trend-ended/rule.ts';
import { rule as trendRestored } from './trend-restored/rule.ts';
import { rule as wavePeriodChanged } from './wave-period-changed/rule.ts';
import { rule as weightAdjusted } from './weight-adjusted/rule.ts';
import { rule as weightScaleChanged } from './weight-scale-changed/rule.ts';
import { rule as weightShifted } from './weight-shifted/rule.ts';
import { rule as wordingChanged } from './wording-changed/rule.ts';
import { rule as wordingTouched } from './wording-touched/rule.ts';
import { rule as worthChanged } from './worth-changed/rule.ts';

/** What `cx diff` can say of a change between two versions of a program. */
export const changeRules: readonly ChangeRule[] = [
  added,
  aimAdded,
  aimLowered,
  aimRaised,
  aimRemoved,
  alarmLoosened,
  alarmTightened,
  allowAdded,
  allowExtended,
  allowRemoved,
  allowShortened,
  answerFormChanged,
  askingChanged,
  assumptionChanged,
  barRedefined,
  baselineEdited,
  benchmarkChanged,
  benefitChanged,
  brandPromiseAdded,
  brandPromiseRemoved,
  brandPromiseReworded,
  budgetChanged,
  conditionChanged,
  confidenceChanged,
  costChanged,
  currencyChanged,
  cycleFaster,
  cycleSlower,
  dataSourceChanged,
  deadlineLater,
  deadlineSooner,
  dependencyChanged,
  descriptionChanged,
  directionFlipped,
  effortChanged,
  evidenceAdded,
  evidenceRemoved,
  expectedChanged,
  factorChanged,
  formerNameAdded,
  formerNameRemoved,
  formulaChanged,
  gapClosed,
  gapOpened,
  idealLowered,
  idealRaised,
  indexMoved,
  initiativeAdded,
  initiativeRemoved,
  insightChanged,
  keyGained,
  keyLost,
  kpiKindChanged,
  labelChanged,
  languageAdded,
  languageOrderChanged,
  languageRemoved,
  limitChanged,
  measurementAdded,
  measurementEdited,
  measurementRemoved,
  momentOfTruthAdded,
  momentOfTruthRemoved,
  moved,
  noteChanged,
  optionAdded,
  optionRemoved,
  ownerAdded,
  ownerChanged,
  ownerRemoved,
  personaLevelsChanged,
  pilotChanged,
  polarityFlipped,
  populationChanged,
  possiblyRenamed,
  promiseStrengthened,
  promiseWeakened,
  questionAdded,
  questionRemoved,
  quotaChanged,
  rankMoved,
  reachAdded,
  reachRemoved,
  recordAdded,
  recordRemoved,
  recordRenewed,
  recordRewritten,
  removedUnused,
  removedUsed,
  renamed,
  requirementChanged,
  responseLoosened,
  responseTightened,
  restLengthened,
  restShortened,
  returnMoved,
  scaleChanged,
  scheduleLater,
  scheduleSooner,
  shareChanged,
  shortfallMoved,
  splitAdded,
  splitRemoved,
  stagesReordered,
  statusImproved,
  statusWorsened,
  strategyChanged,
  surveyAdded,
  surveyChannelChanged,
  surveyRemoved,
  surveyTimingChanged,
  targetAdded,
  targetLowered,
  targetLoweredToMet,
  targetRaised,
  targetRemoved,
  topicsChanged,
  translationAdded,
  translationRemoved,
  trendBroken,
  trendEnded,
  trendRestored,
  wavePeriodChanged,
  weightAdjusted,
  weightScaleChanged,
  weightShifted,
  wordingChanged,
  wordingTouched,
  worthChanged,
];
