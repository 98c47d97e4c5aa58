import type { Both } from '../../findings/rule.ts';

/** What completion says beside names, labels and the sentences of keywords. */
export const completionSentences = {
  builtIn: { en: 'built-in factor', zh: '内置因素' },
  column: { en: 'column of data', zh: '数据列' },
  nextWave: { en: 'the next wave', zh: '下一轮' },
  level: { en: 'level on the scale', zh: '量表上的水平' },
  weight: { en: 'weight', zh: '权重' },
  scale: { en: 'scale', zh: '量表' },
  chance: { en: 'chance', zh: '可能性' },
  restOfShares: { en: 'what is missing to 100%', zh: '离 100% 还差的部分' },
  target: { en: 'target of the KPI', zh: '该指标的目标' },
  currency: { en: 'currency', zh: '币种' },
  ownCurrency: { en: 'the program’s currency', zh: '本方案的币种' },
  language: { en: 'language', zh: '语言' },
  translation: { en: 'translation', zh: '译文' },
  folder: { en: 'folder', zh: '文件夹' },
  foundHere: { en: 'found here', zh: '此处有提示' },
  formula: {
    en: 'A formula of KPIs and columns of data, such as `= returning / customers`.',
    zh: '由指标和数据列组成的算式，如「= 复购 / 客户」。',
  },
  percent: { en: 'Per cent.', zh: '百分比。' },
  measure: { en: 'measure word', zh: '量词' },
  less: { en: 'less than', zh: '小于' },
  lessOrEqual: { en: 'at most', zh: '不大于' },
  greater: { en: 'more than', zh: '大于' },
  greaterOrEqual: { en: 'at least', zh: '不小于' },
  equal: { en: 'is', zh: '等于' },

  // Words that stand in a skeleton until something else is typed.
  name: { en: 'Name', zh: '名称' },
  label: { en: 'in words', zh: '说明' },
} as const satisfies Readonly<Record<string, Both>>;
