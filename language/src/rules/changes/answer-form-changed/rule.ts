import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/answer-form-changed',
  level: 'breaking',
  category: 'survey',
  mirrors: ['changes/answer-form-changed'],
  sentences: {
    open: { en: '{name:named} is now answered in people’s own words, instead of by choosing.', zh: '{name:named}从选择题改为自由填写。' },
    choose: { en: '{name:named} is now answered by choosing, instead of in people’s own words.', zh: '{name:named}从自由填写改为选择题。' },
    many: { en: 'Of {name:named} several answers can now be chosen; before it was one.', zh: '{name:named}从单选改为多选。' },
    one: { en: 'Of {name:named} only one answer can now be chosen; before it was several.', zh: '{name:named}从多选改为单选。' },
    words: { en: 'The answer {name:named} now takes people’s own words.', zh: '选项{name:named}现在可以自己填写。' },
    alone: { en: 'Whoever chooses {name:named} can now choose nothing else.', zh: '选了{name:named}，现在就不能再选其他选项。' },
    'not-alone': { en: '{name:named} can now be chosen together with others.', zh: '{name:named}现在可以和其他选项一起选。' },
    shuffled: {
      en: 'What {name:named} offers now stands in another order for each respondent.',
      zh: '{name:named}的各项现在对每位答卷人随机排列。',
    },
    'in-order': {
      en: 'What {name:named} offers now stands in the same order for everybody; what comes first is chosen more often.',
      zh: '{name:named}的各项现在对所有人顺序相同；排在前面的会更常被选。',
    },
    kano: {
      en: '{of:named} is asked otherwise: as a Kano pair, or no longer as one.',
      zh: '{of:named}的问法在卡诺双题与普通评分之间换了。',
    },
    'no-words': { en: 'The answer {name:named} no longer takes people’s own words.', zh: '选项{name:named}不再可以自己填写。' },
  },
});
