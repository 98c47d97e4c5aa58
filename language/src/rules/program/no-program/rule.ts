import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/no-program',
  severity: 'information',
  sentences: {
    fragment: {
      en: 'No file here declares a program, so this one is checked by itself and there is no report. To make it one, write at the top: program Name "Our customers".',
      zh: '这里没有声明方案，所以只单独检查本文件，不出报告。要成为方案，请在开头写：方案 名称 "我们的客户体验"。',
    },
  },
};
