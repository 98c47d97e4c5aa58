/** The sections on the journey and on who lives through it. */
import type { Bounds } from '../analysis/analysis.ts';
import { withoutWorth, worthRankingOf } from '../analysis/by-worth.ts';
import { type Cell, type Cells, cellsOf } from '../analysis/cells.ts';
import type { Journey, Stage, Touchpoint } from '../program/program.ts';
import type { Text } from '../program/values.ts';
import { visitorsOf } from '../program/visitors.ts';
import { subject } from './anchors.ts';
import { currencyOf } from './currency.ts';
import type { Phrase, Table } from './document.ts';
import type {
  CellView,
  JourneySection,
  JourneyView,
  MomentView,
  PersonaLine,
  PlaceView,
  PointView,
  RankView,
  StageView,
  WhoSection,
} from './journey-document.ts';
import { isNotSplit, type Seen, toneOf } from './line-views.ts';
import { shortened } from './names.ts';
import { difference, isKnown, middle, moneyUnit, NOTHING, percent, plain, UNKNOWN } from './numbers.ts';
import { type Making, titleName } from './opening.ts';
import type { Unnumbered } from './sections.ts';
import { fitting } from './sentences.ts';

/** Journeys that stand open, lines in one drawing, things said in one cell, moments of truth. */
const SHOWN_JOURNEYS = 2;
const DRAWN_LINES = 5;
const SAID = 3;
const SHOWN_MOMENTS = 6;
/** Touchpoints and personas that the heat map draws; the data table has all up to a limit. */
const DRAWN_PLACES = 12;
const DRAWN_PEOPLE = 8;
const PHONE_PEOPLE = 4;
const IN_TABLE = 120;
const NAMED = 6;
const SHOWN_RANKS = 6;
/** Steps of colour, in parts of the scale. */
const STEPS = [0.025, 0.1, 0.2] as const;

/** Satisfaction as printed, with its sign. */
export function satisfactionText(bounds: Bounds, decimals: number): string {
  return difference(bounds, decimals);
}

/** −3 to 3: how far from expectation by the steps of colour. Where bounds leave it open, the step nearest to zero. */
export function stepOf(bounds: Bounds, scale: Bounds): number | null {
  const span = scale.high - scale.low || 1;
  const nearest = bounds.low > 0 ? bounds.low : bounds.high < 0 ? bounds.high : isKnown(bounds) ? 0 : null;
  if (nearest === null) return null;
  const size = Math.abs(nearest) / span + 1e-9;
  const steps = STEPS.filter((step) => size >= step).length;
  return nearest < 0 && steps > 0 ? -steps : steps;
}

function point(cell: Cell | undefined, { decimals }: Making): PointView | null {
  if (cell === undefined || cell.satisfaction === null) return null;
  return {
    bounds: cell.satisfaction,
    text: satisfactionText(cell.satisfaction, decimals.level),
    tone: toneOf(cell.satisfaction),
    assumed: cell.containsAssumed,
  };
}

/** The section, or null for a program without stages. */
export function journeySection(making: Making): Unnumbered<JourneySection> | null {
  const { program, words, language, analysis } = making;
  const journeys = program.journeys.filter(({ stages }) => stages.length > 0);
  if (journeys.length === 0) return null;
  const { journey: say } = words;
  const cells = cellsOf(program, analysis.rows);
  const views = journeys.map((journey) => journeyView(journey, cells, making));
  const lowest = lowestOf(views);
  const title =
    lowest === null
      ? [say.titleUnknown]
      : lowest.value >= 0
        ? [lowest.isMet ? say.titleMet : say.titleNoneSure]
        : titleOfLowest(lowest, making);
  const [first] = views;
  const shares = views.length === 1 && first !== undefined ? first.lines.flatMap(({ share }) => (share === '' ? [] : [share])) : [];
  const hasMoments = views.some(({ stages }) => stages.some(({ moment }) => moment));
  const folded = views.length > SHOWN_JOURNEYS ? views.length - SHOWN_JOURNEYS : 0;
  return {
    id: 'journey',
    topic: say.topic,
    title: fitting(title, language),
    note: say.note(Math.max(...views.map(({ lines }) => lines.length)), shares, hasMoments),
    journeys: views,
    shown: Math.min(views.length, SHOWN_JOURNEYS),
    foldedText: folded === 0 ? '' : say.moreJourneys(folded),
    words: { axis: say.axis, expectation: say.expectation, moment: say.moment, rows: say.rows },
    moments: momentsOf(journeys, cells, making),
  };
}

function titleOfLowest({ stages, who, text, isSure, together, lines }: Lowest, { words, language }: Making): readonly string[] {
  const { journey: say } = words;
  const [stage = '', ...others] = stages.map((name) => titleName(name, language));
  const person = titleName(who, language);
  if (!isSure) return say.titleOpen(stage, person, text);
  return together && others.length === 0 ? say.titleAll(lines, stage, person, text) : say.titleOne([stage, ...others], person, text);
}

interface Lowest {
  /** Several where they are as low as one another. */
  readonly stages: readonly string[];
  /** Empty where several are. */
  readonly who: string;
  /** The satisfaction it surely does not exceed. */
  readonly value: number;
  readonly text: string;
  /** Nothing else can be lower, whatever unknown weights and ranges turn out to be. */
  readonly isSure: boolean;
  /** No stage can be below expectation. */
  readonly isMet: boolean;
  /** All lines of its journey surely have their lowest point there. */
  readonly together: boolean;
  readonly lines: number;
}

/** The lowest point of all journeys by what is sure of it; null where nothing is known. */
function lowestOf(journeys: readonly JourneyView[]): Lowest | null {
  const all = journeys.flatMap(({ lines, stages }) =>
    lines.flatMap((line) =>
      line.points.flatMap((one, at) => {
        const stage = stages[at];
        return one === null || stage === undefined ? [] : [{ ...one, stage, line, lines }];
      }),
    ),
  );
  const [worst] = all.toSorted((a, b) => a.bounds.high - b.bounds.high || a.bounds.low - b.bounds.low);
  if (worst === undefined) return null;
  const same = all.filter((one) => one.text === worst.text);
  const isLowestThere = (line: PersonaLine): boolean => {
    const own = all.filter((one) => one.line === line);
    const there = own.find(({ stage }) => stage === worst.stage);
    if (there === undefined) return false;
    return (
      own.every((one) => one === there || one.bounds.low >= there.bounds.high) && own.some((one) => one.bounds.low > there.bounds.high)
    );
  };
  return {
    stages: [...new Set(same.map(({ stage }) => stage))].map(({ name }) => name),
    who: new Set(same.map(({ line }) => line.name)).size > 1 ? '' : worst.line.name,
    value: worst.bounds.high,
    text: worst.text,
    isSure: all.every((one) => one.text === worst.text || one.bounds.low >= worst.bounds.high),
    isMet: all.every(({ bounds }) => bounds.low >= 0),
    together: worst.lines.length > 1 && worst.lines.every(isLowestThere),
    lines: worst.lines.length,
  };
}

function touchpointsAt(stage: string, { program }: Making): readonly Touchpoint[] {
  return program.touchpoints.filter((touchpoint) => touchpoint.stages.some(({ resolved }) => resolved === stage));
}

function journeyView(journey: Journey, cells: Cells, making: Making): JourneyView {
  const { program, names, words, decimals } = making;
  const { journey: say } = words;
  const visitors = visitorsOf(program);
  const paths = journey.stages.map((stage) => `${journey.name}.${stage.name}`);
  const walkers = program.personas.filter(({ name }) => visitors.walks(journey.name, name));
  const bySize = walkers.toSorted((a, b) => shareOf(b.share) - shareOf(a.share));
  const drawn = walkers.filter((persona) => bySize.indexOf(persona) < DRAWN_LINES);
  const shares = [...new Set(walkers.map(({ share }) => shareOf(share)))].sort((a, b) => b - a);
  const whom = drawn.length === 0 ? [null] : drawn;
  const lines = whom.map((persona): PersonaLine => {
    const rank = shares.indexOf(shareOf(persona?.share ?? null));
    return {
      name: persona === null ? '' : names.persona(persona.name),
      share: persona?.share == null ? '' : shareText(persona.share),
      width: shares.length < 2 ? (drawn.length === 0 ? 0 : 1) : rank === 0 ? 0 : rank === 1 ? 1 : 2,
      points: paths.map((path) => point(cells.stage(persona?.name ?? null, path), making)),
    };
  });
  const stages = journey.stages.map((stage, at) =>
    stageView(
      stage,
      paths[at] ?? '',
      drawn.map(({ name }) => name),
      cells,
      making,
    ),
  );
  const bounds = lines.flatMap(({ points }) => points.flatMap((one) => (one === null ? [] : [one.bounds])));
  const span = program.scale.high - program.scale.low || 1;
  const unit = span / 10;
  const title = names.journey(journey.name);
  const everyone = walkers.length > 1 ? [null] : [];
  const inTable = [...(walkers.length === 0 ? [null] : walkers), ...everyone];
  const table: Table = {
    caption: title,
    head: [
      { text: say.stage, right: false },
      ...inTable.map((persona) => ({ text: persona === null ? words.everyone : names.persona(persona.name), right: true })),
    ],
    rows: journey.stages.map((stage, at) => [
      names.stage(`${journey.name}.${stage.name}`),
      ...inTable.map((persona) => cellText(cells.stage(persona?.name ?? null, paths[at] ?? ''), making)),
    ]),
    about: paths.map((path) => subject('stage', path)),
  };
  const left = unknownNames(
    paths.flatMap((path) => [null, ...walkers.map(({ name }) => name)].flatMap((name) => [cells.stage(name, path)])),
    making,
  );
  const elsewhere = program.personas.filter(
    ({ name }) =>
      !visitors.walks(journey.name, name) &&
      program.touchpoints.some(
        (touchpoint) =>
          visitors.touchpoint(touchpoint).includes(name) && touchpoint.stages.some(({ resolved }) => paths.includes(resolved ?? '')),
      ),
  );
  const notDrawn = walkers.filter((persona) => !drawn.includes(persona)).map(({ name }) => names.persona(name));
  const hasAssumed = table.rows.some((cellsOfRow) => cellsOfRow.some((text, index) => index > 0 && text.endsWith('*')));
  return {
    name: title,
    lines,
    stages,
    domain: {
      low: Math.min(-unit, ...bounds.map(({ low }) => low - unit * 0.3)),
      high: Math.max(unit * 0.5, ...bounds.map(({ high }) => high + unit * 0.3)),
    },
    title,
    description: words.join(
      lines.map(
        (line) =>
          `${line.name === '' ? title : line.name}${making.language === 'zh' ? '：' : ': '}${words.list(line.points.map((one, at) => `${stages[at]?.name ?? ''} ${one?.text ?? UNKNOWN}`))}${making.language === 'zh' ? '。' : '.'}`,
      ),
    ),
    notes: [
      [
        left.length === 0 ? '' : say.leftOut(left.slice(0, NAMED), Math.max(0, left.length - NAMED)),
        notDrawn.length === 0 ? '' : say.notDrawn(notDrawn),
        elsewhere.length === 0 ? '' : say.elsewhere(elsewhere.map(({ name }) => names.persona(name))),
        hasAssumed ? say.starred : '',
      ].filter((text) => text !== ''),
    ].flatMap((texts) => (texts.length === 0 ? [] : [words.join(texts)])),
    table,
  };

  function cellText(cell: Cell | undefined, { words: said }: Making): string {
    if (cell === undefined) return NOTHING;
    if (cell.satisfaction === null) return cell.missing === 'expected' ? said.expectedUnknown : said.actualUnknown;
    return `${satisfactionText(cell.satisfaction, decimals.level)}${cell.containsAssumed ? '*' : ''}`;
  }
}

function shareOf(share: Bounds | null): number {
  return share === null ? 0 : middle(share);
}

function shareText(share: Bounds): string {
  return isKnown(share) ? percent(share.low) : `${plain(share.low * 100, 0)}–${percent(share.high)}`;
}

/** Names of the expectations that cells leave out, each once. */
function unknownNames(cells: readonly (Cell | undefined)[], { names, language }: Making): readonly string[] {
  const rows = cells.flatMap((cell) => (cell === undefined || cell.satisfaction === null ? [] : cell.unknown));
  return [...new Set(rows.map((row) => row.expectation))].map((name) => titleName(names.expectation(name), language));
}

function stageView(stage: Stage, path: string, personas: readonly string[], cells: Cells, making: Making): StageView {
  const { names, words, seen, language, program } = making;
  const { journey: say } = words;
  const touchpoints = touchpointsAt(path, making);
  const own = new Set(touchpoints.map(({ name }) => name));
  const visitors = visitorsOf(program);
  const walks = (persona: string | null): boolean => persona === null || visitors.stage(path).includes(persona);
  const lines = seen.filter(({ line }) => own.has(line.row.touchpoint) && line.rows.some((row) => walks(row.persona)));
  const short = lines.filter(({ view }) => view.tone === 'below');
  const required = lines.filter(({ view }) => view.required);
  const initiatives = [...new Set(lines.flatMap(({ line }) => line.initiatives))];
  const everyText = (
    of: (said: { readonly goals: readonly Text[]; readonly pains: readonly Text[]; readonly feels: readonly Text[] }) => readonly Text[],
  ) => {
    const texts = [stage, ...touchpoints].flatMap(of).map(names.text);
    return say.some(texts.slice(0, SAID), Math.max(0, texts.length - SAID));
  };
  const doing: Phrase =
    initiatives.length > 0
      ? {
          text: words.list(
            say.some(
              initiatives.slice(0, SAID).map((name) => shortened(names.initiative(name), 40)),
              Math.max(0, initiatives.length - SAID),
            ),
          ),
          tone: 'plain',
        }
      : required.length > 0
        ? { text: words.noInitiative, tone: 'below' }
        : { text: NOTHING, tone: 'plain' };
  const channels = [
    ...new Set(touchpoints.flatMap((touchpoint) => touchpoint.channels.flatMap(({ resolved }) => (resolved === null ? [] : [resolved])))),
  ];
  return {
    about: subject('stage', path),
    name: names.stage(path),
    touchpoints: words.list(touchpoints.map(({ name }) => names.touchpoint(name))),
    moment: touchpoints.some(({ momentOfTruth }) => momentOfTruth),
    unknown: unknownAt(path, personas, touchpoints.length, cells, making),
    goals: everyText(({ goals }) => goals),
    feels: everyText(({ feels }) => feels),
    pains: everyText(({ pains }) => pains),
    below: eachOnce(short)
      .slice(0, SAID)
      .map(({ view }) => ({ about: view.about, rank: view.rank, name: titleName(view.name, language) })),
    channels: channels.map(names.group),
    doing,
  };
}

/** The first line of each expectation. */
function eachOnce(lines: readonly Seen[]): readonly Seen[] {
  const met = new Set<string>();
  return lines.filter(({ line }) => {
    const isNew = !met.has(line.row.expectation);
    met.add(line.row.expectation);
    return isNew;
  });
}

/** Of whom nothing is known at a stage. */
function unknownAt(
  path: string,
  personas: readonly string[],
  touchpoints: number,
  cells: Cells,
  { names, words }: Making,
): StageView['unknown'] {
  const { journey: say } = words;
  if (touchpoints === 0) return { all: true, texts: [say.noTouchpoint] };
  const reason = (cell: Cell): string => (cell.missing === 'expected' ? words.expectedUnknown : words.actualUnknown);
  const whom = personas.length === 0 ? [null] : personas;
  const met = whom.flatMap((persona) => cells.stage(persona, path) ?? []);
  if (met.length === 0) return { all: true, texts: [say.nothingExpected] };
  const missing = met.filter((cell) => cell.satisfaction === null);
  const [first] = missing;
  if (first === undefined) return null;
  if (missing.length === met.length) return { all: true, texts: [...new Set(missing.map(reason))].slice(0, 2) };
  return { all: false, texts: missing.map((cell) => say.unknownFor(shortened(names.persona(cell.persona ?? ''), 12), reason(cell))) };
}

function momentsOf(journeys: readonly Journey[], cells: Cells, making: Making): JourneySection['moments'] {
  const { program, names, words, decimals, seen, language } = making;
  const { journey: say } = words;
  const order = journeys.flatMap((journey) => journey.stages.map((stage) => `${journey.name}.${stage.name}`));
  const at = new Map(order.map((path, index) => [path, index]));
  const placeOf = (touchpoint: Touchpoint): number => touchpoint.stages.flatMap(({ resolved }) => at.get(resolved ?? '') ?? [])[0] ?? -1;
  const touchpoints = program.touchpoints
    .filter((touchpoint) => touchpoint.momentOfTruth && placeOf(touchpoint) >= 0)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  if (touchpoints.length === 0) return null;
  const view = (touchpoint: Touchpoint): MomentView => {
    const people = [null, ...program.personas.map(({ name }) => name)];
    const cell = people.map((persona) => cells.touchpoint(persona, touchpoint.name)).find((one) => one !== undefined);
    const lines = seen.filter(({ line }) => line.row.touchpoint === touchpoint.name);
    // The figure is everybody's, so the line that explains it is one of theirs, where there is any.
    const worst = widest(lines.filter(({ line }) => line.rows.some((row) => row.count !== null))) ?? widest(lines);
    const stage = names.stage(order[placeOf(touchpoint)] ?? '');
    const name = names.touchpoint(touchpoint.name);
    const fact =
      worst === undefined
        ? []
        : worst.line.row.satisfaction.high < 0
          ? [
              say.momentWorst(
                titleName(worst.view.name, language),
                worst.view.some,
                worst.view.actual,
                worst.view.expected,
                isNotSplit(worst.line),
              ),
            ]
          : [say.momentMet];
    return {
      about: subject('touchpoint', touchpoint.name),
      name: stage === name ? name : `${stage}${words.dot}${name}`,
      value: cell === undefined || cell.satisfaction === null ? UNKNOWN : satisfactionText(cell.satisfaction, decimals.level),
      tone: cell === undefined || cell.satisfaction === null ? 'neutral' : toneOf(cell.satisfaction),
      tags: cell?.containsAssumed === true ? [words.assumed] : [],
      texts: [...touchpoint.pains.slice(0, 1).map((pain) => words.quote(names.text(pain))), ...fact],
    };
  };
  const rest = touchpoints.slice(SHOWN_MOMENTS);
  return {
    title: say.momentsTitle(touchpoints.length),
    list: touchpoints.slice(0, SHOWN_MOMENTS).map(view),
    more:
      rest.length === 0
        ? ''
        : say.momentsMore(
            say.some(
              rest.slice(0, NAMED).map(({ name }) => names.touchpoint(name)),
              Math.max(0, rest.length - NAMED),
            ),
          ),
  };
}

/** The line that is furthest below its expectation. */
function widest(lines: readonly Seen[]): Seen | undefined {
  return lines
    .filter(({ view }) => !view.actualUnknown && !view.expectedUnknown)
    .toSorted((a, b) => a.line.row.satisfaction.high - b.line.row.satisfaction.high)[0];
}

/** The section, or null for a program without personas. */
export function whoSection(making: Making): Unnumbered<WhoSection> | null {
  const { program, analysis, words, names, language, decimals } = making;
  const say = words.journey.who;
  const inAverages = new Set(analysis.rows.flatMap((row) => (row.count !== null && row.persona !== null ? [row.persona] : [])));
  const counted = program.personas.filter(({ name }) => inAverages.has(name));
  const met = new Set(analysis.rows.flatMap(({ persona }) => persona ?? []));
  const outside = program.personas.filter(({ name }) => met.has(name) && !inAverages.has(name));
  if (counted.length === 0 && outside.length === 0) return null;
  const cells = cellsOf(program, analysis.rows);
  const bySize = counted.toSorted((a, b) => shareOf(b.share) - shareOf(a.share));
  const drawn = counted.filter((persona) => bySize.indexOf(persona) < DRAWN_PEOPLE);
  const everyone = counted.length > 1;
  const columns = [...drawn.map(({ name }) => name), ...(everyone ? [null] : [])];
  const places = placesInOrder(making).filter(({ touchpoint }) => cells.touchpoint(null, touchpoint.name) !== undefined);
  const worstOf = (place: Place): number =>
    Math.min(
      Number.POSITIVE_INFINITY,
      ...columns.map((persona) => cells.touchpoint(persona, place.touchpoint.name)?.satisfaction?.high ?? Number.POSITIVE_INFINITY),
    );
  const byWorst = places
    .map((place) => ({ place, worst: worstOf(place) }))
    .toSorted((a, b) => (a.worst === b.worst ? 0 : a.worst - b.worst));
  const chosen = new Set(byWorst.slice(0, DRAWN_PLACES).map(({ place }) => place));
  const shown = places.filter((place) => chosen.has(place));
  const all = places.flatMap(({ touchpoint }) =>
    counted.flatMap(({ name }) => {
      const cell = cells.touchpoint(name, touchpoint.name);
      return cell === undefined ? [] : [{ cell, touchpoint, name }];
    }),
  );
  const known = all.filter(({ cell }) => cell.satisfaction !== null);
  const [worst] = known.toSorted((a, b) => (a.cell.satisfaction?.high ?? 0) - (b.cell.satisfaction?.high ?? 0));
  const printed = ({ cell }: { readonly cell: Cell }): string =>
    cell.satisfaction === null ? '' : satisfactionText(cell.satisfaction, decimals.level);
  // Where several are as far below, a title that names one of them would tell a difference that is none.
  const asLow = worst === undefined ? [] : known.filter((one) => printed(one) === printed(worst));
  const lowPeople = new Set(asLow.map(({ name }) => name));
  const lowPlace = worst !== undefined && asLow.every(({ touchpoint }) => touchpoint === worst.touchpoint) ? worst.touchpoint : null;
  const lowWho =
    worst === undefined || (lowPeople.size > 1 && lowPeople.size < counted.length)
      ? null
      : lowPeople.size === 1
        ? titleName(names.persona(worst.name), language)
        : say.everyone;
  const unasked = places.find(({ touchpoint }) => {
    const own = all.filter((one) => one.touchpoint === touchpoint);
    return own.length > 0 && own.every(({ cell }) => cell.missing === 'expected');
  });
  const title =
    worst?.cell.satisfaction == null
      ? [say.titleUnknown]
      : worst.cell.satisfaction.high >= 0
        ? known.length === all.length
          ? say.titleMet
          : [say.titleUnknown]
        : say.titleWorst(
            lowWho,
            lowPlace === null ? null : titleName(names.touchpoint(lowPlace.name), language),
            satisfactionText(worst.cell.satisfaction, decimals.level),
            unasked === undefined ? null : titleName(names.touchpoint(unasked.touchpoint.name), language),
          );
  const heading = fitting(title, language);
  const hasShares = counted.some(({ share }) => share !== null);
  const cellOf = (persona: string | null, touchpoint: string): CellView => ({
    about: subject('touchpoint', touchpoint, persona === null ? [] : [persona]),
    ...cellView(cells.touchpoint(persona, touchpoint), making),
  });
  const notDrawn = counted.filter((persona) => !drawn.includes(persona)).map(({ name }) => names.persona(name));
  const left = unknownNames(
    shown.flatMap(({ touchpoint }) => columns.map((persona) => cells.touchpoint(persona, touchpoint.name))),
    making,
  );
  const span = (program.scale.high - program.scale.low) / 10;
  const steps = [0.25, 1, 2].map((step) => plain(step * span, Number.isInteger(step * span) ? 0 : 2)) as [string, string, string];
  const hasCells = shown.length > 0;
  const offJourney = places.some(({ stage }) => stage !== null) ? say.offJourney : '';
  const stageName = ({ stage }: Place): string => (stage === null ? offJourney : names.stage(stage));
  const views = shown.map(
    (place): PlaceView => ({
      about: subject('touchpoint', place.touchpoint.name),
      name: names.touchpoint(place.touchpoint.name),
      stage: stageName(place),
      cells: columns.map((persona) => cellOf(persona, place.touchpoint.name)),
    }),
  );
  return {
    id: 'who',
    topic: say.topic,
    title: heading,
    note: hasCells ? say.note : '',
    people: [
      ...drawn.map(({ name, share }) => ({
        about: subject('persona', name),
        name: names.persona(name),
        small: share === null ? '' : say.shareOf(shareText(share)),
      })),
      ...(everyone ? [{ about: null, name: say.everyone, small: hasShares ? say.byShare : say.equally }] : []),
    ],
    everyone,
    everyoneShort: say.everyoneShort,
    places: views,
    notes: [
      words.join(
        [
          hasCells ? say.steps(steps) : '',
          views.some((view) => view.cells.some(({ empty }) => empty)) ? say.nothing : '',
          left.length === 0 ? '' : words.journey.leftOut(left.slice(0, NAMED), Math.max(0, left.length - NAMED)),
          places.length > shown.length ? say.folded(places.length - shown.length) : '',
          notDrawn.length === 0 ? '' : say.peopleFolded(words.journey.some(notDrawn.slice(0, NAMED), Math.max(0, notDrawn.length - NAMED))),
        ].filter((text) => text !== ''),
      ),
    ].filter((text) => text !== ''),
    phoneNote: drawn.length > PHONE_PEOPLE ? say.phone(PHONE_PEOPLE) : '',
    outside:
      outside.length === 0
        ? null
        : {
            title: say.outside,
            people: outside.map(({ name }) => {
              const own = placesInOrder(making).flatMap(({ touchpoint }) => {
                const cell = cells.touchpoint(name, touchpoint.name);
                return cell === undefined ? [] : [{ cell, touchpoint }];
              });
              const known = own.toSorted((a, b) => (a.cell.satisfaction?.high ?? 0) - (b.cell.satisfaction?.high ?? 0));
              return {
                about: subject('persona', name),
                name: names.persona(name),
                places: known.slice(0, NAMED).map(({ cell, touchpoint }): Phrase => {
                  const label = names.touchpoint(touchpoint.name);
                  if (cell.satisfaction === null)
                    return { text: `${label} ${cell.missing === 'expected' ? say.unasked : say.unmeasured}`, tone: 'neutral' };
                  const text = `${label} ${satisfactionText(cell.satisfaction, decimals.level)}${cell.containsAssumed ? `（${words.assumed}）` : ''}`;
                  return { text: language === 'en' ? text.replace('（', ' (').replace('）', ')') : text, tone: toneOf(cell.satisfaction) };
                }),
                more: own.length > NAMED ? say.morePlaces(own.length - NAMED) : '',
              };
            }),
          },
    rankings: rankingsOf(making, counted.length),
    description: `${heading}${language === 'zh' ? '。' : '.'}`,
    table: {
      caption: heading,
      head: [
        { text: say.touchpoint, right: false },
        { text: words.journey.stage, right: false },
        ...counted.map(({ name }) => ({ text: names.persona(name), right: true })),
        ...(everyone ? [{ text: say.everyone, right: true }] : []),
      ],
      rows: places.slice(0, IN_TABLE).map((place) => [
        names.touchpoint(place.touchpoint.name),
        stageName(place),
        ...[...counted.map(({ name }) => name), ...(everyone ? [null] : [])].map((persona) => {
          const view = cellOf(persona, place.touchpoint.name);
          if (view.step === null && !view.empty && !/\d/.test(view.text)) return words.unknown;
          return `${view.text}${view.assumed ? '*' : ''}`;
        }),
      ]),
      about: places.slice(0, IN_TABLE).map(({ touchpoint }) => subject('touchpoint', touchpoint.name)),
    },
  };
}

export interface Place {
  readonly touchpoint: Touchpoint;
  /** The first stage it stands at, `Journey.Stage`; null: none. */
  readonly stage: string | null;
}

/** Touchpoints in the order of the journeys, those outside last. */
export function placesInOrder({ program }: Making): readonly Place[] {
  const order = program.journeys.flatMap((journey) => journey.stages.map((stage) => `${journey.name}.${stage.name}`));
  const at = new Map(order.map((path, index) => [path, index]));
  return program.touchpoints
    .map((touchpoint) => {
      const own = touchpoint.stages.flatMap(({ resolved }) => at.get(resolved ?? '') ?? []);
      return { touchpoint, position: own.length === 0 ? order.length : Math.min(...own) };
    })
    .toSorted((a, b) => a.position - b.position)
    .map(({ touchpoint, position }) => ({ touchpoint, stage: order[position] ?? null }));
}

function cellView(cell: Cell | undefined, { words, program, decimals }: Making): Omit<CellView, 'about'> {
  const say = words.journey.who;
  if (cell === undefined) return { text: NOTHING, step: null, assumed: false, empty: true };
  if (cell.satisfaction === null)
    return { text: cell.missing === 'expected' ? say.unasked : say.unmeasured, step: null, assumed: false, empty: false };
  return {
    text: satisfactionText(cell.satisfaction, decimals.level),
    step: isKnown(cell.satisfaction) ? stepOf(cell.satisfaction, program.scale) : null,
    assumed: cell.containsAssumed,
    empty: false,
  };
}

function rankingsOf(making: Making, counted: number): WhoSection['rankings'] {
  const { program, analysis, words, names, language, decimals } = making;
  const say = words.journey.who;
  if (counted < 2) return null;
  const ranking = worthRankingOf(program, analysis.rows, analysis.averages);
  if (ranking === null) {
    const missing = withoutWorth(program);
    // Nobody asked for worth: nothing is missing.
    if (program.personas.every(({ worth }) => worth === null) || missing.length === 0) return null;
    const title = say.rankMissing(missing.slice(0, 2).map(names.persona), Math.max(0, missing.length - 2), missing.length === counted);
    return { title, topic: say.rankTopic, note: '', head: say.rankHead, ranks: [] };
  }
  const placed = ranking.ranks.filter((one) => one.rankByShare !== null && one.rankByWorth !== null);
  const moved = placed
    .map((one) => ({ one, from: one.rankByShare ?? 0, to: one.rankByWorth ?? 0 }))
    .filter(({ from, to }) => from !== to && Math.min(from, to) <= SHOWN_RANKS)
    .toSorted((a, b) => Math.abs(b.from - b.to) - Math.abs(a.from - a.to) || a.to - b.to)[0];
  const title =
    moved === undefined
      ? [say.rankSame]
      : say.rankMoves(titleName(names.expectation(moved.one.expectation), language), moved.from, moved.to);
  const shown = ranking.ranks.filter(({ weightedByWorth, weightedByShare }) => weightedByWorth.low < 0 || weightedByShare.low < 0);
  const value = (name: string): Bounds | null => {
    const worth = analysis.worth.find((one) => one.name === name && one.of === 'persona');
    if (worth === undefined) return null;
    return { 'lifetime-value': worth.clv, margin: worth.margin, revenue: worth.revenue }[ranking.measure];
  };
  const currency = currencyOf(program);
  const values = program.personas.flatMap(({ name }) => {
    const inAverages = analysis.rows.some((row) => row.persona === name && row.count !== null);
    const amount = inAverages ? value(name) : null;
    return amount === null ? [] : [`${names.persona(name)} ${exactMoney(amount, currency, language)}`];
  });
  return {
    title: fitting(title, language),
    topic: say.rankTopic,
    note: words.join([
      say.rankNote(ranking.measure, values.slice(0, NAMED)),
      ...(shown.length > SHOWN_RANKS ? [say.rankShown(SHOWN_RANKS)] : []),
    ]),
    head: say.rankHead,
    ranks: shown.slice(0, SHOWN_RANKS).map((one): RankView => {
      const rise = one.rankByShare === null || one.rankByWorth === null ? null : one.rankByShare - one.rankByWorth;
      return {
        about: subject('expectation', one.expectation),
        name: names.expectation(one.expectation),
        byShare: one.rankByShare === null ? UNKNOWN : String(one.rankByShare),
        weightedByShare: difference(one.weightedByShare, decimals.product),
        byWorth: one.rankByWorth === null ? UNKNOWN : String(one.rankByWorth),
        weightedByWorth: difference(one.weightedByWorth, decimals.product),
        move:
          rise === null
            ? { text: UNKNOWN, tone: 'plain' }
            : rise === 0
              ? { text: say.level, tone: 'plain' }
              : { text: rise > 0 ? say.up(rise) : say.down(-rise), tone: 'plain' },
      };
    }),
  };
}

/** What one customer is worth, to the unit: amounts side by side must not be rounded by different measures. */
function exactMoney(amount: Bounds, currency: string | null, language: Making['language']): string {
  const figure = isKnown(amount) ? plain(amount.low, 0) : `${plain(amount.low, 0)}–${plain(amount.high, 0)}`;
  const { name } = moneyUnit(1, currency, language);
  return (language === 'zh' ? `${figure} ${name}` : `${name} ${figure}`).trim();
}
