import type { Both } from '../../findings/rule.ts';

/** What lenses say beside the words of the report and of the hovers. */
export const codeLensSentences = {
  preview: { en: 'Open report preview', zh: '打开报告预览' },
  survey: { en: 'See it as respondents do', zh: '以受访者的角度查看' },
  keys: { en: '{count} key {count#experience|experiences}', zh: '关键体验 {count} 项' },
  keysUnknown: { en: 'key experiences unknown', zh: '关键体验未知' },
  initiatives: { en: '{count} {count#initiative|initiatives}', zh: '{count} 项举措' },
  cost: { en: 'cost {cost}', zh: '成本 {cost}' },
  return: { en: 'return on margin {return}', zh: '回报率（毛利）{return}' },
} as const satisfies Record<string, Both>;
