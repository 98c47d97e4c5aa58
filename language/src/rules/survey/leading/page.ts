import type { RulePage } from '../../../findings/rule.ts';

const survey = `survey AfterVisit {
  ask Lounge
  ask more open "What else?"
}`;

export const page: RulePage = {
  title: { en: 'A question that leads', zh: '诱导性的问法' },
  what: {
    en: 'A question praises what it asks about (`our amazing lounge`) or presumes its answer (`don’t you think`).',
    zh: '问法里夸奖了所问的事（如“贴心的服务”），或预设了答案（如“难道”“您是否也认为”）。',
  },
  why: {
    en: 'People agree with whoever asks. A question that leads measures politeness, and the score falls as soon as somebody asks it plainly.',
    zh: '人们习惯附和提问的一方。诱导性的问题测到的是客气，一旦有人如实去问，分数就会掉下来。',
  },
  exceptions: {
    en: 'Words in quotation marks; labels of expectations, which say what customers wish for; "how much do you agree that …", which is the form of `ces agree`; asking for agreement to something, as a consent does; what customers themselves find so ("what was most thoughtful?").',
    zh: '引号里的文字；期望的标签，因为那是客户的期待；“您在多大程度上同意……”，这是 `ces 同意式` 的问法；征求同意（如同意书里的“您是否同意我们与您联系”）；请客户自己说的好处（“哪些地方让您觉得贴心”）。',
  },
  avoid: [
    {
      source: `kpi Lounge csat { <|ask "How much did you enjoy our amazing new lounge?"|> }
${survey}
`,
    },
  ],
  prefer: [
    {
      source: `kpi Lounge csat { ask "How satisfied were you with the lounge?" }
${survey}
`,
    },
  ],
};
