import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A scale whose ends are not named', zh: '量表两端没有写明' },
  what: {
    en: 'A KPI is asked on a scale, in words of its own, and nobody has said what the two ends of that scale mean. Or what is said there is empty, or the same at both ends.',
    zh: '一个指标用自己写的题目、按量表评分，却没有写明量表两端是什么意思；或者两端写的是空的，或彼此相同。',
  },
  why: {
    en: 'Where the ends do not answer the question, some take the highest number for good and some for bad, and the mean is of neither. cx can only guess what the ends of a question of yours are called.',
    zh: '两端的文字若答不上题目，有人把最高分当作好，有人当作坏，平均值哪个都不是。您自己写的题目，cx 只能猜两端该叫什么。',
  },
  exceptions: {
    en: 'KPIs whose kind says what is asked (`nps`, `csat`, `ces`, `csi`), those without a wording of their own, and wordings that say what the numbers mean.',
    zh: '种类本身就说明了问什么的指标（nps、csat、ces、csi）、没有自己写题目的指标，以及题目里已说明数字含义的。',
  },
  avoid: [
    {
      source: `kpi Noise mean { scale 1 to 5  <|ask "How loud was it in the room?"|> }
survey AfterStay {
  ask Noise
  ask more open "What would you change?"
}
`,
    },
  ],
  prefer: [
    {
      source: `kpi Noise mean { scale 1 to 5  lower-is-better  ask "How loud was it in the room?"  ends "Quiet" to "Very loud" }
survey AfterStay {
  ask Noise
  ask more open "What would you change?"
}
`,
    },
  ],
};
