/** What a report says of a what-if, in both languages. */
import type { MessageLanguage } from '../../findings/rule.ts';
import type { TimeUnit } from '../../program/values.ts';
import { keywordIn } from '../../syntax/keywords.ts';
import type { Pair } from '../sentences.ts';

/** Beside the sliders of a page. */
export interface SliderWords {
  readonly title: string;
  readonly note: string;
  readonly expectations: string;
  readonly initiatives: string;
  readonly outcome: string;
  readonly what: string;
  readonly now: string;
  readonly of: (name: string) => string;
  readonly return: (name: string) => string;
  /** `{n}` is where the number stands. */
  readonly rank: string;
  readonly command: string;
  readonly commandNone: string;
  readonly copy: string;
  readonly copied: string;
  readonly reset: string;
  /** For those who hear the page; `{index}` and `{difference}` stand for figures. */
  readonly said: string;
  readonly foot: string;
}

export interface WhatIfWords {
  readonly topic: Pair;
  /** Stands at every heading. */
  readonly mark: string;
  readonly title: (first: string, more: number) => string;
  readonly note: string;
  /** `name` is a label, `field` a keyword of the language. */
  readonly change: (name: string, field: string, before: string, after: string) => string;
  readonly ofPersona: (name: string, persona: string) => string;
  readonly nth: (field: string, number: number) => string;
  /** Money that comes or goes again and again: "revenue a month". */
  readonly again: (field: string, per: TimeUnit) => string;
  readonly nothingBefore: string;
  readonly varies: string;
  readonly writtenIn: (file: string, line: number) => string;
  readonly measuredIn: (wave: string) => string;
  readonly unwritten: string;
  readonly setTable: { readonly caption: string; readonly what: string; readonly where: string };
  readonly original: string;
  readonly whatIf: string;
  readonly difference: string;
  readonly better: string;
  readonly worse: string;
  readonly same: string;
  readonly overall: {
    readonly caption: string;
    readonly index: string;
    readonly shortfall: string;
    readonly keys: string;
    readonly chosen: string;
  };
  readonly rows: {
    readonly caption: string;
    readonly expectation: string;
    readonly rank: string;
    readonly gap: string;
    readonly key: string;
    readonly keyNow: string;
    readonly keyNoMore: string;
    readonly stillKey: string;
    readonly more: (count: number) => string;
  };
  readonly kpis: { readonly caption: string; readonly kpi: string; readonly status: string };
  readonly returns: {
    readonly caption: string;
    readonly initiative: string;
    readonly cost: string;
    readonly benefit: string;
    readonly return: string;
  };
  readonly nothing: string;
  readonly points: (figure: string) => string;
  readonly figure: (name: string, which: string) => string;
  readonly sliders: SliderWords;
  readonly unknown: string;
}

function ordinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

/** How the money of a period is called. */
const PERIODS: Readonly<Partial<Record<TimeUnit, string>>> = { day: '日', week: '周', month: '月', quarter: '季度', year: '年' };

const words: Readonly<Record<MessageLanguage, WhatIfWords>> = {
  en: {
    topic: { main: 'What if', second: '' },
    mark: 'What if, not measured',
    title: (first, more) => `What if: ${first}${more === 0 ? '' : ` and ${more} more`}`,
    note: 'All figures of this report are what they would be if the following were so. Nobody has measured them; the program says something else, which stands here as “original”.',
    change: (name, field, before, after) => `${name}, ${field} ${before} → ${after}`,
    ofPersona: (name, persona) => `${name} (${persona})`,
    nth: (field, number) => `${field} (${ordinal(number)})`,
    again: (field, per) => `${field} ${per === 'h' ? 'an hour' : `a ${per}`}`,
    nothingBefore: 'not said',
    varies: 'differs by persona',
    writtenIn: (file, line) => `written in ${file}, line ${line}`,
    measuredIn: (wave) => `measured in ${wave}`,
    unwritten: 'not written in the program',
    setTable: { caption: 'What is set', what: 'Figure', where: 'Where the original comes from' },
    original: 'Original',
    whatIf: 'What if',
    difference: 'Difference',
    better: 'better',
    worse: 'worse',
    same: 'unchanged',
    overall: {
      caption: 'What it changes overall',
      index: 'Experience index (of 1000)',
      shortfall: 'Sum of all shortfall (W·S below zero)',
      keys: 'Key experiences',
      chosen: 'Best set of initiatives',
    },
    rows: {
      caption: 'What it changes in the expectations',
      expectation: 'Expectation',
      rank: 'Rank',
      gap: 'Gap G',
      key: 'Key experience',
      keyNow: 'becomes one',
      keyNoMore: 'no longer one',
      stillKey: 'stays one',
      more: (count) =>
        count === 1
          ? 'One more expectation changes; the JSON form has it.'
          : `${count} more expectations change; the JSON form has them all.`,
    },
    kpis: { caption: 'What it changes in the KPIs', kpi: 'KPI', status: 'Status' },
    returns: {
      caption: 'What it changes in the returns',
      initiative: 'Initiative',
      cost: 'Cost',
      benefit: 'Benefit',
      return: 'Return on margin',
    },
    nothing: 'No key experience, KPI, return or choice of initiatives changes.',
    points: (figure) => `${figure} points`,
    figure: (name, which) => `${name}: ${which}`,
    sliders: {
      title: 'Move a figure and see what it changes',
      note: 'Nothing here is measured, and nothing is kept: the page counts again as cx would, and the original stands beside it. Which initiatives are the best set is not chosen again; the command below does that.',
      expectations: 'Key experiences',
      initiatives: 'Initiatives',
      outcome: 'What it comes to',
      what: 'Figure',
      now: 'What if',
      of: (name) => `${name}: W·S`,
      return: (name) => `${name}: return`,
      rank: 'rank {n}',
      command: 'The same as a report of cx:',
      commandNone: 'Nothing is moved.',
      copy: 'Copy the command',
      copied: 'Copied.',
      reset: 'Back to the original',
      said: 'Experience index {index}, {difference} against the original.',
      foot: 'The one script of this page moves the sliders under “What if”; it uses no network',
    },
    unknown: 'unknown',
  },
  zh: {
    topic: { main: '假如', second: 'What if' },
    mark: '假设情形，并非实测',
    title: (first, more) => `假如：${first}${more === 0 ? '' : `，另有 ${more} 处改动`}`,
    note: '本报告的数字都是假设以下各项成立时的结果，并非实测。方案里原来的数字在此列为「原值」。',
    change: (name, field, before, after) => `${name}，${field} ${before} → ${after}`,
    ofPersona: (name, persona) => `${name}（${persona}）`,
    nth: (field, number) => `第 ${number} 项${field}`,
    again: (field, per) => `${PERIODS[per] ?? `每${keywordIn(per, 'zh')}`}${field}`,
    nothingBefore: '未写明',
    varies: '各客户画像不同',
    writtenIn: (file, line) => `写在 ${file} 第 ${line} 行`,
    measuredIn: (wave) => `${wave}实测`,
    unwritten: '方案中未写',
    setTable: { caption: '改了什么', what: '数字', where: '原值出处' },
    original: '原值',
    whatIf: '假如',
    difference: '相差',
    better: '变好',
    worse: '变差',
    same: '不变',
    overall: {
      caption: '总体有什么变化',
      index: '体验指数（满分 1000）',
      shortfall: '负缺口合计（W·S 小于零之和）',
      keys: '关键体验',
      chosen: '最优举措组合',
    },
    rows: {
      caption: '各项期望有什么变化',
      expectation: '期望',
      rank: '名次',
      gap: '差距 G',
      key: '关键体验',
      keyNow: '成为关键体验',
      keyNoMore: '不再是关键体验',
      stillKey: '仍是关键体验',
      more: (count) => `另有 ${count} 项期望有变化，详见 JSON 格式。`,
    },
    kpis: { caption: '各项指标有什么变化', kpi: '指标', status: '状态' },
    returns: { caption: '举措的回报有什么变化', initiative: '举措', cost: '成本', benefit: '收益', return: '按毛利计的回报率' },
    nothing: '关键体验、指标、回报和举措的取舍都没有变化。',
    points: (figure) => `${figure} 个百分点`,
    figure: (name, which) => `${name}：${which}`,
    sliders: {
      title: '动一动数字，看看会怎样',
      note: '这里的数字并非实测，也不会保存：页面按 cx 的算法重算，原值列在旁边。最优举措组合不会重选，需要时请用下面的命令。',
      expectations: '关键体验',
      initiatives: '举措',
      outcome: '结果',
      what: '数字',
      now: '假如',
      of: (name) => `${name}：W·S`,
      return: (name) => `${name}：回报率`,
      rank: '第 {n} 名',
      command: '用 cx 生成同样的报告：',
      commandNone: '还没有改动。',
      copy: '复制命令',
      copied: '已复制。',
      reset: '恢复原值',
      said: '体验指数 {index}，比原值 {difference}。',
      foot: '本页唯一的脚本只用于「假如」里的滑块，不访问网络',
    },
    unknown: '未知',
  },
};

export function whatIfWords(language: MessageLanguage): WhatIfWords {
  return words[language];
}

/** A field as it is called: of money for which time, and which of several of one thing. */
export function fieldText(
  { nth, again }: Pick<WhatIfWords, 'nth' | 'again'>,
  field: string,
  { per, number }: { readonly per: TimeUnit | null; readonly number: number },
): string {
  const timed = per === null ? field : again(field, per);
  return number > 1 ? nth(timed, number) : timed;
}
