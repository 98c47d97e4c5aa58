import type { Finding } from '../../../findings/finding.ts';
import type { Declared } from '../../../program/program.ts';
import type { FormerName } from '../../../program/values.ts';
import { type Space, stableName, visitDeclarations } from '../../lookups.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/was-still-exists',
  severity: 'error',
  firm: true,
  sentences: {
    exists: {
      en: '`{name}` says it was called `{former}`, but `{former}` is still there; its data would belong to both. Take the `was` away, or rename the other.',
      zh: '「{name}」写着曾用名「{former}」，可「{former}」仍然存在，旧数据会同时归两者。请去掉这处「曾用名」，或给另一个改名。',
    },
    itself: {
      en: '`{name}` says it was called by its own name. Take the `was` away, or write the old name.',
      zh: '「{name}」的曾用名就是现在的名称。请去掉「曾用名」，或写上旧名称。',
    },
    here: { en: '`{former}` is declared here.', zh: '「{former}」在这里声明。' },
  },
  check({ program }) {
    const renamed: { readonly declared: Declared; readonly space: Space; readonly inside: string | null }[] = [];
    visitDeclarations(program, (declared, space, inside) => {
      if (declared.was.length > 0 && !declared.shared) renamed.push({ declared, space, inside });
    });
    if (renamed.length === 0) return [];
    const there = new Map<string, Declared>();
    visitDeclarations(program, (declared, space, inside) => there.set(keyOf(space, stableName(declared, inside)), declared));
    return renamed.flatMap(({ declared, space, inside }) =>
      declared.was.flatMap((former) => {
        // `was near` is a name of the same touchpoint, `was Shop.near` one that stood elsewhere.
        const name = inside === null || former.name.includes('.') ? former.name : `${inside}.${former.name}`;
        const other = there.get(keyOf(space, name));
        return other === undefined ? [] : [stillThere(stableName(declared, inside), former, other === declared ? null : other)];
      }),
    );
  },
};

function keyOf(space: Space, name: string): string {
  return `${space} ${name}`;
}

/** `other` is what has the former name now; null where that is the declaration itself. */
function stillThere(name: string, { name: former, origin }: FormerName, other: Declared | null): Finding {
  const finding: Finding = {
    rule: rule.id,
    severity: 'error',
    messageId: other === null ? 'itself' : 'exists',
    arguments: { name, former },
    origin,
  };
  return other === null ? finding : { ...finding, related: [{ origin: other.nameOrigin, messageId: 'here', arguments: { former } }] };
}
