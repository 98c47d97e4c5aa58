import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Customers are worth more or less', zh: '客户价值变了' },
  what: {
    en: 'What a persona or member is said to be worth (revenue, lifetime, margin, customers, reach, retention), or the rate at which future money is discounted, is another, or comes or goes.',
    zh: '画像或成员的「价值」（收入、生命周期、毛利率、客户数、影响人数、年留存率），或未来收益的年折现率，变了、新增或删除了。',
  },
  why: {
    en: 'The return of every initiative that keeps or wins such customers follows it, and so does the ranking by worth.',
    zh: '留住或赢得这些客户的举措，回报率都随之变化，按价值的排名也一样。',
  },
  safe: { en: 'Take it from the books, and say in a `note` of which year.', zh: '数字要出自账目，并用「备注」写明年份。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { currency CNY }
persona Visitor { worth { revenue 4200 CNY per year } }
--- after.cx
program Demo { currency CNY }
persona Visitor { worth { revenue 5600 CNY per year } }
`,
    },
  ],
  prefer: [],
};
