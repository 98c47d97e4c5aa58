import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/rank-moved',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/rank-moved'],
  sentences: {
    moved: {
      en: '{name:named} goes from rank {before} to {after} of the weighted gaps.',
      zh: '{name:named}的加权差距排名从第 {before} 位变到第 {after} 位。',
    },
    'moved-for': {
      en: '{name:named} for {of:named} goes from rank {before} to {after} of the weighted gaps.',
      zh: '{name:named}（{of:named}）的加权差距排名从第 {before} 位变到第 {after} 位。',
    },
  },
});
