/**
 * Ready-made declarations to fill in: each written once, in whichever keyword language, with stops that the Tab key leads through.
 * An English one is found by its keyword (`persona`), a Chinese one by its own (`画像`) and, without an input method, by `persona-zh`.
 */
import type { Both, MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { keywordSpelling } from '@touchstone/language/syntax/format-spelling.ts';
import { keywordByEnglish } from '@touchstone/language/syntax/keywords.ts';
import { builtInFactors, kpiKinds, media, type Word } from '@touchstone/language/syntax/vocabulary.ts';
import { snippetTexts } from '../messages.ts';

export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
  readonly isFileTemplate?: true;
}

export type SnippetFile = Readonly<Record<string, Snippet>>;

export type SnippetId = keyof typeof snippetTexts;

/** Writes the parts of a snippet in one language. */
interface Pen {
  readonly language: MessageLanguage;
  /** A keyword. */
  k(english: string): string;
  /** A stop with the words that stand there until something is typed. */
  stop(order: number, en: string, zh?: string): string;
  /** The same in quotation marks. */
  text(order: number, en: string, zh: string): string;
  /** A stop with a number, and a unit of time behind it. */
  timed(order: number, number: string, unit: string): string;
  /** A stop with a list to choose from. */
  choice(order: number, options: readonly string[]): string;
  /** The words of a closed list in this language, the one named first. */
  list(words: readonly Word<string>[], first: string): readonly string[];
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, '\\$&');
}

function penFor(language: MessageLanguage): Pen {
  const stop: Pen['stop'] = (order, en, zh = en) => `\${${order}:${escaped(language === 'zh' ? zh : en, /[\\$}]/g)}}`;
  const spelled = (english: string, number: string | null): string => {
    const keyword = keywordByEnglish.get(english);
    if (keyword === undefined) throw new Error(`No keyword ${english}`);
    return keywordSpelling(keyword, language, number);
  };
  return {
    language,
    k: (english) => spelled(english, null),
    stop,
    timed: (order, number, unit) => `${stop(order, number)}${language === 'en' ? ' ' : ''}${spelled(unit, number)}`,
    text: (order, en, zh) => `"${stop(order, en, zh)}"`,
    choice: (order, options) => `\${${order}|${options.map((option) => escaped(option, /[\\$},|]/g)).join(',')}|}`,
    list(words, first) {
      const ordered = [...words].sort((a, b) => Number(b.id === first) - Number(a.id === first));
      return ordered.map(({ id, zh }) => (language === 'zh' ? zh : id));
    },
  };
}

const kinds = ['performance', 'must-be', 'delighter'];

const written: Readonly<Record<SnippetId, (pen: Pen) => readonly string[]>> = {
  program: ({ language, k, stop, text, choice }) => [
    `${k('program')} ${stop(1, 'Corner', '街角店')} ${text(2, 'The shop on the corner', '街角相机店')} {`,
    `\t${k('languages')} ${choice(3, language === 'en' ? ['en', 'zh-Hans', 'en, zh-Hans'] : ['zh-Hans', 'en', 'zh-Hans, en'])}`,
    `\t${k('currency')} ${choice(4, ['CNY', 'HKD', 'USD', 'EUR', 'GBP', 'JPY'])}`,
    `\t${k('promise')} ${stop(5, 'Price', '价格')} ${text(6, 'The price on the tag is the price', '明码实价')}`,
    `\t${k('strategy')} ${text(7, 'What we do well, and what we leave to others', '我们做好什么，不做什么')}`,
    `\t${k('cycle')} ${choice(8, [k('quarter'), k('month'), k('year')])}`,
    `\t${k('owner')} ${stop(9, 'Floor', '门店')}`,
    '}',
    '',
    `${k('team')} ${stop(9, 'Floor', '门店')}`,
    '',
    '$0',
  ],
  persona: ({ k, stop, text }) => [
    `${k('persona')} ${stop(1, 'Visitor', '旅客')} ${text(2, 'Day-tripper', '自由行旅客')} {`,
    `\t${k('share')} ${stop(3, '30')}%`,
    `\t${k('goal')} ${text(4, 'To find the right camera in one trip', '一趟买到心仪的相机')}`,
    `\t${k('pain')} ${text(5, 'No shop says what is in stock', '不知道哪家店有货')}`,
    '}$0',
  ],
  journey: ({ k, stop, text }) => [
    `${k('journey')} ${stop(1, 'Purchase', '购买')} ${text(2, 'Buying a camera', '买相机')} ${k('for')} ${stop(3, 'Visitor', '旅客')} {`,
    `\t${k('stage')} ${stop(4, 'Find', '寻找')} ${text(5, 'Find the shop', '找到门店')}`,
    `\t${k('stage')} ${stop(6, 'Choose', '挑选')} ${text(7, 'Choose', '挑选')}`,
    `\t${k('stage')} ${stop(8, 'Pay', '付款')} ${text(9, 'Pay and leave', '付款离店')}`,
    '}$0',
  ],
  touchpoint: ({ k, stop, text, choice, list }) => [
    `${k('touchpoint')} ${stop(1, 'Shop', '门店')} ${text(2, 'Shop in the street', '街边门店')} ${k('at')} ${stop(3, 'Purchase.Find', '购买.寻找')} {`,
    `\t${k('owner')} ${stop(4, 'Floor', '门店')}`,
    `\t${k('expect')} ${stop(5, 'near', '就近')} ${text(6, 'A shop within a few steps', '走几步就有店')} ${k('in')} ${choice(7, list(builtInFactors, 'Convenience'))} ${k('expected')} ${stop(8, '7')} ${k('weight')} ${stop(9, '9')} ${k('ideal')} ${stop(10, '10')}`,
    `\t${k('expect')} ${stop(11, 'price', '标价')} ${text(12, 'Marked prices', '明码实价')} ${k('in')} ${choice(13, list(builtInFactors, 'Price'))} ${k('expected')} ${stop(14, '7')} ${k('weight')} ${stop(15, '7')} ${k('ideal')} ${stop(16, '7')}`,
    '}$0',
  ],
  expect: ({ k, stop, text, choice, list }) => [
    `${k('expect')} ${stop(1, 'near', '就近')} ${text(2, 'A shop within a few steps', '走几步就有店')} ${k('in')} ${choice(3, list(builtInFactors, 'Convenience'))} ${k('expected')} ${stop(4, '7')} ${k('weight')} ${stop(5, '9')} ${k('ideal')} ${stop(6, '10')} ${choice(
      7,
      kinds.map((kind) => k(kind)),
    )}$0`,
  ],
  kpi: ({ k, stop, text }) => [
    `${k('kpi')} ${stop(1, 'Recommend', '推荐意愿')} ${text(2, 'Would recommend us', '愿意推荐')} ${stop(3, 'nps')} {`,
    `\t${k('target')} ${stop(4, '40')} ${k('by')} ${stop(5, '2026-Q4')}`,
    `\t${k('alarm')} ${stop(6, '25')}`,
    `\t${k('baseline')} ${stop(7, '31')} ${k('from')} ${stop(8, '2026-Q1')}`,
    `\t${k('owner')} ${stop(9, 'Floor', '门店')}`,
    '}$0',
  ],
  rate: ({ k, stop, text, list }) => [
    `${k('kpi')} ${stop(1, 'Returning', '复购率')} ${text(2, 'Customers who come back', '再次购买的客户')} ${list(kpiKinds, 'rate')[0]} = ${stop(3, 'returning', '复购客户')} / ${stop(4, 'buyers', '购买客户')} {`,
    `\t${k('target')} ${stop(5, '45')}% ${k('by')} ${stop(6, '2026-Q4')}`,
    `\t${k('alarm')} ${stop(7, '30')}%`,
    `\t${k('baseline')} ${stop(8, '38')}% ${k('from')} ${stop(9, '2026-Q1')}`,
    `\t${k('owner')} ${stop(10, 'Floor', '门店')}`,
    '}$0',
  ],
  survey: ({ k, stop, text, timed }) => [
    `${k('survey')} ${stop(1, 'AfterVisit', '离店回访')} ${text(2, 'After the visit', '离店回访')} {`,
    `\t${k('after')} ${stop(3, 'Shop', '门店')} ${k('within')} ${timed(4, '2', 'h')}`,
    `\t${k('limit')} ${timed(5, '3', 'min')}`,
    `\t${k('ask')} ${stop(6, 'Recommend', '推荐意愿')}`,
    `\t${k('ask')} ${stop(7, 'why', '原因')} ${k('open')} ${text(8, 'What is the main reason?', '最主要的原因是什么？')} ${k('when')} ${stop(6, 'Recommend', '推荐意愿')} <= ${stop(9, '6')}`,
    `\t${k('respond')} ${stop(10, 'Floor', '门店')} ${k('within')} ${timed(11, '24', 'h')} ${k('when')} ${stop(6, 'Recommend', '推荐意愿')} <= ${stop(9, '6')}`,
    '}$0',
  ],
  wave: ({ k, stop, text }) => [
    `${k('wave')} ${stop(1, '2026-Q1')} ${text(2, 'First quarter', '一季度')} {`,
    `\t${stop(3, 'Shop.near', '门店.就近')} ${stop(4, '6.1')} ${k('n')} ${stop(5, '212')} ${k('sd')} ${stop(6, '1.4')}`,
    `\t${stop(7, 'Recommend', '推荐意愿')} ${stop(8, '31')} ${k('n')} ${stop(9, '212')}`,
    '}$0',
  ],
  initiative: ({ k, stop, text, timed }) => [
    `${k('initiative')} ${stop(1, 'SecondShop', '第二家店')} ${text(2, 'A second shop in the street', '同街第二家店')} {`,
    `\t${k('owner')} ${stop(3, 'Floor', '门店')}`,
    `\t${k('period')} ${stop(4, '2026-04')} ${k('to')} ${stop(5, '2026-09')}`,
    `\t${k('improves')} ${stop(6, 'Shop.near', '门店.就近')} ${k('to')} ${stop(7, '8')} ${k('confidence')} ${stop(8, '70')}%`,
    `\t${k('cost')} ${stop(9, '520,000', '52万')} ${stop(10, 'CNY')}`,
    `\t${k('adds')} ${stop(11, '600,000', '60万')} ${stop(10, 'CNY')} ${k('per')} ${k('year')} ${k('over')} ${timed(12, '3', 'year')}`,
    '}$0',
  ],
  channel: ({ k, stop, text, choice, list }) => [
    `${k('channel')} ${stop(1, 'Store', '门店')} ${text(2, 'Shop', '线下门店')} ${choice(3, list(media, 'physical'))}$0`,
  ],
  allow: ({ k, stop, text }) => [
    `${k('allow')} ${stop(1, 'strategy/no-cycle')} ${k('because')} ${text(2, 'Decided for this year', '今年已定')} ${k('until')} ${stop(3, '2026-12-31')}$0`,
  ],
};

/** What a snippet is found by: the keyword that opens it, or the word of a list that is its point. */
export function titleOf(id: SnippetId, language: MessageLanguage): string {
  const word = kpiKinds.find((kind) => kind.id === id);
  if (word !== undefined) return language === 'zh' ? word.zh : word.id;
  return penFor(language).k(id);
}

/** The snippets in one keyword language, as VS Code reads them: by title, in the order in which a program is best written. */
export function snippets(language: MessageLanguage): SnippetFile {
  const pen = penFor(language);
  const ids = Object.keys(written) as SnippetId[];
  return Object.fromEntries(
    ids.map((id) => {
      const title = titleOf(id, language);
      const about: Both = snippetTexts[id];
      const snippet: Snippet = {
        prefix: language === 'zh' ? [title, `${id}-zh`] : [title],
        body: written[id](pen),
        description: about[language],
        ...(id === 'program' ? { isFileTemplate: true } : {}),
      };
      return [title, snippet];
    }),
  );
}
