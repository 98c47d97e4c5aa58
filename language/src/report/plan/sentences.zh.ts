import type { Pair } from '../sentences.ts';
import type { PlanWords, VerdictFacts } from './sentences.ts';

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

function pair(main: string, second: string): Pair {
  return { main, second };
}

/** Two counts of one sentence are written alike: in digits where the larger one, `beside`, is. */
function many(count: number, beside = count): string {
  const word = beside > 10 ? undefined : numerals[count];
  return word === undefined ? ` ${count} 项` : `${word}项`;
}

function start(text: string): string {
  return text.replace(/^ /, '');
}

function quote(text: string): string {
  return `「${text}」`;
}

function quoted(names: readonly string[]): string {
  return names.map(quote).join('');
}

function named(names: readonly string[], more = 0): string {
  return `${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 项` : ''}`;
}

function choice({ chosen, count, budget: amount, share, money, objective }: VerdictFacts): readonly string[] {
  // A title breaks at spaces, and none may stand between a number and its unit.
  const budget = amount?.replaceAll(' ', '\u00a0') ?? null;
  // Who looks at the gap alone has not asked whether it pays.
  const worthwhile = objective === 'money' ? '值得做' : '有帮助';
  const head =
    budget === null
      ? chosen === count
        ? count === 1
          ? `这项举措${worthwhile}`
          : `${start(many(count))}举措都${worthwhile}`
        : `${start(many(count))}举措里${many(chosen, count)}${worthwhile}`
      : chosen === count
        ? `${budget}够做${count === 1 ? '这项' : `全部${many(count)}`}举措`
        : `${budget}预算，${start(many(count))}选${many(chosen, count)}`;
  const closes = share === null ? null : `补上 ${share} 的差距`;
  const leaves = money === null ? null : `预计净得 ${money}`;
  const first = objective === 'gap' ? (closes ?? leaves) : (leaves ?? closes);
  return first === null ? [head] : [`${head}，${first}`, head];
}

export const chinesePlan: PlanWords = {
  form: pair('举措计划', 'Plan of initiatives'),
  contents: pair('只读标题也够', 'The plan in a few lines'),
  foot: '本页不含脚本，不从网络加载任何内容',
  reading: pair('图例', 'How to read the marks'),
  marks: { above: '赚得回成本', below: '赚不回成本', interval: '横条：80% 区间；竖线：中位数', rejected: '空心：没有选入' },

  banner: (errors) => `方案里有 ${errors} 处错误，这份计划只算了读得懂的部分；用 cx check 查看错误。`,
  nothing: '无从计划：方案里还没有举措',
  nothingDeck:
    '请先写一项举措，写明成本、改善什么、留住谁，例如「举措 快收银 { 成本 2万 CNY  改善 收银.等候 至 8  留住 40 顾客 为期 2年 }」。',
  verdict: choice,
  verdictInfeasible: (budget) =>
    budget === null ? '排不出组合：已定的举措互相排斥，或团队人力不够' : `排不出组合：${budget}和现有人力容不下已定的举措`,
  verdictBelowAll: (budget) => `预算什么都做不了：每项举措都超过 ${budget}`,
  verdictNone: (budget) => (budget === null ? '没有一项举措值得做' : `${budget}以内做得了的举措，没有一项值得做`),
  verdictOutside: '没有可选的举措：一项也不能参选',
  deckChosen: (names, more) => `选入：${named(names, more)}。`,
  deckOdds: (loss) => `模拟里有 ${loss} 的情形，这一组合赚不回成本。`,
  deckBound: (reached, most) => `尚未证明最优：已达到 ${reached}，任何组合最多 ${most}。`,

  numbers: {
    gap: pair('补上的差距', 'Gap closed'),
    gapUnit: '占全部差距',
    money: (measure) => (measure === 'net' ? pair('净得', 'What is left') : pair('净现值', 'Net present value')),
    chance: pair('亏损的可能', 'Chance of loss'),
    range: (low, high) => `80% 的情形在 ${low} 至 ${high}`,
    costs: (cost, budget) => `花费 ${cost}${budget === null ? '' : `，预算 ${budget}`}`,
    costsAndUnknown: (cost) => `花费 ${cost}，另有未知的成本`,
    expected: '期望值',
    lossOf: '的情形',
    returns: (spread) => `回报率 ${spread}`,
    overBudget: (chance) => `超预算的可能 ${chance}`,
    points: (gap) => `加权 ${gap} 分`,
  },

  remarkNoBudget: '没有预算，凡是有用的举措都选入。可以在方案里写「预算 30万 CNY」，或用 cx plan --budget 300000。',
  remarkNoMoney: '没有一项举措写明能赚多少，因此不谈回报。请在举措里写「留住」「赢得」或「增益」，并为留住、赢得的画像写「价值」。',
  remarkNoGap: '没有一项举措补的是已知的差距，因此不谈差距。请写「改善」，以及所改善期望的权重、实际和理想。',
  remarkUntold: (names, more) =>
    `${quoted(names)}${more > 0 ? `等 ${names.length + more} 项` : ''}没有写能赚多少，或无从知道：成本计入，收益不计。`,
  remarkNoDiscount: '方案没有写年折现率（例如「年折现率 8%」），以后的钱与今天的钱同等计算。',
  remarkBound: (reached, most) => `举措太多，来不及试遍所有组合。这里是找到的最好组合：达到 ${reached}，任何组合最多 ${most}。`,
  remarkTooMany: (name, persona, kept, customers) =>
    `${quote(name)}要留住的${quote(persona)}比现有的还多：要留住 ${kept}，现有 ${customers}。收益算高了。`,
  remarkMissing: (name, lacking) => `${name}：${lacking.join('，')}。`,
  lacking: {
    currency: () => '金额的币种不一或没有写明，不能相加',
    period: () => '有按期发生的成本，却没有写到什么时候（期间）',
    duration: () => '没有写收益持续多久（为期）',
    revenue: (whose) => `${whose}的「价值」里没有写收入`,
    margin: (whose) => `${whose}的「价值」里没有写毛利率`,
    persona: () => '不知道留住或赢得的是谁',
    cost: () => '没有写成本',
  },
  rangeBudget: (range, used) => `预算是一个范围（${range}），计划按 ${used} 以内选。`,

  whatIf: pair('假如', 'What if'),
  whatIfHeads: ['项目', '原方案', '改动后'],
  whatIfRows: { set: '选入', cost: '成本', gap: '补上的差距', money: '预计收益', loss: '亏损的可能' },

  choiceTopic: pair('怎么选', 'The choice'),
  choiceTitle: choice,
  choiceNote: (objective, hasBudget) =>
    `在${hasBudget ? '预算和' : ''}团队人力容得下的所有组合里，这一组${
      objective === 'gap' ? '补上的加权差距最多' : '留下的钱最多'
    }。几项举措改善同一件事只算一次，且不超过理想；用的是期望值：范围取中间，再乘以把握。`,
  heads: {
    initiative: '举措',
    standing: '取舍',
    cost: '成本',
    gap: '单独补上的差距',
    money: (measure) => (measure === 'net' ? '净得（期望）' : '净现值（期望）'),
    reason: '理由',
    owner: '负责方',
    defence: '守住',
    offence: '进取',
    strategic: '承诺',
    benefit: '收益（按毛利）',
    return: '回报率（按毛利）',
    returnOnRevenue: '回报率（按收入）',
    netPresentValue: '净现值',
    payback: '回本时间',
    loss: '亏损的可能',
    influenced: '影响人数',
  },
  standing: { chosen: '选入', rejected: '未选', outside: '未参选', committed: '已定', running: '进行中' },
  brings: (gap, money) =>
    `去掉它：${[gap === null ? null : `差距少补 ${gap}`, money === null ? null : `钱 ${money}`].filter((part) => part !== null).join('，')}`,
  needs: (cheaper, more, objective) => {
    const ways = [
      cheaper === null ? null : `便宜 ${cheaper}`,
      more === null ? null : objective === 'gap' ? `多补 ${more}` : `多赚 ${more}`,
    ].filter((part) => part !== null);
    return ways.length === 0 ? '单改一处，都不足以选入' : `要选入，需${ways.join('，或')}`;
  },
  impossible: '不花钱也排不进：团队人天不够，或与所依赖、互斥、已定的举措冲突',
  notWorth: (objective) => `没有它，组合${objective === 'gap' ? '补上的差距' : '留下的钱'}一样多`,
  outside: { cost: '成本未知', ended: '期间已经结束', 'left-out': '按要求不列入', 'needs-outside': '所依赖的举措没有参选' },
  next: (budget, added, dropped, gap, money) =>
    `预算再多一成（${budget}），可以加上${quoted(added)}${dropped.length === 0 ? '' : `，换下${quoted(dropped)}`}：${[
      gap === null ? null : `差距 ${gap}`,
      money === null ? null : `钱 ${money}`,
    ]
      .filter((part) => part !== null)
      .join('，')}。`,
  nextNothing: (budget) => `预算再多一成（${budget}），也买不到更好的组合。`,
  points: (gap) => `${gap} 分`,

  returnsTopic: pair('能赚多少', 'What it earns'),
  returnsTitle: ({ known, earning, worst, loss }) => {
    if (earning === 0) return [known === 1 ? '有数可算的一项，多半赚不回成本' : `有数可算的${many(known)}，多半都赚不回成本`];
    const head =
      earning === known
        ? known === 1
          ? '有数可算的一项，多半赚得回成本'
          : `有数可算的${many(known)}，多半都赚得回成本`
        : `${start(many(known))}里${many(earning, known)}多半赚得回成本`;
    return worst === null ? [head] : [`${head}，${quote(worst)}亏损的可能 ${loss}`, head];
  },
  returnsTitleNone: '还不知道：没有一项举措既写了成本又写了收益',
  returnsNote: (draws) =>
    `左为成本，右为按毛利算的回报率，来自 ${draws} 次模拟：横条是 80% 区间，竖线是中位数；蓝为赚，橙为亏。空心序号是没有选入的。`,
  revenueNote: '按收入算的回报率，数的是客户付的钱，不是赚到的钱；因为有人要看才列出，不作取舍的依据。',
  strategicNote: (parts) =>
    `撑起承诺，金额里看不出来：${parts.map(({ name, expectations }) => `${name}（${named(expectations)}）`).join('；')}。`,
  influencedNote: '影响人数：流失的客户本会影响的人，按方案的假定（影响人数）；不计入任何金额。',
  lossText: (chance) => `亏损的可能 ${chance}`,
  spread: (median, low, high) => `${median}（${low} 至 ${high}）`,
  years: (low, high) => (high === null ? `${low} 年` : `${low}–${high} 年`),
  never: '收不回',
  orNever: (years) => `${years}，或收不回`,
  atOnce: '立即',

  mattersTopic: pair('什么最要紧', 'What matters most'),
  mattersTitle: (initiative, input, low, high) => [
    `${quote(initiative)}最看${input}：${low} 还是 ${high}`,
    `${quote(initiative)}摆动最大：${low} 还是 ${high}`,
  ],
  mattersTitleNone: '没有可比的：回报率不取决于任何范围或把握',
  mattersNote: '每一条：只让一个数从低端走到高端，其他都取中间，看结果怎样变；最长的排在前面。前几条以外的不确定，影响不大。',
  mattersMore: (more) => `其余 ${more} 项见数据表。`,
  mattersHeads: { initiative: '举措', input: '哪个数', range: '从低到高', atLow: '低端时的结果', atHigh: '高端时' },
  fails: '不成',
  works: '成',

  frontierTopic: pair('差距与钱', 'Gap against money'),
  frontierTitle: ({ lowGap, highMoney, highGap, lowMoney }) => [
    `从补 ${lowGap}、得 ${highMoney}，到补 ${highGap}、得 ${lowMoney}`,
    `差距多补到 ${highGap}，要用钱换`,
  ],
  frontierTitleOne: '同一个组合，补差距最多，留下的钱也最多',
  frontierNote: '每一点是一个组合：没有别的组合能多补差距而不少赚钱。越靠右补得越多，越靠上留下的钱越多；实心点是本计划。',
  frontierAxes: {
    gap: '补上的差距，占全部差距的 %',
    gapPoints: '补上的差距，加权分',
    money: (measure, unit) => `${measure === 'net' ? '净得' : '净现值'}（期望）${unit === '' ? '' : `，${unit}`}`,
  },
  frontierChosen: '本计划',
  frontierHeads: { set: '组合', gap: '补上的差距', money: '预计收益', cost: '成本', names: '举措' },
  frontierUnproven: '有的点也许还有更赚钱的组合，这里是找到的最好的。',

  timeTopic: pair('何时，谁来做', 'When and who'),
  timeTitle: (team, period, load) => [`人力都够；${team}最满，${period} 占用 ${load}`, `人力都够，最满的占用 ${load}`],
  timeTitleNone: '选入的举措，按季度和团队',
  timeTitleOver: (team, period) => [`${team}在 ${period} 人力不够`],
  timeNote: '每一条是一项选入的举措，列在负责的团队下。下面是它们占用的人天与团队现有的人天，按期间均摊。',
  timeLoad: '占用人天 / 现有人天',
  timeNobody: '没有负责方',
  timeToday: '截至',
  timeUnscheduled: (names) => `没有写期间，不画：${named(names)}。`,
  timeWholeTime: '没有写期间',
  days: (load, capacity) => `${load} / ${capacity}`,
  timeHeads: { team: '团队', period: '期间', load: '占用人天', capacity: '现有人天', share: '占用', by: '其中' },

  traceTopic: pair('数从哪里来', 'Where figures come from'),
  traceTitle: '每个数都能追到写下它的那一行',
  traceNote: '展开一项举措：每个数下面是它的来处，最底下是写在方案里的数，注明文件和行。',
  traceHeads: { figure: '数', value: '值', how: '怎么来的' },
  traceSummary: (figures, inputs) => `${figures} 个数，来自 ${inputs} 个输入`,
  what: {
    input: '输入',
    constant: '常数',
    kept: '留住的客户',
    won: '赢得的客户',
    added: '增益',
    'kpi-gain': '经指标得来',
    'kpi-now': '指标现值',
    'kpi-then': '指标改善后',
    defence: '守住的收益',
    offence: '进取的收益',
    benefit: '收益（按毛利）',
    'benefit-on-revenue': '收益（按收入）',
    'cost-once': '一次性成本',
    'cost-recurring': '按期成本',
    cost: '成本',
    years: '年数',
    yearly: '每年',
    net: '净得',
    'present-benefit': '收益现值',
    'present-cost': '成本现值',
    'net-present-value': '净现值',
    return: '回报率（按毛利）',
    'return-on-revenue': '回报率（按收入）',
    influenced: '影响人数',
    part: '部分',
  },
  field: {
    revenue: '收入',
    margin: '毛利率',
    customers: '客户数',
    reach: '一人影响的人数',
    discount: '年折现率',
    cost: '成本',
    keeps: '留住的人数',
    wins: '赢得的人数',
    adds: '增益',
    over: '为期',
    period: '期间',
    improves: '改善目标',
    'improves-by': '改善幅度',
    confidence: '把握',
    actual: '实际',
    ideal: '理想',
    weight: '权重',
    kpi: '指标',
  },
  written: (place) => `写在 ${place}`,
  measured: '实测，或由日期推得',
  unmeasured: '无从知道',
  about: (what, about) => `${what}：${about}`,
  longestOf: (parts) => `取最长：${parts}`,
  presentOf: (yearly, years, rate) => `${yearly}，共 ${years}，每年按 ${rate} 折现`,
  perYear: (money) => `每年 ${money}`,
  inYears: (years) => `${years} 年`,

  methodTopic: pair('方法', 'Method'),
  methodTitle: (draws, seed) => `${draws} 次模拟，随机种子 ${seed}：再算一遍，数字不变`,
  method: [
    {
      heading: pair('收益', 'Benefit'),
      paragraphs: [
        '留住或赢得某画像 N 人、为期 T 年：N × 年收入 × 毛利率 × T。增益按所写的计。',
        '留住是守，赢得和增益是攻。所改善的期望属于承诺的因素，就是战略，不折成金额。',
        '指标经公式通到金额的，只计一年的改善（标明「越低越好」的，降下来的就是收益；轮次为一个季度的，一年算四次），且只在没有写留住、赢得、增益时才计；只写了「带动」的，不折成金额。',
      ],
    },
    {
      heading: pair('回报', 'Return'),
      paragraphs: [
        '回报率 =（收益 − 成本）÷ 成本，收益按毛利。按期成本从期间开始，算到最长的收益结束。',
        '净现值：以举措开始时为准，每年的金额记在年末，除以（1 + 折现率）的年数次方。回本时间：进来的补上花掉的为止。',
      ],
    },
    {
      heading: pair('不确定', 'Uncertainty'),
      paragraphs: [
        '范围按中间最可能来抽；把握是这一改善究竟能不能发生的机会。一项举措要么成、要么不成：至少一处改善成了，才有收益。几项共用的数只抽一次。',
        '中位数是居中的那次；区间容纳居中的 80%。亏损的可能：收益低于成本的次数占比。',
      ],
    },
    {
      heading: pair('取舍', 'Choice'),
      paragraphs: [
        '在预算、团队人天、依赖与互斥之下，按期望值精确求最优组合（分支定界），再对组合做模拟。几项没有十足把握的举措改善同一件事时，期望差距只取其中期望最高的一项；模拟则逐项抽取，结果可能不同。差距按画像占比计，人天在期间内均摊；来不及时，给出离最优最多差多少。',
        '差距与钱：差距按等步递进，每一步取最赚钱的组合（Haimes、Lasdon 与 Wismer，1971）。',
      ],
    },
  ],
};
