import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative is given up', zh: '举措被取消' },
  what: { en: 'An initiative is removed.', zh: '某项举措被删掉了。' },
  why: {
    en: 'Gaps it was to close may have nobody left who works on them. Whether it was finished, postponed or forgotten, only a person knows.',
    zh: '它要补的差距可能没人管了。是做完了、推迟了还是忘了，只有人知道。',
  },
  safe: {
    en: 'Leave finished ones in: their effect is measured afterwards. Of one given up, see who works on its gaps.',
    zh: '做完的留着，效果还要事后衡量；放弃的，看看差距由谁接手。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near }
initiative Open { improves Shop.near to 8 }
--- after.cx
program Demo {}
touchpoint Shop { expect near }
`,
    },
  ],
  prefer: [],
};
