import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/use-outside-workspace',
  severity: 'error',
  firm: true,
  sentences: {
    outside: {
      en: '`{path}` lies outside the workspace and is not read. Move the folder into the workspace, or open the folder that holds both.',
      zh: '「{path}」在工作区之外，不会读取。请把它移进工作区，或打开同时包含两者的上级文件夹。',
    },
  },
};
