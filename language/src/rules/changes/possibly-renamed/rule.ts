import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/possibly-renamed',
  level: 'review',
  category: 'structure',
  mirrors: ['changes/possibly-renamed'],
  fixable: true,
  sentences: {
    changed: {
      en: 'The {kind:sort} {before:named} may now be called {after:named}: {likeness} of what they say is the same. If so, write `was` and the old name.',
      zh: '{kind:sort}{before:named}可能改名为{after:named}：两者内容有 {likeness} 相同。如果是，请写上「曾用名」和旧名。',
    },
    'write-was': { en: 'Write `was {was}`', zh: '写上「曾用名 {was}」' },
  },
});
