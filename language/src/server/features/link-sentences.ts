import type { Both } from '../../findings/rule.ts';

export const linkSentences = {
  file: { en: 'Open the file', zh: '打开文件' },
  folder: { en: 'Show the folder with these files', zh: '显示这些文件所在的文件夹' },
  program: { en: 'Open what this folder declares', zh: '打开此文件夹中的声明' },
  page: { en: 'Open the page', zh: '打开网页' },
} as const satisfies Record<string, Both>;
