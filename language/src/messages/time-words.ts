/** Units of time as they stand after a number: English for one and for several, Chinese with its measure word. */
export const timeWordsEn = {
  s: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
} as const;

export const timeWordsZh = {
  s: '秒',
  min: '分钟',
  h: '小时',
  day: '天',
  week: '周',
  month: '个月',
  quarter: '个季度',
  year: '年',
} as const;
