/** A small program with something of every kind: measured, not split, assumed, unknown, conceded, withheld. For tests of hovers, hints and lenses. */
export const corner = `program Corner "街角电器" en "Corner electronics" {
  scale 0 to 10
  weight 1 to 10
  currency CNY
  languages zh-Hans, en
  promise Service "不用久等" en "No long waits"
  budget 50万 CNY
  cycle quarter
  owner Retail
}
team Retail "门店运营" en "Shop operations" { capacity 120 days per quarter }
factor Range "品类齐全" en "Range" in Product { topics "缺货" }
channel Store "门店" en "Shop" physical
breakdown Dealer "门店" en "Dealer" {
  member East "东店" en "East" { worth { revenue 4,200 CNY per year  lifetime 3.2 years  margin 38%  customers 5000 } }
  member West "西店" en "West"
}
persona Visitor "旅客" en "Visitors" { share 60%  goal "一趟买到" en "One trip"  worth { revenue 1,000 CNY per year  lifetime 2 years  margin 30%  customers 500 } }
persona Local "街坊" en "Neighbours" { share 40% }
persona Clerk "店员" en "Clerks" { pain "三套系统" en "Three systems" }
journey Purchase "购买" en "Purchase" for Visitor, Local {
  stage Find "找到门店" en "Find the shop" { goal "不绕路" en "No detour" }
  stage Pay "付款" en "Pay"
}
touchpoint Shop "街边门店" en "Street shop" at Purchase.Find via Store {
  moment-of-truth
  expect near "走几步就有店" en "A shop within a few steps" in Convenience expected 7 weight 9 ideal 10 must-be {
    evidence Waiting
    benchmark 8.1 "行业平均" en "Industry average"
    note "问过店员" en "Clerks were asked"
  }
  expect range "想要的都有" en "All I want" in Range expected 7 weight 6 ideal 7 actual 6
  expect new "新品" en "New models" in Product weight 3
  expect kept "说到做到" en "Kept word" in Service expected 8 weight 5 ideal 6
  for Local { expect near expected 6 weight 8 }
}
touchpoint Till "收银台" en "Till" at Purchase.Pay via Store {
  expect quick "不用久等" en "No long wait" in Service expected 7 weight 8
}
source Tills "收银系统" en "Tills" operational { covers Till  refresh 1 day  owner Retail  table "pos.receipts" }
kpi Recommend "推荐意愿" en "Recommendation" nps each Dealer { target 40 by 2026-Q1  target 50 by 2026-Q4  alarm 20  baseline 30 from 2025-Q4  benchmark 28 "行业平均" en "Industry average"  owner Retail  drives Returning }
kpi Waiting "等待时长" en "Waiting time" mean at Till { promise 5 min  target 4 min by 2026-Q3  alarm 15 min  lower-is-better }
kpi Returning "复购率" en "Customers who return" rate = returning / buyers { target 45% by 2026-Q4 }
survey AfterVisit "离店回访" en "After the visit" {
  for Visitor
  after Till within 2 h
  via Store
  rest 90 days
  limit 3 min
  quota Visitor 200
  ask Recommend
  ask why open "最主要的原因？" en "What is the main reason?"
  ask Shop.near
  ask reason choose many "为什么来？" en "Why us?" { range "货全" en "Choice" in Range  other "其他" en "Other" open } when Recommend <= 6
  respond Retail within 24 h when Recommend <= 6
}
wave 2025-Q4 "去年四季度" en "Last autumn" {
  Shop.near 5.8 n 200 sd 1.2
  Recommend 30 n 200
  AfterVisit.reason.range 55% n 200
}
wave 2026-Q1 "一季度" en "This winter" {
  responses "answers/2026-q1.csv"
  Shop.near 5.0 n 212 sd 1.4
  Shop.kept 6 n 212
  Waiting 7 min n 900
  Recommend 41 n 212
  AfterVisit.reason.range 61% n 212
  for Local { Shop.near 6.3 n 64 sd 1.5 }
  for East { Recommend 15 n 90 }
  for West { Recommend 60 n 8 }
}
initiative SecondShop "第二家店" en "A second shop" {
  owner Retail
  period 2026-04 to 2026-09
  improves Shop.near to 8~9 confidence 70%
  improves Returning +4 points
  cost 12万 CNY
  keeps 50 Visitor over 2 years
  effort 40 days
}
initiative Idea "点子" en "An idea" { improves Waiting to 4 min  needs SecondShop }
`;
