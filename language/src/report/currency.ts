/** In which currency a report says its amounts. */
import type { Program } from '../program/program.ts';
import type { Quantity } from '../program/values.ts';

/** The program's currency; where it states none, the one that all its initiatives and personas are written in; null where those differ or say none. */
export function currencyOf({ head, initiatives, personas }: Program): string | null {
  if (head !== null && head.currency !== null) return head.currency;
  const amounts: readonly (Quantity | null)[] = [
    ...initiatives.flatMap(({ costs, adds }) => [...costs, ...adds.map(({ money }) => money)]),
    ...personas.map(({ worth }) => worth?.revenue ?? null),
  ];
  const said = new Set(amounts.flatMap((amount) => amount?.currency ?? []));
  const [only = null] = said;
  return said.size === 1 ? only : null;
}
