import type { RulePage } from '../../../findings/rule.ts';

const personas = `persona Visitor
kpi Recommend nps
kpi Paid csat`;

export const page: RulePage = {
  title: { en: 'Asked too often', zh: '打扰过多' },
  what: {
    en: 'One survey rests before it asks a persona again, and another asks the same persona without any rest; or a survey’s cycle is shorter than its own rest.',
    zh: '一份问卷隔一段时间才再问同一画像，另一份却没有间隔地问同一画像；或问卷的周期短于自己的间隔。',
  },
  why: {
    en: 'A customer does not tell your surveys apart. Whoever is asked every week stops answering, and those who go on are the ones with a grudge or with time.',
    zh: '客户分不清您的哪份问卷是哪份。每周都被问的人会不再作答，继续答的，要么有怨气，要么有空闲。',
  },
  exceptions: {
    en: 'Surveys with a `cycle` ask each person once a cycle, and one that waits as long as the other rests (`within 90~120 days`) asks nobody too soon. Where no survey of the program has a `rest`, nothing is said.',
    zh: '有 `周期` 的问卷每个周期只问每人一次；等待时间不短于对方间隔的问卷（如 `不迟于 90~120天`）也不会问得太早。方案里没有任何问卷写 `间隔` 时，不作判断。',
  },
  avoid: [
    {
      source: `${personas}
survey AfterVisit { rest 90 days  ask Recommend  ask why open "Why?" }
survey <|AfterPaying|> { ask Paid  ask more open "What else?" }
`,
    },
  ],
  prefer: [
    {
      source: `${personas}
survey AfterVisit { rest 90 days  ask Recommend  ask why open "Why?" }
survey AfterPaying { rest 90 days  ask Paid  ask more open "What else?" }
`,
    },
  ],
};
