import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Only service', zh: '只有服务' },
  what: {
    en: 'Expectations say which factor they belong to, and none of them, nor any promise or answer of a survey, belongs to the product or the price.',
    zh: '各条期望都写了所属的因素，却没有一条期望、承诺或问卷选项属于产品或价格。',
  },
  why: {
    en: 'An experience is everything a customer meets: product, price, place, people, before, during and after the purchase. A program of service alone polishes smiles while customers leave over the product, and it makes experience the business of one department.',
    zh: '体验是客户遇到的一切：产品、价格、环境、人，购买之前、之中和之后。只做服务的方案，是在打磨微笑，而客户可能正因为产品离开；体验也就成了一个部门的事。',
  },
  avoid: [
    {
      source: `
program <|Salon|> {}
touchpoint Chair {
  expect greeting "Greeted by name" in Relationship expected 7
  expect waiting  "No waiting"      in Convenience  expected 8
  expect advice   "Good advice"     in Service      expected 8
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Salon {}
touchpoint Chair {
  expect greeting "Greeted by name"  in Relationship expected 7
  expect waiting  "No waiting"       in Convenience  expected 8
  expect cut      "The cut I wanted" in Product      expected 9
  expect price    "The price I saw"  in Price        expected 7
}
`,
    },
  ],
  exceptions: {
    en: 'A factor of your own that refines none of the six may be about anything, so a program that uses one is not judged.',
    zh: '如果使用了不属于六个内置因素的自定义因素，无法断定它谈的是什么，这时不作判断。',
  },
};
