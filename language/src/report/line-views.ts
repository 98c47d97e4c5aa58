import type { Analysis, Bounds, Row } from '../analysis/analysis.ts';
import type { Program } from '../program/program.ts';
import { visitorsOf } from '../program/visitors.ts';
import { subject } from './anchors.ts';
import type { LineView, Phrase, Tone } from './document.ts';
import type { Line } from './lines.ts';
import { type Names, shortened } from './names.ts';
import { type Decimals, difference, isKnown, level, NOTHING, plain, signed, UNKNOWN } from './numbers.ts';
import type { Sentences } from './sentences.ts';

export interface Seen {
  readonly line: Line;
  readonly view: LineView;
}

/** How many decimals a scale needs: one, and two where it is short. */
export function decimalsOf(scale: Bounds, weight: Bounds, rows: readonly Row[]): Decimals {
  const weights = rows.flatMap((row) => (row.unknown.includes('weight') ? [] : [row.weight.low, row.weight.high]));
  const whole = weights.every((value) => Number.isInteger(value));
  const fine = scale.high - scale.low < 5;
  return { level: fine ? 2 : 1, weight: whole ? 0 : weight.high - weight.low < 5 ? 2 : 1, product: 1 };
}

/** True for a line of some personas whose actual is everybody's, because the answers were not split by persona. */
export function isNotSplit({ row, everyone }: Line): boolean {
  return row.actualOrigin === 'overall' && !everyone;
}

/** Tone of a difference: above or at zero, below, or neither where the bounds leave it open. */
export function toneOf(bounds: Bounds): Tone {
  if (bounds.high < 0) return 'below';
  return bounds.low >= 0 ? 'above' : 'neutral';
}

/** Which of the lines of an analysis are shown as key: where something unknown leaves it open, those that are among what is known. */
export function keysAmong(lines: readonly Line[]): (line: Line) => boolean {
  const isDecided = lines.every((line) => line.key !== null || line.row.outside);
  return (line) => line.key === true || (!isDecided && line.keyAmongKnown === true);
}

/** What a reader sees of one of the lines of an analysis. */
export function viewerOf(
  lines: readonly Line[],
  program: Program,
  analysis: Analysis,
  names: Names,
  words: Sentences,
  decimals: Decimals,
): (line: Line) => Seen {
  const { everybody } = visitorsOf(program);
  const quadrants = new Map(analysis.priorityMap.points.map((point) => [`${point.expectation}\n${point.persona ?? ''}`, point.quadrant]));
  const isKey = keysAmong(lines);
  return (line) => {
    const { row } = line;
    const actualUnknown = row.unknown.includes('actual');
    const expectedUnknown = row.unknown.includes('expected');
    const weightUnknown = row.unknown.includes('weight');
    const idealUnknown = row.unknown.includes('ideal');
    const name = names.expectation(row.expectation);
    const people = words.list(line.personas.map(names.persona));
    const single = line.personas.length === 0;
    // Everyone are all who have a share; a line that holds all whom its touchpoint concerns, but not them, names its people.
    const isEveryone = line.everyone && everybody.every((persona) => line.personas.includes(persona));
    const who = single ? '' : isEveryone && line.personas.length > 1 ? words.everyone : people;
    const some = single || (isEveryone && line.personas.length > 1) ? '' : people;
    const [firstPersona = ''] = line.personas;
    const oneName = shortened(names.persona(firstPersona), 14);
    const someShort = some === '' ? '' : line.personas.length === 1 ? oneName : words.andOthers(oneName, line.personas.length - 1);
    const short = names.shortName(row.expectation) ?? shortened(name, 18);
    const assumed = row.actualOrigin === 'assumed';
    const texts = {
      actual: level(row.actual, actualUnknown, decimals.level),
      expected: level(row.expected, expectedUnknown, decimals.level),
      ideal: level(row.ideal, idealUnknown, decimals.level),
      weight: level(row.weight, weightUnknown, decimals.weight),
      satisfaction: actualUnknown || expectedUnknown ? UNKNOWN : difference(row.satisfaction, decimals.level),
      weighted: difference(row.weighted, decimals.product),
      gap: actualUnknown || idealUnknown ? UNKNOWN : difference(row.gap, decimals.level),
    };
    const view: LineView = {
      about: subject('expectation', row.expectation, some === '' ? [] : line.personas),
      rank: line.rank !== null ? String(line.rank) : line.rankAmongKnown !== null ? `${line.rankAmongKnown}*` : UNKNOWN,
      name,
      short: some === '' ? short : `${short}·${someShort}`,
      who,
      some,
      someShort,
      where: [names.touchpoint(row.touchpoint), who, row.kind === null ? '' : words.kinds[row.kind]].filter((part) => part !== ''),
      tags: [
        ...(isNotSplit(line) ? [words.notSplit] : []),
        ...(assumed ? [words.assumed] : []),
        ...(row.n !== null && row.n < analysis.reportingMinimum && !actualUnknown ? [words.measures.kpi.tooFew] : []),
        ...(expectedUnknown ? [words.expectedUnknown] : []),
        ...(actualUnknown ? [words.actualUnknown] : []),
        ...(weightUnknown && !expectedUnknown && !actualUnknown && !isKnown(row.weighted) ? [words.weightUnknown] : []),
      ],
      key: isKey(line),
      tone: toneOf(row.weighted),
      assumed,
      weightedBounds: row.weighted,
      actualBounds: row.actual,
      expectedBounds: row.expected,
      idealBounds: row.ideal,
      weightBounds: row.weight,
      actualUnknown,
      expectedUnknown,
      weightUnknown,
      idealUnknown,
      margin: row.margin,
      quadrant: quadrants.get(`${row.expectation}\n${row.persona ?? ''}`) ?? null,
      ...texts,
      satisfactionTone: toneOf(row.satisfaction),
      n: row.n === null ? NOTHING : plain(row.n, 0),
      change:
        row.change === null
          ? null
          : {
              from: row.change.from,
              to: row.change.to,
              text: signed(row.change.difference, decimals.level),
              tone: row.change.significant === true ? toneOf({ low: row.change.difference, high: row.change.difference }) : 'neutral',
            },
      owner: row.owner === null ? NOTHING : names.team(row.owner),
      doing: doingOf(line, names, words),
      conceded: row.conceded === true,
      required: row.required === true,
      fact: words.fact(
        name,
        who,
        isNotSplit(line) ? words.ofEverybody(texts.actual) : texts.actual,
        texts.expected,
        texts.weight,
        texts.weighted,
      ),
    };
    return { line, view };
  };
}

function doingOf(line: Line, names: Names, words: Sentences): Phrase {
  if (line.initiatives.length > 0)
    return { text: words.list(line.initiatives.map((name) => shortened(names.initiative(name), 40))), tone: 'plain' };
  if (line.row.conceded === true) return { text: words.conceded, tone: 'plain' };
  return line.row.required === true ? { text: words.noInitiative, tone: 'below' } : { text: NOTHING, tone: 'plain' };
}
