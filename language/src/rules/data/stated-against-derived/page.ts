import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'Weights that answers do not bear out',
    zh: '权重与答卷对不上',
  },
  what: {
    en: 'The place of an expectation by its declared weight and its place by how far it drives the overall score (Johnson’s relative weights) are more than a third of the list apart. It needs three expectations with weights that differ, and ten complete answers for each.',
    zh: '一条期望按写下的权重排的名次，与按它带动总分的份额（Johnson 相对权重）排的名次，相差超过全表的三分之一。至少要有三条权重不全相同的期望，平均每条十份完整的答卷。',
  },
  why: {
    en: 'What people say matters to them and what moves their judgement are two things. Neither is the truth: said importance follows habit and manners, derived importance follows what happened to differ in this wave. Where they part, something is to be learned.',
    zh: '客户嘴上说的重要，与真正左右他们评价的，是两回事。两个都不是真相：说的随习惯和客气走，推算的随这一轮里恰好有差别的事走。两边对不上的地方，正是值得弄明白的地方。',
  },
  exceptions: {
    en: 'What nobody fails at does not show in answers, and yet may matter most: a must-be that is kept everywhere. Leave its weight, and say why with `allow`.',
    zh: '谁都做到了的事在答卷里显不出来，却可能最要紧：处处守住的必备项就是这样。这时不必改权重，用「豁免」写明理由即可。',
  },
  avoid: [
    {
      source: `
--- main.cx
program Demo {}
kpi Recommend nps {}
touchpoint Shop {
  expect near { expected 7 <|weight 2|> }
  expect help { expected 7 weight 5 }
  expect price { expected 7 <|weight 9|> }
}
wave 2026-Q1 { responses "answers.csv" }
--- answers.csv
Recommend,Shop.near,Shop.help,Shop.price
4,3,9,6
6,5,8,10
8,7,10,8
8,8,7,7
9,9,7,6
9,10,6,4
5,4,8,9
7,8,4,8
7,7,5,7
5,6,3,5
4,3,9,7
6,5,8,6
8,7,10,4
8,8,7,9
9,9,7,8
9,10,6,7
5,4,8,5
7,8,4,6
7,7,5,10
5,6,3,8
4,3,9,9
6,5,8,8
8,7,10,7
8,8,7,5
9,9,7,6
9,10,6,10
5,4,8,8
7,8,4,7
7,7,5,6
5,6,3,4
`,
    },
  ],
  prefer: [
    {
      source: `
--- main.cx
program Demo {}
kpi Recommend nps {}
touchpoint Shop {
  expect near { expected 7 weight 9 }
  expect help { expected 7 weight 5 }
  expect price { expected 7 weight 2 }
}
wave 2026-Q1 { responses "answers.csv" }
--- answers.csv
Recommend,Shop.near,Shop.help,Shop.price
4,3,9,6
6,5,8,10
8,7,10,8
8,8,7,7
9,9,7,6
9,10,6,4
5,4,8,9
7,8,4,8
7,7,5,7
5,6,3,5
4,3,9,7
6,5,8,6
8,7,10,4
8,8,7,9
9,9,7,8
9,10,6,7
5,4,8,5
7,8,4,6
7,7,5,10
5,6,3,8
4,3,9,9
6,5,8,8
8,7,10,7
8,8,7,5
9,9,7,6
9,10,6,10
5,4,8,8
7,8,4,7
7,7,5,6
5,6,3,4
`,
    },
  ],
};
