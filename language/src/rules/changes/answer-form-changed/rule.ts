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
    'no-words': { en: 'The answer {name:named} no longer takes people’s own words.', zh: '选项{name:named}不再可以自己填写。' },
  },
});
