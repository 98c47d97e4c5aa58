import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A persona nobody has asked apart', zh: '没有单独听过的画像' },
  what: {
    en: 'There are waves, and none holds a value for a persona that has a share: its levels are everybody’s average.',
    zh: '已有轮次数据，却没有一轮给出某个有占比的画像自己的数值，它的水平只是总体平均。',
  },
  why: {
    en: 'An average hides those it does not fit. The old man who waited three hours disappears among a thousand commuters who did not.',
    zh: '平均数会掩盖与它不合的人。等了三小时无人理会的老人，淹没在一千位没有等的通勤族里。',
  },
  exceptions: {
    en: 'Where a wave reads answers from files the rule is silent: the files say who answered.',
    zh: '轮次从答卷文件读取时不判断：文件里写着谁作答。',
  },
  avoid: [
    {
      source: `
program Demo {}
persona Commuters { share 90% }
persona <|Seniors|> { share 10% }
touchpoint Lounge {
  expect progress expected 8 weight 9
  expect onTime expected 8 weight 8
  expect comfort expected 6 weight 3
}
wave 2026-Q1 {
  Lounge.progress 6
  for Commuters { Lounge.progress 6.3 }
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Commuters { share 90% }
persona Seniors { share 10% }
touchpoint Lounge {
  expect progress expected 8 weight 9
  expect onTime expected 8 weight 8
  expect comfort expected 6 weight 3
}
wave 2026-Q1 {
  for Commuters { Lounge.progress 6.3 }
  for Seniors { Lounge.progress 3.9 }
}
`,
    },
  ],
};
