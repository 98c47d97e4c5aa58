/** What only a deck of slides says. */
import type { MessageLanguage } from '../../findings/rule.ts';

export interface DeckWords {
  /** Behind the title of a finding that goes on over several slides. */
  readonly page: (page: number, pages: number) => string;
  /** Rows that are on no slide. */
  readonly more: (count: string) => string;
  readonly reading: string;
  readonly figures: string;
  readonly method: string;
  readonly inFull: string;
  /** Between sentences that stand one behind the other. */
  readonly between: string;
  /** Between a name and what is said of it. */
  readonly colon: string;
  /** Between the parts of a list that hold commas. */
  readonly semicolon: string;
  readonly noPlace: (names: string) => string;
}

const english: DeckWords = {
  page: (page, pages) => ` (${page}/${pages})`,
  more: (count) => `${count} more are on no slide; the page and the workbook of this report have them all.`,
  reading: 'How to read it',
  figures: 'The figures',
  method: 'Method and sources',
  inFull: 'What was cut on the slide, in full',
  between: ' ',
  colon: ': ',
  semicolon: '; ',
  noPlace: (names) => `Without a place on the map: ${names}`,
};

const chinese: DeckWords = {
  page: (page, pages) => `（${page}/${pages}）`,
  more: (count) => `另有 ${count} 行没有放进幻灯片，报告网页和工作簿里都有。`,
  reading: '怎样读图',
  figures: '数据',
  method: '方法与来源',
  inFull: '幻灯片上截短的文字，全文如下',
  between: '',
  colon: '：',
  semicolon: '；',
  noPlace: (names) => `没有画进图里的：${names}`,
};

export function deckWords(language: MessageLanguage): DeckWords {
  return language === 'zh' ? chinese : english;
}
