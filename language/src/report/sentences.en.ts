import { englishDrivers } from './driver-sentences.en.ts';
import { englishJourney } from './journey-sentences.en.ts';
import { englishMeasures } from './measure-sentences.en.ts';
import type { KeyFacts, Pair, Sentences } from './sentences.ts';
import { englishVoice } from './voice-sentences.en.ts';

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "three gaps", "12 gaps": words up to ten, figures above. */
function many(count: number, one: string, several = `${one}s`): string {
  return `${numerals[count] ?? count} ${count === 1 ? one : several}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pair(main: string): Pair {
  return { main, second: '' };
}

function quote(text: string): string {
  return `\u201c${text}\u201d`;
}

function named(names: readonly string[], rest: number): string {
  return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const crosshairs = { mean: 'mean', median: 'median', scale: 'middle of the', given: 'given' } as const;

export const english: Sentences = {
  quote,
  list: (texts) => texts.join(', '),
  join: (sentences) => sentences.filter((sentence) => sentence !== '').join(' '),
  dot: ' · ',

  untitled: 'Untitled programme',
  gapAnalysis: pair('Gap analysis'),
  asOf: (date) => `as of ${date}`,
  banner: (errors) =>
    `The program has ${errors === 1 ? 'an error' : `${errors} errors`}: this report covers what could be read, and the last section lists them.`,

  everyone: 'Everyone',
  andOthers: (first, others) => `${first} +${others}`,
  kinds: { 'must-be': 'must-be', performance: 'performance', delighter: 'delighter' },
  assumed: 'assumed',
  notSplit: 'not split',
  ofEverybody: (actual) => `${actual} (everyone’s)`,
  expectedUnknown: 'expectation unknown',
  actualUnknown: 'no data',
  weightUnknown: 'weight unknown',
  unknown: 'unknown',
  noInitiative: 'no initiative',
  conceded: 'conceded',
  to: 'to',

  verdictNone: 'No expectation is written down yet',
  verdictUnmeasured: (total) =>
    total === 1 ? 'Not known yet: the one expectation was never measured' : `Not known yet: none of the ${total} expectations was measured`,
  verdictAllMet: 'All at or above expectation',
  verdictMetButUnknown: (unknown) => `What is measured meets expectation; ${many(unknown, 'item')} not known`,
  verdictUndecided: (unknown) => `Not known yet what is key: ${many(unknown, 'item lacks', 'items lack')} data`,
  verdictLead: (below, total) =>
    below === total
      ? total === 1
        ? 'The one expectation is not met:'
        : `None of the ${total} expectations is met:`
      : `${below} of ${total} expectations ${below === 1 ? 'is' : 'are'} not met:`,
  verdictKey: ({ count, things: different, share, whole, place, worst, worstValue }: KeyFacts) => {
    const shortfall = whole ? 'all shortfall' : 'the known shortfall';
    if (count === 1) {
      return [
        ...(place === null ? [] : [`${quote(worst)} at ${quote(place)} is the one key experience: ${worstValue}`]),
        `${quote(worst)} is the one key experience: ${worstValue}`,
        `there is one key experience: ${worstValue}`,
      ];
    }
    if (different === 1) {
      if (share === null) return [`${quote(worst)} is the one key experience`, 'there is one key experience'];
      return [
        ...(place === null ? [] : [`${quote(worst)} at ${quote(place)} makes up ${share} of ${shortfall}`]),
        `${quote(worst)} makes up ${share} of ${shortfall}`,
        `one thing makes up ${share} of ${shortfall}`,
      ];
    }
    const things = many(different, 'thing');
    if (share === null) return [`${things} are key, ${quote(worst)} first`, `${things} are key`];
    return [
      ...(place === null ? [] : [`${things} at ${quote(place)} make up ${share} of ${shortfall}`]),
      `${things} make up ${share} of ${shortfall}`,
    ];
  },
  deckFirst: (names) => `Do these first: ${names.map(quote).join(', ')}.`,
  deckOnly: (others) =>
    others === 0 ? '' : others === 1 ? 'Do this one first, then the other.' : `Do this one first, then the other ${others}.`,
  deckUncovered: (name, value) => `${quote(name)}, weighted gap ${value}, has no initiative.`,
  deckCovered: 'Every requirement has an initiative.',
  deckUnknown: (count) => `${capital(many(count, 'item'))} cannot be ranked: the expectation or the actual level is unknown.`,
  deckWriteFirst: 'Write down at the touchpoints what customers expect, and the report fills.',
  deckMeasureFirst: 'Bring in a wave of answers, or write down the levels you assume.',

  index: pair('Experience index'),
  indexUnit: '/ 1000',
  indexSince: (change, wave) => `${change} since ${wave}`,
  indexAlone: 'No earlier wave to compare with',
  indexBounds: 'Bounds only, because something is unknown',
  indexUnknown: 'No data to compute it from yet',
  keyGaps: pair('Key gaps'),
  keyGapsUnit: (total) => `/ ${total} ${total === 1 ? 'expectation' : 'expectations'}`,
  keyGapsSum: (sum, count) => `W·S ${sum}${count === 1 ? '' : ' together'}`,
  keyGapsWorst: (value) => `worst ${value}`,
  keyGapsShare: (share, total, whole) =>
    `${share} of ${whole ? 'all shortfall' : 'the known shortfall'}${total === null ? '' : `, ${total}`}`,
  keyGapsNone: 'Nothing is below expectation',
  keyGapsOpen: (count) => `${count} undecided`,
  kpisOnTarget: pair('KPIs on target'),
  kpisMeasured: pair('KPIs measured'),
  kpisUnit: (total) => `/ ${total}`,
  kpisNone: 'The program declares no KPI yet',
  kpisUnmeasured: (names, rest) => `No figure yet: ${named(names, rest)}`,
  kpisAllMeasured: 'Every one has a figure',
  statuses: {
    met: 'met',
    'surely-met': 'met, surely',
    'on-the-way': 'on the way',
    behind: 'behind',
    missed: 'missed',
    alarm: 'alarm',
    'broken-promise': 'broken promise',
    unknown: 'not judged',
  },

  moved: (wave) => pair(`What moved since ${wave}`),
  better: 'better',
  worse: 'worse',
  same: 'unchanged',
  notSure: 'not surely changed',
  movedLine: (name, who, from, to) => `${name}${who === '' ? '' : `, ${who}`}: ${from} → ${to}`,

  contents: pair('The report in a few lines'),
  reading: pair('How to read the marks'),
  marks: {
    above: 'At or above expectation, written +',
    below: 'Below expectation, written −',
    expected: 'Expected (bar) and ideal (diamond)',
    assumed: 'Assumed, never measured: hollow, dashed',
    interval: '95% interval',
    unknown: 'Unknown: hatched, never taken as zero',
  },

  data: pair('Data'),
  columns: {
    expectation: 'Expectation',
    who: 'Who',
    product: 'W·S',
    bar: 'Weighted gap',
    actual: 'Actual A',
    expected: 'Expected E',
    weight: 'Weight W',
    ideal: 'Ideal I',
    since: (wave) => `Since ${wave}`,
    doing: 'Owner, initiatives',
    owner: 'Owner',
    importance: 'Importance W',
    performance: 'Performance A',
    quadrant: 'Quadrant',
    remark: 'Remark',
    initiative: 'Initiative',
    period: 'Period',
    cost: 'Cost',
    benefit: 'Benefit (margin)',
    onMargin: 'Return on margin',
    onRevenue: 'Return on revenue',
    requirement: 'Requirement, by weighted gap',
    closed: 'Part of the gap G closed',
    kpi: 'KPI',
    value: 'Value',
    target: 'Target',
    alarm: 'Alarm',
    promise: 'Promise',
    baseline: 'Baseline',
    status: 'Status',
    change: 'Change',
  },

  keyTopic: pair('Key experiences'),
  keyTitle: ({ things: count, share, whole, place, worst, worstValue }: KeyFacts) => {
    const shortfall = whole ? 'all shortfall' : 'the known shortfall';
    if (count === 1) {
      return [
        ...(share === null ? [] : [`${quote(worst)} alone makes up ${share} of ${shortfall}`]),
        `${quote(worst)} comes first: ${worstValue}`,
        `One thing comes first: ${worstValue}`,
      ];
    }
    const things = capital(many(count, 'thing'));
    if (share === null)
      return [`${things} come first, led by ${quote(worst)}: ${worstValue}`, `${things} come first, the worst at ${worstValue}`];
    return [
      place === null
        ? `${things} make up ${share} of ${shortfall}, led by ${quote(worst)}`
        : `${things} make up ${share} of ${shortfall}, all at ${quote(place)}`,
      `${things} make up ${share} of ${shortfall}`,
    ];
  },
  keyTitleNone: 'All at or above expectation',
  keyTitleUnknown: (count) => `Not known yet: ${many(count, 'item lacks', 'items lack')} the data for an order`,
  keyTitleEmpty: 'No expectation is written down yet',
  keyNote: 'A bar to the left is below expectation: the longer, the sooner. Rows in bold are the key experiences.',
  keyRule: ({ count, share, whole, place }: KeyFacts) => {
    const shortfall = whole ? 'all shortfall' : 'the known shortfall';
    const carry =
      share === null ? (count === 1 ? 'comes first' : 'come first') : `${count === 1 ? 'carries' : 'carry'} ${share} of ${shortfall}`;
    const where = place === null ? '' : count === 1 ? `, at ${quote(place)}` : `, all at ${quote(place)}`;
    return `↑ Key: ${count === 1 ? 'the one above' : `the ${numerals[count] ?? count} above`} ${carry}${where}`;
  },
  keyFoot:
    'Weighted gap W·S = (actual − expected) × weight, most negative first; key are the fewest rows that carry half of all shortfall.',
  keyFootUnknown: 'Where the expectation or the actual is unknown only bounds can be given; a rank that cannot be told is written “?”.',
  keyFootConceded: '“Conceded”: known to be below expectation, and left there on purpose.',
  keyFootMerged: 'Personas with the same figures share a line; sums still count each of them.',
  keyFootAmongKnown: 'A rank with * is among what has a figure; it may change once the unknown is known.',
  more: (count) => `${count} more`,

  mapTopic: pair('Priority map'),
  mapTitle: (count, top, place) => {
    if (count === 1) return [`One matters and falls short: ${quote(top)}`, 'One matters and falls short'];
    const things = capital(numerals[count] ?? String(count));
    return [
      ...(place === null ? [] : [`${things} matter and fall short, all at ${quote(place)}`]),
      `${things} matter and fall short, ${quote(top)} first`,
      `${things} matter and fall short`,
    ];
  },
  mapTitleNone: (overkill) => [
    ...(overkill === null ? [] : [`What matters is done well; ${quote(overkill)} may be overdone`]),
    'Nothing that matters is done badly',
  ],
  mapTitleFlat: (spread, isSame) =>
    isSame ? 'All weights are the same: nothing stands out as important' : `Importance does not discriminate: it spans only ${spread}`,
  mapTitleUnknown: 'Not known yet: nothing has both a performance and a weight',
  mapTitleFew: (placed, total) => `No order yet: only ${placed} of ${total} ${placed === 1 ? 'has' : 'have'} a performance and a weight`,
  mapNote: (count, crosshair) => {
    const what = {
      mean: `the means of ${count === 1 ? 'the one point' : `the ${count} points`}, not the middle of the scale`,
      median: `the medians of ${count === 1 ? 'the one point' : `the ${count} points`}, not the middle of the scale`,
      scale: 'the middle of the scale',
      given: 'at given values',
    }[crosshair];
    return `Higher matters more, further left is done worse; the area of a circle is its weighted gap. Dashed lines are ${what}.`;
  },
  mapFlat: (spread) => `Importance spans only ${spread}, less than a tenth of its scale: do not lean on what is above or below the line.`,
  mapNoteFew: 'Higher matters more, further left is done worse. A hatched strip is something unknown: it may lie anywhere along it.',
  mapNoteStrips: 'A hatched strip is something unknown: it may lie anywhere along it.',
  quadrants: {
    concentrate: pair('Concentrate here'),
    keep: pair('Keep it up'),
    low: pair('Low priority'),
    overkill: pair('Possible overkill'),
  },
  axisImportance: '↑ Importance W',
  axisPerformance: 'Actual performance A →',
  crosshairImportance: (value, crosshair) =>
    crosshair === 'scale' ? `middle of the weights ${value}` : `${crosshairs[crosshair]} importance ${value}`,
  crosshairPerformance: (value, crosshair) =>
    crosshair === 'scale' ? `middle of the scale ${value}` : `${crosshairs[crosshair]} performance ${value}`,
  mapUnplaced: (names, rest) => `Without a place, because the actual or the weight is unknown: ${named(names, rest)}.`,
  mapUnlabelled: (count) =>
    `${count === 1 ? 'One point has' : `${count} points have`} no room for a name and show${count === 1 ? 's' : ''} the rank; the data table has the names.`,
  mapFolded: (count) => `Only the worst are drawn; the table of key experiences has the other ${count}.`,

  gapsTopic: pair('Gaps'),
  gapsTitle: (name, who, actual, expected, notSplit) => [
    ...(who === ''
      ? []
      : notSplit
        ? [`Widest gap: ${quote(name)}, everyone’s ${actual}; ${who} expect ${expected}`]
        : [`Widest gap: ${quote(name)}; ${who} give ${actual}, not ${expected}`]),
    `Widest gap: ${quote(name)}, ${actual} against ${expected} expected`,
    `The widest gap: ${actual} against ${expected} expected`,
  ],
  gapsTitleMet: 'Everything meets expectation',
  gapsTitleUnknown: 'Not known yet: nothing has both an actual and an expectation',
  gapsNote:
    'The dot is actual, the bar expected, the diamond ideal; above the rule stand the key experiences. Margins below ±0.2 are not drawn.',
  gapsOrder: 'Expectation, by weighted gap',
  gapsFolded: (count, inData) =>
    `Only the worst are drawn; the ${inData ? 'data table' : 'table of key experiences'} has the other ${count}.`,
  fact: (name, who, actual, expected, weight, product) =>
    `${quote(name)}${who === '' ? '' : ` (${who})`}: actual ${actual}, expected ${expected}, weight ${weight}, W·S ${product}.`,

  kpiTopic: pair('KPIs'),
  kpiTitle: (measured, total) =>
    total === 1
      ? `The one KPI has ${measured === 0 ? 'no figure yet' : 'a figure'}`
      : measured === 0
        ? `None of ${total} KPIs has a figure yet`
        : `${measured} of ${total} KPIs ${measured === 1 ? 'has' : 'have'} a figure`,
  kpiTitleStatus: (met, total) => `${met} of ${total} KPIs on target`,
  kpiNote: 'Figures as the waves give them; targets, alarms and promises each in their own unit.',
  by: (value, date) => `${value} by ${date}`,

  doingTopic: pair('What we do'),
  doingTitle: (initiatives, cost, covered, requirements, open) => {
    const head = `${capital(many(initiatives, 'initiative'))}${cost === null ? '' : ` (${cost})`}`;
    const verb = initiatives === 1 ? 'serves' : 'serve';
    const part =
      covered === 0
        ? `${verb} no requirement`
        : covered === requirements
          ? `${verb} every requirement`
          : `${verb} ${covered} of ${requirements} requirements`;
    if (requirements === 0) return [`${head}, and nothing is below its ideal`];
    const nobody = open === null ? null : `obody works on ${quote(open.name)}, ${open.value}`;
    return [
      ...(nobody === null
        ? []
        : [`${head} ${part}; n${nobody}`, `${capital(many(initiatives, 'initiative'))} ${part}; n${nobody}`, `N${nobody}`]),
      `${head} ${part}`,
    ];
  },
  doingTitleNoInitiative: (requirements) => `${capital(many(requirements, 'requirement'))}, and no initiative yet`,
  doingTitleNothing: 'Nothing is below its ideal, and there is no initiative',
  doingNote:
    'Cost on the left, return on margin on the right; blue earns, vermilion loses. A range is drawn as a bar, a single figure as a dot.',
  doingNoteDrawn:
    'Cost on the left, return on margin on the right; blue earns, vermilion loses. A bar holds 80% of 10,000 draws, its tick is the median; what is certain is a dot. A hollow number is not in the best set.',
  doingInterval: 'Return drawn: median (80%)',
  doingLoss: 'Chance of loss',
  doingAxisCost: (unit) => `Cost${unit === '' ? '' : `, ${unit}`}`,
  doingAxisReturn: 'Return on margin, %',
  noCost: 'no cost, hence no return',
  costUnknown: 'cost unknown',
  costEndless: 'recurring cost, no period',
  benefitUnknown: 'no benefit stated',
  free: 'free',
  closesRows: (count) => `raises ${many(count, 'expectation')}`,
  improvesKpis: (count) => `improves ${many(count, 'KPI')}`,
  coverageTitle: (requirements) => pair(`Who works on the ${many(requirements, 'requirement')}`),
  coverageNote: 'A requirement is a row below its ideal. Where several initiatives raise the same row, the highest counts.',
  concededSentence: (names, rest) => `Known to be below expectation and left there: ${named(names, rest)}.`,
  budget: (amount) => `The budget is ${amount}.`,
  pointsClosed: (name, points) => `${name} ${points}`,

  methodTopic: pair('Method'),
  methodTitle: (total, measured, assumed, unknown) => {
    if (measured === total) return [total === 1 ? 'The one item is measured' : `All ${total} are measured; nothing is assumed or unknown`];
    if (assumed === total)
      return [total === 1 ? 'The one item is assumed, not measured' : `All ${total} are assumed; nothing is measured yet`];
    const parts = [
      measured === 0 ? 'none measured' : `${measured} measured`,
      ...(assumed === 0 ? [] : [`${assumed} assumed`]),
      ...(unknown === 0 ? [] : [`${unknown} unknown`]),
    ];
    return [
      `Of ${total} ${total === 1 ? 'item' : 'items'}, ${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('')}`,
    ];
  },
  methodTitleEmpty: 'Where the figures come from, and which not to trust yet',
  methodNote: 'What was never measured is marked assumed or unknown; what has n and a standard deviation carries an interval.',
  formulas: pair('Formulas'),
  recurringCost:
    'A recurring cost is counted until the longest benefit ends, or the period where no benefit says how long it lasts; the cost shown is the whole.',
  formulaLines: (scale, weight) => [
    `Satisfaction S = A − E; weighted gap W·S; gap G = A − I. Scale ${scale}, weights ${weight}.`,
    'Experience index = 1000·Σw(A − min)/(max − min)/Σw; personas by share, expectations by weight.',
    'Key experiences: the fewest rows that carry half of all negative W·S. Requirements: rows with G below 0.',
    'Priority map after Martilla and James (1977). Return = (benefit − cost) ÷ cost, the benefit on margin.',
  ],
  wavesHeading: pair('Waves, n'),
  waveLine: (name, period, n) => `${name}${period === null ? '' : `: ${period}`}${n === null ? '' : `, n = ${n}`}`,
  exportedBy: (file, system) => `${file} (exported from ${system})`,
  answersLine: (n, sources, more, setAside) =>
    `${n} answers counted, from ${named(sources, more)}${setAside === null ? '' : `; ${setAside} set aside: outside the wave’s dates, or again from the same respondent`}.`,
  weightedLine: 'Everybody’s figures count answers by the personas’ shares of customers; their n is the effective number (Kish 1965).',
  noWave: 'There is no wave yet: every actual level is assumed or unknown.',
  intervalsLine: 'Intervals are 95%, from n and the standard deviation; without both, none is given.',
  caveats: pair('Caveats'),
  caveatAssumed: (names, rest) => `Assumed: ${named(names, rest)}.`,
  caveatUnknown: (names, rest) => `Unknown: ${named(names, rest)}.`,
  caveatNotSplit: (count) =>
    `${count === 1 ? 'One row has' : `${count} rows have`} no answers of the persona alone and use${count === 1 ? 's' : ''} everybody’s.`,
  caveatWithheld: (count, groups, rest, minimum) =>
    `${count === 1 ? 'One value rests' : `${count} values rest`} on fewer than ${minimum} answers of a group, or would tell those of one by subtraction, ${count === 1 ? 'is' : 'are'} not shown and count${count === 1 ? 's' : ''} nowhere: ${named(groups, rest)}.`,
  caveatEqualShares: 'No persona has a share: averages weigh them equally.',
  caveatNone: 'Nothing is assumed or unknown.',
  caveatStated: 'Weights are stated ones, not checked against importance derived from answers.',
  versions: pair('Versions'),
  findingsHeading: pair('Findings'),
  findingsCount: (errors, warnings, others) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${others} ${others === 1 ? 'remark' : 'remarks'}.`,
  findingsNone: 'Nothing to remark.',
  severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  findingsMore: (count) => `${count} more: see cx check.`,
  made: (version) => `Made by cx ${version}`,
  journey: englishJourney,
  measures: englishMeasures,
  drivers: englishDrivers,
  voice: englishVoice,

  noScript: 'This page has no script and uses no network',
  hashName: (name) => ({ program: 'program', data: 'data' })[name] ?? name,
};
