import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/direction-flipped',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/direction-flipped'],
  sentences: {
    lower: { en: 'For {name:named} less is now better; before, more was better.', zh: '{name:named}现在越低越好，原来是越高越好。' },
    higher: { en: 'For {name:named} more is now better; before, less was better.', zh: '{name:named}现在越高越好，原来是越低越好。' },
  },
});
