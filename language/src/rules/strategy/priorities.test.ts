import { describe, expect, it } from 'vitest';
import type { Example } from '../../findings/rule.ts';
import { applyTextEdits, toTextEdits } from '../../syntax/edit.ts';
import { findingsOf } from '../example.sample.ts';
import { raisedBy } from './strategy.sample.ts';

/** A program of one touchpoint with these expectations, separated by `;`, and more below. */
function shop(expectations: string, more = '', head = ''): Example {
  const lines = expectations.split(';').map((line) => `  expect ${line.trim()}\n`);
  return { source: `program Demo { ${head} }\ntouchpoint Shop {\n${lines.join('')}}\n${more}\n` };
}

type Cases = Readonly<Record<string, Example>>;

function table(rule: string, speaks: Cases, silent: Cases): void {
  describe(rule, () => {
    it.each(Object.entries(speaks))('speaks once of %s', (_, example) => expect(raisedBy(rule, example)).toHaveLength(1));
    it.each(Object.entries(silent))('is silent about %s', (_, example) => {
      expect(raisedBy(rule, example)).toEqual([]);
      expect(findingsOf(example).filter((finding) => finding.rule.startsWith('syntax/'))).toEqual([]);
    });
  });
}

const service = 'a in Service; b in Relationship; c in Convenience';
table(
  'strategy/service-only',
  {
    'service alone': shop('a in Service; b in Service; c in Service'),
    'all but product and price': shop(`${service}; d in Brand`),
    'factors that refine service': shop('a in Speed; b in Speed; c in Service', 'factor Speed in Service'),
    'one without a factor among many': shop(`${service}; d`),
  },
  {
    'too few to judge': shop('a in Service; b in Service'),
    'a price': shop(`${service}; d in Price`),
    'what refines the product': shop(`${service}; d in Range`, 'factor Range in Product'),
    'a factor of their own': shop(`${service}; d in Quality`, 'factor Quality'),
    'most without a factor': shop('a in Service; b; c'),
    'no factor at all': shop('a; b; c'),
    'a promise of price': shop(service, '', 'promise Price "Marked prices"'),
    'an answer about the product': shop(service, 'survey S { ask why choose "Why?" { goods "The goods" in Product other "Else" } }'),
    'a factor that nobody knows': shop(`${service}; d in Prise`),
  },
);

table(
  'strategy/no-priority',
  {
    'ideals at the top': shop('a ideal 10; b ideal 10; c ideal 10'),
    'ideals of one level': shop('a expected 6 ideal 8; b expected 7 ideal 8; c expected 5 ideal 8'),
    'one level, once left out where it is expected': shop('a ideal 8; b ideal 8; c ideal 8; d expected 8'),
    'the top of another scale': shop('a ideal 5; b ideal 5; c ideal 5', '', 'scale 1 to 5'),
  },
  {
    two: shop('a ideal 10; b ideal 10; c'),
    'one that differs': shop('a ideal 10; b ideal 10; c ideal 10; d ideal 7'),
    'one that is expected lower': shop('a ideal 10; b ideal 10; c ideal 10; d expected 7'),
    'no ideal said': shop('a expected 8; b expected 8; c expected 8'),
    'one that differs for a persona': shop(
      'a ideal 10; b ideal 10; c ideal 10 } touchpoint Web for P { expect d ideal 10',
      'touchpoint Till for P { expect e ideal 10 for P { expect e ideal 6 } }\npersona P { share 100% }',
    ),
    'a fragment': { source: shop('a ideal 10; b ideal 10; c ideal 10').source.replace(/^program.*\n/, '') },
  },
);

table(
  'strategy/weights-flat',
  {
    'equal weights': shop('a weight 5; b weight 5; c weight 5'),
    'equal ranges': shop('a weight 5~7; b weight 5~7; c weight 5~7'),
    'equal weights and some left out': shop('a weight 5; b weight 5; c weight 5; d'),
    'ratings and no weight': shop('a; b; c', 'wave 2026-Q1 { Shop.a 5 }'),
    'ideals and no weight': shop('a ideal 8; b; c'),
  },
  {
    'weights that differ': shop('a weight 5; b weight 5; c weight 6'),
    'a single weight': shop('a weight 9; b ideal 8; c', 'wave 2026-Q1 { Shop.a 5 }'),
    'two equal weights': shop('a weight 5; b weight 5; c'),
    'a beginning without levels': shop('a; b; c'),
    'expectations only': shop('a expected 7; b expected 6; c expected 8'),
    'two expectations': shop('a weight 5; b weight 5'),
  },
);

const must = (level: string, more = ''): Example => shop(`a ${level}`, more);
table(
  'strategy/must-be-conceded',
  {
    'an ideal below': must('expected 9 ideal 8 must-be'),
    'a range below': must('expected 8~9 ideal 6~7 must-be'),
    'one that also holds for a persona': {
      source:
        'program D {}\npersona P { share 100% }\ntouchpoint Shop for P { expect a expected 9 ideal 8 must-be for P { expect a weight 9 } }\n',
    },
    'a persona for whom it is a must-be': {
      source: 'program D {}\npersona P { share 100% }\ntouchpoint Shop for P { expect a expected 9 ideal 8 for P { expect a must-be } }\n',
    },
  },
  {
    'an ideal at the expectation': must('expected 9 ideal 9 must-be'),
    'one left out': must('expected 9 must-be'),
    'an unknown expectation': must('ideal 6 must-be'),
    'ranges that touch': must('expected 7~9 ideal 6~7 must-be'),
    'a performance attribute': must('expected 9 ideal 8 performance'),
    'no kind at all': must('expected 9 ideal 8'),
    'a persona for whom it is none': {
      source:
        'program D {}\npersona P { share 100% }\ntouchpoint Shop for P { expect a expected 9 ideal 9 must-be for P { expect a ideal 8 performance } }\n',
    },
  },
);

const promised = 'promise Price "Marked prices"';
table(
  'strategy/promise-neglected',
  {
    'a promise that nothing keeps': shop('a in Product; b in Service; c in Service', '', promised),
    'a refined promise that only its parent keeps': shop(
      'a in Relationship; b in Service; c in Product',
      'factor Openness in Relationship',
      'promise Openness "Nothing hidden"',
    ),
    'an ideal below': shop('a in Price expected 7 ideal 6; b in Service; c in Product', '', promised),
    'the same promise twice': shop('a in Product; b in Service; c in Service', '', `${promised} ${promised}`),
  },
  {
    'a promise that is kept': shop('a in Price expected 7 ideal 7; b in Service; c in Product', '', promised),
    'one kept by what refines it': shop('a in Fees; b in Service; c in Product', 'factor Fees in Price', promised),
    'few expectations with a factor': shop('a in Service; b; c', '', promised),
    'too few expectations': shop('a in Service; b in Service', '', promised),
    'a promise of something unknown': shop('a in Product; b in Service; c in Service', '', 'promise Prize "Marked prices"'),
    'a must-be below, which is told elsewhere': shop('a in Price expected 7 ideal 6 must-be; b in Service; c in Product', '', promised),
    'an ideal below of what is not promised': shop('a in Price; b in Service expected 7 ideal 5; c in Product', '', promised),
  },
);

const three = (a: string, b: string, c: string): Example => ({
  source: `program D { ${promised} }\ntouchpoint A { expect a ${a} }\ntouchpoint B { expect b ${b} }\ntouchpoint C { expect c ${c} }\n`,
});
table(
  'strategy/promise-in-one-place',
  { 'one of three': three('in Price', 'in Service', 'in Product') },
  {
    'two of three': three('in Price', 'in Price', 'in Product'),
    'none, which is told elsewhere': three('in Service', 'in Service', 'in Product'),
    'a touchpoint that may keep it too': three('in Price', 'in Service', ''),
    'two touchpoints': {
      source: `program D { ${promised} }\ntouchpoint A { expect a in Price expect c in Price }\ntouchpoint B { expect b in Service }\n`,
    },
  },
);

const kpi = (promise: string, value: string, more = ''): Example => ({
  source: `program D { currency CNY }\nkpi K mean { promise ${promise} ${more} }\nwave 2026-Q1 { K ${value} }\n`,
});
table(
  'strategy/broken-promise',
  {
    'a longer wait': kpi('30 min', '38 min', 'lower-is-better'),
    'other units': kpi('30 min', '1 h', 'lower-is-better'),
    'too little': kpi('9', '8.5'),
    'a range that is worse all over': kpi('30 min', '31~38 min', 'lower-is-better'),
    'some members': {
      source:
        'program D {}\nbreakdown B { member N member M }\nkpi K mean each B { promise 30 min lower-is-better }\nwave 2026-Q1 { K 28 min for N { K 36 min } for M { K 20 min } }\n',
    },
  },
  {
    'a shorter wait': kpi('30 min', '28 min', 'lower-is-better'),
    'exactly what was said': kpi('30 min', '30 min', 'lower-is-better'),
    'a range that may keep it': kpi('30 min', '28~38 min', 'lower-is-better'),
    'units that cannot be compared': kpi('30 min', '38%', 'lower-is-better'),
    'nothing measured': { source: 'program D {}\nkpi K mean { promise 30 min lower-is-better }\n' },
    'a wave that has not begun': {
      source: 'program D {}\nkpi K mean { promise 30 min lower-is-better }\nwave 2026-Q2 { K 38 min }\n',
      date: '2026-03-01',
    },
  },
);

table(
  'strategy/overkill',
  {
    'a light one far above': shop('a expected 8 weight 9 actual 5; b expected 6 weight 3 ideal 9 actual 7; c expected 7 weight 5 actual 7'),
  },
  {
    'a light one that is only expected': shop(
      'a expected 8 weight 9 actual 5; b expected 6 weight 3 ideal 6 actual 5; c expected 7 weight 5',
    ),
    'a shade above': shop('a expected 8 weight 9 actual 5; b expected 6 weight 3 ideal 6.5 actual 5; c expected 7 weight 5'),
    'a light one already there': shop('a expected 8 weight 9 actual 5; b expected 6 weight 3 ideal 8 actual 8; c expected 7 weight 5'),
    'no heavier gap': shop('a expected 8 weight 9 actual 8; b expected 6 weight 3 ideal 9 actual 7; c expected 7 weight 5 actual 7'),
    'one that is not light': shop('a expected 8 weight 9 actual 5; b expected 6 weight 5 ideal 9 actual 7; c expected 7 weight 5 actual 7'),
    'unknown levels': shop('a expected 8 weight 9; b expected 6 weight 3 ideal 9; c expected 7 weight 5'),
    'unknown weights': shop('a expected 8 actual 5; b expected 6 ideal 9 actual 7; c expected 7 actual 7'),
    'one that is heavy for a persona': {
      source: `program D {}
persona P { share 50% }
persona Q { share 50% }
touchpoint Shop for P, Q {
  expect a expected 8 weight 9 actual 5
  expect b expected 6 weight 3 ideal 9 actual 7
  expect c expected 7 weight 5 actual 7
  for P { expect b weight 9 }
}
`,
    },
  },
);

const basics = 'fixed expected 9 weight 10 actual 7 must-be; video expected 5 weight 4 actual 3 ideal 8 delighter';
const raise = 'initiative Video { period 2026-04 improves Shop.video to 8 }';
table(
  'strategy/delighter-before-basics',
  {
    'a must-be that nobody works on': shop(basics, raise),
    'one that is worked on later': shop(basics, `${raise}\ninitiative Fix { period 2026-09 improves Shop.fixed to 9 }`),
    'the worst of several': shop(`${basics}; clean expected 9 weight 3 actual 4 must-be`, raise),
    'a delighter raised on purpose twice': shop(basics, 'initiative Video { improves Shop.video to 6 improves Shop.video to 8 }'),
  },
  {
    'a must-be that is met': shop(basics.replace('actual 7', 'actual 9'), raise),
    'a must-be that is met, though not ideal': shop(basics.replace('actual 7', 'actual 9 ideal 10'), raise),
    'a must-be of unknown level': shop(basics.replace('actual 7', ''), raise),
    'one that is worked on before': shop(basics, `${raise}\ninitiative Fix { period 2026-01 improves Shop.fixed to 9 }`),
    'one that is worked on at some time': shop(basics, `${raise}\ninitiative Fix { improves Shop.fixed to 9 }`),
    'the same initiative for both': shop(basics, 'initiative All { improves Shop.video to 8 improves Shop.fixed to 9 }'),
    'work on the evidence': shop(
      basics.replace('must-be', 'must-be { evidence Rate }'),
      `${raise}\nkpi Rate rate { baseline 60% }\ninitiative Fix { period 2026-04 improves Rate to 80% }`,
    ),
    'a performance attribute': shop(basics.replace('delighter', 'performance'), raise),
  },
);

const gaps =
  'a expected 8 weight 9 actual 5; b expected 9 weight 8 actual 8; c expected 7 weight 5 actual 6; d expected 6 weight 2 actual 5';
table(
  'strategy/key-gap-unplanned',
  {
    'the worst': shop(gaps, 'initiative I { improves Shop.b to 9 improves Shop.c to 7 }'),
    'the third': shop(gaps, 'initiative I { improves Shop.a to 9 improves Shop.b to 9 }'),
  },
  {
    'all of the worst three planned': shop(gaps, 'initiative I { improves Shop.a to 8 improves Shop.b to 9 improves Shop.c to 7 }'),
    'no initiative yet': shop(gaps),
    'an initiative that improves nothing yet': shop(gaps, 'initiative I { cost 0 }'),
    'the evidence improved': shop(
      gaps.replace('actual 5;', 'actual 5 { evidence K };'),
      'kpi K mean { baseline 40 min lower-is-better }\ninitiative I { improves K to 30 min improves Shop.b to 9 improves Shop.c to 7 }',
    ),
    'what is knowingly conceded': shop(
      gaps.replace('weight 9 actual 5', 'weight 9 ideal 5 actual 5'),
      'initiative I { improves Shop.b to 9 improves Shop.c to 7 improves Shop.d to 6 }',
    ),
    'what is met': shop(
      gaps.replace('actual 5;', 'actual 8;'),
      'initiative I { improves Shop.b to 9 improves Shop.c to 7 improves Shop.d to 6 }',
    ),
    'what nobody has measured': shop(
      gaps.replace('actual 5;', ';'),
      'initiative I { improves Shop.b to 9 improves Shop.c to 7 improves Shop.d to 6 }',
    ),
  },
);

const lobby = 'lobby expected 6 weight 3 actual 8; quiet expected 8 weight 9 actual 6';
const money = 'persona P { worth { revenue 900 CNY per year margin 40% } }\n';
table(
  'strategy/initiative-without-gap',
  {
    'what is already ideal': shop(lobby, 'initiative I { improves Shop.lobby to 9 }'),
    'a level that is reached': shop(lobby, 'initiative I { improves Shop.quiet to 5 }'),
    both: shop(lobby, 'initiative I { improves Shop.quiet to 6 improves Shop.lobby to 9 }'),
    'one still to come': shop(
      lobby.replace('actual 8', ''),
      'wave 2026-Q1 { Shop.lobby 8 }\ninitiative I { period 2026-07 improves Shop.lobby to 9 }',
    ),
  },
  {
    'an open gap': shop(lobby, 'initiative I { improves Shop.quiet to 8 }'),
    'an open gap beside it': shop(lobby, 'initiative I { improves Shop.lobby to 9 improves Shop.quiet to 8 }'),
    'an unknown level': shop(lobby.replace('actual 8', ''), 'initiative I { improves Shop.lobby to 9 }'),
    'a KPI as well': shop(lobby, 'kpi K nps\ninitiative I { improves Shop.lobby to 9 improves K to 40 }'),
    'something to earn': shop(lobby, `${money}initiative I { improves Shop.lobby to 9 keeps 10 P over 1 year }`),
    'what may have closed it': shop(
      lobby.replace('actual 8', ''),
      'wave 2026-Q2 { Shop.lobby 8 }\ninitiative I { period 2026-04 to 2026-05 improves Shop.lobby to 9 }',
    ),
  },
);

describe('fixes', () => {
  it.each([
    ['strategy/must-be-conceded', '  期望 a 预期 9 权重 3 理想 8 必备型', '  期望 a 预期 9 权重 3 理想 9 必备型'],
    ['strategy/promise-neglected', '  期望 a 属于 价格 预期 7 理想 6', '  期望 a 属于 价格 预期 7 理想 7'],
    ['strategy/overkill', '  期望 a 预期 6~7 权重 2 理想 9 实际 6', '  期望 a 预期 6~7 权重 2 理想 6~7 实际 6'],
  ])('of %s change the ideal, in the words of the file', (rule, before, after) => {
    const text = (line: string): string => `方案 D { 承诺 价格 "明码实价" }
触点 店 {
${line}
  期望 b 属于 服务 预期 8 权重 9 理想 8 实际 5
  期望 c 属于 服务 预期 8 权重 5 理想 9 实际 8
}
`;
    const source = text(before);
    const fixes = findingsOf({ source }).flatMap((finding) => (finding.rule === rule ? (finding.fixes ?? []) : []));
    expect(fixes.map(({ safe }) => safe)).toEqual([false]);
    const edits = toTextEdits(
      fixes.flatMap((fix) => fix.edits),
      () => source,
    );
    const mended = applyTextEdits(source, edits);
    expect(mended).toBe(text(after));
    expect(raisedBy(rule, { source: mended })).toEqual([]);
  });
});

describe('what is said', () => {
  it('gathers many delighters before one basic', () => {
    const videos = ['A', 'B', 'C', 'D'].map((name) => raise.replace('Video', name)).join('\n');
    expect(raisedBy('strategy/delighter-before-basics', shop(basics, videos))).toEqual([
      'main.cx:6 4 initiatives, such as A, B, C, raise delighters while a must-be is below what customers expect and no initiative works on it. Basics first: plan that one.',
    ]);
  });

  it('tells the two kinds of equal ideals apart', () => {
    expect(raisedBy('strategy/no-priority', shop('a ideal 10; b ideal 10; c ideal 10'))[0]).toContain(
      'All 3 ideals are 10, the top of the scale.',
    );
    expect(raisedBy('strategy/no-priority', shop('a ideal 8; b ideal 8; c ideal 8'))[0]).toContain(
      'nothing is to be better than anything else',
    );
  });

  it('prints amounts with their units', () => {
    expect(raisedBy('strategy/broken-promise', kpi('30 min', '1 h', 'lower-is-better'))[0]).toContain(
      'Customers were promised 30 min; `K` measured 60 min in `2026-Q1`.',
    );
  });

  it('names the worst places first', () => {
    const members = Array.from({ length: 5 }, (_, i) => `M${i}`);
    const source = `program D {}\nbreakdown B { ${members.map((name) => `member ${name}`).join('\n')} }\nkpi K mean each B { promise 30 min lower-is-better }
wave 2026-Q1 { K 28 min\n${members.map((name, i) => `for ${name} { K ${28 + i} min }`).join('\n')} }\n`;
    expect(raisedBy('strategy/broken-promise', { source })[0]).toContain('is broken at 2 places, such as M4, M3.');
  });

  it('gathers many overkills into one sentence', () => {
    const light = Array.from({ length: 5 }, (_, i) => `l${i} expected 6 weight 2 ideal 9 actual 7`).join('; ');
    expect(raisedBy('strategy/overkill', shop(`a expected 8 weight 9 actual 5; ${light}`))).toEqual([
      'main.cx:4 5 light expectations, such as Shop.l0, Shop.l1, Shop.l2, are to rise above what customers expect, while much heavier ones fall short. Good enough is enough there: lower those ideals first.',
    ]);
  });

  it('says for whom a gap is worst', () => {
    const source = `program D {}
persona P { share 50% }
persona Q { share 50% }
touchpoint Shop for P, Q {
  expect a expected 8 weight 5 actual 5
  expect b expected 8 weight 4 actual 6
  expect c expected 8 weight 3 actual 7
  for P { expect a weight 10 }
}
initiative I { improves Shop.b to 8 improves Shop.c to 8 }
`;
    expect(raisedBy('strategy/key-gap-unplanned', { source })[0]).toContain(
      '`Shop.a` is gap number 1 by weight (W·S −30, for `P`), and no initiative works on it.',
    );
  });

  it('counts a gap known within bounds by what is sure', () => {
    const under = (weight: string, other: number) => `program D {}
touchpoint Shop {
  expect a expected 8 weight 9 actual 3
  expect b expected 8 weight ${weight} actual 6
  expect c expected 8 weight 5 actual 7
  expect d expected 8 weight 4 actual 7
  expect e expected 8 weight ${other} actual 6
}
initiative I { improves Shop.a to 8 improves Shop.e to 8 }
`;
    const said = (weight: string, other = 10) => raisedBy('strategy/key-gap-unplanned', { source: under(weight, other) });
    expect(said('6~8')).toEqual([expect.stringContaining('`Shop.b` is gap number 3 by weight (W·S −16…−12)')]);
    // Second or third.
    expect(said('6~8', 7)[0]).toContain('`Shop.b` is gap number 2–3 by weight (W·S −16…−12)');
    // Third or fourth, so neither is told.
    expect(said('2~8')).toEqual([]);
  });
});
