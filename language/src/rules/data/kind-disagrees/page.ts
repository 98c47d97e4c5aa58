import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: {
    en: 'Another kind than declared',
    zh: '类型与答卷不符',
  },
  what: {
    en: 'An expectation is declared must-be, performance or delighter, and the answers of the newest wave surely say another: what a low rating costs the overall score, and what a high one earns, do not fit. It needs ten answers for each coefficient and five in each band (on 0 to 10: up to 6, 7 and 8, from 9 on); below that nothing is said. Where a survey asks Kano’s two questions of an expectation (columns `Shop.near.present`, `Shop.near.absent`) and one category is surely ahead, that decides instead.',
    zh: '一条期望写成了必备型、一维型或魅力型，而最近一轮的答卷明确说是另一型：评低了总分扣多少、评高了加多少，与写的对不上。每个系数至少要有十份答卷，高、中、低三段（0 到 10 分：6 分及以下、7 到 8 分、9 分及以上）各至少五份；不够就什么也不说。问卷里若对一条期望问了 Kano 的正反两问（列名 `Shop.near.present`、`Shop.near.absent`），且有一类明显领先，就以它为准。',
  },
  why: {
    en: 'A must-be only costs when it fails, a delighter only earns when it is there; money spent on the wrong side of that is lost. What customers do when they rate is better evidence than what was thought at a desk.',
    zh: '必备的做不到才扣分，魅力的做到了才加分；弄错了，钱就花在了没用的那一边。客户打分时的取舍，比桌边的设想更可信。',
  },
  exceptions: {
    en: 'The classes here (basic, performance, exciting) come from ratings, and are not those of Kano’s two questions, which ask directly. Answers show correlation: a rating that goes along with something else can take its part.',
    zh: '这里的分类（基本、绩效、兴奋）由打分推算，不是 Kano 正反两问的结果。答卷显示的是相关：与别的事一同好坏的评分，也会沾到它的份。',
  },
  avoid: [
    {
      source: `
--- main.cx
program Demo {}
kpi Recommend nps {}
touchpoint Shop {
  expect near { <|delighter|> expected 7 weight 9 }
  expect help { expected 7 weight 6 }
}
wave 2026-Q1 { responses "answers.csv" }
--- answers.csv
Recommend,Shop.near,Shop.help
3,3,7
4,5,8
8,7,7
9,8,7
9,9,8
8,10,7
3,4,7
9,8,8
8,7,7
4,6,7
4,3,8
3,5,7
8,7,7
9,8,8
8,9,7
9,10,7
4,4,8
8,8,7
8,7,7
4,6,8
3,3,7
4,5,7
9,7,8
8,8,7
8,9,7
9,10,8
3,4,7
9,8,7
9,7,8
3,6,7
`,
    },
    {
      title: { en: 'Asked outright', zh: '正反两问' },
      source: `
--- main.cx
program Demo {}
touchpoint Shop {
  expect near { <|must-be|> expected 7 weight 9 }
}
wave 2026-Q1 { responses "answers.csv" }
--- answers.csv
Shop.near.present,Shop.near.absent
like,neutral
like,neutral
like,neutral
like,neutral
like,neutral
like,neutral
like,neutral
like,neutral
like,neutral
must-be,dislike
must-be,dislike
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
  expect near { must-be expected 7 weight 9 }
  expect help { expected 7 weight 6 }
}
wave 2026-Q1 { responses "answers.csv" }
--- answers.csv
Recommend,Shop.near,Shop.help
3,3,7
4,5,8
8,7,7
9,8,7
9,9,8
8,10,7
3,4,7
9,8,8
8,7,7
4,6,7
4,3,8
3,5,7
8,7,7
9,8,8
8,9,7
9,10,7
4,4,8
8,8,7
8,7,7
4,6,8
3,3,7
4,5,7
9,7,8
8,8,7
8,9,7
9,10,8
3,4,7
9,8,7
9,7,8
3,6,7
`,
    },
  ],
};
