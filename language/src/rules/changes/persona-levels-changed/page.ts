import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A persona is named where it says nothing of its own', zh: '画像的空白条目有增减' },
  what: {
    en: 'Inside `for … { }` an expectation is named, or no longer named, without a level of its own.',
    zh: '在「面向 … { }」里提到或不再提到某条期望，但没有写单独的水平。',
  },
  why: {
    en: 'The persona holds the expectation as everybody does: nothing is computed otherwise.',
    zh: '该画像的期望与所有人相同，计算结果不变。',
  },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
persona Local
touchpoint Shop { expect near expected 7  for Local { expect near { } } }
--- after.cx
program Demo {}
persona Local
touchpoint Shop { expect near expected 7 }
`,
    },
  ],
  prefer: [],
};
