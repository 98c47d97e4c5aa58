import type { RulePage } from '../../../findings/rule.ts';

const demo = `kpi Recommend nps
touchpoint Cabin {
  expect seat  "Room for my knees"
  expect crew  "A friendly crew"
  expect price "A fair fare"
}`;

export const page: RulePage = {
  title: { en: 'A survey longer than promised', zh: '问卷太长' },
  what: {
    en: 'The time a survey is estimated to take is over its `limit`; without one, over 5 minutes right after a visit and 10 minutes elsewhere. The estimate is for the persona and the language that take longest.',
    zh: '问卷的预计用时超过了它的 `限时`；没有写限时的，离店后立刻填的不超过 5 分钟，其他不超过 10 分钟。估算按用时最长的画像和语言计。',
  },
  why: {
    en: 'A broken promise is a bad way to ask about kept ones. In long surveys people drop out or answer without reading, and those who stay are not your customers at large. The estimate counts reading (238 English words or 300 Chinese characters a minute), 5 seconds for a rating, 4 for a row, 8 for a choice of many, 45 for words of their own, and half of what only some are asked. It is an estimate: try the survey on three people.',
    zh: '一边问客户我们是否守信，一边自己先失信，不是好办法。问卷一长，人们要么退出，要么不看就答，留下来的并不代表全体客户。估算包括阅读（每分钟 238 个英文词或 300 个汉字）、每道评分 5 秒、矩阵每行 4 秒、多选 8 秒、自己写字 45 秒，有条件的题目按一半计。这只是估算，请找三个人试填。',
  },
  settings: {
    en: 'Write `limit 4 min` in the survey: respondents read it, and the rule holds you to it.',
    zh: '在问卷里写「限时 4 分钟」：答卷人会看到，这条规则也按它来检查。',
  },
  avoid: [
    {
      source: `${demo}
survey AfterFlight {
  <|limit 1 min|>
  ask Recommend
  ask Cabin
  ask why open "What is the main reason?"
  ask more open "What else?"
}
`,
    },
  ],
  prefer: [
    {
      source: `${demo}
survey AfterFlight {
  limit 3 min
  ask Recommend
  ask Cabin
  ask more open "What else?"
}
`,
    },
  ],
};
