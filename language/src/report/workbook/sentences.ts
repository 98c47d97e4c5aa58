/** What a workbook says beside the words of the report, in both languages. */
import type { MessageLanguage } from '../../findings/rule.ts';
import type { Item } from '../../survey/questionnaire.ts';

export interface WorkbookWords {
  readonly sheets: Readonly<Record<'summary' | 'gaps' | 'kpis' | 'drivers' | 'initiatives' | 'surveys' | 'method' | 'data', string>>;
  /** Beside a number that its range keeps open. */
  readonly unknown: string;
  readonly standing: Readonly<Record<'below' | 'above' | 'open', string>>;
  readonly wanted: { readonly title: string; readonly message: (low: number, high: number) => string };
  readonly play: string;
  readonly live: string;
  readonly shortfall: string;
  readonly below: string;
  readonly lines: string;
  readonly low: (of: string) => string;
  readonly high: (of: string) => string;
  readonly heads: Readonly<
    Record<
      | 'rank'
      | 'expectation'
      | 'touchpoint'
      | 'who'
      | 'factor'
      | 'kind'
      | 'actual'
      | 'expected'
      | 'weight'
      | 'ideal'
      | 'satisfaction'
      | 'weighted'
      | 'gap'
      | 'standing'
      | 'n'
      | 'change'
      | 'remark'
      | 'owner'
      | 'doing'
      | 'kpi'
      | 'member'
      | 'value'
      | 'unit'
      | 'target'
      | 'by'
      | 'distance'
      | 'status'
      | 'reason'
      | 'alarm'
      | 'promise'
      | 'baseline'
      | 'driver'
      | 'share'
      | 'penalty'
      | 'reward'
      | 'class'
      | 'declared'
      | 'initiative'
      | 'cost'
      | 'benefit'
      | 'net'
      | 'returnMargin'
      | 'returnRevenue'
      | 'revenue'
      | 'closes'
      | 'points'
      | 'closed'
      | 'presentValue'
      | 'payback'
      | 'median'
      | 'drawn'
      | 'loss'
      | 'chosen'
      | 'confidence'
      | 'survey'
      | 'question'
      | 'form'
      | 'wording'
      | 'scale',
      string
    >
  >;
  readonly forms: Readonly<Record<Item['form'], string>>;
  readonly kpiNote: string;
  readonly driversNone: string;
  readonly initiativesNote: string;
  readonly initiativesNone: string;
  readonly chosen: Readonly<Record<'in' | 'out', string>>;
  readonly sureTitle: string;
  readonly closesTitle: string;
  readonly surveysNone: string;
  readonly surveysNote: string;
  readonly dataTitle: string;
  readonly dataNote: string;
  readonly foot: (programme: string, wave: string | null) => string;
}

const english: WorkbookWords = {
  sheets: {
    summary: 'Summary',
    gaps: 'Gaps',
    kpis: 'KPIs',
    drivers: 'Drivers',
    initiatives: 'Initiatives',
    surveys: 'Surveys',
    method: 'Method',
    data: 'Data',
  },
  unknown: 'unknown',
  standing: { below: 'below', above: 'at or above', open: 'not known' },
  wanted: {
    title: 'Outside the scale',
    message: (low, high) => `A number from ${low} to ${high} is wanted here. Keep this one all the same?`,
  },
  play: 'Type over A, E, W or I: S, W·S and G follow. “cx import” brings framed cells back into the program, after it has shown what would change; an A without a frame was counted from answers and is for playing only.',
  live: 'These follow what is typed into the other sheets',
  shortfall: 'All negative W·S',
  below: 'Lines below expectation',
  lines: 'Lines',
  low: (of) => `${of} low`,
  high: (of) => `${of} high`,
  heads: {
    rank: '#',
    expectation: 'Expectation',
    touchpoint: 'Touchpoint',
    who: 'Who',
    factor: 'Factor',
    kind: 'Kind',
    actual: 'A actual',
    expected: 'E expected',
    weight: 'W weight',
    ideal: 'I ideal',
    satisfaction: 'S = A − E',
    weighted: 'W·S',
    gap: 'G = A − I',
    standing: 'Against expectation',
    n: 'n',
    change: 'Change',
    remark: 'Remark',
    owner: 'Owner',
    doing: 'Who works on it',
    kpi: 'KPI',
    member: 'Of',
    value: 'Value',
    unit: 'Unit',
    target: 'Target',
    by: 'By',
    distance: 'To target (+ better)',
    status: 'Status',
    reason: 'Why',
    alarm: 'Alarm',
    promise: 'Promise',
    baseline: 'Baseline',
    driver: 'Expectation',
    share: 'Part of what ratings explain',
    penalty: 'A low rating costs',
    reward: 'A high rating earns',
    class: 'By the answers',
    declared: 'Declared',
    initiative: 'Initiative',
    cost: 'Cost',
    benefit: 'Benefit on margin',
    net: 'Benefit − cost',
    returnMargin: 'Return on margin',
    returnRevenue: 'Return on revenue',
    revenue: 'Benefit on revenue',
    closes: 'Requirement',
    points: 'Points closed',
    closed: 'W × points',
    presentValue: 'Net present value',
    payback: 'Years until it has paid',
    median: 'Return, median of the draws',
    drawn: '80 % of draws',
    loss: 'Chance of loss',
    chosen: 'In the best portfolio',
    confidence: 'Chance of the whole rise',
    survey: 'Survey',
    question: 'Name in the data',
    form: 'Form',
    wording: 'Wording',
    scale: 'Answers',
  },
  forms: {
    consent: 'consent',
    screening: 'screening',
    rating: 'rating',
    matrix: 'matrix',
    choice: 'choice',
    'yes-no': 'yes or no',
    amount: 'number',
    open: 'open',
    kano: 'Kano pair',
  },
  kpiNote:
    'A typed value may be changed in the framed cells and brought back with “cx import”; values counted from answers are not framed. Target, alarm and promise are in the same unit.',
  driversNone: 'No round has enough answers of persons to tell.',
  initiativesNote:
    'Type over costs and benefits: benefit − cost and the returns follow. They are for playing; “cx import” does not bring them back.',
  initiativesNone: 'The program has no initiatives.',
  chosen: { in: 'in', out: 'not in' },
  sureTitle: 'How sure that is (10,000 draws; these do not follow what is typed above)',
  closesTitle: 'What they close',
  surveysNone: 'The program has no surveys.',
  surveysNote: 'One row for each question. Its name is the column in the answers.',
  dataTitle: 'What this workbook was made from',
  dataNote: '“cx import” compares the other sheets with this one. Please change nothing here.',
  foot: (programme, wave) => (wave === null ? programme : `${programme} · ${wave}`),
};

const chinese: WorkbookWords = {
  sheets: {
    summary: '摘要',
    gaps: '差距',
    kpis: '指标',
    drivers: '驱动因素',
    initiatives: '举措',
    surveys: '问卷',
    method: '方法',
    data: '数据',
  },
  unknown: '未知',
  standing: { below: '低于期望', above: '达到或超过', open: '还不知道' },
  wanted: {
    title: '超出量表',
    message: (low, high) => `这里应填 ${low} 到 ${high} 之间的数字。仍要保留吗？`,
  },
  play: 'A、E、W、I 都可以直接改，S、W·S、G 随之变化。改好后用“cx import”写回带框的单元格，写入前会先列出改动；不带框的 A 由答卷统计得出，只供试算。',
  live: '以下数字随其他工作表的改动而变',
  shortfall: '负的 W·S 合计',
  below: '低于期望的行',
  lines: '行数',
  low: (of) => `${of} 低`,
  high: (of) => `${of} 高`,
  heads: {
    rank: '#',
    expectation: '期望',
    touchpoint: '触点',
    who: '人群',
    factor: '因素',
    kind: '类型',
    actual: 'A 实际',
    expected: 'E 预期',
    weight: 'W 权重',
    ideal: 'I 理想',
    satisfaction: 'S = A − E',
    weighted: 'W·S',
    gap: 'G = A − I',
    standing: '与期望相比',
    n: 'n',
    change: '变化',
    remark: '说明',
    owner: '负责方',
    doing: '谁在做',
    kpi: '指标',
    member: '范围',
    value: '数值',
    unit: '单位',
    target: '目标',
    by: '截至',
    distance: '距目标（正为更好）',
    status: '状态',
    reason: '原因',
    alarm: '警戒',
    promise: '承诺',
    baseline: '基线',
    driver: '期望',
    share: '占评分所能解释的',
    penalty: '评得低，总分失',
    reward: '评得高，总分得',
    class: '答卷看来',
    declared: '方案所写',
    initiative: '举措',
    cost: '成本',
    benefit: '收益（毛利）',
    net: '收益 − 成本',
    returnMargin: '回报率（毛利）',
    returnRevenue: '回报率（收入）',
    revenue: '收益（收入）',
    closes: '要求',
    points: '补上几分',
    closed: 'W × 分',
    presentValue: '净现值',
    payback: '几年收回',
    median: '回报率（模拟中位数）',
    drawn: '模拟的 80%',
    loss: '亏损的可能',
    chosen: '最优组合',
    confidence: '全部做到的把握',
    survey: '问卷',
    question: '数据中的列名',
    form: '题型',
    wording: '题目',
    scale: '答案',
  },
  forms: {
    consent: '同意书',
    screening: '甄别',
    rating: '评分',
    matrix: '矩阵',
    choice: '选择',
    'yes-no': '是非',
    amount: '数字',
    open: '开放',
    kano: '卡诺成对',
  },
  kpiNote: '带框的是手填的数值，可以改，用“cx import”写回；由答卷统计出来的没有框。目标、警戒、承诺用同一单位。',
  driversNone: '还没有哪一轮的个人答卷足够说明。',
  initiativesNote: '成本和收益可以直接改，差额与回报率随之变化。这里只供试算，“cx import”不会写回。',
  initiativesNone: '方案里还没有举措。',
  chosen: { in: '入选', out: '未入选' },
  sureTitle: '把握有多大（一万次模拟；不随上表的改动而变）',
  closesTitle: '各补上哪些要求',
  surveysNone: '方案里还没有问卷。',
  surveysNote: '每题一行，名称就是答卷数据里的列名。',
  dataTitle: '这份工作簿由什么生成',
  dataNote: '“cx import”会拿其他工作表与这一页比较，请不要改动这里。',
  foot: (programme, wave) => (wave === null ? programme : `${programme} · ${wave}`),
};

export function workbookWords(language: MessageLanguage): WorkbookWords {
  return language === 'zh' ? chinese : english;
}
