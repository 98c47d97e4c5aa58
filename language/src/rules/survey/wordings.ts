/** What a wording gives away: that it asks two things, or that it leads. Words in both languages, with what keeps false alarms away. */

const HAN = /\p{Script=Han}/u;

/** What people quote is somebody's name for something, not a word of the question. */
function unquoted(text: string): string {
  return text.replace(/“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|"[^"]*"/g, '“”');
}

// ---- two things at once

/** Things of which each is worth an answer of its own. */
const qualitiesEn = [
  'price',
  'prices',
  'pricing',
  'cost',
  'value',
  'quality',
  'service',
  'services',
  'product',
  'products',
  'range',
  'choice',
  'selection',
  'staff',
  'speed',
  'cleanliness',
  'comfort',
  'safety',
  'delivery',
  'packaging',
  'atmosphere',
  'design',
  'attitude',
  'knowledge',
  'expertise',
  'accuracy',
  'reliability',
  'availability',
  'location',
  'parking',
  'food',
  'room',
  'website',
  'app',
  'support',
  'communication',
  'fast',
  'quick',
  'quickly',
  'prompt',
  'promptly',
  'friendly',
  'polite',
  'politely',
  'helpful',
  'knowledgeable',
  'competent',
  'professional',
  'clean',
  'comfortable',
  'safe',
  'quiet',
  'clear',
  'easy',
  'easily',
  'simple',
  'cheap',
  'affordable',
  'fair',
  'accurate',
  'accurately',
  'reliable',
  'fresh',
  'tasty',
  'useful',
  'complete',
] as const;

const qualitiesZh = [
  '价格',
  '价钱',
  '性价比',
  '质量',
  '品质',
  '服务',
  '产品',
  '商品',
  '品种',
  '种类',
  '态度',
  '效率',
  '速度',
  '专业',
  '环境',
  '卫生',
  '整洁',
  '干净',
  '舒适',
  '安全',
  '安静',
  '配送',
  '物流',
  '包装',
  '氛围',
  '设计',
  '知识',
  '准确',
  '可靠',
  '位置',
  '停车',
  '餐饮',
  '客房',
  '网站',
  '支持',
  '沟通',
  '快速',
  '及时',
  '友好',
  '友善',
  '礼貌',
  '热情',
  '耐心',
  '清楚',
  '清晰',
  '便捷',
  '方便',
  '便宜',
  '公道',
  '新鲜',
  '好吃',
  '实用',
  '功能',
  '外观',
  '口味',
  '味道',
] as const;

/** Pairs that people say in one breath and mean as one thing. */
const onePairs =
  /friends? (?:and|or) (?:family|colleagues?)|family (?:and|or) friends|terms and conditions|bed and breakfast|food and drinks?|questions? (?:and|or) (?:concerns?|answers?)|safe and sound|quick and easy|pick-?up and (?:drop-?off|delivery)|health and safety|fair and square|research and development|clear and simple|plain and simple|products? (?:and|or) services?|朋友(?:和|或|与)(?:同事|家人|亲人)|亲友|家人(?:和|或|与)朋友|意见(?:和|与|及|或)建议|您(?:和|与|及)您?的?(?:家人|孩子|同事|朋友|同伴)|问题(?:和|与|或)(?:建议|疑问)|优点(?:和|与)缺点|干净整洁|条款(?:和|与)条件|产品(?:和|或|与|及)服务/giu;

const WORD_EN = qualitiesEn.join('|');
const WORD_ZH = qualitiesZh.join('|');

const pairEn = new RegExp(
  `\\b(${WORD_EN})\\b(?:\\s+of\\s+(?:the|our|your)\\s+[\\w-]+)?\\s*(?:,?\\s+and|,?\\s+or|\\s*&|,)\\s+(?:(?:the|our|its|their|how|a|more|very|with)\\s+)?(?:[\\w-]+\\s+)?(${WORD_EN})\\b`,
  'iu',
);
const pairZh = new RegExp(`(${WORD_ZH})[^，。；？?！]{0,4}?(?:和|与|及|以及|、|并且|而且|且)[^，。；？?！]{0,4}?(${WORD_ZH})`, 'u');

/** "Choose between price and quality" asks one thing: which. */
const comparing = /\bwhich\b|\bbetween\b|\brather\b|\bmore important\b|哪(?:个|一|些|种)|之间|相比|还是|更重要/iu;

/** The two things a wording asks of at once, as it names them; null where it asks of one. */
export function twoThings(text: string): readonly [string, string] | null {
  const plain = unquoted(text).replace(onePairs, '“”');
  if (comparing.test(plain)) return null;
  const [, first, second] = (HAN.test(plain) ? pairZh : pairEn).exec(plain) ?? [];
  if (first === undefined || second === undefined || first.toLowerCase() === second.toLowerCase()) return null;
  return [first, second];
}

// ---- leading

const leadingEn =
  /\b(?:amazing|awesome|fantastic|wonderful|superb|outstanding|world[- ]class|award[- ]winning|unbeatable|fabulous|incredible|first[- ]class)\b|\b(?:don['’]t|wouldn['’]t|didn['’]t|won['’]t|aren['’]t|isn['’]t|do not|would not) (?:you|we|it)\b|\bhow much (?:do|did|will|would) you (?:enjoy|love|like)\b|\bhow (?:good|great|happy|pleased|delighted|satisfied|easy|fast|quick|friendly|helpful) (?:do you agree|would you agree)|\bour (?:friendly|great|excellent|caring|helpful|best|famous|popular|delicious|expert|dedicated)\b|\bas you (?:know|will agree)\b|\b(?:obviously|surely|of course|needless to say)\b|(?<!\b(?:much|strongly|extent) )\bdo you agree that (?:we|our)\b/iu;

const leadingZh =
  /贴心的|优质的|卓越的|一流的|完美的|周到的|热情的|精心(?:准备|打造|设计)?的|用心的|极致的?|无微不至|宾至如归|难道|您(?:是不是|是否)也(?:觉得|认为|同意)|是否(?:也)?同意我们|(?:不|没)(?:觉得|认为|感到)[^？?]*吗|想必|相信您|众所周知|毫无疑问|当然(?:是|会)|一定(?:很|会|非常)|有多(?:喜欢|享受|满意)|多么(?:满意|喜欢|优秀|好)|您一定|我们(?:优秀|出色|优质|贴心|热情|专业|一流)的/u;

/** The words that praise or presume; null where none do. */
export function leadingWords(text: string): string | null {
  const plain = unquoted(text);
  return (HAN.test(plain) ? leadingZh : leadingEn).exec(plain)?.[0] ?? null;
}
