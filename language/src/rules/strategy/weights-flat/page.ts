import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Everything weighs the same', zh: '权重没有轻重' },
  what: {
    en: 'At least three weights are written and all are equal; or levels are written or rated and there is no weight at all.',
    zh: '至少写了三个权重，而且全都相等；或者已经有了水平或评分，却一个权重也没有。',
  },
  why: {
    en: 'Not everything matters the same. A gap counts by how much customers care: two points on a thing that weighs nine are the key experience, two points on a thing that weighs two can wait. Without weights the loudest gap wins.',
    zh: '不是每件事都同样重要。差距要乘上客户的在意程度：权重 9 的事差两分，是关键体验；权重 2 的事差两分，可以等。没有权重，就成了谁声音大听谁的。',
  },
  avoid: [
    {
      source: `
program <|Demo|> {}
touchpoint Shop {
  expect near  "A shop nearby"   expected 7 weight 5
  expect range "In stock"        expected 7 weight 5
  expect help  "Patient advice"  expected 6 weight 5
}
`,
    },
    {
      title: { en: 'Rated, and never weighed', zh: '评了分，没有权重' },
      source: `
program <|Demo|> {}
touchpoint Shop {
  expect near  "A shop nearby"   expected 7
  expect range "In stock"        expected 7
  expect help  "Patient advice"  expected 6
}
wave 2026-Q1 {
  Shop.near 5
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Shop {
  expect near  "A shop nearby"   expected 7 weight 9
  expect range "In stock"        expected 7 weight 6
  expect help  "Patient advice"  expected 6 weight 4~6
}
`,
    },
  ],
};
