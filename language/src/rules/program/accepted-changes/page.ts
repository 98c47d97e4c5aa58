import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A mistake in cx.accepted.json', zh: 'cx.accepted.json 有误' },
  what: {
    en: 'The accepted changes beside the program cannot be read, or one of them lacks its fingerprint or reason.',
    zh: '方案旁边的已认可变化读不懂，或其中某一条缺少指纹或理由。',
  },
  why: {
    en: 'What is accepted does not stop a change from going through. So each has to say what it is about and why, and what cannot be read accepts nothing.',
    zh: '已认可的变化不再拦下，所以每一条都要写明针对什么、为什么；读不懂的一律不算认可。',
  },
  avoid: [
    {
      source: `
--- main.cx
program Demo {}
--- cx.accepted.json
{ "formatVersion": "1.0", "accepted": [
  { "fingerprint": "0a1b2c3d4e5f6789", "rule": "changes/target-lowered", "path": "Recommend", "reason": <|""|>, "until": null }
] }
`,
    },
    {
      title: { en: 'A last day that is none', zh: '期限不是日期' },
      source: `
--- main.cx
program Demo {}
--- cx.accepted.json
{ "formatVersion": "1.0", "accepted": [
  { "fingerprint": "0a1b2c3d4e5f6789", "rule": "changes/target-lowered", "path": "Recommend", "reason": "Agreed in March", "until": <|"soon"|> }
] }
`,
    },
  ],
  prefer: [
    {
      source: `
--- main.cx
program Demo {}
--- cx.accepted.json
{ "formatVersion": "1.0", "accepted": [
  { "fingerprint": "0a1b2c3d4e5f6789", "rule": "changes/target-lowered", "path": "Recommend", "reason": "Agreed in March", "until": "2026-12-31" }
] }
`,
    },
  ],
};
