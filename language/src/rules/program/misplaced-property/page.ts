import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A property in the wrong block', zh: '属性写错了地方' },
  what: {
    en: 'A property stands in a declaration that has no such property, a share in a touchpoint, say.',
    zh: '属性写在了没有这个属性的声明里，比如把占比写进了触点。',
  },
  why: {
    en: 'It would count nowhere, while its author believes it does.',
    zh: '写错地方的内容不会计入，而作者却以为已经计入。',
  },
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share 100% }
journey Purchase for Visitor { stage Find }
touchpoint Shop at Purchase.Find { <|share 70%|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 100% }
journey Purchase for Visitor { stage Find }
touchpoint Shop at Purchase.Find { pain "Nobody knows what is in stock" }
`,
    },
  ],
};
