import type { Row } from '../../../analysis/analysis.ts';
import type { Initiative } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';
import { severally } from '../several.ts';

export const rule: Rule = {
  id: 'strategy/delighter-before-basics',
  severity: 'warning',
  whole: true,
  sentences: {
    unattended: {
      en: '`{name}` raises the delighter `{delighter}` while the must-be `{basic}` is below what customers expect and no initiative works on it. Basics first: plan that one, or say with `allow` why this cannot wait.',
      zh: '「{name}」要提升魅力型的「{delighter}」，而必备型的「{basic}」还没达到客户预期，也没有举措去改善。先把基本的做好：请为它安排举措，或用「豁免」说明这个为何不能等。',
    },
    later: {
      en: '`{name}` raises the delighter `{delighter}` before the must-be `{basic}`, which is below what customers expect, is worked on by `{other}`. Basics first: swap them, or say with `allow` why this cannot wait.',
      zh: '「{name}」要先提升魅力型的「{delighter}」，而还没达到客户预期的必备型「{basic}」要等「{other}」开始才改善。先把基本的做好：请调换先后，或用「豁免」说明这个为何不能等。',
    },
    'unattended-many': {
      en: '{count} initiatives, such as {names}, raise delighters while a must-be is below what customers expect and no initiative works on it. Basics first: plan that one.',
      zh: '有 {count} 项举措（如{names}）要提升魅力型期望，而有必备型期望还没达到客户预期，也没有举措去改善。先把基本的做好：请为它安排举措。',
    },
    'later-many': {
      en: '{count} initiatives, such as {names}, raise delighters before a must-be that is below what customers expect is worked on. Basics first: change the order.',
      zh: '有 {count} 项举措（如{names}）要先提升魅力型期望，而还没达到客户预期的必备型要到后来才改善。先把基本的做好：请调整先后。',
    },
    more: { en: 'So does `{name}`.', zh: '「{name}」也是。' },
    basic: { en: 'The must-be stands here.', zh: '必备要求写在这里。' },
  },
  *check(context) {
    const { program, index } = context;
    if (program.initiatives.every(({ improves }) => improves.length === 0) || !isKindUsed(program, 'delighter', 'must-be')) return;
    const { rows } = context.analysis;
    const failing = rows.filter(
      (row) => row.kind === 'must-be' && !row.unknown.includes('actual') && !row.outside && row.satisfaction.high < 0,
    );
    if (failing.length === 0) return;
    const initiatives = new Map(program.initiatives.map((initiative) => [initiative.name, initiative]));
    /** By delighter, the initiatives that raise it. */
    const delighters = new Map<string, Set<string>>();
    for (const row of rows) {
      if (row.kind !== 'delighter') continue;
      const raising = delighters.get(row.expectation) ?? new Set();
      for (const name of row.initiatives) raising.add(name);
      delighters.set(row.expectation, raising);
    }
    const evidenced = new Map<string, Initiative[]>();
    for (const initiative of program.initiatives) {
      for (const { subject } of initiative.improves) {
        if (subject.resolved !== null) evidenced.set(subject.resolved, [...(evidenced.get(subject.resolved) ?? []), initiative]);
      }
    }
    /** Who works on a row: directly, or on a KPI that stands as evidence for it. */
    const workersOn = (row: Row): Initiative[] => [
      ...row.initiatives.flatMap((name) => initiatives.get(name) ?? []),
      ...(index.expectation(row.expectation)?.evidence ?? []).flatMap(({ resolved }) => evidenced.get(resolved ?? '') ?? []),
    ];

    for (const initiative of program.initiatives) {
      const raised = initiative.improves.find(({ subject }) => delighters.get(subject.resolved ?? '')?.has(initiative.name));
      if (raised === undefined) continue;
      for (const row of failing) {
        const workers = workersOn(row);
        if (workers.some((worker) => worker === initiative || !beginsAfter(worker, initiative))) continue;
        const [other] = workers;
        const basic = index.expectation(row.expectation);
        yield {
          rule: rule.id,
          severity: 'warning',
          messageId: other === undefined ? 'unattended' : 'later',
          arguments: {
            name: initiative.name,
            delighter: raised.subject.name,
            basic: row.expectation,
            ...(other === undefined ? {} : { other: other.name }),
          },
          origin: raised.origin,
          ...(basic === undefined ? {} : { related: [{ origin: basic.nameOrigin, messageId: 'basic', arguments: {} }] }),
        };
        // The worst of them will do.
        break;
      }
    }
  },
  gather: severally,
};

/** Where one of them has no period, nobody knows. */
function beginsAfter(one: Initiative, other: Initiative): boolean {
  return one.period !== null && other.period !== null && one.period.from > other.period.from;
}

function isKindUsed({ touchpoints }: Parameters<NonNullable<Rule['check']>>[0]['program'], ...kinds: readonly Row['kind'][]): boolean {
  return kinds.every((kind) =>
    touchpoints.some(({ expectations }) =>
      expectations.some((expectation) => expectation.kind === kind || expectation.overrides.some((override) => override.kind === kind)),
    ),
  );
}
