import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/trend-ended',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/trend-restored'],
  sentences: {
    asked: {
      en: '{name:named}, which {waves} asked, is asked no more: its trend ends there.',
      zh: '{name:named}在 {waves} 还问过，现在不再提问：趋势到此为止。',
    },
    'asked-several': {
      en: '{n} questions that {waves} asked are asked no more ({names}): their trends end there.',
      zh: '{waves} 问过的 {n} 道题不再提问（{names}）：趋势到此为止。',
    },
  },
});
