import { worthRankingOf } from '../../../analysis/by-worth.ts';
import { comparableWorth } from '../../../analysis/worth.ts';
import type { Finding } from '../../../findings/finding.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';

/** How many personas or expectations the sentence names. */
const NAMED = 3;

export const rule: Rule = {
  id: 'strategy/value-blind',
  severity: 'information',
  whole: true,
  sentences: {
    unsaid: {
      en: 'Customers are counted and not valued: no persona says what it is worth. Give each a `worth` with revenue and margin, to rank by value as well.',
      zh: '客户只数了人头，没有论价值：没有一个画像写明「价值」。请写上收入和毛利率，以便也按价值排序。',
    },
    some: {
      en: 'Not every persona says what it is worth: {names} {names#does|do} not. Give {names#it|them} a `worth`, to rank by value as well as by heads.',
      zh: '有的画像没有写「价值」：{names}。请补上，以便除按人数外也按价值排序。',
    },
    unfollowed: {
      en: 'Weighed by what customers are worth, {names} {names#is|are} among what hurts most, and no initiative takes {names#it|them} up. Plan for your most valuable customers as well.',
      zh: '按客户价值加权，{names}属于最要紧的短板，却没有举措改善。请也为最有价值的客户做打算。',
    },
  },
  *check(context) {
    const { program } = context;
    const { head } = program;
    if (head === null || !isUnderWay(program)) return;
    const counted = program.personas.filter(({ share }) => share !== null);
    if (counted.length < 2) return;
    const finding = (messageId: string, args: Finding['arguments']): Finding => ({
      rule: rule.id,
      severity: 'information',
      messageId,
      arguments: args,
      origin: head.nameOrigin,
    });

    const silent = counted.filter(({ worth, places }) => !worth?.revenue && places.worth === undefined);
    if (silent.length === counted.length) yield finding('unsaid', {});
    else if (silent.length > 0) yield finding('some', { names: silent.map(({ name }) => name) });
    if (silent.length > 0 || program.initiatives.length === 0 || comparableWorth(counted) === null) return;

    const { rows, averages } = context.analysis;
    const raised = worthRankingOf(program, rows, averages)?.ranks.filter(
      ({ keyByShare, keyByWorth }) => keyByWorth === true && keyByShare !== true,
    );
    if (raised === undefined || raised.length === 0) return;
    const followed = new Set(averages.filter(({ initiatives }) => initiatives.length > 0).map(({ expectation }) => expectation));
    if (raised.some(({ expectation }) => followed.has(expectation))) return;
    yield finding('unfollowed', { names: raised.slice(0, NAMED).map(({ expectation }) => expectation) });
  },
};
