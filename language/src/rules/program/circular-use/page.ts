import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Folders that use one another', zh: '文件夹互相引用' },
  what: { en: 'A folder uses itself, or several use one another in a circle.', zh: '文件夹引用了自己，或几个文件夹互相引用。' },
  why: {
    en: 'Shared declarations have one home. In a circle nobody can say which folder builds on which.',
    zh: '共用的内容应有一个归属。互相引用就说不清谁以谁为基础。',
  },
  avoid: [
    {
      source: `
--- shop/main.cx
program Shop {}
<|use "."|>
`,
    },
  ],
  prefer: [
    {
      source: `
--- shop/main.cx
program Shop {}
use "../group"
journey Purchase for Visitor { stage Find }
--- group/people.cx
persona Visitor { share 100% }
`,
    },
  ],
};
