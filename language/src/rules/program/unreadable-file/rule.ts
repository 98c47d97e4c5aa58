import type { Rule } from '../../rule.ts';

/** Raised by whoever reads files; the text itself never gets as far as the language. */
export const rule: Rule = {
  id: 'program/unreadable-file',
  severity: 'error',
  firm: true,
  sentences: {
    binary: {
      en: '`{file}` is no text. Move it out of the folder, or give it another ending than `.cx`.',
      zh: '「{file}」不是文本文件。请移出这个文件夹，或不要用 .cx 作后缀。',
    },
    'not-utf8': {
      en: '`{file}` is not UTF-8 from line {line} on. Save it again with the encoding UTF-8.',
      zh: '「{file}」从第 {line} 行起不是 UTF-8 编码。请用 UTF-8 编码重新保存。',
    },
    'utf-16': {
      en: '`{file}` is saved as UTF-16. Save it again with the encoding UTF-8.',
      zh: '「{file}」是 UTF-16 编码。请用 UTF-8 编码重新保存。',
    },
    'too-large': {
      en: '`{file}` has {megabytes} MB and is not read; programs take up to {limit} MB a file. Split it, or keep data files under another ending.',
      zh: '「{file}」有 {megabytes} MB，不会读取；单个文件最多 {limit} MB。请拆分，数据文件请用别的后缀。',
    },
    unreadable: {
      en: '`{file}` cannot be read ({reason}). Check that it is still there and that you may open it.',
      zh: '无法读取「{file}」（{reason}）。请确认文件还在，并且有权限打开。',
    },
    'link-loop': {
      en: '`{file}` is a link that leads round in a circle. Delete the link, or let it point at a file.',
      zh: '「{file}」是一个循环的链接。请删除它，或让它指向真正的文件。',
    },
  },
};
