import type { Both } from '../../findings/rule.ts';

export const codeActionSentences = {
  fixAll: { en: 'Fix everything that can be fixed safely', zh: '修正所有可以稳妥修正的问题' },
  fixRule: { en: 'Fix every finding of {rule} in this file', zh: '修正本文件中 {rule} 的全部问题' },
  allow: { en: 'Allow {rule} here, with a reason', zh: '在此豁免 {rule}，并写明理由' },
} as const satisfies Record<string, Both>;
