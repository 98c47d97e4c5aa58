import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';

/** Fewer touchpoints may well share a channel. */
const ENOUGH_TOUCHPOINTS = 3;

export const rule: Rule = {
  id: 'strategy/one-channel',
  severity: 'information',
  whole: true,
  sentences: {
    one: {
      en: 'All {count} touchpoints are reached over one channel, `{channel}`. Name the other ways customers take, or say with `allow` why there are none.',
      zh: '{count} 个触点都只通过一个渠道「{channel}」。请写上客户走的其他渠道，或用「豁免」说明为何没有。',
    },
  },
  *check({ program }) {
    const { head, touchpoints } = program;
    if (head === null || touchpoints.length < ENOUGH_TOUCHPOINTS || !isUnderWay(program)) return;
    const channels = new Set<string>();
    for (const touchpoint of touchpoints) {
      // Where nothing is said, there may be any.
      if (touchpoint.channels.length === 0) return;
      for (const { resolved, name } of touchpoint.channels) channels.add(resolved ?? name);
    }
    for (const survey of program.surveys) for (const { resolved, name } of survey.via) channels.add(resolved ?? name);
    const [channel, ...others] = channels;
    if (channel === undefined || others.length > 0) return;
    yield {
      rule: rule.id,
      severity: 'information',
      messageId: 'one',
      arguments: { count: touchpoints.length, channel },
      origin: head.nameOrigin,
    };
  },
};
