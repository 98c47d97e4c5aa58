import type { KanoCategory } from '../../../analysis/analysis.ts';
import type { ExpectationKind } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';

export const rule: Rule = {
  id: 'data/kind-disagrees',
  severity: 'warning',
  sentences: {
    asked: {
      en: '`{name}` is declared {kind:keyword}, but of {of} who were asked how they would feel with it and without it in {wave}, {count} answer as if it were {other:keyword}. Declare it so, or ask again.',
      zh: '「{name}」写的是{kind:keyword}，{wave} 里有 {of} 人答了「有它会怎样、没有会怎样」，其中 {count} 人的回答属于{other:keyword}。请照此改写，或者再问一次。',
    },
    'asked-many': {
      en: '{count} expectations are declared of another kind than people answer when asked how they would feel with it and without it, such as {names}. Declare them so, or ask again.',
      zh: '有 {count} 条期望写的类型，与「有它会怎样、没有会怎样」两问的回答不符，如{names}。请照此改写，或者再问一次。',
    },
    basic: {
      en: '`{name}` is declared {kind:keyword}, but in the answers of {wave} it behaves like a must-be: rated low it costs {penalty} points of `{outcome}`, rated high it earns {reward}. Look again at what kind it is.',
      zh: '「{name}」写的是{kind:keyword}，{wave} 的答卷却说它像必备型：评低了「{outcome}」少 {penalty} 分，评高了只多 {reward} 分。请再想想它属于哪一型。',
    },
    performance: {
      en: '`{name}` is declared {kind:keyword}, but in the answers of {wave} it counts both ways: rated low it costs {penalty} points of `{outcome}`, rated high it earns {reward}. Look again at what kind it is.',
      zh: '「{name}」写的是{kind:keyword}，{wave} 的答卷却说它两头都算数：评低了「{outcome}」少 {penalty} 分，评高了多 {reward} 分。请再想想它属于哪一型。',
    },
    exciting: {
      en: '`{name}` is declared {kind:keyword}, but in the answers of {wave} it behaves like a delighter: rated high it earns {reward} points of `{outcome}`, rated low it costs {penalty}. Look again at what kind it is.',
      zh: '「{name}」写的是{kind:keyword}，{wave} 的答卷却说它像魅力型：评高了「{outcome}」多 {reward} 分，评低了只少 {penalty} 分。请再想想它属于哪一型。',
    },
    'basic-many': {
      en: '{count} expectations are declared otherwise, but behave like must-bes in the answers: rated low they cost more than they earn when rated high; such as {names}. Look again at what kind they are.',
      zh: '有 {count} 条期望写的是别的类型，答卷却说像必备型：评低了扣得多，评高了加得少，如{names}。请再想想它们属于哪一型。',
    },
    'performance-many': {
      en: '{count} expectations are declared otherwise, but count both ways in the answers, rated low as much as rated high; such as {names}. Look again at what kind they are.',
      zh: '有 {count} 条期望写的是别的类型，答卷却说两头都算数，扣的与加的差不多，如{names}。请再想想它们属于哪一型。',
    },
    'exciting-many': {
      en: '{count} expectations are declared otherwise, but behave like delighters in the answers: rated high they earn more than they cost when rated low; such as {names}. Look again at what kind they are.',
      zh: '有 {count} 条期望写的是别的类型，答卷却说像魅力型：评高了加得多，评低了扣得少，如{names}。请再想想它们属于哪一型。',
    },
    more: { en: 'So does `{name}`.', zh: '「{name}」也是。' },
  },
  *check(context) {
    if (context.measurements === null) return;
    const { program, analysis } = context;
    const { drivers, kano } = analysis;
    const found = new Map((drivers?.drivers ?? []).map((driver) => [driver.expectation, driver]));
    const asked = new Map((kano?.results ?? []).map((result) => [result.subject, result]));
    for (const touchpoint of program.touchpoints) {
      for (const expectation of touchpoint.expectations) {
        if (touchpoint.shared || expectation.shared) continue;
        const name = `${touchpoint.name}.${expectation.name}`;
        const origin = expectation.places.kind ?? expectation.nameOrigin;
        // Whom one asks outright is heard before what ratings let guess.
        const result = asked.get(name);
        const other = result?.category == null ? undefined : KINDS[result.category];
        if (result !== undefined && kano !== null && result.sure && other !== undefined) {
          if (result.kindAgrees !== false || result.kind === null || result.category === null) continue;
          yield {
            rule: rule.id,
            severity: 'warning',
            messageId: 'asked',
            arguments: { name, kind: result.kind, other, wave: kano.wave, count: result.counts[result.category], of: result.n },
            origin,
          };
          continue;
        }
        const driver = found.get(name);
        if (drivers === null || driver?.kindAgrees !== false || !driver.sure || driver.class === null || driver.kind === null) continue;
        yield {
          rule: rule.id,
          severity: 'warning',
          messageId: driver.class,
          arguments: {
            name,
            kind: driver.kind,
            wave: drivers.wave,
            outcome: drivers.outcome,
            penalty: tenths(-(driver.penalty ?? 0)),
            reward: tenths(driver.reward ?? 0),
          },
          origin,
        };
      }
    }
  },
  gather: severally,
};

/** Categories that are a kind one can declare. */
const KINDS: Readonly<Partial<Record<KanoCategory, ExpectationKind>>> = {
  'must-be': 'must-be',
  'one-dimensional': 'performance',
  attractive: 'delighter',
};

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
