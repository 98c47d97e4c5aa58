import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/asking-changed',
  level: 'review',
  category: 'survey',
  mirrors: ['changes/asking-changed'],
  sentences: {
    'consent-added': { en: 'The survey {name:named} now asks for consent first.', zh: '问卷{name:named}现在先征求同意。' },
    'consent-changed': {
      en: 'The words of consent of {name:named} are others: what people agreed to before may not cover what is done now.',
      zh: '{name:named}的同意书文字变了：以前的同意未必包括现在的做法。',
    },
    'consent-removed': { en: 'The survey {name:named} no longer asks for consent.', zh: '问卷{name:named}不再征求同意。' },
    'screen-added': { en: 'The survey {name:named} now asks who the respondent is.', zh: '问卷{name:named}现在先问答卷人是谁。' },
    'screen-changed': {
      en: 'How {name:named} finds out who the respondent is has changed: other people may count as the same persona.',
      zh: '{name:named}甄别答卷人的方式变了：同一画像里可能是另一些人。',
    },
    'screen-removed': {
      en: 'The survey {name:named} no longer asks who the respondent is; the invitation must say it.',
      zh: '问卷{name:named}不再问答卷人是谁；要由邀请带入。',
    },
    required: { en: 'In {survey:named}, {name:named} must now be answered.', zh: '{survey:named}里，{name:named}现在必答。' },
    optional: { en: 'In {survey:named}, {name:named} may now be left out.', zh: '{survey:named}里，{name:named}现在可以不答。' },
    'as-usual': {
      en: 'In {survey:named}, whether {name:named} must be answered is no longer said; a score must, anything else need not.',
      zh: '{survey:named}不再写明{name:named}是否必答：评分必答，其余可不答。',
    },
    page: {
      en: 'In {survey:named}, the page on which {name:named} stands is another.',
      zh: '{survey:named}里，{name:named}所在的页变了。',
    },
  },
});
