/** Whether KPIs let a pipeline go on, in the reader's words. */
import type { KpiResult } from '../analysis/analysis.ts';
import type { Gate, GateKpi, GateStanding, GateTarget } from '../analysis/gate.ts';
import type { Argument } from '../findings/finding.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';
import type { Origin } from '../program/origin.ts';
import type { Program } from '../program/program.ts';
import { gateSentences } from './gate-sentences.ts';
import { type Amounts, amountsOfKpi } from './kpi-figures.ts';
import { namesOf } from './names.ts';
import { plain } from './numbers.ts';

export type GateTone = 'fails' | 'not-surely' | 'passes' | 'unknown';

/** A row of the table. Texts are empty where there is nothing to say. */
export interface GateRow {
  readonly name: string;
  readonly value: string;
  readonly interval: string;
  readonly n: string;
  readonly alarm: string;
  readonly target: string;
  readonly verdict: string;
  readonly tone: GateTone;
}

/** Something that was judged: an alarm of the whole or of a member, or a target. */
export interface GateCase {
  /** The member that was judged, as `GateRow.name` has it; null: the whole. */
  readonly member: string | null;
  readonly title: string;
  readonly tone: GateTone;
  /** A word or two. */
  readonly verdict: string;
  /** What there is to say of it; null where nothing is. */
  readonly says: string | null;
}

export interface GateKpiView {
  readonly row: GateRow;
  readonly members: readonly GateRow[];
  readonly cases: readonly GateCase[];
  readonly origin: Origin | null;
}

export interface GateView {
  readonly language: MessageLanguage;
  readonly passes: boolean;
  readonly kpis: readonly GateKpiView[];
  /** One sentence. */
  readonly verdict: string;
}

/** The judgement in words; `results` are the KPIs it was made of. */
export function gateView(gate: Gate, program: Program, results: readonly KpiResult[], language: MessageLanguage): GateView {
  const names = namesOf(program, language);
  const declared = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
  const kpis = gate.kpis.flatMap((kpi, index): readonly GateKpiView[] => {
    const result = results[index];
    if (result === undefined) return [];
    const amounts = amountsOfKpi(result, language);
    const alarm = kpi.alarmAt === null ? '' : amounts.mark(kpi.alarmAt);
    const name = names.kpi(kpi.name);
    const title = `${say('gateHeadAlarm', language)} ${alarm}`;
    const about = { kpi: name, alarm: kpi.alarmAt === null ? '' : amounts.value(kpi.alarmAt) };
    const cases: GateCase[] = [];
    if (kpi.alarm !== 'none') {
      const says = saysOf(
        kpi,
        { past: 'gateSaysAlarm', notSurely: 'gateSaysNotSurely' },
        { ...about, value: shownValue(kpi, amounts) },
        language,
      );
      cases.push({ member: null, title, tone: toneOf(kpi), verdict: wordOf(toneOf(kpi), kpi, language), says });
    }
    for (const target of kpi.due) cases.push(caseOf(target, kpi, name, amounts, language));
    const members = kpi.members.map((member): GateRow => {
      const group = names.group(member.name);
      if (member.alarm !== 'none') {
        const given = { ...about, member: group, value: shownValue(member, amounts) };
        const says = saysOf(member, { past: 'gateSaysAlarmMember', notSurely: 'gateSaysNotSurelyMember' }, given, language);
        const tone = toneOf(member);
        cases.push({
          member: group,
          title: `${title}${language === 'zh' ? '：' : ': '}${group}`,
          tone,
          verdict: wordOf(tone, member, language),
          says,
        });
      }
      return { ...rowOf(group, member, amounts), ...verdictOf(toneOf(member), member, language) };
    });
    const target = kpi.due
      .map(({ value, by }) => say('gateTargetBy', language, { value: amounts.mark(value), by }))
      .join(language === 'zh' ? '、' : ', ');
    const row = { ...rowOf(name, kpi, amounts), alarm, target, ...verdictOf(toneOfKpi(kpi), kpi, language) };
    return [{ row, members, cases, origin: declared.get(kpi.name)?.origin ?? null }];
  });
  return { language, passes: gate.passes, kpis, verdict: sentenceOf(gate, language) };
}

function sentenceOf({ asOf, passes, kpis }: Gate, language: MessageLanguage): string {
  const date = asOf ?? '-';
  if (passes) return say('gateAllPass', language, { date, kpis: kpis.length });
  const past = kpis.reduce((sum, kpi) => sum + [kpi, ...kpi.members].filter(({ alarm }) => alarm === 'past').length, 0);
  const unmet = kpis.reduce((sum, { due }) => sum + due.filter(({ state }) => state === 'unmet').length, 0);
  return say('gateStops', language, { date, past, unmet });
}

function caseOf(target: GateTarget, kpi: GateKpi, name: string, amounts: Amounts, language: MessageLanguage): GateCase {
  const { value, by, state } = target;
  const title = `${say('gateHeadTarget', language)} ${say('gateTargetBy', language, { value: amounts.mark(value), by })}`;
  if (state === 'met') return { member: null, title, tone: 'passes', verdict: say('gatePasses', language), says: null };
  const args = { kpi: name, target: amounts.value(value), by, value: shownValue(kpi, amounts) };
  return state === 'unmet'
    ? { member: null, title, tone: 'fails', verdict: say('gateFails', language), says: say('gateSaysTarget', language, args) }
    : { member: null, title, tone: 'unknown', verdict: wordOf('unknown', kpi, language), says: say('gateSaysUnknown', language, args) };
}

function saysOf(
  one: GateStanding,
  messages: { readonly past: GateSentence; readonly notSurely: GateSentence },
  args: Readonly<Record<string, string>>,
  language: MessageLanguage,
): string | null {
  if (one.alarm === 'past') return say(messages.past, language, args);
  return one.alarm === 'not-surely' ? say(messages.notSurely, language, args) : null;
}

function toneOf({ alarm, value, tooFew }: GateStanding): GateTone {
  if (alarm === 'past') return 'fails';
  if (alarm === 'not-surely') return 'not-surely';
  return alarm === 'unknown' || (alarm === 'none' && (value === null || tooFew)) ? 'unknown' : 'passes';
}

function toneOfKpi(kpi: GateKpi): GateTone {
  if (kpi.fails) return 'fails';
  const own = toneOf(kpi);
  return own === 'passes' && kpi.due.some(({ state }) => state === 'unknown') ? 'unknown' : own;
}

function verdictOf(
  tone: GateTone,
  one: GateStanding & { readonly due?: readonly GateTarget[] },
  language: MessageLanguage,
): Pick<GateRow, 'verdict' | 'tone'> {
  const noBar = one.alarm === 'none' && (one.due ?? []).length === 0;
  return noBar ? { verdict: say('gateNoBar', language), tone: 'unknown' } : { verdict: wordOf(tone, one, language), tone };
}

const verdicts = { fails: 'gateFails', 'not-surely': 'gateNotSurely', passes: 'gatePasses', unknown: 'gateUnknown' } as const;

function wordOf(tone: GateTone, { tooFew, value, low }: Pick<GateStanding, 'tooFew' | 'value' | 'low'>, language: MessageLanguage): string {
  if (tone !== 'unknown' || !tooFew) return say(verdicts[tone], language);
  // What is withheld may be withheld for another group's sake.
  return say(value === null && low === null ? 'gateWithheld' : 'gateTooFew', language);
}

function rowOf(name: string, one: GateStanding, amounts: Amounts): Omit<GateRow, 'verdict' | 'tone'> {
  const isRange = one.value === null;
  return {
    name,
    value: shownValue(one, amounts),
    interval: isRange || one.low === null || one.high === null ? '' : amounts.bounds(one.low, one.high),
    n: one.n === null ? '' : plain(one.n, 0),
    alarm: '',
    target: '',
  };
}

/** A value that is too small a group's is not told; a range has both its ends. */
function shownValue({ value, low, high }: GateStanding, amounts: Amounts): string {
  if (value !== null) return amounts.value(value);
  return low === null || high === null ? '' : `${amounts.mark(low)}–${amounts.mark(high)}`;
}

type GateSentence = keyof typeof gateSentences;

function say(name: GateSentence, language: MessageLanguage, args: Readonly<Record<string, Argument>> = {}): string {
  return sentence(gateSentences[name], args, language);
}
