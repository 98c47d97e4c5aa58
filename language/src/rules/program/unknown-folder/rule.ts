import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/unknown-folder',
  severity: 'error',
  firm: true,
  sentences: {
    missing: {
      en: 'There is no folder `{path}`, or it holds no `.cx` file. The path starts at the folder of this file; correct it.',
      zh: '找不到文件夹「{path}」，或其中没有 .cx 文件。路径从本文件所在的文件夹算起，请改正。',
    },
  },
};
