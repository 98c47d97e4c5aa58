/** Changes of surveys that a wave has asked, and of the record of it: what stands in the program before and after, and what is on record. */
import { link } from '../program/link.ts';
import type { Program } from '../program/program.ts';
import { lockedOf, readLock, type SurveyLock } from '../survey/lock.ts';
import { questionnairesOf } from '../survey/make.ts';
import { readFragment } from '../syntax/read.ts';

/** What is on record: the surveys as they stand in a program, for a wave or for none; or nothing. */
export type Record = readonly [body: string, wave: string | null] | null;

export interface LockedCase {
  readonly name: string;
  readonly body: readonly [before: string, after: string];
  /** On both sides, or on each. */
  readonly record: Record | { readonly before: Record; readonly after: Record };
}

const around = `channel Chat chat
channel Phone phone
kpi Recommend nps
kpi Ease ces
`;

export function lockedText(body: string): string {
  return `program Demo { languages en ${/^head (.*)$/m.exec(body)?.[1] ?? ''} }\n${around}${body.replace(/^head .*$/m, '')}\n`;
}

export function recordOf(record: Record): SurveyLock {
  if (record === null) return new Map();
  const [body, wave] = record;
  const program: Program = link([readFragment('record.cx', lockedText(body))], []).program;
  return new Map(questionnairesOf(program).map(({ questionnaire }) => [questionnaire.name, lockedOf(questionnaire, wave)]));
}

export function recordsOf({ record }: LockedCase): readonly [before: SurveyLock, after: SurveyLock] {
  if (record !== null && 'before' in record) return [recordOf(record.before), recordOf(record.after)];
  const one = recordOf(record);
  return [one, one];
}

/** The examples' files: `surveys.lock.json` for both, or one in a folder for each. */
export function recordIn(files: readonly { readonly file: string; readonly text: string }[], side: 'before' | 'after'): SurveyLock {
  const file = files.find(({ file: name }) => name === 'surveys.lock.json' || name === `${side}/surveys.lock.json`);
  return file === undefined ? new Map() : readLock(file.file, file.text).lock;
}

const shop = (near: string, price = 'price "Fair prices"'): string =>
  `touchpoint Shop "The shop" { expect ${near} expected 7 weight 3  expect ${price} expected 6 weight 5 }\n`;
const near = shop('near "A shop nearby"');
const visit = (asks: string): string => `survey Visit "The visit" { ${asks} }`;
const usual = `${near}${visit('ask Shop  ask Recommend  ask Ease')}`;
const worded = (words: string): string => `kpi Paid csat { ask "${words} to pay?" }\nkpi Waited csat { ask "${words} to wait?" }\n`;
const why = (options: string): string => visit(`ask why choose "Why?" { ${options} }`);

const spring = '2026-Q1';
const summer = '2026-Q2';

export const lockedCases: readonly LockedCase[] = [
  {
    name: 'the label of a touchpoint, which no change of words tells of each question',
    body: [usual, usual.replace('"The shop"', '"Our shop"')],
    record: [usual, spring],
  },
  {
    name: 'the label of an expectation',
    body: [`${near}${visit('ask Shop.near')}`, `${near}${visit('ask Shop.near')}`.replace('A shop nearby', 'A short way')],
    record: [`${near}${visit('ask Shop.near')}`, spring],
  },
  {
    name: 'words of two questions',
    body: [`${worded('Glad')}${visit('ask Paid ask Waited')}`, `${worded('Happy')}${visit('ask Paid ask Waited')}`],
    record: [`${worded('Glad')}${visit('ask Paid ask Waited')}`, spring],
  },
  { name: 'the scale of the program', body: [`head scale 1 to 7\n${usual}`, usual], record: [`head scale 1 to 7\n${usual}`, spring] },
  { name: 'an option', body: [why('a "A" b "B"'), why('a "A" b "B" c "C"')], record: [why('a "A" b "B"'), spring] },
  { name: 'the words of an option', body: [why('a "A" b "B"'), why('a "A" b "Bee"')], record: [why('a "A" b "B"'), spring] },
  {
    name: 'the order',
    body: [visit('ask Recommend ask Ease'), visit('ask Ease ask Recommend')],
    record: [visit('ask Recommend ask Ease'), spring],
  },
  {
    name: 'the channel',
    body: [visit('via Phone ask Ease'), visit('via Chat ask Ease')],
    record: [visit('via Phone ask Ease'), spring],
  },
  {
    name: 'a question that goes',
    body: [visit('ask Recommend ask Ease'), visit('ask Ease')],
    record: [visit('ask Recommend ask Ease'), spring],
  },
  {
    name: 'a touchpoint that goes',
    body: [usual, `${near}${visit('ask Recommend ask Ease')}`],
    record: [usual, spring],
  },
  { name: 'a survey that goes', body: [visit('ask Recommend ask Ease'), ''], record: [visit('ask Recommend ask Ease'), spring] },
  { name: 'a record that begins', body: [usual, usual], record: { before: null, after: [usual, spring] } },
  { name: 'a record that begins before any wave', body: [usual, usual], record: { before: null, after: [usual, null] } },
  { name: 'another wave', body: [usual, usual], record: { before: [usual, spring], after: [usual, summer] } },
  { name: 'a first wave', body: [usual, usual], record: { before: [usual, null], after: [usual, spring] } },
  {
    name: 'a record that no wave asked',
    body: [usual, usual],
    record: { before: [visit('ask Ease'), null], after: [usual, null] },
  },
  {
    name: 'the record of the same wave, of some questions',
    body: [usual, usual],
    record: { before: [usual, spring], after: [usual.replace('A shop nearby', 'A short way'), spring] },
  },
  {
    name: 'the record of the same wave, in its order',
    body: [usual, usual],
    record: { before: [visit('ask Recommend ask Ease'), spring], after: [visit('ask Ease ask Recommend'), spring] },
  },
];
