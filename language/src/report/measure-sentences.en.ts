import { timeWordsEn } from '../messages/time-words.ts';
import type { TimeUnit } from '../program/values.ts';
import type { MeasureWords } from './measure-sentences.ts';

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function word(count: number): string {
  return numerals[count] ?? String(count);
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

/** "7 days", "90–120 days"; from nothing on only the end is said. */
function amount(low: number, high: number, unit: TimeUnit): string {
  return `${low === high || low === 0 ? high : `${low}–${high}`} ${timeWordsEn[unit][high === 1 ? 0 : 1]}`;
}

export const englishMeasures: MeasureWords = {
  kpi: {
    titleBroken: (name, promise, value) => [
      `${quote(name)} breaks its promise: ${value}, not ${promise}`,
      `${quote(name)} breaks its promise`,
      `A promise is broken: ${value}, not ${promise}`,
    ],
    titleAlarm: (name, alarm, value) => [
      `${quote(name)} is past its alarm: ${value} against ${alarm}`,
      `${quote(name)} is past its alarm`,
      `One KPI is past its alarm: ${value} against ${alarm}`,
    ],
    titleMissed: (name, target, value) => [
      `${quote(name)} missed its target: ${value} against ${target}`,
      `${quote(name)} missed its target`,
      `One KPI missed its target: ${value} against ${target}`,
    ],
    titleBehind: (met, behind, total) => [
      `${met === 0 ? 'None' : capital(word(met))} of ${total} KPIs on target, ${word(behind)} behind the line to it`,
    ],
    titleMet: (met, total) => [
      met === total
        ? total === 1
          ? 'The one KPI is on target'
          : `All ${word(total)} KPIs on target`
        : `${met === 0 ? 'None' : capital(word(met))} of ${total} KPIs on target, and none behind`,
    ],
    note: ({ target, later, promise, alarm, interval }) => {
      const marks = [
        target ? 'a thick line is the target' : '',
        later ? 'a thin one another target' : '',
        promise ? 'a double one the promise to customers' : '',
        alarm ? 'a dashed one the alarm' : '',
      ].filter((text) => text !== '');
      const ground = `the darker the grey, the worse${interval ? '; whiskers are 95% intervals' : ''}`;
      return `${capital([marks.join(', '), ground].filter((text) => text !== '').join('; '))}.`;
    },
    sample: (n) => `n = ${n}`,
    lowerIsBetter: 'lower is better',
    derived: 'by its formula',
    target: (value) => `target ${value}`,
    later: (value, by) => (by === null ? `target ${value}` : `${by} ${value}`),
    alarm: (value) => `alarm ${value}`,
    promise: (value) => `promise ${value}`,
    baseline: (value) => `baseline ${value}`,
    benchmark: 'benchmark',
    tooFew: 'too few answers',
    withheld: 'not shown',
    reason: ({ why }, { bar, distance, isEqual }, { met, lowerIsBetter, wasSure }) => {
      switch (why) {
        case 'target':
          if (!met) return `due, and ${distance} short`;
          if (isEqual) return 'just at the target';
          return wasSure ? `the whole interval is past ${bar}` : `${distance} past the target`;
        case 'promise':
          if (met) return `the promise of ${bar} is kept`;
          return `${distance} ${lowerIsBetter ? 'more' : 'less'} than promised`;
        case 'alarm':
          return `${distance} ${lowerIsBetter ? 'above' : 'below'} the alarm`;
        case 'line':
          return `the line to the target is at ${bar}`;
        case 'baseline':
          return isEqual ? 'just where it began' : `${distance} ${met ? 'better' : 'worse'} than where it began`;
        case 'no-value':
          return 'no figure yet';
        case 'too-few':
          return 'too few answers';
        case 'range':
          return 'the range lies across the bar';
        case 'no-target':
          return 'no target';
        case 'other-unit':
          return 'its target is in another unit';
        case 'no-baseline':
          return `target ${bar}, no start to compare with`;
        case 'no-date':
          return `target ${bar}, no date to compare with`;
      }
    },
    tooFewReason: (n) => `only ${n} answers`,
    interval: '95% interval',
    membersHeading: (breakdown, count) => `Each ${breakdown}, ${count} in all`,
    statusCount: (count, status) => `${count} ${status}`,
    leftOut: (count) => `${count} between these left out`,
    allMembers: (kpi, members) => `${kpi}: ${members.charAt(0).toLowerCase()}${members.slice(1)}, worst first`,
    fact: (name, value, status, reason) => `${name}: ${value}, ${status}${reason === '' ? '' : ` (${reason})`}.`,
    member: 'Member',
    movedPast: (line, bar) => `${line}, ${bar}`,
  },
  trend: {
    topic: { main: 'Trend', second: '' },
    titleBoth: (better, betterBy, worse, worseBy) => [
      `${quote(better)} got better (${betterBy}), ${quote(worse)} worse (${worseBy})`,
      `${quote(better)} got better, ${quote(worse)} worse`,
      `The most better by ${betterBy}, the most worse by ${worseBy}`,
      'Some got better, some worse',
    ],
    titleBetter: (name, by, count) => [
      count === 1
        ? `${quote(name)} got better (${by}), and nothing surely worse`
        : `${capital(word(count))} surely got better, none worse; ${quote(name)} ${by}`,
      `${capital(word(count))} surely got better, and none surely worse`,
    ],
    titleWorse: (name, by, count) => [
      `${quote(name)} got worse (${by}), and nothing surely better`,
      `${quote(name)} got worse, and nothing surely better`,
      `${capital(word(count))} got worse, and nothing surely better`,
    ],
    titleStill: 'Nothing moved by more than its margin',
    titleUnsure: 'Moves or noise? Without n and sd nobody can tell',
    note: (hasWay, hasMargin) =>
      `The line is what was measured, with a gap where a wave has no figure${hasWay ? '; dots lead straight from the start to the target' : ''}${hasMargin ? '. Above it the change since the wave before with its margin, in colour where it is sure' : ''}.`,
    up: 'up',
    down: 'down',
    shorter: 'shorter',
    longer: 'longer',
    surely: (text) => `surely ${text}`,
    unsure: 'not surely changed',
    noMargin: (text) => `${text}, margin unknown`,
    otherPeople: 'other people, not compared',
    askedOtherwise: 'asked otherwise, not compared',
    strokes: ' Two strokes on the axis: it was asked otherwise before.',
    same: 'unchanged',
    gap: 'no figure',
    only: (shown, more) => `${shown} are drawn; the data table has the other ${more}.`,
    item: 'Item',
    judgement: 'Verdict',
    fact: (name, values, change, text) => `${name}: ${values.join(', ')}; ${change === '' ? '' : `${change}, `}${text}.`,
  },
  effect: {
    title: { main: 'Did it work', second: '' },
    head: ['Initiative', 'Meant to improve', 'Where tried', 'Where not', 'Effect', 'Verdict'],
    note: (before, after) =>
      `${before} to ${after}. With a control group, the effect is the change where it was tried less the change where it was not.`,
    nobody: 'nobody',
    coverageFolded: (count) => `The table of key experiences has the other ${count} requirements.`,
    overBudget: (budget, over, sure) => `The budget is ${budget}, and together they cost ${sure ? '' : 'up to '}${over} more: choose.`,
    freeEarns: (benefit) => `free, and earns ${benefit}`,
    works: 'works',
    harms: 'does harm',
    unsure: 'not surely: within its margin',
    noMargin: 'margin unknown',
    alone: 'no control group',
    aloneNote:
      '“No control group”: before and after only. Other things moved in the same time, so not all of it need be the initiative’s doing.',
    pending: (names, more) => `Without two waves to compare yet: ${named(names, more)}.`,
  },
  listening: {
    topic: { main: 'Listening', second: '' },
    titleBlind: (heard, total, blind) => [
      heard === total - 1
        ? `We hear ${word(heard)} of ${word(total)} touchpoints; nobody listens at ${quote(blind)}`
        : `Nobody listens at ${word(total - heard)} of ${word(total)} touchpoints, first ${quote(blind)}`,
      `Nobody listens at ${word(total - heard)} of ${word(total)} touchpoints`,
    ],
    titleFull: (total, thin) => [
      thin === 0
        ? `All ${word(total)} touchpoints are heard, each by more than one ear`
        : `All ${word(total)} touchpoints are heard, ${word(thin)} by one ear only`,
    ],
    titleNone: (total) => (total === 1 ? 'One touchpoint, and nobody listens' : `${capital(word(total))} touchpoints, and nobody listens`),
    note: 'The larger the dot, the sooner it hears: within two hours, within a week, later; hollow where it is not said. A hatched column is a blind spot. A survey hears what it asks about and what it follows.',
    count: 'Ears',
    blind: 'blind',
    touchpoint: 'Touchpoint',
    source: 'Ear',
    kind: 'Kind',
    soon: 'How soon',
    hears: 'hears',
    nothing: 'no ear',
    kinds: {
      reviews: 'reviews',
      social: 'social media',
      operational: 'operations',
      complaints: 'complaints',
      tickets: 'tickets',
      staff: 'staff',
      interviews: 'interviews',
      observation: 'observation',
      survey: 'survey',
    },
    within: (low, high, unit) => `within ${amount(low, high, unit)}`,
    every: (low, high, unit) =>
      high === 1 && (low === 1 || low === 0) ? `every ${timeWordsEn[unit][0]}` : `every ${amount(low, high, unit)}`,
    unsaid: 'not said how soon',
    deaf: (names, more) => `Not said which touchpoints they hear: ${named(names, more)}.`,
    folded: (count) => `The data table has the other ${count} ears.`,
  },
  moreNamed: (names, more) => `${names.length + more} more: ${names.join(', ')}${more > 0 ? ' …' : ''}`,
};
