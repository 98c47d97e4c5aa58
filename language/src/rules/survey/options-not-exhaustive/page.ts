import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A choice without a way out', zh: '选项不全' },
  what: {
    en: 'A choice of one has three options or more, and none for whoever finds nothing fitting: no "other", "none", "not applicable", and none to write in.',
    zh: '一道单选题有三个或更多选项，却没有给找不到合适答案的人留位置：没有“其他”“以上都不是”“不适用”，也没有可以填写的选项。',
  },
  why: {
    en: 'What you did not think of is what you most need to hear. Without a way out it is spread over the options you did think of, and makes each of them look bigger than it is.',
    zh: '您没想到的，恰恰是最该听到的。没有出口，它就会被摊到您想到的选项上，让每一项都显得比实际更大。',
  },
  exceptions: {
    en: 'Choices of many, of two options, and of steps that cover something from end to end (numbers, how often, low to high, yes and no).',
    zh: '多选题、只有两个选项的题，以及从头到尾覆盖完整的分级选项（数字、频率、高低、是否）。',
  },
  avoid: [
    {
      source: `survey AfterVisit {
  ask <|reason|> choose "Why did you come?" {
    near  "It is close"
    range "It has everything"
    price "It is cheap"
  }
  ask more open "What would you change?"
}
`,
    },
  ],
  prefer: [
    {
      source: `survey AfterVisit {
  ask reason choose "Why did you come?" {
    near  "It is close"
    range "It has everything"
    price "It is cheap"
    other "Something else" open
  }
  ask more open "What would you change?"
}
`,
    },
  ],
};
