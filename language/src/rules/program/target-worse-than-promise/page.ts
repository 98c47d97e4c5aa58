import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A target below the promise', zh: '目标不如承诺' },
  what: {
    en: 'A KPI has a promise to customers and a target that, if met, still breaks it.',
    zh: '指标有对客户的承诺，而目标即使达到，承诺也还是没兑现。',
  },
  why: {
    en: 'Say thirty minutes, mean thirty minutes. Aiming at less than what was said plans to disappoint.',
    zh: '说三十分钟，就是三十分钟。目标定得比承诺还低，等于计划好让客户失望。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Waiting mean {
  promise 30 min
  <|target 40 min by 2026-Q3|>
  lower-is-better
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Waiting mean {
  promise 30 min
  target 25 min by 2026-Q3
  lower-is-better
}
`,
    },
  ],
  exceptions: {
    en: 'On the way back from a broken promise an interim target may be worse for a while: excuse it with `allow … because … until`.',
    zh: '承诺已经失守、正在恢复时，阶段目标可以暂时不及承诺：请用「豁免 … 因为 … 直到」注明。',
  },
};
