/** A repository with a history, reviewed commit by commit. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git, write } from './changed-repository.ts';
import { cx, folderWith, remove } from './cx.ts';

interface Found {
  readonly summary: { readonly changed: boolean; readonly formattingOnly: number };
  readonly changes: readonly { readonly rule: string; readonly path: string; readonly what: string }[];
}

let root = '';

const files = {
  'group/people.cx': 'persona Young "Young" { share 60% }\npersona Old "Old" { share 40% }\n',
  'group/words.cx': 'channel Store "Store" physical\n',
  'shop/shop.cx':
    'use "../group"\n\nprogram Shop "Shop" {\n  languages en\n  scale 0 to 10\n  weight 1 to 10\n  owner Sales\n}\n\nteam Sales "Sales"\nteam Care "Care"\n',
  'shop/journey.cx': `journey Visit "Visit" for Young, Old {
  stage Come "Come"
  stage Pay  "Pay"
}

touchpoint Door "Door" at Visit.Come via Store {
  expect near "A shop near by" in Convenience expected 7 weight 9 ideal 9
  expect open "Open when I come" in Service expected 8 weight 6 ideal 8
}

touchpoint Till "Till" at Visit.Pay via Store {
  expect fast "No queue" in Convenience expected 7 weight 5 ideal 7
}
`,
  'shop/measures.cx':
    'kpi Recommend "Recommendation" nps { target 40 by 2026-Q4 }\n\nkpi Wait "Waiting time" mean at Till { target 5 min by 2026-Q4  promise 8 min  lower-is-better }\n',
  'shop/rounds.cx': 'wave 2026-Q1 { Door.near 5  Door.open 7  Till.fast 6  Recommend 25  Wait 9 min }\n',
  'readme.md': 'A strategy.\n',
} as const;

type File = keyof typeof files;

/** What the files hold now. */
const now = new Map<string, string>(Object.entries(files));

function put(name: string, text: string): void {
  now.set(name, text);
  write(root, { [name]: text });
}

/** Replaces a text that stands in the file exactly once. */
function change(name: File | string, from: string, to: string): void {
  const text = now.get(name) ?? '';
  if (text.split(from).length !== 2) throw new Error(`${name} does not hold "${from}" once`);
  put(name, text.replace(from, to));
}

function moved(from: string, to: string): void {
  now.set(to, now.get(from) ?? '');
  now.delete(from);
  renameSync(join(root, from), join(root, to));
}

interface Commit {
  readonly name: string;
  /** Null: merges this branch. */
  readonly make: (() => void) | null;
  readonly on?: string;
  /** Rules that the review names, each as often as it does, with what they are about. */
  readonly found: readonly string[];
  readonly formatting?: number;
}

const commits: readonly Commit[] = [
  { name: 'a target is lowered', make: () => change('shop/measures.cx', 'target 40', 'target 35'), found: ['target-lowered Recommend'] },
  { name: 'the readme', make: () => put('readme.md', 'A strategy, with words.\n'), found: [] },
  {
    name: 'formatting of one file',
    make: () => put('shop/measures.cx', (now.get('shop/measures.cx') ?? '').replace('{ target 35', '{\n  target 35').replace(' }', '\n}')),
    found: [],
    formatting: 1,
  },
  {
    name: 'a weight by a third of its range',
    make: () => change('shop/journey.cx', 'weight 9', 'weight 6'),
    found: ['weight-shifted Door.near'],
  },
  { name: 'a remark', make: () => change('shop/rounds.cx', 'wave', '// The first round.\nwave'), found: [], formatting: 1 },
  { name: 'a file is called otherwise', make: () => moved('shop/measures.cx', 'shop/kpis.cx'), found: [] },
  {
    name: 'an owner answers for a touchpoint',
    make: () => change('shop/journey.cx', 'via Store {\n  expect fast', 'via Store {\n  owner Care\n  expect fast'),
    found: ['owner-added Till'],
  },
  { name: 'and no longer', make: () => change('shop/journey.cx', '  owner Care\n', ''), found: ['owner-removed Till'] },
  { name: 'the used folder: a share', make: () => change('group/people.cx', 'share 60%', 'share 55%'), found: ['share-changed Young'] },
  {
    name: 'the used folder: formatting',
    make: () => change('group/words.cx', 'channel Store', 'channel   Store'),
    found: [],
    formatting: 1,
  },
  { name: 'Chinese keywords', make: () => void cx(root, ['fmt', '--keywords', 'zh', 'shop/rounds.cx']), found: [], formatting: 1 },
  { name: 'and back', make: () => void cx(root, ['fmt', '--keywords', 'en', 'shop/rounds.cx']), found: [], formatting: 1 },
  {
    name: 'declarations in another order',
    make: () => change('shop/shop.cx', 'team Sales "Sales"\nteam Care "Care"', 'team Care "Care"\nteam Sales "Sales"'),
    found: [],
    formatting: 1,
  },
  {
    name: 'stages in another order',
    make: () => change('shop/journey.cx', '  stage Come "Come"\n  stage Pay  "Pay"', '  stage Pay  "Pay"\n  stage Come "Come"'),
    found: ['stages-reordered Visit'],
  },
  {
    name: 'an expectation more',
    make: () =>
      change('shop/journey.cx', '  expect fast', '  expect kind "A kind word" in Relationship expected 6 weight 3\n  expect fast'),
    found: ['added Till.kind'],
  },
  {
    name: 'it goes again',
    make: () => change('shop/journey.cx', '  expect kind "A kind word" in Relationship expected 6 weight 3\n', ''),
    found: ['removed-unused Till.kind'],
  },
  {
    name: 'a promise is loosened',
    make: () => change('shop/kpis.cx', 'promise 8 min', 'promise 10 min'),
    found: ['promise-weakened Wait'],
  },
  { name: 'the same amount in seconds', make: () => change('shop/kpis.cx', 'target 5 min', 'target 300 s'), found: [], formatting: 1 },
  {
    name: 'another kind of KPI',
    make: () => change('shop/kpis.cx', '"Recommendation" nps', '"Recommendation" csat'),
    found: ['kpi-kind-changed Recommend', 'scale-changed Recommend'],
  },
  {
    name: 'and back',
    make: () => change('shop/kpis.cx', '"Recommendation" csat', '"Recommendation" nps'),
    found: ['kpi-kind-changed Recommend', 'scale-changed Recommend'],
  },
  {
    name: 'a branch: a target is raised',
    on: 'raise',
    make: () => change('shop/kpis.cx', 'target 35', 'target 45'),
    found: ['target-raised Recommend'],
  },
  {
    name: 'meanwhile: an ideal',
    make: () => change('shop/journey.cx', 'weight 6 ideal 8', 'weight 6 ideal 7.5'),
    found: ['ideal-lowered Door.open'],
  },
  { name: 'the branch is merged', on: 'raise', make: null, found: ['target-raised Recommend'] },
  {
    name: 'a KPI is renamed, and says so',
    make: () => {
      change('shop/kpis.cx', 'kpi Recommend ', 'kpi Loyalty was Recommend ');
      change('shop/rounds.cx', 'Recommend', 'Loyalty');
    },
    found: ['former-name-added Loyalty', 'renamed Loyalty'],
    // The round only follows the name.
    formatting: 1,
  },
  {
    name: 'a touchpoint is renamed, and does not',
    make: () => {
      change('shop/journey.cx', 'touchpoint Till', 'touchpoint Counter');
      change('shop/kpis.cx', 'at Till', 'at Counter');
      change('shop/rounds.cx', 'Till.fast', 'Counter.fast');
    },
    found: ['renamed Counter'],
    formatting: 2,
  },
  {
    name: 'a survey',
    make: () => put('shop/survey.cx', 'survey After "After" { ask Loyalty  ask why open "Why?" }\n'),
    found: ['survey-added After'],
  },
  {
    name: 'its question is worded otherwise',
    make: () => change('shop/survey.cx', '"Why?"', '"What is the reason for your score?"'),
    found: ['wording-changed After.why'],
  },
  {
    name: 'a round more',
    make: () => put('shop/rounds.cx', `${now.get('shop/rounds.cx') ?? ''}wave 2026-Q2 { Door.near 6  Loyalty 28 }\n`),
    found: ['measurement-added 2026-Q2'],
  },
  {
    name: 'the survey goes',
    make: () => {
      rmSync(join(root, 'shop/survey.cx'));
      now.delete('shop/survey.cx');
    },
    found: ['survey-removed After'],
  },
  {
    name: 'the folder is called otherwise',
    make: () => {
      for (const name of [...now.keys()].filter((one) => one.startsWith('shop/'))) {
        now.set(name.replace('shop/', 'store/'), now.get(name) ?? '');
        now.delete(name);
      }
      renameSync(join(root, 'shop'), join(root, 'store'));
    },
    found: [],
  },
];

const hashes: { readonly commit: Commit; readonly hash: string; readonly parent: string }[] = [];

beforeAll(() => {
  root = folderWith({});
  git(root, 'init', '--quiet', '--initial-branch=main');
  const save = (message: string): string => {
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--allow-empty', '--message', message);
    return git(root, 'rev-parse', 'HEAD');
  };
  for (const [name, text] of Object.entries(files)) put(name, text);
  let last = save('begin');
  for (const commit of commits) {
    if (commit.make === null) {
      const branch = commit.on ?? '';
      const text = git(root, 'show', `${branch}:shop/kpis.cx`);
      git(root, 'merge', '--quiet', '--no-ff', '--message', commit.name, branch);
      now.set('shop/kpis.cx', `${text}\n`);
      const hash = git(root, 'rev-parse', 'HEAD');
      hashes.push({ commit, hash, parent: last });
      last = hash;
    } else if (commit.on !== undefined) {
      const before = new Map(now);
      git(root, 'checkout', '--quiet', '-b', commit.on);
      commit.make();
      hashes.push({ commit, hash: save(commit.name), parent: last });
      git(root, 'checkout', '--quiet', 'main');
      now.clear();
      for (const [name, text] of before) now.set(name, text);
    } else {
      commit.make();
      const hash = save(commit.name);
      hashes.push({ commit, hash, parent: last });
      last = hash;
    }
  }
}, 120_000);

afterAll(() => remove(root));

function review(words: readonly string[], cwd = root): Found & { readonly code: number | null; readonly err: string } {
  const ran = cx(cwd, ['diff', ...words, '--json', '--skip', 'impact']);
  if (ran.code === 2) throw new Error(ran.err);
  return { ...(JSON.parse(ran.out) as Found), code: ran.code, err: ran.err };
}

function found({ changes }: Found): string[] {
  return changes.map(({ rule, path }) => `${rule.replace('changes/', '')} ${path}`).sort();
}

describe('a history of thirty commits', () => {
  it('is as long as that', () => {
    expect(hashes.length).toBe(commits.length);
    expect(commits.length).toBeGreaterThanOrEqual(30);
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe(String(commits.length + 1));
  });

  it.each(commits.map((commit, index) => [index + 1, commit.name] as const))('%i: %s', (number) => {
    const { commit, hash, parent } = hashes[number - 1] ?? hashes[0] ?? { commit: commits[0] as Commit, hash: '', parent: '' };
    const folder = number === commits.length ? 'store' : 'shop';
    const told = review([`git:${parent}`, `git:${hash}:${folder}`]);
    expect(found(told)).toEqual([...commit.found].sort());
    expect(told.summary.changed).toBe(commit.found.length > 0);
    expect(told.summary.formattingOnly).toBe(commit.formatting ?? 0);
    // The other way round there is as much.
    if (number < commits.length) {
      const back = review([`git:${hash}:shop`, `git:${parent}:shop`]);
      expect(back.changes.length).toBe(told.changes.length);
    }
  });

  it('comes to the same in one step as the texts of its ends, in folders', () => {
    const [first] = git(root, 'rev-list', '--max-parents=0', 'HEAD').split('\n');
    const inStore = review([`git:${first}:shop`, 'git:HEAD:store']);
    const folder = folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`old/${name}`, text])));
    try {
      for (const [name, text] of now) write(folder, { [`new/${name}`]: text });
      // Two works of files, compared as folders, know nothing of git.
      git(folder, 'init', '--quiet');
      const inFolders = review(['old/shop', 'new/store'], folder);
      expect(found(inFolders)).toEqual(found(inStore));
      expect(inFolders.changes.length).toBeGreaterThan(5);
    } finally {
      remove(folder);
    }
  });

  it('is reviewed from the work tree too, against where the branch began', () => {
    git(root, 'checkout', '--quiet', '-b', 'later', 'main');
    const before = now.get('store/kpis.cx') ?? '';
    write(root, { 'store/kpis.cx': before.replace('target 45', 'target 40') });
    expect(found(review([], join(root, 'store')))).toEqual(['target-lowered Loyalty']);
    expect(found(review(['store']))).toEqual(['target-lowered Loyalty']);
    write(root, { 'store/kpis.cx': before });
    expect(found(review(['store']))).toEqual([]);
  });
});
