import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'What kind of thing it is is another', zh: '类别说明变了' },
  what: {
    en: 'The medium of a channel, the kind or the rhythm of a source, or the breakdown or factor something refines is another, or comes or goes.',
    zh: '渠道的类型、来源的类型或更新频率，或分组、因素的上级变了、新增或删除了。',
  },
  why: { en: 'It sorts things in the report; what was measured stays.', zh: '它只影响报告里的归类，测量结果不变。' },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
channel Chat chat
--- after.cx
program Demo {}
channel Chat app
`,
    },
  ],
  prefer: [],
};
