/** Which Chinese a language tag means: survey systems, fonts and our own words know two ways of writing it. */
import type { LanguageTag } from '../program/values.ts';

export type ChineseScript = 'simplified' | 'traditional';

/** The script of a Chinese tag; null for other languages. A script that is said wins over a region: `zh-Hans-HK` is simplified, `zh-HK` traditional. */
export function chineseScriptOf(language: LanguageTag): ChineseScript | null {
  const [primary, ...rest] = language.toLowerCase().split('-');
  if (primary !== 'zh') return null;
  if (rest.includes('hans')) return 'simplified';
  return rest.some((part) => part === 'hant' || part === 'tw' || part === 'hk' || part === 'mo') ? 'traditional' : 'simplified';
}

const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether words stand among full-width marks: in a Chinese text, and where they are Chinese in a text of another language. */
export function isFullWidth(words: string, language: LanguageTag): boolean {
  return chineseScriptOf(language) !== null || CHINESE.test(words);
}

/** Whether it is the traditional Chinese of Hong Kong and Macau. */
export function isHongKongChinese(language: LanguageTag): boolean {
  return chineseScriptOf(language) === 'traditional' && /-(hk|mo)(-|$)/i.test(language);
}
