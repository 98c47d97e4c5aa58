import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Answers that cannot be read', zh: '答卷无法读取' },
  what: {
    en: 'A file of answers is damaged, cut off, no table, in a form that is not read, lies outside the workspace, or changes while it is read; or the database does not answer.',
    zh: '答卷文件已损坏、不完整、不是表格、格式不受支持、在工作区之外，或在读取期间发生变化；或者数据库没有应答。',
  },
  why: {
    en: 'A report of half the answers looks just like a report of all of them. So nothing is written until every file that a wave names can be read whole.',
    zh: '只凭一半答卷写成的报告，看上去与完整的报告没有两样。因此，只要轮次写明的文件有一个读不全，就不写报告。',
  },
  exceptions: {
    en: 'Single cells that are no number or lie off the scale do not make a file unreadable: they are counted and set aside. A pattern that matches no file is a warning of its own.',
    zh: '个别单元格不是数字或超出量表，并不算文件无法读取：它们会被计数并剔除。通配符没有匹配到文件，另有单独的警告。',
  },
  avoid: [],
  prefer: [],
  withoutExample: true,
};
