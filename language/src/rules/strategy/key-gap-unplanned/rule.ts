import type { Bounds, Row } from '../../../analysis/analysis.ts';
import type { Rule } from '../../rule.ts';
import { rounded } from '../amounts.ts';
import { isUnderWay } from '../ground.ts';

/** The worst so many are looked at. */
const WORST = 3;

export const rule: Rule = {
  id: 'strategy/key-gap-unplanned',
  severity: 'warning',
  whole: true,
  sentences: {
    unplanned: {
      en: '`{name}` is gap number {rank} by weight (W·S {weighted}), and no initiative works on it. Plan one that `improves {name}`, or say with `allow` why it waits.',
      zh: '「{name}」的加权差距排第 {rank}（W·S {weighted}），却没有举措改善它。请安排「改善 {name}」的举措，或用「豁免」说明为何暂缓。',
    },
    'unplanned-for': {
      en: '`{name}` is gap number {rank} by weight (W·S {weighted}, for `{persona}`), and no initiative works on it. Plan one that `improves {name}`, or say with `allow` why it waits.',
      zh: '「{name}」的加权差距排第 {rank}（对「{persona}」，W·S {weighted}），却没有举措改善它。请安排「改善 {name}」的举措，或用「豁免」说明为何暂缓。',
    },
  },
  *check(context) {
    const { program, index } = context;
    // Before the first initiative the gaps are only being found.
    if (program.initiatives.every(({ improves }) => improves.length === 0) || !isUnderWay(program)) return;
    const improved = new Set(program.initiatives.flatMap(({ improves }) => improves.flatMap(({ subject }) => subject.resolved ?? [])));
    const rows = context.analysis.rows.filter(
      (row) => row.count !== null && !row.outside && row.unknown.length === 0 && row.weighted.low < 0 && row.required !== false,
    );
    const worst = worstOf(rows).filter(({ row }) => row.weighted.high < 0 && row.required === true);
    for (const { row, from, to } of worst) {
      const expectation = index.expectation(row.expectation);
      if (expectation === undefined || improved.has(row.expectation)) continue;
      if (expectation.evidence.some(({ resolved }) => improved.has(resolved ?? ''))) continue;
      const everyone =
        row.persona === null ||
        rows.every(
          ({ expectation: name, weighted: { low, high } }) =>
            name !== row.expectation || (low === row.weighted.low && high === row.weighted.high),
        );
      const args = { name: row.expectation, rank: from === to ? from : `${from}–${to}`, weighted: inBounds(row.weighted) };
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: everyone ? 'unplanned' : 'unplanned-for',
        arguments: everyone ? args : { ...args, persona: row.persona ?? '' },
        origin: expectation.nameOrigin,
      };
    }
  },
};

interface Placed {
  /** The row of its expectation that stands first. */
  readonly row: Row;
  /** Its place among expectations, at best and at worst. */
  readonly from: number;
  readonly to: number;
}

/**
 * The expectations that are surely among the worst; rows come worst first. A row known only within bounds counts by what holds for every
 * value in them; known rows of one number stand in the order of the analysis.
 */
function worstOf(rows: readonly Row[]): readonly Placed[] {
  const byExpectation = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byExpectation.get(row.expectation);
    if (own) own.push(row);
    else byExpectation.set(row.expectation, [row]);
  }
  const all = [...byExpectation.values()].flatMap((own) => {
    const [row] = own;
    if (row === undefined) return [];
    return [
      { row, low: Math.min(...own.map(({ weighted }) => weighted.low)), high: Math.min(...own.map(({ weighted }) => weighted.high)) },
    ];
  });
  // Least first, so that who can be among the worst is found without comparing each with each.
  const lows = all.map(({ low }) => low).sort((a, b) => a - b);
  const last = lows[WORST - 1] ?? 0;
  const near = all.filter(({ low }) => low <= last);
  return near.flatMap(({ row, low, high }, at) => {
    const tied = near.filter((other, index) => index < at && low === high && other.low === low && other.high === high).length;
    const from = near.filter((other) => other.high < low).length + tied + 1;
    const to = all.filter((other) => other.row !== row && other.low < high).length + tied + 1;
    return to <= WORST ? [{ row, from, to }] : [];
  });
}

function inBounds({ low, high }: Bounds): string {
  const [from = '', to = ''] = [low, high].map((value) => rounded(value).replace('-', '−'));
  return from === to ? from : `${from}…${to}`;
}
