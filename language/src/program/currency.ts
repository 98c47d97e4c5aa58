import type { Program } from './program.ts';
import type { Quantity } from './values.ts';

/** The currency that all money of a program counts in: what its head says, else that of its budget, a worth, a cost or an earning, the first that names one. Null: none does. */
export function currencyOf({ head, personas, breakdowns, initiatives }: Program): string | null {
  if (head?.currency != null) return head.currency;
  const named = (quantity: Quantity | null | undefined): string | null => (quantity?.unit === 'money' ? (quantity.currency ?? null) : null);
  const budget = named(head?.budget);
  if (budget !== null) return budget;
  for (const { worth } of [...personas, ...breakdowns.flatMap(({ members }) => members)]) {
    const revenue = named(worth?.revenue);
    if (revenue !== null) return revenue;
  }
  for (const { costs, adds } of initiatives) {
    for (const quantity of [...costs, ...adds.map(({ money }) => money)]) {
      const money = named(quantity);
      if (money !== null) return money;
    }
  }
  return null;
}
