import { describe, expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { messageOf } from '../registry.ts';

/** The findings of one program, as `line rule messageId`; `only` leaves those of one rule. */
function found(source: string, only?: string): string[] {
  return compile({ own: [{ file: 'main.cx', text: `program Demo { scale 0 to 10 }\n${source}` }] })
    .findings.filter(({ rule }) => only === undefined || rule === `program/${only}`)
    .map(({ origin, rule, messageId }) => `${origin.line} ${rule.slice('program/'.length)} ${messageId}`);
}

const shop = (inside: string) => `persona Visitor { share 70% }
persona Local { share 30% }
persona Clerk { pain "Three systems" }
journey Purchase for Visitor, Local { stage Find }
touchpoint Shop at Purchase.Find {
${inside}
}`;

describe('shares', () => {
  it.each([
    ['70%', '30%', []],
    ['70%', '30.5%', ['3 share-over-100 over']],
    ['70%', '30%~50%', []],
    ['70%~80%', '31%~40%', ['3 share-over-100 over']],
    ['33.3%', '66.6%', []],
    ['70%', '10%', ['3 share-under-100 under']],
    ['70%', '10%~30%', []],
    ['10%~20%', '10%~30%', ['3 share-under-100 under']],
    ['170%', '0%', ['3 share-over-100 over']],
  ])('%s and %s', (a, b, expected) => {
    expect(found(`persona A { share ${a} }\npersona B { share ${b} }\npersona C { pain "x" }\n`)).toEqual(expected);
  });

  it('that could not be read are not called missing', () => {
    expect(found('persona A { share 0.6 }\npersona B { share 40% }\n')).toEqual(['2 unit-mismatch unit']);
    expect(found('persona A { share 0.6 }\npersona B\n')).toEqual(['2 unit-mismatch unit']);
  });

  it('sums without the noise of binary fractions', () => {
    expect(found(Array.from({ length: 10 }, (_, i) => `persona P${i} { share 10% }`).join('\n'))).toEqual([]);
    const [finding] = compile({
      own: [{ file: 'm.cx', text: 'program D {}\npersona A { share 70.1% }\npersona B { share 50.2% }\n' }],
    }).findings;
    expect(finding && messageOf(finding, 'en')).toBe(
      'The shares of the personas add up to 120.3%, and customers are 100%. Take 20.3 points away.',
    );
  });

  it('are not asked of a single persona, nor of a folder without a program', () => {
    expect(found('persona A\n')).toEqual([]);
    expect(found('persona A\npersona B\n')).toEqual(['2 no-shares none']);
    const { findings } = compile({ own: [{ file: 'm.cx', text: 'persona A\npersona B\nteam Idle\n' }] });
    expect(findings).toEqual([]);
  });
});

describe('levels', () => {
  it.each([
    ['expect near expected 10 weight 10 ideal 0 actual 10', []],
    ['expect near expected 10.1 weight 1', ['7 level-off-scale level']],
    ['expect near expected 8~11', ['7 level-off-scale level']],
    ['expect near weight 0', ['7 level-off-scale weight']],
    ['expect near { benchmark 12 "Others" }', ['7 level-off-scale rating']],
    ['expect near expected 7\n  for Local { expect near ideal 11 weight 11 }', ['8 level-off-scale level', '8 level-off-scale weight']],
  ])('%s', (line, expected) => {
    expect(found(shop(line), 'level-off-scale')).toEqual(expected);
  });

  it.each([
    ['kpi K nps { target -100 by 2026-Q4 }', []],
    ['kpi K nps { alarm -101 }', ['2 level-off-scale measure']],
    ['kpi K ces { target 5 }', []],
    ['kpi K ces { target 6 }', ['2 level-off-scale measure']],
    ['kpi K ces agree { target 7 }', []],
    ['kpi K ces { scale 1 to 7  target 7 }', []],
    ['kpi K csi { target 1001 }', ['2 level-off-scale measure']],
    ['kpi K csi { scale 0 to 2000 target 1001 }', []],
    ['kpi K csat { target 101% }', ['2 level-off-scale share']],
    ['kpi K rate { target 120% }', []],
    ['kpi K nps\ninitiative I { improves K to 150 }', ['3 level-off-scale measure']],
    ['kpi K nps\ninitiative I { improves K +150 }', []],
    ['kpi K nps\nwave 2026-Q1 { K 140 }', ['3 level-off-scale measure']],
  ])('%s', (source, expected) => {
    expect(found(source, 'level-off-scale')).toEqual(expected);
  });
});

describe('scales', () => {
  it.each([
    ['kpi K ces { scale 3 to 3 }', ['2 incomplete-property range']],
    ['kpi K ces { scale 5 to 1 }', ['2 range-reversed reversed']],
    ['kpi K ces { scale 5 }', ['2 incomplete-property range']],
  ])('%s', (source, expected) => {
    expect(found(source)).toEqual(expected);
  });
});

describe('units', () => {
  it.each([
    ['kpi K nps { target 40 }', []],
    ['kpi K nps { target 40% }', ['2 unit-mismatch measure']],
    ['kpi K csat { target 4.5 }', ['2 unit-mismatch measure']],
    ['kpi K rate { target 45% alarm 0.3 }', ['2 unit-mismatch measure']],
    ['kpi K mean { promise 5 min target 4 min alarm 1 h }', []],
    ['kpi K mean { promise 5 min alarm 60 }', ['2 unit-mismatch measure-self']],
    ['kpi K mean { target 8.5 benchmark 9 "x" }', []],
    ['kpi K count { target 40 }', []],
    ['kpi K count { target 40 min }', ['2 unit-mismatch measure']],
    ['kpi K clv { target 5000 alarm 4000 CNY }', []],
    ['kpi K clv { target 50% }', ['2 unit-mismatch measure']],
    ['kpi K rate\ninitiative I { improves K +4 points }', []],
    ['kpi K rate\ninitiative I { improves K -53% }', []],
    ['kpi K rate\ninitiative I { improves K to 81% }', []],
    ['kpi K rate\ninitiative I { improves K +8 }', ['3 unit-mismatch measure']],
    ['kpi K csi\ninitiative I { improves K +13 }', []],
    ['kpi K mean { promise 5 min }\ninitiative I { improves K -20% }', []],
    ['kpi K mean { promise 5 min }\ninitiative I { improves K -2 min }', []],
    ['kpi K mean { promise 5 min }\ninitiative I { improves K to 3 }', ['3 unit-mismatch measure-self']],
    ['kpi K mean\nwave 2026-Q1 { K 47 min n 12 }', []],
    ['survey S { ask why choose "?" { a "x" } }\nwave 2026-Q1 { S.why.a 61% }', []],
    ['survey S { ask why choose "?" { a "x" } }\nwave 2026-Q1 { S.why.a 61 }', ['3 unit-mismatch answer']],
  ])('%s', (source, expected) => {
    expect(found(source, 'unit-mismatch')).toEqual(expected);
  });

  it('judges ratings of waves and initiatives', () => {
    const rest = 'wave 2026-Q1 { Shop.near 61%  for Local { Shop.near 6 } }\ninitiative I { improves Shop.near to 80% }\n';
    expect(found(`${shop('expect near expected 7')}\n${rest}`, 'unit-mismatch')).toEqual([
      '9 unit-mismatch rating',
      '10 unit-mismatch rating',
    ]);
  });

  it('compares money with the currency of the program only where it names one', () => {
    const source = (currency: string) => `program Demo { ${currency} }
persona P { worth { revenue 100 USD per year } }
initiative I { cost 300 USD  adds 20 USD per year over 3 years }
`;
    const count = (currency: string) =>
      compile({ own: [{ file: 'm.cx', text: source(currency) }] }).findings.filter(({ messageId }) => messageId === 'other-currency')
        .length;
    expect(count('')).toBe(0);
    expect(count('currency USD')).toBe(0);
    expect(count('currency HKD')).toBe(3);
    const several = compile({ own: [{ file: 'm.cx', text: `${source('')}initiative J { cost 5 CNY }\n` }] }).findings.filter(
      ({ rule }) => rule === 'program/unit-mismatch',
    );
    expect(several).toMatchObject([
      { messageId: 'several-currencies', arguments: { currency: 'CNY', wanted: 'USD' }, origin: { line: 4 } },
    ]);
  });
});

describe('promises', () => {
  it.each([
    ['promise 30 min target 25 min lower-is-better', []],
    ['promise 30 min target 30 min lower-is-better', []],
    ['promise 30 min target 1 h lower-is-better', ['2 target-worse-than-promise worse']],
    ['promise 1 h target 30 min lower-is-better', []],
    ['promise 30 min target 20~40 min lower-is-better', []],
    ['promise 30 min target 25 min', ['2 target-worse-than-promise higher-is-better']],
    ['promise 8 target 7.5', ['2 target-worse-than-promise higher-is-better']],
    ['promise 8 target 9', []],
    ['promise 30 min target 40 min by 2026-Q1 target 25 min by 2026-Q3 lower-is-better', ['2 target-worse-than-promise worse']],
  ])('%s', (inside, expected) => {
    expect(found(`kpi K mean { ${inside} }`)).toEqual(expected);
  });

  it('offers to say that less is better', () => {
    const [finding] = compile({ own: [{ file: 'm.cx', text: 'program D {}\nkpi K mean { promise 30 min target 25 min }\n' }] }).findings;
    expect(finding?.fixes?.[0]?.edits).toMatchObject([{ kind: 'set', property: 'lower-is-better' }]);
  });
});

describe('what is said for a persona', () => {
  it.each([
    ['expect near expected 7\n  for Local { expect near weight 5 }', []],
    ['expect near expected 7\n  for Clerk { expect near weight 5 }', ['8 override-not-concerned not-concerned']],
    ['expect near expected 7\n  for Clerk { expect near weight 5  expect far weight 4 }', ['8 override-not-concerned not-concerned']],
    ['expect near expected 7\n  for Local, Clerk { expect near weight 5 }', ['8 override-not-concerned not-concerned']],
    ['for Clerk { expect news weight 5 }', ['7 override-not-concerned not-concerned']],
  ])('%s', (inside, expected) => {
    expect(found(shop(inside), 'override-not-concerned')).toEqual(expected);
  });
});

describe('names', () => {
  it.each([
    ['kpi A nps\nkpi B was A nps', ['3 was-still-exists exists']],
    ['kpi B was A nps', []],
    ['kpi B was B nps', ['2 was-still-exists itself']],
    ['factor A in Price\nkpi B was A nps', []],
    ['touchpoint Shop\nkpi B was Shop nps', ['3 was-still-exists exists']],
    ['touchpoint Shop { expect near expected 7 expect close was near expected 7 }', ['2 was-still-exists exists']],
    ['touchpoint Shop { expect near expected 7 }\ntouchpoint Web { expect close was near expected 7 }', []],
    ['touchpoint Shop { expect near expected 7 }\ntouchpoint Web { expect close was Shop.near expected 7 }', ['3 was-still-exists exists']],
  ])('was: %s', (source, expected) => {
    expect(found(source, 'was-still-exists')).toEqual(expected);
  });

  it.each([
    ['kpi Shop nps\nkpi shop nps', ['3 look-alike-names case']],
    ['kpi Shop nps\nkpi Ѕhор nps', ['3 look-alike-names alike', '3 look-alike-names mixed']],
    ['factor Place in Price\nkpi place nps', []],
    ['touchpoint Shop { expect near expected 7 }\ntouchpoint Web { expect Near expected 7 }', []],
    ['touchpoint Shop { expect near expected 7 expect Near expected 7 }', ['2 look-alike-names case']],
    ['channel Chat chat\npersona chat { share 100% }', ['3 look-alike-names case']],
    ['kpi 门店A满意度 nps\nkpi 门店B满意度 nps', []],
  ])('alike: %s', (source, expected) => {
    expect(found(source, 'look-alike-names')).toEqual(expected);
  });

  it.each([
    ['team Retail', ['2 unused-declaration team']],
    ['team Retail\nkpi K nps { owner Retail }', []],
    ['team Retail\nsurvey S { respond Retail within 24 h }', []],
    ['factor Range in Product', ['2 unused-declaration factor']],
    ['factor Range in Product\nfactor Deep in Range', ['3 unused-declaration factor']],
    ['factor Range in Product\nsurvey S { ask why choose "?" { a "x" in Range } }', []],
    ['channel Store physical', ['2 unused-declaration channel']],
    ['channel Store physical\nkpi K nps for Store', []],
    ['channel Store physical\nkpi K nps\nwave 2026-Q1 { for Store { K 30 } }', []],
    ['breakdown Dealer { member A }', []],
  ])('unused: %s', (source, expected) => {
    expect(found(source, 'unused-declaration')).toEqual(expected);
  });
});

describe('typed levels', () => {
  it('are assumptions until a wave rates them, for everybody or for that persona', () => {
    const typed = (wave: string) =>
      found(`${shop('expect near expected 7 actual 5\n  for Local { expect near actual 6 }')}\n${wave}`, 'typed-actual');
    expect(typed('')).toEqual(['7 typed-actual assumed-many']);
    expect(typed('wave 2026-Q1 { Shop.near 5.2 }')).toEqual([]);
    expect(typed('wave 2026-Q1 { for Local { Shop.near 5.2 } }')).toEqual(['7 typed-actual assumed']);
  });

  it('point at ten places at most', () => {
    const inside = Array.from({ length: 40 }, (_, i) => `expect e${i} expected 7 actual 5`).join('\n');
    const { findings } = compile({ own: [{ file: 'm.cx', text: `program D {}\n${shop(inside)}` }] });
    const typed = findings.filter(({ rule }) => rule === 'program/typed-actual');
    expect(typed.map(({ arguments: args, related }) => [args.count, related?.length])).toEqual([[40, 10]]);
  });
});

describe('declarations that came by use', () => {
  const own = [{ file: 'shop/main.cx', text: 'program Shop {}\nuse "../group"\njourney Purchase for Visitor { stage Find }\n' }];

  it('are not called unused, alike or idle', () => {
    const shared = [
      {
        file: 'group/all.cx',
        text: 'persona Visitor { share 100% owner Retail allow program/share-under-100 because "x" }\nteam Retail\nteam retail\nteam Idle\n',
      },
    ];
    expect(compile({ own, shared }).findings).toEqual([]);
  });

  it('must lie on the scale of the program that uses them', () => {
    const shared = [
      { file: 'group/all.cx', text: 'persona Visitor { share 100% }\ntouchpoint Shop { expect near expected 90 }\nkpi K nps at Shop\n' },
    ];
    const using = [{ file: 'shop/main.cx', text: `${own[0]?.text}initiative I { improves Shop.near to 8 }\n` }];
    const { findings } = compile({ own: using, shared });
    const ofThePrograms = findings.filter(({ rule }) => rule.startsWith('program/'));
    expect(ofThePrograms.map(({ rule, origin }) => `${origin.file} ${rule}`)).toEqual(['group/all.cx program/level-off-scale']);
  });
});

describe('a wave without a period', () => {
  it.each([
    ['wave autumn { K 40 }', ['3 wave-without-period period']],
    ['wave autumn { for A { K 40 } }', ['3 wave-without-period period']],
    ['wave autumn { responses "a.csv" }', ['3 wave-without-period period']],
    ['wave autumn { period 2026-09 to 2026-11 K 40 }', []],
    ['wave autumn { period 2026-13 K 40 }', ['3 impossible-date date']],
    ['wave autumn', []],
    ['wave 2026-Q5 { K 40 }', ['3 impossible-date wave']],
    ['wave 2026-Q4 { K 40 }', []],
  ])('%s', (wave, expected) => {
    expect(found(`persona A { share 100% } kpi K nps\n${wave}`).filter((said) => said.startsWith('3 '))).toEqual(expected);
  });
});
