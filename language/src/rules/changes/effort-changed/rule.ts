import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/effort-changed',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/effort-changed'],
  sentences: {
    effort: {
      en: '{name:named} needs {after} days of work instead of {before}.',
      zh: '{name:named}所需的投入从 {before} 天改为 {after} 天。',
    },
    'effort-added': { en: '{name:named} is said to need {after} days of work.', zh: '{name:named}新增投入：{after} 天。' },
    'effort-removed': {
      en: '{name:named} no longer says that it needs {before} days of work.',
      zh: '{name:named}不再写明 {before} 天的投入。',
    },
    capacity: {
      en: '{name:named} can give {after} days of work per {afterPer:span}; it was {before} per {beforePer:span}.',
      zh: '{name:named}的人力从每{beforePer:span} {before} 天改为每{afterPer:span} {after} 天。',
    },
    'capacity-added': {
      en: '{name:named} can give {after} days of work per {afterPer:span}.',
      zh: '{name:named}新增人力：每{afterPer:span} {after} 天。',
    },
    'capacity-removed': {
      en: '{name:named} no longer says that it can give {before} days of work per {beforePer:span}.',
      zh: '{name:named}不再写明每{beforePer:span} {before} 天的人力。',
    },
  },
});
