import type { Wave } from '../../../program/program.ts';
import type { Duration, Period } from '../../../program/values.ts';
import type { Rule } from '../../rule.ts';
import { dayAfter } from '../calendar.ts';
import { isUnderWay } from '../ground.ts';

type Dated = Wave & { readonly period: Period };

export const rule: Rule = {
  id: 'strategy/no-cycle',
  severity: 'warning',
  whole: true,
  dated: true,
  sentences: {
    unsaid: {
      en: '`{name}` does not say how often it listens again. Write a `cycle`, such as `cycle quarter`: last year’s advantage is this year’s entry ticket.',
      zh: '「{name}」没有说多久再听一次客户的声音。请写上「周期」，如「周期 季度」：去年的优势，今年只是入场券。',
    },
    overdue: {
      en: 'The last round, `{name}`, ended on {end}; the next was due by {due}. Listen again and add a `wave`, or write a longer `cycle`.',
      zh: '最近一轮「{name}」到 {end} 为止，下一轮最晚应在 {due}。请再做一轮并写进「轮次」，或把「周期」改长。',
    },
  },
  *check({ program, date }) {
    const { head, waves } = program;
    if (head === null) return;
    if (head.cycle === null) {
      // A cycle that could not be read is a finding of its own; before anything is asked or done there is no loop to close.
      const begun = waves.length + program.surveys.length + program.initiatives.length > 0;
      if (head.places.cycle !== undefined || !begun || !isUnderWay(program)) return;
      yield { rule: rule.id, severity: 'warning', messageId: 'unsaid', arguments: { name: head.name }, origin: head.nameOrigin };
      return;
    }
    const last = lastOf(waves);
    if (date === null || last === undefined) return;
    const due = dayAfter(last.period.to, longest(head.cycle));
    if (due >= date) return;
    yield {
      rule: rule.id,
      severity: 'warning',
      messageId: 'overdue',
      arguments: { name: last.name, end: last.period.to, due },
      origin: last.shared ? head.nameOrigin : last.nameOrigin,
    };
  },
};

/** A cycle of `1~2` years is over after two. */
function longest({ high, time }: Duration): Pick<Duration, 'high' | 'time'> {
  return { high, time };
}

/** The wave that ends last, one that is planned for later too: then the next round is on its way. */
function lastOf(waves: readonly Wave[]): Dated | undefined {
  let last: Dated | undefined;
  for (const wave of waves) {
    if (wave.period === null) continue;
    if (last === undefined || wave.period.to > last.period.to) last = { ...wave, period: wave.period };
  }
  return last;
}
