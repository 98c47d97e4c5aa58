/** What the files for build servers say, held against each other and against the command line. The scripts themselves are run end to end. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNamed } from '../cli/src/commands.ts';
import { ciRemarks } from '../cli/src/messages.ts';
import { ciFile } from '../cli/src/workspace/ci.ts';
import { version } from '../integrations/shared/cx.mjs';
import { say, sentences } from '../integrations/shared/sentences.mjs';
import { block, cut, marker, plain } from '../integrations/shared/text.mjs';
import { root } from './programs.ts';
import { fromRegistry } from './registry.ts';

const folder = join(root, 'integrations');
const parse: (text: string) => unknown = createRequire(import.meta.url)(join(fromRegistry('yaml@2.9.1'), 'dist/index.js')).parse;
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

describe('the GitHub action', () => {
  const text = read('integrations/github/action.yml');
  const action = parse(text) as Action;

  it('describes every input and output, and uses every input', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) expect(description).toMatch(/\.$/);
    for (const name of Object.keys(action.inputs)) expect(text, name).toContain(`\${{ inputs.${name} }}`.replace(' }}', ''));
    for (const [, name = ''] of text.matchAll(/inputs\.([\w-]+)/g)) expect(Object.keys(action.inputs)).toContain(name);
    for (const [, id = ''] of text.matchAll(/steps\.(\w+)\./g)) expect(action.runs.steps.map((step) => step.id)).toContain(id);
  });

  it('runs scripts that are there, and puts no input into a shell', () => {
    const runs = action.runs.steps.flatMap(({ run, shell }) => (run === undefined ? [] : [{ run, shell }]));
    expect(runs).toHaveLength(2);
    for (const { run, shell } of runs) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
      const [, script = ''] = /^node "\$GITHUB_ACTION_PATH\/([\w.]+)"$/.exec(run) ?? [];
      expect(existsSync(join(folder, 'github', script)), run).toBe(true);
    }
  });

  it('gives the token to the step that writes the comment alone', () => {
    const given = action.runs.steps.filter(({ env = {} }) => Object.values(env).some((value) => value.includes('inputs.token')));
    expect(given.map(({ id }) => id)).toEqual(['publish']);
  });

  it('sets every variable its scripts read', () => {
    const set = new Set(action.runs.steps.flatMap(({ env = {} }) => Object.keys(env)));
    const scripts = ['github', 'shared'].flatMap((name) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.mjs'))
        .map((file) => `integrations/${name}/${file}`),
    );
    const read_ = new Set(scripts.flatMap((file) => [...read(file).matchAll(/env\.(CX_\w+)/g)].map(([, name = '']) => name)));
    read_.delete('CX_SECOND');
    expect([...set].sort()).toEqual([...read_].sort());
  });
});

it('the GitLab job names the reports the script writes', () => {
  const job = (
    parse(read('integrations/gitlab/cx.gitlab-ci.yml')) as {
      cx: { artifacts: { when: string; paths: string[]; reports: Record<string, string> } };
    }
  ).cx;
  const script = read('integrations/gitlab/review.mjs');
  expect(job.artifacts.when).toBe('always');
  for (const path of Object.values(job.artifacts.reports)) {
    const [out = '', name = ''] = path.split('/');
    expect(job.artifacts.paths).toEqual([`${out}/`]);
    expect(script).toContain(`'${out}'`);
    expect(script).toContain(`'${name}'`);
  }
});

it('the workflow for GitHub may read the repository and write the comment, and nothing else', () => {
  const workflow = parse(read('integrations/github/workflow.yml')) as {
    permissions: Readonly<Record<string, string>>;
    jobs: { cx: { steps: readonly Step[] } };
  };
  expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  expect(workflow.jobs.cx.steps.map(({ uses, run }) => uses?.split('@')[0] ?? run?.split(' ')[0])).toEqual([
    'actions/checkout',
    'actions/setup-node',
    'npm',
    './.cx-tools/node_modules/touchstone-cx/dist/integrations/github',
  ]);
});

it('the hooks of pre-commit are commands there are', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as { id: string; entry: string; files: string; language: string }[];
  expect(hooks.map(({ id }) => id)).toEqual(['cx-check', 'cx-fmt']);
  for (const { entry, files } of hooks) {
    const [cx, command = ''] = entry.split(' ');
    expect(cx).toBe('cx');
    expect(commandNamed(command)).toBeDefined();
    expect('店/旅程.cx').toMatch(new RegExp(files));
    expect('shop.cxx').not.toMatch(new RegExp(files));
  }
});

it('the package that is installed is the one of this repository', () => {
  expect(version).toBe(JSON.parse(read('cli/package.json')).version);
});

describe('sentences', () => {
  it('have the same blanks in both languages', () => {
    const blanks = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
    for (const [message, { en, zh }] of Object.entries(sentences)) {
      expect(blanks(zh), message).toEqual(blanks(en));
      expect(zh, message).toMatch(/\p{Script=Han}/u);
      expect(en, message).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('take the word that fits the number', () => {
    expect(say('checkErrors', 'en', { errors: 1, warnings: 2 })).toContain('1 error, 2 warnings.');
  });
});

describe('texts made safe', () => {
  it('a block holds whatever it is given', () => {
    expect(block('a ```` b\n@me')).toBe('`````text\na ```` b\n@me\n`````');
    expect(block('one\r\n\u001b[1mtwo\u202e\n')).toBe('```text\none\ntwo\ufffd\n```');
    expect(plain('a\tb\u0000')).toBe('a\tb\ufffd');
  });

  it('a marker cannot be ended from within', () => {
    expect(marker('a --> <b>')).toBe('<!-- cx-diff:a-b -->');
    expect(marker('a--b')).toBe('<!-- cx-diff:a-b -->');
    expect(marker('店/总 部')).toBe('<!-- cx-diff:店/总-部 -->');
    expect(marker('.')).toBe('<!-- cx-diff:program -->');
    expect(marker('->')).toBe('<!-- cx-diff:program -->');
  });

  it('a cut is made between lines, and closes what is open', () => {
    expect(cut('short', 100, 'more')).toBe('short');
    const long = [
      '<details><summary>all</summary>',
      '',
      '```text',
      ...Array.from({ length: 50 }, (_, index) => `line ${index}`),
      '```',
      '</details>',
    ].join('\n');
    const made = cut(long, 200, 'The rest is elsewhere.');
    expect(made.length).toBeLessThanOrEqual(200);
    expect(made).toMatch(/line \d+\n```\n\n<\/details>\n\nThe rest is elsewhere\.$/);
    const one = cut('😀'.repeat(500), 200, 'more');
    expect(one.length).toBeLessThanOrEqual(200);
    expect(one).toMatch(/^😀+\n\nmore$/u);
    expect(cut(`${'a'.repeat(90)}\n${'b'.repeat(500)}`, 200, 'more')).toBe(`${'a'.repeat(90)}\n\nmore`);
  });
});

it('every remark of the files for build servers is there in Chinese, and every version is this one', () => {
  for (const file of ['integrations/github/workflow.yml', 'integrations/gitlab/cx.gitlab-ci.yml']) {
    const text = read(file);
    const remarks = [...text.matchAll(/^ *# (.+)$/gm)].map(([, remark]) => remark);
    expect(remarks.filter((remark) => !ciRemarks.some(({ en }) => en === remark))).toEqual([]);
    expect([...text.matchAll(/(?:touchstone-cx@|CX_VERSION: )(\d\S*)/g)].map(([, said]) => said)).toEqual([version]);
  }
});

describe.each([
  ['docs/ci.md', 'en'],
  ['docs/ci.zh-CN.md', 'zh'],
] as const)('%s', (page, language) => {
  const text = read(page);

  it('shows the workflow as `cx setup ci shop` writes it', () => {
    const made = ciFile({ platform: 'github', programs: ['shop'], version, branch: 'main', language });
    expect(text).toContain(`\`\`\`yaml\n${made}\`\`\``);
  });

  it('tells every input, output and variable', () => {
    const action = parse(read('integrations/github/action.yml')) as Action;
    for (const name of Object.keys(action.inputs)) expect(text, name).toContain(`| \`${name}\` |`);
    for (const name of Object.keys(action.outputs)) expect(text, name).toContain(`\`${name}\``);
    const scripts = ['gitlab/review.mjs', 'shared/work.mjs', 'shared/cx.mjs'].map((file) => read(`integrations/${file}`)).join('');
    const variables = new Set([...scripts.matchAll(/(?:env\.|given\(')(CX_\w+)/g)].map(([, name = '']) => name));
    // Of the package they come in and of the folder they write to there is nothing to choose.
    for (const name of ['CX_COMMAND', 'CX_OUT']) variables.delete(name);
    for (const name of variables) expect(text, name).toContain(`\`${name}\``);
  });
});
