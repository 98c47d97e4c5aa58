import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/renamed',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/renamed'],
  fixable: true,
  sentences: {
    declared: { en: 'The {kind:sort} {before:named} is now called {after:named}.', zh: '{kind:sort}{before:named}改名为{after:named}。' },
    identical: {
      en: 'The {kind:sort} {before:named} is now called {after:named}: all else of it is the same. Write `was` so that data under the old name is read on.',
      zh: '{kind:sort}{before:named}改名为{after:named}，其余完全相同。请写上「曾用名」，旧名字下的数据才会继续读取。',
    },
    'write-was': { en: 'Write `was {was}`', zh: '写上「曾用名 {was}」' },
  },
});
