import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A file under no program', zh: '没有方案' },
  what: {
    en: 'Neither the folder of this file nor one above it declares a program.',
    zh: '这个文件所在的文件夹及其上级都没有声明方案。',
  },
  why: {
    en: 'Such a file is checked by itself, which suits a folder of shared personas or factors that programs use. A report needs a program.',
    zh: '这样的文件只单独检查，适合存放各方案共用的画像或因素。要出报告，需要有方案。',
  },
  avoid: [
    {
      source: `
<||>persona Visitor { share 100% }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo "Our customers" {}
persona Visitor { share 100% }
`,
    },
  ],
};
