/** The names that a head of columns gives. */

/**
 * Without white space around them and as NFC. A column without a name is called by its place (`#7`), and the second of a name `name (2)`, so that neither
 * is lost and none is taken for another.
 */
export function columnNames(head: readonly string[]): string[] {
  const taken = new Set<string>();
  return head.map((cell, index) => {
    const plain = cell.trim().normalize('NFC');
    const name = plain === '' ? `#${index + 1}` : plain;
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name} (${count})`;
    taken.add(free);
    return free;
  });
}
