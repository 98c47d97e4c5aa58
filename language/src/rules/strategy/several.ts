import type { Finding } from '../../findings/finding.ts';

/** Up to so many places of one kind are told one by one. */
const ONE_BY_ONE = 3;
/** How many the one sentence for all of them names. */
const NAMED = 3;
/** How many it points at. */
const POINTED_AT = 10;

/**
 * A `gather` for rules that speak of many things: more than three findings with the same sentence become one, at the first of them, with the sentence
 * `<messageId>-many` ({count}, {names}) and the others as related places (`more`, {name}). Every finding has an argument `name`.
 */
export function severally(left: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of left) {
    const group = groups.get(finding.messageId);
    if (group === undefined) groups.set(finding.messageId, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= ONE_BY_ONE) return group;
    const { fixes: _, ...rest } = first;
    return [
      {
        ...rest,
        messageId: `${first.messageId}-many`,
        arguments: { count: group.length, names: group.slice(0, NAMED).map(nameIn) },
        related: group.slice(1, POINTED_AT + 1).map((finding) => ({
          origin: finding.origin,
          messageId: 'more',
          arguments: { name: nameIn(finding) },
        })),
      },
    ];
  });
}

function nameIn({ arguments: { name } }: Finding): string {
  return String(name);
}
