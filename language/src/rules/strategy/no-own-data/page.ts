import type { RulePage } from '../../../findings/rule.ts';

const touchpoint = `touchpoint Parcel {
  expect day    "On the day I chose"
  expect whole  "Nothing broken"
  expect notice "I know when it comes"
}`;

export const page: RulePage = {
  title: { en: 'No data of your own', zh: '没有自己的数据' },
  what: {
    en: 'The program has sources, and none is operational, tickets or complaints; no KPI is counted from such data either.',
    zh: '方案有来源，但没有一个是运营、工单或投诉类的，也没有任何指标取自这类数据。',
  },
  why: {
    en: 'What customers say tells what hurts; what your own systems recorded tells why: the slot that was full, the second repair, the eleven minutes on hold. It is there already, for every customer, in the moment.',
    zh: '客户说的话告诉你哪里痛，自己的系统记录告诉你为什么：约满的时段、返修、等了十一分钟的电话。这些数据本来就有，覆盖每一位客户，而且是当时的。',
  },
  avoid: [
    {
      source: `
program Demo {}
${touchpoint}
source <|Reviews|> reviews { covers Parcel  refresh 1 day }
source Posts social { covers Parcel  refresh 1 day }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
${touchpoint}
source Reviews reviews { covers Parcel  refresh 1 day }
source Scans "Parcel scans" operational { covers Parcel  refresh 1 h }
`,
    },
  ],
  exceptions: {
    en: 'A KPI counted from data columns (`rate = late / parcels`), in time, in money or in pieces shows that such data is there, and the rule stays silent.',
    zh: '指标取自数据列（`比率 = 迟到 / 包裹`），或以时间、金额、数量计，说明已有这类数据，这时不作提示。',
  },
};
