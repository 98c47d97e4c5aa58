import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A budget that pays for nothing', zh: '什么也做不了的预算' },
  what: {
    en: 'The budget of the program is less than what the cheapest of its initiatives costs, running costs counted to their end.',
    zh: '方案的预算低于最便宜的那项举措的成本（持续性成本算到结束为止）。',
  },
  why: {
    en: 'Resources are limited, and choosing is what a strategy does. With a budget below every cost there is nothing to choose, and the best plan is to do nothing.',
    zh: '资源有限，战略就是取舍。预算低于每一项成本时就没有可选的，最好的规划只能是什么都不做。',
  },
  exceptions: {
    en: 'Something done at no cost is in every plan: write `cost 0`.',
    zh: '不花钱的事总能做，请写「成本 0」。',
  },
  avoid: [
    {
      source: `
program Demo { currency CNY <|budget 30,000 CNY|> }
initiative Desk { cost 50,000 CNY }
initiative Training { cost 4,000 CNY per month period 2026-01 to 2026-12 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { currency CNY budget 60,000 CNY }
initiative Desk { cost 50,000 CNY }
initiative Training { cost 4,000 CNY per month period 2026-01 to 2026-12 }
`,
    },
    {
      source: `
program Demo { currency CNY budget 30,000 CNY }
initiative Desk { cost 50,000 CNY }
initiative Notices { cost 0 }
`,
    },
  ],
};
