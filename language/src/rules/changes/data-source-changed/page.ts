import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Data come from elsewhere', zh: '数据取自别处' },
  what: { en: 'The files, columns or tables from which answers are read are others.', zh: '答卷的文件、列或数据表变了。' },
  why: {
    en: 'The same name now stands over other figures. Whether those mean the same, only somebody who knows the data can say.',
    zh: '同一个名字下面换了数据。含义是否一致，只有了解数据的人知道。',
  },
  safe: { en: 'Read one old period from the new place, compare, and only then switch.', zh: '先用新来源读一个旧时段，核对一致后再切换。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
source Tills operational { table "pos.receipts" }
--- after.cx
program Demo {}
source Tills operational { table "pos.receipts_v2" }
`,
    },
  ],
  prefer: [],
};
