import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A promise kept in one place', zh: '承诺只在一处兑现' },
  what: {
    en: 'The expectations that belong to a promised factor all stand at one touchpoint, in a program with three or more.',
    zh: '方案有三个以上触点，而属于某个承诺因素的期望全在同一个触点上。',
  },
  why: {
    en: 'A brand is believed when its promise is met again and again, the same at every contact: in the shop, on the bill, on the phone a year later. Kept once, it is a good moment; kept everywhere, it is the reason to come back.',
    zh: '品牌让人相信，是因为承诺一再兑现，每次接触都一样：在店里、在账单上、在一年后的电话里。兑现一次是一个好瞬间，处处兑现才是再来的理由。',
  },
  avoid: [
    {
      source: `
program Demo {
  <|promise Price "The price on the tag is the price"|>
}
touchpoint Web { expect range "In stock" in Product }
touchpoint Till { expect price "Marked prices" in Price }
touchpoint Repair { expect fixed "Fixed first time" in Product }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {
  promise Price "The price on the tag is the price"
}
touchpoint Web { expect total "The whole price before I pay" in Price }
touchpoint Till { expect price "Marked prices" in Price }
touchpoint Repair { expect quote "A quote that holds" in Price }
`,
    },
  ],
};
