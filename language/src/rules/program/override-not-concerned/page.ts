import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Levels for someone who never comes by', zh: '画像与触点无关' },
  what: {
    en: 'Inside a touchpoint `for … { }` speaks of a persona that the touchpoint does not concern.',
    zh: '触点里「面向 … { }」写的画像，与这个触点无关。',
  },
  why: {
    en: 'A touchpoint concerns the personas of the journeys at whose stages it stands, or its own `for`. What is said of others makes no row and reaches no report.',
    zh: '触点只涉及它所在旅程的画像，或它自己「面向」的画像。给其他画像写的内容不会形成行，也进不了报告。',
  },
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share 70% }
persona Local { share 30% }
journey Purchase for Visitor { stage Find }
touchpoint Shop at Purchase.Find {
  expect near expected 7 weight 9
  for <|Local|> { expect near weight 5 }
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 70% }
persona Local { share 30% }
journey Purchase for Visitor, Local { stage Find }
touchpoint Shop at Purchase.Find {
  expect near expected 7 weight 9
  for Local { expect near weight 5 }
}
`,
    },
  ],
};
