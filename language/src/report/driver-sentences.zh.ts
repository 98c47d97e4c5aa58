import type { DriverWords } from './driver-sentences.ts';

function quote(text: string): string {
  return `「${text}」`;
}

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** "三项"; above ten " 12 项", with the gap that figures have after a Chinese character. */
function many(count: number): string {
  const word = numerals[count];
  return word === undefined ? ` ${count} 项` : `${word}项`;
}

function start(text: string): string {
  return text.trimStart();
}

export const chineseDrivers: DriverWords = {
  topic: { main: '什么带动总分', second: 'Drivers' },
  titleUnstated: (name, place) => [
    `最能带动总分的是${quote(name)}，按写下的权重只排第 ${place}`,
    `${quote(name)}最能带动总分，权重只排第 ${place}`,
    `最能带动总分的一项，权重只排第 ${place}`,
  ],
  titleStrongest: (name, share) => [`最能带动总分的是${quote(name)}，占能解释的 ${share}`, `一项占去能解释的 ${share}`],
  titleBasic: (name, penalty) => [
    `${quote(name)}做差了扣 ${penalty} 分，做得再好也不加分`,
    `${quote(name)}只会扣分，做差了扣 ${penalty} 分`,
    `最要紧的一项只会扣分，扣 ${penalty} 分`,
  ],
  titleUnknown: (n) => [`还不知道什么带动总分：每项都评了的只有 ${n} 份`],
  titleKano: (name, category, count) => [
    count === 1 ? `正反两问都答了：${quote(name)}是${category}` : `正反两问，${start(many(count))}各归其类；${quote(name)}是${category}`,
    `正反两问，${start(many(count))}各归其类`,
  ],
  explained: (outcome, wave, n, share) =>
    `总分是${quote(outcome)}（${wave}，n = ${n}）${share === null ? '' : `，各项评分合起来能解释它的 ${share}`}。`,
  reading: '灰条是每一项占能解释部分的份额；向左是评低了比评中等扣多少分，向右是评高了加多少分，其余各项不变；横须是 95% 区间。',
  share: '占能解释的',
  penalty: '评低了扣',
  reward: '评高了加',
  class: '看答卷是',
  declared: '写下的是',
  classes: { basic: '基本', performance: '绩效', exciting: '兴奋' },
  missing: {
    'few-in-band': '有一段评分不足 5 份',
    'few-answers': '答卷不足',
    collinear: '几项评得一样',
    'no-effect': '不扣也不加',
  },
  against: '评得越好总分越低',
  fact: (name, share, penalty, reward, verdict) =>
    `${name}：占 ${share}，${penalty === '' ? '' : `扣 ${penalty}，加 ${reward}，`}${verdict}。`,
  ranksTitle: (count, name) => [
    count === 1 ? `${quote(name)}写下的轻重与带动总分的轻重对不上` : `有${many(count)}写下的轻重与带动总分的轻重对不上`,
    `有${many(count)}的轻重对不上`,
  ],
  ranksAgree: '写下的轻重与带动总分的轻重大致相符',
  ranksNote: '左边按写下的权重排，右边按从答卷算出的份额排；粗线的两个名次相差超过全表三分之一。',
  stated: '写下的权重',
  derived: '带动总分',
  rankFact: (name, stated, derived) => `${name}：权重第 ${stated}，带动第 ${derived}。`,
  kanoTitle: { main: '正反两问', second: 'Kano' },
  kanoNote:
    '「有它会怎样、没有会怎样」两问按 Kano 表归类，取人数最多的一类。Better 是有了它满意能升多少，Worse 是没有它会降多少，都在 0 与 ±1 之间。',
  categories: {
    'must-be': '必备',
    'one-dimensional': '一维',
    attractive: '魅力',
    indifferent: '无差异',
    reverse: '反向',
    questionable: '存疑',
  },
  drivesTitle: { main: '写下的带动成不成立', second: 'Said to drive' },
  drivesNote: '写了「带动」的两个指标：各成员之间是不是一个好另一个也好（相关系数与 95% 区间），逐轮之间是不是一同变好、一同变差。',
  drivesHead: ['指标', '带动', '成员之间', '逐轮同向', '判断'],
  membersText: (correlation, low, high, n) => `r ${correlation} [${low}, ${high}]，${n} 个`,
  movesText: (together, all) => `${all} 次里 ${together} 次`,
  verdicts: { 'borne-out': '成立', contradicted: '相反', open: '还看不出' },
  item: '期望',
  category: '归类',
  better: 'Better',
  worse: 'Worse',
  drawn: (shown, more) => `图上画 ${shown} 项，其余 ${more} 项见数据表。`,
  few: (n, needed) => `每项都评了的只有 ${n} 份，每项至少要有 10 份（共 ${needed} 份）才稳，份额只作参考。`,
  constant: (names, more) => `人人给同一个分、看不出作用的：${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 项` : ''}。`,
  reliability: (parts) =>
    `同一因素下的几项是不是一回事（Cronbach α，0.7 以上算是）：${parts.map(({ name, alpha, items }) => `${name} ${alpha}（${items} 项）`).join('，')}。`,
  method:
    '份额用 Johnson 相对权重，12 项以内另给 Shapley（LMG）值；扣分与加分把每项评分分成低、中、高三段回归。基本、绩效、兴奋由扣与加谁大得出，不是 Kano 的分类。这是相关，不等于因果。',
  columns: {
    driver: '期望',
    correlation: 'r',
    johnson: 'Johnson',
    shapley: 'Shapley',
    asymmetry: '不对称',
    statedRank: '权重名次',
    derivedRank: '带动名次',
    opportunity: '机会分',
  },
};
