import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'People are asked by another channel', zh: '发放渠道变了' },
  what: { en: 'A survey is sent by a channel more or less.', zh: '问卷的发放渠道有增减。' },
  why: {
    en: 'Who answers a message is not who answers a call, and people are kinder to a voice than to a form.',
    zh: '回短信的人和接电话的人不是同一批；对着人声，评价也比对着表格更客气。',
  },
  safe: { en: 'Add the new channel beside the old one first and look at both apart.', zh: '先新旧渠道并用，分开看结果。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
channel Chat chat
channel Phone phone
survey Visit { via Phone  ask why open "What else?" }
--- after.cx
program Demo {}
channel Chat chat
channel Phone phone
survey Visit { via Chat, Phone  ask why open "What else?" }
`,
    },
  ],
  prefer: [],
};
