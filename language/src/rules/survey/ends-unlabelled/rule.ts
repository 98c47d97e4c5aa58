import type { Kpi } from '../../../program/program.ts';
import type { Text } from '../../../program/values.ts';
import { itemsOf } from '../../../survey/questionnaire.ts';
import type { Rule } from '../../rule.ts';
import { severally } from '../../strategy/several.ts';
import { surveysOf } from '../asked.ts';

/** Words that say what a number means: `1 = very bad`, `1 分代表很差`. */
const saysEnds = /\d\s*(?:分|点)?\s*(?:[=＝:：(（]|(?:is|means|for|stands for)\b|代表|表示|为|是)/iu;

export const rule: Rule = {
  id: 'survey/ends-unlabelled',
  severity: 'warning',
  sentences: {
    made: {
      en: 'The question of `{name}` is yours, the words at the ends of its scale are not: it shows “{low}” and “{high}”, which may not answer it. Write `ends "…" to "…"`.',
      zh: '「{name}」的题目是您写的，量表两端的文字却不是：显示的是“{low}”和“{high}”，未必答得上这道题。请写「两端 "…" 至 "…"」。',
    },
    'made-many': {
      en: '{count} questions are yours, and the words at the ends of their scales are not, such as {names}. Write `ends "…" to "…"` for each.',
      zh: '有 {count} 道题的题目是您写的，量表两端的文字却不是，如{names}。请各写「两端 "…" 至 "…"」。',
    },
    empty: {
      en: 'The ends of the scale of `{name}` say nothing, or both the same: nobody knows which way to answer. Name the lowest value, then the highest.',
      zh: '「{name}」的量表两端没有文字，或两端相同：没有人知道往哪边打分。请先写最低值、再写最高值的文字。',
    },
    more: { en: 'So is that of `{name}`.', zh: '「{name}」也是。' },
  },
  *check({ program, index }) {
    const { head } = program;
    if (head?.ends != null && areEmpty(head.ends)) {
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: 'empty',
        arguments: { name: head.name },
        origin: head.places.ends ?? head.nameOrigin,
      };
    }
    const told = new Set<string>();
    for (const { survey, made } of surveysOf(program)) {
      for (const { subject } of survey.asks) {
        const name = subject?.resolved ?? '';
        const kpi = index.kpi(name);
        if (kpi === undefined || kpi === null || told.has(name)) continue;
        const origin = kpi.places.ends ?? kpi.places.ask ?? kpi.nameOrigin;
        const item = itemsOf(made.questionnaire).find((one) => one.name === name);
        if (item?.form !== 'rating') continue;
        if (kpi.ends !== null && areEmpty(kpi.ends)) {
          told.add(name);
          yield { rule: rule.id, severity: 'warning', messageId: 'empty', arguments: { name }, origin };
        } else if (isMade(kpi)) {
          told.add(name);
          const [language = ''] = made.questionnaire.languages;
          const args = { name, low: item.scale.lowest[language] ?? '', high: item.scale.highest[language] ?? '' };
          yield { rule: rule.id, severity: 'warning', messageId: 'made', arguments: args, origin };
        }
      }
    }
    for (const touchpoint of program.touchpoints) {
      for (const { name, ends, places, nameOrigin, shared } of touchpoint.expectations) {
        if (ends === null || shared === true || !areEmpty(ends)) continue;
        const args = { name: `${touchpoint.name}.${name}` };
        yield { rule: rule.id, severity: 'warning', messageId: 'empty', arguments: args, origin: places.ends ?? nameOrigin };
      }
    }
  },
  gather: severally,
};

/** Of an `nps`, `csat`, `ces` or `csi` the kind says what is asked, and so what the ends are. */
function isMade({ kind, scale, ask, ends, shared }: Kpi): boolean {
  if (shared === true || ends !== null || ask === null || scale === null || (kind !== 'mean' && kind !== 'median')) return false;
  return ![ask.text, ...Object.values(ask.translations)].some((text) => saysEnds.test(text));
}

function areEmpty({ low, high }: { readonly low: Text; readonly high: Text }): boolean {
  return low.text.trim() === '' || high.text.trim() === '' || low.text.trim() === high.text.trim();
}
