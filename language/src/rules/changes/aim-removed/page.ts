import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative no longer improves something', zh: '举措不再改善某件事' },
  what: { en: 'One of the things an initiative improves is taken out.', zh: '举措的「改善」里少了一项。' },
  why: { en: 'A gap may have nobody left who works on it.', zh: '某个差距可能从此没人管。' },
  safe: { en: 'See who works on it now.', zh: '看看现在由谁来管。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near  expect price }
initiative Open { improves Shop.near to 8  improves Shop.price to 8 }
--- after.cx
program Demo {}
touchpoint Shop { expect near  expect price }
initiative Open { improves Shop.near to 8 }
`,
    },
  ],
  prefer: [],
};
