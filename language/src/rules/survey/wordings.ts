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
  '礼仪',
  '着装',
  '效率',
  '速度',
  '稳定',
  '专业',
  '环境',
  '设施',
  '设备',
  '装修',
  '隔音',
  '采光',
  '卫生间',
  '卫生',
  '清洁',
  '整洁',
  '干净',
  '维护',
  '舒适',
  '宽敞',
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
  '交通',
  '停车',
  '餐饮',
  '早餐',
  '客房',
  '房间',
  '床品',
  '空调',
  '热水',
  '网络',
  '网站',
  '支持',
  '沟通',
  '快速',
  '高效',
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
  '丰富',
  '实用',
  '功能',
  '外观',
  '口味',
  '味道',
] as const;

/** Pairs that people say in one breath and mean as one thing. */
const onePairs =
  /friends? (?:and|or) (?:family|colleagues?)|family (?:and|or) friends|terms and conditions|bed and breakfast|food and drinks?|questions? (?:and|or) (?:concerns?|answers?)|safe and sound|quick and easy|pick-?up and (?:drop-?off|delivery)|health and safety|fair and square|research and development|clear and simple|plain and simple|products? (?:and|or) services?|朋友(?:和|或|与)(?:同事|家人|亲人)|亲友|家人(?:和|或|与)朋友|意见(?:和|与|及|或)建议|您(?:和|与|及)您?的?(?:家人|孩子|同事|朋友|同伴)|问题(?:和|与|或)(?:建议|疑问)|优点(?:和|与)缺点|干净整洁|条款(?:和|与)条件|产品(?:和|或|与|及)服务/giu;

/** Words that say one quality twice; the one word that is left may still stand beside another. */
const sameTwice: readonly (readonly [RegExp, string])[] = [
  [/(?:清洁|卫生|干净|整洁)(?:、|和|与|及|又)?(?:清洁|卫生(?!间)|干净|整洁)/gu, '整洁'],
  [/(?:方便|便捷)(?:、|和|又)?(?:快捷|快速|高效)/gu, '便捷'],
  [/(?:设施|设备)(?:、|和|与|及)?(?:设施|设备)/gu, '设施'],
];

const WORD_EN = qualitiesEn.join('|');
const WORD_ZH = qualitiesZh.join('|');

const pairEn = new RegExp(
  `\\b(${WORD_EN})\\b(?:\\s+of\\s+(?:the|our|your)\\s+[\\w-]+)?\\s*(?:,?\\s+and|,?\\s+or|\\s*&|,)\\s+(?:(?:the|our|its|their|how|a|more|very|with)\\s+)?(?:[\\w-]+\\s+)?(${WORD_EN})\\b`,
  'iu',
);
/** What joins two things. `和您沟通` joins nothing: it says with whom. */
const joinZh = '(?:以及|并且|而且|(?:和|与)(?!您|你|我|他|她|它|客|顾|同|别|谁)|及(?!时)|、|且|又)';
const betweenZh = '[^，。；？?！]';
/** The quality next to what joins, so that the two it names are the two that are meant. */
const pairZh = new RegExp(
  `(${WORD_ZH})(?:(?!${WORD_ZH})${betweenZh}){0,4}?${joinZh}(?:(?!${WORD_ZH})${betweenZh}){0,4}(${WORD_ZH})|(${WORD_ZH})(?:高|好|快|足|强|低)[，,](?:(?!${WORD_ZH})${betweenZh}){0,2}(${WORD_ZH})(?:高|好|快|足|强|低)`,
  'u',
);

/** "Choose between price and quality" asks one thing: which. */
const comparing = /\bwhich\b|\bbetween\b|\brather\b|\bmore important\b|哪(?:个|一|些|种)|之间|相比|还是|更重要/iu;

/** The two things a wording asks of at once, as it names them; null where it asks of one. */
export function twoThings(text: string): readonly [string, string] | null {
  const plain = sameTwice.reduce((said, [pair, one]) => said.replace(pair, one), unquoted(text).replace(onePairs, '“”'));
  if (comparing.test(plain)) return null;
  const [first, second] =
    (HAN.test(plain) ? pairZh : pairEn)
      .exec(plain)
      ?.slice(1)
      .filter((found) => found !== undefined) ?? [];
  if (first === undefined || second === undefined || first.toLowerCase() === second.toLowerCase()) return null;
  return [first, second];
}

// ---- leading

const leadingEn =
  /\b(?:amazing|awesome|fantastic|wonderful|superb|outstanding|world[- ]class|award[- ]winning|unbeatable|fabulous|incredible|first[- ]class)\b|\b(?:don['’]t|wouldn['’]t|didn['’]t|won['’]t|aren['’]t|isn['’]t|do not|would not) (?:you|we|it)\b|\bhow much (?:do|did|will|would) you (?:enjoy|love|like)\b|\bhow (?:good|great|happy|pleased|delighted|satisfied|easy|fast|quick|friendly|helpful) (?:do you agree|would you agree)|\bour (?:friendly|great|excellent|caring|helpful|best|famous|popular|delicious|expert|dedicated)\b|\bas you (?:know|will agree)\b|\b(?:obviously|surely|of course|needless to say)\b|(?<!\b(?:much|strongly|extent) )\bdo you agree that (?:we|our)\b(?! (?:may|can|could|might|will|store|keep|use|contact|call|write|record|process)\b)/iu;

/** Praise before what is asked about. What customers themselves find so (`让您觉得贴心的地方`), or miss (`不够周到的地方`), is none. */
const praiseZh =
  '(?<!(?:觉得|感到|感觉|认为)(?:最|很|比较)?|不|不够|最|更)(?:贴心|优质|卓越|一流|完美|周到|热情|精心(?:准备|打造|设计)?|用心|极致|豪华|精美|高品质|全新升级)\\p{Script=Han}{0,2}的(?!地方|细节|瞬间|时刻|时候|程度|一面|是|人|员工|事|那)';

const leadingZh = new RegExp(
  [
    praiseZh,
    '(?:我们|本店|本公司|(?:我们的|本)(?:酒店|门店))的?(?:优秀|出色|优质|贴心|热情|专业|一流|卓越|精美|精心|高品质)(?:的(?!程度|地方)|服务)',
    '无微不至|宾至如归|难道|想必|相信您|众所周知|毫无疑问|多么(?:满意|喜欢|优秀|好)|有多(?:喜欢|享受)',
    '这么(?:好|棒|优惠|实惠|干净|舒适|划算)的',
    '您(?:是不是|是否)也(?:觉得|认为|同意)|您是不是(?:很|非常|特别)|您应该也?会|致力于',
    // To agree to something is consent; to agree that something is so is what is presumed.
    '是否(?:也同意我们|同意(?:我们|本店|本酒店)[^，。？?]{0,12}(?:非常|十分|很(?!快)|最))',
    '[不没](?:觉得|认为|感到)[^？?]*吗|您不会不',
    '当然(?:是|会)|一定(?:很|非常|十分|特别)|您一定(?:也|会(?:喜欢|满意|同意|觉得))',
    '(?:大多数|多数|很多|许多)(?:客人|顾客|客户|住客|用户|会员|人)(?:都|也)',
    '(?<![酒网茶书清])吧\\s*[？?]',
    '(?:请|麻烦|恳请|希望)您?(?:给|打|为)[^，。？?没不未（(分评]{0,6}(?:满分|好评|打十分|打 ?10 ?分)',
  ].join('|'),
  'u',
);

/** The words that praise or presume; null where none do. */
export function leadingWords(text: string): string | null {
  const plain = unquoted(text);
  return (HAN.test(plain) ? leadingZh : leadingEn).exec(plain)?.[0] ?? null;
}
