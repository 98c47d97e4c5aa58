import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/target-added',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/target-removed'],
  sentences: {
    dated: { en: '{name:named} has a new target for {of}: {after:amount}.', zh: '{name:named}新增 {of} 的目标：{after:amount}。' },
    undated: { en: '{name:named} has a new target: {after:amount}.', zh: '{name:named}新增目标：{after:amount}。' },
  },
});
