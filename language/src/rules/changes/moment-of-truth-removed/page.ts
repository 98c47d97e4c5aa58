import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A touchpoint is no longer a moment of truth', zh: '不再是关键时刻' },
  what: { en: 'The mark `moment-of-truth` of a touchpoint is taken out.', zh: '触点的「关键时刻」标记被删掉了。' },
  why: {
    en: 'It is where customers decide about us. Taking the mark away takes the eyes away.',
    zh: '客户在这里决定去留。去掉标记，就没人盯着了。',
  },
  safe: { en: 'Say in a `note` what showed that customers decide elsewhere.', zh: '用「备注」写明依据：客户其实在别处做决定。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { moment-of-truth }
--- after.cx
program Demo {}
touchpoint Shop
`,
    },
  ],
  prefer: [],
};
