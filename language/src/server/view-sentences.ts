import type { Both } from '../findings/rule.ts';

/** What stands over the views of surveys and of changes. */
export const viewSentences = {
  surveysKept: {
    en: 'The text has {n} {n#error in|errors, the first in} {file}, line {line}. Below is the survey as it was before.',
    zh: '文本有 {n} 处错误，第一处在 {file} 第 {line} 行。下面仍是出错之前的问卷。',
  },
  surveysPartly: {
    en: 'The text has {n} {n#error in|errors, the first in} {file}, line {line}. The survey asks what could be read.',
    zh: '文本有 {n} 处错误，第一处在 {file} 第 {line} 行。下面的问卷只有读得懂的部分。',
  },
  changesKept: {
    en: 'The text has {n} {n#error in|errors, the first in} {file}, line {line}. Below is the comparison as it was before.',
    zh: '文本有 {n} 处错误，第一处在 {file} 第 {line} 行。下面仍是出错之前的对比。',
  },
  changesBroken: {
    en: 'The text has {n} {n#error in|errors, the first in} {file}, line {line}. What cannot be read cannot be compared: mend it first.',
    zh: '文本有 {n} 处错误，第一处在 {file} 第 {line} 行。读不懂的内容无法对比，请先改正。',
  },
  baseBroken: {
    en: 'The text at {name} has {n} {n#error in|errors, the first in} {file}, line {line}, so it cannot be compared.',
    zh: '{name} 的文本有 {n} 处错误，第一处在 {file} 第 {line} 行，因此无法对比。',
  },
  now: { en: 'the text as it is now', zh: '当前文本' },
  notWritten: {
    en: '{written}: only levels and weights of expectations, and what initiatives cost and keep, are written back; put this into the text yourself.',
    zh: '{written}：只能写回期望的水平和权重、举措的成本和留住的人数，这一项请自己写进文本。',
  },
  notSaid: {
    en: '{written}: the text does not say this yet, so there is nothing to put it in the place of; write it yourself.',
    zh: '{written}：文本里还没有写这一项，没有可以替换的内容，请自己写进去。',
  },
  notInPlace: {
    en: '{written}: line {line} of {file} says this in a way that no single number can take the place of; write it yourself.',
    zh: '{written}：{file} 第 {line} 行的写法不能直接换成一个数，请自己改写。',
  },
  notOwn: {
    en: '{written}: this stands in {file}, which belongs to other programs too; change it there, if it shall change for all of them.',
    zh: '{written}：这一项写在 {file} 里，其他方案也在用；如果要一起改，请到那里修改。',
  },
  loose: { en: 'This file belongs to no program yet.', zh: '这个文件还不属于任何方案。' },
  failed: { en: 'The view could not be made anew; the log says why.', zh: '内容未能更新，原因见日志。' },
} as const satisfies Record<string, Both>;
