import type { Pair } from '../sentences.ts';
import type { PlanWords, VerdictFacts } from './sentences.ts';

const numerals = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function pair(main: string): Pair {
  return { main, second: '' };
}

function many(count: number): string {
  return numerals[count] ?? String(count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function quote(text: string): string {
  return `\u201c${text}\u201d`;
}

function named(names: readonly string[], more = 0): string {
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function choice({ chosen, count, budget, share, money, objective }: VerdictFacts): readonly string[] {
  // Who looks at the gap alone has not asked whether it pays.
  const worthwhile = objective === 'money' ? `${chosen === 1 ? 'is' : 'are'} worth doing` : chosen === 1 ? 'helps' : 'help';
  const head = `${chosen === count ? (count === 1 ? 'The one initiative' : `All ${many(count)}`) : `${capital(many(chosen))} of ${many(count)}`} ${
    budget === null ? worthwhile : `${chosen === 1 ? 'fits' : 'fit'} ${budget}`
  }`;
  const closes = share === null ? null : `${chosen === 1 ? 'closes' : 'close'} ${share} of the gap`;
  const leaves = money === null ? null : `should leave ${money}`;
  const first = objective === 'gap' ? (closes ?? leaves) : (leaves ?? closes);
  return first === null ? [head] : [`${head} and ${first}`, head];
}

export const englishPlan: PlanWords = {
  form: pair('Plan of initiatives'),
  contents: pair('The plan in a few lines'),
  foot: 'This page has no scripts and loads nothing from the network',
  reading: pair('How to read the marks'),
  marks: {
    above: 'Earns more than it costs',
    below: 'Earns less than it costs',
    interval: 'Bar: 80% interval; tick: median',
    rejected: 'Hollow: not in the set',
  },

  banner: (errors) =>
    `The program has ${errors === 1 ? 'an error' : `${errors} errors`}: the plan rests on what could be read. cx check shows ${errors === 1 ? 'it' : 'them'}.`,
  nothing: 'There is nothing to plan: the program has no initiative',
  nothingDeck:
    'Write one with what it costs, what it improves and whom it keeps, such as initiative Faster { cost 20000 improves Till.wait to 8 keeps 40 Visitor over 2 years }.',
  verdict: choice,
  verdictInfeasible: (budget) =>
    budget === null
      ? 'No set holds: what is committed excludes itself or overloads a team'
      : `No set holds: what is committed does not fit ${budget} and the teams`,
  verdictBelowAll: (budget) => `Nothing fits: every initiative costs more than ${budget}`,
  verdictNone: (budget) => (budget === null ? 'None of the initiatives is worth doing' : `Nothing that ${budget} pays for is worth doing`),
  verdictOutside: 'Nothing to choose from: none of the initiatives can be looked at',
  deckChosen: (names, more) => `Chosen: ${named(names, more)}.`,
  deckOdds: (loss) => `In ${loss} of the draws the set does not earn its cost.`,
  deckBound: (reached, most) => `Not proven the best: it reaches ${reached}, and no set can reach more than ${most}.`,

  numbers: {
    gap: pair('Gap closed'),
    gapUnit: 'of the open gap',
    money: (measure) => pair(measure === 'net' ? 'What is left' : 'Net present value'),
    chance: pair('Chance of loss'),
    range: (low, high) => `80% of draws: ${low} to ${high}`,
    costs: (cost, budget) => `costs ${cost}${budget === null ? '' : ` of ${budget}`}`,
    costsAndUnknown: (cost) => `costs ${cost}, and more that is not known`,
    expected: 'expected',
    lossOf: 'of draws',
    returns: (spread) => `return ${spread}`,
    overBudget: (chance) => `over budget in ${chance}`,
    points: (gap) => `${gap} weighted points`,
  },

  remarkNoBudget:
    'There is no budget, so every initiative that brings something is chosen. Say one in the program (budget 300000) or here: cx plan --budget 300000.',
  remarkNoMoney:
    'No initiative says what it earns, so nothing is said of returns. Write keeps, wins or adds at initiatives, and worth at the personas they keep or win.',
  remarkNoGap:
    'No initiative closes a gap that is known, so nothing is said of it. Write improves, and the weight, actual and ideal of what it improves.',
  remarkUntold: (names, more) =>
    `${named(names, more)} ${names.length + more === 1 ? 'does' : 'do'} not say what is earned, or it cannot be known: the cost counts, and no earning.`,
  remarkNoDiscount: 'The program says no yearly discount rate (discount 8%), so money of later years counts like money of today.',
  remarkBound: (reached, most) =>
    `There are too many initiatives to try all sets in the time there is. This is the best set found: it reaches ${reached}, and no set can reach more than ${most}.`,
  remarkTooMany: (name, persona, kept, customers) =>
    `${name} is to keep more of ${persona} than there are: ${kept} of ${customers}. What it earns is too high.`,
  remarkMissing: (name, lacking) => `${name}: ${lacking.join(', ')}.`,
  lacking: {
    currency: () => 'amounts are in different currencies, or in none that is known, so they are not added up',
    period: () => 'a cost recurs, and nothing says until when (period)',
    duration: () => 'nothing says for how long it earns (over)',
    revenue: (whose) => `the worth of ${whose} says no revenue`,
    margin: (whose) => `the worth of ${whose} says no margin`,
    persona: () => 'whom it keeps or wins is not known',
    cost: () => 'no cost is said',
  },
  rangeBudget: (range, used) => `The budget is a range (${range}); the plan keeps within ${used}.`,

  whatIf: pair('What if'),
  whatIfHeads: ['Figure', 'As written', 'Changed'],
  whatIfRows: { set: 'Chosen', cost: 'Cost', gap: 'Gap closed', money: 'Expected earning', loss: 'Chance of loss' },

  choiceTopic: pair('The choice'),
  choiceTitle: choice,
  choiceNote: (objective, hasBudget) =>
    `Of all sets that ${hasBudget ? 'the budget and ' : ''}the teams can carry, the one that ${
      objective === 'gap' ? 'closes the most weighted gap' : 'leaves the most money'
    }. What several raise is counted once, and never past the ideal; expected values: the middle of each range times its chance.`,
  heads: {
    initiative: 'Initiative',
    standing: 'Decision',
    cost: 'Cost',
    gap: 'Gap closed alone',
    money: (measure) => (measure === 'net' ? 'Left, expected' : 'Net present value, expected'),
    reason: 'Why',
    owner: 'Owner',
    defence: 'Keeps',
    offence: 'Wins and adds',
    strategic: 'Promise',
    benefit: 'Benefit on margin',
    return: 'Return on margin',
    returnOnRevenue: 'Return on revenue',
    netPresentValue: 'Net present value',
    payback: 'Pays back in',
    loss: 'Chance of loss',
    influenced: 'People influenced',
  },
  standing: { chosen: 'chosen', rejected: 'not chosen', outside: 'not looked at', committed: 'committed', running: 'running' },
  brings: (gap, money) => `without it: ${[gap === null ? null : `−${gap} of the gap`, money].filter((part) => part !== null).join(', ')}`,
  needs: (cheaper, more, objective) => {
    const ways = [
      cheaper === null ? null : `${cheaper} cheaper`,
      more === null ? null : objective === 'gap' ? `${more} more gap closed` : `${more} more earned`,
    ].filter((part) => part !== null);
    return ways.length === 0 ? 'no single change found that would bring it in' : `would need ${ways.join(', or ')}`;
  },
  impossible: 'cannot be in, were it free: its team has not the days, or what it needs or excludes stands against it',
  notWorth: (objective) => `the set ${objective === 'gap' ? 'closes' : 'leaves'} as much without it`,
  outside: {
    cost: 'what it costs is not known',
    ended: 'its period is over',
    'left-out': 'left out as asked',
    'needs-outside': 'needs one that is not looked at',
  },
  next: (budget, added, dropped, gap, money) =>
    `A tenth more (${budget}) would add ${named(added)}${dropped.length === 0 ? '' : ` in place of ${named(dropped)}`}: ${[
      gap === null ? null : `${gap} of the gap`,
      money === null ? null : `${money} in money`,
    ]
      .filter((part) => part !== null)
      .join(', ')}.`,
  nextNothing: (budget) => `A tenth more (${budget}) would buy nothing better.`,
  points: (gap) => `${gap} points`,

  returnsTopic: pair('What it earns'),
  returnsTitle: ({ known, earning, worst, loss }) => {
    if (earning === 0) {
      const all = known === 1 ? 'The one with figures' : `${known === 2 ? 'Both' : `All ${many(known)}`} with figures`;
      return [`${all} more likely ${known === 1 ? 'loses than earns' : 'lose than earn'}`];
    }
    const head =
      earning === known
        ? known === 1
          ? 'The one with figures more likely earns than loses'
          : `All ${many(known)} with figures more likely earn than lose`
        : `${capital(many(earning))} of ${many(known)} more likely ${earning === 1 ? 'earns' : 'earn'} than ${earning === 1 ? 'loses' : 'lose'}`;
    return worst === null ? [head] : [`${head}; ${quote(worst)} loses in ${loss}`, head];
  },
  returnsTitleNone: 'Not known yet: no initiative says both what it costs and what it earns',
  returnsNote: (draws) =>
    `Cost on the left, return on margin on the right, from ${draws} draws: the bar holds 80% of them, the tick is the median; blue earns, vermilion loses. Hollow numbers are not in the set.`,
  revenueNote:
    'Return on revenue counts what customers pay, not what is earned on it: it is there because it was asked for, and decides nothing.',
  strategicNote: (parts) =>
    `Carries a promise, which no sum of money shows: ${parts.map(({ name, expectations }) => `${name} (${named(expectations)})`).join('; ')}.`,
  influencedNote:
    'People influenced: those whom lost customers would have talked to, as the program assumes (reach). They are in no sum of money.',
  lossText: (chance) => `loses in ${chance}`,
  spread: (median, low, high) => `${median} (${low} to ${high})`,
  years: (low, high) => (high === null ? `${low} years` : `${low}–${high} years`),
  never: 'never',
  orNever: (years) => `${years}, or never`,
  atOnce: 'at once',

  mattersTopic: pair('What matters most'),
  mattersTitle: (initiative, input, low, high) => [
    `${quote(initiative)}: ${input} decides, ${low} or ${high}`,
    `${quote(initiative)} moves most: ${low} or ${high}`,
  ],
  mattersTitleNone: 'Nothing to weigh: no return rests on a range or a chance',
  mattersNote:
    'Each bar moves one input from its low to its high end while the others stay at their middles; the longest first. What stays uncertain after the top bars hardly matters.',
  mattersMore: (more) => `The table has ${more} more.`,
  mattersHeads: { initiative: 'Initiative', input: 'Input', range: 'From, to', atLow: 'Result at the low end', atHigh: 'at the high end' },
  fails: 'fails',
  works: 'works',

  frontierTopic: pair('Gap against money'),
  frontierTitle: ({ lowGap, highMoney, highGap, lowMoney }) => [
    `From ${lowGap} of the gap at ${highMoney} to ${highGap} at ${lowMoney}`,
    `Closing ${highGap} instead of ${lowGap} of the gap costs money`,
  ],
  frontierTitleOne: 'One set is best both for the gap and for money',
  frontierNote:
    'Each point is a set than which none closes more without earning less. Further right closes more of the gap, higher up leaves more money; the filled point is the plan.',
  frontierAxes: {
    gap: 'Gap closed, % of the open gap',
    gapPoints: 'Gap closed, weighted points',
    money: (measure, unit) => `${measure === 'net' ? 'What is left' : 'Net present value'}, expected${unit === '' ? '' : `, ${unit}`}`,
  },
  frontierChosen: 'the plan',
  frontierHeads: { set: 'Set', gap: 'Gap closed', money: 'Expected earning', cost: 'Cost', names: 'Initiatives' },
  frontierUnproven: 'For some points a set that earns more may exist: they are the best found.',

  timeTopic: pair('When and who'),
  timeTitle: (team, period, load) => [
    `No team is overloaded; ${team} is fullest, ${load} in ${period}`,
    `No team is overloaded; the fullest is at ${load}`,
  ],
  timeTitleNone: 'The chosen initiatives by quarter and team',
  timeTitleOver: (team, period) => [`${team} has more work than days in ${period}`],
  timeNote:
    'Each bar is a chosen initiative over its period, under the team that owns it. Below, the days of work that they take of the days the team has, spread evenly over the period.',
  timeLoad: 'days of work, of those there are',
  timeNobody: 'No owner',
  timeToday: 'as of',
  timeUnscheduled: (names) => `Without a period, so not drawn: ${named(names)}.`,
  timeWholeTime: 'without a period',
  days: (load, capacity) => `${load} of ${capacity}`,
  timeHeads: { team: 'Team', period: 'Period', load: 'Days of work', capacity: 'Days there are', share: 'Load', by: 'Of these' },

  traceTopic: pair('Where figures come from'),
  traceTitle: 'Every figure, down to who wrote what where',
  traceNote: 'Open an initiative: each figure stands above those it is made of, and what was written down says the file and line.',
  traceHeads: { figure: 'Figure', value: 'Value', how: 'Made of' },
  traceSummary: (figures, inputs) => `${figures} figures from ${inputs} inputs`,
  what: {
    input: 'input',
    constant: 'constant',
    kept: 'customers kept',
    won: 'customers won',
    added: 'added',
    'kpi-gain': 'gain through the KPI',
    'kpi-now': 'the KPI now',
    'kpi-then': 'the KPI then',
    defence: 'benefit of keeping',
    offence: 'benefit of winning and adding',
    benefit: 'benefit on margin',
    'benefit-on-revenue': 'benefit on revenue',
    'cost-once': 'cost once',
    'cost-recurring': 'recurring cost',
    cost: 'cost',
    years: 'years',
    yearly: 'each year',
    net: 'what is left',
    'present-benefit': 'benefit at today’s value',
    'present-cost': 'cost at today’s value',
    'net-present-value': 'net present value',
    return: 'return on margin',
    'return-on-revenue': 'return on revenue',
    influenced: 'people influenced',
    part: 'part',
  },
  field: {
    revenue: 'revenue',
    margin: 'margin',
    customers: 'customers',
    reach: 'people influenced by one',
    discount: 'discount a year',
    cost: 'cost',
    keeps: 'customers kept',
    wins: 'customers won',
    adds: 'what it adds',
    over: 'years it lasts',
    period: 'period',
    improves: 'level aimed at',
    'improves-by': 'change aimed at',
    confidence: 'chance of success',
    actual: 'actual',
    ideal: 'ideal',
    weight: 'weight',
    kpi: 'KPI',
  },
  written: (place) => `written in ${place}`,
  measured: 'measured, or follows from dates',
  unmeasured: 'cannot be known',
  about: (what, about) => `${what}: ${about}`,
  longestOf: (parts) => `the longest of ${parts}`,
  presentOf: (yearly, years, rate) => `${yearly} over ${years}, each year’s amount taken down by ${rate} a year`,
  perYear: (money) => `${money} a year`,
  inYears: (years) => (years === '1' ? '1 year' : `${years} years`),

  methodTopic: pair('Method'),
  methodTitle: (draws, seed) => `Figures from ${draws} draws with seed ${seed}: the same again, whenever asked`,
  method: [
    {
      heading: pair('Benefit'),
      paragraphs: [
        'Keeping or winning N people of a persona for T years earns N × revenue a year × margin × T. What an initiative adds counts as it is written.',
        'Keeping is defence, winning and adding is offence. An expectation of a promised factor is strategic, and has no sum.',
        'A KPI that reaches money through a formula counts one year of its rise (of its fall, where lower is better; what a wave says of a quarter, four times), and only where nothing is kept, won or added. What merely drives another has no amount.',
      ],
    },
    {
      heading: pair('Return'),
      paragraphs: [
        'Return = (benefit − cost) ÷ cost, the benefit on margin. A recurring cost runs from the start of the period to the end of the longest benefit.',
        'Net present value: at the start of each initiative, each year’s amount at its end, over (1 + discount)^year. Payback: until what came in has covered what went out.',
      ],
    },
    {
      heading: pair('Uncertainty'),
      paragraphs: [
        'A range is drawn with its middle most likely; a confidence is the chance that the rise comes at all. An initiative works or it does not: what it earns comes where at least one of its rises does. Inputs that several share are drawn once.',
        'The median is the middle draw; the interval holds the middle 80%. Chance of loss: draws in which the benefit is below the cost.',
      ],
    },
    {
      heading: pair('Choice'),
      paragraphs: [
        'The best set is searched exactly (branch and bound) under budget, days of teams, what needs and what excludes what, on expected values; the set is then drawn. Where several uncertain rises meet on one expectation, the expected gap takes the highest expected level; draws throw for each, so theirs may lie elsewhere. Gaps count personas by their share, effort is spread evenly over the period. Where time does not allow it, a bound says how far from best it can be.',
        'Gap against money: for equal steps of the gap, the set that earns most (Haimes, Lasdon and Wismer, 1971).',
      ],
    },
  ],
};
