import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A mistake in cx.json', zh: 'cx.json 有误' },
  what: {
    en: 'The settings beside the program cannot be read, or say something that means nothing here.',
    zh: '方案旁边的设置文件读不懂，或写了不起作用的内容。',
  },
  why: {
    en: 'A setting that is silently ignored lets a pipeline pass that should have failed.',
    zh: '设置被悄悄忽略，本该拦下的流水线就会放行。',
  },
  avoid: [
    {
      source: `
--- main.cx
program Demo {}
--- cx.json
{ "rules": { <|"program/typed-actuals"|>: "off" } }
`,
    },
    {
      title: { en: 'A severity that does not exist', zh: '没有这个级别' },
      source: `
--- main.cx
program Demo {}
--- cx.json
{ "rules": { "program/typed-actual": <|"ignore"|> } }
`,
    },
  ],
  prefer: [
    {
      source: `
--- main.cx
program Demo {}
--- cx.json
{ "rules": { "program/typed-actual": "off" }, "reportingMinimum": 30 }
`,
    },
  ],
};
