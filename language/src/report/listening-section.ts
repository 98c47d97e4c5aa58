/** The section on who listens where: sources and surveys over touchpoints. */
import { timesIn } from '../analysis/time.ts';
import type { Program, Survey, Touchpoint } from '../program/program.ts';
import type { Duration, Reference, TimeUnit } from '../program/values.ts';
import { type Subject, subject } from './anchors.ts';
import type { EarView, ListeningSection } from './measure-document.ts';
import { NOTHING } from './numbers.ts';
import { type Making, titleName } from './opening.ts';
import type { Unnumbered } from './sections.ts';
import { fitting } from './sentences.ts';

/** Hours within which an ear hears at once, and soon. */
const AT_ONCE = 2;
const SOON = 7 * 24;
const DRAWN_EARS = 16;
const NAMED = 6;

/** Null for a program without sources and surveys, or without a touchpoint to listen at. */
export function listeningSection(making: Making): Unnumbered<ListeningSection> | null {
  const { program, words, names, language } = making;
  const say = words.measures.listening;
  const { touchpoints } = program;
  if (touchpoints.length === 0 || program.sources.length + program.surveys.length === 0) return null;
  const ordered = inJourneyOrder(program);
  const place = new Map(ordered.map((touchpoint, index) => [touchpoint.name, index]));
  const atStage = stagesOf(touchpoints);
  const placesOf = (heard: readonly string[]): readonly number[] =>
    [...new Set(heard)].flatMap((name) => place.get(name) ?? []).sort((a, b) => a - b);
  const sources = program.sources.map((source) =>
    earOf(
      subject('source', source.name),
      source,
      source.kind === null ? '' : say.kinds[source.kind],
      source.refresh,
      say.every,
      placesOf(reached(source.covers, atStage)),
      making,
    ),
  );
  const surveys = program.surveys.map((survey) =>
    earOf(
      subject('survey', survey.name),
      survey,
      say.kinds.survey,
      survey.after === null ? survey.cycle : survey.after.within,
      survey.after === null ? say.every : say.within,
      placesOf(heardBy(survey, program, atStage)),
      making,
    ),
  );
  const all = [...surveys, ...sources];
  const ears = all.filter(({ hears }) => hears.length > 0);
  const deaf = all.filter(({ hears }) => hears.length === 0);
  const counted = ordered.map(({ name }, index) => ({
    about: subject('touchpoint', name),
    name: names.touchpoint(name),
    count: ears.filter(({ hears }) => hears.includes(index)).length,
  }));
  const blind = counted.filter(({ count }) => count === 0);
  const [firstBlind] = blind;
  const heard = counted.length - blind.length;
  const title = fitting(
    heard === 0
      ? [say.titleNone(counted.length)]
      : firstBlind === undefined
        ? say.titleFull(counted.length, counted.filter(({ count }) => count === 1).length)
        : say.titleBlind(heard, counted.length, titleName(firstBlind.name, language)),
    language,
  );
  const notes = [
    ...(ears.length > DRAWN_EARS ? [say.folded(ears.length - DRAWN_EARS)] : []),
    ...(deaf.length === 0
      ? []
      : [
          say.deaf(
            deaf.slice(0, NAMED).map(({ name }) => name),
            Math.max(0, deaf.length - NAMED),
          ),
        ]),
  ];
  const stop = language === 'zh' ? '。' : '.';
  return {
    id: 'listening',
    topic: say.topic,
    title,
    note: ears.length === 0 ? '' : say.note,
    ears: ears.slice(0, DRAWN_EARS),
    touchpoints: counted,
    words: { count: say.count, blind: say.blind, touchpoint: say.touchpoint },
    notes,
    description: words.join([`${title}${stop}`, `${words.list(counted.map(({ name, count }) => `${name} ${count}`))}${stop}`]),
    table: {
      caption: title,
      head: [
        { text: say.source, right: false },
        { text: say.kind, right: false },
        { text: say.soon, right: false },
        { text: say.hears, right: true },
      ],
      rows: all.map((ear) => [
        ear.name,
        ear.kind === '' ? NOTHING : ear.kind,
        ear.speedText,
        ear.hears.length === 0 ? NOTHING : words.list(ear.hears.map((index) => counted[index]?.name ?? '')),
      ]),
      about: all.map(({ about }) => about),
    },
  };
}

/** By the first of their stages; one without a stage stands behind those with one. */
function inJourneyOrder(program: Program): readonly Touchpoint[] {
  const order = new Map(
    program.journeys.flatMap(({ name, stages }) => stages.map((stage) => `${name}.${stage.name}`)).map((path, index) => [path, index]),
  );
  const at = ({ stages }: Touchpoint): number =>
    Math.min(...stages.flatMap(({ resolved }) => (resolved === null ? [] : [order.get(resolved) ?? order.size])), order.size);
  return program.touchpoints.toSorted((a, b) => at(a) - at(b));
}

function stagesOf(touchpoints: readonly Touchpoint[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, stages } of touchpoints) {
    for (const { resolved } of stages) {
      if (resolved === null) continue;
      const there = found.get(resolved);
      if (there) there.push(name);
      else found.set(resolved, [name]);
    }
  }
  return found;
}

/** The touchpoints that references mean: a touchpoint itself, those of a stage, that of an expectation. */
function reached(references: readonly Reference[], atStage: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return references.flatMap(({ resolved }) => {
    if (resolved === null) return [];
    return atStage.get(resolved) ?? [resolved.split('.')[0] ?? resolved];
  });
}

/** Where a survey hears: what it asks about, and what it follows. */
function heardBy(survey: Survey, program: Program, atStage: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const kpis = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
  const asked = survey.asks.flatMap(({ subject }) => {
    if (subject === null) return [];
    const kpi = subject.resolved === null ? undefined : kpis.get(subject.resolved);
    return kpi === undefined ? [subject] : kpi.at;
  });
  return reached([...asked, ...(survey.after === null ? [] : [survey.after.at])], atStage);
}

function earOf(
  about: Subject,
  declared: { readonly name: string; readonly label: Survey['label'] },
  kind: string,
  wait: Duration | null,
  say: (low: number, high: number, unit: TimeUnit) => string,
  hears: readonly number[],
  { words, names }: Making,
): EarView {
  const own = words.measures.listening;
  const label = declared.label === null ? '' : names.text(declared.label).trim();
  const hours = wait === null ? null : wait.high * timesIn('h', wait.time);
  const speedText = wait === null ? own.unsaid : say(wait.low, wait.high, wait.time);
  return {
    about,
    name: label === '' ? names.own(declared.name) : label,
    small: [kind, wait === null ? '' : speedText].filter((text) => text !== '').join(words.dot),
    speed: hours === null ? null : hours <= AT_ONCE ? 0 : hours <= SOON ? 1 : 2,
    speedText,
    kind,
    hears,
  };
}
