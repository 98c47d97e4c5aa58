import type { RulePage } from '../../../findings/rule.ts';

const cabin = `touchpoint Cabin {
  expect seat expected 7 weight 9
  expect crew expected 7 weight 7
  expect music expected 3 weight 2
}`;

export const page: RulePage = {
  title: { en: 'Asking about what nobody minds', zh: '问没人在意的事' },
  what: {
    en: 'A survey that follows a touchpoint or stage asks by itself about an expectation that weighs little (in the lowest three tenths of the weight scale) for every persona it asks, or about a touchpoint of which nothing weighs more.',
    zh: '在触点或阶段之后发出的问卷单独问了一条期望，而它对被问到的每个画像来说权重都很低（在权重量表最低的十分之三内）；或问了一个没有任何重要期望的触点。',
  },
  why: {
    en: 'Every question costs attention, and tells customers what you take for important. What weighs little for all of them is better heard in reviews and open answers.',
    zh: '每个问题都在消耗客户的注意力，也在告诉他们您看重什么。对谁都不重要的事，放到评价和开放题里去听就够了。',
  },
  exceptions: {
    en: 'A light row in the matrix of a touchpoint, which tells where too much is done; what weighs much for one of the personas asked; what is asked on a condition only; surveys of every quarter or year.',
    zh: '触点矩阵里夹着的一行，它能看出哪里做得过头；对被问到的某个画像很重要的；有条件才问的；按季度或年度发出的问卷。',
  },
  avoid: [
    {
      source: `${cabin}
survey AfterFlight {
  after Cabin within 2 h
  ask Cabin.seat
  ask <|Cabin.music|>
  ask more open "What else?"
}
`,
    },
  ],
  prefer: [
    {
      source: `${cabin}
survey AfterFlight {
  after Cabin within 2 h
  ask Cabin.seat
  ask Cabin.crew
  ask more open "What else?"
}
`,
    },
  ],
};
