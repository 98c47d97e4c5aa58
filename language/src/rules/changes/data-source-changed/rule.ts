import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/data-source-changed',
  level: 'review',
  category: 'trend',
  mirrors: ['changes/data-source-changed'],
  sentences: {
    'table-added': { en: '{name:named} is now read from the table {after}.', zh: '{name:named}现在读取数据表 {after}。' },
    'table-removed': { en: '{name:named} is no longer read from the table {before}.', zh: '{name:named}不再读取数据表 {before}。' },
    'table-changed': {
      en: '{name:named} is now read from the table {after} instead of {before}.',
      zh: '{name:named}的数据表从 {before} 改为 {after}。',
    },
    'file-added': { en: '{name:named} now reads answers from {after}.', zh: '{name:named}新增答卷来源 {after}。' },
    'file-removed': { en: '{name:named} no longer reads answers from {before}.', zh: '{name:named}不再从 {before} 读取答卷。' },
    'column-added': {
      en: '{name:named} now reads {as:named} from the column {after}.',
      zh: '{name:named}里，{as:named}现在取自列 {after}。',
    },
    'column-removed': {
      en: '{name:named} no longer reads {as:named} from the column {before}.',
      zh: '{name:named}里，{as:named}不再取自列 {before}。',
    },
    'column-changed': {
      en: '{name:named} reads {as:named} from the column {after} instead of {before}.',
      zh: '{name:named}里，{as:named}所取的列从 {before} 改为 {after}。',
    },
    'column-as': {
      en: '{name:named} reads the column {of} as {after:named} instead of {before:named}.',
      zh: '{name:named}里，列 {of} 的含义从{before:named}改为{after:named}。',
    },
  },
});
