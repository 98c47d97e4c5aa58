import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative earns more or less', zh: '举措收益变了' },
  what: {
    en: 'What an initiative keeps, wins or adds is another, or comes or goes.',
    zh: '举措「留住」「赢得」或「增益」的数量变了、新增或删除了。',
  },
  why: {
    en: 'It is a belief about the future, and the return follows it. Nothing is raised more easily to get a project through.',
    zh: '这是对未来的判断，回报率随它而动。要让项目过关，改它最容易。',
  },
  safe: { en: 'Say in a `note` what the belief rests on.', zh: '用「备注」写明判断的依据。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { currency CNY }
persona Visitor
initiative Open { keeps 120 Visitor over 3 years }
--- after.cx
program Demo { currency CNY }
persona Visitor
initiative Open { keeps 180 Visitor over 3 years }
`,
    },
  ],
  prefer: [],
};
