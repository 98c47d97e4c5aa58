import { timeWordsZh } from '../messages/time-words.ts';
import type { TimeUnit } from '../program/values.ts';
import { spaced } from './chinese.ts';
import type { MeasureWords } from './measure-sentences.ts';

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** "三项"; above ten " 12 项", with the gap that figures have after a Chinese character. */
function many(count: number, unit: string): string {
  const word = numerals[count];
  return word === undefined ? ` ${count} ${unit}` : `${word}${unit}`;
}

function start(text: string): string {
  return text.trimStart();
}

function quote(text: string): string {
  return `「${text}」`;
}

function named(names: readonly string[], more: number): string {
  return `${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 项` : ''}`;
}

/** "7 天", "90–120 天"; from nothing on only the end is said. */
function amount(low: number, high: number, unit: TimeUnit): string {
  return `${low === high || low === 0 ? high : `${low}–${high}`} ${timeWordsZh[unit]}`;
}

export const chineseMeasures: MeasureWords = {
  kpi: {
    titleBroken: (name, promise, value) => [
      `${quote(name)}破了承诺：说好 ${promise}，实际 ${value}`,
      `${quote(name)}破了承诺，实际 ${value}`,
      `破了承诺：说好 ${promise}，实际 ${value}`,
    ],
    titleAlarm: (name, alarm, value) => [
      `${quote(name)}越过了警戒线：${value}，警戒 ${alarm}`,
      `${quote(name)}越过了警戒线：${value}`,
      `有一项越过了警戒线：${value}，警戒 ${alarm}`,
    ],
    titleMissed: (name, target, value) => [
      `${quote(name)}到期没有达标：${value}，目标 ${target}`,
      `${quote(name)}到期没有达标：${value}`,
      `有一项到期没有达标：${value}，目标 ${target}`,
    ],
    titleBehind: (met, behind, total) => [`${total} 项指标，${met === 0 ? '没有一项' : `${met} 项`}达标，${behind} 项落在直线后面`],
    titleMet: (met, total) => [met === total ? `${start(many(total, '项指标'))}都达标` : `${total} 项指标，${met} 项达标，没有一项落后`],
    note: ({ target, later, promise, alarm, interval }) => {
      const marks = [
        target ? '粗竖线是目标' : '',
        later ? '细竖线是另一个目标' : '',
        promise ? '双竖线是对客户的承诺' : '',
        alarm ? '虚线是警戒' : '',
      ].filter((text) => text !== '');
      return `${[marks.join('，'), `灰底越深越糟${interval ? '；横须是 95% 区间' : ''}`].filter((text) => text !== '').join('；')}。`;
    },
    sample: (n) => `n = ${n}`,
    lowerIsBetter: '越低越好',
    derived: '按公式算出',
    target: (value) => `目标 ${value}`,
    later: (value, by) => (by === null ? `目标 ${value}` : `${by} ${value}`),
    alarm: (value) => `警戒 ${value}`,
    promise: (value) => `承诺 ${value}`,
    baseline: (value) => `基线 ${value}`,
    benchmark: '标杆',
    tooFew: '答卷不足',
    withheld: '不单列',
    reason: ({ why }, { bar, distance, isEqual }, { met, lowerIsBetter, wasSure }) => {
      const more = lowerIsBetter ? '高出' : '低了';
      switch (why) {
        case 'target':
          if (!met) return `到期还差 ${distance}`;
          if (isEqual) return '刚好到目标';
          return wasSure ? `整个区间都过了 ${bar}` : `过目标 ${distance}`;
        case 'promise':
          if (met) return `守住了承诺 ${bar}`;
          return lowerIsBetter ? `比说好的多 ${distance}` : `比说好的少 ${distance}`;
        case 'alarm':
          return `比警戒线${more} ${distance}`;
        case 'line':
          return `按直线应到 ${bar}`;
        case 'baseline':
          return isEqual ? '与起点持平' : `比起点${met ? '好' : '差'} ${distance}`;
        case 'no-value':
          return '还没有数';
        case 'too-few':
          return '答卷太少';
        case 'range':
          return '范围跨在线上，判断不了';
        case 'no-target':
          return '没有目标';
        case 'other-unit':
          return '目标用的是另一种单位';
        case 'no-baseline':
          return `目标 ${bar}，没有起点可比`;
        case 'no-date':
          return `目标 ${bar}，没有日期可比`;
      }
    },
    tooFewReason: (n) => `只有 ${n} 份答卷`,
    interval: '95% 区间',
    membersHeading: (breakdown, count) => `逐个${breakdown}，${count} 个`,
    statusCount: (count, status) => `${count} 个${status}`,
    leftOut: (count) => `中间略去 ${count} 个`,
    allMembers: (kpi, members) => `${kpi}${members}，从差到好`,
    fact: (name, value, status, reason) => `${name}：${value}，${status}${reason === '' ? '' : `（${reason}）`}。`,
    member: '成员',
    movedPast: (line, bar) => `${line}，${bar}`,
  },
  trend: {
    topic: { main: '走势', second: 'Trend' },
    titleBoth: (better, betterBy, worse, worseBy) => [
      `${quote(better)}变好 ${betterBy}，${quote(worse)}却变差 ${worseBy}`,
      `${quote(better)}变好了，${quote(worse)}却变差了`,
      `最大的变好 ${betterBy}，最大的变差 ${worseBy}`,
      '有的变好，有的变差',
    ],
    titleBetter: (name, by, count) => [
      ...(count === 1
        ? [`${quote(name)}变好 ${by}，没有一项显著变差`]
        : [`${start(many(count, '项'))}显著变好，没有一项显著变差；${quote(name)}${by}`]),
      `${start(many(count, '项'))}显著变好，没有一项显著变差`,
    ],
    titleWorse: (name, by, count) => [
      `${quote(name)}变差 ${by}，没有一项显著变好`,
      `${quote(name)}变差了，没有一项显著变好`,
      `${start(many(count, '项'))}显著变差，没有一项显著变好`,
    ],
    titleStill: '没有一项的变化超出误差',
    titleUnsure: '还看不出是真变还是波动：缺样本量或标准差',
    note: (hasWay, hasMargin) =>
      `实线是实测，缺一轮的地方断开${hasWay ? '；点线是从起点到目标的直线' : ''}${hasMargin ? '；上方是较上一轮的变化与误差，着色的是显著的' : ''}。`,
    up: '上升',
    down: '下降',
    shorter: '缩短',
    longer: '延长',
    surely: (word) => `显著${word}`,
    unsure: '未必变化',
    noMargin: (word) => `${word}，误差未知`,
    otherPeople: '人群不同，不比',
    askedOtherwise: '问法已改，不比',
    strokes: '轴上的两道斜线：此前的问法不同，不可比。',
    same: '没有变化',
    gap: '没有数',
    only: (shown, more) => `图上画 ${shown} 项，其余 ${more} 项见数据表。`,
    item: '项目',
    judgement: '判断',
    fact: (name, values, change, word) => `${name}：${values.join('、')}；${change === '' ? '' : `${change}，`}${word}。`,
  },
  effect: {
    title: { main: '有没有用', second: 'Did it work' },
    head: ['举措', '要改善的', '试行处', '对照处', '效果', '判断'],
    note: (before, after) => `${spaced(before).trimStart()}到${spaced(after).trimEnd()}；有对照的，效果是试行处的变化减去对照处的变化。`,
    nobody: '无人着手',
    coverageFolded: (count) => `其余 ${count} 项要求见关键体验表。`,
    overBudget: (budget, over, sure) => `预算 ${budget}，${sure ? '' : '最多'}超出 ${over}：要取舍。`,
    freeEarns: (benefit) => `不花钱，挣 ${benefit}`,
    works: '有用',
    harms: '适得其反',
    unsure: '未必有用，没有超出误差',
    noMargin: '误差未知',
    alone: '没有对照',
    aloneNote: '「没有对照」的只比了前后：同一时间别的事也在变，不能都算在举措头上。',
    pending: (names, more) => `还没有前后两轮可比的：${named(names, more)}。`,
  },
  listening: {
    topic: { main: '倾听', second: 'Listening' },
    titleBlind: (heard, total, blind) => [
      heard === total - 1
        ? `${start(many(total, '个触点'))}听得见${many(heard, '个')}；${quote(blind)}没有一只耳朵`
        : `${start(many(total, '个触点'))}有${many(total - heard, '个')}听不见，先是${quote(blind)}`,
      `${start(many(total, '个触点'))}有${many(total - heard, '个')}没有一只耳朵`,
    ],
    titleFull: (total, thin) => [
      thin === 0
        ? `${start(many(total, '个触点'))}都听得见，每处不止一只耳朵`
        : `${start(many(total, '个触点'))}都听得见，${many(thin, '个')}只有一只耳朵`,
    ],
    titleNone: (total) => `${start(many(total, '个触点'))}，一只耳朵也没有`,
    note: '圆越大听到得越快：两小时以内、一周以内、更久；空心是没有写明多久。斜线的一列是盲区。问卷问到哪里、在哪之后发，就算听到哪里。',
    count: '耳朵数',
    blind: '盲区',
    touchpoint: '触点',
    source: '来源',
    kind: '方式',
    soon: '多快',
    hears: '听',
    nothing: '没有一只耳朵',
    kinds: {
      reviews: '评价',
      social: '社媒',
      operational: '运营',
      complaints: '投诉',
      tickets: '工单',
      staff: '员工',
      interviews: '访谈',
      observation: '观察',
      survey: '问卷',
    },
    within: (low, high, unit) => `${amount(low, high, unit)}内`,
    every: (low, high, unit) =>
      high === 1 && (low === 1 || low === 0) ? `每${timeWordsZh[unit].replace('个', '')}` : `每 ${amount(low, high, unit)}`,
    unsaid: '没写多久',
    deaf: (names, more) => `没有写明听哪个触点的：${named(names, more)}。`,
    folded: (count) => `图上不画的 ${count} 只耳朵见数据表。`,
  },
  moreNamed: (names, more) => `其余 ${names.length + more} 项：${names.join('、')}${more > 0 ? '……' : ''}`,
};
