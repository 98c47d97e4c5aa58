import { toJson } from '@touchstone/language/report/json.ts';
import { buildReport } from '@touchstone/language/report/report.ts';
import { describe, expect, it } from 'vitest';
import { build } from './programs.ts';

const text = `
方案 航程 { 语言 zh-Hans  币种 CNY  年折现率 10% }
分组 门店 { 成员 徐汇店  成员 浦东店  成员 虹桥店  成员 园区店 }
分组 试验 { 成员 试点店  成员 对照店 }
画像 老客户 { 占比 100%  价值 { 收入 200 CNY 每 年  毛利率 100%  年留存率 75% } }
触点 休息区 { 期望 进度 预期 7  权重 9  理想 9 { 佐证 等待时长 } }
指标 推荐意愿 nps 逐个 门店 { 目标 40 截至 2026-Q2  目标 50 截至 2026-Q4  警戒 30  基线 35 取自 2025-Q4  标杆 28 "行业平均" }
指标 等待时长 均值 { 承诺 30 分钟  目标 25 分钟 截至 2026-Q3  警戒 1 小时  基线 47 分钟 取自 2025-Q4  越低越好 }
指标 预约成功率 比率 { 目标 90% 截至 2026-Q3  警戒 60%  基线 68% 取自 2025-Q4 }
指标 一次修复率 比率 = 一次修好 / 工单数 { 目标 85% 截至 2026-Q4  警戒 70%  基线 73% 取自 2025-Q4 }
指标 一次修好 数量
指标 工单数 数量
指标 主动讲解率 比率 { 目标 70% 截至 2026-Q4  警戒 40%  基线 41% 取自 2025-Q4 }
指标 满意度 csat { 目标 85% }
轮次 2026-Q1 {
  面向 试点店 { 休息区.进度 5.0 样本 100 标准差 2 }
  面向 对照店 { 休息区.进度 5.1 样本 400 标准差 2 }
}
轮次 2026-Q2 {
  推荐意愿 40.2 样本 1,146 标准差 74.6
  等待时长 38 分钟 样本 9,420 标准差 40
  预约成功率 81% 样本 9,840
  一次修好 6,724  工单数 8,384
  主动讲解率 38% 样本 1,120
  满意度 90% 样本 50
  面向 徐汇店 { 推荐意愿 54.5 样本 286 标准差 68 }
  面向 浦东店 { 推荐意愿 37.8 样本 312 }
  面向 虹桥店 { 推荐意愿 26.3 样本 274 }
  面向 园区店 { 推荐意愿 41.0 样本 23 }
  面向 试点店 { 休息区.进度 7.6 样本 100 标准差 2 }
  面向 对照店 { 休息区.进度 5.7 样本 400 标准差 2 }
}
举措 进度告知 { 期间 2026-04-01 至 2026-06-30  改善 休息区.进度 至 8  成本 0  面向 试点店  对照 对照店 }
`;

interface Standing {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly reason: { readonly why: string; readonly bar: number | null; readonly distance: number | null; readonly sure: boolean | null };
}

interface Printed {
  readonly kpis: readonly (Standing & { readonly n: number; readonly derived: boolean; readonly members: readonly Standing[] })[];
  readonly rows: readonly { readonly evidence: readonly string[] }[];
  readonly worth: readonly { readonly discounted: { readonly low: number } }[];
  readonly initiatives: readonly { readonly effects: readonly Record<string, unknown>[] }[];
}

/** The KPI page of the design, from its text to the figures of the report. */
describe('KPIs from text to figures', () => {
  const built = build([{ file: 'a.cx', text }]);
  const figures: Printed = JSON.parse(
    toJson(buildReport({ program: built.program, analysis: built.analysis, findings: [], language: 'zh', version: '0.0.0' })),
  );
  const kpi = (name: string) => {
    const found = figures.kpis.find((one) => one.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };

  it('is a program without errors', () => {
    expect(built.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['推荐意愿', 40.2, 'met', 'target', 40],
    ['等待时长', 38, 'broken-promise', 'promise', 30],
    ['预约成功率', 0.81, 'behind', 'line', 0.826],
    ['一次修复率', 0.802, 'on-the-way', 'line', 0.79],
    ['主动讲解率', 0.38, 'alarm', 'alarm', 0.4],
    ['满意度', 0.9, 'met', 'target', 0.85],
  ])('%s of %f is %s', (name, value, status, why, bar) => {
    expect(kpi(name)).toMatchObject({ status, reason: { why } });
    expect(kpi(name).value).toBeCloseTo(value, 3);
    expect(kpi(name).reason.bar).toBeCloseTo(bar, 3);
  });

  it.each([
    ['推荐意愿', 35.8, 44.4, 1],
    ['等待时长', 37.2, 38.8, 1],
    ['预约成功率', 0.802, 0.818, 3],
    ['一次修复率', 0.793, 0.81, 3],
    ['主动讲解率', 0.352, 0.409, 3],
    ['满意度', 0.7864, 0.9565, 4],
  ])('the interval of %s is [%f, %f]', (name, low, high, digits) => {
    expect(kpi(name).low).toBeCloseTo(low, digits);
    expect(kpi(name).high).toBeCloseTo(high, digits);
  });

  it('every dealer stands by itself', () => {
    expect(kpi('推荐意愿').members.map(({ name, status, reason }) => [name, status, reason.why])).toEqual([
      ['徐汇店', 'surely-met', 'target'],
      ['浦东店', 'missed', 'target'],
      ['虹桥店', 'alarm', 'alarm'],
      ['园区店', 'unknown', 'too-few'],
    ]);
    expect(kpi('一次修复率')).toMatchObject({ n: 8384, derived: true });
  });

  it('evidence, the pilot’s effect and the value of a customer today stand beside', () => {
    expect(figures.rows[0]?.evidence).toEqual(['等待时长']);
    expect(figures.worth[0]?.discounted.low).toBeCloseTo(628.5714, 4);
    expect(figures.initiatives[0]?.effects[0]).toMatchObject({
      subject: '休息区.进度',
      before: '2026-Q1',
      after: '2026-Q2',
      effect: 2,
      withControl: true,
      significant: true,
    });
  });
});
