import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/incomplete-property',
  severity: 'error',
  firm: true,
  sentences: {
    range: {
      en: '{property:keyword} needs two different ends, such as `0 to 10`.',
      zh: '{property:keyword}要写出不同的两端，如「0 至 10」。',
    },
    per: {
      en: '{property:keyword} needs to say per how long, such as `per year`.',
      zh: '{property:keyword}要写明按多久计算，如「每 年」。',
    },
    change: {
      en: '`{written}` may be a new level or a rise. Write `to {written}` for the level, or `+{written}` for the rise.',
      zh: '看不出「{written}」是改到多少，还是增加多少。改到这个水平写「至 {written}」，增加这么多写「+{written}」。',
    },
    'ask-form': {
      en: 'How is `{name}` answered? Write `open` for words of one’s own, or `choose` with the answers in braces.',
      zh: '「{name}」怎么回答？自由作答写「开放」，给出选项写「选择」并在花括号里列出。',
    },
    choices: {
      en: 'The question `{name}` offers no answers. List them in braces after its wording.',
      zh: '问题「{name}」没有选项。请在题目后面的花括号里列出。',
    },
    'promise-factor': {
      en: 'A brand promise is about a factor: write `promise Price "…"`. A promised figure belongs to a KPI.',
      zh: '品牌承诺要针对一个因素，如「承诺 价格 "…"」。承诺的数值请写在指标里。',
    },
    'promise-value': {
      en: 'The promise of a KPI is a figure, such as `promise 30 min`. A promise in words belongs to the program.',
      zh: '指标的承诺是一个数值，如「承诺 30 分钟」。用文字表述的承诺请写在方案里。',
    },
    'ask-wording': {
      en: 'Here `ask` gives the words of the question, in quotes: `ask "How clear were our prices?"`. What to ask is chosen in a survey.',
      zh: '这里的「提问」要写出题目，放在引号里，如「提问 "您觉得标价清楚吗？"」。问哪些内容，在问卷里选。',
    },
    'question-name': {
      en: '`{name}` cannot name a new question: a dot leads into something that is there. Write a name without a dot.',
      zh: '「{name}」不能作新题目的名称：点号表示已有内容的下级。请写不带点的名称。',
    },
    'kano-words': {
      en: 'A Kano pair is asked in words of its own, so `{name}` takes no other question and no options here. Leave them out.',
      zh: '卡诺双题有固定的问法，「{name}」这里不能再写题目或选项，请去掉。',
    },
    'known-is': {
      en: '`{name}` of a respondent is one or another, by its name, and is not more or less: write `{example}`.',
      zh: '答卷人的「{name}」只能是某一个，没有大小之分，也不是数字：请写「{example}」。',
    },
    'page-empty': {
      en: 'Nothing is asked on this page. Put it above the first `ask` that belongs on it.',
      zh: '这一页上没有提问。请把它写在这一页第一个「提问」之前。',
    },
    'ask-subject': {
      en: 'In a survey `ask` names what is asked: a KPI, a touchpoint, an expectation, or a question of the survey’s own.',
      zh: '问卷里的「提问」要指明问什么：指标、触点、期望，或问卷自己的题目。',
    },
  },
};
