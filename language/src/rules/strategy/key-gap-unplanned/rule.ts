import type { Row } from '../../../analysis/analysis.ts';
import { isKnown } from '../../../analysis/bounds.ts';
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
    const rows = context.analysis.rows.filter((row) => row.count !== null && isSure(row) && row.weighted.high < 0 && row.required === true);
    const worst = worstOf(rows);
    for (const [place, row] of worst.entries()) {
      const expectation = index.expectation(row.expectation);
      if (expectation === undefined || improved.has(row.expectation)) continue;
      if (expectation.evidence.some(({ resolved }) => improved.has(resolved ?? ''))) continue;
      const everyone =
        row.persona === null || rows.every((other) => other.expectation !== row.expectation || other.weighted.low === row.weighted.low);
      const args = { name: row.expectation, rank: place + 1, weighted: rounded(row.weighted.low).replace('-', '−') };
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

function isSure({ outside, weighted, unknown }: Row): boolean {
  return !outside && unknown.length === 0 && isKnown(weighted);
}

/** The worst rows of different expectations; rows come worst first. */
function worstOf(rows: readonly Row[]): Row[] {
  const worst = new Map<string, Row>();
  for (const row of rows) {
    if (!worst.has(row.expectation)) worst.set(row.expectation, row);
    if (worst.size === WORST) break;
  }
  return [...worst.values()];
}
