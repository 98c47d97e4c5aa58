import type { Declared } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';

/** Fewer touchpoints, or fewer things owned in all, may well be one team's. */
const ENOUGH_TOUCHPOINTS = 3;
const ENOUGH_OWNED = 5;

export const rule: Rule = {
  id: 'strategy/one-department',
  severity: 'information',
  whole: true,
  sentences: {
    one: {
      en: 'Everything here is answered for by one team, `{team}`. Product, price and delivery shape the experience too: name the teams that hold them as `owner`.',
      zh: '这里的一切都由「{team}」一个团队负责。产品、价格、交付同样决定体验：请把管这些的团队也写成「负责方」。',
    },
  },
  *check({ program }) {
    const { head, touchpoints } = program;
    if (head === null || !isUnderWay(program) || touchpoints.length < ENOUGH_TOUCHPOINTS) return;
    const teams = new Set<string>();
    let owned = 0;
    const touchpointTeams = new Map<string, string | null>();
    const count = (team: string | null | undefined): void => {
      if (!team) return;
      teams.add(team);
      owned++;
    };
    for (const touchpoint of touchpoints) {
      const team = teamOf(touchpoint) ?? teamOf(head);
      touchpointTeams.set(touchpoint.name, team);
      if (team === null) return;
      count(team);
      for (const expectation of touchpoint.expectations) if (teamOf(expectation) !== null) count(teamOf(expectation));
    }
    for (const kpi of program.kpis) {
      const there = kpi.at.map(({ resolved }) => touchpointTeams.get(resolved ?? '')).find((team) => team);
      count(teamOf(kpi) ?? there ?? teamOf(head));
    }
    for (const initiative of program.initiatives) count(teamOf(initiative) ?? teamOf(head));
    // Who listens and who answers are at work as well.
    for (const source of program.sources) if (teamOf(source) !== null) teams.add(teamOf(source) ?? '');
    for (const survey of program.surveys) for (const { team } of survey.responds) teams.add(team.resolved ?? team.name);
    const [team, ...others] = teams;
    if (team === undefined || others.length > 0 || owned < ENOUGH_OWNED) return;
    yield {
      rule: rule.id,
      severity: 'information',
      messageId: 'one',
      arguments: { team },
      origin: head.nameOrigin,
    };
  },
};

function teamOf({ owner }: Declared): string | null {
  return owner && (owner.resolved ?? owner.name);
}
