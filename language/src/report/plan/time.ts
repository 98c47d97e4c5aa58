/** The chosen initiatives against quarters and teams, with what they ask of each team's days. */
import type { TeamLoad } from '../../analysis/portfolio/plan.ts';
import { daysBetween } from '../../analysis/time.ts';
import { NOTHING, percent, plain } from '../numbers.ts';
import { periodText } from '../sections.ts';
import { fitting } from '../sentences.ts';
import type { LoadView, TeamView, TimeBar, TimeSection } from './document.ts';
import { about, descriptionOf, type PlanMaking, type PlanPart } from './making.ts';

/** Longer plans are drawn up to here. */
const MOST_QUARTERS = 24;

export function timeSection(making: PlanMaking): Omit<TimeSection, 'number'> | null {
  const { parts, plans, plan, words, names, analysis, language } = making;
  const chosen = parts.filter(({ item }) => item.chosen);
  const dated = chosen.filter(({ item }) => item.period !== null);
  if (dated.length === 0) return null;
  const starts = dated.flatMap(({ item }) => (item.period === null ? [] : [dayNumber(item.period.from)]));
  const ends = dated.flatMap(({ item }) => (item.period === null ? [] : [dayNumber(item.period.to) + 1]));
  const quarters = quartersOf(Math.min(...starts), Math.max(...ends));
  const first = quarters[0]?.from ?? 0;
  const last = quarters.at(-1)?.to ?? 1;
  const within = (day: number): number => Math.min(last, Math.max(first, day)) - first;
  const teams: TeamView[] = [];
  const owners = [...making.program.teams.map(({ name }) => name), null];
  for (const owner of owners) {
    const own = dated.filter(({ item }) => item.owner === owner);
    const loads = owner === null ? [] : plan.teams.filter(({ team, load }) => team === owner && load > 0);
    if (own.length === 0 && loads.length === 0) continue;
    teams.push({
      name: owner === null ? plans.timeNobody : names.team(owner),
      bars: own.map((part) => barOf(part, within, making)),
      loads: loads.flatMap((load) => loadView(load, within, making)),
    });
  }
  const unscheduled = chosen.filter(({ item }) => item.period === null).map(({ label }) => label);
  const fullest = plan.teams
    .filter(({ capacity, load }) => capacity > 0 && load > 0)
    .reduce<TeamLoad | null>((most, one) => (most === null || one.load / one.capacity > most.load / most.capacity ? one : most), null);
  const when = (load: TeamLoad): string => (load.period === null ? plans.timeWholeTime : (periodText(load.period, words.to) ?? NOTHING));
  const title =
    fullest === null
      ? plans.timeTitleNone
      : fitting(
          fullest.load > fullest.capacity + 1e-9
            ? plans.timeTitleOver(names.team(fullest.team), when(fullest))
            : plans.timeTitle(names.team(fullest.team), when(fullest), percent(fullest.load / fullest.capacity)),
          language,
        );
  const heads = plans.timeHeads;
  const today = analysis.asOf === null ? null : dayNumber(analysis.asOf);
  return {
    id: 'time',
    topic: plans.timeTopic,
    title,
    note: plans.timeNote,
    days: last - first,
    quarters: quarters.map(({ label, from, to }) => ({ label, from: from - first, to: to - first })),
    today: today === null || today < first || today > last ? null : today - first,
    teams,
    words: { load: plans.timeLoad, nobody: plans.timeNobody, today: plans.timeToday },
    notes: unscheduled.length === 0 ? [] : [plans.timeUnscheduled(unscheduled)],
    description: descriptionOf(
      making,
      title,
      teams.map(({ name, bars }) => [name, words.list(bars.map((bar) => `${bar.name} ${bar.text}`))]),
    ),
    table: {
      caption: title,
      head: [
        { text: heads.team, right: false },
        { text: heads.period, right: false },
        { text: heads.load, right: true },
        { text: heads.capacity, right: true },
        { text: heads.share, right: true },
        { text: heads.by, right: false },
      ],
      rows: [
        ...plan.teams
          .filter(({ load }) => load > 0)
          .map((load) => [
            names.team(load.team),
            when(load),
            plain(load.load, 0),
            plain(load.capacity, 0),
            load.capacity > 0 ? percent(load.load / load.capacity) : NOTHING,
            words.list(load.by.map(({ initiative, days }) => `${names.initiative(initiative)} ${plain(days, 0)}`)),
          ]),
        // Who says no effort is in the plan all the same.
        ...dated
          .filter(({ item }) => !plan.teams.some(({ by }) => by.some(({ initiative }) => initiative === item.name)))
          .map(({ item, label }) => [
            item.owner === null ? plans.timeNobody : names.team(item.owner),
            periodText(item.period, words.to) ?? NOTHING,
            item.effort === null ? NOTHING : plain(item.effort, 0),
            NOTHING,
            NOTHING,
            label,
          ]),
      ],
    },
  };
}

function barOf({ item, label, name, number }: PlanPart, within: (day: number) => number, { words }: PlanMaking): TimeBar {
  const { period } = item;
  return {
    about: about(name),
    number,
    name: label,
    from: within(dayNumber(period?.from ?? '')),
    to: within(dayNumber(period?.to ?? '') + 1),
    text: periodText(period, words.to) ?? '',
  };
}

function loadView({ period, load, capacity }: TeamLoad, within: (day: number) => number, { plans }: PlanMaking): LoadView[] {
  if (period === null) return [];
  return [
    {
      from: within(dayNumber(period.from)),
      to: within(dayNumber(period.to) + 1),
      label: period.written,
      load,
      capacity,
      text: plans.days(plain(load, 0), plain(capacity, 0)),
      over: load > capacity + 1e-9,
    },
  ];
}

interface Quarter {
  readonly label: string;
  /** Days since 1970; the first after it. */
  readonly from: number;
  readonly to: number;
}

/** The quarters of the year that days from `from` until before `to` lie in. */
function quartersOf(from: number, to: number): readonly Quarter[] {
  const first = new Date(from * DAY);
  let year = first.getUTCFullYear();
  let quarter = Math.floor(first.getUTCMonth() / 3);
  const quarters: Quarter[] = [];
  while (quarters.length < MOST_QUARTERS) {
    const begin = Date.UTC(year, quarter * 3, 1) / DAY;
    if (begin >= to) break;
    quarters.push({ label: `${year}-Q${quarter + 1}`, from: begin, to: Date.UTC(year, quarter * 3 + 3, 1) / DAY });
    quarter += 1;
    if (quarter === 4) {
      quarter = 0;
      year += 1;
    }
  }
  return quarters;
}

const DAY = 86_400_000;

/** Days since 1970 of `YYYY-MM-DD`. */
function dayNumber(day: string): number {
  return daysBetween('1970-01-01', day);
}
