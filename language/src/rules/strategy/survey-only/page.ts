import type { RulePage } from '../../../findings/rule.ts';

const touchpoint = `touchpoint Stay {
  expect quiet   "A quiet room"
  expect checkin "No queue at the desk"
  expect price   "Worth the money"
}`;

export const page: RulePage = {
  title: { en: 'Surveys as the only ear', zh: '只用问卷倾听' },
  what: {
    en: 'The program has surveys, and no source but surveys; no KPI is counted from the data of the firm either.',
    zh: '方案有问卷，除问卷外没有别的来源，也没有任何指标取自企业自己的数据。',
  },
  why: {
    en: 'A survey hears the few who answer, on what the firm thought of asking. Reviews, complaints, service contacts and the records of what happened hold the rest, without bothering anyone; and they tell why, where an answer only tells what.',
    zh: '问卷只听得到少数愿意回答的人，只听得到企业想到要问的事。评价、投诉、服务接触和运营记录里有其余的一切，不打扰任何人，还能说明原因。',
  },
  avoid: [
    {
      source: `
program Demo {}
${touchpoint}
kpi Recommend nps
kpi Satisfied csat
survey <|AfterStay|> {
  after Stay within 2 h
  ask Recommend
  ask other open "What else?"
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
${touchpoint}
kpi Recommend nps
kpi Satisfied csat
survey AfterStay {
  after Stay within 2 h
  ask Recommend
  ask other open "What else?"
}
source Reviews "Travel portals" reviews { covers Stay  refresh 1 day }
`,
    },
  ],
};
