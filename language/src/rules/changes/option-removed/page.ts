import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An answer can no longer be chosen', zh: '选项被删除' },
  what: { en: 'An answer of a question that people choose from is gone.', zh: '选择题的某个选项被删掉了。' },
  why: {
    en: 'Who would have chosen it now chooses another answer or none, so the shares of all answers move. Data that hold it can no longer be read.',
    zh: '本来要选它的人会改选别的，或干脆不选，所有选项的比例都会动；含有这个选项的旧数据也读不出来了。',
  },
  safe: { en: 'Leave it in, or begin a question of another name with the new list.', zh: '保留它，或者另起一个问题，用新的选项表。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
survey Visit { ask reason choose "What else?" { price "Marked prices"  queue "No queue" } }
--- after.cx
program Demo {}
survey Visit { ask reason choose "What else?" { price "Marked prices" } }
`,
    },
  ],
  prefer: [],
};
