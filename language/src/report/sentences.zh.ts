import { spaced } from './chinese.ts';
import { chineseDrivers } from './driver-sentences.zh.ts';
import { chineseJourney } from './journey-sentences.zh.ts';
import { chineseMeasures } from './measure-sentences.zh.ts';
import type { KeyFacts, Pair, Sentences } from './sentences.ts';
import { chineseVoice } from './voice-sentences.zh.ts';

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** "三项", "12 项": words up to ten, figures above, with the gap that Chinese typesetting leaves beside figures. */
function many(count: number, unit: string): string {
  const word = numerals[count];
  return word === undefined ? ` ${count} ${unit}` : `${word}${unit}`;
}

function start(text: string): string {
  return text.replace(/^ /, '');
}

function pair(main: string, second: string): Pair {
  return { main, second };
}

function quote(text: string): string {
  return `「${text}」`;
}

function named(names: readonly string[], rest: number): string {
  return `${names.join('、')}${rest > 0 ? ` 等 ${names.length + rest} 项` : ''}`;
}

const crosshairs = { mean: '平均', median: '中位', scale: '量表中点', given: '指定' } as const;

export const chinese: Sentences = {
  quote,
  list: (texts) => texts.join('、'),
  join: (sentences) => sentences.join(''),
  dot: ' · ',

  untitled: '未命名的方案',
  gapAnalysis: pair('差距分析', 'Gap analysis'),
  asOf: (date) => `截至 ${date}`,
  banner: (errors) => `方案里有 ${errors} 处错误，这份报告只算了读得懂的部分；错误列在最后一节。`,

  everyone: '全体',
  andOthers: (first) => `${first}等`,
  kinds: { 'must-be': '必备', performance: '一维', delighter: '魅力' },
  assumed: '假定',
  notSplit: '未细分',
  ofEverybody: (actual) => `${actual}（全体）`,
  expectedUnknown: '期望未知',
  actualUnknown: '无数据',
  weightUnknown: '权重未知',
  unknown: '未知',
  noInitiative: '无举措',
  conceded: '让步',
  to: '至',

  verdictNone: '还没有写下任何期望',
  verdictUnmeasured: (total) => `还不知道：${start(many(total, '项期望'))}都没有测过`,
  verdictAllMet: '都在期望之上，没有关键缺口',
  verdictMetButUnknown: (unknown) => `测到的都在期望之上，还有${many(unknown, '项')}不知道`,
  verdictUndecided: (unknown) => `还不知道哪些是关键：${start(many(unknown, '项'))}缺数据`,
  verdictLead: (below, total) =>
    below === total ? `${start(many(total, '项期望'))}都没有达到：` : `${total} 项期望，${below} 项没有达到：`,
  verdictKey: ({ count, things: different, share, whole, place, worst, worstValue }: KeyFacts) => {
    const shortfall = whole ? '全部负缺口' : '已知负缺口';
    if (count === 1) {
      const at = place === null ? '' : `${quote(place)}的`;
      return [
        `${at}${quote(worst)}是唯一的关键体验，W·S ${worstValue}`,
        `${quote(worst)}是唯一的关键体验，${worstValue}`,
        `唯一的关键体验，W·S ${worstValue}`,
      ];
    }
    if (different === 1) {
      const at = place === null ? '' : `${quote(place)}的`;
      if (share === null) return [`${at}${quote(worst)}是唯一的关键体验`, `${quote(worst)}是唯一的关键体验`, '唯一的关键体验'];
      return [
        `${at}${quote(worst)}占去${shortfall}的 ${share}`,
        `${quote(worst)}占去${shortfall}的 ${share}`,
        `一件事占去${shortfall}的 ${share}`,
      ];
    }
    const things = many(different, '件事');
    if (share === null) return [`关键体验有${things}，最重的是${quote(worst)}`, `关键体验有${things}`];
    return [
      ...(place === null ? [] : [`${quote(place)}的${things}，占去${shortfall}的 ${share}`]),
      `${start(things)}占去${shortfall}的 ${share}`,
    ];
  },
  deckFirst: (names) => `先做好这几件：${names.map(quote).join('')}。`,
  deckOnly: (others) => (others === 0 ? '' : `先把这一项做好，再谈其余${many(others, '项')}。`),
  deckUncovered: (name, value) => `${quote(name)}加权差 ${value}，还没有举措。`,
  deckCovered: '每一项要求都已有举措。',
  deckUnknown: (count) => `还有${many(count, '项')}因为不知道期望或实际，无法排名。`,
  deckWriteFirst: '在触点里写下客户的期望，报告就有内容了。',
  deckMeasureFirst: '先收回一轮答卷，或者写下假定的实际水平。',

  index: pair('体验指数', 'Experience index'),
  indexUnit: '/ 1000',
  indexSince: (change, wave) => `${change} 较${spaced(wave).trimEnd()}`,
  indexAlone: '没有更早的轮次可比',
  indexBounds: '有未知项，只能给出区间',
  indexUnknown: '还没有可用的数据',
  keyGaps: pair('关键缺口', 'Key gaps'),
  keyGapsUnit: (total) => `/ ${total} 项期望`,
  keyGapsSum: (sum, count) => `W·S${count === 1 ? '' : ' 合计'} ${sum}`,
  keyGapsWorst: (value) => `最重的一项 ${value}`,
  keyGapsShare: (share, total, whole) => `占${whole ? '全部' : '已知'}负缺口${total === null ? '' : ` ${total} `}的 ${share}`,
  keyGapsNone: '没有低于期望的项',
  keyGapsOpen: (count) => `${count} 项是否关键还不知道`,
  kpisOnTarget: pair('指标达标', 'KPIs on target'),
  kpisMeasured: pair('指标已测', 'KPIs measured'),
  kpisUnit: (total) => `/ ${total} 项`,
  kpisNone: '方案里还没有指标',
  kpisUnmeasured: (names, rest) => `还没有数：${named(names, rest)}`,
  kpisAllMeasured: '每一项都有数',
  statuses: {
    met: '达标',
    'surely-met': '稳达标',
    'on-the-way': '在途',
    behind: '落后',
    missed: '未达标',
    alarm: '警戒',
    'broken-promise': '破承诺',
    unknown: '未判断',
  },

  moved: (wave) => pair(`${spaced(wave).trimStart()}以来动了什么`, 'What moved'),
  better: '变好',
  worse: '变差',
  same: '没变',
  notSure: '未必变了',
  movedLine: (name, who, from, to) => `${name}${who} ${from} → ${to}`,

  contents: pair('只读标题也够', 'The report in a few lines'),
  reading: pair('怎样读图', 'How to read the marks'),
  marks: {
    above: '达到或高于期望，写 + 号',
    below: '低于期望，写 − 号',
    expected: '期望（竖线）与理想（菱形）',
    assumed: '假定：没有测过，空心虚线',
    interval: '95% 区间',
    unknown: '未知：斜线，不当作零',
  },

  data: pair('数据表', 'Data'),
  columns: {
    expectation: '期望',
    who: '人群',
    product: 'W·S',
    bar: '加权差',
    actual: '实际 A',
    expected: '期望 E',
    weight: '权重 W',
    ideal: '理想 I',
    since: (wave) => `较${spaced(wave).trimEnd()}`,
    doing: '负责 · 举措',
    owner: '负责',
    importance: '重要性 W',
    performance: '表现 A',
    quadrant: '象限',
    remark: '备注',
    initiative: '举措',
    period: '期间',
    cost: '成本',
    benefit: '收益（毛利）',
    onMargin: '回报率（毛利）',
    onRevenue: '回报率（收入）',
    requirement: '要求，按加权差排序',
    closed: '补上差距 G 的几成',
    kpi: '指标',
    value: '实测',
    target: '目标',
    alarm: '警戒',
    promise: '承诺',
    baseline: '基线',
    status: '状态',
    change: '变化',
  },

  keyTopic: pair('关键体验', 'Key experiences'),
  keyTitle: ({ things: count, share, whole, place, worst, worstValue }: KeyFacts) => {
    const shortfall = whole ? '负缺口' : '已知负缺口';
    if (count === 1) {
      return [
        ...(share === null ? [] : [`${quote(worst)}一项占去 ${share} 的${shortfall}`]),
        `最该先做的是${quote(worst)}：${worstValue}`,
        `最该先做的只有一项：${worstValue}`,
      ];
    }
    const things = start(many(count, '件事'));
    if (share === null) return [`${things}最该先做，第一是${quote(worst)}，${worstValue}`, `${things}最该先做，第一项 ${worstValue}`];
    return [
      ...(place === null
        ? [`${things}占去 ${share} 的${shortfall}，最重的是${quote(worst)}`]
        : [`${things}占去 ${share} 的${shortfall}，都发生在${quote(place)}`]),
      `${things}占去 ${share} 的${shortfall}`,
    ];
  },
  keyTitleNone: '都在期望之上，没有关键缺口',
  keyTitleUnknown: (count) => `还不知道：${start(many(count, '项'))}缺数据，排不出先后`,
  keyTitleEmpty: '还没有写下任何期望',
  keyNote: '条向左是低于期望，越长越该先做；粗体的行是关键体验。',
  keyRule: ({ count, share, whole, place }: KeyFacts) => {
    const all = count === 1 ? '以上一项' : `以上${many(count, '项')}`;
    const part = share === null ? '最该先做' : `承载${whole ? '全部' : '已知'}负缺口的 ${share}`;
    return `↑ 关键体验：${all}${part}${place === null ? '' : `，${count === 1 ? '' : '都'}在${quote(place)}`}`;
  },
  keyFoot: '加权差 W·S =（实际 − 期望）× 权重，从最负排起；关键体验是承载一半负缺口的最少几项。',
  keyFootUnknown: '缺期望或实际的项只能给出区间；分不出先后的，名次写作「?」。',
  keyFootConceded: '「让步」指知道低于期望而不追。',
  keyFootMerged: '各类客户数值相同的合成一行，合计时仍逐类计入。',
  keyFootAmongKnown: '带 * 的名次只在有数的项里排，未知的项补齐后可能改变。',
  more: (count) => `其余 ${count} 项`,

  mapTopic: pair('优先图', 'Priority map'),
  mapTitle: (count, top, place) => {
    const items = start(many(count, '项'));
    if (count === 1) return [`重要却没做好的只有一项：${quote(top)}`, '重要却没做好的只有一项'];
    return [
      ...(place === null ? [] : [`${items}重要却没做好，都在${quote(place)}`]),
      `${items}重要却没做好，最重的是${quote(top)}`,
      `${items}重要却没做好`,
    ];
  },
  mapTitleNone: (overkill) => [
    ...(overkill === null ? [] : [`重要的都不差；${quote(overkill)}可能做过了头`]),
    '重要的几项，没有一项做得差',
  ],
  mapTitleFlat: (spread, isSame) => (isSame ? '权重全都一样，看不出哪一项更重要' : `重要性拉不开差距：最高与最低只差 ${spread}`),
  mapTitleUnknown: '还不知道：没有一项同时有表现和权重',
  mapTitleFew: (placed, total) => `还看不出先后：${total} 项里只有 ${placed} 项有表现和权重`,
  mapNote: (count, crosshair) => {
    const what = { mean: ` ${count} 项的平均值`, median: ` ${count} 项的中位数`, scale: '量表中点', given: '指定的值' }[crosshair];
    return `越靠上越重要，越靠左做得越差；圆面积是加权差。虚线是${what}${crosshair === 'mean' || crosshair === 'median' ? '，不是量表中点' : ''}。`;
  },
  mapFlat: (spread) => `重要性最高与最低只差 ${spread}，不到量表的十分之一，上下之分不足为据。`,
  mapNoteFew: '越靠上越重要，越靠左做得越差。斜线的长条是未知：可能在条上的任何一处。',
  mapNoteStrips: '斜线的长条是未知：可能在条上的任何一处。',
  quadrants: {
    concentrate: pair('重点改进', 'Concentrate here'),
    keep: pair('继续保持', 'Keep it up'),
    low: pair('低优先', 'Low priority'),
    overkill: pair('可能过度', 'Possible overkill'),
  },
  axisImportance: '↑ 重要性 W',
  axisPerformance: '实际表现 A →',
  crosshairImportance: (value, crosshair) => `${crosshairs[crosshair]}重要性 ${value}`,
  crosshairPerformance: (value, crosshair) => `${crosshairs[crosshair]}表现 ${value}`,
  mapUnplaced: (names, rest) => `没有位置的（实际或权重未知）：${named(names, rest)}。`,
  mapUnlabelled: (count) => `图上有 ${count} 个点写不下名字，只写名次；名字见数据表。`,
  mapFolded: (count) => `图上只画最重的几项，其余 ${count} 项见关键体验表。`,

  gapsTopic: pair('差距', 'Gaps'),
  gapsTitle: (name, who, actual, expected, notSplit) => [
    ...(who === ''
      ? []
      : notSplit
        ? [
            `最大的差距是${quote(name)}：全体给 ${actual} 分，${who}期望 ${expected}`,
            `${quote(name)}差得最多：全体给 ${actual}，${who}期望 ${expected}`,
          ]
        : [
            `最大的差距是${quote(name)}：${who}给 ${actual} 分，期望 ${expected}`,
            `${quote(name)}差得最多：${who}给 ${actual}，期望 ${expected}`,
          ]),
    `最大的差距是${quote(name)}：实际 ${actual}，期望 ${expected}`,
    `${quote(name)}差得最多：实际 ${actual}，期望 ${expected}`,
    `最大的一项差距：实际 ${actual}，期望 ${expected}`,
  ],
  gapsTitleMet: '每一项都达到了期望',
  gapsTitleUnknown: '还不知道：没有一项同时有实际和期望',
  gapsNote: '圆点是实际，竖线是期望，菱形是理想；横线之上是关键体验。误差不到 ±0.2 的不画区间。',
  gapsOrder: '期望，按加权差排序',
  gapsFolded: (count, inData) => `图上只画最重的几项，其余 ${count} 项见${inData ? '数据表' : '关键体验表'}。`,
  fact: (name, who, actual, expected, weight, product) =>
    `${quote(name)}${who === '' ? '' : `（${who}）`}：实际 ${actual}，期望 ${expected}，权重 ${weight}，W·S ${product}。`,

  kpiTopic: pair('指标', 'KPIs'),
  kpiTitle: (measured, total) => (measured === 0 ? `${start(many(total, '项指标'))}都还没有数` : `${total} 项指标，${measured} 项有实测`),
  kpiTitleStatus: (met, total) => `${total} 项指标，${met} 项达标`,
  kpiNote: '数字照各轮次填报的写；目标、警戒、承诺各用自己的单位。',
  by: (value, date) => `${value}（截至 ${date}）`,

  doingTopic: pair('举措', 'What we do'),
  doingTitle: (initiatives, cost, covered, requirements, open) => {
    const head = `${start(many(initiatives, '项举措'))}${cost === null ? '' : ` ${cost}`}`;
    const part = covered === 0 ? '没有补上一项要求' : covered === requirements ? '要求都有人着手' : `补${many(covered, '项要求')}`;
    if (requirements === 0) return [`${head}；没有低于理想的项`];
    const nobody = open === null ? null : `${quote(open.name)}${open.value} 无人着手`;
    return [
      ...(nobody === null
        ? []
        : [
            `${head}，${part}；${nobody}`,
            `${start(many(initiatives, '项举措'))}${part}；${nobody}`,
            `${start(many(initiatives, '项举措'))}，${nobody}`,
            `${head}，${part}，${requirements - covered} 项无人着手`,
          ]),
      `${head}，${part}`,
    ];
  },
  doingTitleNoInitiative: (requirements) => `${start(many(requirements, '项要求'))}，还没有一项举措`,
  doingTitleNothing: '没有低于理想的项，也没有举措',
  doingNote: '左是成本，右是按毛利算的回报率；蓝为赚，朱为亏。给出范围的画成条，给出一个数的画成点。',
  doingNoteDrawn:
    '左是成本，右是按毛利算的回报率；蓝为赚，朱为亏。横条是一万次模拟的 80% 区间，竖线是中位数；没有不确定的画成点。空心序号不在最优组合里。',
  doingInterval: '模拟回报率：中位数（80% 区间）',
  doingLoss: '亏损的可能',
  doingAxisCost: (unit) => `成本${unit === '' ? '' : ` ${unit}`}`,
  doingAxisReturn: '回报率 %（按毛利）',
  noCost: '无成本，不算回报率',
  costUnknown: '成本未知',
  costEndless: '经常性成本，缺期间',
  benefitUnknown: '没有写明收益',
  free: '不花钱',
  closesRows: (count) => `补${many(count, '项期望')}`,
  improvesKpis: (count) => `改善${many(count, '项指标')}`,
  coverageTitle: (requirements) => pair(`${start(many(requirements, '项要求'))}由谁来补`, 'Coverage of requirements'),
  coverageNote: '要求是实际低于理想的项；同一项上有几项举措的，按抬得最高的一项算。',
  concededSentence: (names, rest) => `知道低于期望而不追的：${named(names, rest)}。`,
  budget: (amount) => `预算 ${amount}。`,
  pointsClosed: (name, points) => `${name} ${points}`,

  methodTopic: pair('方法', 'Method'),
  methodTitle: (total, measured, assumed, unknown) => {
    if (measured === total) return [`${start(many(total, '项'))}都测过，没有假定和未知`];
    if (assumed === total) return [`${start(many(total, '项'))}都是假定，一项也没有测过`];
    const parts = [
      measured === 0 ? '都没有测过' : `${measured} 项测过`,
      ...(assumed === 0 ? [] : [`${assumed} 项是假定`]),
      ...(unknown === 0 ? [] : [`${unknown} 项未知`]),
    ];
    return [`${total} 项里${measured === 0 ? '' : ' '}${parts.join('，')}`];
  },
  methodTitleEmpty: '这些数字从哪里来，哪些还不能信',
  methodNote: '凡是没有测过的，都写明是假定或未知；有样本量和标准差的，都带区间。',
  formulas: pair('公式', 'Formulas'),
  recurringCost: '经常性成本算到最长一项收益结束；收益都没写时长的，算到期间结束。表中的成本是全程总额。',
  formulaLines: (scale, weight) => [
    `满意度 S = A − E；加权差 W·S；差距 G = A − I。量表 ${scale}，权重 ${weight}。`,
    '体验指数 = 1000·Σw(A − min)/(max − min)/Σw；人群按占比，期望按权重。',
    '关键体验：承载一半负 W·S 的最少几项。要求：G 小于 0 的项。',
    '优先图依 Martilla 与 James（1977）。回报率 =（收益 − 成本）÷ 成本，收益按毛利。',
  ],
  wavesHeading: pair('轮次与样本', 'Waves, n'),
  waveLine: (name, period, n) => `${name}${period === null ? '' : `：${period}`}${n === null ? '' : `，n = ${n}`}`,
  exportedBy: (file, system) => `${file}（${spaced(system).trimStart()}导出）`,
  answersLine: (n, sources, more, setAside) =>
    `计入答卷 ${n} 份，来自${spaced(named(sources, more)).trimEnd()}${setAside === null ? '' : `；另有 ${setAside} 份未计入：不在本轮日期内，或同一人重复作答`}。`,
  weightedLine: '总体数值按画像的客户占比加权，其样本量为有效样本量（Kish 1965）。',
  noWave: '还没有轮次，实际水平都是假定或未知。',
  intervalsLine: '区间为 95%，由样本量与标准差算出；两者缺一的不给区间。',
  caveats: pair('还不能信的', 'Caveats'),
  caveatAssumed: (names, rest) => `假定：${named(names, rest)}。`,
  caveatUnknown: (names, rest) => `未知：${named(names, rest)}。`,
  caveatNotSplit: (count) => `${count} 行没有分人群的答卷，用的是全体的分数。`,
  caveatWithheld: (count, groups, rest, minimum) =>
    `有 ${count} 个分组数值的答卷不足 ${minimum} 份，或与整体相减就能推出这样的分组，不显示，也不参与计算：${named(groups, rest)}。`,
  caveatEqualShares: '画像没有写占比，平均数按人群平分。',
  caveatNone: '没有假定，也没有未知。',
  caveatStated: '权重是自报的，没有用答卷推算的重要性核对。',
  versions: pair('版本', 'Versions'),
  findingsHeading: pair('检查', 'Findings'),
  findingsCount: (errors, warnings, others) => `${errors} 个错误，${warnings} 个警告，${others} 条提示。`,
  findingsNone: '没有发现问题。',
  severities: { error: '错误', warning: '警告', information: '提示', hint: '建议' },
  findingsMore: (count) => `另有 ${count} 条，请用 cx check 查看。`,
  made: (version) => `由 cx ${version} 生成`,
  journey: chineseJourney,
  measures: chineseMeasures,
  drivers: chineseDrivers,
  voice: chineseVoice,

  noScript: '本页不含脚本，不访问网络',
  hashName: (name) => ({ program: '方案', data: '数据' })[name] ?? name,
};
