import { nearest } from '../../../messages/nearest.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { severally } from '../several.ts';

export const rule: Rule = {
  id: 'strategy/stage-empty',
  severity: 'information',
  whole: true,
  sentences: {
    empty: {
      en: 'Customers meet nothing at the stage `{name}`. Put a touchpoint there (`at {name}`), or take the stage out.',
      zh: '客户在阶段「{name}」什么也遇不到。请安排一个触点（「位于 {name}」），或删去这个阶段。',
    },
    'empty-many': {
      en: 'Customers meet nothing at {count} stages, such as {names}. Put touchpoints there, or take the stages out.',
      zh: '客户在 {count} 个阶段什么也遇不到，如{names}。请安排触点，或删去这些阶段。',
    },
    more: { en: 'Nor at `{name}`.', zh: '「{name}」也没有。' },
  },
  *check({ program }) {
    if (!isUnderWay(program)) return;
    const tied = new Set<string>();
    const begun = new Set<string>();
    const mistyped = new Set<string>();
    for (const { stages } of program.touchpoints) {
      for (const { resolved, name } of stages) {
        if (resolved === null) {
          mistyped.add(name);
          continue;
        }
        tied.add(resolved);
        begun.add(resolved.slice(0, resolved.indexOf('.')));
      }
    }
    for (const { at } of program.kpis) for (const { resolved } of at) if (resolved !== null) tied.add(resolved);
    for (const { after } of program.surveys) if (after?.at.resolved) tied.add(after.at.resolved);
    const names = program.journeys.flatMap(({ name, stages }) => stages.map((stage) => `${name}.${stage.name}`));
    for (const name of mistyped) tied.add(nearest(name, names) ?? '');
    for (const journey of program.journeys) {
      // A journey that nothing stands in yet is still being drawn; one of the group's may be walked in part.
      if (journey.shared || !begun.has(journey.name)) continue;
      for (const stage of journey.stages) {
        const name = `${journey.name}.${stage.name}`;
        if (tied.has(name)) continue;
        yield { rule: rule.id, severity: 'information', messageId: 'empty', arguments: { name }, origin: stage.nameOrigin };
      }
    }
  },
  gather: severally,
};
