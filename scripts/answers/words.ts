/** What people write in their own words: complaints by what they are about, praise, and what no question asked for. */

export interface Words {
  /** By touchpoint: what somebody says who was let down there. */
  readonly complaints: Readonly<Record<string, readonly string[]>>;
  readonly praise: readonly string[];
  /** What nobody asked about. */
  readonly unasked: readonly string[];
  /** One of these goes before, or after, now and then. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const autoService: Words = {
  complaints: {
    约车: ['周末永远约不上', '小程序里看不到空档', '想改个时间还得打电话', '约好的时段到店又说没工位', '连续三天都约满了'],
    接待台: ['同样的问题说了三遍', '没人先讲要花多少钱', '报价和最后的数对不上', '动手之前没给报价', '换了个顾问又从头讲'],
    休息区: [
      '等了两个多小时没人告诉我进度',
      '说三十分钟，结果等了一上午',
      '什么时候好全靠自己去问',
      '等的时候没人理',
      '进度屏是坏的',
      '老人坐在那里等了三个小时',
      '进度一问三不知',
    ],
    车间: ['同一个毛病修了两次还没好', '异响还在', '多做了两个没必要的项目', '修完第二天故障灯又亮', '换了件也没修好'],
    结算: ['账单看不懂', '工时怎么算的说不清', '明细太笼统', '价格比外面贵不少', '配件价格没有明细', '账单上多了一项没人解释'],
    交车区: ['说四点交车，拖到六点', '车洗得不干净', '交车时间一改再改'],
    售后回访: ['回访电话打了三个，问的都一样', '刚交完车就来电话'],
    服务热线: ['热线打了半天没人接', '转来转去没人管'],
  },
  praise: [
    '师傅很专业',
    '顾问主动告诉我修到哪一步了，很安心',
    '比上次快多了',
    '休息区的咖啡不错',
    '明细一条条讲清楚了',
    '服务态度好',
    '没什么意见，挺好的',
    '顺利，下次还来',
  ],
  unasked: [
    '保养的时候没有代步车，上班很不方便',
    '能不能提供代步车',
    '代步车要排两周',
    '店里的充电桩总是坏的',
    '充电桩只有一个，还被员工车占着',
    '希望保养时顺便把电充满',
    '夜里也能取车就好了',
    '代步车只给高配车主，不公平',
    '附近停车太难，进不了店',
    '充电桩排队比保养还久',
  ],
  before: ['其实', '说实话，', '这次', '总的来说', '希望改进：'],
  after: ['。', '！', '，希望重视。', '，请尽快解决。', '……'],
};

export const saas: Words = {
  complaints: {
    Setup: [
      'the csv import dropped half of our customers',
      'the import wanted columns nobody has',
      'our old spreadsheet did not fit',
      'three evenings on the import and still not live',
    ],
    Schedule: ['the board is slow on Mondays', 'it keeps spinning at seven in the morning', 'loading takes forever when all vans are out'],
    Van: ['no signal in a basement means no job sheet', 'it does not work offline', 'the app lost my notes without signal'],
    Insight: ['I cannot see what it saves us', 'the monthly page shows numbers I do not need'],
    Support: ['waiting a day for an answer', 'the answer was a link to the manual', 'my ticket was closed and nothing was solved'],
    Renewal: ['the renewal invoice was a surprise', 'a hidden fee on the invoice', 'nobody told us the price would go up'],
    Pricing: ['I could not work out what a year costs'],
    Trial: ['the trial had made-up jobs, not ours'],
    Kickoff: ['a different person at every call'],
  },
  praise: [
    'the board shows at a glance who is free',
    'photos from the van are great',
    'saves my mornings',
    'support was friendly and quick',
    'works, no complaints',
    'easy once it is set up',
  ],
  unasked: [
    'it should plan the route so we burn less fuel',
    'fuel is our biggest cost and the board ignores it',
    'half my crew speaks Spanish, the app does not',
    'please add Spanish for the technicians',
    'no way to plan routes around traffic',
    'routes cross each other all day, fuel money gone',
    'I want the customers to see when the van arrives',
    'Spanish please',
  ],
  before: ['Honestly, ', 'Well: ', 'Mostly fine, but ', 'To be fair, '],
  after: ['.', '!', ' Please fix it.', ' That is all.'],
};

export const bank: Words = {
  complaints: {
    Counter: ['叫号等了四十分钟', '收费项目看不懂', '柜台说的条款听不明白', '排队太久，窗口只开两个'],
    Mobile: ['找不到转账限额在哪改', '一点就闪退', '字太小，怕点错', '菜单太深'],
    Settle: ['当天的款第二天才到', '到账没有提醒'],
    Loan: ['贷款等了两周才有答复', '不批也不说原因', '材料交了三次'],
    Fraud: ['挂失电话里一直在播广告', '盗刷的钱一个月还没说法', '盗刷之后没人主动联系我'],
    Notice: ['短信看不懂在说什么', '变更通知全是条款'],
  },
  praise: ['柜员讲得很耐心', '手机上几分钟就办好了', '转账前提醒我了，救了我一次', '挺好', '没有意见', '客户经理很负责'],
  unasked: [
    '换零钱没有一家网点愿意办',
    '小店每天要零钱，网点说没有',
    '纸质存折取消了，老人不会看手机账单',
    '存折还是要的',
    '孩子在外地，想授权他代我办',
    '能不能让子女远程代办',
    '零钱兑换要预约三天',
    '存折补登机坏了半年',
  ],
  before: ['其实', '说实话，', '希望', '建议：'],
  after: ['。', '！', '，谢谢。', '，请改进。'],
};
