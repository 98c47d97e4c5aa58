import { timesIn } from '../../../analysis/time.ts';
import { longestSeconds } from '../../../survey/duration.ts';
import type { Rule } from '../../rule.ts';
import { surveysOf } from '../asked.ts';

/** Minutes people give to a survey right after a visit, and to a regular one. */
const AFTER_A_VISIT = 5;
const REGULAR = 10;

export const rule: Rule = {
  id: 'survey/too-long',
  severity: 'warning',
  sentences: {
    promised: {
      en: '`{name}` promises to take no more than {limit:amount}, and is estimated at {minutes} min. Ask less, or promise more.',
      zh: '「{name}」承诺填写不超过 {limit:amount}，而预计需要 {minutes} 分钟。请少问一些，或放宽承诺。',
    },
    long: {
      en: '`{name}` is estimated at {minutes} min; people give {most} to a survey of this kind, and those who stay to the end are not like those who leave. Ask less, or split it.',
      zh: '「{name}」预计需要 {minutes} 分钟；这类问卷，人们大约愿意花 {most} 分钟，坚持到最后的人和中途离开的人并不一样。请少问一些，或拆成两份。',
    },
  },
  *check({ program }) {
    for (const { survey, made } of surveysOf(program)) {
      const seconds = longestSeconds(made.questionnaire);
      const { limit, name } = survey;
      const most = limit === null ? (survey.after === null ? REGULAR : AFTER_A_VISIT) : limit.high * timesIn('min', limit.time);
      if (seconds <= most * 60) continue;
      const minutes = Math.round((seconds / 60) * 2) / 2;
      // What rounds to what was promised is as long as was promised.
      if (minutes <= most) continue;
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: limit === null ? 'long' : 'promised',
        arguments: limit === null ? { name, minutes, most } : { name, minutes, limit: `${limit.high} ${limit.time}` },
        origin: survey.places.limit ?? survey.nameOrigin,
      };
    }
  },
};
