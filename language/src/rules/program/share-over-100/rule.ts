import type { Finding } from '../../../findings/finding.ts';
import type { Persona, Program } from '../../../program/program.ts';
import type { Span } from '../../../program/values.ts';
import { writtenSpan } from '../../figures.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/share-over-100',
  severity: 'error',
  sentences: {
    over: {
      en: 'The shares of the personas add up to {total}%, and customers are 100%. Take {excess} points away.',
      zh: '各画像的占比合计 {total}%，超过了 100%。请减去 {excess} 个百分点。',
    },
    counted: { en: '`{name}` has {share}%.', zh: '「{name}」占 {share}%。' },
  },
  *check({ program }) {
    const sharing = personasWithShare(program);
    const last = sharing.at(-1);
    const low = totalShare(sharing).low;
    if (last === undefined || low <= 1 + 1e-9) return;
    const finding: Finding = {
      rule: rule.id,
      severity: 'error',
      messageId: 'over',
      arguments: { total: percent(low), excess: percent(low - 1) },
      origin: last.persona.places.share ?? last.persona.nameOrigin,
      related: sharing.slice(0, -1).map(({ persona, share }) => ({
        origin: persona.places.share ?? persona.nameOrigin,
        messageId: 'counted',
        arguments: { name: persona.name, share: writtenSpan(share, 100) },
      })),
    };
    yield finding;
  },
};

/** A fraction as a percentage without the noise of binary fractions. */
export function percent(fraction: number): number {
  return Number((fraction * 100).toFixed(4));
}

/** Whether some persona has a share that could not be read; what is missing then is not the author's. */
export function hasBrokenShare(program: Program): boolean {
  return program.personas.some(({ share, places }) => share === null && places.share !== undefined);
}

export function personasWithShare(program: Program): { readonly persona: Persona; readonly share: Span }[] {
  return program.personas.flatMap((persona) => (persona.share === null ? [] : [{ persona, share: persona.share }]));
}

/** The sum of the shares as a fraction, between bounds. */
export function totalShare(sharing: readonly { readonly share: Span }[]): Span {
  return { low: sharing.reduce((sum, { share }) => sum + share.low, 0), high: sharing.reduce((sum, { share }) => sum + share.high, 0) };
}
