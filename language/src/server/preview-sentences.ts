import type { Both } from '../findings/rule.ts';

/** What stands over the page of a preview. */
export const previewSentences = {
  /** The page is the last one that was whole. */
  kept: {
    en: 'The text has {n} {n#error in|errors, the first in} {file}, line {line}. Below is the report as it was before.',
    zh: '文本有 {n} 处错误，第一处在 {file} 第 {line} 行。下面仍是出错之前的报告。',
  },
  /** There was none that was whole. */
  partly: {
    en: 'The text has {n} {n#error in|errors, the first in} {file}, line {line}. The report covers what could be read.',
    zh: '文本有 {n} 处错误，第一处在 {file} 第 {line} 行。下面的报告只算了读得懂的部分。',
  },
  /** Everything is read; a rule objects. */
  judged: {
    en: 'The program has {n} {n#error to settle in|errors to settle, the first in} {file}, line {line}.',
    zh: '方案有 {n} 处错误要处理，第一处在 {file} 第 {line} 行。',
  },
  loose: {
    en: 'This file belongs to no program yet. Begin a file of its folder with a line such as `program Shop "Our shop"`.',
    zh: '这个文件还不属于任何方案。请在同一文件夹的文件开头写上一行，例如「方案 门店 "我们的门店"」。',
  },
  gone: { en: 'The file of this preview is no longer there.', zh: '此预览所属的文件已经不在了。' },
  /** The page around it has a script, whatever the report itself says. */
  foot: { en: 'This preview uses no network', zh: '本预览不访问网络' },
  failed: {
    en: 'The page could not be made anew; the log says why.',
    zh: '报告未能更新，原因见日志。',
  },
} as const satisfies Record<string, Both>;
