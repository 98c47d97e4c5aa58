import type { RulePage } from '../../../findings/rule.ts';

const touchpoint = `touchpoint Delivery {
  expect ready "Ready when promised"
  expect clean "Clean as new"
  expect bill  "A bill I can read"
}`;

export const page: RulePage = {
  title: { en: 'NPS is all there is', zh: '只有净推荐值' },
  what: { en: 'Every KPI of the program is an NPS.', zh: '方案的所有指标都是净推荐值。' },
  why: {
    en: 'A score is not management. NPS is a good thermometer: it shows fever and cures nothing. Who is paid by it learns to ask for a nine; who wants to change it needs to know the wait, the fault, the effort behind it.',
    zh: '打分不等于管理。净推荐值是好的体温计，能看出发烧，却治不了病。按它发奖金，员工就学会讨九分；真想改变它，就得知道背后的等待、故障和费力。',
  },
  avoid: [
    {
      source: `
program Demo {}
${touchpoint}
kpi <|Recommend|> nps { target 40 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
${touchpoint}
kpi Recommend nps {
  target 40
  drives Returning
}
kpi Waiting   mean at Delivery { target 10 min  lower-is-better }
kpi Returning rate { target 45% }
`,
    },
  ],
};
