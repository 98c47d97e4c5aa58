import { describe, expect, it } from 'vitest';
import { breaksBetween, inNamesOf, type LockedSurvey, latestWave, lockedOf, readLock, toldOf, writtenLock } from './lock.ts';
import { asking, made, programOf, shop } from './programs.sample.ts';

const lockOf = (text: string): LockedSurvey => lockedOf(made(text).questionnaire, '2026-Q1');
const now = lockOf(shop);
const kinds = (changed: string): string[] => breaksBetween(now, lockOf(changed)).map(({ kind, name }) => `${kind} ${name ?? ''}`.trim());

describe('surveys.lock.json', () => {
  it('is read back as it was written, whatever the order of surveys', () => {
    const lock = new Map([
      ['Z', now],
      ['A', { ...now, wave: null }],
    ]);
    const text = writtenLock(lock);
    const back = readLock('surveys.lock.json', text);
    expect(back.findings).toEqual([]);
    expect([...back.lock.keys()]).toEqual(['A', 'Z']);
    expect(writtenLock(back.lock)).toBe(text);
    expect(breaksBetween(back.lock.get('Z') ?? now, now)).toEqual([]);
  });
  it.each([
    '',
    '[]',
    '{"formatVersion":"2.0","surveys":{}}',
    '{"formatVersion":"1.0"}',
    '{"formatVersion":"1.0","surveys":{"A":{"wave":1}}}',
    '{"formatVersion":"1.0","surveys":{"A":{"wave":null,"channels":[],"questions":[{"name":"x"}]}}}',
  ])('says that %j is none', (text) => {
    const { lock, findings } = readLock('surveys.lock.json', text);
    expect(lock.size).toBe(0);
    expect(findings).toMatchObject([{ rule: 'survey/breaks-trend', messageId: 'unreadable' }]);
  });
  it('holds no question in the respondent’s own words, and what comes with the invitation neither', () => {
    const names = now.questions.map(({ name }) => name);
    expect(names).toContain('Street.near');
    expect(names).toContain('AfterVisit.reason');
    expect(names.filter((name) => ['AfterVisit.why', 'AfterVisit.reason.other', 'persona', 'survey'].includes(name))).toEqual([]);
  });
  it('names the latest wave', () => {
    expect(latestWave(programOf('program P kpi R nps wave 2026-Q1 { R 3 } wave 2025-Q4 { R 2 }'))).toBe('2026-Q1');
    expect(latestWave(programOf('program P'))).toBeNull();
  });
});

describe('what breaks a trend', () => {
  it('is another wording, in any language', () => {
    expect(kinds(shop.replace('How clear were our prices?', 'Were our prices clear?'))).toEqual(['wording Street.price']);
  });
  it('is another scale or other words on it', () => {
    expect(kinds(shop.replace('scale 1 to 7', 'scale 1 to 9'))).toEqual(['scale Mood']);
    expect(kinds(shop.replace('en "The prices"', 'en "The cost"'))).toEqual(['scale AfterVisit.reason']);
  });
  it('is another order of those that stayed', () => {
    expect(kinds(shop.replace('  ask Satisfied\n  ask Effort\n', '  ask Effort\n  ask Satisfied\n'))).toEqual(['order']);
  });
  it('is another channel', () => {
    expect(kinds(shop.replace('via Chat', ''))).toEqual(['channel']);
  });
  it('is not a question that comes or goes, an open one, a language, white space or the language it opens in', () => {
    expect(kinds(shop.replace('  ask Mood\n', ''))).toEqual([]);
    expect(kinds(shop.replace('ask why open', 'ask how open "?" ask why open'))).toEqual([]);
    expect(kinds(shop.replace('What is the main reason?', 'Why?'))).toEqual([]);
    expect(kinds(shop.replace('How clear were our prices?', 'How  clear were our prices ?'))).toEqual([]);
    expect(kinds(shop.replace('languages zh-Hans, en', 'languages zh-Hans').replace(/ en "[^"]*"/g, ''))).toEqual([]);
    expect(breaksBetween(now, lockedOf(made(shop, 'en').questionnaire, null))).toEqual([]);
  });
});

describe('how a survey asks', () => {
  const then = lockOf(asking);
  const breaks = (changed: string): string[] =>
    breaksBetween(then, lockOf(changed)).map(({ kind, name }) => `${kind} ${name ?? ''}`.trim());

  it('is recorded without consent and who somebody is, both questions of a pair, and what is shuffled', () => {
    expect(then.questions.map(({ name, shuffled }) => `${name}${shuffled ? ' shuffled' : ''}`)).toEqual([
      'Recommend',
      'Street.near shuffled',
      'Street.price shuffled',
      'Street.news shuffled',
      'Street.noise',
      'Street.near.present',
      'Street.near.absent',
      'Effort',
      'Visit.reason shuffled',
    ]);
    const lock = new Map([['Visit', then]]);
    expect(readLock('surveys.lock.json', writtenLock(lock)).lock).toEqual(lock);
  });

  it('breaks a trend where ends or shuffling change, and not where shuffled options change places', () => {
    expect(breaks(asking)).toEqual([]);
    expect(breaks(asking.replace('to "很费力" en "Much effort"', 'to "很累" en "Tiring"'))).toEqual(['scale Effort']);
    expect(breaks(asking.replace('choose many shuffled', 'choose many'))).toEqual(['scale Visit.reason']);
    expect(
      breaks(
        asking
          .replace('range "货全" en "Range"\n', '')
          .replace('price "价格" en "Price"', 'price "价格" en "Price" range "货全" en "Range"'),
      ),
    ).toEqual([]);
    expect(breaks(asking.replace('consent\n', '').replace('page\n', ''))).toEqual([]);
  });

  it('lists names and answers for whoever reads them', () => {
    const order = breaksBetween(
      lockOf('program P kpi A nps kpi B csat survey S { ask A ask B }'),
      lockOf('program P kpi A nps kpi B csat survey S { ask B ask A }'),
    );
    expect(order.map((one) => toldOf(one, one.after))).toEqual([['B', 'A']]);
    const ends = (low: string): LockedSurvey =>
      lockOf(`program P { languages zh-Hans } kpi M mean { scale 1 to 5 ends "${low}" to "吵" } survey S { ask M }`);
    expect(breaksBetween(ends('静'), ends('不吵'))[0]).toMatchObject({ before: '1–5（静、吵）', after: '1–5（不吵、吵）' });
  });
  it('says of a scale that it is shuffled', () => {
    const [one] = breaksBetween(then, lockOf(asking.replace('choose many shuffled', 'choose many')));
    expect(one?.before).toContain('（随机排列）');
    expect(one?.after).not.toContain('随机');
  });
});

describe('a record in names of today', () => {
  const text = (kpi: string, touchpoint: string, channel: string, survey: string): string => `program Demo {}
channel ${channel} phone
kpi ${kpi} nps
touchpoint ${touchpoint} { expect ${touchpoint.startsWith('Store') ? 'close was near' : 'near'} }
survey ${survey} { via ${channel.split(' ')[0]}  ask ${kpi.split(' ')[0]}  ask ${touchpoint.split(' ')[0]}  ask why choose "Why?" { a "A" b "B" } }
`;
  const before = text('Loyal', 'Shop', 'Phone', 'Visit');
  const after = text('Recommend was Loyal', 'Store was Shop', 'Call was Phone', 'Trip was Visit');
  const record = (source: string) => new Map([[made(source).questionnaire.name, lockedOf(made(source).questionnaire, '2026-Q1')]]);

  it('follows what was renamed, inside what was renamed too', () => {
    const then = inNamesOf(programOf(after), record(before));
    expect([...then.keys()]).toEqual(['Trip']);
    expect(then.get('Trip')?.channels).toEqual(['Call']);
    expect(then.get('Trip')?.questions.map(({ name }) => name)).toEqual(['Recommend', 'Store.close', 'Trip.why']);
  });

  it('follows options that were renamed: their answers are the same answers', () => {
    const asks = (survey: string, why: string, a: string): string =>
      `program Demo {}\nsurvey ${survey} { ask ${why} choose "Why?" { ${a} "A"  b "B"  other "Other" open } }\n`;
    const now = asks('Trip was Visit', 'reason was why', 'first was a');
    const then = inNamesOf(programOf(now), record(asks('Visit', 'why', 'a'))).get('Trip');
    expect(then?.questions[0]).toMatchObject({ name: 'Trip.reason', values: ['first', 'b', 'other'] });
    expect(breaksBetween(then as LockedSurvey, lockedOf(made(now).questionnaire, null))).toEqual([]);
    const same = inNamesOf(programOf(asks('Visit', 'why', 'first was a')), record(asks('Visit', 'why', 'a'))).get('Visit');
    expect(same?.questions[0]?.values).toEqual(['first', 'b', 'other']);
    // Without `was` it is another answer.
    const other = asks('Visit', 'why', 'first');
    const [broken] = breaksBetween(
      lockedOf(made(asks('Visit', 'why', 'a')).questionnaire, null),
      lockedOf(made(other).questionnaire, null),
    );
    expect(broken?.kind).toBe('scale');
  });

  it('is the record itself where nothing was renamed', () => {
    const same = record(before);
    expect(inNamesOf(programOf(before), same)).toBe(same);
  });
});
