import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/unknown-name',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    unknown: {
      en: 'Nothing here is called `{name}`; {kinds:kind} is expected. Declare it, or correct the name.',
      zh: '没有名为「{name}」的{kinds:kind}。请先声明，或改正名称。',
    },
    nearest: {
      en: 'Nothing here is called `{name}`; {kinds:kind} is expected. Did you mean `{nearest}`?',
      zh: '没有名为「{name}」的{kinds:kind}。是不是要写「{nearest}」？',
    },
    joined: {
      en: '`{name}` are two names: set `{first}` and `{second}` apart by a comma.',
      zh: '「{name}」是两个名称：请写成「{first}、{second}」。',
    },
    'other-kind': {
      en: '`{name}` is {is:kind}, but {kinds:kind} is expected here. Name one of those instead.',
      zh: '「{name}」是{is:kind}，而这里应填{kinds:kind}。请换一个名称。',
    },
    inside: {
      en: '`{parent}` holds nothing called `{child}`. Declare it there, or correct the name.',
      zh: '「{parent}」里没有「{child}」。请在其中声明，或改正名称。',
    },
    'inside-nearest': {
      en: '`{parent}` holds nothing called `{child}`. Did you mean `{nearest}`?',
      zh: '「{parent}」里没有「{child}」。是不是要写「{nearest}」？',
    },
    option: {
      en: '`{name}` is no answer of the question `{question}`. Correct the name, or add the answer to the question.',
      zh: '问题「{question}」没有「{name}」这个选项。请改正名称，或在问题里补上这个选项。',
    },
    'option-nearest': {
      en: '`{name}` is no answer of the question `{question}`. Did you mean `{nearest}`?',
      zh: '问题「{question}」没有「{name}」这个选项。是不是要写「{nearest}」？',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
