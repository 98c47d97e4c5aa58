import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A survey half translated', zh: '问卷只译了一半' },
  what: {
    en: 'The program names several languages, and something that a survey shows has no words in one of them.',
    zh: '方案写了多种语言，而问卷里显示的某些文字缺少其中一种语言的译文。',
  },
  why: {
    en: 'Respondents who cannot read a question skip it or guess. Their answers then say what they understood, not what they experienced, and the languages can no longer be compared.',
    zh: '看不懂题目的人会跳过或乱猜。得到的是他们的理解而不是体验，各语言之间也就无法比较。',
  },
  asWritten: true,
  avoid: [
    {
      source: `program Demo { languages en, zh-Hans }
survey <|AfterVisit|> "After the visit" zh-Hans "离店回访" {
  ask why open "What is the main reason?"
}
`,
    },
  ],
  prefer: [
    {
      source: `program Demo { languages en, zh-Hans }
survey AfterVisit "After the visit" zh-Hans "离店回访" {
  ask why open "What is the main reason?" zh-Hans "最主要的原因是什么？"
}
`,
    },
  ],
};
