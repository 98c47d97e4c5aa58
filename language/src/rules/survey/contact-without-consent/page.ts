import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Contact details without consent', zh: '未经同意就问联系方式' },
  what: {
    en: 'An open question asks for an e-mail address, a phone number or other contact details, and the survey asks for no consent.',
    zh: '开放题在问邮箱、手机号等联系方式，而问卷没有征求同意。',
  },
  why: {
    en: 'With such an answer all the others become personal data of somebody. They must know what it is used for before they give it, and may say no.',
    zh: '有了联系方式，整份答卷就成了某个人的个人信息。答卷人在填写之前应当知道用途，并且可以拒绝。',
  },
  avoid: [
    {
      source: `survey AfterVisit {
  ask <|reach|> open "What is your phone number?"
}
`,
    },
  ],
  prefer: [
    {
      source: `survey AfterVisit {
  consent "May we call you back about your answers? We use your number for nothing else."
  ask reach open "What is your phone number?"
}
`,
    },
  ],
};
