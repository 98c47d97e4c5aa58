import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Overkill', zh: '做过了头' },
  what: {
    en: 'An expectation with at most two fifths of the weight of an open gap has an ideal above its actual level and well above what customers expect (a tenth of the scale or more), while the heavier one is below what they expect.',
    zh: '某条期望的权重不超过另一条的四成，理想水平却高于实际、也明显高于客户预期（至少高出量表的十分之一）；而更重的那一条还没达到客户预期。',
  },
  why: {
    en: 'Resources go to the key experience, far above what is expected there, and nowhere else. Massage chairs and lavish meals are pleasant, and nobody stays for them when the car is not ready. Where customers care little, good enough is enough.',
    zh: '资源要投向关键体验，在那里远超预期，别处不必。按摩椅和丰盛的餐食令人愉快，但车没修好，没人会为它们留下。客户不太在意的地方，够好就行。',
  },
  avoid: [
    {
      source: `
program Demo {}
touchpoint Dealer {
  expect ready  "Ready when promised"  expected 8 weight 9 ideal 9 actual 5
  expect lounge "A comfortable lounge" expected 6 weight 3 <|ideal 9|> actual 7
  expect clean  "Clean as new"         expected 7 weight 5 ideal 7 actual 7
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Dealer {
  expect ready  "Ready when promised"  expected 8 weight 9 ideal 9 actual 5
  expect lounge "A comfortable lounge" expected 6 weight 3 ideal 6 actual 7
  expect clean  "Clean as new"         expected 7 weight 5 ideal 7 actual 7
}
`,
    },
  ],
};
