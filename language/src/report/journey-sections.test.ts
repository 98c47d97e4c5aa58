import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { link } from '../program/link.ts';
import { readFragment } from '../syntax/read.ts';
import { toHtml } from './html.ts';
import { stepOf } from './journey-sections.ts';
import { buildReport, type Report } from './report.ts';
import { isShort } from './sentences.ts';
import { unscripted } from './what-if/unscripted.sample.ts';

type Section = Report['sections'][number];

function written(text: string, language: MessageLanguage = 'en'): Report {
  const { program } = link([readFragment('a.cx', text)], []);
  return buildReport({ program, analysis: analyse(program), findings: [], language, version: '1.2.3' });
}

function find<T extends Section['id']>(report: Report, id: T): Extract<Section, { id: T }> | undefined {
  return report.sections.find((one): one is Extract<Section, { id: T }> => one.id === id);
}

function section<T extends Section['id']>(report: Report, id: T): Extract<Section, { id: T }> {
  const found = find(report, id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

/** The drawing with that id. */
function drawing(page: string, id: string): string {
  const from = page.indexOf(`<svg id="${id}"`);
  if (from < 0) throw new Error(`no drawing ${id}`);
  return page.slice(from, page.indexOf('</svg>', from));
}

const people = `persona Bee "Busy people" { share 60% } persona Fam "Families" { share 30% } persona Old "Seniors" { share 10% }`;
const visit = `program P { languages en }
${people}
journey V "Visit" {
  stage In "Way in" { goal "No detour" }
  stage Wait "Waiting" { pain "Three hours" feel "Angry" }
  stage Out "Way out"
}
channel Shop "Shop"
team Crew
touchpoint Door "Door" at V.In { expect open "Open" expected 7 weight 5 actual 7 }
touchpoint Room "Room" at V.Wait via Shop {
  moment-of-truth
  pain "Nobody came"
  expect quick "Quick" expected 8 weight 9 ideal 9
  for Old { expect quick actual 3 }
}
touchpoint Till "Till" at V.Out { expect fair "Fair" expected 7 weight 5 ideal 8 actual 6 }
wave 2026-Q1 {
  for Bee { Room.quick 6 n 90 }
  for Fam { Room.quick 7 n 60 }
}
initiative Faster "Faster room" { owner Crew improves Room.quick to 8 cost 0 }`;

describe('the journey', () => {
  test('its title names the stage where all are lowest, and who falls deepest', () => {
    expect(section(written(visit), 'journey').title).toBe('All three personas are lowest at “Waiting”; deepest: Seniors, −5.0');
    expect(section(written(visit.replace('languages en', 'languages zh'), 'zh'), 'journey').title).toBe(
      '三类客户的最低点都在「Waiting」，Seniors跌得最深：−5.0',
    );
  });
  test('where several fall as deep, none of them is named', () => {
    const same = visit
      .replace('for Old { expect quick actual 3 }', '')
      .replace('for Bee { Room.quick 6 n 90 }', 'Room.quick 6')
      .replace('for Fam { Room.quick 7 n 60 }', '');
    expect(section(written(same), 'journey').title).toBe('All three personas are lowest at “Waiting”: −2.0');
    expect(section(written(same, 'zh'), 'journey').title).toBe('三类客户的最低点都在「Waiting」：−2.0');
  });
  test('a line for each persona, thick by share, hollow where assumed', () => {
    const [journey] = section(written(visit), 'journey').journeys;
    expect(journey?.lines.map((line) => [line.name, line.share, line.width])).toEqual([
      ['Busy people', '60%', 0],
      ['Families', '30%', 1],
      ['Seniors', '10%', 2],
    ]);
    expect(journey?.lines.map((line) => line.points.map((point) => [point?.text, point?.tone, point?.assumed]))).toEqual([
      [
        ['0.0', 'above', true],
        ['−2.0', 'below', false],
        ['−1.0', 'below', true],
      ],
      [
        ['0.0', 'above', true],
        ['−1.0', 'below', false],
        ['−1.0', 'below', true],
      ],
      [
        ['0.0', 'above', true],
        ['−5.0', 'below', true],
        ['−1.0', 'below', true],
      ],
    ]);
    const chart = drawing(toHtml(written(visit)), 'journey-1');
    expect(chart.match(/class="hollow sb"/g)?.length).toBe(4);
    // Every segment but none has two measured ends.
    expect(chart).not.toMatch(/class="way w0"\/><path d="M[^"]+" class="way w0"/);
    expect(chart.match(/class="way w\d dash"/g)?.length).toBe(3);
  });
  test('only the highest and the lowest of a stage are labelled', () => {
    const chart = drawing(toHtml(written(visit)), 'journey-1');
    const labels = [...chart.matchAll(/class="c1 mid bold halo t[abn]">([^<]+)</g)].map(([, text]) => text);
    expect(labels).toEqual(['0.0', '−1.0', '−5.0', '−1.0']);
  });
  test('marks of equal value stand beside one another, in both drawings', () => {
    const page = toHtml(written(visit));
    for (const id of ['journey-1', 'journey-1-phone']) {
      const chart = drawing(page, id);
      const discs = [...chart.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
      const squares = [...chart.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="1[0-2]"/g)].map(([, x, y]) => [
        Number(x) + 5,
        Number(y) + 5,
      ]);
      const triangles = [...chart.matchAll(/<path d="M([\d.]+) ([\d.]+)l[56]\.5 1/g)].map(([, x, y]) => [Number(x), Number(y) + 6]);
      const marks = [...discs, ...squares, ...triangles];
      // Three in the key, and three at each of three stages.
      expect([id, marks.length]).toEqual([id, 12]);
      for (const [at, [x = 0, y = 0]] of marks.entries())
        for (const [otherX = 0, otherY = 0] of marks.slice(at + 1)) expect(Math.hypot(otherX - x, otherY - y)).toBeGreaterThan(11);
    }
  });
  test('what is written for a stage stands below it: pains, ranks, channels, who works on it', () => {
    const [journey] = section(written(visit), 'journey').journeys;
    expect(
      journey?.stages.map(({ goals, feels, pains, below, channels, doing, moment }) => ({
        goals,
        feels,
        pains,
        below: below.map(({ rank, name }) => `${rank} ${name}`),
        channels,
        doing,
        moment,
      })),
    ).toEqual([
      { goals: ['No detour'], feels: [], pains: [], below: [], channels: [], doing: { text: '—', tone: 'plain' }, moment: false },
      {
        goals: [],
        feels: ['Angry'],
        pains: ['Three hours', 'Nobody came'],
        below: ['1 Quick'],
        channels: ['Shop'],
        doing: { text: 'Faster room', tone: 'plain' },
        moment: true,
      },
      {
        goals: [],
        feels: [],
        pains: [],
        below: ['4 Fair'],
        channels: [],
        doing: { text: 'no initiative', tone: 'below' },
        moment: false,
      },
    ]);
  });
  test('a moment of truth has its figure and its worst line', () => {
    const { moments } = section(written(visit), 'journey');
    expect(moments?.title.main).toBe('One moment of truth');
    expect(moments?.list).toEqual([
      {
        about: { kind: 'touchpoint', name: 'Room', of: [] },
        name: 'Waiting · Room',
        value: '−2.0',
        tone: 'below',
        tags: ['assumed'],
        texts: ['“Nobody came”', 'Worst is “Quick” (Seniors): 3.0 against 8.0 expected.'],
      },
    ]);
  });
  const holed = `program P\n${people}
journey V { stage A stage B stage C stage D stage E }
touchpoint X at V.A { expect p expected 8 weight 5 actual 7 }
touchpoint Y at V.B { expect q weight 5 actual 6 }
touchpoint Z at V.C { expect r expected 8 weight 5 for Bee { expect r actual 4 } for Fam { expect r actual 5 } }
touchpoint U at V.D { expect s expected 8 weight 5 actual 6 }`;
  test('what is unknown breaks the line and says so in words', () => {
    const report = written(holed);
    const [journey] = section(report, 'journey').journeys;
    expect(journey?.stages.map((stage) => stage.unknown)).toEqual([
      null,
      { all: true, texts: ['expectation unknown'] },
      { all: false, texts: ['Seniors: no data'] },
      null,
      { all: true, texts: ['no touchpoint'] },
    ]);
    const chart = drawing(toHtml(report), 'journey-1');
    // Of the largest persona only the stretch from C to D is drawn; of the smallest none.
    expect(chart.match(/class="way w0 dash"/g)?.length).toBe(1);
    expect(chart.match(/d="M[^"]*L[^"]*M[^"]*L[^"]*" class="way w0 dash"/)).toBe(null);
    expect(chart).not.toContain('class="way w2 dash"');
    expect(chart).toContain('expectation unknown');
    expect(chart).toContain('url(#journey-1-h)');
    expect(section(report, 'journey').journeys[0]?.table.rows[1]).toEqual(['B', ...Array.from({ length: 4 }, () => 'expectation unknown')]);
  });
  test('nothing known, all met', () => {
    const one = (rest: string): string => `program P\njourney V { stage A }\ntouchpoint X at V.A { expect p weight 5 ${rest} }`;
    expect(section(written(one('expected 8')), 'journey').title).toBe('Not known yet: no stage has both an actual and an expectation');
    expect(section(written(one('expected 8 actual 8')), 'journey').title).toBe('Every stage meets expectation');
    expect(section(written(one('expected 8 actual 8'), 'zh'), 'journey').title).toBe('每一段都达到了期望');
  });
  test('a program without personas has one line; without journeys no section', () => {
    const report = written(
      'program P\njourney V { stage A "First" stage B }\ntouchpoint X at V.A { expect p expected 8 weight 5 actual 6 }',
    );
    expect(section(report, 'journey').title).toBe('The low point of the journey is “First”: −2.0');
    expect(section(report, 'journey').journeys[0]?.lines.map((line) => line.name)).toEqual(['']);
    expect(find(report, 'who')).toBe(undefined);
    const bare = written('program P\ntouchpoint X { expect p expected 8 weight 5 actual 6 }');
    expect(find(bare, 'journey')).toBe(undefined);
    expect(find(bare, 'promise')).toBe(undefined);
  });
  test('of many journeys two stand open, of many personas five are drawn, of many stages all are told', () => {
    const shares = [30, 20, 15, 10, 10, 10, 5];
    const many = `program P\n${shares.map((share, i) => `persona P${i} { share ${share}% }`).join(' ')}
${[0, 1, 2, 3].map((j) => `journey J${j} { ${Array.from({ length: 11 }, (_, s) => `stage S${s} "A rather long name of stage ${s}"`).join(' ')} }`).join('\n')}
${[0, 1, 2, 3].map((j) => `touchpoint T${j} at J${j}.S3 { expect p expected 8 weight 5 actual ${7 - j} }`).join('\n')}`;
    const report = written(many);
    const journey = section(report, 'journey');
    expect([journey.journeys.length, journey.shown, journey.foldedText]).toEqual([4, 2, 'Two more journeys']);
    expect(journey.title).toContain('−4.0');
    expect(journey.journeys[0]?.lines.length).toBe(5);
    expect(journey.journeys[0]?.notes[0]).toContain('the data table has P5, P6');
    const page = toHtml(report);
    for (const id of ['journey-1', 'journey-4', 'journey-4-phone']) expect(drawing(page, id)).toContain('role="img"');
    expect(page).toContain('class="stages many"');
  });
});

describe('who', () => {
  test('cells in the order of the journey, everybody apart, colour by distance', () => {
    const who = section(written(visit), 'who');
    expect(who.title).toBe('Furthest below expectation: Seniors at “Room”, −5.0');
    expect(who.people.map(({ name, small }) => [name, small])).toEqual([
      ['Busy people', '60% of customers'],
      ['Families', '30% of customers'],
      ['Seniors', '10% of customers'],
      ['Everyone', 'by share'],
    ]);
    expect(
      who.places.map((place) => [
        place.name,
        place.stage,
        ...place.cells.map((cell) => `${cell.text}/${cell.step}${cell.assumed ? '*' : ''}`),
      ]),
    ).toEqual([
      ['Door', 'Way in', '0.0/0*', '0.0/0*', '0.0/0*', '0.0/0*'],
      ['Room', 'Waiting', '−2.0/-3', '−1.0/-2', '−5.0/-3*', '−2.0/-3*'],
      ['Till', 'Way out', '−1.0/-2*', '−1.0/-2*', '−1.0/-2*', '−1.0/-2*'],
    ]);
  });
  test('the steps are those of the design, on every scale', () => {
    const ten = { low: 0, high: 10 };
    const at = (value: number, scale = ten) => stepOf({ low: value, high: value }, scale);
    expect([0.24, 0.25, 0.99, 1, 1.99, 2, 9].map((value) => at(value))).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect([-0.24, -0.25, -1, -2].map((value) => at(value))).toEqual([0, -1, -2, -3]);
    expect(Object.is(at(-0.1), 0)).toBe(true);
    expect(at(-0.4, { low: 1, high: 5 })).toBe(-2);
    expect(stepOf({ low: -3, high: -1.5 }, ten)).toBe(-2);
    expect(stepOf({ low: -3, high: 1 }, ten)).toBe(null);
  });
  test('unknown is hatched with a word, nothing expected is a dash, neither is ever zero', () => {
    const report = written(`program P\n${people}
touchpoint X "Ex" { expect p expected 8 weight 5 actual 7 }
touchpoint Y "Why" { expect q weight 5 actual 6 }
touchpoint Z "Zed" for Bee { expect r expected 6 weight 5 }`);
    const who = section(report, 'who');
    const [, y, z] = who.places;
    expect(y?.cells.map((cell) => [cell.text, cell.step])).toEqual(Array.from({ length: 4 }, () => ['expectation unknown', null]));
    expect(z?.cells.map((cell) => [cell.text, cell.empty])).toEqual([
      ['no data', false],
      ['—', true],
      ['—', true],
      ['no data', false],
    ]);
    expect(who.notes[0]).toContain('“—”: nothing is expected there.');
    expect(drawing(toHtml(report), 'heat').match(/fill="url\(#heat-h\)"/g)?.length).toBe(1);
    expect(who.title).toBe('Everyone: −1.0 at “Ex”; nobody asked what is expected of “Why”');
  });
  test('personas without a share stand outside, listed', () => {
    const { outside } = section(
      written(`program P\n${people} persona Staff "Crew"\ntouchpoint X { expect p expected 8 weight 5 actual 7 }
touchpoint Desk "Desk" for Staff { expect q expected 8 weight 5 actual 5 }`),
      'who',
    );
    expect(outside?.people).toMatchObject([{ name: 'Crew', places: [{ text: 'Desk −3.0 (assumed)', tone: 'below' }], more: '' }]);
  });
  test('both rankings side by side, or what is missing for the second', () => {
    const text = (worth: string): string => `program P { currency EUR }
persona A "Anna" { share 80% worth { revenue 100 EUR per year } } persona B "Bert" { share 20% ${worth} }
touchpoint X {
  expect p "Pay" expected 8 weight 5 actual 8
  expect q "Quick" expected 8 weight 5 actual 6
  for A { expect q actual 7 }
  for B { expect p actual 2 expect q actual 8 }
}`;
    const both = section(written(text('worth { revenue 10 EUR per year }')), 'who').rankings;
    expect(both?.title).toBe('By worth of customers, “Quick” rises from 2 to 1');
    expect(both?.note).toContain('Anna EUR 100, Bert EUR 10');
    expect(
      both?.ranks.map((rank) => [rank.name, rank.byShare, rank.weightedByShare, rank.byWorth, rank.weightedByWorth, rank.move.text]),
    ).toEqual([
      ['Quick', '2', '−4.0', '1', '−4.9', '▲ up 1'],
      ['Pay', '1', '−6.0', '2', '−0.7', '▼ down 1'],
    ]);
    expect(section(written(text('')), 'who').rankings).toMatchObject({
      title: 'No ranking by worth yet: no revenue stated for Bert',
      ranks: [],
    });
    expect(section(written(text(''), 'zh'), 'who').rankings?.title).toBe('还不能按价值排：Bert没有写收入');
    expect(section(written(visit), 'who').rankings).toBe(null);
  });
});

describe('the promise', () => {
  const text = (promises: string): string => `program P { ${promises} }
factor Clear "Clear bills" in Service
touchpoint A "Aisle" { expect p "Pick" in Product expected 8 weight 5 ideal 9 actual 8 }
touchpoint B "Bill" { expect q "Readable" in Clear expected 8 weight 5 ideal 9 actual 6 { evidence Reads } expect r in Service weight 2 expected 5 actual 5 }
touchpoint C "Call" { expect s in Service expected 7 weight 5 }
kpi Reads "Bills read" rate { target 90% by 2026-Q4 alarm 80% }
wave 2026-Q1 { Reads 70% n 400 }`;
  test('each place says whether it is kept, and by what', () => {
    const promise = section(written(text('promise Service "We care" promise Product')), 'promise');
    expect(promise.title).toBe('“Service” is promised but not kept at “Bill”: −1.4, with no initiative');
    expect(promise.promises.map(({ factor, text: words, state }) => [factor, words, state.text, state.tone])).toEqual([
      ['Service', '“We care”', 'not kept at 1, unknown at 1', 'below'],
      ['Product', '', 'kept at 1', 'above'],
    ]);
    expect(
      promise.places.map((place) => [place.name, ...place.keepings.map((one) => (one === null ? null : `${one.value} ${one.word}`))]),
    ).toEqual([
      ['Aisle', null, '0.0 kept'],
      ['Bill', '−1.4 not kept', null],
      ['Call', '? no data', null],
    ]);
    const [kept] = promise.places[1]?.keepings ?? [];
    expect(kept?.expectations).toBe('Readable, r');
    expect(kept?.kpis[0]?.text).toMatch(/^Bills read 70%/);
    expect(kept?.doing).toEqual({ text: 'no initiative', tone: 'below' });
  });
  test('a promise that nothing stands for, and one that is kept', () => {
    expect(section(written(text('promise Price')), 'promise').title).toBe('“Price” is promised, but no expectation stands for it');
    const kept = section(written(text('promise Product'), 'zh'), 'promise');
    expect(kept.title).toBe('承诺做到了');
    expect(kept.notes).toEqual(['没有任何承诺落到的触点：Bill、Call。']);
  });
});

describe('long and hostile', () => {
  const root = join(import.meta.dirname, '..', '..', '..');
  test.each(['en', 'zh'] as const)('the titles of every example are short in %s', (language) => {
    for (const name of ['retail', 'auto-service', 'saas']) {
      const folder = join(root, 'examples', name);
      const fragments = readdirSync(folder)
        .filter((file) => file.endsWith('.cx'))
        .sort()
        .map((file) => readFragment(file, readFileSync(join(folder, file), 'utf8')));
      const { program } = link(fragments, []);
      const report = buildReport({ program, analysis: analyse(program), findings: [], language, version: '1' });
      for (const id of ['journey', 'promise', 'who'] as const) {
        const found = find(report, id);
        if (found !== undefined) expect(isShort(found.title, language), found.title).toBe(true);
      }
    }
  });
  test('three hundred expectations at sixty touchpoints: twelve drawn, every one in the table', () => {
    const lines = Array.from(
      { length: 60 },
      (_, t) =>
        `touchpoint T${t} "Place number ${t}" at J.S${t % 9} { ${Array.from({ length: 5 }, (_, e) => `expect e${e} in Service expected 8 weight ${1 + ((t + e) % 9)} actual ${3 + ((t * 7 + e) % 6)}`).join('\n')} }`,
    );
    const report = written(
      `program P { promise Service }\n${people}\njourney J { ${Array.from({ length: 9 }, (_, s) => `stage S${s}`).join(' ')} }\n${lines.join('\n')}`,
    );
    const who = section(report, 'who');
    expect(who.places.length).toBe(12);
    expect(who.table.rows.length).toBe(60);
    expect(section(report, 'promise').shown).toBe(16);
    const page = toHtml(report);
    for (const id of ['journey', 'promise', 'who']) {
      const from = page.indexOf(`<section id="${id}"`);
      expect(page.indexOf('</section>', from) - from, id).toBeLessThan(60_000);
    }
  });
  const hostile = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(..."<>&'`=+-@#|[]()!*_~/:;{}%\u202e\u200b\u0007店走<", '</style>', '<script>', '-->', ']]>'),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 40,
    })
    .map((words) => words.replace(/["\\\n\r\u2028\u2029“”「」]/g, ''))
    .filter((words) => words.trim() !== '');
  test('strangers’ words come out as text, in every drawing', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('en' as const, 'zh' as const), (words, language) => {
        const report = written(
          `program P "${words}" { languages en, zh promise Service "${words}" currency EUR }
persona A "${words}" { share 60% worth { revenue 1 EUR per year } } persona B { share 40% } persona O "${words}"
journey J "${words}" { stage S "${words}" { goal "${words}" pain "${words}" feel "${words}" } stage T }
touchpoint X "${words}" at J.S { moment-of-truth pain "${words}" expect a "${words}" in Service expected 8 weight 9 ideal 9 actual 5 }
touchpoint Y "${words}" at J.T { expect b "${words}" in Service weight 9 }
touchpoint Z "${words}" for O { expect c expected 8 weight 2 actual 4 }`,
          language,
        );
        const page = unscripted(toHtml(report));
        expect(page).not.toMatch(/<script|[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
        const body = page.replace(/<style>[^<]*<\/style>/, '').replace('<!doctype html>', '');
        const open: string[] = [];
        for (const [tag, slash, name = '', self] of body.matchAll(
          /<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s+[a-zA-Z:-]+(?:="[^"<>]*")?)*\s*(\/?)>|</g,
        )) {
          if (tag === '<') throw new Error(`a stray < in ${body.slice(0, 60)}`);
          if (['meta', 'br', 'col', 'input'].includes(name) || self === '/') continue;
          if (slash === '/') expect(open.pop()).toBe(name);
          else open.push(name);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
