import type { KpiResult } from '../../../analysis/analysis.ts';
import { timesIn } from '../../../analysis/time.ts';
import type { Quantity, TimeUnit } from '../../../program/values.ts';
import type { Rule } from '../../rule.ts';
import { written } from '../amounts.ts';

const NAMED = 3;

export const rule: Rule = {
  id: 'strategy/broken-promise',
  severity: 'warning',
  whole: true,
  sentences: {
    broken: {
      en: 'Customers were promised {promise:amount}; `{name}` measured {value:amount} in `{wave}`. Keep the promise before anything else, or promise what you can keep.',
      zh: '向客户承诺的是 {promise:amount}，「{wave}」实测「{name}」为 {value:amount}。请先把承诺兑现，或改成做得到的承诺。',
    },
    members: {
      en: 'The promise of {promise:amount} for `{name}` is broken at {count} {count#place|places}, such as {members}. A promise is kept everywhere or not at all: begin with those.',
      zh: '「{name}」承诺的 {promise:amount} 在 {count} 处没有做到，如{members}。承诺要处处兑现：请从这些地方着手。',
    },
  },
  *check(context) {
    const { program } = context;
    if (program.waves.length === 0 || program.kpis.every(({ promise }) => promise === null)) return;
    for (const result of context.analysis.kpis) {
      const { name, promise, wave } = result;
      const kpi = context.index.kpi(name);
      if (kpi === undefined || kpi.promise === null || promise === null) continue;
      const say = speaker(kpi.promise, result);
      const origin = kpi.places.promise ?? kpi.nameOrigin;
      const finding = { rule: rule.id, severity: 'warning', origin } as const;
      const value = bestOf(result);
      if (value !== null && isWorse(value, promise, result)) {
        const args = { name, promise: say(promise), value: say(value), wave: wave ?? '' };
        yield { ...finding, messageId: 'broken', arguments: args };
        continue;
      }
      const worse = result.members.flatMap((member) =>
        member.value !== null && isWorse(member.value, promise, result) ? { name: member.name, value: member.value } : [],
      );
      if (worse.length === 0) continue;
      worse.sort((a, b) => (result.lowerIsBetter ? b.value - a.value : a.value - b.value));
      const members = worse.slice(0, NAMED).map((member) => member.name);
      const args = { name, promise: say(promise), count: worse.length, members };
      yield { ...finding, messageId: 'members', arguments: args };
    }
  },
};

/** The value, or of a range the end that speaks best of it. */
function bestOf({ value, low, high, lowerIsBetter }: KpiResult): number | null {
  return value ?? (lowerIsBetter ? low : high);
}

function isWorse(value: number, promise: number, { lowerIsBetter }: KpiResult): boolean {
  return lowerIsBetter ? value > promise : value < promise;
}

/** Prints numbers of the result as amounts, times in the unit in which the promise was given. */
function speaker({ time }: Quantity, { unit, measure }: KpiResult): (value: number) => string {
  if (unit !== 'duration' || time === undefined || measure === null) return (value) => written(value, unit, measure);
  const times = timesIn(time, measure as TimeUnit);
  return (value) => written(value * times, unit, time);
}
