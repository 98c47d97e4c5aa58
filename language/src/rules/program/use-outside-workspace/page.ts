import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A folder outside the workspace', zh: '引用了工作区之外的文件夹' },
  what: {
    en: 'A `use` leads out of the workspace: the folder opened in the editor, or the repository.',
    zh: '「引用」指向了工作区之外。工作区是编辑器打开的文件夹或代码仓库。',
  },
  why: {
    en: 'A program must mean the same on every machine. What lies outside the repository is elsewhere, or nowhere, on the next one; and a file from a stranger must not read yours.',
    zh: '方案在每台电脑上都应得出同样的结果。仓库之外的文件，换一台电脑就可能不同或不存在；别人的文件也不应读取你的内容。',
  },
  avoid: [
    {
      source: `
program Demo {}
<|use "../../../../elsewhere"|>
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
