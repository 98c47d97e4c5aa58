import type { RulePage } from '../../../findings/rule.ts';

const touchpoint = `touchpoint Visit {
  expect seen   "Seen on time"
  expect clear  "Told what happens next"
  expect gentle "Treated gently"
}
kpi Recommend nps`;

export const page: RulePage = {
  title: { en: 'Asked after the fact', zh: '事后才问' },
  what: {
    en: 'Every survey and source says how quick it is, and none hears a customer within 24 hours of the experience.',
    zh: '每份问卷、每个来源都写明了快慢，没有一个能在体验发生后 24 小时内听到客户。',
  },
  why: {
    en: 'A survey weeks later measures memory: the peak, the end, and what was said about it since. What is felt in the moment, and could still be put right, is gone. Feel it while it happens.',
    zh: '几周后的问卷测的是记忆：最高点、结尾，以及后来听到的议论。当时的感受，还来得及补救的那些，已经没有了。要在发生的时候感知。',
  },
  avoid: [
    {
      source: `
program Demo {}
${touchpoint}
survey <|Retrospect|> {
  after Visit within 14~21 days
  ask Recommend
}
source Panel interviews { covers Visit }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
${touchpoint}
survey AfterVisit {
  after Visit within 2 h
  ask Recommend
}
source Panel interviews { covers Visit }
`,
    },
    {
      title: { en: 'A source that hears every day', zh: '每天都在听的来源' },
      source: `
program Demo {}
${touchpoint}
survey Retrospect {
  after Visit within 14~21 days
  ask Recommend
}
source Reviews reviews { covers Visit  refresh 1 day }
`,
    },
  ],
  exceptions: {
    en: 'A survey without `within` and a source without `refresh` may be quick, so a program with one is not judged (interviews and surveys of others are never in the moment).',
    zh: '没写「不迟于」的问卷、没写「更新」的来源可能很快，有这样的就不作判断（访谈和他人的问卷不算当时）。',
  },
};
