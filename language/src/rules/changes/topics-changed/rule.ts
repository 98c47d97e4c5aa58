import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/topics-changed',
  level: 'information',
  category: 'trend',
  mirrors: ['changes/topics-changed'],
  sentences: {
    added: { en: 'Open answers with “{after}” now count as {name:named}.', zh: '含有“{after}”的开放回答现在归入{name:named}。' },
    removed: { en: 'Open answers with “{before}” no longer count as {name:named}.', zh: '含有“{before}”的开放回答不再归入{name:named}。' },
  },
});
