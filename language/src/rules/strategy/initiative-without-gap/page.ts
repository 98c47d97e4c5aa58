import type { RulePage } from '../../../findings/rule.ts';

const touchpoint = `touchpoint Hotel {
  expect quiet  "A quiet room"      expected 8 weight 9 actual 6
  expect lobby  "A beautiful lobby" expected 6 weight 3 actual 8
}`;

export const page: RulePage = {
  title: { en: 'An initiative without a gap', zh: '举措没有对应的差距' },
  what: {
    en: 'Everything an initiative improves is already at its ideal, or at the level the initiative aims at; and it names no KPI and nothing that it earns.',
    zh: '举措要改善的各项都已达到理想水平，或已达到举措自己的目标；同时它不改善任何指标，也没写带来什么收益。',
  },
  why: {
    en: 'There is nothing to close. Such initiatives come from copying others, or from a department that does what it is good at. Either the ideal is too low, and then say so, or the money belongs elsewhere.',
    zh: '没有差距可补。这样的举措往往来自模仿别人，或某个部门只做自己擅长的事。要么理想水平定低了，那就写出来；要么这笔钱该用在别处。',
  },
  avoid: [
    {
      source: `
program Demo {}
${touchpoint}
initiative <|Marble|> {
  improves Hotel.lobby to 9
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
${touchpoint}
initiative DoubleGlazing {
  improves Hotel.quiet to 8
}
`,
    },
  ],
  exceptions: {
    en: 'An initiative that had begun when the level was rated may be what closed the gap, and is left alone.',
    zh: '评分时举措已经开始的，差距可能正是它补上的，不作提示。',
  },
};
