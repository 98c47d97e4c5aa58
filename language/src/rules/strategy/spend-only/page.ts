import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Only what costs money', zh: '只会花钱' },
  what: { en: 'A program has three initiatives or more, and every one of them costs money.', zh: '方案有三项以上举措，每一项都要花钱。' },
  why: {
    en: 'Some of the best are free. Advisors who report progress every two hours, unasked, took satisfaction from 78 to 91 and complaints down by half, at no cost.',
    zh: '有些最好的举措不花钱。顾问每两小时主动告知进度，满意度就从 78 升到 91，投诉少了一半，成本为零。',
  },
  avoid: [
    {
      source: `
program <|Demo|> { currency CNY }
touchpoint Lounge { expect progress expected 8 weight 9 }
initiative Screens { improves Lounge.progress to 8 cost 200,000 CNY }
initiative Massage { cost 300,000 CNY }
initiative Buffet { cost 10,000 CNY per month }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { currency CNY }
touchpoint Lounge { expect progress expected 8 weight 9 }
initiative Updates { improves Lounge.progress to 7 cost 0 }
initiative Screens { improves Lounge.progress to 8 cost 200,000 CNY }
initiative Buffet { cost 10,000 CNY per month }
`,
    },
  ],
};
