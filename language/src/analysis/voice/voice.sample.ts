/** Open answers to try things on: some about what a program asks, some about what nobody asked. */

const PARTS = ['上午去的', '第二次来', '周末人多', '带家人来的', '从城东过来', '做小保养', '换刹车片', '钣金喷漆'] as const;
const KNOWN = ['等了快一个小时', '等候太久了', '价格比说好的贵', '报价不清楚', '师傅态度很好', '接待态度不错'] as const;
const UNKNOWN = [
  '停车场太小，没地方停车',
  '门口停车难',
  '充电桩坏了两个',
  '充电桩要排队',
  '孩子没地方玩',
  '洗手间没有纸',
  '下雨天走过去鞋都湿了',
] as const;

/** `count` answers in Chinese, every third of which speaks of something that `KNOWN` topics (等, 价, 态度) do not have. */
export function chineseAnswers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const part = PARTS[(index * 5) % PARTS.length];
    const rest = index % 3 === 0 ? UNKNOWN[(index / 3) % UNKNOWN.length] : KNOWN[(index * 7) % KNOWN.length];
    return index % 2 === 0 ? `${part}，${rest}。` : `${rest}，${part}`;
  });
}

const ENGLISH_KNOWN = [
  'The wait was far too long',
  'we waited and the wait went on',
  'Price was higher than told',
  'the price is fair',
] as const;
const ENGLISH_UNKNOWN = [
  'Nowhere to park, the parking lot is tiny',
  'parking lot was full again',
  'the charging station is broken',
  'no charging station free on a Saturday',
  'my kids were bored',
] as const;

/** The same in English, with topics `wait` and `price`. */
export function englishAnswers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    String(index % 3 === 0 ? ENGLISH_UNKNOWN[(index / 3) % ENGLISH_UNKNOWN.length] : ENGLISH_KNOWN[(index * 7) % ENGLISH_KNOWN.length]),
  );
}
