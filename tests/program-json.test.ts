import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { link } from '../language/src/program/link.ts';
import type { Program } from '../language/src/program/program.ts';
import { format } from '../language/src/syntax/format.ts';
import { readFragment } from '../language/src/syntax/read.ts';
import { schemaFile, schemaText, sources } from '../scripts/schemas.ts';

const examples = join(import.meta.dirname, '..', 'examples');

/** Every declaration and property of the language at least once. */
const everything = `program P was Q "p" en "pp" {
  scale 1 to 5  weight 1 to 10  currency HKD  languages zh-Hans, en  promise Price "x"  promise Range  strategy "s" en "t"
  budget 300万  cycle 6 months  discount 8%  owner T  note "n"  allow strategy/overkill because "b" until 2026-12
}
team T { capacity 120 days per quarter }
factor Range in Product { topics "a", "b" }
channel C "c" physical { owner T }
breakdown R
breakdown D in R { member A { worth { revenue 1~2 per month lifetime 3.2 years margin 38% customers 5000 reach 6.8 retention 80% } } member B }
persona V { share 60~70% goal "g" pain "p" feel "f" worth { revenue HK$5 } }
persona W { share 30% }
journey J for V, W { stage S { goal "g" } goal "g" }
touchpoint X at J.S via C for V { owner T moment-of-truth goal "g" topics "t"
  expect near was close "n" in Convenience expected 3~4 weight 9 ideal 4 actual 2 delighter { evidence K ask "a" benchmark 4 "b" topics "t" owner T note "n" }
  for V { expect near expected 2 must-be expect own in Range performance }
}
source O reviews { covers X, J.S refresh 1 day table "a.b" }
kpi K mean at X for V from O, U each D { scale 1 to 7 promise 5 min target 4 min by 2026-Q3 alarm 15 min baseline 6 min from 2026 benchmark 3 min "b" lower-is-better drives L ask "a" }
kpi L rate = (returning + K) / customers - 2 * 3 { target 40% by 2026-Q4 }
kpi E ces agree
survey U { for V, A after X within 14~21 days cycle quarter via C rest 90 days limit 3 min quota V 200, W 100
  ask K ask X ask X.near ask why open "w" when K <= 6 ask reason choose many "r" { a "A" in Product b open } respond T within 24 h when reason = a }
wave 2026-Q1 "w" { period 2026-01 to 2026-03 responses "r/*.csv" responses from O map { "列" as K "b" as returning } X.near 3.1 n 212 sd 1.4 U.reason.a 61% for A, C { K 6 min } }
initiative I { period 2026-04 to 2026-09 improves X.near to 4~5 confidence 70% improves L +4 points improves L -5% cost 0 cost 3万 per month keeps 120~140位 V over 3 years
  wins 5 A adds 20万 CNY per year over 3 years needs M excludes N effort 40 days for A against B }
initiative M
initiative N
allow strategy/value-blind
`;

function programOf(files: readonly (readonly [string, string])[]): Program {
  const fragments = files.map(([file, text]) => readFragment(file, text));
  const { program, findings } = link(fragments, []);
  expect([...fragments.flatMap((fragment) => fragment.findings), ...findings]).toEqual([]);
  return program;
}

function filesOf(example: string): [string, string][] {
  const folder = join(examples, example);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cx'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

const cases: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ['retail', filesOf('retail')],
  ['auto-service', filesOf('auto-service')],
  ['everything', [['everything.cx', everything]]],
];

function withoutPlaces(program: Program): unknown {
  return JSON.parse(
    JSON.stringify(program, (key, value: unknown) =>
      key === 'origin' || key === 'nameOrigin' ? undefined : key === 'places' ? Object.keys(value as object) : value,
    ),
  );
}

describe('a Program', () => {
  it.each(sources.map((source) => [source.name, source] as const))('has its published schema (%s) from its types', (_, source) => {
    expect(readFileSync(schemaFile(source.name), 'utf8')).toBe(schemaText(source));
  });

  it.each(cases)('is JSON of that schema: %s', (_, files) => {
    const program = programOf(files);
    expect(JSON.parse(JSON.stringify(program))).toEqual(program);
    const schema = sources.find(({ name }) => name === 'program');
    const validate = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(readFileSync(schemaFile(schema?.name ?? ''), 'utf8')));
    validate(program);
    expect(validate.errors).toBeNull();
    expect(validate({ ...program, formatVersion: '0' })).toBe(false);
    expect(validate({ ...program, extra: 1 })).toBe(false);
  });

  it('says everything that the text does', () => {
    const empty = JSON.stringify(programOf([['everything.cx', everything]]), (key, value: unknown) =>
      ['origin', 'nameOrigin', 'places', 'translations'].includes(key) ? undefined : value,
    );
    // What no file says stays null or empty; a property that is nowhere in this JSON was lost on the way.
    for (const word of [
      'capacity',
      'discount',
      'retention',
      'reach',
      'onlyFor',
      'benchmarks',
      'refresh',
      'excludes',
      'effort',
      'relative',
      'points',
      'drives',
      'topics',
    ]) {
      expect(empty).toMatch(new RegExp(`"${word}"(:(?!null|\\[\\])|[,}])`));
    }
  });

  it.each(cases)('is the same in either keyword language: %s', (_, files) => {
    const program = programOf(files);
    for (const keywords of ['en', 'zh'] as const) {
      const translated = programOf(files.map(([file, text]) => [file, format(text, { keywords })]));
      expect(withoutPlaces(translated)).toEqual(withoutPlaces(program));
    }
  });
});
