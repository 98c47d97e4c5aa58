import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A folder that is not there', zh: '引用的文件夹不存在' },
  what: { en: 'A `use` names a folder that is not there or holds no `.cx` file.', zh: '「引用」的文件夹不存在，或其中没有 .cx 文件。' },
  why: {
    en: 'Everything that should come from it is missing from the program.',
    zh: '本该从那里来的内容，方案里一概没有。',
  },
  avoid: [
    {
      source: `
program Demo {}
<|use "groop"|>
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
