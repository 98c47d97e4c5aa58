import type { RulePage } from '../../findings/rule.ts';
import { page as added } from './added/page.ts';
import { page as aimAdded } from './aim-added/page.ts';
import { page as aimLowered } from './aim-lowered/page.ts';
import { page as aimRaised } from './aim-raised/page.ts';
import { page as aimRemoved } from './aim-removed/page.ts';
import { page as alarmLoosened } from './alarm-loosened/page.ts';
import { page as alarmTightened } from './alarm-tightened/page.ts';
import { page as allowAdded } from './allow-added/page.ts';
import { page as allowExtended } from './allow-extended/page.ts';
import { page as allowRemoved } from './allow-removed/page.ts';
import { page as allowShortened } from './allow-shortened/page.ts';
import { page as answerFormChanged } from './answer-form-changed/page.ts';
import { page as askingChanged } from './asking-changed/page.ts';
import { page as assumptionChanged } from './assumption-changed/page.ts';
import { page as barRedefined } from './bar-redefined/page.ts';
import { page as baselineEdited } from './baseline-edited/page.ts';
import { page as benchmarkChanged } from './benchmark-changed/page.ts';
import { page as benefitChanged } from './benefit-changed/page.ts';
import { page as brandPromiseAdded } from './brand-promise-added/page.ts';
import { page as brandPromiseRemoved } from './brand-promise-removed/page.ts';
import { page as brandPromiseReworded } from './brand-promise-reworded/page.ts';
import { page as budgetChanged } from './budget-changed/page.ts';
import { page as conditionChanged } from './condition-changed/page.ts';
import { page as confidenceChanged } from './confidence-changed/page.ts';
import { page as costChanged } from './cost-changed/page.ts';
import { page as currencyChanged } from './currency-changed/page.ts';
import { page as cycleFaster } from './cycle-faster/page.ts';
import { page as cycleSlower } from './cycle-slower/page.ts';
import { page as dataSourceChanged } from './data-source-changed/page.ts';
import { page as deadlineLater } from './deadline-later/page.ts';
import { page as deadlineSooner } from './deadline-sooner/page.ts';
import { page as dependencyChanged } from './dependency-changed/page.ts';
import { page as descriptionChanged } from './description-changed/page.ts';
import { page as directionFlipped } from './direction-flipped/page.ts';
import { page as effortChanged } from './effort-changed/page.ts';
import { page as evidenceAdded } from './evidence-added/page.ts';
import { page as evidenceRemoved } from './evidence-removed/page.ts';
import { page as expectedChanged } from './expected-changed/page.ts';
import { page as factorChanged } from './factor-changed/page.ts';
import { page as formerNameAdded } from './former-name-added/page.ts';
import { page as formerNameRemoved } from './former-name-removed/page.ts';
import { page as formulaChanged } from './formula-changed/page.ts';
import { page as gapClosed } from './gap-closed/page.ts';
import { page as gapOpened } from './gap-opened/page.ts';
import { page as idealLowered } from './ideal-lowered/page.ts';
import { page as idealRaised } from './ideal-raised/page.ts';
import { page as indexMoved } from './index-moved/page.ts';
import { page as initiativeAdded } from './initiative-added/page.ts';
import { page as initiativeRemoved } from './initiative-removed/page.ts';
import { page as insightChanged } from './insight-changed/page.ts';
import { page as keyGained } from './key-gained/page.ts';
import { page as keyLost } from './key-lost/page.ts';
import { page as kpiKindChanged } from './kpi-kind-changed/page.ts';
import { page as labelChanged } from './label-changed/page.ts';
import { page as languageAdded } from './language-added/page.ts';
import { page as languageOrderChanged } from './language-order-changed/page.ts';
import { page as languageRemoved } from './language-removed/page.ts';
import { page as limitChanged } from './limit-changed/page.ts';
import { page as measurementAdded } from './measurement-added/page.ts';
import { page as measurementEdited } from './measurement-edited/page.ts';
import { page as measurementRemoved } from './measurement-removed/page.ts';
import { page as momentOfTruthAdded } from './moment-of-truth-added/page.ts';
import { page as momentOfTruthRemoved } from './moment-of-truth-removed/page.ts';
import { page as moved } from './moved/page.ts';
import { page as noteChanged } from './note-changed/page.ts';
import { page as optionAdded } from './option-added/page.ts';
import { page as optionRemoved } from './option-removed/page.ts';
import { page as ownerAdded } from './owner-added/page.ts';
import { page as ownerChanged } from './owner-changed/page.ts';
import { page as ownerRemoved } from './owner-removed/page.ts';
import { page as personaLevelsChanged } from './persona-levels-changed/page.ts';
import { page as pilotChanged } from './pilot-changed/page.ts';
import { page as polarityFlipped } from './polarity-flipped/page.ts';
import { page as populationChanged } from './population-changed/page.ts';
import { page as possiblyRenamed } from './possibly-renamed/page.ts';
import { page as promiseStrengthened } from './promise-strengthened/page.ts';
import { page as promiseWeakened } from './promise-weakened/page.ts';
import { page as questionAdded } from './question-added/page.ts';
import { page as questionRemoved } from './question-removed/page.ts';
import { page as quotaChanged } from './quota-changed/page.ts';
import { page as rankMoved } from './rank-moved/page.ts';
import { page as reachAdded } from './reach-added/page.ts';
import { page as reachRemoved } from './reach-removed/page.ts';
import { page as recordAdded } from './record-added/page.ts';
import { page as recordRemoved } from './record-removed/page.ts';
import { page as recordRenewed } from './record-renewed/page.ts';
import { page as recordRewritten } from './record-rewritten/page.ts';
import { page as removedUnused } from './removed-unused/page.ts';
import { page as removedUsed } from './removed-used/page.ts';
import { page as renamed } from './renamed/page.ts';
import { page as requirementChanged } from './requirement-changed/page.ts';
import { page as responseLoosened } from './response-loosened/page.ts';
import { page as responseTightened } from './response-tightened/page.ts';
import { page as restLengthened } from './rest-lengthened/page.ts';
import { page as restShortened } from './rest-shortened/page.ts';
import { page as returnMoved } from './return-moved/page.ts';
import { page as scaleChanged } from './scale-changed/page.ts';
import { page as scheduleLater } from './schedule-later/page.ts';
import { page as scheduleSooner } from './schedule-sooner/page.ts';
import { page as shareChanged } from './share-changed/page.ts';
import { page as shortfallMoved } from './shortfall-moved/page.ts';
import { page as splitAdded } from './split-added/page.ts';
import { page as splitRemoved } from './split-removed/page.ts';
import { page as stagesReordered } from './stages-reordered/page.ts';
import { page as statusImproved } from './status-improved/page.ts';
import { page as statusWorsened } from './status-worsened/page.ts';
import { page as strategyChanged } from './strategy-changed/page.ts';
import { page as surveyAdded } from './survey-added/page.ts';
import { page as surveyChannelChanged } from './survey-channel-changed/page.ts';
import { page as surveyRemoved } from './survey-removed/page.ts';
import { page as surveyTimingChanged } from './survey-timing-changed/page.ts';
import { page as targetAdded } from './target-added/page.ts';
import { page as targetLowered } from './target-lowered/page.ts';
import { page as targetLoweredToMet } from './target-lowered-to-met/page.ts';
import { page as targetRaised } from './target-raised/page.ts';
import { page as targetRemoved } from './target-removed/page.ts';
import { page as topicsChanged } from './topics-changed/page.ts';
import { page as translationAdded } from './translation-added/page.ts';
import { page as translationRemoved } from './translation-removed/page.ts';
import { page as trendBroken } from './trend-broken/page.ts';
import { page as trendEnded } from './trend-ended/page.ts';
import { page as trendRestored } from './trend-restored/page.ts';
import { page as wavePeriodChanged } from './wave-period-changed/page.ts';
import { page as weightAdjusted } from './weight-adjusted/page.ts';
import { page as weightScaleChanged } from './weight-scale-changed/page.ts';
import { page as weightShifted } from './weight-shifted/page.ts';
import { page as wordingChanged } from './wording-changed/page.ts';
import { page as wordingTouched } from './wording-touched/page.ts';
import { page as worthChanged } from './worth-changed/page.ts';

export const changePages: Readonly<Record<string, RulePage>> = {
  'changes/added': added,
  'changes/aim-added': aimAdded,
  'changes/aim-lowered': aimLowered,
  'changes/aim-raised': aimRaised,
  'changes/aim-removed': aimRemoved,
  'changes/alarm-loosened': alarmLoosened,
  'changes/alarm-tightened': alarmTightened,
  'changes/allow-added': allowAdded,
  'changes/allow-extended': allowExtended,
  'changes/allow-removed': allowRemoved,
  'changes/allow-shortened': allowShortened,
  'changes/answer-form-changed': answerFormChanged,
  'changes/asking-changed': askingChanged,
  'changes/assumption-changed': assumptionChanged,
  'changes/bar-redefined': barRedefined,
  'changes/baseline-edited': baselineEdited,
  'changes/benchmark-changed': benchmarkChanged,
  'changes/benefit-changed': benefitChanged,
  'changes/brand-promise-added': brandPromiseAdded,
  'changes/brand-promise-removed': brandPromiseRemoved,
  'changes/brand-promise-reworded': brandPromiseReworded,
  'changes/budget-changed': budgetChanged,
  'changes/condition-changed': conditionChanged,
  'changes/confidence-changed': confidenceChanged,
  'changes/cost-changed': costChanged,
  'changes/currency-changed': currencyChanged,
  'changes/cycle-faster': cycleFaster,
  'changes/cycle-slower': cycleSlower,
  'changes/data-source-changed': dataSourceChanged,
  'changes/deadline-later': deadlineLater,
  'changes/deadline-sooner': deadlineSooner,
  'changes/dependency-changed': dependencyChanged,
  'changes/description-changed': descriptionChanged,
  'changes/direction-flipped': directionFlipped,
  'changes/effort-changed': effortChanged,
  'changes/evidence-added': evidenceAdded,
  'changes/evidence-removed': evidenceRemoved,
  'changes/expected-changed': expectedChanged,
  'changes/factor-changed': factorChanged,
  'changes/former-name-added': formerNameAdded,
  'changes/former-name-removed': formerNameRemoved,
  'changes/formula-changed': formulaChanged,
  'changes/gap-closed': gapClosed,
  'changes/gap-opened': gapOpened,
  'changes/ideal-lowered': idealLowered,
  'changes/ideal-raised': idealRaised,
  'changes/index-moved': indexMoved,
  'changes/initiative-added': initiativeAdded,
  'changes/initiative-removed': initiativeRemoved,
  'changes/insight-changed': insightChanged,
  'changes/key-gained': keyGained,
  'changes/key-lost': keyLost,
  'changes/kpi-kind-changed': kpiKindChanged,
  'changes/label-changed': labelChanged,
  'changes/language-added': languageAdded,
  'changes/language-order-changed': languageOrderChanged,
  'changes/language-removed': languageRemoved,
  'changes/limit-changed': limitChanged,
  'changes/measurement-added': measurementAdded,
  'changes/measurement-edited': measurementEdited,
  'changes/measurement-removed': measurementRemoved,
  'changes/moment-of-truth-added': momentOfTruthAdded,
  'changes/moment-of-truth-removed': momentOfTruthRemoved,
  'changes/moved': moved,
  'changes/note-changed': noteChanged,
  'changes/option-added': optionAdded,
  'changes/option-removed': optionRemoved,
  'changes/owner-added': ownerAdded,
  'changes/owner-changed': ownerChanged,
  'changes/owner-removed': ownerRemoved,
  'changes/persona-levels-changed': personaLevelsChanged,
  'changes/pilot-changed': pilotChanged,
  'changes/polarity-flipped': polarityFlipped,
  'changes/population-changed': populationChanged,
  'changes/possibly-renamed': possiblyRenamed,
  'changes/promise-strengthened': promiseStrengthened,
  'changes/promise-weakened': promiseWeakened,
  'changes/question-added': questionAdded,
  'changes/question-removed': questionRemoved,
  'changes/quota-changed': quotaChanged,
  'changes/rank-moved': rankMoved,
  'changes/reach-added': reachAdded,
  'changes/reach-removed': reachRemoved,
  'changes/record-added': recordAdded,
  'changes/record-removed': recordRemoved,
  'changes/record-renewed': recordRenewed,
  'changes/record-rewritten': recordRewritten,
  'changes/removed-unused': removedUnused,
  'changes/removed-used': removedUsed,
  'changes/renamed': renamed,
  'changes/requirement-changed': requirementChanged,
  'changes/response-loosened': responseLoosened,
  'changes/response-tightened': responseTightened,
  'changes/rest-lengthened': restLengthened,
  'changes/rest-shortened': restShortened,
  'changes/return-moved': returnMoved,
  'changes/scale-changed': scaleChanged,
  'changes/schedule-later': scheduleLater,
  'changes/schedule-sooner': scheduleSooner,
  'changes/share-changed': shareChanged,
  'changes/shortfall-moved': shortfallMoved,
  'changes/split-added': splitAdded,
  'changes/split-removed': splitRemoved,
  'changes/stages-reordered': stagesReordered,
  'changes/status-improved': statusImproved,
  'changes/status-worsened': statusWorsened,
  'changes/strategy-changed': strategyChanged,
  'changes/survey-added': surveyAdded,
  'changes/survey-channel-changed': surveyChannelChanged,
  'changes/survey-removed': surveyRemoved,
  'changes/survey-timing-changed': surveyTimingChanged,
  'changes/target-added': targetAdded,
  'changes/target-lowered': targetLowered,
  'changes/target-lowered-to-met': targetLoweredToMet,
  'changes/target-raised': targetRaised,
  'changes/target-removed': targetRemoved,
  'changes/topics-changed': topicsChanged,
  'changes/translation-added': translationAdded,
  'changes/translation-removed': translationRemoved,
  'changes/trend-broken': trendBroken,
  'changes/trend-ended': trendEnded,
  'changes/trend-restored': trendRestored,
  'changes/wave-period-changed': wavePeriodChanged,
  'changes/weight-adjusted': weightAdjusted,
  'changes/weight-scale-changed': weightScaleChanged,
  'changes/weight-shifted': weightShifted,
  'changes/wording-changed': wordingChanged,
  'changes/wording-touched': wordingTouched,
  'changes/worth-changed': worthChanged,
};
