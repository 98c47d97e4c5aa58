import type { Text } from '../../../program/values.ts';
import type { Rule } from '../../rule.ts';
import { surveysOf } from '../asked.ts';

/** Quotas may differ from shares by so much. */
const APART = 0.1;

/** A note that says so. */
const saidSo = /quota|over-?sampl|boost|weight|配额|加量|超量|过采样|加权/iu;

export const rule: Rule = {
  id: 'survey/quota-mismatch',
  severity: 'warning',
  sentences: {
    share: {
      en: '`{persona}` is {share}% of these customers and {quota}% of the quotas of `{name}`: the whole will be a picture of other customers. Set the quotas by share, or say why in a `note`.',
      zh: '「{persona}」占这些客户的 {share}%，在「{name}」的配额里却占 {quota}%：汇总出来的不是您的客户群。请按占比设配额，或用「备注」说明原因。',
    },
    'not-asked': {
      en: '`{name}` has a quota for `{persona}`, whom it does not ask. Add the persona to its `for`, or take the quota away.',
      zh: '「{name}」给「{persona}」设了配额，却并不问这一画像。请把它加进「面向」，或去掉这条配额。',
    },
  },
  *check({ program }) {
    const shares = new Map(program.personas.map(({ name, share }) => [name, share === null ? null : (share.low + share.high) / 2]));
    for (const { survey, made } of surveysOf(program)) {
      const { name, quotas, notes } = survey;
      const asked = new Set(made.questionnaire.personas);
      const known = quotas.flatMap((quota) => {
        const persona = quota.persona.resolved;
        return persona === null || !shares.has(persona) ? [] : [{ persona, count: quota.count, origin: quota.origin }];
      });
      for (const { persona, origin } of known) {
        if (!asked.has(persona)) yield { rule: rule.id, severity: 'warning', messageId: 'not-asked', arguments: { name, persona }, origin };
      }
      const held = known.flatMap(({ persona, ...quota }) => {
        const share = shares.get(persona) ?? null;
        return share === null || !asked.has(persona) ? [] : [{ ...quota, persona, share }];
      });
      if (held.length < 2 || notes.some(isSaid)) continue;
      const counts = held.reduce((sum, { count }) => sum + count, 0);
      const total = held.reduce((sum, { share }) => sum + share, 0);
      const apart = held
        .map(({ persona, count, share, origin }) => ({ persona, origin, quota: count / counts, share: share / total }))
        .sort((a, b) => Math.abs(b.quota - b.share) - Math.abs(a.quota - a.share));
      const [worst] = apart;
      if (worst === undefined || Math.abs(worst.quota - worst.share) <= APART + 1e-9) continue;
      const args = { name, persona: worst.persona, share: Math.round(100 * worst.share), quota: Math.round(100 * worst.quota) };
      yield { rule: rule.id, severity: 'warning', messageId: 'share', arguments: args, origin: worst.origin };
    }
  },
};

function isSaid({ text, translations }: Text): boolean {
  return [text, ...Object.values(translations)].some((words) => saidSo.test(words));
}
