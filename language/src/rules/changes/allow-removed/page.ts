import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A rule speaks again', zh: '取消豁免' },
  what: { en: 'An `allow` is taken out.', zh: '一处「豁免」被删掉了。' },
  why: { en: 'What it excused is told again, or has been mended.', zh: '它放过的问题会重新提示，或者已经改好了。' },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Retail { allow program/unused-declaration because "Hired in June" }
--- after.cx
program Demo {}
team Retail
`,
    },
  ],
  prefer: [],
};
