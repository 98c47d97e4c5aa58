import type { Both } from '../../findings/rule.ts';

/** What each keyword does, in a sentence, by its English form. Completion and hover say them. */
export const keywordSentences: Readonly<Record<string, Both>> = {
  // ---- declarations
  use: {
    en: 'Makes the declarations of another folder visible; only what is named of them enters the report.',
    zh: '引用另一个文件夹里的声明；只有被提到的才进入报告。',
  },
  program: {
    en: 'The strategy as a whole: its scales, money, languages, promises and owner.',
    zh: '整个方案：量表、币种、语言、承诺和负责方。',
  },
  factor: {
    en: 'An area in which customers expect something; it refines one of the six built-in factors.',
    zh: '客户期望所属的方面，是六个内置因素之一的细分。',
  },
  breakdown: {
    en: 'A way to cut the answers, such as region or dealer: a column of the data.',
    zh: '拆分答卷的一种方式，如大区、门店；对应数据中的一列。',
  },
  member: { en: 'One of the groups of a breakdown, such as one dealer.', zh: '分组中的一个，如某家门店。' },
  team: { en: 'A team of ours that owns things and gets them done.', zh: '我方的一个团队，承担责任、落实举措。' },
  channel: { en: 'A way in which customers meet us: a shop, a hotline, an app.', zh: '客户与我们打交道的渠道：门店、热线、小程序等。' },
  persona: { en: 'A group of customers who are alike in what they expect.', zh: '期望相近的一群客户。' },
  journey: { en: 'The way a customer goes with us, stage by stage.', zh: '客户与我们同行的一段路，由若干阶段组成。' },
  stage: { en: 'A step of a journey; elsewhere it is named `Journey.Stage`.', zh: '旅程中的一步；在别处写作「旅程.阶段」。' },
  touchpoint: {
    en: 'A place where customers meet us, with what they expect there.',
    zh: '客户与我们接触的一处，及客户在此的期望。',
  },
  expect: {
    en: 'Something customers expect at a touchpoint: a row of the gap analysis and a question of the survey.',
    zh: '客户在触点上的一条期望：差距分析中的一行，也是问卷中的一题。',
  },
  source: {
    en: 'Where we hear customers beside surveys: reviews, tickets, systems.',
    zh: '问卷之外听到客户声音的来源：评价、工单、系统等。',
  },
  kpi: {
    en: 'A figure that we steer by, in its own unit: a rate, a time, a score.',
    zh: '用来管理的指标，用自己的单位：比率、时长、得分等。',
  },
  survey: { en: 'A questionnaire: whom it asks, when, and what.', zh: '一份问卷：问谁、何时问、问什么。' },
  wave: { en: 'A round of results, typed in here or read from files.', zh: '一轮结果，可直接填写，也可取自文件。' },
  initiative: { en: 'Something we do to close gaps, with what it costs and brings.', zh: '为弥补差距所做的事，及其成本和收益。' },
  allow: { en: 'Excuses a rule for the declaration it stands in, with a reason.', zh: '在所处的声明中豁免一条规则，须写明理由。' },

  // ---- connectives
  was: { en: 'A former name, so that data under it is still read.', zh: '以前的名称，使旧名称下的数据仍能读到。' },
  at: { en: 'The stages or touchpoints where it happens.', zh: '发生在哪些阶段或触点。' },
  via: { en: 'The channels through which it happens.', zh: '通过哪些渠道。' },
  in: { en: 'The factor or breakdown it belongs to.', zh: '属于哪个因素或分组。' },
  for: { en: 'For whom: personas, members or channels.', zh: '面向谁：画像、成员或渠道。' },
  from: { en: 'Where the figures come from, or the period a baseline is of.', zh: '数字取自哪里；写在基线后面时，表示基线所属的时期。' },
  to: { en: 'The other end of a range or period, or the value to be reached.', zh: '范围或期间的另一端，或要达到的值。' },
  by: { en: 'When the target is due.', zh: '目标的截止时间。' },
  per: { en: 'For each day, month, quarter or year.', zh: '按每天、每月、每季度或每年计。' },
  over: { en: 'For how long the benefit lasts.', zh: '收益持续多久。' },
  each: { en: 'Judges every member of a breakdown as well as the whole.', zh: '除整体外，还逐个评判分组中的成员。' },
  when: { en: 'Only where an answer meets the condition.', zh: '仅当回答满足条件时。' },
  until: { en: 'The day after which the excuse no longer holds.', zh: '豁免的截止日期。' },
  because: { en: 'The reason, for whoever reads it later.', zh: '理由，供日后查看。' },
  within: { en: 'How soon after it, at the latest; a range waits first.', zh: '最迟多久之内；写成范围时先等待再进行。' },
  against: { en: 'The group that the trial is compared with.', zh: '与试点对照的群体。' },

  // ---- of the program
  scale: { en: 'The scale on which levels lie: 0 to 10 unless said.', zh: '各项水平所用的量表；不写则为 0 至 10。' },
  weight: {
    en: 'How much customers care about it; of the program, the scale of all weights.',
    zh: '客户看重的程度；写在方案里时，是全部权重所用的量表。',
  },
  currency: { en: 'The currency of plain amounts, such as CNY.', zh: '金额默认的币种，如 CNY。' },
  languages: { en: 'The languages of reports and surveys; the first is the usual one.', zh: '报告和问卷的语言；第一种为默认语言。' },
  promise: {
    en: 'Why customers come to us, in our words; of a KPI, the value customers were told.',
    zh: '客户为什么选择我们，用我们自己的话说；写在指标里时，是对客户承诺的值。',
  },
  strategy: { en: 'What we do well on purpose, and what we leave to others.', zh: '我们有意做好什么，又有意不做什么。' },
  budget: { en: 'The money there is for initiatives.', zh: '可用于举措的资金。' },
  cycle: {
    en: 'How often the loop of listening and improving, or the survey, is run.',
    zh: '多久循环一次：倾听与改进的周期，或问卷发放的周期。',
  },
  discount: {
    en: 'How much less money is worth for every year that it comes later, as a percentage.',
    zh: '一年后的钱折算到今天要打的折扣，用百分比表示。',
  },

  // ---- of people
  share: { en: 'What part of all customers it is.', zh: '占全部客户的比例。' },
  goal: { en: 'What the customer wants to get done.', zh: '客户想办成的事。' },
  pain: { en: 'What makes it hard for the customer.', zh: '让客户为难的地方。' },
  feel: { en: 'How the customer feels there.', zh: '客户此时的感受。' },
  worth: { en: 'What such a customer is worth to us.', zh: '这类客户对我们的价值。' },
  revenue: { en: 'Money one customer brings, a year unless said otherwise.', zh: '一位客户带来的收入；不另写时按每年计。' },
  lifetime: { en: 'How long a customer stays with us.', zh: '客户与我们来往的时长。' },
  margin: { en: 'What part of the revenue is left after direct costs.', zh: '收入扣除直接成本后所剩的比例。' },
  customers: { en: 'How many customers there are.', zh: '客户的数量。' },
  reach: { en: 'How many people one lost customer influences.', zh: '流失一位客户会影响到的人数。' },
  retention: { en: 'What part of the customers stays from one year to the next.', zh: '一年后仍留下来的客户比例。' },

  // ---- of any block
  owner: { en: 'The team that answers for it.', zh: '对此负责的团队。' },
  note: { en: 'A remark for whoever reads it.', zh: '写给读者的备注。' },

  // ---- of touchpoints and expectations
  'moment-of-truth': { en: 'A moment that decides whether the customer stays.', zh: '决定客户去留的时刻。' },
  expected: { en: 'The level customers expect, on the scale.', zh: '客户预期的水平，按量表填写。' },
  ideal: { en: 'The level we want to be at; left out, it is what customers expect.', zh: '我们想做到的水平；不写则等于客户的预期。' },
  actual: { en: 'The level we assume until it is measured.', zh: '测得结果之前，我们假定的实际水平。' },
  'must-be': {
    en: 'Taken for granted: its lack annoys, its presence does not delight.',
    zh: '理所当然的事：做不到会不满，做到了也不会惊喜。',
  },
  performance: { en: 'The better it is done, the more content the customer.', zh: '做得越好，客户越满意。' },
  delighter: { en: 'Not asked for: its lack does not hurt, its presence delights.', zh: '客户没有要求：没有也不会不满，有则惊喜。' },
  evidence: { en: 'KPIs that stand beside the rating, in their own units.', zh: '与评分并列的指标，用各自的单位。' },
  benchmark: { en: 'A value of others to compare with.', zh: '用来对比的他方数值。' },
  topics: { en: 'Words by which an open answer is counted here.', zh: '开放回答中出现这些词，就归到此处。' },

  // ---- of KPIs
  target: { en: 'The value to be reached, and when.', zh: '要达到的值及其时间。' },
  alarm: { en: 'The value at which we must act.', zh: '一到就必须行动的值。' },
  baseline: { en: 'The value from which the way to the target begins.', zh: '走向目标的起点值。' },
  'lower-is-better': { en: 'The lower the value, the better.', zh: '数值越低越好。' },
  drives: { en: 'KPIs that rise when this one does.', zh: '会随之上升的指标。' },
  agree: {
    en: 'The form of the effort score in which customers agree it was easy: higher is better.',
    zh: '请客户评价「是否同意很省力」的费力度问法，分数越高越好。',
  },

  // ---- of surveys
  ask: {
    en: "A question: of a KPI, a touchpoint, an expectation, or one of the survey's own; elsewhere, the wording to ask with.",
    zh: '提一个问题：问指标、触点、期望，或问卷自己的题；写在别处时，是提问的措辞。',
  },
  open: { en: "Answered in the customer's own words.", zh: '由客户用自己的话回答。' },
  choose: { en: 'Answered by choosing from a list.', zh: '从列出的选项中选择。' },
  many: { en: 'Several may be chosen.', zh: '可以选择多项。' },
  kano: {
    en: 'Asks twice about each expectation: how it would be with it, and how without.',
    zh: '对每条期望问两次：有它会怎样，没有它会怎样。',
  },
  required: { en: 'It must be answered.', zh: '必须回答。' },
  optional: { en: 'It may be left out.', zh: '可以不答。' },
  shuffled: {
    en: 'Options or rows stand in another order for each respondent; those in people’s own words and those chosen alone stay last.',
    zh: '各选项或各行对每位答卷人随机排列；自填项和排他项始终在最后。',
  },
  alone: { en: 'Whoever chooses this option chooses no other.', zh: '选了它就不能再选其他选项。' },
  ends: { en: 'The words at the two ends of the scale, those of its lowest value first.', zh: '量表两端的文字，先写最低值的。' },
  consent: {
    en: 'Asked before anything else; who does not agree is thanked, and nothing is kept.',
    zh: '最先征求同意；不同意的，致谢后结束，不保留任何内容。',
  },
  screen: {
    en: 'Asked first: who the respondent is. The answer says the persona; `out` ends the survey politely.',
    zh: '先问答卷人是谁，由此得知画像；选「不符」的礼貌结束。',
  },
  out: { en: 'Whoever is none of these: the survey ends with thanks.', zh: '都不符合的人：致谢并结束问卷。' },
  page: { en: 'A new page begins with the next question; its title may be given.', zh: '下一个问题起另起一页，可以写标题。' },
  after: { en: 'The touchpoint or stage after which the survey is sent.', zh: '在哪个触点或阶段之后发出问卷。' },
  limit: { en: 'How long answering may last.', zh: '作答时间的上限。' },
  rest: { en: 'How long nobody is asked again.', zh: '同一位客户多久之内不再被问。' },
  quota: { en: 'How many answers of each group are wanted.', zh: '各类客户需要收集的份数。' },
  respond: { en: 'The team that gets back to the customer, and how soon.', zh: '由哪个团队、在多久之内回应客户。' },

  // ---- of sources
  covers: { en: 'The touchpoints and stages it speaks of.', zh: '涉及哪些触点和阶段。' },
  refresh: { en: 'How often it is renewed.', zh: '多久更新一次。' },
  table: { en: 'The table of the database it stands in.', zh: '所在的数据表。' },

  // ---- of waves
  responses: { en: 'The files that hold the answers.', zh: '存放答卷的文件。' },
  map: { en: 'Says which column of the files holds what.', zh: '说明文件里的各列对应什么。' },
  as: { en: 'What the column holds.', zh: '该列对应什么。' },
  n: { en: 'How many valid answers there were.', zh: '有效回答的数量。' },
  sd: { en: 'The standard deviation of the answers.', zh: '回答的标准差。' },

  // ---- of initiatives
  improves: { en: 'The expectation or KPI it improves, and by how much.', zh: '改善哪条期望或哪个指标，以及改善多少。' },
  confidence: { en: 'The chance of the whole rise.', zh: '全部实现的可能性。' },
  cost: { en: 'What it costs, once or per period.', zh: '成本，一次性的，或按时间计的。' },
  period: { en: 'From when to when.', zh: '从何时到何时。' },
  keeps: { en: 'How many customers it keeps from leaving.', zh: '能留住多少客户。' },
  wins: { en: 'How many new customers it wins.', zh: '能赢得多少新客户。' },
  adds: { en: 'The money it brings beside customers kept and won.', zh: '除留住和赢得客户之外带来的收益。' },
  needs: { en: 'The initiatives that must come first.', zh: '必须先做的举措。' },
  excludes: { en: 'The initiatives that cannot be done beside it.', zh: '不能同时做的举措。' },
  effort: { en: "Days of work it takes of the owner's team.", zh: '需要负责方投入的工作天数。' },
  capacity: { en: 'Days of work the team has per period.', zh: '团队在一段时间内可投入的工作天数。' },
  points: { en: 'Percentage points: from 40% to 44% is 4.', zh: '百分点：从 40% 到 44% 是 4 个百分点。' },

  // ---- units
  s: { en: 'Seconds.', zh: '秒。' },
  min: { en: 'Minutes.', zh: '分钟。' },
  h: { en: 'Hours.', zh: '小时。' },
  day: { en: 'Days.', zh: '天。' },
  week: { en: 'Weeks.', zh: '周。' },
  month: { en: 'Months.', zh: '月。' },
  quarter: { en: 'Quarters of a year.', zh: '季度。' },
  year: { en: 'Years.', zh: '年。' },
};

/** What each word of the closed lists means, by the place it stands in and its English form. */
export const wordSentences: Readonly<Record<'medium' | 'source' | 'kpi', Readonly<Record<string, Both>>>> = {
  medium: {
    physical: { en: 'In person, on the spot.', zh: '当面，在现场。' },
    phone: { en: 'By telephone.', zh: '通过电话。' },
    web: { en: 'On a website.', zh: '在网站上。' },
    app: { en: 'In an app.', zh: '在应用或小程序里。' },
    chat: { en: 'In a messenger.', zh: '用即时消息。' },
    social: { en: 'On social media.', zh: '在社交媒体上。' },
    mail: { en: 'By mail or e-mail.', zh: '用邮件。' },
    partner: { en: 'Through somebody else who acts for us.', zh: '由代表我们的合作方。' },
  },
  source: {
    reviews: { en: 'Public reviews.', zh: '公开的评价。' },
    social: { en: 'Social media.', zh: '社交媒体。' },
    operational: { en: 'Systems that run the business.', zh: '业务运行的系统。' },
    complaints: { en: 'Complaints.', zh: '投诉。' },
    tickets: { en: 'Tickets of the service desk.', zh: '服务工单。' },
    staff: { en: 'What our own people hear.', zh: '一线员工的反映。' },
    interviews: { en: 'Talks with customers.', zh: '与客户的访谈。' },
    observation: { en: 'Watching what customers do.', zh: '对客户行为的观察。' },
    survey: { en: 'A survey that is made elsewhere.', zh: '在别处做的问卷。' },
  },
  kpi: {
    nps: { en: 'Net Promoter Score: promoters less detractors, from −100 to 100.', zh: '净推荐值：推荐者比例减贬损者比例，−100 至 100。' },
    csat: { en: 'Customer satisfaction: the share of contented answers.', zh: '满意度：满意回答所占的比例。' },
    ces: { en: 'Customer effort score: lower is better unless `agree`.', zh: '客户费力度：越低越好，「同意式」除外。' },
    csi: { en: 'An index of satisfaction, on its own scale.', zh: '满意度指数，用自己的量表。' },
    mean: { en: 'The mean of a measure, such as minutes of waiting.', zh: '某项测量的均值，如等待分钟数。' },
    median: { en: 'The middle value of a measure.', zh: '某项测量的中位数。' },
    rate: { en: 'A share, often `= part / whole`.', zh: '比率，常写作「= 部分 / 整体」。' },
    count: { en: 'How many there are.', zh: '数量。' },
    money: { en: 'An amount of money.', zh: '金额。' },
    clv: { en: 'Customer lifetime value.', zh: '客户终身价值。' },
  },
};
