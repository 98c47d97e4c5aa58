import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/value-expected',
  severity: 'error',
  firm: true,
  sentences: {
    'number-missing': {
      en: 'A number is missing after `{after}`. For instance: `{example}`.',
      zh: '「{after}」后面缺少数字，例如「{example}」。',
    },
    'number-found': {
      en: 'After `{after}` a number is expected, such as `{example}`; here stands `{found}`.',
      zh: '「{after}」后面要写数字，例如「{example}」；这里是「{found}」。',
    },
    'text-missing': { en: 'A text in quotation marks is missing after `{after}`.', zh: '「{after}」后面缺少引号里的文字。' },
    'text-found': {
      en: 'After `{after}` a text in quotation marks is expected; here stands `{found}`.',
      zh: '「{after}」后面要写引号里的文字；这里是「{found}」。',
    },
    'date-missing': {
      en: 'A date is missing after `{after}`. For instance: `{example}`.',
      zh: '「{after}」后面缺少日期，例如「{example}」。',
    },
    'date-found': {
      en: 'After `{after}` a date or period is expected, such as `2026-Q4` or `2026-12-31`; here stands `{found}`.',
      zh: '「{after}」后面要写日期或时期，例如 2026-Q4 或 2026-12-31；这里是「{found}」。',
    },
    'unit-missing': {
      en: 'A unit of time is missing after `{after}`. For instance: `{example}`.',
      zh: '「{after}」后面缺少时间单位，例如「{example}」。',
    },
    'unit-found': {
      en: 'After `{after}` a unit of time is expected, such as `{example}`; here stands `{found}`.',
      zh: '「{after}」后面要写时间单位，例如「{example}」；这里是「{found}」。',
    },
    'comparison-missing': { en: 'A comparison is missing after `{after}`, such as `<= 6`.', zh: '「{after}」后面缺少条件，例如「<= 6」。' },
    'comparison-found': {
      en: 'After `{after}` a comparison is expected, such as `<= 6`; here stands `{found}`.',
      zh: '「{after}」后面要写条件，例如「<= 6」；这里是「{found}」。',
    },
    'term-missing': {
      en: 'The formula is not finished: after `{after}` a KPI, a data column or a number is missing.',
      zh: '公式没有写完：「{after}」后面缺少指标、数据列或数字。',
    },
    'term-found': {
      en: 'After `{after}` the formula needs a KPI, a data column or a number; here stands `{found}`.',
      zh: '公式里「{after}」后面要写指标、数据列或数字；这里是「{found}」。',
    },
    'rule-missing': {
      en: 'The rule is missing after `{after}`. For instance: `{after} strategy/overkill`.',
      zh: '「{after}」后面缺少规则，例如「{after} strategy/overkill」。',
    },
    'rule-found': {
      en: 'After `{after}` a rule is expected, such as `strategy/overkill`; here stands `{found}`.',
      zh: '「{after}」后面要写规则，例如 strategy/overkill；这里是「{found}」。',
    },
    'block-missing': { en: 'After `{after}` a block in braces is missing.', zh: '「{after}」后面缺少大括号里的内容。' },
    'block-found': {
      en: 'After `{after}` a block in braces is expected; here stands `{found}`.',
      zh: '「{after}」后面要写大括号；这里是「{found}」。',
    },
    'rest-missing': { en: 'Something is missing after `{after}`.', zh: '「{after}」后面还缺内容。' },
    'rest-found': { en: '`{found}` does not fit after `{after}`.', zh: '「{after}」后面不能写「{found}」。' },
  },
};
