import type { Finding, Fix } from '../../../findings/finding.ts';
import type { Declared } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { severally } from '../several.ts';

export const rule: Rule = {
  id: 'strategy/no-owner',
  severity: 'warning',
  whole: true,
  fixable: true,
  sentences: {
    nobody: {
      en: 'Nobody answers for anything in `{name}`. Declare the teams, and name one as `owner` of each touchpoint, KPI and initiative, or of the program.',
      zh: '「{name}」里没有任何内容有人负责。请声明团队，并为每个触点、指标和举措（或整个方案）写上「负责方」。',
    },
    touchpoint: {
      en: 'Nobody answers for the touchpoint `{name}`. Name a team as its `owner`.',
      zh: '触点「{name}」没有人负责。请写上「负责方」。',
    },
    'touchpoint-many': {
      en: 'Nobody answers for {count} touchpoints, such as {names}. Name a team as `owner` of each.',
      zh: '有 {count} 个触点没有人负责，如{names}。请逐个写上「负责方」。',
    },
    kpi: {
      en: 'Nobody answers for the KPI `{name}`. Name a team as its `owner`.',
      zh: '指标「{name}」没有人负责。请写上「负责方」。',
    },
    'kpi-many': {
      en: 'Nobody answers for {count} KPIs, such as {names}. Name a team as `owner` of each.',
      zh: '有 {count} 个指标没有人负责，如{names}。请逐个写上「负责方」。',
    },
    initiative: {
      en: 'Nobody answers for the initiative `{name}`. Name a team as its `owner`.',
      zh: '举措「{name}」没有人负责。请写上「负责方」。',
    },
    'initiative-many': {
      en: 'Nobody answers for {count} initiatives, such as {names}. Name a team as `owner` of each.',
      zh: '有 {count} 项举措没有人负责，如{names}。请逐个写上「负责方」。',
    },
    more: { en: 'Nor for `{name}`.', zh: '「{name}」也没有人负责。' },
    take: { en: 'Let `{team}` answer for it', zh: '由「{team}」负责' },
  },
  *check({ program }) {
    const { head, touchpoints, kpis, initiatives } = program;
    if (head === null || isOwned(head) || !isUnderWay(program)) return;
    const ownedTouchpoints = new Set<string>();
    for (const touchpoint of touchpoints) {
      const { expectations } = touchpoint;
      if (isOwned(touchpoint) || (expectations.length > 0 && expectations.every(isOwned))) ownedTouchpoints.add(touchpoint.name);
    }
    const ownedPlaces = new Set(ownedTouchpoints);
    for (const journey of program.journeys) {
      for (const stage of journey.stages) if (isOwned(stage) || isOwned(journey)) ownedPlaces.add(`${journey.name}.${stage.name}`);
    }
    const teams = program.teams.map(({ name }) => name);
    const finding = (kind: string, { name, nameOrigin, origin }: Declared): Finding => ({
      rule: rule.id,
      severity: 'warning',
      messageId: kind,
      arguments: { name },
      origin: nameOrigin,
      ...(teams.length === 1 ? { fixes: [take(teams[0] ?? '', origin)] } : {}),
    });

    const missing: Finding[] = [];
    let owned = ownedTouchpoints.size;
    for (const touchpoint of touchpoints) {
      if (!ownedTouchpoints.has(touchpoint.name) && !touchpoint.shared) missing.push(finding('touchpoint', touchpoint));
    }
    for (const kpi of kpis) {
      if (isOwned(kpi) || kpi.at.some(({ resolved }) => ownedPlaces.has(resolved ?? ''))) owned++;
      else if (!kpi.shared) missing.push(finding('kpi', kpi));
    }
    for (const initiative of initiatives) {
      if (isOwned(initiative)) owned++;
      else if (!initiative.shared) missing.push(finding('initiative', initiative));
    }
    if (owned === 0 && missing.length > 1) yield finding('nobody', head);
    else yield* missing;
  },
  gather: severally,
};

/** A name that no team has is a finding of its own. */
function isOwned({ owner, places }: Declared): boolean {
  return owner !== null || places.owner !== undefined;
}

function take(team: string, origin: Declared['origin']): Fix {
  return { messageId: 'take', arguments: { team }, safe: false, edits: [{ kind: 'set', origin, property: 'owner', value: team }] };
}
