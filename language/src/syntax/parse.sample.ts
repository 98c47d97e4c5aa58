/** Two programs that parsing is tested on: Chinese keywords, and English ones. */
export const auto = `
方案 HangCheng "航程汽车 · 售后体验计划" en "Hangcheng after-sales programme" {
  量表 0 至 10
  权重 1 至 10
  币种 CNY
  语言 zh-Hans、en
  承诺 服务 "说好三十分钟,就是三十分钟"
  承诺 透明 "每一道工序、每一分钱,都看得见"
  策略 "先把该做好的做好:约得上、不白等、一次修好、账目透明;不比咖啡和按摩椅"
  预算 300万 CNY
  周期 季度
}
团队 门店运营  团队 技术支持  团队 数字化  团队 客户关怀
因素 透明 "透明可信" 属于 关系
渠道 授权店 "授权门店" 线下
渠道 小程序 "车主小程序" app
渠道 热线 "服务热线" 电话
渠道 微信 即时消息

分组 大区 "大区"
分组 门店 "门店" 属于 大区 {
  成员 门店A "体验一般" { 价值 { 收入 4,200 CNY 每 年  生命周期 3.2 年  毛利率 38%  客户数 5000 } }
  成员 门店B "体验优秀" { 价值 { 收入 6,800 CNY 每 年  生命周期 7.5 年  毛利率 42%  客户数 5000 } }
}
分组 试验 "告知试点" { 成员 试点店 "试点门店"  成员 对照店 "对照门店" }

画像 通勤族 "忙碌通勤族" { 占比 55%  诉求 "不耽误上班"  痛点 "不知道车什么时候能修好" }
画像 家庭   "家庭用户"   { 占比 35%  诉求 "一家人安全出行"  痛点 "带着孩子等" }
画像 银发族 "银发车主"   { 占比 10%  诉求 "有人耐心教我"  痛点 "等了三小时没人理" }
画像 高危车主 "高风险流失车主" { 价值 { 收入 8,700 CNY 每 年  毛利率 42% } 备注 "无占比:不进平均数" }
画像 顾问 "服务顾问(员工)" { 痛点 "三套系统来回切" }

旅程 保养 "到店保养" 面向 通勤族、家庭、银发族 {
  阶段 预约 { 诉求 "挑一个不请假的时段" 感受 "怕约不上" }
  阶段 接待
  阶段 等待 { 痛点 "进度全靠问" 感受 "焦虑" }
  阶段 维修
  阶段 交车 { 痛点 "看不懂账单" 感受 "怕被坑" }
  阶段 关怀
}
触点 约车 "预约保养" 位于 保养.预约 通过 小程序、热线 {
  负责方 数字化
  期望 约得上 "想约的时段约得上" 属于 便利 预期 9 权重 8 理想 9 必备型 { 佐证 预约成功率 }
}
触点 休息区 "等待与进度" 位于 保养.接待、保养.等待 通过 授权店 {
  负责方 门店运营
  关键时刻
  痛点 "老人等了三个小时,无人理会"
  期望 准时 "说三十分钟就三十分钟" 属于 服务 预期 8 权重 9 理想 8 实际 5 必备型 { 佐证 等待时长 }
  期望 进度 "随时知道车修到哪了"   属于 透明 预期 7 权重 9 理想 9 实际 5 一维型
  面向 银发族 {
    期望 进度 权重 10
    期望 问候 "有人主动来问" 属于 服务 预期 7 权重 9 理想 9 实际 2 魅力型
  }
}
触点 车间 "维修质量" 位于 保养.维修 通过 授权店 {
  负责方 技术支持
  关键时刻
  期望 修好 "一次修好" 属于 产品 预期 9 权重 10 理想 9 实际 7 必备型 { 佐证 一次修复率 }
}
触点 结算 "费用与交车" 位于 保养.交车 通过 授权店 {
  负责方 门店运营
  期望 明细 "工时、配件逐项透明" 属于 透明 预期 7 权重 8 理想 10 实际 5.5 魅力型 {
    标杆 9.1 "理想汽车"
    标杆 6.8 "行业平均"
  }
  期望 价格 "价格公道" 属于 价格 预期 7 权重 6 理想 6 实际 6
}
来源 社媒 "车友群与社交媒体" 社媒 { 覆盖 休息区、结算  更新 1 天  负责方 客户关怀 }
来源 工单 "DMS 工单" 运营 { 覆盖 约车、休息区、车间 }

指标 推荐意愿 "NPS" nps 逐个 门店 {
  目标 40 截至 2026-Q2
  目标 50 截至 2026-Q4
  警戒 30
  基线 35
  标杆 28   "行业平均"
  标杆 73.2 "蔚来"
  负责方 客户关怀
  带动 留存率
}
指标 满意指数 "CSI" csi { 目标 800 截至 2026-Q4  警戒 700  基线 742  标杆 856 "特斯拉"  负责方 门店运营 }
指标 预约成功率 比率 = 约上 / 请求 { 目标 90% 截至 2026-Q3  警戒 60%  基线 68%  标杆 92% "特斯拉" }
指标 等待时长 均值 位于 休息区 { 承诺 30分钟  目标 25分钟 截至 2026-Q3  警戒 60分钟  基线 47分钟  标杆 12分钟 "特斯拉"  越低越好 }
指标 一次修复率 比率 = 一次修好 / 工单数 { 目标 85% 截至 2026-Q4  基线 73% }
指标 投诉率 比率 = 投诉 / 工单数 { 基线 4.1%  越低越好 }
指标 银发推荐率 比率 面向 银发族 { 目标 81% 截至 2026-Q4 }
指标 留存率 比率 { 基线 52% }
指标 客户价值 终身价值 逐个 门店 { 基线 5107 CNY  警戒 5000 CNY }

问卷 交车后 "交车后微信问卷" en "After delivery" {
  面向 通勤族、家庭、银发族
  触发于 结算 不迟于 2 小时
  通过 微信
  间隔 90 天
  限时 3 分钟
  配额 通勤族 200、家庭 150、银发族 80
  提问 推荐意愿
  提问 原因 开放 "最主要的原因是什么?" 当 推荐意愿 <= 6
  提问 休息区.进度
  提问 结算
  提问 其他 开放 "还有什么是我们没问到的?"
  回应 客户关怀 不迟于 24 小时 当 推荐意愿 ≤ 3
}
问卷 流失回访 "流失回访" {
  触发于 保养.关怀 不迟于 90~120 天
  通过 热线
  提问 离开原因 选择 "您为什么不再来店?" { 产品 "车的问题" 属于 产品  价格 "价格" 属于 价格  服务 "服务不好" 属于 服务  其他 "其他" 开放 }
}
轮次 2026-Q1 "一季度" {
  答卷 "responses/2026-q1-*.csv"
  推荐意愿 41 样本 1,180
  等待时长 47分钟 样本 9,200
  流失回访.离开原因.服务 79.6% 样本 2,847
  流失回访.离开原因.价格 12.1%
  流失回访.离开原因.产品 8.3%
  面向 门店A { 推荐意愿 35  客户价值 5107 }
  面向 门店B { 推荐意愿 72  客户价值 21420 }
  面向 银发族 { 休息区.进度 4.1 样本 88 标准差 1.9 }
}
举措 进度告知 "顾问每两小时主动告知进度" {
  负责方 门店运营
  期间 2026-04-01 至 2026-06-30
  面向 试点店
  对照 对照店
  改善 休息区.进度 至 8~9 把握 80%
  改善 投诉率 -53%
  改善 满意指数 +13
  成本 0
}
举措 挽回计划 "高风险客户挽回" {
  负责方 客户关怀
  期间 2026-04 至 2026-09
  成本 12万~20万 CNY
  成本 6万 CNY 每 月
  留住 120~140位 高危车主 为期 3 年
}
举措 银发关怀 "银发客户关怀计划" {
  负责方 客户关怀
  成本 30万 CNY
  改善 休息区.问候 至 8
  改善 银发推荐率 至 81%
  赢得 23 家庭 为期 3 年
  依赖 进度告知
  豁免 strategy/delighter-before-basics 因为 "良心项目,不等排期" 直到 2026-12-31
}
举措 透明车间 "工位直播与逐项报价" {
  负责方 数字化
  成本 120万 至 160万 CNY
  增益 20万 CNY 每 年 为期 3 年
  改善 结算.明细 至 9 把握 60%
  改善 留存率 +8 个百分点 把握 50%
}
豁免 strategy/value-blind 因为 "二期再议"
`;

export const store = `
program MeiSu "美苏电器 · 西洋菜街" en "Mei Su Electronics" {
  scale     0 to 10                  // every level lies on it; this is the default
  weight    1 to 10                  // how much a customer cares; this is the default
  currency  HKD
  languages zh-Hans, en              // the first is the language of the outputs by default
  promise   Price "明码实价"          // step 1: why customers come to us, in our words
  promise   Brand "招牌信得过"
  strategy  "在同一条街开更多分店;不做网购与电话销售"
  budget    300万 HKD
  cycle     quarter                  // step 7: how often the loop is run (also \`6 months\`)
  owner     Retail
}

team Retail "门店运营"

factor Range "品类齐全" in Product { topics "型号", "缺货" }   // six are built in: Product, Service, Relationship,
                                                          // Convenience, Brand, Price; others refine them
channel Store "门店" physical
breakdown Region "大区"                                    // a way to cut the answers: a data column
breakdown Dealer "门店" in Region {
  member StoreA "体验一般" { worth { revenue 4,200 HKD per year  lifetime 3.2 years  margin 38%  customers 5000 } }
  member StoreB "体验优秀"
}

persona Visitor "自由行旅客" en "Day-tripper" {
  share 70%
  goal  "一趟买到心仪的相机"
  pain  "不知道哪家店有货"
  worth { revenue 4,200 HKD per year  lifetime 3.2 years  margin 38%  customers 5000 }
}
persona Clerk "店员" { pain "三套系统来回切" }               // no share: outside averages (staff, lost customers, a risk group)

journey Purchase "买数码产品" for Visitor, Local {
  stage Find   "找到门店" { goal "不绕路"  feel "怕白跑一趟" }
  stage Choose "挑选"
  stage Pay    "付款离店"
}

touchpoint Shop "街边门店" at Purchase.Find, Purchase.Choose via Store {
  owner Retail
  moment-of-truth
  expect near   "走几步就有店"     in Convenience  expected 7  weight 9  ideal 10  actual 5  delighter { evidence Shops }
  expect range  "想要的型号都有"   in Range        expected 7  weight 6  ideal 6
  expect price  "明码实价"         in Price        expected 7  weight 7  ideal 7  must-be {
    ask       "您觉得我们的标价有多清楚?" en "How clear were our prices?"
    benchmark 8.1 "行业平均"
  }
  for Local {
    expect near expected 6  weight 8                       // a known name overrides
    expect news "新品先到我手里" in Relationship expected 7  weight 7  ideal 7   // a new one only they hold
  }
}

source Reviews "大众点评" reviews { covers Shop  refresh 1 day  owner Retail }
source Tills   "收银系统" operational { covers Checkout  table "pos.receipts" }

kpi Recommend "推荐意愿" nps each Dealer {
  target    40 by 2026-Q2
  target    50 by 2026-Q4
  alarm     25
  baseline  31 from 2026-Q1
  benchmark 28 "行业平均"
  owner     Retail
  drives    Returning
}
kpi Effort    "购买费力度" ces at Checkout { scale 1 to 5  target 2 by 2026-Q4 }
kpi Waiting   "等待时长" mean at Checkout { promise 5 min  target 4 min by 2026-Q3  alarm 15 min  lower-is-better }
kpi Returning "复购率" rate = returning / customers { target 45% by 2026-12-31 }
kpi Shops count

survey AfterVisit "离店回访" {
  for     Visitor, Local
  after   Checkout within 2 h        // in the moment; \`within 14~21 days\` waits
  via     Chat
  rest    90 days                    // contact policy: nobody is asked more often
  limit   3 min
  quota   Visitor 200, Local 100
  ask     Recommend
  ask     why open "最主要的原因是什么?" when Recommend <= 6
  ask     Shop                       // its expectations, as one matrix; \`ask Shop.near\` asks one
  ask     reason choose many "您为什么光顾我们?" { range "货全" in Product  price "价格" in Price  other "其他" open }
  ask     other open "还有什么是我们没问到的?"             // the unknown
  respond Retail within 24 h when Recommend <= 6          // close the loop
}

wave 2026-Q1 "一季度" {
  responses "responses/2026-q1-*.csv"   // columns are the names: Recommend, Shop.near, persona, at, Dealer …
  Shop.range 6.1 n 212 sd 1.4           // or typed in
  Waiting 7 min n 900
  AfterVisit.reason.price 61% n 212
  for Local  { Shop.near 6.3 n 64 }     // a persona, a member, a channel
  for StoreA { Recommend 35 }
}

initiative FourthShop "同街第四家分店" {
  owner    Retail
  period   2026-04-01 to 2026-09-30
  improves Shop.near to 8~9 confidence 70%    // confidence: the chance of the whole rise, else none
  improves Returning +4 points                // points absolute; a signed % is relative to the baseline
  cost     52万 HKD
  cost     3万 HKD per month
  keeps    120~140 Visitor over 3 years        // wins N P over T · adds M per year over T
  needs    Stocktake
  for      Pilot  against Rest                 // its effect: the difference of the differences
  allow strategy/delighter-before-basics because "已签约" until 2026-12-31
}
`;
