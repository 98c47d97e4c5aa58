import type { Analysis, KpiResult, Row } from '../../../analysis/analysis.ts';
import { once } from '../../../analysis/once.ts';
import type { Kpi, KpiKind } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';
import { severally } from '../several.ts';

/** Scores that people give are ratings themselves, and no evidence from operations. */
const scores: ReadonlySet<KpiKind | null> = new Set<KpiKind | null>(['nps', 'csat', 'ces', 'csi', null]);

/** Without a margin, a rating this part of the scale below what is expected is surely below. */
const SURELY_BELOW = 0.05;

export const rule: Rule = {
  id: 'strategy/evidence-disagrees',
  severity: 'warning',
  whole: true,
  sentences: {
    'felt-well': {
      en: '`{kpi}` misses its mark, and yet customers rate `{name}` as well as they expect ({actual} of {expected}). Look again: is it the right evidence, the right mark, were the right people asked?',
      zh: '「{kpi}」没有达标，客户给「{name}」的评分却达到预期（{actual}，预期 {expected}）。请再看一眼：佐证选得对吗？标准定得对吗？问对人了吗？',
    },
    'felt-badly': {
      en: '`{kpi}` meets its mark, and yet customers rate `{name}` below what they expect ({actual} of {expected}). Look again: does it measure what they feel?',
      zh: '「{kpi}」已经达标，客户给「{name}」的评分却低于预期（{actual}，预期 {expected}）。请再看一眼：它量到的是客户的感受吗？',
    },
    'felt-well-many': {
      en: '{count} ratings meet what customers expect while the KPIs beside them miss their marks, such as {names}. Look again: are they the right evidence, the right marks, were the right people asked?',
      zh: '有 {count} 项评分达到预期，旁边的指标却没有达标，如{names}。请再看一眼：佐证选得对吗？标准定得对吗？问对人了吗？',
    },
    'felt-badly-many': {
      en: '{count} ratings stay below what customers expect while the KPIs beside them meet their marks, such as {names}. Look again: do they measure what customers feel?',
      zh: '有 {count} 项评分低于预期，旁边的指标却已经达标，如{names}。请再看一眼：它们量到的是客户的感受吗？',
    },
    more: { en: 'So does `{name}`.', zh: '「{name}」也是。' },
    measured: { en: 'The KPI stands here.', zh: '指标写在这里。' },
  },
  *check(context) {
    const { program, index } = context;
    if (program.head === null || program.waves.length === 0) return;
    const results = once(() => new Map(context.analysis.kpis.map((result) => [result.name, result])));
    const rows = once(() => rowsByName(context.analysis));
    for (const touchpoint of program.touchpoints) {
      for (const expectation of touchpoint.expectations) {
        if (touchpoint.shared || expectation.shared) continue;
        for (const { resolved, origin } of expectation.evidence) {
          const kpi = index.kpi(resolved ?? '');
          if (kpi === undefined || scores.has(kpi.kind)) continue;
          const result = results().get(kpi.name);
          const mark = result === undefined ? undefined : marks[result.status];
          // On its way, behind or unknown: neither met nor missed yet.
          if (mark === undefined) continue;
          const name = `${touchpoint.name}.${expectation.name}`;
          const row = rowOf(rows().get(name) ?? [], kpi);
          if (row === undefined) continue;
          const felt = feltIn(row, program.scale.high - program.scale.low);
          if (felt === null || felt === mark) continue;
          yield {
            rule: rule.id,
            severity: 'warning',
            messageId: felt === 'met' ? 'felt-well' : 'felt-badly',
            arguments: { kpi: kpi.name, name, actual: tenths(row.actual.low), expected: tenths(row.expected.low) },
            origin,
            related: [{ origin: kpi.nameOrigin, messageId: 'measured', arguments: {} }],
          };
        }
      }
    }
  },
  gather: severally,
};

type Mark = 'met' | 'missed';

const marks: Readonly<Partial<Record<KpiResult['status'], Mark>>> = {
  met: 'met',
  'surely-met': 'met',
  missed: 'missed',
  alarm: 'missed',
  'broken-promise': 'missed',
};

/** The row the KPI speaks of: that of the one persona it is for, else of everybody. */
function rowOf(rows: readonly Row[], { for: populations }: Kpi): Row | undefined {
  if (populations.length > 0) {
    const [only, ...others] = populations;
    return others.length > 0 ? undefined : rows.find(({ persona }) => persona !== null && persona === only?.resolved);
  }
  return rows.find(({ average }) => average) ?? (rows.length === 1 ? rows[0] : undefined);
}

/** Persona rows and the average of each expectation. */
function rowsByName({ rows, averages }: Analysis): ReadonlyMap<string, readonly Row[]> {
  const byName = new Map<string, Row[]>();
  for (const row of [...rows, ...averages]) {
    const own = byName.get(row.expectation);
    if (own === undefined) byName.set(row.expectation, [row]);
    else own.push(row);
  }
  return byName;
}

/** Whether customers surely got what they expected, or surely not; null where it is not measured or not sure. */
function feltIn({ actual, expected, margin, containsAssumed, unknown }: Row, range: number): Mark | null {
  if (containsAssumed || unknown.includes('actual') || unknown.includes('expected')) return null;
  if (actual.low >= expected.high) return 'met';
  return actual.high + Math.max(margin ?? 0, SURELY_BELOW * range) < expected.low ? 'missed' : null;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
