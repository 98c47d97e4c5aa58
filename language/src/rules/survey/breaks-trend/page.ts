import type { RulePage } from '../../../findings/rule.ts';

const locked = `--- surveys.lock.json
{
  "formatVersion": "1.0",
  "surveys": {
    "AfterVisit": {
      "wave": "2026-Q1",
      "channels": [],
      "questions": [
        {
          "name": "Paid",
          "wording": { "en": "How satisfied were you with paying?" },
          "values": [1, 2, 3, 4, 5],
          "labels": {}
        }
      ]
    }
  }
}
`;

function program(ask: string, asked: string): string {
  return `--- main.cx
program Demo { languages en }
kpi Paid "Paying" csat { ask "${ask}" }
survey AfterVisit "After the visit" {
  ask ${asked}
  ask more open "What else?"
}
`;
}

export const page: RulePage = {
  title: { en: 'A question changed, its trend broken', zh: '问法变了，趋势断了' },
  what: {
    en: 'A question that `surveys.lock.json` knows is asked with other words, on another scale, in another order or by another channel than when a wave last asked it.',
    zh: '`surveys.lock.json` 记录的问题，与上一轮提问时相比，换了问法、量表、题序或渠道。',
  },
  why: {
    en: 'A score moves as much by a new wording as by a year of work. Whoever changes the question reads the change of words as a change of experience. Keep it, or begin a new trend knowingly.',
    zh: '换一种问法，分数的变化可能比努力一年还大。改了问题，就会把措辞的变化当成体验的变化。要么保持不变，要么明明白白地重新开始。',
  },
  exceptions: {
    en: 'Questions in one’s own words; questions that came or went, as long as the others kept their order; languages that came or went; spaces and full-width characters.',
    zh: '开放题；新增或删除的问题，只要其余题序不变；新增或删除的语言；空格与全角半角的差别。',
  },
  settings: {
    en: '`cx survey --lock` writes how each question stands now, with the latest wave, into `surveys.lock.json` beside the program; commit the file. The editor, `cx check`, `cx report`, `cx build` and `cx gate` read it; `cx diff` tells what a change breaks.',
    zh: '`cx survey --lock` 把每道题现在的样子连同最近一轮写入方案旁边的 `surveys.lock.json`，请提交这个文件。编辑器、`cx check`、`cx report`、`cx build` 和 `cx gate` 都会读它；`cx diff` 说明改动会让哪些趋势中断。',
  },
  asWritten: true,
  avoid: [{ source: `${program('How happy are you with the till?', '<|Paid|>')}${locked}` }],
  prefer: [{ source: `${program('How satisfied were you with paying?', 'Paid')}${locked}` }],
};
