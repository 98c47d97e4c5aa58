import type { RulePage } from '../../../findings/rule.ts';

const touchpoint = `touchpoint Dealer {
  expect fixed "Fixed first time"  expected 9 weight 10 actual 7 must-be
  expect video "Watch your repair" expected 5 weight 4  actual 3 ideal 8 delighter
}`;

export const page: RulePage = {
  title: { en: 'Delighters before basics', zh: '先求惊喜，后顾基本' },
  what: {
    en: 'An initiative raises a delighter while some must-be is measured below what customers expect, and no initiative works on that, or only one that begins later.',
    zh: '举措要提升某个魅力型期望，而有必备型期望的实际水平还低于客户预期，没有举措改善它，或改善它的举措开始得更晚。',
  },
  why: {
    en: 'Basics first. A delight on top of a failure is felt as mockery: nobody enjoys a live video of a repair that has to be done twice. When the basics hold, the same delight makes people talk.',
    zh: '先把基本的做好。基本要求没做到时，惊喜让人觉得是讽刺：返修的车，没有人想看维修直播。基本的稳住了，同样的惊喜才会让人津津乐道。',
  },
  avoid: [
    {
      source: `
program Demo {}
${touchpoint}
initiative LiveVideo {
  <|improves Dealer.video to 8|>
}
`,
    },
    {
      title: { en: 'The right things in the wrong order', zh: '事情都对，先后不对' },
      source: `
program Demo {}
${touchpoint}
initiative LiveVideo {
  period 2026-04 to 2026-06
  <|improves Dealer.video to 8|>
}
initiative MasterMechanics {
  period 2026-10 to 2027-03
  improves Dealer.fixed to 9
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
${touchpoint}
initiative MasterMechanics {
  period 2026-04 to 2026-09
  improves Dealer.fixed to 9
}
initiative LiveVideo {
  period 2026-07 to 2026-12
  improves Dealer.video to 8
}
`,
    },
  ],
  exceptions: {
    en: 'An initiative that improves a KPI standing as `evidence` of the must-be works on it too.',
    zh: '如果举措改善的指标是该必备期望的「佐证」，也算在改善它。',
  },
};
