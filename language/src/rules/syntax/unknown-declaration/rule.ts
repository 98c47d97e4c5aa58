import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/unknown-declaration',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    nearest: { en: '`{word}` opens no declaration. Did you mean `{nearest}`?', zh: '没有「{word}」这种声明。是不是要写「{nearest}」？' },
    unknown: {
      en: '`{word}` opens no declaration. A file holds declarations such as `persona`, `journey`, `touchpoint`, `kpi`, `survey` or `initiative`.',
      zh: '没有「{word}」这种声明。文件里写的是画像、旅程、触点、指标、问卷、举措等声明。',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
