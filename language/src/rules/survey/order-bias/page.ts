import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The same options always come first', zh: '排在前面的总是那几项' },
  what: {
    en: 'A question has five options or more, beside those for whoever finds nothing fitting, and shows them to everybody in one order.',
    zh: '一道题除了“其他”“都不是”之外还有五个或更多选项，而且对所有人都是同一个顺序。',
  },
  why: {
    en: 'People stop reading when something fits. What stands at the top is chosen more often, at the end of a list read aloud too, and its share says as much about its place as about customers.',
    zh: '人们看到一个合适的就不再往下看。排在最前面的会被多选；念给人听时，排在最后的也会被多选。这样得到的占比，一半说的是位置，而不是客户。',
  },
  exceptions: {
    en: 'Fewer options; steps of something that has an order (numbers, how often, low to high); the rows of a matrix, each of which is rated by itself. A question that was measured in a fixed order changes its trend when it is shuffled: do it between two waves.',
    zh: '选项较少；本身有顺序的分级选项（数字、频率、高低）；矩阵的各行，因为每行各自评分。已按固定顺序测过的题，改成随机会影响趋势，请在两轮之间改。',
  },
  avoid: [
    {
      source: `survey AfterVisit {
  ask <|reason|> choose "Why did you come?" {
    near  "It is close"
    range "It has everything"
    price "It is cheap"
    crew  "A friendly crew"
    calm  "No waiting"
    other "Something else" open
  }
}
`,
    },
  ],
  prefer: [
    {
      source: `survey AfterVisit {
  ask reason choose shuffled "Why did you come?" {
    near  "It is close"
    range "It has everything"
    price "It is cheap"
    crew  "A friendly crew"
    calm  "No waiting"
    other "Something else" open
  }
}
`,
    },
  ],
};
