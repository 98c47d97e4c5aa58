/** Programs the tests of surveys share. */
import { compile } from '../compile.ts';
import type { Program } from '../program/program.ts';
import { type Made, questionnairesOf } from './make.ts';
import type { Item } from './questionnaire.ts';
import { itemsOf } from './questionnaire.ts';

/** Throws where the text has an error. */
export function programOf(text: string): Program {
  const { program, findings } = compile({ own: [{ file: 'a.cx', text }] });
  const errors = findings.filter(({ severity, rule }) => severity === 'error' && !/^(strategy|survey)\//.test(rule));
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  return program;
}

/** The first survey of the text. */
export function made(text: string, first: string | null = null): Made {
  const [one] = questionnairesOf(programOf(text), first);
  if (one === undefined) throw new Error('no survey');
  return one;
}

export function item<Form extends Item['form']>({ questionnaire }: Made, name: string, form: Form): Item & { readonly form: Form } {
  const found = itemsOf(questionnaire).find((one) => one.name === name);
  if (found === undefined || found.form !== form) throw new Error(`${name}: ${found?.form ?? 'not asked'}`);
  return found as Item & { readonly form: Form };
}

/** Every kind of question, in two languages. */
export const shop = `
program Shop "店" en "The shop" { languages zh-Hans, en  currency HKD }
team Retail "零售" en "Retail"
channel Chat "聊天" en "Chat" chat
breakdown Dealer "门店" en "Dealer" { member A "甲店" en "Dealer A" member B "乙店" en "Dealer B" }
persona Visitor "游客" en "Visitor" { share 60% }
persona Local "街坊" en "Local" { share 40% }
persona Clerk "店员" en "Clerk"
journey Purchase "购买" en "Purchase" for Visitor, Local { stage Pay "付款" en "Paying" }
touchpoint Street "门店" en "Street shop" at Purchase.Pay {
  expect near "走几步就有店" en "A shop close by" expected 7 weight 9
  expect price "明码实价" en "Marked prices" expected 7 weight 7 { ask "您觉得我们的标价有多清楚？" en "How clear were our prices?" }
  for Local { expect news "新品先到我手里" en "New things first" expected 7 weight 7 }
}
touchpoint Checkout "收银台" en "Checkout" at Purchase.Pay { expect fast "付款快" en "Fast" expected 7 weight 7 }
kpi Recommend "推荐" en "Recommendation" nps
kpi Satisfied "满意" en "Satisfaction" csat at Checkout
kpi Effort "费力" en "Effort" ces at Street, Checkout
kpi Easy "轻松" en "Ease" ces agree
kpi Index "指数" en "Index" csi
kpi Mood "气氛" en "The mood" mean { scale 1 to 7 }
kpi Crowd "拥挤程度" en "The crowd" mean { scale 1 to 5 lower-is-better }
kpi Waiting "等待时长" en "Waiting time" mean at Checkout { promise 5 min lower-is-better }
kpi Spent "花费" en "The bill" mean { target 500 HKD }
kpi Explained "主动讲解率" en "Explained" rate { ask "店员主动介绍了吗？" en "Did anyone explain unasked?" }
kpi Returning "复购率" en "Repurchase" rate = returning / customers
kpi Value "终身价值" en "Lifetime value" clv
survey AfterVisit "离店回访" en "After the visit" {
  for Visitor, Local
  after Checkout within 2 h
  via Chat
  rest 90 days
  limit 3 min
  quota Visitor 200, Local 100
  ask Recommend
  ask why open "最主要的原因是什么？" en "What is the main reason?" when Recommend <= 6
  ask Satisfied
  ask Effort
  ask Easy
  ask Index
  ask Mood
  ask Crowd
  ask Waiting
  ask Spent
  ask Explained
  ask Street
  ask Checkout
  ask reason choose many "您为什么光顾我们？" en "Why do you come to us?" { range "货全" en "The range" in Product  price "价格" en "The prices" in Price  other "其他" en "Something else" open }
  ask cheaper open "哪里更便宜？" en "Where is it cheaper?" when reason = price
  ask slow open "当时在等什么？" en "What were you waiting for?" when Waiting > 300 s
  respond Retail within 24 h when Recommend <= 6
}
`;

/** Everything a survey can say of how it asks. */
export const asking = `
program Shop "店" en "The shop" { languages zh-Hans, en  ends "做得很差" en "Poor" to "做得很好" en "Great" }
breakdown Dealer "门店" en "Dealer"
persona Visitor "游客" en "Visitor" { share 60% }
persona Local "街坊" en "Local" { share 40% }
touchpoint Street "门店" en "Street shop" {
  expect near "走几步就有店" en "A shop close by" expected 7 weight 9
  expect price "明码实价" en "Marked prices" expected 7 weight 7
  expect noise "不吵" en "Quiet" expected 7 weight 3 { ends "很吵" en "Loud" to "很静" en "Quiet" }
  for Local { expect news "新品" en "News" expected 7 weight 7 }
}
kpi Recommend "推荐" en "Recommendation" nps
kpi Effort "费力" en "Effort" ces { ends "不费力" en "No effort" to "很费力" en "Much effort" }
survey Visit "回访" en "After the visit" {
  for Visitor, Local
  after Street
  consent
  screen "您是？" en "Who are you?" { Visitor "我来旅游" en "I am travelling"  Local  out }
  page "您的到访" en "Your visit"
  ask Recommend optional
  ask why open required "为什么给 {Recommend} 分，{名字}？" en "Why {Recommend} for { Dealer }, {why}?"
  page
  ask Street shuffled required
  ask Street.near kano
  ask Effort
  ask reason choose many shuffled "原因" en "Reason" {
    other "其他" en "Other" open
    none "没有" en "None" alone
    range "货全" en "Range"
    price "价格" en "Price"
  }
  ask last open "关于 {reason}" en "About {reason} and {later}"
}
`;
