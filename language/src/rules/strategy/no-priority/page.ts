import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Everything is to be ideal', zh: '样样都要理想' },
  what: {
    en: 'At least three ideals are written, and every ideal of the program is the same: the top of the scale, or one level for all.',
    zh: '至少写了三个理想水平，而全部理想水平都一样：都是满分，或者都是同一个值。',
  },
  why: {
    en: 'Resources are limited. Great experiences are uneven: far above expectation in one or two things, and just good enough in the rest. Luxury shoppers queue and keep buying, for the money went into what they came for. An ideal for everything is a plan for nothing.',
    zh: '资源有限。好的体验都是不均匀的：一两件事远超预期，其余够好就行。奢侈品店要排队，客户照样买，因为钱花在了他们为之而来的地方。样样理想，等于没有重点。',
  },
  avoid: [
    {
      source: `
program <|Demo|> { scale 0 to 10 }
touchpoint Shop {
  expect near  "A shop nearby"   expected 7 ideal 10
  expect range "In stock"        expected 7 ideal 10
  expect help  "Patient advice"  expected 6 ideal 10
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { scale 0 to 10 }
touchpoint Shop {
  expect near  "A shop nearby"   expected 7 ideal 10
  expect range "In stock"        expected 7 ideal 7
  expect help  "Patient advice"  expected 6 ideal 6
}
`,
    },
  ],
};
