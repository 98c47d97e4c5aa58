import type { RulePage } from '../../../findings/rule.ts';

const touchpoint = `touchpoint Cabin {
  expect seat  "Room for my knees"
  expect crew  "A friendly crew"
  expect price "A fair fare"
}
source Flights "Flight records" operational { covers Cabin  refresh 1 day }
kpi Recommend nps`;

export const page: RulePage = {
  title: { en: 'No ear for the unknown', zh: '听不到未知' },
  what: {
    en: 'The program listens, but with no open question, and with no source in which customers use their own words (reviews, social, complaints, tickets, staff, interviews, observation).',
    zh: '方案在倾听，但没有开放题，也没有客户用自己的话说的来源（评价、社媒、投诉、工单、员工、访谈、观察）。',
  },
  why: {
    en: 'Closed questions confirm what the firm thought of. The experience that decides may be one nobody asked about, and it hides in the words that "cannot be analysed". Explore the unknown before verifying the known.',
    zh: '封闭题只能验证企业已经想到的事。起决定作用的体验，可能正是没人问过的那一个，就藏在“没法分析”的话里。先探索未知，再验证已知。',
  },
  avoid: [
    {
      source: `
program Demo {}
${touchpoint}
survey <|AfterFlight|> {
  after Cabin within 2 h
  ask Recommend
  ask Cabin
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
${touchpoint}
survey AfterFlight {
  after Cabin within 2 h
  ask Recommend
  ask Cabin
  ask other open "What have we not asked about?"
}
`,
    },
  ],
};
