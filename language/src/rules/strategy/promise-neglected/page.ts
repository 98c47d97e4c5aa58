import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A promise neglected', zh: '承诺被忽略' },
  what: {
    en: 'The program promises a factor, and no expectation belongs to it (nor to one that refines it); or an expectation that does is meant to stay below what customers expect.',
    zh: '方案承诺了某个因素，却没有期望属于它（或它的细分因素）；或者有这样的期望，但理想水平低于客户预期。',
  },
  why: {
    en: 'Some experiences must be done well, above all those that carry the brand’s promise: they are why customers come. A promise that no touchpoint keeps is advertising, and the first thing a customer compares with what happens.',
    zh: '有些体验必须做好，首先是承载品牌承诺的那些，客户正是为此而来。没有触点兑现的承诺只是广告，而客户最先拿来对照的就是它。',
  },
  avoid: [
    {
      source: `
program Demo {
  <|promise Price "The price on the tag is the price"|>
  promise Service "Thirty minutes means thirty minutes"
}
touchpoint Counter {
  expect range "In stock"        in Product expected 7 ideal 7
  expect help  "Patient advice"  in Service expected 8 <|ideal 6|>
  expect wait  "No queue"        in Convenience expected 6 ideal 5
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {
  promise Price "The price on the tag is the price"
  promise Service "Thirty minutes means thirty minutes"
}
touchpoint Counter {
  expect range "In stock"        in Product expected 7 ideal 7
  expect help  "Patient advice"  in Service expected 8 ideal 9
  expect price "Marked prices"   in Price expected 7 ideal 7
  expect wait  "No queue"        in Convenience expected 6 ideal 5
}
`,
    },
  ],
  exceptions: {
    en: 'Where half of the expectations or more have no factor, nothing is said of promises that no expectation belongs to. A must-be below what is expected is told by `strategy/must-be-conceded`.',
    zh: '半数或更多的期望没有写因素时，不判断承诺有没有期望承接。必备型低于预期的，由 `strategy/must-be-conceded` 提示。',
  },
};
