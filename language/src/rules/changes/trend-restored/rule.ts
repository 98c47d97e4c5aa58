import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/trend-restored',
  level: 'information',
  category: 'trend',
  mirrors: ['changes/trend-broken', 'changes/trend-ended'],
  sentences: {
    // By its name: as its label may stand the new words, which are said already.
    wording: {
      en: '{name} is asked as in {waves} again: “{after}” instead of “{before}”. Its trend goes on.',
      zh: '「{name}」恢复了 {waves} 的问法：由“{before}”改回“{after}”，趋势可以延续。',
    },
    'wording-several': {
      en: '{n} questions are asked in the words of {waves} again ({names}). Their trends go on.',
      zh: '{n} 道题恢复了 {waves} 的问法（{names}），趋势可以延续。',
    },
    scale: {
      en: '{name:named} is answered as in {waves} again: on {after} instead of {before}. Its trend goes on.',
      zh: '{name:named}恢复了 {waves} 的答案：由 {before} 改回 {after}，趋势可以延续。',
    },
    'scale-several': {
      en: '{n} questions are answered on the scale of {waves} again ({names}). Their trends go on.',
      zh: '{n} 道题恢复了 {waves} 的量表（{names}），趋势可以延续。',
    },
    order: {
      en: '{survey:named} asks in the order of {waves} again: {after} instead of {before}.',
      zh: '{survey:named}恢复了 {waves} 的题序：由 {before} 改回 {after}。',
    },
    channel: {
      en: '{survey:named} is sent as in {waves} again: via {after} instead of {before}.',
      zh: '{survey:named}恢复了 {waves} 的发放渠道：由 {before} 改回 {after}。',
    },
    asked: {
      en: '{name:named}, which {waves} asked, is asked again: its trend goes on.',
      zh: '{name:named}在 {waves} 问过，现在重新提问：趋势可以延续。',
    },
    'asked-several': {
      en: '{n} questions that {waves} asked are asked again ({names}): their trends go on.',
      zh: '{waves} 问过的 {n} 道题重新提问（{names}）：趋势可以延续。',
    },
  },
});
