import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/several-programs-in-folder',
  severity: 'error',
  firm: true,
  sentences: {
    several: {
      en: 'This folder holds two programs, `{first}` and `{name}`; a folder is one program. Move one of them to a folder of its own.',
      zh: '这个文件夹里有两个方案：「{first}」和「{name}」。一个文件夹只能有一个方案，请把其中一个移到单独的文件夹。',
    },
    first: { en: '`{name}` stands here.', zh: '「{name}」在这里。' },
  },
};
