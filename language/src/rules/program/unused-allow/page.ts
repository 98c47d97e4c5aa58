import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An exception to nothing', zh: '用不上的豁免' },
  what: {
    en: 'An `allow` excuses nothing: the rule is kept where it stands, has no such name, or is one that cannot be excused.',
    zh: '「豁免」没有放过任何问题：所在之处并不违反这条规则，或规则名不对，或这条规则不能豁免。',
  },
  why: {
    en: 'A forgotten exception silently excuses the next mistake as well.',
    zh: '忘了删的豁免，会把下一个错误也悄悄放过。',
  },
  avoid: [
    {
      source: `
program Demo { owner Retail }
team Retail { <|allow program/unused-declaration because "Hired in June"|> }
`,
    },
    {
      title: { en: 'No such rule', zh: '没有这条规则' },
      source: `
program Demo {}
<|allow program/typed-actuals because "First round"|>
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
team Retail { allow program/unused-declaration because "Hired in June" }
`,
    },
  ],
  exceptions: {
    en: 'An exception to a rule that is turned off, or of a group that is not checked yet, is left alone.',
    zh: '规则已关闭，或属于尚未检查的类别时，不提示。',
  },
};
