import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/name-expected',
  severity: 'error',
  firm: true,
  sentences: {
    'name-missing': {
      en: 'A name is missing after `{after}`. For instance: `{example}`.',
      zh: '「{after}」后面缺少名称，例如「{example}」。',
    },
    'name-found': {
      en: 'After `{after}` a name is expected, such as `{example}`; here stands `{found}`.',
      zh: '「{after}」后面要写名称，例如「{example}」；这里是「{found}」。',
    },
  },
};
