import type { Both } from '../findings/rule.ts';

/** Why something cannot be set for one run, and what to write instead. */
export const whatIfSentences = {
  form: {
    en: '`{written}` is not of the form NAME.field=VALUE, such as `Shop.near.actual=8` or `budget=2,000,000 HKD`.',
    zh: '「{written}」的写法应为「名称.字段=数值」，例如「Shop.near.实际=8」或「预算=200万 HKD」。',
  },
  unknown: {
    en: 'Nothing that can be set is called `{name}`.',
    zh: '没有叫「{name}」的内容可以改。',
  },
  unknownNear: {
    en: 'Nothing that can be set is called `{name}`. Did you mean `{nearest}`?',
    zh: '没有叫「{name}」的内容可以改。您是不是想写「{nearest}」？',
  },
  field: {
    en: '`{name}` has no `{field}` that can be set. Of it can be set: {fields}.',
    zh: '「{name}」没有可以改的「{field}」。可以改的有：{fields}。',
  },
  fieldNear: {
    en: '`{name}` has no `{field}` that can be set. Did you mean `{nearest}`?',
    zh: '「{name}」没有可以改的「{field}」。您是不是想写「{nearest}」？',
  },
  persona: {
    en: '`{expectation}` is no expectation of `{persona}`.',
    zh: '「{persona}」没有「{expectation}」这项期望。',
  },
  several: {
    en: '`{name}` says {count} of {field}. Say which: `{example}`.',
    zh: '「{name}」写了 {count} 处{field}。请指明是哪一处，例如「{example}」。',
  },
  none: {
    en: '`{name}` says no {field}, so there is none to change. Write it into the program first.',
    zh: '「{name}」没有写{field}，无从更改。请先写进方案。',
  },
  value: {
    en: '`{value}` cannot be read as {field} of `{name}`. Write, for example, `{example}`.',
    zh: '「{value}」不能作为「{name}」的{field}。可以写成「{example}」。',
  },
  said: {
    en: '`{written}`: {finding}',
    zh: '「{written}」：{finding}',
  },
  currency: {
    en: '`{value}` is in another currency than the program, which counts in {currency}. Convert it to {currency}.',
    zh: '「{value}」与方案的币种不同，方案以 {currency} 计。请换算成 {currency}。',
  },
  off: {
    en: '`{value}` does not lie on the scale, which goes from {low} to {high}.',
    zh: '「{value}」不在量表范围内，量表为 {low} 至 {high}。',
  },
  twice: {
    en: '`{name}` is set twice. Leave one out.',
    zh: '「{name}」设了两次，请去掉一次。',
  },
} as const satisfies Readonly<Record<string, Both>>;
