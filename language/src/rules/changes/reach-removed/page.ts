import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'It reaches less', zh: '覆盖范围缩小' },
  what: {
    en: 'A touchpoint leaves a stage or channel, a persona no longer walks a journey or meets a touchpoint or holds an expectation, or a source no longer covers something.',
    zh: '触点离开了某个阶段或渠道，某个画像不再经历某段旅程、接触某个触点或持有某条期望，或者来源不再覆盖某处。',
  },
  why: {
    en: 'Rows leave the ranking with it: what nobody is concerned by has no gap. Whether customers really no longer come there, only a person knows.',
    zh: '相应的行会退出排名：没有人涉及，就没有差距。客户是不是真的不再来，只有人知道。',
  },
  safe: { en: 'Say in a `note` why it no longer concerns them.', zh: '用「备注」写明为什么不再涉及他们。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
journey Purchase { stage Find  stage Pay }
touchpoint Shop at Purchase.Find, Purchase.Pay
--- after.cx
program Demo {}
journey Purchase { stage Find  stage Pay }
touchpoint Shop at Purchase.Find
`,
    },
  ],
  prefer: [],
};
