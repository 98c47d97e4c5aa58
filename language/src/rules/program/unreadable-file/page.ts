import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A file that cannot be read', zh: '文件无法读取' },
  what: {
    en: 'A file that ends in `.cx` is no text, is in another encoding than UTF-8, is far too large, or cannot be opened.',
    zh: '后缀为 .cx 的文件不是文本、不是 UTF-8 编码、过大，或无法打开。',
  },
  why: {
    en: 'What it says would be missing from the program. Chinese text saved in an old encoding (GBK, say) would turn into other characters without anyone noticing.',
    zh: '读不到的内容会从方案里缺失。用旧编码（如 GBK）保存的中文，还会在不知不觉中变成乱码。',
  },
  avoid: [],
  prefer: [],
  withoutExample: true,
};
