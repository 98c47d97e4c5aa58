import { writtenSpan } from '../../figures.ts';
import type { Rule } from '../../rule.ts';
import { surveysOf } from '../asked.ts';

const calledNps = /\bNPS\b|net promoter|净推荐/i;

export const rule: Rule = {
  id: 'survey/nps-form',
  severity: 'error',
  sentences: {
    scale: {
      en: 'NPS is asked from 0 to 10, and `{name}` says {scale}: on any other scale its promoters (9 and 10) and detractors (0 to 6) are not what everybody else counts. Leave the scale out, or use `csat` or `mean`.',
      zh: 'NPS 用 0 到 10 提问，而「{name}」写的是 {scale}：换了量表，推荐者（9、10）和贬损者（0 至 6）就不再是通行的口径。请去掉量表，或改用 `csat` 或 `均值`。',
    },
    called: {
      en: '`{name}` is called NPS but is a {kind:measure} from {scale}: its figure will be read as an NPS and is none. Make it `nps`, or call it otherwise.',
      zh: '「{name}」叫 NPS，却是 {scale} 的{kind:measure}：大家会把它当作 NPS，其实不是。请改为 `nps`，或换个名称。',
    },
  },
  *check({ program }) {
    const asked = new Set(surveysOf(program).flatMap(({ survey }) => survey.asks.flatMap(({ subject }) => subject?.resolved ?? [])));
    for (const kpi of program.kpis) {
      const { name, kind, scale, label, shared, places, nameOrigin } = kpi;
      if (shared || scale === null) continue;
      const standard = scale.low === 0 && scale.high === 10;
      const origin = places.scale ?? nameOrigin;
      if (kind === 'nps' && !standard) {
        yield { rule: rule.id, severity: 'error', messageId: 'scale', arguments: { name, scale: writtenSpan(scale) }, origin };
      } else if (
        (kind === 'mean' || kind === 'median' || kind === 'csat') &&
        asked.has(name) &&
        calledNps.test(`${name} ${label?.text ?? ''}`)
      ) {
        yield { rule: rule.id, severity: 'error', messageId: 'called', arguments: { name, kind, scale: writtenSpan(scale) }, origin };
      }
    }
  },
};
