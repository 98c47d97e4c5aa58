/** Hovers over where and for whom an experience happens: touchpoints, stages, journeys, personas, channels, factors, teams. */
import type { WorthResult } from '../../analysis/analysis.ts';
import { ancestorsOf } from '../../analysis/rollup.ts';
import type { Declared, Worth } from '../../program/program.ts';
import type { Text } from '../../program/values.ts';
import { satisfactionText } from '../../report/journey-sections.ts';
import { money } from '../../report/numbers.ts';
import { media, wordOf } from '../../syntax/vocabulary.ts';
import type { Fact } from './hover-card.ts';
import { kpiText, sumFacts, type Told } from './hover-rows.ts';
import { commonFacts, duration, joined, listed, number, propertyWord, resolved, say, share, texts } from './hover-words.ts';
import { inProgram, type Reported } from './reported.ts';

export function touchpointCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, analysis, names, words, visitors } = reported;
  const touchpoint = inProgram(program.touchpoints, name, declared);
  if (touchpoint === undefined) return {};
  const lines = reported.linesAt.get(name) ?? [];
  const owner = (touchpoint.owner ?? program.head?.owner)?.resolved ?? null;
  return {
    kind: touchpoint.momentOfTruth ? [words.journey.moment] : [],
    facts: [
      [say(reported, 'stages'), listed(reported, resolved(touchpoint.stages).map(names.stage))],
      [say(reported, 'channels'), listed(reported, resolved(touchpoint.channels).map(names.group))],
      [say(reported, 'personas'), listed(reported, visitors.touchpoint(touchpoint).map(names.persona))],
      ...sumFacts(
        reported,
        analysis.touchpoints.find((one) => one.name === name),
        lines,
      ),
      [say(reported, 'initiatives'), listed(reported, lines.flatMap(({ initiatives }) => initiatives).map(names.initiative))],
      [say(reported, 'kpis'), kpisAt(reported, [name])],
      [words.measures.listening.topic.main, listed(reported, earsAt(reported, name))],
      ...moods(reported, touchpoint),
      ...commonFacts(reported, touchpoint, owner),
    ],
  };
}

/** What customers want, what hurts, what they feel. */
function moods(
  reported: Reported,
  { goals, pains, feels }: { readonly goals: readonly Text[]; readonly pains: readonly Text[]; readonly feels: readonly Text[] },
): readonly Fact[] {
  return [
    [propertyWord(reported, 'goal'), texts(reported, goals)],
    [propertyWord(reported, 'pain'), texts(reported, pains)],
    [propertyWord(reported, 'feel'), texts(reported, feels)],
  ];
}

/** KPIs that are measured at one of these places, with how they stand. */
function kpisAt(reported: Reported, places: readonly string[]): string {
  const at = reported.analysis.kpis.filter((kpi) => kpi.at.some((place) => places.includes(place)));
  return listed(
    reported,
    at.map(({ name }) => kpiText(reported, name)),
  );
}

/** Sources that cover a touchpoint, and surveys that follow it or ask about it. */
function earsAt({ program, names }: Reported, touchpoint: string): readonly string[] {
  const isHere = (name: string | null): boolean => name === touchpoint || name?.startsWith(`${touchpoint}.`) === true;
  const sources = program.sources.filter(({ covers }) => covers.some((one) => isHere(one.resolved)));
  const surveys = program.surveys.filter(
    ({ after, asks }) => isHere(after?.at.resolved ?? null) || asks.some(({ subject }) => isHere(subject?.resolved ?? null)),
  );
  return [...sources, ...surveys].map((one) => called(names, one));
}

/** What a declaration is called that the report has no list of. */
export function called(names: Reported['names'], { label, name }: Declared): string {
  return (label === null ? '' : names.text(label).trim()) || names.own(name);
}

export function stageCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, analysis, names, visitors } = reported;
  const journey = program.journeys.find((one) => name.startsWith(`${one.name}.`));
  const stage = journey === undefined ? undefined : inProgram(journey.stages, name.slice(journey.name.length + 1), declared);
  if (journey === undefined || stage === undefined) return {};
  const here = touchpointsAt(reported, (place) => place === name);
  return {
    kind: [names.journey(journey.name)],
    facts: [
      [say(reported, 'personas'), listed(reported, visitors.stage(name).map(names.persona))],
      [say(reported, 'touchpoints'), listed(reported, here.map(names.touchpoint))],
      ...sumFacts(
        reported,
        analysis.stages.find((one) => one.name === name),
        linesAtAll(reported, here),
      ),
      [say(reported, 'kpis'), kpisAt(reported, [name])],
      ...moods(reported, stage),
      ...commonFacts(reported, stage, stage.owner?.resolved ?? null),
    ],
  };
}

function touchpointsAt({ program }: Reported, isHere: (stage: string) => boolean): readonly string[] {
  return program.touchpoints
    .filter(({ stages }) => stages.some((one) => one.resolved !== null && isHere(one.resolved)))
    .map(({ name }) => name);
}

function linesAtAll(reported: Reported, touchpoints: readonly string[]): Reported['lines'] {
  const here = new Set(touchpoints);
  return reported.lines.filter(({ row }) => here.has(row.touchpoint));
}

export function journeyCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, analysis, names, words, decimals, visitors } = reported;
  const journey = inProgram(program.journeys, name, declared);
  if (journey === undefined) return {};
  const here = touchpointsAt(reported, (place) => place.startsWith(`${name}.`));
  const walkers = program.personas.filter((persona) => visitors.walks(name, persona.name));
  const rollUps = new Map(analysis.stages.map((one) => [one.name, one]));
  return {
    table:
      journey.stages.length === 0
        ? null
        : {
            head: [words.journey.stage, say(reported, 'meanSatisfaction')],
            rows: journey.stages.slice(0, STAGES).map((stage) => {
              const rollUp = rollUps.get(`${name}.${stage.name}`);
              const text =
                rollUp === undefined
                  ? words.journey.nothingExpected
                  : rollUp.known === 0
                    ? words.unknown
                    : satisfactionText(rollUp.satisfaction, decimals.level);
              return [names.stage(`${name}.${stage.name}`), text];
            }),
          },
    facts: [
      [
        say(reported, 'personas'),
        listed(
          reported,
          walkers.map((persona) => names.persona(persona.name)),
        ),
      ],
      ...sumFacts(
        reported,
        analysis.journeys.find((one) => one.name === name),
        linesAtAll(reported, here),
      ),
      ...moods(reported, journey),
      ...commonFacts(reported, journey, journey.owner?.resolved ?? null),
    ],
  };
}

/** Rows of a table of stages. */
const STAGES = 12;

export function personaCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, analysis, names, words, visitors } = reported;
  const persona = inProgram(program.personas, name, declared);
  if (persona === undefined) return {};
  const lines = reported.lines.filter(({ personas }) => personas.includes(name));
  const isOutside = persona.share === null && program.personas.some((one) => one.share !== null);
  return {
    kind: [persona.share !== null ? words.journey.who.shareOf(share(persona.share)) : isOutside ? say(reported, 'outside') : ''],
    facts: [
      ...worthFacts(
        reported,
        persona.worth,
        analysis.worth.find((one) => one.of === 'persona' && one.name === name),
      ),
      [
        say(reported, 'journeys'),
        listed(
          reported,
          program.journeys.filter((one) => visitors.walks(one.name, name)).map((one) => names.journey(one.name)),
        ),
      ],
      ...sumFacts(
        reported,
        analysis.personas.find((one) => one.name === name),
        lines,
      ),
      ...moods(reported, persona),
      ...commonFacts(reported, persona, persona.owner?.resolved ?? null),
    ],
  };
}

/** What a customer brings in, and what is left of it over the years. */
export function worthFacts(reported: Reported, worth: Worth | null, result: WorthResult | undefined): readonly Fact[] {
  if (worth === null) return [];
  const { language } = reported;
  const currency = worth.revenue?.currency ?? reported.program.head?.currency ?? null;
  const amount = (bounds: Parameters<typeof money>[0]): string => money(bounds, currency, language);
  return [
    [say(reported, 'revenue'), result?.revenue == null ? '' : say(reported, 'perYear', { amount: amount(result.revenue) })],
    [propertyWord(reported, 'margin'), worth.margin === null ? '' : share(worth.margin)],
    [
      say(reported, 'lifetimeValue'),
      result?.clv == null
        ? ''
        : joined(reported, [
            amount(result.clv),
            result.discounted === null ? '' : say(reported, 'discounted', { amount: amount(result.discounted) }),
            result.total === null || worth.customers === null
              ? ''
              : say(reported, 'allCustomers', { amount: amount(result.total), customers: number(worth.customers) }),
          ]),
    ],
    [propertyWord(reported, 'customers'), worth.customers === null || result?.clv != null ? '' : number(worth.customers)],
  ];
}

export function channelCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, names } = reported;
  const channel = inProgram(program.channels, name, declared);
  if (channel === undefined) return {};
  const isHere = (list: readonly { readonly resolved: string | null }[]): boolean => list.some((one) => one.resolved === name);
  const touchpoints = program.touchpoints.filter(({ channels }) => isHere(channels)).map((one) => one.name);
  return {
    kind: [channel.medium === null ? '' : closedWord(reported, channel.medium)],
    facts: [
      [say(reported, 'touchpoints'), listed(reported, touchpoints.map(names.touchpoint))],
      [
        say(reported, 'surveys'),
        listed(
          reported,
          program.surveys.filter(({ via }) => isHere(via)).map((one) => called(names, one)),
        ),
      ],
      ...sumFacts(reported, undefined, linesAtAll(reported, touchpoints)),
      ...commonFacts(reported, channel, channel.owner?.resolved ?? null),
    ],
  };
}

function closedWord({ language }: Reported, id: string): string {
  return language === 'zh' ? (wordOf(media, id)?.zh ?? id) : id;
}

export function factorCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, analysis, names } = reported;
  const factor = inProgram(program.factors, name, declared);
  if (factor === undefined) return {};
  const ancestors = ancestorsOf(program);
  const lines = reported.lines.filter(({ row }) => row.factor !== null && (ancestors.get(row.factor) ?? [row.factor]).includes(name));
  const promise = program.head?.promises.find((one) => one.factor.resolved === name);
  return {
    kind: factor.builtIn ? [say(reported, 'builtIn')] : [],
    facts: [
      [say(reported, 'refines'), factor.parent === null ? '' : names.factor(factor.parent.resolved ?? factor.parent.name)],
      [
        say(reported, 'factors'),
        listed(
          reported,
          program.factors.filter(({ parent }) => parent?.resolved === name).map((one) => names.factor(one.name)),
        ),
      ],
      [say(reported, 'promised'), promise?.text == null ? '' : names.text(promise.text)],
      ...sumFacts(
        reported,
        analysis.factors.find((one) => one.name === name),
        lines,
      ),
      [propertyWord(reported, 'topics'), listed(reported, factor.topics)],
      ...commonFacts(reported, factor, factor.owner?.resolved ?? null),
    ],
  };
}

export function teamCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, analysis, names } = reported;
  const team = inProgram(program.teams, name, declared);
  if (team === undefined) return {};
  const owned = <T extends Declared>(list: readonly T[]): readonly T[] => list.filter(({ owner }) => owner?.resolved === name);
  const lines = reported.lines.filter(({ row }) => row.owner === name);
  const { capacity } = team;
  return {
    facts: [
      [
        say(reported, 'touchpoints'),
        listed(
          reported,
          owned(program.touchpoints).map((one) => names.touchpoint(one.name)),
        ),
      ],
      ...sumFacts(reported, undefined, lines),
      [
        say(reported, 'kpis'),
        listed(
          reported,
          analysis.kpis.filter(({ owner }) => owner === name).map((one) => kpiText(reported, one.name)),
        ),
      ],
      [
        say(reported, 'initiatives'),
        listed(
          reported,
          analysis.initiatives.filter(({ owner }) => owner === name).map((one) => names.initiative(one.name)),
        ),
      ],
      [
        say(reported, 'sources'),
        listed(
          reported,
          owned(program.sources).map((one) => called(names, one)),
        ),
      ],
      [
        propertyWord(reported, 'capacity'),
        capacity === null
          ? ''
          : say(reported, 'per', {
              amount: duration(reported, { ...capacity.days, time: 'day' }),
              every: reported.words.measures.listening.every(1, 1, capacity.per),
            }),
      ],
      ...commonFacts(reported, team, team.owner?.resolved ?? null),
    ],
  };
}
