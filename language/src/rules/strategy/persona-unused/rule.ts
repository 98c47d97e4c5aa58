import { nearest } from '../../../messages/nearest.ts';
import type { Program } from '../../../program/program.ts';
import type { Reference } from '../../../program/values.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { concernedIn } from '../personas.ts';
import { severally } from '../several.ts';

export const rule: Rule = {
  id: 'strategy/persona-unused',
  severity: 'information',
  whole: true,
  sentences: {
    unused: {
      en: 'Nothing in the program is for the persona `{name}`. Give it a `journey` or a touchpoint, ask or measure it, or leave it out.',
      zh: '方案里没有任何内容面向画像「{name}」。请为它安排「旅程」或「触点」、提问或衡量，或删去它。',
    },
    'unused-many': {
      en: 'Nothing in the program is for {count} personas, such as {names}. Give each a `journey` or a touchpoint, ask or measure it, or leave it out.',
      zh: '有 {count} 个画像没有任何内容面向它们，如{names}。请为它们安排「旅程」或「触点」、提问或衡量，或删去。',
    },
    more: { en: 'Nor for `{name}`.', zh: '「{name}」也没有。' },
  },
  *check({ program }) {
    if (!isUnderWay(program) || program.personas.length === 0) return;
    const named = namedIn(program);
    const candidates = program.personas.map(({ name }) => name);
    // A name that is mistyped somewhere is not unused.
    const meant = new Set([...named.unresolved].map((name) => nearest(name, candidates)));
    const silent = program.personas.filter(({ name, shared }) => !shared && !named.resolved.has(name) && !meant.has(name));
    if (silent.length === 0) return;
    // Personas with a share walk every journey that says nothing else.
    const concerned = concernedIn(program);
    for (const { name, nameOrigin } of silent) {
      if (concerned.has(name)) continue;
      yield { rule: rule.id, severity: 'information', messageId: 'unused', arguments: { name }, origin: nameOrigin };
    }
  },
  gather: severally,
};

interface Named {
  readonly resolved: ReadonlySet<string>;
  /** Names that are nobody's, as written. */
  readonly unresolved: ReadonlySet<string>;
}

/** Personas (and members and channels) that something points at. */
function namedIn(program: Program): Named {
  const names = new Set<string>();
  const unresolved = new Set<string>();
  const add = (references: readonly Reference[]): void => {
    for (const { resolved, name } of references) {
      if (resolved === null) unresolved.add(name);
      else names.add(resolved);
    }
  };
  for (const { personas } of program.journeys) add(personas);
  for (const { personas, expectations } of program.touchpoints) {
    add(personas);
    for (const { overrides, onlyFor } of expectations) {
      add(overrides.map(({ persona }) => persona));
      add(onlyFor ?? []);
    }
  }
  for (const kpi of program.kpis) add(kpi.for);
  for (const survey of program.surveys) {
    add(survey.for);
    add(survey.quotas.map(({ persona }) => persona));
  }
  for (const wave of program.waves) {
    add(wave.groups.map((group) => group.for));
    add(wave.maps.map((map) => map.as));
  }
  for (const initiative of program.initiatives) {
    add([...initiative.keeps, ...initiative.wins].map(({ persona }) => persona));
    add(initiative.for);
    add(initiative.against);
  }
  for (const { covers } of program.sources) add(covers);
  return { resolved: names, unresolved };
}
