import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/circular-use',
  severity: 'error',
  firm: true,
  sentences: {
    circle: {
      en: 'These folders use one another in a circle: {paths}. Move what they share to a folder of its own and use that.',
      zh: '这些文件夹互相引用，形成循环：{paths}。请把共用的内容移到单独的文件夹，再引用它。',
    },
    itself: {
      en: '`{path}` is this very folder: its files belong to the program already. Delete this line.',
      zh: '「{path}」就是本文件夹，其中的文件已属于这个方案。请删除这一行。',
    },
  },
};
