import type { JourneyWords } from './journey-sentences.ts';

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function many(count: number, one: string, several = `${one}s`): string {
  return `${numerals[count] ?? count} ${count === 1 ? one : several}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function quote(text: string): string {
  return `\u201c${text}\u201d`;
}

function named(names: readonly string[], more: number): string {
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const measures = { 'lifetime-value': 'lifetime value', margin: 'yearly margin', revenue: 'yearly revenue' } as const;

export const englishJourney: JourneyWords = {
  topic: { main: 'The journey', second: '' },
  titleAll: (personas, stage, who, value) => [
    ...(who === ''
      ? [`${personas === 2 ? 'Both' : `All ${numerals[personas] ?? personas}`} personas are lowest at ${quote(stage)}: ${value}`]
      : [
          `${personas === 2 ? 'Both' : `All ${numerals[personas] ?? personas}`} personas are lowest at ${quote(stage)}; deepest: ${who}, ${value}`,
          `Everyone is lowest at ${quote(stage)}; deepest: ${who}, ${value}`,
        ]),
    who === '' ? `Everyone is lowest at ${quote(stage)}: ${value}` : `Everyone is lowest at ${quote(stage)}; deepest ${value}`,
  ],
  titleOne: ([stage, other, ...more], who, value) => [
    ...(stage !== undefined && other !== undefined && more.length === 0
      ? [
          ...(who === '' ? [] : [`The low points are ${quote(stage)} and ${quote(other)}: ${who}, ${value}`]),
          `The low points are ${quote(stage)} and ${quote(other)}: ${value}`,
        ]
      : []),
    ...(stage === undefined || other !== undefined
      ? []
      : [
          ...(who === '' ? [] : [`The low point is ${quote(stage)}: ${who}, ${value}`]),
          `The low point of the journey is ${quote(stage)}: ${value}`,
          `The low point is ${quote(stage)}: ${value}`,
        ]),
    `The low point of the journey: ${value}`,
  ],
  titleOpen: (stage, who, value) => [
    ...(who === '' ? [] : [`${quote(stage)} is surely below expectation (${who}, ${value}); elsewhere may be lower`]),
    `${quote(stage)} is surely below expectation (${value}); elsewhere may be lower`,
    `Surely below expectation by ${value}; elsewhere may be lower`,
  ],
  titleMet: 'Every stage meets expectation',
  titleNoneSure: 'No stage is surely below expectation',
  titleUnknown: 'Not known yet: no stage has both an actual and an expectation',
  note: (lines, shares, hasMoments) => {
    const width = shares.length > 1 ? `The thicker a line, the larger the share of customers (${shares.join(', ')}). ` : '';
    const zero = lines > 1 ? 'Zero is what each of them expects.' : 'Zero is what is expected.';
    return `${width}${zero}${hasMoments ? ' Grey columns with ◆ are moments of truth.' : ''}${lines > 2 ? ' Only the highest and lowest of each stage are labelled.' : ' Figures are differences from expectation.'}`;
  },
  axis: ['Satisfaction', 'S = A − E'],
  expectation: 'expected 0',
  moment: 'moment of truth',
  noTouchpoint: 'no touchpoint',
  nothingExpected: 'nothing expected',
  unknownFor: (name, reason) => `${name}: ${reason}`,
  rows: { goals: 'Goals', feels: 'Feelings', pains: 'Pains', below: 'Falls short', channels: 'Channels', doing: 'Who works on it' },
  stage: 'Stage',
  momentsTitle: (count) => ({ main: `${capital(many(count, 'moment'))} of truth`, second: '' }),
  momentWorst: (name, who, actual, expected, notSplit) =>
    notSplit && who !== ''
      ? `Worst is ${quote(name)}: everyone’s ${actual} against ${expected} that ${who} expect.`
      : `Worst is ${quote(name)}${who === '' ? '' : ` (${who})`}: ${actual} against ${expected} expected.`,
  momentMet: 'Everything there meets expectation.',
  momentsMore: (names) => `Other moments of truth: ${names.join(', ')}.`,
  leftOut: (names, more) => `Left out for want of an actual or an expectation: ${named(names, more)}.`,
  starred: 'In the data table, * marks figures with something assumed in them.',
  notDrawn: (names) => `Only the largest personas are drawn; the data table has ${names.join(', ')}.`,
  elsewhere: (names) => `Not on this journey, but listed in “Who”: ${names.join(', ')}.`,
  moreJourneys: (count) => capital(many(count, 'more journey', 'more journeys')),
  some: (shown, more) => (more > 0 ? [...shown, `${more} more`] : shown),

  who: {
    topic: { main: 'Who', second: '' },
    titleWorst: (who, place, value, unasked) => [
      ...(unasked === null || who === null || place === null
        ? []
        : [`${who}: ${value} at ${quote(place)}; nobody asked what is expected of ${quote(unasked)}`]),
      ...(who === null || place === null
        ? []
        : [`Furthest below expectation: ${who} at ${quote(place)}, ${value}`, `${who} at ${quote(place)}: ${value}`]),
      ...(place === null ? [] : [`Furthest below expectation: ${quote(place)}, ${value}`]),
      ...(who === null ? [] : [`Furthest below expectation: ${who}, ${value}`]),
      `Furthest below expectation: ${value}`,
    ],
    titleMet: ['Every persona meets its expectation at every touchpoint'],
    titleUnknown: 'Not known yet: no cell has both an actual and an expectation',
    note: 'Cells hold satisfaction S. The deeper the colour, the further from expectation; the sign says the same. A dashed frame has something assumed in it, hatching is unknown.',
    shareOf: (share) => `${share} of customers`,
    everyone: 'Everyone',
    everyoneShort: 'All',
    byShare: 'by share',
    equally: 'weighed equally',
    unasked: 'expectation unknown',
    unmeasured: 'no data',
    steps: ([first, second, third]) => `Steps of colour: grey below ${first}, then below ${second}, below ${third}, and ${third} or more.`,
    nothing: '“—”: nothing is expected there.',
    offJourney: 'Outside the journey',
    folded: (count) => `Only the touchpoints that fall furthest are drawn; the data table has the other ${count}.`,
    peopleFolded: (names) => `Only the largest personas are drawn; the data table has ${names.join(', ')}.`,
    phone: (count) =>
      `On a narrow screen only the ${many(count, 'largest persona', 'largest personas')} and everyone are drawn; the data table has the rest.`,
    outside: { main: 'Outside averages', second: '' },
    touchpoint: 'Touchpoint',
    morePlaces: (count) => `${count} more touchpoints`,
    rankTopic: { main: '', second: '' },
    rankMoves: (name, from, to) => [
      `By worth of customers, ${quote(name)} ${to < from ? 'rises' : 'falls'} from ${from} to ${to}`,
      `By worth, ${quote(name)} goes from ${from} to ${to}`,
      'By worth of customers the order changes',
    ],
    rankSame: 'By share or by worth, the order is the same',
    rankMissing: (names, more, all) =>
      all
        ? 'No ranking by worth yet: no persona states its revenue'
        : `No ranking by worth yet: no revenue stated for ${named(names, more)}`,
    rankNote: (measure, values) =>
      `By share every customer counts the same; by worth each counts by ${measures[measure]} as well (${values.join(', ')}).`,
    rankShown: (count) => `Only the first ${count} by worth are listed.`,
    rankHead: ['Expectation', 'By share', 'By worth', 'Moves'],
    up: (places) => `▲ up ${places}`,
    down: (places) => `▼ down ${places}`,
    level: 'same',
  },

  promise: {
    topic: { main: 'The promise', second: '' },
    titleBroken: (promise, place, value, isOpen) => [
      ...(isOpen ? [`${quote(promise)} is promised but not kept at ${quote(place)}: ${value}, with no initiative`] : []),
      `${quote(promise)} is promised but not kept at ${quote(place)}: ${value}`,
      `A promise is not kept at ${quote(place)}: ${value}`,
      `A promise is not kept: ${value}`,
    ],
    titleNobody: (promise) => [
      `${quote(promise)} is promised, but no expectation stands for it`,
      'No expectation stands for one of the promises',
    ],
    titleKept: (promises) => [
      promises === 1 ? 'The promise is kept' : promises === 2 ? 'Both promises are kept' : `All ${promises} promises are kept`,
    ],
    titleUnknown: 'Not known yet: nothing that was promised is measured',
    note: 'Each cell is satisfaction S with the promised factor at that touchpoint, and below it what keeps the promise there: expectations, KPIs, initiatives. “—”: nothing does.',
    kept: 'kept',
    broken: 'not kept',
    mixed: 'open',
    notCarried: 'no expectation stands for it',
    places: (kept, broken, unknown) =>
      [
        ...(broken > 0 ? [`not kept at ${broken}`] : []),
        ...(kept > 0 ? [`kept at ${kept}`] : []),
        ...(unknown > 0 ? [`unknown at ${unknown}`] : []),
      ].join(', '),
    nowhere: (names, more) => `No promise reaches ${named(names, more)}.`,
    touchpoint: 'Touchpoint',
  },
};
