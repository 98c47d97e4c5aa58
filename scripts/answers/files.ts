/** Tables as the files that survey systems and offices hand over. */

export interface Sheet {
  readonly names: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export type Form =
  | { readonly kind: 'csv'; readonly separator: ',' | ';' | '\t'; readonly encoding: 'utf-8' | 'gbk'; readonly mark: boolean }
  | { readonly kind: 'jsonl' };

export function fileOf({ names, rows }: Sheet, form: Form): Uint8Array {
  if (form.kind === 'jsonl') {
    // What is empty is left out, as databases of documents do.
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(names.flatMap((name, at) => (row[at] == null ? [] : [[name, row[at]]])))),
    );
    return new TextEncoder().encode(`${lines.join('\n')}\n`);
  }
  const { separator, encoding, mark } = form;
  const quoted = (cell: string): string => (/["\n\r]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [names, ...rows].map((row) => row.map((cell) => (cell === null ? '' : quoted(String(cell)))).join(separator));
  const text = `${lines.join('\n')}\n`;
  return encoding === 'gbk' ? inGbk(text) : new TextEncoder().encode(`${mark ? '\uFEFF' : ''}${text}`);
}

/** The platform decodes GBK and does not write it: its table, turned round. */
function inGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && character.length === 1 && character !== '\uFFFD' && !table.has(character)) table.set(character, [high, low]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const pair = code < 0x80 ? [code] : table.get(character);
      if (pair === undefined) throw new Error(`GBK has no ${character}`);
      return pair;
    }),
  );
}
