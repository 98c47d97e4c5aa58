/** Strategy is not judged where something could not be read: what seems to be missing may just be mistyped. */
import type { Finding } from '../../findings/finding.ts';
import type { Origin } from '../../findings/origin.ts';
import type { Declared, Program } from '../../program/program.ts';

/** Findings that leave out what an author wrote; so does every error of syntax. */
const leavingOut: ReadonlySet<string> = new Set([
  'program/duplicate-name',
  'program/formula-too-long',
  'program/impossible-date',
  'program/impossible-number',
  'program/incomplete-property',
  'program/level-off-scale',
  'program/misplaced-property',
  'program/range-reversed',
  'program/unknown-currency',
  'program/unknown-unit',
  'program/unknown-word',
]);

/**
 * The findings without those of strategy that stand in a declaration of which a part was left out, and without those of rules that judge
 * by what the whole program lacks, while any part of it was left out or names what is not there.
 */
export function withoutUnread(program: Program, all: readonly Finding[], isWhole: (rule: string) => boolean): readonly Finding[] {
  const holes = all.filter(({ rule, severity }) => (rule.startsWith('syntax/') && severity === 'error') || leavingOut.has(rule));
  const findings =
    holes.length > 0 || all.some(({ rule }) => rule === 'program/unknown-name') ? all.filter(({ rule }) => !isWhole(rule)) : all;
  if (holes.length === 0) return findings;
  const touchesHole = touching(holes.map(({ origin }) => origin));
  const broken = declarationsOf(program).flatMap(({ origin }) => (touchesHole(origin) ? [origin] : []));
  if (broken.length === 0) return findings;
  const inBroken = touching(broken);
  return findings.filter(({ rule, origin }) => !rule.startsWith('strategy/') || !inBroken(origin));
}

/** Whether a place touches one of these: an error may stand right at the end of what it breaks. */
function touching(places: readonly Origin[]): (place: Origin) => boolean {
  const byFile = new Map<string, { readonly offset: number; farthest: number }[]>();
  for (const { file, offset, end } of [...places].sort((a, b) => a.offset - b.offset)) {
    const list = byFile.get(file);
    if (list === undefined) byFile.set(file, [{ offset, farthest: end }]);
    else list.push({ offset, farthest: Math.max(end, list.at(-1)?.farthest ?? 0) });
  }
  return ({ file, offset, end }) => {
    const list = byFile.get(file) ?? [];
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.offset ?? 0) <= end) low = middle + 1;
      else high = middle;
    }
    return (list[low - 1]?.farthest ?? -1) >= offset;
  };
}

function declarationsOf(program: Program): readonly Declared[] {
  return [
    ...(program.head === null ? [] : [program.head]),
    ...program.teams,
    ...program.factors,
    ...program.channels,
    ...program.breakdowns,
    ...program.personas,
    ...program.journeys,
    ...program.touchpoints,
    ...program.sources,
    ...program.kpis,
    ...program.surveys,
    ...program.waves,
    ...program.initiatives,
  ];
}
