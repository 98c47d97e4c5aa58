import type { Both } from '../../findings/rule.ts';

/** What an editor's list of tests says of the gates of KPIs, beside the judgement itself. */
export const gatesSentences = {
  stands: { en: '{verdict}: {what}', zh: '{verdict}：{what}' },
  interval: { en: '95 % interval {interval}', zh: '95% 区间 {interval}' },
  sample: { en: 'n {n}', zh: '答卷 {n} 份' },
  broken: {
    en: 'The program cannot be read whole: {n} {n#error, in|errors, the first in} {file}, line {line}. A KPI that is not read cannot stop anything; mend it first.',
    zh: '方案无法完整读取：有 {n} 处错误，第一处在 {file} 第 {line} 行。没读到的指标起不了把关的作用，请先改正。',
  },
} as const satisfies Record<string, Both>;
