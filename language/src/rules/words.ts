/** The reader's words for what findings name by id: kinds of declarations, keywords, units. */
import type { Both, MessageLanguage } from '../findings/rule.ts';
import { keywordByEnglish } from '../syntax/keywords.ts';
import { kpiKinds, media, sourceKinds, type Word } from '../syntax/vocabulary.ts';
import { changeWords } from './changes/words.ts';

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

const tables: Readonly<Record<string, Readonly<Record<string, Both>>>> = {
  kind: kinds,
  unit: units,
  found: foundUnits,
  place: places,
  ...changeWords,
};

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

function listed(words: readonly Word<string>[], id: string, language: MessageLanguage): string {
  return language === 'en' ? `\`${id}\`` : `「${words.find((word) => word.id === id)?.zh ?? id}」`;
}

const AMOUNT = /^([+-]?[\d.]+)(?:~([+-]?[\d.]+))?(%| [A-Za-z]+)?(?:\/([a-z]+))?$/;

/**
 * `38 min`, `4~6 h`, `85%`, `4200 CNY/year` in the reader's words: a unit of time or points by its name, a range with "–" or "~", of signed numbers with "…", money with its thousands
 * apart. What is no amount stays as it is.
 */
function amount(id: string, language: MessageLanguage): string {
  const [found, low = '', high, given = '', per] = AMOUNT.exec(id) ?? [];
  if (found === undefined) return id;
  const unit = given.trim();
  // No word between the two: "from 626–684 to 666" would read as three.
  const between = /^[+-]/.test(low) || /^[+-]/.test(high ?? '') ? '…' : language === 'zh' ? '~' : '–';
  const number = high === undefined ? apart(low, unit) : `${apart(low, unit)}${between}${apart(high, unit)}`;
  const one = high === undefined && (low === '1' || low === '+1' || low === '-1');
  const said = measured(number, unit, one, language);
  if (per === undefined) return said;
  return language === 'zh' ? `每${keywordByEnglish.get(per)?.zh ?? per} ${said}` : `${said} per ${per}`;
}

/** With the minus sign of numbers; money of a thousand and more is read in groups of three. */
function apart(number: string, unit: string): string {
  const text = number.replace('-', '−');
  return /^[A-Z]{3}$/.test(unit) ? text.replace(/(?<=\d)(?=(\d{3})+(?!\d)(?<!\.\d*))/g, ',') : text;
}

function measured(number: string, unit: string, one: boolean, language: MessageLanguage): string {
  if (unit === '') return number;
  if (unit === '%') return `${number}%`;
  if (unit === 'points') return language === 'zh' ? `${number} 个百分点` : `${number} ${one ? 'point' : 'points'}`;
  if (language === 'zh') return unit === 'month' ? `${number} 个月` : `${number} ${keywordByEnglish.get(unit)?.zh ?? unit}`;
  return keywordByEnglish.has(unit) && (unit.length > 3 || unit === 'day') ? `${number} ${unit}${one ? '' : 's'}` : `${number} ${unit}`;
}

/**
 * A name as the author wrote it; in Chinese in quotes, since nothing else parts it from the words around it. `Shop?` is one that nothing is called by, as
 * changes have it.
 */
function named(id: string, language: MessageLanguage): string {
  if (id.endsWith('?')) return language === 'zh' ? `「${id.slice(0, -1)}」（未声明）` : `${id.slice(0, -1)} (not declared)`;
  return language === 'zh' ? `「${id}」` : id;
}

/** `wave 2026-Q1`: what it is, and its name. */
function user(id: string, language: MessageLanguage): string {
  const at = id.indexOf(' ');
  const sort = changeWords.sort?.[id.slice(0, at)]?.[language] ?? id.slice(0, at);
  return `${sort}${language === 'zh' ? '' : ' '}${named(id.slice(at + 1), language)}`;
}

const spellers: Readonly<Record<string, (id: string, language: MessageLanguage) => string>> = {
  keyword,
  measure: kpiKind,
  medium: (id, language) => listed(media, id, language),
  source: (id, language) => listed(sourceKinds, id, language),
  amount,
  named,
  user,
};

/**
 * The words of an id: `kind` (with its article), `sort` (without), `keyword`, `measure`, `medium` and `source` (in quotes), `unit` (with an example), `found` (a
 * unit without one), `place`, `amount` (`38 min`), `named` (a name), `user` (`wave 2026-Q1`), and those of `changes/words`. An unknown id is printed as it is.
 */
export function spell(vocabulary: string, id: string, language: MessageLanguage): string {
  if (Object.hasOwn(spellers, vocabulary)) return spellers[vocabulary]?.(id, language) ?? id;
  const table = tables[vocabulary] ?? {};
  return (Object.hasOwn(table, id) ? table[id]?.[language] : undefined) ?? id;
}

export const vocabularies: readonly string[] = [...Object.keys(spellers), ...Object.keys(tables)];
