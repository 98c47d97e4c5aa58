import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/declaration-in-block',
  severity: 'error',
  firm: true,
  sentences: {
    inside: {
      en: '`{word}` opens a declaration of its own and cannot stand inside `{block}`. Move it behind the closing `}`.',
      zh: '「{word}」是一个独立的声明，不能写在「{block}」里面。请移到「}」之后。',
    },
    'inside-block': {
      en: '`{word}` opens a declaration of its own and cannot stand inside a block. Move it behind the closing `}`.',
      zh: '「{word}」是一个独立的声明，不能写在大括号里面。请移到「}」之后。',
    },
  },
};
