import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A word of a survey that does nothing', zh: '问卷里写了却不起作用' },
  what: {
    en: 'A survey offers a persona it asks nothing of, or leaves one out; asks a KPI as a Kano pair; shuffles what has one row; names the ends of what has no scale; asks something under a condition that never holds; or fills in a name that is not known by then.',
    zh: '问卷的甄别给出了并不面向的画像，或漏了一个；把指标问成卡诺双题；让没有选项的题随机排列；给没有量表的题写两端；给题目加上永远不会成立的条件；或引用了那时还不知道的名称。',
  },
  why: {
    en: 'It reads as if it were asked, and is not: answers are missing, or counted for nobody, and nobody notices before the round is over.',
    zh: '读起来像是问了，其实没有：有的答案收不到，有的归不到任何人，等到一轮结束才发现。',
  },
  avoid: [
    {
      source: `persona Visitor { share 60% }
persona Local { share 40% }
kpi Recommend nps
survey AfterVisit {
  for    Visitor
  screen { Visitor "I am travelling"  <|Local "I live here"|>  out "None of these" }
  ask    Recommend
  ask    why open "What is the main reason?"
}
`,
    },
  ],
  prefer: [
    {
      source: `persona Visitor { share 60% }
persona Local { share 40% }
kpi Recommend nps
survey AfterVisit {
  for    Visitor, Local
  screen { Visitor "I am travelling"  Local "I live here"  out "None of these" }
  ask    Recommend
  ask    why open "What is the main reason?"
}
`,
    },
  ],
};
