/** Hovers over what listens and what is heard: KPIs, waves and their values, surveys and their questions, sources, breakdowns and members. */

import { wavesBehind } from '../../analysis/analyse.ts';
import type { KpiMember, KpiResult } from '../../analysis/analysis.ts';
import { wavesOf } from '../../analysis/waves.ts';
import type { Ask, Condition, Declared, Question, Survey, Wave, WaveValue } from '../../program/program.ts';
import type { Reference } from '../../program/values.ts';
import { type Amounts, amountsOfKpi } from '../../report/kpi-figures.ts';
import { worstFirst } from '../../report/kpi-section.ts';
import { difference, plain } from '../../report/numbers.ts';
import { judgementOf } from '../../report/trend-section.ts';
import { kpiKinds, wordOf } from '../../syntax/vocabulary.ts';
import type { CardTable, Fact } from './hover-card.ts';
import { called, worthFacts } from './hover-places.ts';
import { kpiText, standingOf, type Told, withheldText } from './hover-rows.ts';
import { apart, commonFacts, duration, joined, labelled, listed, propertyWord, quantity, resolved, say } from './hover-words.ts';
import { inProgram, type Reported } from './reported.ts';

/** Members of a KPI that have a row. */
const MEMBERS = 5;

export function kpiCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, words, names, language, analysis } = reported;
  const kpi = inProgram(program.kpis, name, declared);
  const result = reported.kpis.get(name);
  if (kpi === undefined || result === undefined) return {};
  const amounts = amountsOfKpi(result, language);
  const bullet = standingOf(reported, result);
  const kpiWords = words.measures.kpi;
  const value = joined(reported, [
    [bullet.valueText, bullet.boundsText].filter((part) => part !== '').join(' '),
    result.n === null ? '' : kpiWords.sample(plain(result.n, 0)),
    result.wave === null ? '' : names.wave(result.wave),
    result.derived ? kpiWords.derived : '',
  ]);
  const mark = (bar: number | null): string => (bar === null ? '' : amounts.value(bar));
  const places = result.at.map((place) => placeName(reported, place));
  const surveys = program.surveys.filter(({ asks }) => asks.some(({ subject }) => subject?.resolved === name));
  const evidence = [...reported.expectations].filter(([, { expectation }]) => expectation.evidence.some((one) => one.resolved === name));
  return {
    kind: [
      kindOfKpi(reported, result.kind),
      listed(reported, places),
      listed(reported, resolved(kpi.for).map(names.group)),
      result.lowerIsBetter ? kpiWords.lowerIsBetter : '',
    ],
    facts: [
      [words.columns.value, value],
      [words.columns.status, joined(reported, [bullet.status.text, bullet.reason])],
      [words.columns.change, changeText(reported, result, amounts)],
      [words.columns.target, targetsText(reported, result, amounts)],
      [words.columns.alarm, mark(result.alarm)],
      [words.columns.promise, mark(result.promise)],
      [
        words.columns.baseline,
        result.baseline === null || result.baselineOn === null
          ? mark(result.baseline)
          : say(reported, 'onDay', { value: amounts.value(result.baseline), day: result.baselineOn }),
      ],
      [
        propertyWord(reported, 'benchmark'),
        listed(
          reported,
          result.benchmarks.flatMap((one) => (one.value === null ? [] : [labelled(reported, amounts.value(one.value), one.label)])),
        ),
      ],
      [
        propertyWord(reported, 'drives'),
        listed(
          reported,
          result.drives.map((other) => kpiText(reported, other)),
        ),
      ],
      [
        say(reported, 'initiatives'),
        listed(
          reported,
          analysis.initiatives.filter(({ kpis }) => kpis.includes(name)).map((one) => names.initiative(one.name)),
        ),
      ],
      [
        say(reported, 'evidenceFor'),
        listed(
          reported,
          evidence.map(([full]) => names.expectation(full)),
        ),
      ],
      [
        say(reported, 'surveys'),
        listed(
          reported,
          surveys.map((one) => called(names, one)),
        ),
      ],
      [
        say(reported, 'judgedEach'),
        listed(
          reported,
          resolved(kpi.each).map((each) => breakdownName(reported, each)),
        ),
      ],
      ...commonFacts(reported, kpi, result.owner),
    ],
    below: membersTable(reported, result),
    foot: [
      result.members.length > MEMBERS ? say(reported, 'worstMembers', { count: result.members.length }) : '',
      withheldText(
        reported,
        analysis.withheld.filter(({ subject }) => subject === name).map(({ group }) => group),
      ),
    ],
  };
}

/** Kinds that are known by their initials. */
const INITIALS: ReadonlySet<string> = new Set(['nps', 'csat', 'ces', 'csi', 'clv']);

function kindOfKpi({ language }: Reported, kind: KpiResult['kind']): string {
  if (kind === null) return '';
  const word = language === 'zh' ? (wordOf(kpiKinds, kind)?.zh ?? kind) : kind;
  return INITIALS.has(word) ? word.toUpperCase() : word;
}

function breakdownName({ program, names }: Reported, name: string): string {
  const breakdown = program.breakdowns.find((one) => one.name === name);
  return breakdown === undefined ? names.own(name) : called(names, breakdown);
}

function changeText(reported: Reported, kpi: KpiResult, amounts: Amounts): string {
  const { change } = kpi;
  if (change === null) return '';
  const good = kpi.lowerIsBetter ? -change.difference : change.difference;
  return joined(reported, [
    amounts.changeWithin(change.difference, change.margin),
    judgementOf(change, good, kpi.unit === 'duration', reported).word,
    say(reported, 'changeSince', { wave: reported.names.wave(change.sinceWave) }),
  ]);
}

/** All targets with their dates, and what became of them. */
function targetsText(reported: Reported, kpi: KpiResult, amounts: Amounts): string {
  const { words } = reported;
  const outcomes = { reached: say(reported, 'reached'), missed: say(reported, 'missed'), open: say(reported, 'open') };
  return apart(
    reported,
    kpi.targets.flatMap(({ value, by, outcome }) => {
      if (value === null) return [];
      const told = by === null ? amounts.value(value) : words.by(amounts.value(value), by.written);
      return [joined(reported, [told, outcome === null ? '' : outcomes[outcome]])];
    }),
  );
}

/** The worst members; null where there are none. */
function membersTable(reported: Reported, kpi: KpiResult): CardTable | null {
  const { words } = reported;
  if (!kpi.members.some(isTold)) return null;
  return {
    head: [words.measures.kpi.member, words.columns.value, 'n', words.columns.status],
    rows: worstFirst(kpi.members, kpi.lowerIsBetter)
      .slice(0, MEMBERS)
      .map((member) => {
        const bullet = standingOf(reported, kpi, member);
        return [bullet.name, bullet.valueText, member.n === null ? '' : plain(member.n, 0), bullet.status.text];
      }),
  };
}

export function waveCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, analysis, names, words } = reported;
  const wave = inProgram(program.waves, name, declared);
  if (wave === undefined) return {};
  const summary = analysis.waves.find((one) => one.name === name);
  const isLooked = summary !== undefined;
  const values = [...wave.values, ...wave.groups.flatMap((group) => group.values)];
  const subjects = new Set(values.flatMap(({ subject }) => subject.resolved ?? []));
  const kpis = [...subjects].filter((subject) => reported.kpis.has(subject)).length;
  const expectations = [...subjects].filter((subject) => reported.expectations.has(subject)).length;
  const options = subjects.size - kpis - expectations;
  return {
    kind: [
      wave.period === null ? '' : `${wave.period.from} ${words.to} ${wave.period.to}`,
      name === analysis.wave ? say(reported, 'running') : name === analysis.previousWave ? say(reported, 'before') : '',
    ],
    sentences: [isLooked || analysis.asOf === null ? '' : say(reported, 'notBegun', { date: analysis.asOf })],
    facts: [
      [say(reported, 'largestSample'), summary?.n == null ? (isLooked ? words.unknown : '') : plain(summary.n, 0)],
      [
        say(reported, 'values'),
        joined(reported, [
          expectations === 0 ? '' : say(reported, 'ratedExpectations', { count: expectations }),
          kpis === 0 ? '' : say(reported, 'measuredKpis', { count: kpis }),
          options === 0 ? '' : say(reported, 'countedOptions', { count: options }),
        ]),
      ],
      [
        say(reported, 'groups'),
        listed(
          reported,
          wave.groups.map((group) => names.group(group.for.resolved ?? group.for.name)),
        ),
      ],
      [
        propertyWord(reported, 'responses'),
        listed(
          reported,
          wave.responses.map(({ file, from }) => file ?? from?.resolved ?? from?.name ?? ''),
        ),
      ],
      ...commonFacts(reported, wave, wave.owner?.resolved ?? null),
    ],
    foot: [
      withheldText(
        reported,
        analysis.withheld.filter((one) => one.wave === name).map(({ group }) => group),
      ),
    ],
  };
}

/** A number that a wave gives: what it is held against. Null where that is nothing. */
export function valueCard(
  reported: Reported,
  wave: Wave,
  value: WaveValue,
  group: string | null,
): (Told & { readonly title: string }) | null {
  const { names, words, decimals } = reported;
  const subject = value.subject.resolved;
  if (subject === null) return null;
  const kind = [joined(reported, [names.wave(wave.name), group === null ? '' : names.group(group)])];
  const isWithheld = reported.analysis.withheld.some((one) => one.wave === wave.name && one.group === group && one.subject === subject);
  const foot = [withheldText(reported, isWithheld && group !== null ? [group] : [])];
  const title = `${reported.expectations.has(subject) ? names.expectation(subject) : names.kpi(subject)} ${quantity(reported, value.value)}`;
  const persona = reported.program.personas.some((one) => one.name === group) ? group : null;
  const lines = (reported.linesOf.get(subject) ?? []).filter(({ personas }) => persona === null || personas.includes(persona));
  if (reported.expectations.has(subject)) {
    if (value.value.unit !== 'number' || lines.length === 0) return null;
    return {
      title,
      kind,
      foot,
      table: {
        head: ['', ...lines.slice(0, MEMBERS).map((line) => reported.viewOf(line).who || words.everyone)],
        rows: (
          [
            [words.columns.expected, 'expected', say(reported, 'satisfaction')],
            [words.columns.ideal, 'ideal', say(reported, 'gap')],
          ] as const
        ).flatMap(([label, of, against]) => [
          [label, ...lines.slice(0, MEMBERS).map((line) => (line.row.unknown.includes(of) ? words.unknown : reported.viewOf(line)[of]))],
          [
            against,
            ...lines
              .slice(0, MEMBERS)
              .map(({ row }) =>
                row.unknown.includes(of)
                  ? words.unknown
                  : difference({ low: value.value.low - row[of].high, high: value.value.high - row[of].low }, decimals.level),
              ),
          ],
        ]),
      },
    };
  }
  const kpi = reported.kpis.get(subject);
  if (kpi === undefined) return null;
  const amounts = amountsOfKpi(kpi, reported.language);
  const mark = (bar: number | null): string => (bar === null ? '' : amounts.value(bar));
  const facts: readonly Fact[] = [
    [words.columns.target, targetsText(reported, kpi, amounts)],
    [words.columns.promise, mark(kpi.promise)],
    [words.columns.alarm, mark(kpi.alarm)],
    [words.columns.baseline, mark(kpi.baseline)],
  ];
  return facts.every(([, text]) => text === '') ? null : { title, kind, facts, foot };
}

export function surveyCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, names, words, visitors } = reported;
  const survey = inProgram(program.surveys, name, declared);
  if (survey === undefined) return {};
  const { after, cycle } = survey;
  const at = program.touchpoints.find((one) => one.name === after?.at.resolved);
  const met =
    at !== undefined ? visitors.touchpoint(at) : after?.at.resolved != null ? visitors.stage(after.at.resolved) : visitors.everybody;
  const { within, every } = words.measures.listening;
  return {
    facts: [
      [say(reported, 'askedOf'), listed(reported, survey.for.length > 0 ? resolved(survey.for).map(names.group) : met.map(names.persona))],
      [
        say(reported, 'when'),
        joined(reported, [
          after === null ? '' : say(reported, 'afterPlace', { place: placeName(reported, after.at.resolved ?? after.at.name) }),
          after?.within == null ? '' : within(after.within.low, after.within.high, after.within.time),
          cycle === null ? '' : every(cycle.low, cycle.high, cycle.time),
        ]),
      ],
      [propertyWord(reported, 'via'), listed(reported, resolved(survey.via).map(names.group))],
      [
        say(reported, 'asks'),
        listed(
          reported,
          survey.asks.flatMap((ask) => askedName(reported, ask) ?? []),
        ),
      ],
      [propertyWord(reported, 'limit'), survey.limit === null ? '' : say(reported, 'atMost', { time: duration(reported, survey.limit) })],
      [
        propertyWord(reported, 'rest'),
        survey.rest === null ? '' : say(reported, 'atLeastApart', { time: duration(reported, survey.rest) }),
      ],
      [
        propertyWord(reported, 'quota'),
        listed(
          reported,
          survey.quotas.map(({ persona, count }) => `${names.group(persona.resolved ?? persona.name)} ${plain(count, 0)}`),
        ),
      ],
      [
        propertyWord(reported, 'respond'),
        apart(
          reported,
          survey.responds.map(({ team, within: time, when }) =>
            joined(reported, [
              names.team(team.resolved ?? team.name),
              time === null ? '' : within(time.low, time.high, time.time),
              when === null ? '' : conditionText(reported, when),
            ]),
          ),
        ),
      ],
      ...commonFacts(reported, survey, survey.owner?.resolved ?? null),
    ],
  };
}

function placeName({ program, names }: Reported, place: string): string {
  return program.touchpoints.some((one) => one.name === place) ? names.touchpoint(place) : names.stage(place);
}

/** What one `ask` is about; null where it asks nothing. */
function askedName(reported: Reported, { subject, question }: Ask): string | null {
  if (question !== null) return called(reported.names, question);
  return subject === null ? null : subjectName(reported, subject);
}

/** What a KPI, an expectation, a touchpoint or a question of a survey is called. */
function subjectName({ names, kpis, expectations, program }: Reported, { resolved, name }: Reference): string {
  if (resolved === null) return names.own(name);
  if (expectations.has(resolved)) return names.expectation(resolved);
  if (kpis.has(resolved)) return names.kpi(resolved);
  return program.touchpoints.some((one) => one.name === resolved) ? names.touchpoint(resolved) : names.own(name);
}

/** "Recommendation ≤ 6". */
function conditionText(reported: Reported, { subject, comparison, value }: Condition): string {
  const signs: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥' };
  return `${subjectName(reported, subject)} ${signs[comparison] ?? comparison} ${'option' in value ? reported.names.own(value.option) : quantity(reported, value)}`;
}

/** A question of a survey, by `Survey.question`. */
export function questionCard(reported: Reported, name: string, declared: Declared | null): Told {
  const found = questionOf(reported, name, declared);
  if (found === null) return {};
  const { survey, question } = found;
  const when = survey.asks.find((ask) => ask.question === question)?.when ?? null;
  const form = question.form === 'open' ? 'openQuestion' : question.many ? 'chooseMany' : 'chooseOne';
  return {
    kind: [called(reported.names, survey), say(reported, form)],
    facts: [
      [propertyWord(reported, 'when'), when === null ? '' : conditionText(reported, when)],
      [
        say(reported, 'options'),
        listed(
          reported,
          question.options.map((option) => called(reported.names, option)),
        ),
      ],
      [
        say(reported, 'answers'),
        listed(
          reported,
          question.options.flatMap((option) => {
            const answer = answerOf(reported, `${name}.${option.name}`);
            return answer === null ? [] : [`${called(reported.names, option)} ${quantity(reported, answer.value.value)}`];
          }),
        ),
      ],
      ...commonFacts(reported, question, question.owner?.resolved ?? null),
    ],
  };
}

function questionOf(
  { program }: Reported,
  name: string,
  declared: Declared | null,
): { readonly survey: Survey; readonly question: Question } | null {
  const survey = program.surveys.find((one) => name.startsWith(`${one.name}.`));
  const questions = survey?.asks.flatMap((ask) => ask.question ?? []) ?? [];
  const question = inProgram(questions, name.slice((survey?.name.length ?? 0) + 1), declared);
  return survey === undefined || question === undefined ? null : { survey, question };
}

/** How many chose an option, by the newest wave that says so. */
function answerOf({ program, analysis }: Reported, option: string): { readonly value: WaveValue; readonly wave: string } | null {
  const waves = wavesBehind(analysis) ?? wavesOf(program, analysis.asOf, analysis.wave ?? undefined, analysis.groupMinimum);
  for (const { wave, overall } of waves) {
    const value = overall.get(option);
    if (value !== undefined) return { value, wave: wave.name };
  }
  return null;
}

/** An answer that can be chosen, by `Survey.question.option`. */
export function optionCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { names, words } = reported;
  const found = questionOf(reported, name.slice(0, name.lastIndexOf('.')), null);
  const option = found === null ? undefined : inProgram(found.question.options, name.slice(name.lastIndexOf('.') + 1), declared);
  if (found === null || option === undefined) return {};
  const answer = answerOf(reported, name);
  return {
    kind: [
      called(names, found.question),
      option.factor === null ? '' : names.factor(option.factor.resolved ?? option.factor.name),
      option.open ? say(reported, 'ownWords') : '',
    ],
    facts: [
      [
        say(reported, 'answers'),
        answer === null
          ? words.unknown
          : joined(reported, [
              quantity(reported, answer.value.value),
              answer.value.n === null ? '' : words.measures.kpi.sample(plain(answer.value.n, 0)),
              names.wave(answer.wave),
            ]),
      ],
      ...commonFacts(reported, option, option.owner?.resolved ?? null),
    ],
  };
}

export function sourceCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, words } = reported;
  const source = inProgram(program.sources, name, declared);
  if (source === undefined) return {};
  const { kinds, every, unsaid } = words.measures.listening;
  const covers = resolved(source.covers);
  const kpis = program.kpis.filter(({ from }) => from.some((one) => one.resolved === name));
  return {
    kind: [source.kind === null ? '' : kinds[source.kind]],
    facts: [
      [
        propertyWord(reported, 'covers'),
        listed(
          reported,
          covers.map((place) => placeName(reported, place)),
        ),
      ],
      [
        propertyWord(reported, 'refresh'),
        source.refresh === null ? unsaid : every(source.refresh.low, source.refresh.high, source.refresh.time),
      ],
      [propertyWord(reported, 'table'), source.table ?? ''],
      [
        say(reported, 'kpis'),
        listed(
          reported,
          kpis.map((kpi) => kpiText(reported, kpi.name)),
        ),
      ],
      ...commonFacts(reported, source, source.owner?.resolved ?? null),
    ],
  };
}

export function breakdownCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, analysis, names } = reported;
  const breakdown = inProgram(program.breakdowns, name, declared);
  if (breakdown === undefined) return {};
  const kpis = analysis.kpis.filter(({ members }) => members.some((member) => member.breakdown === name));
  return {
    facts: [
      [
        say(reported, 'broader'),
        breakdown.parent === null ? '' : breakdownName(reported, breakdown.parent.resolved ?? breakdown.parent.name),
      ],
      [
        say(reported, 'members'),
        breakdown.members.length === 0
          ? ''
          : say(reported, 'memberCount', {
              count: breakdown.members.length,
              names: listed(
                reported,
                breakdown.members.map((one) => called(names, one)),
              ),
            }),
      ],
      ...kpis.flatMap((kpi): readonly Fact[] => {
        const [worst] = worstFirst(
          kpi.members.filter((member) => member.breakdown === name),
          kpi.lowerIsBetter,
        );
        return worst === undefined || !isTold(worst)
          ? []
          : [[names.kpi(kpi.name), `${say(reported, 'worst')} ${memberText(reported, kpi, worst)}`]];
      }),
      ...commonFacts(reported, breakdown, breakdown.owner?.resolved ?? null),
    ],
  };
}

/** Something was measured of a member, though it may rest on too few answers. */
function isTold({ reason }: KpiMember): boolean {
  return reason.why !== 'no-value';
}

function memberText(reported: Reported, kpi: KpiResult, member: KpiMember): string {
  return standingOf(reported, kpi, member).fact;
}

export function memberCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, analysis, names } = reported;
  const breakdown = program.breakdowns.find(({ members }) => members.some((one) => one.name === name));
  const member = breakdown === undefined ? undefined : inProgram(breakdown.members, name, declared);
  if (breakdown === undefined || member === undefined) return {};
  return {
    kind: [called(names, breakdown)],
    facts: [
      ...worthFacts(
        reported,
        member.worth,
        analysis.worth.find((one) => one.of === 'member' && one.name === name),
      ),
      ...analysis.kpis.flatMap((kpi): readonly Fact[] => {
        const own = kpi.members.find((one) => one.name === name);
        return own === undefined ? [] : [[names.kpi(kpi.name), memberStanding(reported, kpi, own)]];
      }),
      ...commonFacts(reported, member, member.owner?.resolved ?? null),
    ],
    foot: [withheldText(reported, analysis.withheld.some(({ group }) => group === name) ? [name] : [])],
  };
}

function memberStanding(reported: Reported, kpi: KpiResult, member: KpiMember): string {
  const bullet = standingOf(reported, kpi, member);
  if (!isTold(member)) return bullet.valueText;
  return joined(reported, [
    [bullet.valueText, bullet.boundsText].filter((part) => part !== '').join(' '),
    member.n === null ? '' : reported.words.measures.kpi.sample(plain(member.n, 0)),
    bullet.status.text,
    bullet.reason,
  ]);
}
