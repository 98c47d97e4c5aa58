import type { RulePage } from '../../../findings/rule.ts';

const demo = `persona Family { share 70% }
persona Tourist { share 30% }
kpi Recommend nps`;

export const page: RulePage = {
  title: { en: 'Quotas that contradict the shares', zh: '配额与占比不符' },
  what: {
    en: 'The quotas of a survey differ from the personas’ shares by more than ten points, and no note says why; or a quota is for a persona the survey does not ask.',
    zh: '问卷的配额与画像占比相差超过十个百分点，又没有备注说明；或给问卷并不问的画像设了配额。',
  },
  why: {
    en: 'The figure for everybody comes out as if your customers were others than they are. Asking more of a small group is fine where its own figure is what you want: then say so, and weigh the whole by shares.',
    zh: '汇总出来的数字，像是另一群客户的。想看清一个小群体而多问一些没有问题，但请写明，并按占比加权汇总。',
  },
  exceptions: {
    en: 'A `note` in the survey that speaks of the quotas; personas without a share.',
    zh: '问卷里有提到配额的 `备注`；没有占比的画像。',
  },
  avoid: [
    {
      source: `${demo}
survey AfterVisit {
  quota Family 150, <|Tourist 150|>
  ask Recommend
  ask why open "Why?"
}
`,
    },
  ],
  prefer: [
    {
      source: `${demo}
survey AfterVisit {
  quota Family 210, Tourist 90
  ask Recommend
  ask why open "Why?"
}
`,
    },
    {
      source: `${demo}
survey AfterVisit {
  quota Family 150, Tourist 150
  note "Half of the quota is tourists, to see them on their own; the whole is weighted by share."
  ask Recommend
  ask why open "Why?"
}
`,
    },
  ],
};
