/** Amounts of money in the sentences of rules. */

/** In whole units, grouped by thousands, with the currency where one is known. */
export function moneyText({ low, high }: { readonly low: number; readonly high: number }, currency: string | null): string {
  const [from, to] = [grouped(low), grouped(high)];
  return `${from === to ? from : `${from}~${to}`}${currency === null ? '' : ` ${currency}`}`;
}

function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
