import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/trend-broken',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/trend-restored', 'changes/trend-broken'],
  sentences: {
    // By its name: as its label may stand the new words, which are said already.
    wording: {
      en: '{name} was asked as “{before}” in {waves} and is now asked as “{after}”: results up to then no longer compare.',
      zh: '「{name}」在 {waves} 的问法是“{before}”，现在是“{after}”：此前的结果不能再直接比较。',
    },
    'wording-several': {
      en: '{n} questions are asked in other words than in {waves} ({names}): results up to then no longer compare.',
      zh: '{n} 道题的问法与 {waves} 时不同（{names}）：此前的结果不能再直接比较。',
    },
    scale: {
      en: '{name:named} was answered on {before} in {waves} and is now answered on {after}: results up to then no longer compare.',
      zh: '{name:named}在 {waves} 的答案是 {before}，现在是 {after}：此前的结果不能再直接比较。',
    },
    'scale-several': {
      en: '{n} questions are answered on another scale than in {waves} ({names}): results up to then no longer compare.',
      zh: '{n} 道题的量表与 {waves} 时不同（{names}）：此前的结果不能再直接比较。',
    },
    order: {
      en: '{survey:named} asks in another order than in {waves}: {after} instead of {before}. What comes first colours what follows, so results up to then no longer quite compare.',
      zh: '{survey:named}的题序与 {waves} 时不同：由 {before} 变为 {after}。前面的题会影响后面的回答，此前的结果不完全可比。',
    },
    channel: {
      en: '{survey:named} was sent via {before} in {waves} and is now sent via {after}: people answer otherwise there, so results up to then no longer quite compare.',
      zh: '{survey:named}在 {waves} 通过 {before} 发放，现在通过 {after}：不同渠道的人答得不一样，此前的结果不完全可比。',
    },
  },
});
