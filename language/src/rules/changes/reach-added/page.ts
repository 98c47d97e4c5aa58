import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'It reaches more', zh: '覆盖范围扩大' },
  what: {
    en: 'A touchpoint enters a stage or channel, a persona walks a journey or meets a touchpoint or holds an expectation it did not, or a source covers more.',
    zh: '触点进入了新的阶段或渠道，某个画像开始经历某段旅程、接触某个触点或持有某条期望，或者来源覆盖更广。',
  },
  why: { en: 'New rows enter the ranking.', zh: '有新的行进入排名。' },
  safe: { en: 'Give the persona its own levels where it differs.', zh: '不同之处，给该画像写上单独的水平。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
journey Purchase { stage Find  stage Pay }
touchpoint Shop at Purchase.Find
--- after.cx
program Demo {}
journey Purchase { stage Find  stage Pay }
touchpoint Shop at Purchase.Find, Purchase.Pay
`,
    },
  ],
  prefer: [],
};
