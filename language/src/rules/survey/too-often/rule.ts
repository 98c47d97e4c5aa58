import { timesIn } from '../../../analysis/time.ts';
import type { Duration } from '../../../program/values.ts';
import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';
import { surveysOf } from '../asked.ts';

export const rule: Rule = {
  id: 'survey/too-often',
  severity: 'warning',
  sentences: {
    unruled: {
      en: '`{other}` rests {days} days before it asks {personas} again, and `{name}` asks the same people without any rest. Give it a `rest` too: a customer counts invitations, not surveys.',
      zh: '「{other}」隔 {days} 天才再问{personas}一次，而「{name}」问的是同一批人，却没有间隔。请也写上「间隔」：客户数的是收到多少次邀请，不管来自哪份问卷。',
    },
    'unruled-many': {
      en: '{count} surveys ask the same people without any rest, while others rest, such as {names}. Give each a `rest`.',
      zh: '有 {count} 份问卷问的是同一批人却没有间隔，而别的问卷有，如{names}。请都写上「间隔」。',
    },
    more: { en: 'So does `{name}`.', zh: '「{name}」也是。' },
    cycle: {
      en: '`{name}` is to ask every {cycle} days and to rest {days} days: it will skip rounds. Make the cycle as long as the rest.',
      zh: '「{name}」每 {cycle} 天问一次，间隔却是 {days} 天：会有几轮问不成。请让周期不短于间隔。',
    },
    'cycle-many': {
      en: '{count} surveys are to ask more often than they may, such as {names}. Make their cycles as long as their rests.',
      zh: '有 {count} 份问卷的周期短于自己的间隔，如{names}。请让周期不短于间隔。',
    },
  },
  *check({ program }) {
    const all = surveysOf(program);
    for (const { survey, made } of all) {
      const { name, rest, cycle } = survey;
      if (rest !== null && cycle !== null && Math.round(days(cycle)) < Math.floor(days(rest) * 0.97)) {
        const args = { name, cycle: Math.round(days(cycle)), days: Math.round(days(rest)) };
        yield { rule: rule.id, severity: 'warning', messageId: 'cycle', arguments: args, origin: survey.places.rest ?? survey.nameOrigin };
      }
      // A cycle is a rest of its own.
      if (rest !== null || cycle !== null) continue;
      // Whoever is asked so long after the visit has rested.
      const waited = survey.after?.within ?? null;
      const wait = waited === null ? 0 : waited.low * timesIn('day', waited.time);
      const other = all.find(
        (one) =>
          one.survey !== survey &&
          one.survey.rest !== null &&
          wait < days(one.survey.rest) &&
          made.questionnaire.personas.some((persona) => one.made.questionnaire.personas.includes(persona)),
      );
      if (other === undefined || other.survey.rest === null) continue;
      const personas = made.questionnaire.personas.filter((persona) => other.made.questionnaire.personas.includes(persona));
      const args = { name, other: other.survey.name, days: Math.round(days(other.survey.rest)), personas };
      yield { rule: rule.id, severity: 'warning', messageId: 'unruled', arguments: args, origin: survey.nameOrigin };
    }
  },
  gather: severally,
};

function days({ high, time }: Duration): number {
  return high * timesIn('day', time);
}
