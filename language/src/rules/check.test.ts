import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { type CompileInput, compile } from '../compile.ts';
import { defaultSettings, type Settings } from '../findings/settings.ts';
import { readFragment } from '../syntax/read.ts';
import { atLeast, check, tidy } from './check.ts';
import { messageOf, rules } from './registry.ts';

function findings(source: string, options: { date?: string; rules?: Settings['rules'] } = {}): string[] {
  const settings: Settings = { ...defaultSettings, rules: options.rules ?? {} };
  return compile({ own: [{ file: 'main.cx', text: source }], date: options.date ?? null, settings }).findings.map(
    ({ rule, severity, origin }) => `${origin.line} ${severity} ${rule}`,
  );
}

const shares = (inside: string, top = '') => `program Demo {}
persona Visitor { share 70% ${inside} }
${top}`;

describe('severities', () => {
  it('are those of the rule unless cx.json says otherwise', () => {
    expect(findings(shares(''))).toEqual(['2 information program/share-under-100']);
    expect(findings(shares(''), { rules: { 'program/share-under-100': 'error' } })).toEqual(['2 error program/share-under-100']);
    expect(findings(shares(''), { rules: { 'program/share-under-100': 'off' } })).toEqual([]);
  });

  it('of a firm rule cannot be weakened', () => {
    const source = 'program Demo {}\nkpi R rate { target 45 }\n';
    expect(findings(source, { rules: { 'program/unit-mismatch': 'off' } })).toEqual(['2 error program/unit-mismatch']);
  });

  it('are ordered by weight', () => {
    expect(atLeast('error', 'warning')).toBe(true);
    expect(atLeast('hint', 'information')).toBe(false);
    expect(atLeast('warning', 'warning')).toBe(true);
  });
});

describe('allow', () => {
  const under = 'allow program/share-under-100 because "Locals come with the next round"';

  it('excuses what stands in its declaration', () => {
    expect(findings(shares(under))).toEqual([]);
  });

  it('excuses the whole program from its top and from the program block', () => {
    expect(findings(shares('', under))).toEqual([]);
    expect(findings(`program Demo { ${under} }\npersona Visitor { share 70% }\n`)).toEqual([]);
  });

  it('in another declaration excuses nothing and is reported', () => {
    expect(findings(`${shares('')}team Retail { owner Retail ${under} }`)).toEqual([
      '2 information program/share-under-100',
      '3 warning program/unused-allow',
    ]);
  });

  it('reaches what is nested in its declaration', () => {
    const touchpoint = (head: string, inner: string) => `program Demo {}
persona Visitor { share 100% }
journey Purchase for Visitor { stage Find }
touchpoint Shop at Purchase.Find { ${head}
  expect near expected 7 weight 9 actual 5 { ${inner} }
}
`;
    const typed = 'allow program/typed-actual because "First round"';
    expect(findings(touchpoint('', ''))).toEqual(['5 information program/typed-actual']);
    expect(findings(touchpoint(typed, ''))).toEqual([]);
    expect(findings(touchpoint('', typed))).toEqual([]);
    // The innermost one is the one used.
    expect(findings(touchpoint(typed, typed))).toEqual(['4 warning program/unused-allow']);
  });

  it('excuses single places of what is told in one sentence', () => {
    const source = `program Demo {}
persona Visitor { share 100% }
journey Purchase for Visitor { stage Find }
touchpoint Shop at Purchase.Find {
  expect near expected 7 weight 9 actual 5 { allow program/typed-actual because "Counted by hand" }
  expect far expected 7 weight 9 actual 5
  expect wide expected 7 weight 9 actual 5
}
`;
    const { findings: found } = compile({ own: [{ file: 'main.cx', text: source }] });
    expect(found.filter(({ rule }) => rule === 'program/typed-actual').map((finding) => messageOf(finding, 'en'))).toEqual([
      '2 actual levels are typed in, such as Shop.far, Shop.wide: assumptions, and shown as such, until a wave rates them.',
    ]);
  });

  it('ends after its day, which is still part of it', () => {
    const dated = `${under} until 2026-06-30`;
    expect(findings(shares(dated), { date: '2026-06-30' })).toEqual([]);
    expect(findings(shares(dated), { date: '2026-07-01' })).toEqual([
      '2 information program/share-under-100',
      '2 warning program/expired-allow',
    ]);
    expect(findings(shares(dated))).toEqual([]);
  });

  it('until a quarter ends with its last day', () => {
    expect(findings(shares(`${under} until 2026-Q2`), { date: '2026-06-30' })).toEqual([]);
    expect(findings(shares(`${under} until 2026-Q2`), { date: '2026-07-01' })).toHaveLength(2);
  });

  it('without a reason excuses nothing', () => {
    for (const reason of ['', 'because "  "']) {
      expect(findings(shares(`allow program/share-under-100 ${reason}`))).toEqual([
        '2 information program/share-under-100',
        '2 warning program/unexplained-allow',
      ]);
    }
  });

  it('of a rule of changes excuses nothing: it is for one version, and they speak of two', () => {
    const { findings: found } = compile({
      own: [{ file: 'a.cx', text: 'program Demo {\n  allow changes/target-lowered because "We know" }\n' }],
    });
    expect(
      found.filter(({ rule }) => rule === 'program/unused-allow').map(({ messageId, origin }) => `${origin.line} ${messageId}`),
    ).toEqual(['2 of-changes']);
  });

  it('of a firm rule excuses nothing', () => {
    const source = 'program Demo {}\nkpi R rate { target 45  allow program/unit-mismatch because "x" }\n';
    expect(findings(source)).toEqual(['2 error program/unit-mismatch', '2 warning program/unused-allow']);
  });

  it('of an unknown rule names the nearest; one of a rule of answers may wait for them', () => {
    const { findings: found } = compile({
      own: [{ file: 'main.cx', text: 'program Demo {}\nallow program/share-undre-100 because "x"\nallow data/off-scale because "y"\n' }],
    });
    expect(found.map((finding) => messageOf(finding, 'zh'))).toEqual([
      '没有规则「program/share-undre-100」。是不是要写「program/share-under-100」？',
    ]);
  });

  it('is not called idle while its rule is off', () => {
    const source = `program Demo {}\npersona Visitor { share 100% ${under} }\n`;
    expect(findings(source)).toEqual(['2 warning program/unused-allow']);
    expect(findings(source, { rules: { 'program/share-under-100': 'off' } })).toEqual([]);
  });
});

describe('the analysis', () => {
  const judged = (text: string): number => {
    const program = compile({ own: [{ file: 'main.cx', text }] }).program;
    let made = 0;
    check({
      program,
      findings: [],
      date: null,
      settings: defaultSettings,
      analysis: () => {
        made += 1;
        return analyse(program);
      },
    });
    return made;
  };

  it('is made once, however many rules look at it', () => {
    expect(
      judged(`program Demo {}
touchpoint Shop {
  expect near expected 7 weight 9 actual 5 must-be
  expect range expected 7 weight 3 ideal 10 actual 5 delighter
  expect price expected 7 weight 6 actual 6
}
kpi Waiting mean { promise 5 min }
wave 2026-Q1 { Waiting 7 min }
initiative More { improves Shop.range to 9 }
`),
    ).toBe(1);
  });

  it('is not made where no rule needs it', () => {
    expect(judged('program Demo {}\nteam Retail\nkpi Recommend nps { target 40 }\n')).toBe(0);
    expect(judged('persona Visitor\ntouchpoint Shop { expect near expected 7 }\n')).toBe(0);
  });

  it('is handed out with the findings', () => {
    const { program, analysis } = compile({
      own: [{ file: 'main.cx', text: 'program Demo {}\ntouchpoint Shop { expect near expected 7 actual 5 }\n' }],
    });
    expect(analysis()).toEqual(analyse(program, { asOf: null }));
    expect(analysis()).toBe(analysis());
  });
});

describe('the list of findings', () => {
  it('is sorted by file, place and rule, each once, whatever the order of the files', () => {
    const a = { file: 'a.cx', text: 'program Demo {}\npersona Visitor { share 70% }\npersona visitor { share 90% }\n' };
    const b = { file: 'b.cx', text: 'team Retail\nkpi R rate { target 45 }\n' };
    const there = compile({ own: [a, b] }).findings;
    expect(compile({ own: [b, a] }).findings).toEqual(there);
    expect(there.map(({ rule, origin }) => `${origin.file}:${origin.line} ${rule}`)).toEqual([
      'a.cx:3 program/look-alike-names',
      'a.cx:3 program/share-over-100',
      'b.cx:1 program/unused-declaration',
      'b.cx:2 program/unit-mismatch',
    ]);
    expect(tidy([...there, ...there].reverse())).toEqual(there);
  });

  it('takes fragments and texts alike, and changes neither', () => {
    const text = 'program Demo {}\npersona Visitor { share 70% }\n';
    const outcome = (own: CompileInput['own']) => {
      const { program, findings } = compile({ own });
      return { program, findings };
    };
    expect(outcome([{ file: 'main.cx', text }])).toEqual(outcome([readFragment('main.cx', text)]));
  });

  it('of a used folder holds its errors only', () => {
    const own = [{ file: 'shop/main.cx', text: 'program Shop {}\njourney Purchase for Visitor { stage Find }\n' }];
    const shared = [{ file: 'group/people.cx', text: 'persona Visitor { share １００% goal }\nteam Idle\n' }];
    const { findings: found } = compile({ own, shared });
    expect(found.filter(({ severity }) => severity !== 'error')).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'program',
    'persona',
    'touchpoint',
    'expect',
    'kpi',
    'wave',
    'allow',
    'share',
    '70%',
    'Shop',
    '.',
    '{',
    '}',
    'near',
    'was',
    'target',
    '12',
    '120%',
    '5 min',
    'promise',
    'nps',
    'rate',
    'for',
    'actual',
    'program/typed-actual',
    'because',
    '"x"',
    '画像',
    '占比',
    '\n',
    '，',
    '-',
    '~',
    'Ѕ',
    '\u202E',
    'until',
    '2026-Q2',
  );

  it('is judged without throwing, and every finding has its words', { timeout: 120_000 }, () => {
    const known = new Set(rules.map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const { findings: found } = compile({ own: [{ file: 'main.cx', text }], date: '2026-07-01' });
          for (const finding of found) {
            if (finding.rule.startsWith('syntax/') && !known.has(finding.rule)) continue;
            for (const language of ['en', 'zh'] as const) {
              const message = messageOf(finding, language);
              expect(message).not.toBe(`${finding.rule}: ${finding.messageId}`);
              expect(message).not.toMatch(/[\u0000-\u001F\u202A-\u202E]/);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
