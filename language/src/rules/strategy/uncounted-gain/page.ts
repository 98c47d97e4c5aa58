import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A gain that cannot be counted', zh: '算不出的收益' },
  what: {
    en: 'An initiative keeps or wins customers of a persona or member that does not say what it is worth, or does not say for how long.',
    zh: '举措要留住或赢得某类客户，但该画像或成员没有写价值，或者没有写持续多久。',
  },
  why: {
    en: 'Customers kept are money kept, and that is what an improvement is defended with when budgets are cut. Without revenue, margin and time the return stays unknown, and the plan can only count the cost.',
    zh: '留住客户就是留住收入，预算收紧时，改进要靠这笔账来站住脚。没有收入、毛利率和时间，回报就是未知，规划里只看得见成本。',
  },
  exceptions: {
    en: 'Where nobody knows yet what a customer is worth, write a range, such as `revenue 4,000~8,000 CNY per year`: it is carried through every figure.',
    zh: '暂时说不准客户价值时，可以写范围，如「收入 4,000~8,000 元 每 年」，它会一路带进每个数字。',
  },
  avoid: [
    {
      source: `
program Demo { currency CNY }
persona <|AtRisk|>
initiative WinBack {
  cost  520,000 CNY
  keeps 134 AtRisk over 3 years
}
`,
    },
    {
      title: { en: 'For how long?', zh: '多久？' },
      source: `
program Demo { currency CNY }
persona AtRisk { worth { revenue 8,700 CNY per year margin 42% } }
initiative WinBack {
  cost  520,000 CNY
  <|keeps 134 AtRisk|>
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { currency CNY }
persona AtRisk { worth { revenue 8,700 CNY per year margin 42% } }
initiative WinBack {
  cost  520,000 CNY
  keeps 134 AtRisk over 3 years
}
`,
    },
  ],
};
