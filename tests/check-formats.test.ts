/** What `cx check` prints for build servers, held against the schemas of those who read it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../cli/src/main.ts';
import { root } from './programs.ts';
import { fromRegistry } from './registry.ts';

/** All severities, fixes and places that belong to a finding, with names, labels and file names that try every writer. */
const files = {
  'shop/main.cx': `use "../]]> <i> [link](2) \u202E@everyone \u{1F468}\u200D\u{1F469}"
program Shop "]]> <script>alert(1)</script> & \\"quoted\\" [link](1) {0} \u202E@everyone #1 \u{1F468}\u200D\u{1F469}" {
  languages en, zh-Hans
}
persona A "a" { share 130% }
persona A "again \u0007 %" { share 10% }
journey Visit "到店" for Visitr { stage Look "看" }
`,
  'shop/客户 [x](1) #2?%20&.cx': `触点 Desk "柜台 <b>" 位于 Visit.Look {
  期望 fast "快 ]]>" 权重 ５ 属于 Nothing
  期望 fast "快 ]]>" 权重 ５ 属于 Nothing
}
`,
  'shop/quiet.cx': '// 还没有内容\n',
  'shop/team.cx': 'team T "门店"\n',
  'shop/cx.json': '{ "rules": { "program/full-width": "hint" }, "]]> <b a=\\"1\\">&amp; [link](1) {0}": 1 }\n',
};

/** A program beside it, one of whose files leaves nothing to say. */
const plain = { 'plain/main.cx': 'program Plain {}\n', 'plain/quiet.cx': '// 还没有内容\n' };

/** The files of which there is something to say. */
const named = Object.keys(files).filter((file) => file !== 'shop/quiet.cx');

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cx-formats-')));
mkdirSync(join(folder, '.git'));
for (const [name, text] of Object.entries({ ...files, ...plain })) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `cx check` in `cwd` (in the folder of the program, when left out). */
async function check(words: readonly string[], cwd = join(folder, 'shop'), env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main({
    words: ['check', ...words],
    cwd,
    env: { SOURCE_DATE_EPOCH: '1780272000', ...env },
    platform: 'linux',
    version: '0.1.0',
    stdout: {
      write: (text) => {
        out += text;
      },
    },
    stderr: {
      write: (text) => {
        err += text;
      },
    },
    stdin: (async function* () {})(),
    onStop: () => {},
    now: () => 0,
  });
  return { code, out, err };
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[] };
      };
      readonly columnKind: string;
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly [
          { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region } },
        ];
        readonly relatedLocations?: readonly unknown[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly fixes?: readonly {
          readonly artifactChanges: readonly {
            readonly artifactLocation: { readonly uri: string };
            readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: { readonly text: string } }[];
          }[];
        }[];
      }[];
    },
  ];
}

interface Told {
  readonly findings: readonly {
    readonly rule: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly severity: string;
    readonly fixes: readonly {
      readonly edits: readonly { readonly file: string; readonly offset: number; readonly end: number; readonly text: string }[];
    }[];
  }[];
}

const json = async (words: readonly string[] = []): Promise<Told> => JSON.parse((await check(['--json', ...words])).out);
const sarif = async (words: readonly string[] = [], cwd?: string, env?: Readonly<Record<string, string>>): Promise<Sarif> =>
  JSON.parse((await check(['--format', 'sarif', ...words], cwd, env)).out);

describe('--format sarif', () => {
  let valid: ValidateFunction;
  beforeAll(() => {
    // The schema of OASIS as a package ships it. It is of draft 4, in which `id` stands for `$id`; nothing else in it has another meaning today.
    const file = join(fromRegistry('@microsoft/jest-sarif@1.0.0-beta.0'), 'lib/schemas/sarif-2.1.0-rtm.5.json');
    const { id, $schema, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
    expect($schema).toContain('draft-04');
    expect(id).toContain('sarif-2.1.0');
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    ajv.addFormat('uri', (text: string) => URL.canParse(text));
    ajv.addFormat('uri-reference', (text: string) => /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/?#[\]-]|%[0-9A-F]{2})*$/.test(text));
    ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
    valid = ajv.compile(schema);
  }, 120_000);

  it.each(['en', 'zh'])('passes the schema in %s', async (language) => {
    const ran = await check(['--format', 'sarif', '--lang', language]);
    expect(ran.code).toBe(1);
    expect(valid(JSON.parse(ran.out)), JSON.stringify(valid.errors, null, 1)).toBe(true);
    await expect(ran.out).toMatchFileSnapshot(`golden/check.${language}.sarif`);
    const spoilt = JSON.parse(ran.out);
    spoilt.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    expect(valid(spoilt)).toBe(false);
  });

  it('holds every finding, the most severe first, and the page of each of their rules', async () => {
    const [run] = (await sarif()).runs;
    const { findings } = await json();
    expect(run.columnKind).toBe('utf16CodeUnits');
    const at = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;
    const said = run.results.map((one) => {
      const { region } = one.locations[0].physicalLocation;
      return `${one.ruleId} ${at({ line: region.startLine, column: region.startColumn })}`;
    });
    expect([...said].sort()).toEqual(findings.map((one) => `${one.rule} ${at(one)}`).sort());
    const levels = run.results.map(({ level }) => ['error', 'warning', 'note'].indexOf(level));
    expect(levels).toEqual([...levels].sort());
    expect(new Set(levels).size).toBe(3);
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual([...new Set(findings.map(({ rule }) => rule))].sort());
    for (const result of run.results) expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
    for (const { help } of rules) expect(help.markdown).toMatch(/^# .+\n/);
    expect(run.results.some(({ relatedLocations = [] }) => relatedLocations.length > 0)).toBe(true);
  });

  it('names files from the root of the repository, in a form that every name survives', async () => {
    const uris = async (...given: Parameters<typeof sarif>): Promise<string[]> => [
      ...new Set((await sarif(...given)).runs[0].results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri)),
    ];
    const fromShop = await uris();
    expect(fromShop).toContain('shop/main.cx');
    expect(fromShop.map(decodeURIComponent).sort()).toEqual([...named].sort());
    for (const uri of fromShop) expect(new URL(uri, 'file:///r/').pathname).toBe(`/r/${uri}`);
    expect(await uris(['shop'], folder)).toEqual(fromShop);
    expect(await uris([], undefined, { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: join(folder, 'shop') })).toContain('main.cx');
    expect(await uris([], undefined, { CI_PROJECT_DIR: join(folder, 'shop') })).toContain('main.cx');
  });

  it('gives each fix as the regions it replaces', async () => {
    const { findings } = await json();
    const told = findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits));
    const changes = (await sarif()).runs[0].results.flatMap(({ fixes = [] }) => fixes.flatMap(({ artifactChanges }) => artifactChanges));
    const taken = changes.flatMap(({ artifactLocation, replacements }) =>
      replacements.map(({ deletedRegion: region, insertedContent }) => {
        const file = decodeURIComponent(artifactLocation.uri).replace(/^shop\//, '');
        const text = readFileSync(join(folder, 'shop', file), 'utf8');
        const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
        const offset = (line: number, column: number) => (starts[line - 1] ?? Number.NaN) + column - 1;
        const { startLine, startColumn, endLine, endColumn } = region;
        return { file, offset: offset(startLine, startColumn), end: offset(endLine, endColumn), text: insertedContent.text };
      }),
    );
    expect(told.length).toBeGreaterThan(1);
    const order = (edits: readonly object[]) => edits.map((edit) => JSON.stringify(edit, ['file', 'offset', 'end', 'text'])).sort();
    expect(order(taken)).toEqual(order(told));
  });

  it('knows a finding again on another line and in another language, and tells two that are alike apart', async () => {
    const prints = async (...given: Parameters<typeof sarif>) =>
      (await sarif(...given)).runs[0].results.map(({ partialFingerprints }) => partialFingerprints['cx/v1']);
    const before = await prints();
    expect(new Set(before).size).toBe(before.length);
    expect(await prints(['--lang', 'zh'])).toEqual(before);
    const path = join(folder, 'shop/main.cx');
    writeFileSync(path, `// one\n// two\n${files['shop/main.cx']}`);
    try {
      expect(await prints()).toEqual(before);
    } finally {
      writeFileSync(path, files['shop/main.cx']);
    }
  });

  it('lets no message make a link of its own, or hide what it says', async () => {
    const texts = (await sarif()).runs[0].results.map(({ message }) => message.text);
    expect(texts.some((text) => text.includes('\\[link\\](2) ⟨U+202E⟩@everyone'))).toBe(true);
    for (const text of texts) expect(text).not.toMatch(/(?<!\\)\]\(|[\u202A-\u202E]/);
  });
});

describe('--format gitlab', () => {
  const valid = new Ajv().compile(JSON.parse(readFileSync(join(root, 'tests/schemas/gitlab-code-quality.schema.json'), 'utf8')));

  it.each(['en', 'zh'])('is what Code Quality reads, in %s', async (language) => {
    const ran = await check(['--format', 'gitlab', '--lang', language]);
    expect(ran.code).toBe(1);
    const report: { fingerprint: string; location: { path: string } }[] = JSON.parse(ran.out);
    expect(valid(report), JSON.stringify(valid.errors)).toBe(true);
    expect(report).toHaveLength((await json()).findings.length);
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length);
    expect([...new Set(report.map(({ location }) => location.path))].sort()).toEqual([...named].sort());
    await expect(ran.out).toMatchFileSnapshot(`golden/check.${language}.gitlab.json`);
  });
});

describe('--format junit', () => {
  it.each(['en', 'zh'])('is XML by the schema, in %s', async (language) => {
    const ran = await check(['--format', 'junit', '--lang', language]);
    expect(ran.code).toBe(1);
    await expect(ran.out).toMatchFileSnapshot(`golden/check.${language}.junit.xml`);
    const lint = (text: string) =>
      spawnSync('xmllint', ['--noout', '--nonet', '--schema', join(root, 'tests/schemas/junit.xsd'), '-'], {
        input: text,
        encoding: 'utf8',
      });
    const done = lint(ran.out);
    expect(done.error).toBeUndefined();
    expect(done.stderr.trim()).toBe('- validates');
    expect(lint(ran.out.replace('<testcase ', '<testcase unknown="1" ')).status).not.toBe(0);
  });

  it('fails for errors and warnings, and has a suite for each file, one without findings too', async () => {
    const { out } = await check(['--format', 'junit']);
    const xpath = (path: string): string => {
      const done = spawnSync('xmllint', ['--nonet', '--xpath', path, '-'], { input: out, encoding: 'utf8' });
      expect(done.status, done.stderr).toBe(0);
      return done.stdout.trim();
    };
    const { findings } = await json();
    const severe = findings.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
    expect(xpath('count(//failure)')).toBe(`${severe}`);
    expect(xpath('string(/testsuites/@failures)')).toBe(`${severe}`);
    expect(xpath('count(//testcase)')).toBe(`${findings.length + 1}`);
    expect(xpath('string(/testsuites/@tests)')).toBe(`${findings.length + 1}`);
    expect(xpath('count(/testsuites/testsuite)')).toBe('5');
    expect(xpath('string(//testsuite[@name="shop/quiet.cx"]/@failures)')).toBe('0');
    expect(xpath('count(//testsuite[@tests != count(testcase)])')).toBe('0');
    expect(xpath('count(//testcase[@name = preceding-sibling::testcase/@name])')).toBe('0');
  });
});

it('says the summary on standard error, so that what is written to a file is the report alone', async () => {
  for (const format of ['sarif', 'gitlab', 'junit']) {
    const ran = await check(['--format', format, '--lang', 'en']);
    expect(ran.err).toMatch(/^\d+ errors.* in 4 files\./);
  }
});

it('has nothing to say of a file without findings, in each form', async () => {
  const quiet = (format: string) => check(['--format', format, 'quiet.cx', '--lang', 'en'], join(folder, 'plain'));
  expect(JSON.parse((await quiet('gitlab')).out)).toEqual([]);
  expect(JSON.parse((await quiet('sarif')).out).runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
  expect((await quiet('junit')).out).toContain('<testsuites name="cx check" tests="1" failures="0" errors="0">');
});

describe('changes that were accepted', () => {
  const accepted = (reason: string) =>
    JSON.stringify({ formatVersion: '1.0', accepted: [{ fingerprint: '0a1b2c3d4e5f6789', reason, until: '2020-12-31' }] });

  it('are read for mistakes, in every form; whether one has run out is not judged', async () => {
    const cwd = join(folder, 'plain');
    const path = join(cwd, 'cx.accepted.json');
    try {
      writeFileSync(path, accepted(''));
      const { code, out } = await check(['--json'], cwd);
      expect(code).toBe(1);
      expect(JSON.parse(out).findings).toContainEqual(
        expect.objectContaining({ rule: 'program/accepted-changes', severity: 'error', file: 'cx.accepted.json', line: 1 }),
      );
      expect((await check(['--format', 'compact'], folder)).out).toMatch(/^plain\/cx\.accepted\.json:1:\d+: error /m);
      const [run] = JSON.parse((await check(['--format', 'sarif'], cwd)).out).runs;
      expect(JSON.stringify(run.results)).toContain('plain/cx.accepted.json');
      writeFileSync(path, accepted('Agreed in March'));
      expect((await check(['--json'], cwd)).code).toBe(0);
    } finally {
      rmSync(path, { force: true });
    }
  });
});
