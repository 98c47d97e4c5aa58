/** The first sheet of a what-if: what was set, and what that changes. */
import type { CellStyle, Sheet, SheetRow } from '../../writers/spreadsheet.ts';
import type { WhatIfView } from '../what-if/view.ts';
import { colours, styles } from './tables.ts';

const tones = { above: colours.aboveText, below: colours.belowText, neutral: colours.ink } as const;

export function whatIfSheet(what: WhatIfView): Sheet {
  const alone = (value: string, style: CellStyle): SheetRow => ({ cells: [{ value, style }] });
  const heads = (head: readonly string[]): SheetRow => ({ cells: head.map((value) => ({ value, style: styles.head })) });
  const marked: CellStyle = { bold: true, colour: colours.belowText };
  return {
    name: what.topic.main,
    columns: [{ width: 60 }, ...Array.from({ length: 7 }, () => ({ width: 22 }))],
    rows: [
      alone(what.mark, marked),
      alone(what.title, styles.title),
      alone(what.note, styles.note),
      { cells: [] },
      heads(what.setHead.head),
      ...what.set.map(
        ({ name, before, after, where }): SheetRow => ({
          cells: [
            { value: name, style: styles.wrapped },
            { value: before, style: styles.text },
            { value: after, style: styles.strong },
            { value: where, style: { ...styles.muted, wrap: true } },
          ],
        }),
      ),
      ...(what.nothing === null ? [] : [{ cells: [] }, alone(what.nothing, {})]),
      ...what.tables.flatMap(({ caption, head, rows, note }): readonly SheetRow[] => [
        { cells: [] },
        alone(caption, { bold: true, size: 12 }),
        heads(head),
        ...rows.map(
          ({ cells, tone, word }): SheetRow => ({
            cells: cells.map((cell, column) =>
              column === cells.length - 1
                ? { value: word === '' ? cell : `${cell} ${word}`, style: { ...styles.strong, colour: tones[tone] } }
                : { value: cell, style: styles.wrapped },
            ),
          }),
        ),
        ...(note === '' ? [] : [alone(note, styles.note)]),
      ]),
    ],
    tab: colours.below,
  };
}
