import type { Both } from '../../findings/rule.ts';

/** What is said above the words that a declaration still takes. */
export const signatureSentences = {
  still: {
    en: 'What may still be said here. In brackets: what may be said more than once.',
    zh: '这里还可以写的内容；方括号里的可以写多次。',
  },
  all: { en: 'Everything that may be said here has been said.', zh: '这里能写的都已经写了。' },
} as const satisfies Record<string, Both>;
