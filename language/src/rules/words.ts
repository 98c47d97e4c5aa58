/** The reader's words for what findings name by id: kinds of declarations, keywords, units. */
import type { Both, MessageLanguage } from '../findings/rule.ts';
import { keywordByEnglish } from '../syntax/keywords.ts';
import { kpiKinds } from '../syntax/vocabulary.ts';

const kinds: Readonly<Record<string, Both>> = {
  program: { en: 'a program', zh: '方案' },
  team: { en: 'a team', zh: '团队' },
  factor: { en: 'a factor', zh: '因素' },
  channel: { en: 'a channel', zh: '渠道' },
  breakdown: { en: 'a breakdown', zh: '分组' },
  member: { en: 'a member', zh: '成员' },
  persona: { en: 'a persona', zh: '画像' },
  journey: { en: 'a journey', zh: '旅程' },
  stage: { en: 'a stage', zh: '阶段' },
  touchpoint: { en: 'a touchpoint', zh: '触点' },
  expectation: { en: 'an expectation', zh: '期望' },
  source: { en: 'a source', zh: '来源' },
  kpi: { en: 'a KPI', zh: '指标' },
  survey: { en: 'a survey', zh: '问卷' },
  question: { en: 'a question', zh: '问题' },
  option: { en: 'an answer of a question', zh: '选项' },
  wave: { en: 'a wave', zh: '轮次' },
  initiative: { en: 'an initiative', zh: '举措' },
};

const units: Readonly<Record<string, Both>> = {
  number: { en: 'a plain number such as `7`', zh: '数字（如 7）' },
  share: { en: 'a percentage such as `40%`', zh: '百分比（如 40%）' },
  points: { en: 'percentage points such as `+4 points`', zh: '百分点（如 +4 个百分点）' },
  duration: { en: 'a time such as `5 min`', zh: '时长（如 5 分钟）' },
  days: { en: 'a number of days such as `40 days`', zh: '天数（如 40 天）' },
  money: { en: 'an amount of money such as `8,700 CNY`', zh: '金额（如 8,700 CNY）' },
};

/** Units of a number that should have another. */
const foundUnits: Readonly<Record<string, Both>> = {
  number: { en: 'a plain number', zh: '普通数字' },
  share: { en: 'a percentage', zh: '百分比' },
  points: { en: 'percentage points', zh: '百分点' },
  duration: { en: 'a time', zh: '时长' },
  money: { en: 'an amount of money', zh: '金额' },
};

const places: Readonly<Record<string, Both>> = {
  medium: { en: 'a medium of a channel', zh: '渠道类型' },
  source: { en: 'a kind of source', zh: '来源类型' },
  kpi: { en: 'a kind of KPI', zh: '指标类型' },
};

const tables: Readonly<Record<string, Readonly<Record<string, Both>>>> = { kind: kinds, unit: units, found: foundUnits, place: places };

/** Parts of a declaration that no keyword opens. */
const parts: Readonly<Record<string, Both>> = {
  'for-block': { en: '`for … { }`', zh: '「面向 … { }」' },
  formula: { en: 'the formula', zh: '公式' },
};

function keyword(id: string, language: MessageLanguage): string {
  const part = Object.hasOwn(parts, id) ? parts[id] : undefined;
  if (part !== undefined) return part[language];
  return language === 'en' ? `\`${id}\`` : `「${keywordByEnglish.get(id)?.zh ?? id}」`;
}

function kpiKind(id: string, language: MessageLanguage): string {
  return language === 'en' ? `\`${id}\`` : `「${kpiKinds.find((kind) => kind.id === id)?.zh ?? id}」`;
}

const AMOUNT = /^([+-]?[\d.]+) ([a-z]+)$/;

/** `38 min` in the reader's words; a share, a plain number and an amount of money are the same in both languages. */
function amount(id: string, language: MessageLanguage): string {
  const [, number = '', unit = ''] = AMOUNT.exec(id) ?? [];
  if (unit === '') return id;
  const one = number === '1' || number === '+1' || number === '-1';
  if (unit === 'points') return language === 'zh' ? `${number} 个百分点` : `${number} ${one ? 'point' : 'points'}`;
  if (language === 'zh') return unit === 'month' ? `${number} 个月` : `${number} ${keywordByEnglish.get(unit)?.zh ?? unit}`;
  return unit.length > 3 || unit === 'day' ? `${number} ${unit}${one ? '' : 's'}` : id;
}

/** The words of an id: `kind` (with its article), `keyword` and `measure` (in quotes), `unit` (with an example), `found` (a unit without one), `place`, `amount` (`38 min`). An unknown id is printed as it is. */
export function spell(vocabulary: string, id: string, language: MessageLanguage): string {
  if (vocabulary === 'keyword') return keyword(id, language);
  if (vocabulary === 'measure') return kpiKind(id, language);
  if (vocabulary === 'amount') return amount(id, language);
  const table = tables[vocabulary] ?? {};
  return (Object.hasOwn(table, id) ? table[id]?.[language] : undefined) ?? id;
}

export const vocabularies: readonly string[] = ['keyword', 'measure', 'amount', ...Object.keys(tables)];
