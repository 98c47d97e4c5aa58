import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'People are asked less often', zh: '打扰间隔延长' },
  what: { en: 'The `rest` of a survey is longer, or new.', zh: '问卷的「间隔」延长或新增了。' },
  why: { en: 'Good for customers; fewer answers come in.', zh: '对客户更好；收到的答卷会少一些。' },
  safe: { en: 'See that enough answers remain for each group.', zh: '看看各人群的样本还够不够。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
survey Visit { rest 30 days  ask why open "What else?" }
--- after.cx
program Demo {}
survey Visit { rest 90 days  ask why open "What else?" }
`,
    },
  ],
  prefer: [],
};
