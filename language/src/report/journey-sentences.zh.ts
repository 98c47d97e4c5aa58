import type { JourneyWords } from './journey-sentences.ts';

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

function many(count: number, unit: string): string {
  const word = numerals[count];
  return word === undefined ? `${count} ${unit}` : `${word}${unit}`;
}

function quote(text: string): string {
  return `「${text}」`;
}

function named(names: readonly string[], more: number): string {
  return `${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 项` : ''}`;
}

const measures = { 'lifetime-value': '客户生命周期价值', margin: '每年的毛利', revenue: '每年的收入' } as const;

export const chineseJourney: JourneyWords = {
  topic: { main: '旅程', second: 'The journey' },
  titleAll: (personas, stage, who, value) => [
    ...(who === ''
      ? [`${many(personas, '类客户')}的最低点都在${quote(stage)}：${value}`]
      : [
          `${many(personas, '类客户')}的最低点都在${quote(stage)}，${who}跌得最深：${value}`,
          `最低点都在${quote(stage)}，${who}跌得最深：${value}`,
        ]),
    who === '' ? `最低点都在${quote(stage)}：${value}` : `最低点都在${quote(stage)}，最深 ${value}`,
  ],
  titleOne: ([stage, other, ...more], who, value) => [
    ...(stage !== undefined && other !== undefined && more.length === 0
      ? [
          ...(who === '' ? [] : [`全程最低点在${quote(stage)}${quote(other)}：${who} ${value}`]),
          `全程最低点在${quote(stage)}${quote(other)}：${value}`,
        ]
      : []),
    ...(stage === undefined || other !== undefined
      ? []
      : [
          ...(who === '' ? [] : [`全程最低点在${quote(stage)}：${who} ${value}`, `${quote(stage)}跌得最深：${who} ${value}`]),
          `全程最低点在${quote(stage)}：${value}`,
        ]),
    `全程的最低点：${value}`,
  ],
  titleOpen: (stage, who, value) => [
    ...(who === '' ? [] : [`${quote(stage)}肯定低于期望（${who} ${value}），别处可能更低`]),
    `${quote(stage)}肯定低于期望（${value}），别处可能更低`,
    `肯定低于期望 ${value}，别处可能更低`,
  ],
  titleMet: '每一段都达到了期望',
  titleNoneSure: '没有一段肯定低于期望',
  titleUnknown: '还不知道：没有一段同时有实际和期望',
  note: (lines, shares, hasMoments) => {
    const width = shares.length > 1 ? `线越粗，客户占比越大（${shares.join('、')}）；` : '';
    const zero = lines > 1 ? '零线是各自的期望' : '零线是期望';
    return `${width}${zero}。${hasMoments ? '灰底与 ◆ 是关键时刻；' : ''}${lines > 2 ? '只标每一段的最高与最低。' : '数字是与期望的差。'}`;
  },
  axis: ['满意度', 'S = A − E'],
  expectation: '期望 0',
  moment: '关键时刻',
  noTouchpoint: '没有触点',
  nothingExpected: '没有写期望',
  unknownFor: (name, reason) => `${name}${/^[\x20-\x7e]/.test(reason) ? ' ' : '：'}${reason}`,
  rows: { goals: '诉求', feels: '感受', pains: '痛点', below: '低于期望', channels: '渠道', doing: '谁在改' },
  stage: '阶段',
  momentsTitle: (count) => ({
    main: count === 1 ? '关键时刻' : `${many(count, '个关键时刻')}`,
    second: count === 1 ? 'Moment of truth' : 'Moments of truth',
  }),
  momentWorst: (name, who, actual, expected, notSplit) =>
    notSplit && who !== ''
      ? `差得最多的是${quote(name)}：全体的实际 ${actual}，${who}期望 ${expected}。`
      : `差得最多的是${quote(name)}${who === '' ? '' : `（${who}）`}：实际 ${actual}，期望 ${expected}。`,
  momentMet: '每一项都达到了期望。',
  momentsMore: (names) => `其余的关键时刻：${names.join('、')}。`,
  leftOut: (names, more) => `缺实际或期望、没有算进来的：${named(names, more)}。`,
  starred: '数据表中 * 表示含假定值。',
  notDrawn: (names) => `图上只画占比最大的几类；${names.join('、')}见数据表。`,
  elsewhere: (names) => `${names.join('、')}不走这段旅程，见「人群」一节。`,
  moreJourneys: (count) => `其余${many(count, '段旅程')}`,
  some: (shown, more) => (more > 0 ? [...shown, `另有 ${more} 项`] : shown),

  who: {
    topic: { main: '人群', second: 'Who' },
    titleWorst: (who, place, value, unasked) => [
      ...(unasked === null || who === null || place === null
        ? []
        : [`${who}在${quote(place)}差得最多：${value}；${quote(unasked)}还没有人问过期望`]),
      ...(who === null || place === null ? [] : [`${who}在${quote(place)}差得最多：${value}`]),
      ...(place === null ? [] : [`差得最多的在${quote(place)}：${value}`]),
      ...(who === null ? [] : [`差得最多的是${who}：${value}`]),
      `差得最多的一格：${value}`,
    ],
    titleMet: ['每一类客户在每个触点都达到了期望'],
    titleUnknown: '还不知道：没有一格同时有实际和期望',
    note: '格内是满意度 S。颜色越深离期望越远，数字前的正负号与颜色同义；虚线框含假定值，斜线是未知。',
    shareOf: (share) => `${share} 的客户`,
    everyone: '全体',
    everyoneShort: '全体',
    byShare: '按占比加权',
    equally: '各类等权',
    unasked: '期望未知',
    unmeasured: '无数据',
    steps: ([first, second, third]) => `色阶：差不到 ${first} 为灰，不到 ${second}、不到 ${third}、${third} 以上各深一级。`,
    nothing: '「—」是那里没有写期望。',
    offJourney: '不在旅程里',
    folded: (count) => `图上只画差得最多的触点，其余 ${count} 个见数据表。`,
    peopleFolded: (names) => `图上只画占比最大的几类；${names.join('、')}见数据表。`,
    phone: (count) => `窄屏上只画占比最大的 ${count} 类与全体，其余见数据表。`,
    outside: { main: '不进平均数的人群', second: 'Outside averages' },
    touchpoint: '触点',
    morePlaces: (count) => `其余 ${count} 个触点`,
    rankTopic: { main: '按占比与按价值', second: 'By share, by worth' },
    rankMoves: (name, from, to) => [
      to < from ? `按客户价值排，${quote(name)}从第 ${from} 升到第 ${to}` : `按客户价值排，${quote(name)}从第 ${from} 降到第 ${to}`,
      '按客户价值排，先后有变',
    ],
    rankSame: '按占比、按价值，先后都一样',
    rankMissing: (names, more, all) =>
      all
        ? '还不能按价值排：没有一类客户写了收入'
        : `还不能按价值排：${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 类客户` : ''}没有写收入`,
    rankNote: (measure, values) => `按占比，每位客户一样重；按价值，再乘以每位客户的${measures[measure]}（${values.join('，')}）。`,
    rankShown: (count) => `只列按价值排的前 ${count} 项。`,
    rankHead: ['期望', '按占比', '按价值', '升降'],
    up: (places) => `▲ 升 ${places} 位`,
    down: (places) => `▼ 降 ${places} 位`,
    level: '不变',
  },

  promise: {
    topic: { main: '承诺', second: 'The promise' },
    titleBroken: (promise, place, value, isOpen) => [
      ...(isOpen ? [`承诺的${quote(promise)}在${quote(place)}没做到：${value}，也没有举措`] : []),
      `承诺的${quote(promise)}在${quote(place)}没做到：${value}`,
      `承诺在${quote(place)}没做到：${value}`,
      `有承诺没做到：${value}`,
    ],
    titleNobody: (promise) => [`承诺了${quote(promise)}，却没有一项期望来兑现`, '有一项承诺，没有一项期望来兑现'],
    titleKept: (promises) => [promises === 1 ? '承诺做到了' : `${many(promises, '项承诺')}都做到了`],
    titleUnknown: '还不知道：承诺的体验还没有测过',
    note: '每格是承诺的因素在该触点的满意度 S，下面写靠什么做到：期望、指标、举措。「—」是那里没有为它写期望。',
    kept: '做到',
    broken: '没做到',
    mixed: '未定',
    notCarried: '没有一项期望来兑现',
    places: (kept, broken, unknown) =>
      [
        ...(broken > 0 ? [`${broken} 处没做到`] : []),
        ...(kept > 0 ? [`${kept} 处做到`] : []),
        ...(unknown > 0 ? [`${unknown} 处未知`] : []),
      ].join('，'),
    nowhere: (names, more) => `没有任何承诺落到的触点：${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 个` : ''}。`,
    touchpoint: '触点',
  },
};
