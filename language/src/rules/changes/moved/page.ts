import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Something stands elsewhere', zh: '移动了位置' },
  what: {
    en: 'A stage, expectation, question or answer stands in another declaration, and says the same or says where it was.',
    zh: '阶段、期望、问题或选项移到了别的声明里，内容相同，或写明了原处。',
  },
  why: {
    en: 'Its full name is another, so data and surveys must find it under the new one.',
    zh: '它的全名变了，数据和问卷要用新名字找它。',
  },
  safe: { en: 'Write `was` and the old full name.', zh: '写上「曾用名」和原来的全名。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
touchpoint Shop { expect near  expect price expected 7 weight 8 }
touchpoint Till { expect quick }
--- after.cx
program Demo {}
touchpoint Shop { expect near }
touchpoint Till { expect quick  expect price expected 7 weight 8 }
`,
    },
  ],
  prefer: [],
};
