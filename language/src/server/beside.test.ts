import { describe, expect, it } from 'vitest';
import { link } from '../program/link.ts';
import { lockedOf, writtenLock } from '../survey/lock.ts';
import { questionnairesOf } from '../survey/make.ts';
import { readFragment } from '../syntax/read.ts';
import { sample } from './server.sample.ts';

const shop = (words: string): string => `program Shop "The shop" { languages en  owner T }
team T "t"
kpi Paid "Paying" csat { ask "${words}"  owner T }
survey Visit "The visit" { ask Paid  ask more open "What else?" }
wave 2026-Q1 { period 2026-Q1  Paid 60 n 90 }
`;

function recorded(text: string): string {
  const { program } = link([readFragment('a.cx', text)], []);
  return writtenLock(new Map(questionnairesOf(program).map(({ questionnaire: one }) => [one.name, lockedOf(one, '2026-Q1')])));
}

const before = shop('How was paying?');
const after = shop('Was paying quick?');

describe('what stands beside a program', () => {
  const trends = (told: Awaited<ReturnType<typeof sample>>['told'], uri: string): readonly string[] =>
    (told.get(uri)?.findings ?? []).flatMap(({ rule, messageId }) => (rule === 'survey/breaks-trend' ? [messageId] : []));

  it('says when a question that a wave asked is asked otherwise, as soon as it is typed', async () => {
    const { workspace, told, uri, settled } = await sample(`--- a.cx\n${before}<|>\n--- surveys.lock.json\n${recorded(before)}`);
    expect(trends(told, uri('a.cx'))).toEqual([]);
    await workspace.open(uri('a.cx'), 2, after);
    await settled();
    expect(trends(told, uri('a.cx'))).toEqual(['wording']);
  });

  it('follows the record as it is written, broken, mended and deleted', async () => {
    const { workspace, told, disk, uri, settled } = await sample(`--- a.cx\n${after}<|>\n--- surveys.lock.json\n${recorded(before)}`);
    const lock = uri('surveys.lock.json');
    const write = async (text: string | null): Promise<void> => {
      if (text === null) disk.delete(lock);
      else disk.set(lock, text);
      await workspace.onDisk([{ uri: lock, gone: text === null }]);
      await settled();
    };
    expect(trends(told, uri('a.cx'))).toEqual(['wording']);
    await write(recorded(after));
    expect(trends(told, uri('a.cx'))).toEqual([]);
    await write('{ "formatVersion": ');
    expect([trends(told, uri('a.cx')), trends(told, lock)]).toEqual([[], ['unreadable']]);
    await write(recorded(before));
    expect([trends(told, uri('a.cx')), trends(told, lock)]).toEqual([['wording'], []]);
    await write(null);
    expect(trends(told, uri('a.cx'))).toEqual([]);
  });

  it('is the record of the program in its folder, and of no other', async () => {
    const { told, uri } = await sample(
      `--- one/a.cx\n${after}<|>\n--- one/surveys.lock.json\n${recorded(before)}--- two/a.cx\n${after.replaceAll('Shop', 'Other')}`,
    );
    expect([trends(told, uri('one/a.cx')), trends(told, uri('two/a.cx'))]).toEqual([['wording'], []]);
  });

  it('costs no new state where a file says what it said', async () => {
    const { workspace, uri, settled } = await sample(`--- a.cx\n${after}<|>\n--- surveys.lock.json\n${recorded(before)}`);
    const state = workspace.programOf(uri('a.cx'));
    await workspace.onDisk([{ uri: uri('surveys.lock.json'), gone: false }]);
    await settled();
    expect(workspace.programOf(uri('a.cx'))).toBe(state);
  });

  it('tells what is wrong with the changes that were agreed to', async () => {
    const { workspace, told, disk, uri, settled } = await sample(
      `--- a.cx\n${before}<|>\n--- cx.accepted.json\n{ "formatVersion": "1.0", "accepted": [ { "fingerprint": "0000000000000000" } ] }`,
    );
    const accepted = uri('cx.accepted.json');
    const rules = (): ReadonlySet<string> => new Set((told.get(accepted)?.findings ?? []).map(({ rule }) => rule));
    expect([...rules()]).toEqual(['program/accepted-changes']);
    disk.set(accepted, '{ "formatVersion": "1.0", "accepted": [] }');
    await workspace.onDisk([{ uri: accepted, gone: false }]);
    await settled();
    expect([...rules()]).toEqual([]);
  });
});
