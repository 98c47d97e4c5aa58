import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A question is answered otherwise', zh: '答题方式变了' },
  what: {
    en: 'A question changes between open and chosen answers, between one and several choices, or an answer takes or no longer takes words of one’s own.',
    zh: '问题在开放与选择之间、单选与多选之间切换，或者选项开始（不再）允许自己填写。',
  },
  why: {
    en: 'One choice of five and three choices of five give other shares; words and ticks do not count alike. The old answers stand on their own.',
    zh: '五选一和五选三的比例不同，文字和勾选也没法一样统计。旧答案只能单独看。',
  },
  safe: { en: 'Begin a question of another name; keep the old one for a wave.', zh: '另起一个问题名；旧问题再保留一轮。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
survey Visit { ask reason choose "What else?" { price "Marked prices" } }
--- after.cx
program Demo {}
survey Visit { ask reason choose many "What else?" { price "Marked prices" } }
`,
    },
  ],
  prefer: [],
};
