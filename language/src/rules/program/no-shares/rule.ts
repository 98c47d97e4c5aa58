import type { Rule } from '../../rule.ts';

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
    // Shares that could not be read are a finding of their own.
    if (program.head === null) return;
    yield { rule: rule.id, severity: 'information', messageId: 'none', arguments: { count: personas.length }, origin: first.nameOrigin };
  },
};
