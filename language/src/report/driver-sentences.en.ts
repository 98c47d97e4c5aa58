import type { DriverWords } from './driver-sentences.ts';

function quote(text: string): string {
  return `\u201c${text}\u201d`;
}

const numerals = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function many(count: number): string {
  return numerals[count] ?? String(count);
}

function ordinal(place: string): string {
  const number = Number.parseInt(place, 10);
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

export const englishDrivers: DriverWords = {
  topic: { main: 'What drives the score', second: '' },
  titleUnstated: (name, place) => [
    `${quote(name)} drives the score most; its weight ranks it ${ordinal(place)}`,
    `The strongest driver of the score ranks ${ordinal(place)} by weight`,
  ],
  titleStrongest: (name, share) => [
    `${quote(name)} drives the score most: ${share} of what ratings explain`,
    `One thing makes ${share} of what ratings explain`,
  ],
  titleBasic: (name, penalty) => [
    `${quote(name)} only costs: ${penalty} points when poor, nothing when good`,
    `The strongest driver only costs: ${penalty} points when poor`,
  ],
  titleUnknown: (n) => [`Not known yet what drives the score: ${n} rated everything`],
  titleKano: (name, category, count) => [
    count === 1
      ? `${quote(name)} is ${category} by Kano’s questions`
      : `${many(count)} things sorted by Kano’s questions; ${quote(name)} is ${category}`,
    `${many(count)} ${count === 1 ? 'thing' : 'things'} sorted by Kano’s questions`,
  ],
  explained: (outcome, wave, n, share) =>
    `The score is ${quote(outcome)} (${wave}, n = ${n})${share === null ? '' : `; the ratings explain ${share} of it together`}.`,
  reading:
    'Grey bars are each one’s part of that. To the left is what a low rating costs against one in the middle, to the right what a high one earns, all else equal; whiskers are 95% intervals.',
  share: 'Part of it',
  penalty: 'costs when low',
  reward: 'earns when high',
  class: 'By answers',
  declared: 'Declared',
  classes: { basic: 'basic', performance: 'performance', exciting: 'exciting' },
  missing: {
    'few-in-band': 'a band has under 5 answers',
    'few-answers': 'too few answers',
    collinear: 'ratings say the same',
    'no-effect': 'neither costs nor earns',
  },
  against: 'the better its rating, the lower the score',
  fact: (name, share, penalty, reward, verdict) =>
    `${name}: ${share}, ${penalty === '' ? '' : `costs ${penalty}, earns ${reward}, `}${verdict}.`,
  ranksTitle: (count, name) => [
    ...(count === 1 ? [`${quote(name)} is weighed otherwise than it drives the score`] : []),
    `${many(count)} ${count === 1 ? 'is' : 'are'} weighed otherwise than ${count === 1 ? 'it drives' : 'they drive'} the score`,
  ],
  ranksAgree: 'Weights and what drives the score agree by and large',
  ranksNote:
    'On the left the order by declared weight, on the right by the part derived from answers; where the line is thick, the two places are more than a third of the list apart.',
  stated: 'Declared weight',
  derived: 'Drives the score',
  rankFact: (name, stated, derived) => `${name}: ${stated} by weight, ${derived} by what drives the score.`,
  kanoTitle: { main: 'Kano’s pairs of questions', second: '' },
  kanoNote:
    'How one would feel with it and without it, sorted by Kano’s table; the category most people gave. Better is how far satisfaction rises with it, Worse how far it falls without it, from 0 to ±1.',
  categories: {
    'must-be': 'must-be',
    'one-dimensional': 'one-dimensional',
    attractive: 'attractive',
    indifferent: 'indifferent',
    reverse: 'reverse',
    questionable: 'questionable',
  },
  drivesTitle: { main: 'What is said to drive what', second: '' },
  drivesNote:
    'Two KPIs of which one is declared to drive the other: whether members that do well in one do well in the other (correlation with its 95% interval), and whether both got better or worse together from wave to wave.',
  drivesHead: ['KPI', 'Drives', 'Across members', 'Moved together', 'Verdict'],
  membersText: (correlation, low, high, n) => `r ${correlation} [${low}, ${high}], ${n} members`,
  movesText: (together, all) => `${together} of ${all} times`,
  verdicts: { 'borne-out': 'borne out', contradicted: 'the reverse', open: 'cannot be told yet' },
  item: 'Expectation',
  category: 'Category',
  better: 'Better',
  worse: 'Worse',
  drawn: (shown, more) => `${shown} are drawn; the data table has the other ${more}.`,
  few: (n, needed) => `Only ${n} rated everything; ten answers for each (${needed} in all) would make the parts steady.`,
  constant: (names, more) =>
    `Everybody gave the same rating, so nothing can be told of: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  reliability: (parts) =>
    `Whether what is asked about a factor is one thing (Cronbach’s alpha; from 0.7 on it is): ${parts.map(({ name, alpha, items }) => `${name} ${alpha} (${items} items)`).join(', ')}.`,
  method:
    'Parts are Johnson’s relative weights, up to 12 with Shapley (LMG) values beside them; what ratings cost and earn comes from a regression on low, middle and high bands. Basic, performance and exciting say which of the two is larger; they are not Kano’s categories. All this is correlation, not cause.',
  columns: {
    driver: 'Expectation',
    correlation: 'r',
    johnson: 'Johnson',
    shapley: 'Shapley',
    asymmetry: 'Asymmetry',
    statedRank: '# by weight',
    derivedRank: '# derived',
    opportunity: 'Opportunity',
  },
};
