import type { Rule } from '../../rule.ts';
import { hasBrokenShare } from '../share-over-100/rule.ts';

export const rule: Rule = {
  id: 'program/no-shares',
  severity: 'information',
  sentences: {
    none: {
      en: 'No persona has a share, so all {count} count the same in every average. Give each its `share` of customers.',
      zh: '所有画像都没有占比，{count} 个画像在平均数里一样重。请写明各自的「占比」。',
    },
  },
  *check({ program }) {
    const { personas } = program;
    const [first] = personas;
    if (first === undefined || personas.length < 2 || personas.some(({ share }) => share !== null)) return;
    // A folder of shared personas leaves shares to its users; a share that could not be read is a finding of its own.
    if (program.head === null || hasBrokenShare(program)) return;
    yield { rule: rule.id, severity: 'information', messageId: 'none', arguments: { count: personas.length }, origin: first.nameOrigin };
  },
};
