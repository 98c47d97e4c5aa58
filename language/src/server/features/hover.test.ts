import { beforeAll, describe, expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver';

import { namedIn } from '../names.ts';
import { sample } from '../server.sample.ts';
import { corner } from './hover.sample.ts';
import { hoverAt } from './hover.ts';

/** What a hover says, as Markdown. */
function told(hover: Hover | null): string | null {
  if (hover === null) return null;
  const { contents } = hover;
  if (typeof contents === 'string' || Array.isArray(contents) || !('kind' in contents)) throw new Error('not Markdown');
  expect(contents.kind).toBe('markdown');
  return contents.value;
}

async function over(text: string, language: 'en' | 'zh' = 'en'): Promise<string | null> {
  const { opened, offsets } = await sample(text);
  return told(hoverAt(opened(language), offsets[0] ?? 0));
}

/** Of each kind: where the cursor stands in the sample, and what is told in both languages. */
const cases: readonly (readonly [what: string, at: string, en: string, zh: string])[] = [
  [
    'an expectation that is measured: apart for one persona, not split for the other',
    'expect ne<|>ar "走',
    `
**A shop within a few steps** · 走几步就有店

expectation Shop.near · Convenience · must-be · Street shop · moment of truth

|  | Visitors | Neighbours |
| --- | ---: | ---: |
| Rank | 1\\* of 5, key experience | 4\\* of 5 |
| Expected E | 7.0 | 6.0 |
| Actual A | 5.0 | 6.3 |
| Satisfaction S | −2.0 | +0.3 |
| Weight W | 9 | 8 |
| W·S | −18.0 | +2.4 |
| Ideal I | 10.0 | 10.0 |
| Gap G | −5.0 | −3.7 |
| Where from | not split, This winter, n = 212, ±0.2 | This winter, n = 64, ±0.4 |
| Change | −0.8 ±0.3, surely down, since Last autumn | +0.5 ±0.4, other people, not compared, since Last autumn |

- Initiatives: A second shop +1.7–4.0
- Evidence: Waiting time 7 minutes (broken promise)
- Benchmark: 8.1 Industry average
- Owner: Shop operations
- Note: Clerks were asked

*A rank with \\* is among what has a figure; it may change once the unknown is known.*
`,
    `
**走几步就有店** · A shop within a few steps

期望 Shop.near · 便利 · 必备 · 街边门店 · 关键时刻

|  | 旅客 | 街坊 |
| --- | ---: | ---: |
| 名次 | 1\\* / 5，关键体验 | 4\\* / 5 |
| 期望 E | 7.0 | 6.0 |
| 实际 A | 5.0 | 6.3 |
| 满意度 S | −2.0 | +0.3 |
| 权重 W | 9 | 8 |
| W·S | −18.0 | +2.4 |
| 理想 I | 10.0 | 10.0 |
| 差距 G | −5.0 | −3.7 |
| 数据来自 | 未细分，一季度，n = 212，±0.2 | 一季度，n = 64，±0.4 |
| 变化 | −0.8 ±0.3，显著下降，较去年四季度 | +0.5 ±0.4，人群不同，不比，较去年四季度 |

- 举措：第二家店 +1.7–4.0
- 佐证：等待时长 7 分钟（破承诺）
- 标杆：8.1 行业平均
- 负责方：门店运营
- 备注：问过店员

*带 \\* 的名次只在有数的项里排，未知的项补齐后可能改变。*
`,
  ],
  [
    'an expectation that is assumed',
    'expect ran<|>ge "想',
    `
**All I want** · 想要的都有

expectation Shop.range · Range · Street shop · moment of truth

|  | Everyone |
| --- | ---: |
| Rank | 3\\* of 5 |
| Expected E | 7.0 |
| Actual A | 6.0 |
| Satisfaction S | −1.0 |
| Weight W | 6 |
| W·S | −6.0 |
| Ideal I | 7.0 |
| Gap G | −1.0 |
| Where from | assumed |

- Initiatives: no initiative
- Owner: Shop operations

*A rank with \\* is among what has a figure; it may change once the unknown is known.*
`,
    `
**想要的都有** · All I want

期望 Shop.range · 品类齐全 · 街边门店 · 关键时刻

|  | 全体 |
| --- | ---: |
| 名次 | 3\\* / 5 |
| 期望 E | 7.0 |
| 实际 A | 6.0 |
| 满意度 S | −1.0 |
| 权重 W | 6 |
| W·S | −6.0 |
| 理想 I | 7.0 |
| 差距 G | −1.0 |
| 数据来自 | 假定 |

- 举措：无举措
- 负责方：门店运营

*带 \\* 的名次只在有数的项里排，未知的项补齐后可能改变。*
`,
  ],
  [
    'an expectation of which nothing is known',
    'expect ne<|>w "新',
    `
**New models** · 新品

expectation Shop.new · Product · Street shop · moment of truth

|  | Everyone |
| --- | ---: |
| Rank | unknown |
| Expected E | unknown |
| Actual A | unknown |
| Satisfaction S | unknown |
| Weight W | 3 |
| W·S | −30…+30 |
| Ideal I | unknown |
| Gap G | unknown |
| Where from | no data |

- Owner: Shop operations

*A rank that depends on something unknown is not told.*
`,
    `
**新品** · New models

期望 Shop.new · 产品 · 街边门店 · 关键时刻

|  | 全体 |
| --- | ---: |
| 名次 | 未知 |
| 期望 E | 未知 |
| 实际 A | 未知 |
| 满意度 S | 未知 |
| 权重 W | 3 |
| W·S | −30…+30 |
| 理想 I | 未知 |
| 差距 G | 未知 |
| 数据来自 | 无数据 |

- 负责方：门店运营

*名次取决于未知项的，不排名次。*
`,
  ],
  [
    'an expectation that is left below what is expected',
    'expect ke<|>pt "说',
    `
**Kept word** · 说到做到

expectation Shop.kept · Service · Street shop · moment of truth

|  | Everyone |
| --- | ---: |
| Rank | 2\\* of 5, key experience |
| Expected E | 8.0 |
| Actual A | 6.0 |
| Satisfaction S | −2.0 |
| Weight W | 5 |
| W·S | −10.0 |
| Ideal I | 6.0 |
| Gap G | 0.0 |
| Where from | This winter, n = 212 |

- Initiatives: conceded
- Owner: Shop operations

*“Conceded”: known to be below expectation, and left there on purpose.*

*A rank with \\* is among what has a figure; it may change once the unknown is known.*
`,
    `
**说到做到** · Kept word

期望 Shop.kept · 服务 · 街边门店 · 关键时刻

|  | 全体 |
| --- | ---: |
| 名次 | 2\\* / 5，关键体验 |
| 期望 E | 8.0 |
| 实际 A | 6.0 |
| 满意度 S | −2.0 |
| 权重 W | 5 |
| W·S | −10.0 |
| 理想 I | 6.0 |
| 差距 G | 0.0 |
| 数据来自 | 一季度，n = 212 |

- 举措：让步
- 负责方：门店运营

*「让步」指知道低于期望而不追。*

*带 \\* 的名次只在有数的项里排，未知的项补齐后可能改变。*
`,
  ],
  [
    'a touchpoint',
    'touchpoint Sh<|>op',
    `
**Street shop** · 街边门店

touchpoint Shop · moment of truth

- Stages: Find the shop
- Channels: Shop
- Concerns: Visitors, Neighbours
- Experience index: 501–633 / 1000, known for 75% of the rows, contains assumed levels
- Mean satisfaction S: −2.5…+0.2
- Expectations: 3 of 4 expectations not met, 1 unknown
- Worst: “A shop within a few steps” (Visitors): actual 5.0 (everyone’s), expected 7.0, weight 9, W·S −18.0.
- Initiatives: A second shop
- Listening: After the visit
- Owner: Shop operations
`,
    `
**街边门店** · Street shop

触点 Shop · 关键时刻

- 阶段：找到门店
- 渠道：门店
- 涉及人群：旅客、街坊
- 体验指数：501–633 / 1000，75% 的项有数据，含假定值
- 平均满意度 S：−2.5…+0.2
- 期望：4 项期望，3 项没有达到，1 项未知
- 最差：「走几步就有店」（旅客）：实际 5.0（全体），期望 7.0，权重 9，W·S −18.0。
- 举措：第二家店
- 倾听：离店回访
- 负责方：门店运营
`,
  ],
  [
    'a touchpoint that nobody has measured',
    'touchpoint Ti<|>ll',
    `
**Till** · 收银台

touchpoint Till

- Stages: Pay
- Channels: Shop
- Concerns: Visitors, Neighbours
- Experience index: unknown
- Mean satisfaction S: unknown
- Expectations: 1 expectation, unknown
- KPIs: Waiting time 7 minutes (broken promise)
- Listening: Tills, After the visit
- Owner: Shop operations
`,
    `
**收银台** · Till

触点 Till

- 阶段：付款
- 渠道：门店
- 涉及人群：旅客、街坊
- 体验指数：未知
- 平均满意度 S：未知
- 期望：1 项期望，未知
- 指标：等待时长 7 分钟（破承诺）
- 倾听：收银系统、离店回访
- 负责方：门店运营
`,
  ],
  [
    'a persona',
    'persona Vis<|>itor',
    `
**Visitors** · 旅客

persona Visitor · 60% of customers

- Revenue per customer: CNY 1,000 a year
- Margin: 30%
- Lifetime value: CNY 600, CNY 300k for all 500 customers
- Journeys: Purchase
- Experience index: 358–713 / 1000, known for 60% of the rows, contains assumed levels
- Mean satisfaction S: −3.9…+0.6
- Expectations: 3 of 5 expectations not met, 2 unknown
- Worst: “A shop within a few steps” (Visitors): actual 5.0 (everyone’s), expected 7.0, weight 9, W·S −18.0.
- Goal: One trip
`,
    `
**旅客** · Visitors

画像 Visitor · 60% 的客户

- 每位客户收入：每年 1,000 元
- 毛利率：30%
- 终身价值：600 元，全部 500 位客户共 30 万元
- 旅程：购买
- 体验指数：358–713 / 1000，60% 的项有数据，含假定值
- 平均满意度 S：−3.9…+0.6
- 期望：5 项期望，3 项没有达到，2 项未知
- 最差：「走几步就有店」（旅客）：实际 5.0（全体），期望 7.0，权重 9，W·S −18.0。
- 诉求：一趟买到
`,
  ],
  [
    'a persona outside averages',
    'persona Cl<|>erk',
    `
**Clerks** · 店员

persona Clerk · outside averages

- Pain: Three systems
`,
    `
**店员** · Clerks

画像 Clerk · 不进平均数

- 痛点：三套系统
`,
  ],
  [
    'a journey',
    'journey Pur<|>chase',
    `
**Purchase** · 购买

journey Purchase

| Stage | Mean satisfaction S |
| --- | ---: |
| Find the shop | −2.5…+0.2 |
| Pay | unknown |

- Concerns: Visitors, Neighbours
- Experience index: 370–729 / 1000, known for 60% of the rows, contains assumed levels
- Mean satisfaction S: −3.7…+0.9
- Expectations: 3 of 5 expectations not met, 2 unknown
- Worst: “A shop within a few steps” (Visitors): actual 5.0 (everyone’s), expected 7.0, weight 9, W·S −18.0.
`,
    `
**购买** · Purchase

旅程 Purchase

| 阶段 | 平均满意度 S |
| --- | ---: |
| 找到门店 | −2.5…+0.2 |
| 付款 | 未知 |

- 涉及人群：旅客、街坊
- 体验指数：370–729 / 1000，60% 的项有数据，含假定值
- 平均满意度 S：−3.7…+0.9
- 期望：5 项期望，3 项没有达到，2 项未知
- 最差：「走几步就有店」（旅客）：实际 5.0（全体），期望 7.0，权重 9，W·S −18.0。
`,
  ],
  [
    'a stage',
    'stage Fi<|>nd',
    `
**Find the shop** · 找到门店

stage Purchase.Find · Purchase

- Concerns: Visitors, Neighbours
- Touchpoints: Street shop
- Experience index: 501–633 / 1000, known for 75% of the rows, contains assumed levels
- Mean satisfaction S: −2.5…+0.2
- Expectations: 3 of 4 expectations not met, 1 unknown
- Worst: “A shop within a few steps” (Visitors): actual 5.0 (everyone’s), expected 7.0, weight 9, W·S −18.0.
- Goal: No detour
`,
    `
**找到门店** · Find the shop

阶段 Purchase.Find · 购买

- 涉及人群：旅客、街坊
- 触点：街边门店
- 体验指数：501–633 / 1000，75% 的项有数据，含假定值
- 平均满意度 S：−2.5…+0.2
- 期望：4 项期望，3 项没有达到，1 项未知
- 最差：「走几步就有店」（旅客）：实际 5.0（全体），期望 7.0，权重 9，W·S −18.0。
- 诉求：不绕路
`,
  ],
  [
    'a factor',
    'factor Ran<|>ge',
    `
**Range** · 品类齐全

factor Range

- Refines: Product
- Experience index: 600 / 1000, contains assumed levels
- Mean satisfaction S: −1.0
- Expectations: 1 of 1 expectation not met
- Worst: “All I want” (Everyone): actual 6.0, expected 7.0, weight 6, W·S −6.0.
- Topics: 缺货
`,
    `
**品类齐全** · Range

因素 Range

- 上级因素：产品
- 体验指数：600 / 1000，含假定值
- 平均满意度 S：−1.0
- 期望：1 项期望，1 项没有达到
- 最差：「想要的都有」（全体）：实际 6.0，期望 7.0，权重 6，W·S −6.0。
- 话题：缺货
`,
  ],
  [
    'a built-in factor',
    'in Serv<|>ice expected 8',
    `
**Service** · 服务

factor Service · built in

- Promised: No long waits
- Experience index: 231–846 / 1000, known for 50% of the rows
- Mean satisfaction S: −5…+1
- Expectations: 1 of 2 expectations not met, 1 unknown
- Worst: “Kept word” (Everyone): actual 6.0, expected 8.0, weight 5, W·S −10.0.
`,
    `
**服务** · Service

因素 Service · 内置

- 承诺：不用久等
- 体验指数：231–846 / 1000，50% 的项有数据
- 平均满意度 S：−5…+1
- 期望：2 项期望，1 项没有达到，1 项未知
- 最差：「说到做到」（全体）：实际 6.0，期望 8.0，权重 5，W·S −10.0。
`,
  ],
  [
    'a channel',
    'channel St<|>ore',
    `
**Shop** · 门店

channel Store · physical

- Touchpoints: Street shop, Till
- Surveys: After the visit
- Expectations: 3 of 5 expectations not met, 2 unknown
- Worst: “A shop within a few steps” (Visitors): actual 5.0 (everyone’s), expected 7.0, weight 9, W·S −18.0.
`,
    `
**门店** · Shop

渠道 Store · 线下

- 触点：街边门店、收银台
- 问卷：离店回访
- 期望：5 项期望，3 项没有达到，2 项未知
- 最差：「走几步就有店」（旅客）：实际 5.0（全体），期望 7.0，权重 9，W·S −18.0。
`,
  ],
  [
    'a breakdown',
    'breakdown Dea<|>ler',
    `
**Dealer** · 门店

breakdown Dealer

- Members: 2: East, West
- Recommendation: Worst East: 15.0, alarm (5.0 below the alarm).
`,
    `
**门店** · Dealer

分组 Dealer

- 成员：2 个：东店、西店
- 推荐意愿：最差 东店：15.0，警戒（比警戒线低了 5.0）。
`,
  ],
  [
    'a member',
    'member Ea<|>st',
    `
**East** · 东店

member East · Dealer

- Revenue per customer: CNY 4,200 a year
- Margin: 38%
- Lifetime value: CNY 5,107, CNY 25.5m for all 5,000 customers
- Recommendation: 15.0, n = 90, alarm, 5.0 below the alarm
`,
    `
**东店** · East

成员 East · 门店

- 每位客户收入：每年 4,200 元
- 毛利率：38%
- 终身价值：5,107 元，全部 5,000 位客户共 2,554 万元
- 推荐意愿：15.0，n = 90，警戒，比警戒线低了 5.0
`,
  ],
  [
    'a member whose answers are too few',
    'member We<|>st',
    `
**West** · 西店

member West · Dealer

- Recommendation: not shown

*Answers of West alone are fewer than 10, or would tell those of such a group by subtraction: they are not shown and count nowhere.*
`,
    `
**西店** · West

成员 West · 门店

- 推荐意愿：不单列

*西店的答卷不足 10 份，或与整体相减就能推出这样的分组，不显示，也不参与计算。*
`,
  ],
  [
    'a KPI that each member is judged by',
    'kpi Recom<|>mend',
    `
**Recommendation** · 推荐意愿

KPI Recommend · NPS

- Value: 41.0, n = 212, This winter
- Status: on the way, the line to the target is at 34.9
- Change: +11.0, up, margin unknown, since Last autumn
- Target: 40.0 by 2026-Q1, reached; 50.0 by 2026-Q4, not due yet
- Alarm: 20.0
- Baseline: 30.0 on 2025-12-31
- Benchmark: 28.0 Industry average
- Drives: Customers who return (no data)
- Surveys: After the visit
- Judged for each: Dealer
- Owner: Shop operations

| Member | Value | n | Status |
| --- | ---: | ---: | ---: |
| East | 15.0 | 90 | alarm |
| West |  |  | not shown |

*Answers of West alone are fewer than 10, or would tell those of such a group by subtraction: they are not shown and count nowhere.*
`,
    `
**推荐意愿** · Recommendation

指标 Recommend · NPS

- 实测：41.0，n = 212，一季度
- 状态：在途，按直线应到 34.9
- 变化：+11.0，上升，误差未知，较去年四季度
- 目标：40.0（截至 2026-Q1），已达到；50.0（截至 2026-Q4），未到期
- 警戒：20.0
- 基线：30.0（2025-12-31）
- 标杆：28.0 行业平均
- 带动：复购率（无数据）
- 问卷：离店回访
- 逐个判断：门店
- 负责方：门店运营

| 成员 | 实测 | n | 状态 |
| --- | ---: | ---: | ---: |
| 东店 | 15.0 | 90 | 警戒 |
| 西店 |  |  | 不单列 |

*西店的答卷不足 10 份，或与整体相减就能推出这样的分组，不显示，也不参与计算。*
`,
  ],
  [
    'a KPI with a promise',
    'kpi Wai<|>ting',
    `
**Waiting time** · 等待时长

KPI Waiting · mean · Till · lower is better

- Value: 7 minutes, n = 900, This winter
- Status: broken promise, 2 minutes more than promised
- Target: 4 minutes by 2026-Q3, not due yet
- Alarm: 15 minutes
- Promise: 5 minutes
- Initiatives: An idea
- Evidence for: A shop within a few steps
- Owner: Shop operations
`,
    `
**等待时长** · Waiting time

指标 Waiting · 均值 · 收银台 · 越低越好

- 实测：7 分钟，n = 900，一季度
- 状态：破承诺，比说好的多 2 分钟
- 目标：4 分钟（截至 2026-Q3），未到期
- 警戒：15 分钟
- 承诺：5 分钟
- 举措：点子
- 佐证的期望：走几步就有店
- 负责方：门店运营
`,
  ],
  [
    'a KPI that nobody has measured',
    'kpi Return<|>ing',
    `
**Customers who return** · 复购率

KPI Returning · rate

- Value: no data
- Status: not judged, no figure yet
- Target: 45% by 2026-Q4
- Initiatives: A second shop
- Owner: Shop operations
`,
    `
**复购率** · Customers who return

指标 Returning · 比率

- 实测：无数据
- 状态：未判断，还没有数
- 目标：45%（截至 2026-Q4）
- 举措：第二家店
- 负责方：门店运营
`,
  ],
  [
    'a source',
    'source Til<|>ls',
    `
**Tills** · 收银系统

source Tills · operations

- Covers: Till
- Refresh: every day
- Table: pos.receipts
- Owner: Shop operations
`,
    `
**收银系统** · Tills

来源 Tills · 运营

- 覆盖：收银台
- 更新：每天
- 数据表：pos.receipts
- 负责方：门店运营
`,
  ],
  [
    'a survey',
    'survey After<|>Visit',
    `
**After the visit** · 离店回访

survey AfterVisit

- Asked of: Visitors
- When: after Till, within 2 hours
- Via: Shop
- Asks: Recommendation, What is the main reason?, A shop within a few steps, Why us?
- Limit: at most 3 minutes
- Rest: nobody again within 90 days
- Quota: Visitors 200
- Respond: Shop operations, within 24 hours, Recommendation ≤ 6
`,
    `
**离店回访** · After the visit

问卷 AfterVisit

- 调查对象：旅客
- 时机：收银台之后，2 小时内
- 通过：门店
- 提问内容：推荐意愿、最主要的原因？、走几步就有店、为什么来？
- 限时：不超过 3 分钟
- 间隔：90 天内不再问同一个人
- 配额：旅客 200
- 回应：门店运营，24 小时内，推荐意愿 ≤ 6
`,
  ],
  [
    'a question',
    'ask rea<|>son',
    `
**Why us?** · 为什么来？

question AfterVisit.reason · After the visit · choose any

- When: Recommendation ≤ 6
- Options: Choice, Other
- Answers: Choice 61%
`,
    `
**为什么来？** · Why us?

问题 AfterVisit.reason · 离店回访 · 多选

- 当：推荐意愿 ≤ 6
- 选项：货全、其他
- 结果：货全 61%
`,
  ],
  [
    'an open question',
    'ask wh<|>y',
    `
**What is the main reason?** · 最主要的原因？

question AfterVisit.why · After the visit · in their own words
`,
    `
**最主要的原因？** · What is the main reason?

问题 AfterVisit.why · 离店回访 · 自由作答
`,
  ],
  [
    'an option',
    '{ ran<|>ge "货',
    `
**Choice** · 货全

answer AfterVisit.reason.range · Why us? · Range

- Answers: 61%, n = 212, This winter
`,
    `
**货全** · Choice

选项 AfterVisit.reason.range · 为什么来？ · 品类齐全

- 结果：61%，n = 212，一季度
`,
  ],
  [
    'a wave',
    'wave 2026-<|>Q1',
    `
**This winter** · 一季度

wave 2026-Q1 · 2026-01-01 to 2026-03-31 · the newest wave

- Answers n: 900
- Results: 2 expectations, 2 KPIs, 1 option
- Apart for: Neighbours, East, West
- Responses: answers/2026-q1.csv

*Answers of West alone are fewer than 10, or would tell those of such a group by subtraction: they are not shown and count nowhere.*
`,
    `
**一季度** · This winter

轮次 2026-Q1 · 2026-01-01 至 2026-03-31 · 最近一轮

- 样本 n：900
- 结果：期望 2 项，指标 2 项，选项 1 项
- 分人群结果：街坊、东店、西店
- 答卷：answers/2026-q1.csv

*西店的答卷不足 10 份，或与整体相减就能推出这样的分组，不显示，也不参与计算。*
`,
  ],
  [
    'an initiative',
    'initiative Second<|>Shop',
    `
**A second shop** · 第二家店

initiative SecondShop · 2026-04 to 2026-09

- Cost: CNY 120k
- Benefit (margin): CNY 30k
- Return on margin: −75%
- Return on revenue: −17%
- Improves: Customers who return +4 points
- Effort: 40 days
- Owner: Shop operations

| Expectation | Who | Gap G now | Closes | Confidence |
| --- | ---: | ---: | ---: | ---: |
| A shop within a few steps | Visitors | −5.0 | +3.0–4.0 | 70% |
| A shop within a few steps | Neighbours | −3.7 | +1.7–2.7 | 70% |
`,
    `
**第二家店** · A second shop

举措 SecondShop · 2026-04 至 2026-09

- 成本：12 万元
- 收益（毛利）：3 万元
- 回报率（毛利）：−75%
- 回报率（收入）：−17%
- 改善：复购率 +4 个百分点
- 投入：40 天
- 负责方：门店运营

| 期望 | 人群 | 当前差距 G | 补上 | 把握 |
| --- | ---: | ---: | ---: | ---: |
| 走几步就有店 | 旅客 | −5.0 | +3.0–4.0 | 70% |
| 走几步就有店 | 街坊 | −3.7 | +1.7–2.7 | 70% |
`,
  ],
  [
    'an initiative of which little is said',
    'initiative Id<|>ea',
    `
**An idea** · 点子

initiative Idea

- Cost: unknown
- Improves: Waiting time to 4 minutes
- Needs: A second shop
- Owner: Shop operations
`,
    `
**点子** · An idea

举措 Idea

- 成本：未知
- 改善：等待时长至 4 分钟
- 依赖：第二家店
- 负责方：门店运营
`,
  ],
  [
    'a team',
    'team Ret<|>ail',
    `
**Shop operations** · 门店运营

team Retail

- Expectations: 3 of 5 expectations not met, 2 unknown
- Worst: “A shop within a few steps” (Visitors): actual 5.0 (everyone’s), expected 7.0, weight 9, W·S −18.0.
- KPIs: Recommendation 41.0 (on the way), Waiting time 7 minutes (broken promise), Customers who return (no data)
- Initiatives: A second shop, An idea
- Sources: Tills
- Capacity: 120 days every quarter
`,
    `
**门店运营** · Shop operations

团队 Retail

- 期望：5 项期望，3 项没有达到，2 项未知
- 最差：「走几步就有店」（旅客）：实际 5.0（全体），期望 7.0，权重 9，W·S −18.0。
- 指标：推荐意愿 41.0（在途）、等待时长 7 分钟（破承诺）、复购率（无数据）
- 举措：第二家店、点子
- 来源：收银系统
- 人力：每季度 120 天
`,
  ],
  [
    'the program',
    'program Cor<|>ner',
    `
**Corner electronics** · 街角电器

program Corner · as of 2026-05-01

3 of 6 expectations are not met: two things at “Street shop” make up 76% of the known shortfall

Do these first: “A shop within a few steps”, “Kept word”. “All I want”, weighted gap −6.0, has no initiative. Two items cannot be ranked: the expectation or the actual level is unknown.

- Experience index: 370–729 / 1000, Bounds only, because something is unknown
- Key gaps: 2 / 6 expectations, W·S −38.0 together, 76% of the known shortfall, −50.0, 1 undecided
- KPIs on target: 0 / 3, 1 on the way, 1 broken promise
- Scale: 0 to 10
- Weight: 1 to 10
- Budget: CNY 500k
- Owner: Shop operations
`,
    `
**街角电器** · Corner electronics

方案 Corner · 截至 2026-05-01

6 项期望，3 项没有达到：「街边门店」的两件事，占去已知负缺口的 76%

先做好这几件：「走几步就有店」「说到做到」。「想要的都有」加权差 −6.0，还没有举措。还有两项因为不知道期望或实际，无法排名。

- 体验指数：370–729 / 1000，有未知项，只能给出区间
- 关键缺口：2 / 6 项期望，W·S 合计 −38.0，占已知负缺口 −50.0 的 76%，1 项是否关键还不知道
- 指标达标：0 / 3 项，1 在途，1 破承诺
- 量表：0 至 10
- 权重：1 至 10
- 预算：50 万元
- 负责方：门店运营
`,
  ],
];

describe('a hover', () => {
  let corners: Awaited<ReturnType<typeof sample>>;
  beforeAll(async () => {
    corners = await sample(corner);
  });

  it('has a sample without mistakes', () => {
    expect(corners.opened().program.found()).toEqual([]);
  });

  for (const [what, at, en, zh] of cases) {
    it(`tells of ${what}`, () => {
      const [before = '', after = ''] = at.split('<|>');
      const start = corner.indexOf(before + after);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(told(hoverAt(corners.opened('en'), start + before.length))).toBe(en.trim());
      expect(told(hoverAt(corners.opened('zh'), start + before.length))).toBe(zh.trim());
    });
  }

  it('says the same where a name is mentioned, with the place of that name alone', () => {
    const opened = corners.opened('en');
    const at = corner.indexOf('Shop.near 5.8');
    const touchpoint = hoverAt(opened, at + 1);
    const expectation = hoverAt(opened, at + 6);
    expect(told(touchpoint)).toContain('touchpoint Shop');
    expect(told(expectation)).toContain('expectation Shop.near');
    const character = '  '.length;
    expect(touchpoint?.range).toMatchObject({ start: { character }, end: { character: character + 4 } });
    expect(expectation?.range).toMatchObject({ start: { character: character + 5 }, end: { character: character + 9 } });
    expect(told(expectation)).toBe(told(hoverAt(opened, corner.indexOf('near "走') + 1)));
  });

  it('tells what an expectation is where it is said otherwise for a persona', async () => {
    expect(await over('touchpoint Shop { expect near expected 7 for P { expect ne<|>ar expected 6 } } persona P')).toContain(
      'expectation Shop.near',
    );
  });

  it('has a row for personas with the same figures, in a program without personas for everyone', async () => {
    const text = (personas: string): string =>
      `program P { languages en }\n${personas}\ntouchpoint Shop { expect ne<|>ar "Close by" expected 7 weight 9 actual 5 }`;
    for (const personas of ['', 'persona A "Ann" { share 60% } persona B "Bob" { share 40% }'])
      expect(await over(text(personas))).toContain('|  | Everyone |\n');
    expect(await over(text('persona A "Ann" persona B "Bob" journey J for A { stage S } ').replace('Shop {', 'Shop at J.S {'))).toContain(
      '|  | Ann |\n',
    );
  });

  it('says how many figures are left out where personas differ in all of them', async () => {
    const personas = Array.from({ length: 7 }, (_, index) => `persona P${index} "Group ${index}"`).join('\n');
    const own = Array.from({ length: 7 }, (_, index) => `for P${index} { expect near expected ${index + 1} }`).join('\n');
    const hover = await over(`${personas}\ntouchpoint Shop { expect ne<|>ar expected 9 weight 5 actual 4\n${own} }`);
    expect(hover).toContain('|  | Group 6 | Group 5 | Group 4 | Group 3 | Group 2 |\n');
    expect(hover).toContain('*2 more with other figures: see the report.*');
  });

  it('never takes the unknown for zero', async () => {
    const hover = await over('program P { languages en }\ntouchpoint Shop { expect ne<|>ar "Close by" }');
    expect(hover).not.toMatch(/\| 0(\.0)? \|/);
    expect(hover).toContain('| Actual A | unknown |');
    expect(hover).toContain('| W·S | −100…+100 |');
  });

  it('knows names of used folders and says where they are declared', async () => {
    const text = `--- bank/bank.cx
program Bank { languages en }
use "../group"
touchpoint Counter via Branch<|> { expect near expected 7 weight 5 actual 6 }
--- group/words.cx
channel Branch "Branch" physical
`;
    expect(await over(text)).toBe(
      `
**Branch**

channel Branch · physical

- Touchpoints: Counter
- Expectations: 1 of 1 expectation not met
- Worst: “near” (Everyone): actual 6.0, expected 7.0, weight 5, W·S −5.0.
- Declared in: group/words.cx
`
        .trim()
        .replace(' (Everyone)', ''),
    );
  });

  it('tells nothing of the second of two of one name but what it is', async () => {
    expect(await over('program P { languages en }\nkpi Score "One" nps\nkpi Sco<|>re "Two" nps { target 40 }')).toBe(
      '**Two**\n\nKPI Score',
    );
  });

  it('shows a label in every language of the program, the reader’s first', async () => {
    const text = 'program P { languages zh-Hans, en, fr }\nteam Sho<|>ps "门店" fr "Boutiques" en "Shops"';
    expect((await over(text))?.split('\n')[0]).toBe('**Shops** · 门店 · Boutiques');
    expect((await over(text, 'zh'))?.split('\n')[0]).toBe('**门店** · Shops · Boutiques');
  });

  describe('over a word of the language', () => {
    it('says what it means and its other form', async () => {
      expect(await over('touch<|>point Shop')).toMatch(/^\*\*touchpoint\*\* · 触点\n\n[A-Z].*\.$/);
      expect(await over('touch<|>point Shop', 'zh')).toMatch(/^\*\*触点\*\* · touchpoint\n\n.*。$/);
      expect(await over('触<|>点 Shop')).toBe(await over('touch<|>point Shop'));
    });

    it('is the word also right behind it, and where a name ends at it', async () => {
      expect(await over('touchpoint Shop { expect near expected<|> 7 }')).toContain('**expected**');
      expect(await over('触点 店<|>{ 期望 近 }')).toContain('touchpoint 店');
    });

    it('knows the kinds of KPIs, channels and sources', async () => {
      expect(await over('kpi Score n<|>ps')).toMatch(/^\*\*nps\*\* · a kind of KPI\n\n./);
      expect(await over('kpi Score me<|>an', 'zh')).toMatch(/^\*\*均值\*\* · mean · 指标类型\n\n./);
      expect(await over('channel Store phys<|>ical')).toMatch(/^\*\*physical\*\* · 线下 · a medium of a channel\n\n./);
      expect(await over('source Calls sur<|>vey')).toMatch(/^\*\*survey\*\* · 问卷 · a kind of source\n\n./);
    });

    it('does not take a name for a word of the language', async () => {
      expect(await over('touchpoint Shop { expect pri<|>ce expected 7 }\n')).toContain('expectation Shop.price');
      expect(await over('kpi Again rate = returning / cust<|>omers')).toBe('**customers**\n\nA column of the data: no KPI has this name.');
      expect(await over('kpi Again rate = returning / cust<|>omers', 'zh')).toBe('**customers**\n\n数据里的一列：没有指标叫这个名字。');
    });
  });

  it('gives the idea of a rule after allow', async () => {
    const text = 'touchpoint Shop { allow strategy/over<|>kill because "so" }';
    expect(await over(text)).toMatch(/^\*\*.+\*\* · `strategy\/overkill`\n\n.+\n\n.+$/);
    expect(await over(text, 'zh')).toMatch(/^\*\*.+\*\* · `strategy\/overkill`\n\n.+。\n\n.+。$/);
    expect(await over('touchpoint Shop { allow strategy/nothing-li<|>ke-it because "so" }')).toBeNull();
  });

  it('holds a rating of a wave against what is expected and wanted', async () => {
    const at = (text: string): number => corner.indexOf(text) + text.length - 1;
    expect(told(hoverAt(corners.opened(), at('for Local { Shop.near 6.3')))).toBe(
      `
**A shop within a few steps 6.3**

This winter, Neighbours

|  | Neighbours |
| --- | ---: |
| Expected E | 6.0 |
| Satisfaction S | +0.3 |
| Ideal I | 10.0 |
| Gap G | −3.7 |
`.trim(),
    );
    expect(told(hoverAt(corners.opened('zh'), at('Waiting 7')))).toBe(
      '**等待时长 7 分钟**\n\n一季度\n\n- 目标：4 分钟（截至 2026-Q3），未到期\n- 承诺：5 分钟\n- 警戒：15 分钟',
    );
    expect(
      await over('touchpoint Shop { expect near expected 7 }\nbreakdown B { member M }\nwave 2026-Q1 { for M { Shop.near <|>5 n 90 } }'),
    ).toContain('| Satisfaction S | −2.0 |');
    expect(told(hoverAt(corners.opened(), at('for West { Recommend 60')))).toContain(
      '*Answers of West alone are fewer than 10, or would tell those of such a group by subtraction: they are not shown and count nowhere.*',
    );
  });

  it('has nothing to say of other numbers, texts and signs', async () => {
    for (const text of ['touchpoint Shop { expect near expected <|>7 }', 'team Shops "La<|>bel"', 'team Shops <|>{ }', '<|>'])
      expect(await over(text)).toBeNull();
  });

  describe('with a hostile label', () => {
    const labels: readonly (readonly [what: string, label: string, shown: string])[] = [
      ['HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
      ['a link', '[click](command:evil)', '\\[click\\](command:evil)'],
      ['an address', 'https://evil.example', 'https:\u2060//evil.example'],
      ['code', '`rm -rf`', '\\`rm -rf\\`'],
      ['emphasis', '**bold** _thin_', '\\*\\*bold\\*\\* \\_thin\\_'],
      ['a table', 'a | b', 'a \\| b'],
      ['an icon', '$(warning)', '\\$(warning)'],
      ['a heading', '# Title', '\\# Title'],
    ];
    for (const [what, label, shown] of labels) {
      it(`shows ${what} as text`, async () => {
        const said = label.replaceAll('"', '\\"');
        const text = `program P { languages en }
team Shops "${said}"
persona A "${said}" { share 60% goal "${said}" }
persona B "Bob" { share 40% }
touchpoint Shop "${said}" { owner Shops expect ne<|>ar "${said}" expected 7 weight 9 actual 5 { benchmark 8 "${said}" note "${said}" }
for A { expect near expected 8 } }`;
        const hover = await over(text);
        const lines = hover?.split('\n') ?? [];
        expect(lines[0]).toBe(`**${shown}**`);
        expect(lines).toContain(`expectation Shop.near · ${shown}`);
        expect(lines).toContain(`|  | ${shown} | Bob |`);
        expect(lines).toContain(`- Benchmark: 8 ${shown}`);
        expect(lines).toContain(`- Owner: ${shown}`);
        expect(lines).toContain(`- Note: ${shown}`);
      });
    }

    it('cuts one that has no end', async () => {
      const hover = await over(`team Sho<|>ps "${'long '.repeat(5000)}"`);
      expect(hover?.length).toBeLessThan(1000);
    });

    it('keeps a line break and unseen characters out', async () => {
      expect((await over('team Sho<|>ps "a\\nb\u202ec\u200bd"'))?.split('\n')[0]).toBe('**a b\uFFFDcd**');
    });
  });

  describe('in a broken text', () => {
    it('speaks of what can be read', async () => {
      const text =
        'program P { languages en }\ntouchpoint Sh<|>op "Shop { expect near expected 7 weight\nexpect far expected 8 actual 5 }\nkpi';
      expect(await over(text)).toContain('touchpoint Shop');
      expect(await over('touchpoint Shop { expect near exp<|>ected expected weight 7 8 }')).toContain('**expected**');
    });

    it('never throws, wherever the cursor stands and wherever the text ends', async () => {
      for (let end = 40; end < corner.length; end += 397) {
        const text = corner.slice(0, end);
        const { opened } = await sample(text);
        for (let offset = 0; offset <= text.length; offset += 11) hoverAt(opened('zh'), offset);
      }
    });
  });

  it('finds something at every name of the sample, whatever its offset', () => {
    for (const language of ['en', 'zh'] as const) {
      const opened = corners.opened(language);
      for (const named of namedIn(opened.program).get(opened.source.file) ?? []) {
        for (const offset of [named.origin.offset, named.origin.end - 1]) {
          const hover = hoverAt(opened, offset);
          expect(told(hover)).toContain(named.name);
        }
      }
    }
  });
});
