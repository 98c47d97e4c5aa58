import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/was-still-exists',
  severity: 'error',
  firm: true,
  fixable: true,
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
  *check({ index }) {
    const declarations = index.declarations();
    if (!declarations.some(({ declared }) => declared.was.length > 0)) return;
    const bySpace = new Map<string, Map<string, (typeof declarations)[number]>>();
    for (const placed of declarations) {
      const names = bySpace.get(placed.space) ?? new Map<string, typeof placed>();
      names.set(placed.declared.name, placed);
      // `was Shop.near` names an expectation that stood elsewhere.
      if (placed.name !== placed.declared.name) {
        const whole = bySpace.get('path') ?? new Map<string, typeof placed>();
        whole.set(placed.name, placed);
        bySpace.set('path', whole);
      }
      bySpace.set(placed.space, names);
    }
    for (const { space, declared, name } of declarations) {
      if (declared.shared) continue;
      for (const former of declared.was) {
        const other = bySpace.get(former.name.includes('.') ? 'path' : space)?.get(former.name);
        if (other === undefined) continue;
        const itself = other.declared === declared;
        yield {
          rule: rule.id,
          severity: 'error',
          messageId: itself ? 'itself' : 'exists',
          arguments: { name, former: former.name },
          origin: former.origin,
          ...(itself ? {} : { related: [{ origin: other.declared.nameOrigin, messageId: 'here', arguments: { former: former.name } }] }),
        };
      }
    }
  },
};
