/** The first slides of a what-if: what was set, and what that changes. */
import type { Slide } from '../../writers/presentation/package.ts';
import type { Table } from '../document.ts';
import type { WhatIfView } from '../what-if/view.ts';
import { type Deck, pairText, plainTable, tableSlides } from './making.ts';

export function whatIfSlides(deck: Deck, what: WhatIfView): readonly Slide[] {
  const { setHead } = what;
  const label = pairText(what.topic);
  const set: Table = {
    caption: setHead.caption,
    head: setHead.head.map((text) => ({ text, right: false })),
    rows: what.set.map(({ name, before, after, where }) => [name, before, after, where]),
  };
  const facts = what.set.map(({ written }) => `--set ${written}`);
  return [
    ...tableSlides(deck, { label, title: what.title, note: what.note, facts }, plainTable(set)),
    ...what.tables.flatMap(({ caption, head, rows, note }) =>
      tableSlides(
        deck,
        { label, title: caption, note, facts: [] },
        plainTable({
          caption,
          head: head.map((text, column) => ({ text, right: column >= head.length - 3 })),
          rows: rows.map(({ cells, word }) =>
            cells.map((cell, column) => (column === cells.length - 1 && word !== '' ? `${cell} ${word}` : cell)),
          ),
        }),
      ),
    ),
  ];
}
