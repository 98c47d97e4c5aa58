import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Heard, and not answered', zh: '听到了，却不回应' },
  what: {
    en: 'A survey asks for a score (a recommendation, satisfaction, effort, or the levels of a touchpoint) and has no `respond`.',
    zh: '问卷收集评分（推荐、满意、费力，或对触点的评价），却没有写「回应」。',
  },
  why: {
    en: 'Whoever gives a 2 and hears nothing has been let down twice. A call within a day wins customers back: of 200 owners who scored 3 or less, 134 returned within six months.',
    zh: '打了 2 分却没有回音，等于让人失望两次。一天之内打个电话就能挽回客户：200 位打 3 分及以下的车主，半年里有 134 位回来。',
  },
  exceptions: {
    en: 'A survey of open questions and choices only is not concerned. For an anonymous one write `allow strategy/no-response because …`.',
    zh: '只有开放题和选择题的问卷不在此列。匿名问卷可写「豁免 strategy/no-response 因为 …」。',
  },
  avoid: [
    {
      source: `
program Demo {}
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
kpi Recommend nps
survey <|AfterVisit|> {
  after Shop within 2 h
  ask   Recommend
  ask   other open "What have we not asked about?"
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
team Care
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
kpi Recommend nps
survey AfterVisit {
  after   Shop within 2 h
  ask     Recommend
  ask     other open "What have we not asked about?"
  respond Care within 24 h when Recommend <= 6
}
`,
    },
  ],
};
