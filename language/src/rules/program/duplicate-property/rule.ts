import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/duplicate-property',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    twice: {
      en: '{property:keyword} stands twice in {block:keyword}; only the first counts. Keep one.',
      zh: '{property:keyword}在同一个{block:keyword}里写了两次，只有第一处有效。请保留一处。',
    },
    override: {
      en: '`{expectation}` is overridden for `{persona}` twice; only the first counts. Keep one.',
      zh: '「{expectation}」为「{persona}」改写了两次，只有第一处有效。请保留一处。',
    },
    'required-and-optional': {
      en: '`{name}` cannot be required and optional at once; only the first counts. Keep one.',
      zh: '「{name}」不能既必答又选答，只有前一个有效。请保留一个。',
    },
    single: {
      en: '{property:keyword} takes one name here; the others do not count. Keep one.',
      zh: '{property:keyword}这里只能写一个名称，其余无效。请保留一个。',
    },
    translation: {
      en: 'There are two translations into `{language}`; only the first counts. Keep one.',
      zh: '「{language}」的译文写了两份，只有第一份有效。请保留一份。',
    },
    first: { en: 'It stands here first.', zh: '第一处在这里。' },
    remove: { en: 'Delete this {property:keyword}', zh: '删除这处{property:keyword}' },
  },
};
