import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/misplaced-property',
  severity: 'error',
  firm: true,
  sentences: {
    misplaced: {
      en: '{property:keyword} has no place in {block:keyword} and does not count there. Move it to {belongs:keyword}.',
      zh: '{property:keyword}不能写在{block:keyword}里，写了也不计入。请移到{belongs:keyword}里。',
    },
    'in-override': {
      en: '{property:keyword} of `{expectation}` is the same for everybody. Inside `for … { }` only levels, weight and kind may differ; move the rest to the expectation itself.',
      zh: '「{expectation}」的{property:keyword}对所有人都一样。「面向 … { }」里只能改水平、权重和类型，其余请写到期望本身。',
    },
    'in-ask': {
      en: "`{name}` is declared elsewhere, so what it was called before stands there. Only a question of the survey's own says `was` where it is asked.",
      zh: '「{name}」是在别处声明的，曾用名应写在声明处。只有问卷自拟的问题才在提问处写「曾用名」。',
    },
  },
};
