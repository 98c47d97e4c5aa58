/** Closed lists of words that are not keywords but have a form in both languages: media, kinds of sources and KPIs, and the six factors. */
import { type BuiltInFactor, builtInFactorNames } from '../program/factors.ts';
import type { KpiKind, Medium, SourceKind } from '../program/program.ts';

export interface Word<T extends string> {
  readonly id: T;
  readonly zh: string;
}

function words<T extends string>(list: Record<T, string>): readonly Word<T>[] {
  return (Object.keys(list) as T[]).map((id) => ({ id, zh: list[id] }));
}

/** A word without a Chinese form of its own repeats the English one. */
export const media: readonly Word<Medium>[] = words<Medium>({
  physical: '线下',
  phone: '电话',
  web: '网站',
  app: 'app',
  chat: '即时消息',
  social: '社媒',
  mail: '邮件',
  partner: '伙伴',
});

export const sourceKinds: readonly Word<SourceKind>[] = words<SourceKind>({
  reviews: '评价',
  social: '社媒',
  operational: '运营',
  complaints: '投诉',
  tickets: '工单',
  staff: '员工',
  interviews: '访谈',
  observation: '观察',
  survey: '问卷',
});

export const kpiKinds: readonly Word<KpiKind>[] = words<KpiKind>({
  nps: 'nps',
  csat: 'csat',
  ces: 'ces',
  csi: 'csi',
  mean: '均值',
  median: '中位数',
  rate: '比率',
  count: '数量',
  money: '金额',
  clv: '终身价值',
});

export type { BuiltInFactor } from '../program/factors.ts';

/** The six factors that need no declaration. */
export const builtInFactors: readonly Word<BuiltInFactor>[] = builtInFactorNames;

/** The word of a closed list that `text` spells in either language, or undefined. */
export function wordOf<T extends string>(list: readonly Word<T>[], text: string): Word<T> | undefined {
  return list.find((word) => word.id === text || word.zh === text);
}
