import { spaced } from './chinese.ts';
import type { VoiceWords } from './voice-sentences.ts';

function quote(text: string): string {
  return `「${text}」`;
}

export const chineseVoice: VoiceWords = {
  topic: { main: '没有问到的', second: 'The unknown' },
  titleUnknown: (share, phrase) => [
    ...(phrase === null ? [] : [`开放回答 ${share} 说的是没问到的事，先是${quote(phrase)}`]),
    `开放回答 ${share} 说的是没问到的事`,
  ],
  titleNoTopics: (answers, phrase) => [
    ...(phrase === null ? [] : [`还没有写话题，${answers} 条回答无处可归；最多的是${quote(phrase)}`]),
    `还没有写话题，${answers} 条回答无处可归`,
  ],
  titleKnown: (answers) => [`${answers} 条开放回答，说的都是问到的事`],
  titleSilent: (answers) => [`${answers} 条开放回答，都说没有可说的`],
  note: (wave, said) =>
    `${spaced(wave).trimStart()}有 ${said} 条回答说了些什么，按触点、期望和因素写下的话题归类，一条可以归到几处；哪里都归不进去的，就是没有问到的（斜线）。右边是这些回答里比别处多得多的说法。`,
  topics: '说到的话题',
  phrases: '没有问到的，在说什么',
  noPhrases: '没有哪个说法明显多于别处。',
  quotes: '原话',
  unknown: '没有问到的',
  interval: (low, high) => `95% 区间 ${low} 至 ${high}`,
  owners: { touchpoint: '触点', expectation: '期望', factor: '因素' },
  named: (words, more) => `${words.join('、')}${more > 0 ? ' 等' : ''}`,
  elsewhere: (answers) => `别处 ${answers}`,
  factTopic: (name, answers, share) => `${name}：${answers} 条，${share}。`,
  factPhrase: (text, answers) => `${quote(text)} ${answers} 条。`,
  item: '名目',
  kind: '归属',
  answers: '条数',
  share: '占比',
  other: '别处',
  phrase: '说法',
  silent: (answers) => `另有 ${answers} 条只写了「无」之类，不计在内。`,
  capped: (read, n) => `收到 ${n} 条，只读了前 ${read} 条。`,
  drawn: (more) => `图上不画的 ${more} 个话题见数据表。`,
  perQuestion: (parts) =>
    `逐题看，没有问到的：${parts.map(({ name, unknown, said }) => `${quote(name)}${said} 条中 ${unknown} 条`).join('，')}。`,
  masked: '引用的原话里，电话、邮箱、车牌、证件与账号都已隐去。',
  unquoted: '报告不引用原话；要引用，用 cx report --quotes，会先隐去电话、邮箱、车牌与证件号。',
  declare: '在触点、期望或因素里写下话题，回答才有处可归。',
};
