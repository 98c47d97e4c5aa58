import type { Declared } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/unused-declaration',
  severity: 'warning',
  fixable: true,
  sentences: {
    team: {
      en: 'Nothing is owned or answered by the team `{name}`. Let something name it as its `owner`, or delete it.',
      zh: '没有任何内容由团队「{name}」负责。请在某处写「负责方 {name}」，或删除它。',
    },
    factor: {
      en: 'No expectation, promise or answer belongs to the factor `{name}`. Use it with `in {name}`, or delete it.',
      zh: '没有期望、承诺或选项属于因素「{name}」。请在某处写「属于 {name}」，或删除它。',
    },
    channel: {
      en: 'Nothing happens over the channel `{name}`. Use it with `via {name}`, or delete it.',
      zh: '没有任何内容通过渠道「{name}」。请在某处写「通过 {name}」，或删除它。',
    },
    remove: { en: 'Delete `{name}`', zh: '删除「{name}」' },
  },
  *check({ program }) {
    // A folder of shared declarations is used by others; what it does not use itself says nothing.
    if (program.head === null) return;
    const candidates = new Map<
      string,
      { readonly kind: 'team' | 'factor' | 'channel'; readonly name: string; readonly declared: Declared }
    >();
    for (const declared of program.teams) candidates.set(declared.name, { kind: 'team', name: declared.name, declared });
    for (const declared of program.factors) {
      if (!declared.builtIn) candidates.set(declared.name, { kind: 'factor', name: declared.name, declared });
    }
    for (const declared of program.channels) candidates.set(declared.name, { kind: 'channel', name: declared.name, declared });
    for (const [name, { declared }] of candidates) if (declared.shared) candidates.delete(name);
    if (candidates.size === 0) return;
    strikeOut(program, candidates);
    for (const { kind, name, declared } of candidates.values()) {
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: kind,
        arguments: { name },
        origin: declared.nameOrigin,
        fixes: [{ messageId: 'remove', arguments: { name }, safe: false, edits: [{ kind: 'remove', origin: declared.origin }] }],
      };
    }
  },
};

/** Takes away every name that some reference of the program resolves to; whatever holds references is looked into, so that none is missed. */
function strikeOut(value: unknown, candidates: Map<string, unknown>): void {
  if (candidates.size === 0 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) strikeOut(item, candidates);
    return;
  }
  const record = value as Readonly<Record<string, unknown>>;
  const { resolved } = record;
  if (resolved !== undefined) {
    if (typeof resolved === 'string') candidates.delete(resolved);
    return;
  }
  for (const key in record) {
    if (key === 'origin' || key === 'nameOrigin' || key === 'places' || key === 'label') continue;
    const inner = record[key];
    if (typeof inner === 'object') strikeOut(inner, candidates);
  }
}
