import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Declared and never used', zh: '声明了却没用到' },
  what: {
    en: 'A team owns nothing, a declared factor has no expectation, promise or answer, or nothing happens over a channel.',
    zh: '团队不负责任何内容，因素下没有期望、承诺或选项，或没有内容通过某个渠道。',
  },
  why: {
    en: 'Either it is left over, or what should name it names something else. In both cases the report says less than the text seems to.',
    zh: '要么是忘了删，要么是该写它的地方写了别的。无论哪种，报告都比文本看上去说得少。',
  },
  avoid: [
    {
      source: `
program Demo {}
team <|Retail|>
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { owner Retail }
team Retail
`,
    },
  ],
  exceptions: {
    en: 'A folder without a program holds what others use and is not judged. Personas, journeys, touchpoints, KPIs and surveys speak for themselves.',
    zh: '没有方案的文件夹供别的方案引用，不作判断。画像、旅程、触点、指标和问卷本身就有意义，也不判断。',
  },
};
