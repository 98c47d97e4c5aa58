import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A must-be given up', zh: '放弃了必备要求' },
  what: {
    en: 'An expectation is a must-be, for everybody or for one persona, and its ideal is below the level they expect.',
    zh: '某条期望（对所有人或某个画像）是必备型，而理想水平低于预期。',
  },
  why: {
    en: 'A must-be earns nothing when it is met and everything is lost when it is missed. Much may be conceded to be great elsewhere: queues, distance, extras. Not the basics: a car fixed at the second attempt is not made good by a massage chair.',
    zh: '必备要求做到了不加分，做不到就全盘皆输。为了在别处出色，很多事可以让步：排队、远近、赠品；基本要求不行。车修了两次才好，按摩椅补不回来。',
  },
  avoid: [
    {
      source: `
program Demo {}
touchpoint Workshop {
  expect fixed "Fixed first time" expected 9 weight 10 <|ideal 8|> must-be
}
`,
    },
    {
      title: { en: 'For one persona', zh: '对某个画像' },
      source: `
program Demo {}
persona Commuter { share 100% }
touchpoint Workshop for Commuter {
  expect fixed "Fixed first time" expected 8 weight 10 ideal 8 must-be
  for Commuter { expect fixed <|expected 9|> }
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Workshop {
  expect fixed  "Fixed first time" expected 9 weight 10 ideal 9 must-be
  expect coffee "Good coffee"      expected 6 weight 2  ideal 4 delighter
}
`,
    },
  ],
};
