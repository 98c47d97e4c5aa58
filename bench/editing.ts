/**
 * What an editor waits for, over standard input and output with a workspace of 100 files of 1 000 lines: ours, and LikeC4's server on files of the
 * same size and number in its own language, in turn.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver';
import { type PreviewOpen, type PreviewUpdate, previewOpen, previewUpdate } from '../language/src/server/protocol.ts';
import { type Editor, ownServer } from '../tests/lsp/editor.ts';
import { likec4Models, likec4Server } from './likec4.ts';
import { type BenchFile, manyExpectations, manyFiles, programsOfGroup } from './programs.ts';
import { type Sample, sampleOf } from './samples.ts';
import { hasErrorOn, inTime, type Memory, type Server, type Session, startSession, wait } from './sessions.ts';

export interface EditorBench {
  readonly quick: boolean;
  /** Writes files and returns the folder they are in. */
  readonly put: (name: string, files: readonly BenchFile[]) => string;
  /** Milliseconds that `cx check` of a folder takes. */
  readonly check: (folder: string) => number;
  readonly add: (name: string, value: Sample, yardstick: string, yardstickValue: Sample, unit: 'ms' | 'MB', goal: number | null) => void;
  /** Says that something was not measured. */
  readonly skip: (sentence: string) => void;
}

const examples = join(import.meta.dirname, '../examples');

const FILES = 100;
const LINES = 1000;
const WARM_UPS = 3;

/** Where a name is written that an edit breaks: `find` is the text up to its end, and stands in the file many times. */
interface Place {
  readonly path: string;
  /** The word before the name, with its space, and the name: one letter more at its end is a name of nothing. */
  readonly find: string;
}

/** A server on its workspace, and where in it things are tried. */
interface Side {
  readonly server: Server;
  readonly session: Session;
  /** Each edit stands in another place, as long as there are any. */
  readonly leaf: Place;
  readonly hub: Place;
  /** A name of the hub that every leaf refers to, where it is declared: `persona Persona3`. */
  readonly shared: Place;
  readonly leaves: readonly string[];
  /** What completion must offer once the last two letters of the name in `leaf` are taken away, and what hover must say of the whole. */
  readonly offered: string;
}

const milliseconds = (value: number): Sample => ({ median: value, p95: null });
const megabytes = (bytes: number): Sample => ({ median: bytes / 1024 / 1024, p95: null });

/** The end of one of the places where the text stands, another one each round. */
function endOf(editor: Editor, { path, find }: Place, round: number): number {
  const text = editor.text(path);
  const ends: number[] = [];
  for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + 1)) ends.push(at + find.length);
  const end = ends[(round * 7) % ends.length];
  if (end === undefined) throw new Error(`${find} is not in ${path}`);
  return end;
}

function lineAt(editor: Editor, path: string, offset: number): number {
  return editor.text(path).slice(0, offset).split('\n').length - 1;
}

/** Milliseconds from a letter too many to the findings that tell of it. The letter is taken away again. */
async function editTime({ session, server }: Side, place: Place, round: number): Promise<number> {
  const { editor } = session;
  const { path } = place;
  const end = endOf(editor, place, round);
  const isTold = hasErrorOn(lineAt(editor, path, end));
  await session.quiet();
  const start = performance.now();
  editor.edit(path, end, end, 'x');
  await inTime(`${server.name}: findings of an edit`, editor.until(path, isTold));
  const time = performance.now() - start;
  await session.quiet();
  editor.edit(path, end, end + 1, '');
  await inTime(
    `${server.name}: findings of an edit that mends`,
    editor.until(path, (list) => !isTold(list)),
  );
  return time;
}

/** Milliseconds from renaming what every leaf refers to until the last of them has its errors. The name comes back. */
async function spreadTime({ session, server, shared, leaves }: Side): Promise<number> {
  const { editor } = session;
  const end = endOf(editor, shared, 0);
  const errors = (path: string): number => editor.diagnostics(path).filter(({ severity }) => severity === 1).length;
  const before = new Map(leaves.map((path) => [path, errors(path)]));
  await session.quiet();
  const start = performance.now();
  editor.edit(shared.path, end, end, 'x');
  const all = leaves.map((path) => editor.until(path, () => errors(path) > (before.get(path) ?? 0)));
  await inTime(`${server.name}: findings of every file that refers to the edited one`, Promise.all(all));
  const time = performance.now() - start;
  editor.edit(shared.path, end, end + 1, '');
  const healed = leaves.map((path) => editor.until(path, () => errors(path) === before.get(path)));
  await inTime(`${server.name}: findings of every file after the name is back`, Promise.all(healed));
  await session.quiet();
  return time;
}

/** Milliseconds from the letter that is typed to the list of what may stand there. */
async function completionTime({ session, server, leaf, offered }: Side, round: number): Promise<number> {
  const { editor } = session;
  const { path } = leaf;
  const end = endOf(editor, leaf, round);
  const taken = editor.text(path).slice(end - 2, end);
  editor.edit(path, end - 2, end, '');
  await session.quiet();
  const text = editor.text(path);
  const start = performance.now();
  editor.edit(path, end - 2, end - 2, taken.slice(0, 1));
  const position = { line: lineAt(editor, path, end - 1), character: end - 1 - (text.lastIndexOf('\n', end - 3) + 1) };
  const answer = await inTime(
    `${server.name}: completion`,
    editor.request<CompletionList | CompletionItem[] | null>('textDocument/completion', {
      textDocument: { uri: editor.uri(path) },
      position,
      context: { triggerKind: 1 },
    }),
  );
  const time = performance.now() - start;
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  if (!items.some(({ label }) => label === offered)) {
    const labels = items.map(({ label }) => label).slice(0, 20);
    throw new Error(`${server.name} does not offer ${offered} at ${leaf.find.slice(0, -1)}, but ${labels.join(', ') || 'nothing'}`);
  }
  editor.edit(path, end - 1, end - 1, taken.slice(1));
  await session.quiet();
  return time;
}

/** Milliseconds from resting on a name to what is said of it. */
async function hoverTime({ session, server, leaf }: Side, round: number): Promise<number> {
  const { editor } = session;
  const end = endOf(editor, leaf, round);
  const text = editor.text(leaf.path);
  const position = { line: lineAt(editor, leaf.path, end), character: end - 1 - (text.lastIndexOf('\n', end - 1) + 1) };
  const start = performance.now();
  const answer = await inTime(
    `${server.name}: hover`,
    editor.request<Hover | null>('textDocument/hover', { textDocument: { uri: editor.uri(leaf.path) }, position }),
  );
  const time = performance.now() - start;
  if (answer === null) throw new Error(`${server.name} says nothing of ${leaf.find}`);
  return time;
}

/** Milliseconds from a figure typed to the page of the report that shows it. */
async function previewTime(
  { editor, quiet }: Session,
  path: string,
  updated: () => Promise<unknown>,
  round: number,
  find: string,
): Promise<number> {
  const end = endOf(editor, { path, find }, round);
  const level = Number(editor.text(path).charAt(end));
  await quiet();
  const start = performance.now();
  const page = updated();
  editor.edit(path, end, end + 1, String(level === 5 ? 6 : 5));
  await inTime('the page of a preview', page);
  return performance.now() - start;
}

/**
 * The same for each of several servers in turn, round by round; what the first rounds take is not counted. Of all but the first server only every
 * `sparing`th round is measured.
 */
async function inTurns(
  sides: readonly Side[],
  rounds: number,
  one: (side: Side, round: number) => Promise<number>,
  sparing = 1,
): Promise<Sample[]> {
  const times = sides.map((): number[] => []);
  for (let round = -WARM_UPS; round < rounds; round++) {
    for (const [at, side] of sides.entries()) {
      if (at > 0 && round % sparing !== 0) continue;
      const time = await one(side, round + WARM_UPS);
      if (round >= 0) times[at]?.push(time);
    }
  }
  return times.map(sampleOf);
}

interface Start {
  /** Until the findings of the open file that stand were told. */
  readonly first: number;
  /** Until the last finding of all was told. */
  readonly last: number;
  readonly session: Session;
}

/** Starts a server and opens a file as soon as it may; times in milliseconds. */
async function startTime(server: Server, folder: string, path: string): Promise<Start> {
  const start = performance.now();
  const session = await startSession(server, [folder]);
  const { editor } = session;
  editor.open(path);
  const seen: { readonly at: number; readonly said: string }[] = [];
  let last = start;
  void editor.until(path, (list) => {
    last = performance.now();
    const said = JSON.stringify(list);
    if (seen.at(-1)?.said !== said) seen.push({ at: last, said });
    return false;
  });
  await inTime(
    `${server.name}: first findings`,
    editor.until(path, () => true),
  );
  await session.quiet();
  const stands = seen.findLast(({ said }, at) => said !== seen[at - 1]?.said && said === seen.at(-1)?.said);
  return { first: (stands?.at ?? Number.NaN) - start, last: last - start, session };
}

const ours: Server = { name: 'cx lsp', languageId: 'cx', words: ownServer.slice(1) };

/** What a person waits for who types in a workspace; a table row for each. */
export async function benchEditor(bench: EditorBench): Promise<void> {
  const theirs = likec4Server();
  await benchStart(bench);
  await benchTyping(bench, theirs);
  await benchPinyin(bench);
  await benchPreviews(bench);
}

/** What a person waits for who looks at a preview while typing. */
export async function benchPreviews(bench: EditorBench): Promise<void> {
  await benchPreview(bench);
  await benchAnswered(bench);
  await benchChanges(bench);
}

interface Files {
  readonly folder: string;
  readonly hub: string;
  readonly leaves: readonly string[];
  /** One of the leaves. */
  readonly leaf: string;
}

function written(put: EditorBench['put'], name: string, hub: BenchFile, leaves: readonly BenchFile[]): Files {
  const folder = put(name, [hub, ...leaves]);
  const paths = leaves.map((file) => join(folder, file.name));
  return { folder, hub: join(folder, hub.name), leaves: paths, leaf: paths[Math.floor(paths.length / 2)] ?? '' };
}

async function benchStart({ quick, put, add, check }: EditorBench): Promise<void> {
  const { hub, leaves } = programsOfGroup(FILES, LINES);
  const files = written(put, 'start', hub, leaves);
  const times = { first: [] as number[], last: [] as number[], check: [] as number[] };
  for (let round = 0; round < (quick ? 3 : 9); round++) {
    times.check.push(check(files.folder));
    const { first, last, session } = await startTime(ours, files.folder, files.leaf);
    await session.end();
    times.first.push(first);
    times.last.push(last);
  }
  const checked = sampleOf(times.check);
  add('start to the findings of an open file', sampleOf(times.first), 'cx check of the folder', checked, 'ms', 1);
  add('start to the findings of all 100 programs', sampleOf(times.last), 'cx check of the folder', checked, 'ms', null);
}

/** All servers are up, one works at a time. */
async function benchTyping({ quick, put, add, skip }: EditorBench, theirs: Server): Promise<void> {
  const rounds = quick ? 7 : 25;
  const group = programsOfGroup(FILES, LINES);
  const many = written(put, 'group', group.hub, group.leaves);
  const [head, ...parts] = manyFiles(FILES, LINES);
  if (head === undefined) throw new Error('no files');
  const one = written(put, 'one-program', head, parts);
  const models = likec4Models(FILES, LINES);
  const model = written(put, 'likec4', models.hub, models.leaves);

  const side = async (server: Server, files: Files, names: Names): Promise<Side> => {
    const session = await startSession(server, [files.folder]);
    for (const path of [files.leaf, files.hub]) session.editor.open(path);
    await session.quiet();
    return {
      server,
      session,
      leaf: { path: files.leaf, find: names.used },
      hub: { path: files.hub, find: names.used },
      shared: { path: files.hub, find: names.declared },
      leaves: files.leaves,
      offered: names.offered,
    };
  };
  const cx: Names = { used: 'owner Team3', declared: 'persona Persona3', offered: 'Team3' };
  const mine = await side(ours, many, cx);
  const alone = await side(ours, one, cx);
  const other = await side(theirs, model, { used: '-> group.team3', declared: '    persona3', offered: 'team3' });
  const sides = [mine, other, alone];
  const measure = async (what: (side: Side, round: number) => Promise<number>, count: number, sparing = 1) => {
    const [a, b, c] = await inTurns(sides, count, what, sparing);
    if (a === undefined || b === undefined || c === undefined) throw new Error('nothing measured');
    return { mine: a, other: b, alone: c };
  };
  const inOne = (name: string): string => `${name}, in one program of 100 files`;
  try {
    const leaf = await measure((at, round) => editTime(at, at.leaf, round), rounds);
    add('edit to findings, a program of 100', leaf.mine, 'goal', milliseconds(60), 'ms', 1);
    add('the same', leaf.mine, theirs.name, leaf.other, 'ms', 1);
    add(inOne('the same'), leaf.alone, theirs.name, leaf.other, 'ms', 1);
    // A round of theirs takes half a minute.
    const hub = await measure((at, round) => editTime(at, at.hub, round), rounds, 3);
    add('edit to findings, the file that 100 use', hub.mine, 'the program of 100', leaf.mine, 'ms', 3);
    add('the same', hub.mine, theirs.name, hub.other, 'ms', 1);
    add(inOne('the same'), hub.alone, theirs.name, hub.other, 'ms', 1);
    const spread = await measure(spreadTime, quick ? 3 : 9, 3);
    add('edit there to findings in all 100', spread.mine, theirs.name, spread.other, 'ms', 1);
    add(inOne('the same'), spread.alone, theirs.name, spread.other, 'ms', 1);

    const { completionProvider, hoverProvider } = mine.session.editor.initialized.capabilities;
    if (completionProvider === undefined) skip('completion: the server does not offer it yet');
    else {
      const completion = await measure(completionTime, rounds);
      add('a letter typed to its completion', completion.mine, 'goal', milliseconds(30), 'ms', 1);
      add('the same', completion.mine, theirs.name, completion.other, 'ms', 1);
      add(inOne('the same'), completion.alone, theirs.name, completion.other, 'ms', 1);
    }
    if (hoverProvider === undefined) skip('hover: the server does not offer it yet');
    else {
      const hover = await measure(hoverTime, rounds);
      add('hover', hover.mine, 'goal', milliseconds(20), 'ms', 1);
      // Theirs says the name and the kind; how much ours says is in the row.
      add('the same', hover.mine, theirs.name, hover.other, 'ms', null);
      add(inOne('the same'), hover.alone, theirs.name, hover.other, 'ms', null);
    }
    const memory = new Map<Side, Memory>();
    for (const { session } of sides) await session.quiet();
    // A process gives memory back a while after its last work.
    await wait(15_000);
    for (const each of sides) memory.set(each, await each.session.memory());
    const of = (each: Side, what: keyof Memory): Sample => megabytes(memory.get(each)?.[what] ?? Number.NaN);
    add('memory of the server at rest', of(mine, 'resident'), theirs.name, of(other, 'resident'), 'MB', 1);
    add(inOne('the same'), of(alone, 'resident'), theirs.name, of(other, 'resident'), 'MB', null);
    add('heap it keeps', of(mine, 'heap'), theirs.name, of(other, 'heap'), 'MB', 1);
    add(inOne('the same'), of(alone, 'heap'), theirs.name, of(other, 'heap'), 'MB', null);
  } finally {
    for (const { session } of sides) await session.end();
  }
}

interface Names {
  /** A reference as it is written, many times in each file. */
  readonly used: string;
  /** A declaration in the hub that every leaf refers to. */
  readonly declared: string;
  readonly offered: string;
}

const syllables = '旗舰门店街角商场机场车站社区小区市场中心广场校园医院银行酒店餐厅书店花店药店菜场公园海滨湖畔山脚桥头'.split('');

/** A program of so many touchpoints with Chinese names, all different. */
function chineseNames(count: number): BenchFile {
  const base = syllables.length;
  const nameAt = (at: number): string =>
    [at, Math.floor(at / base), Math.floor(at / base / base) + at].map((digit) => syllables[digit % base]).join('');
  const names = [...new Set(Array.from({ length: count * 2 }, (_, at) => nameAt(at)))].slice(0, count - 1);
  const touchpoints = ['旗舰总店', ...names].map((name) => `触点 ${name} "在${name}那里"\n`).join('');
  return { name: '方案.cx', text: `方案 很多 "很多名称" { 量表 0 至 10 }\n${touchpoints}指标 等位 均值 位于 \n` };
}

/** A letter of a Chinese name's pinyin typed, and the list of what it may become. */
async function benchPinyin({ quick, put, add }: EditorBench): Promise<void> {
  const file = chineseNames(5000);
  const folder = put('pinyin', [file]);
  const path = join(folder, file.name);
  const session = await startSession(ours, [folder]);
  const { editor } = session;
  try {
    editor.open(path);
    await session.quiet();
    // Names are spelled once nothing else is to be done.
    await wait(5000);
    const times: number[] = [];
    for (let round = -WARM_UPS; round < (quick ? 7 : 25); round++) {
      const end = editor.text(path).length - 1;
      const typed = ['qjz', 'qijianzon', 'qjzongdia'][(round + WARM_UPS) % 3] ?? 'qj';
      editor.edit(path, end, end, typed);
      await session.quiet();
      const more = { qjz: 'd', qijianzon: 'g', qjzongdia: 'n' }[typed] ?? '';
      const start = performance.now();
      editor.edit(path, end + typed.length, end + typed.length, more);
      const answer = await inTime(
        'completion by pinyin',
        editor.request<CompletionList>('textDocument/completion', {
          textDocument: { uri: editor.uri(path) },
          position: {
            line: lineAt(editor, path, end),
            character: end - editor.text(path).lastIndexOf('\n', end - 1) - 1 + typed.length + 1,
          },
          context: { triggerKind: 1 },
        }),
      );
      const time = performance.now() - start;
      if (!answer.items.some(({ label }) => label === '旗舰总店')) throw new Error(`${typed}${more} does not find 旗舰总店`);
      editor.edit(path, end, end + typed.length + 1, '');
      await session.quiet();
      if (round >= 0) times.push(time);
    }
    add('a letter of pinyin to its completion, 5 000 names', sampleOf(times), 'goal', milliseconds(30), 'ms', 1);
  } finally {
    await session.end();
  }
}

async function benchPreview({ quick, put, add }: EditorBench): Promise<void> {
  const folder = put('preview', manyExpectations(1000, 5, 1));
  const pages = await pagesOf(folder, 'wide.cx', ' in Service expected ', quick);
  add('edit to preview, 1 000 expectations', pages, 'goal', milliseconds(250), 'ms', 1);
}

/** A preview whose figures come from 10 000 answers: an edit counts none of them again. */
async function benchAnswered({ quick, put, add }: EditorBench): Promise<void> {
  const [wide] = manyExpectations(50, 5, 0);
  if (wide === undefined) throw new Error('no program');
  const asked = Array.from({ length: 50 }, (_, index) => `Point${index - (index % 5)}.e${index}`);
  const rows = Array.from({ length: 10_000 }, (_, row) => asked.map((_name, column) => (row * 7 + column * 3) % 11).join(','));
  const folder = put('answered', [
    { name: wide.name, text: `${wide.text}wave 2026-Q1 {\n  responses "answers.csv"\n}\n` },
    { name: 'answers.csv', text: `${asked.join(',')}\n${rows.join('\n')}\n` },
  ]);
  const pages = await pagesOf(folder, wide.name, ' in Service expected ', quick);
  add('edit to preview, 10 000 answers', pages, 'goal', milliseconds(250), 'ms', 1);
}

/** What changed in the example of the bank, edit by edit. */
async function benchChanges({ quick, put, add }: EditorBench): Promise<void> {
  const read = (folder: string): BenchFile[] =>
    readdirSync(join(examples, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(cx|csv|jsonl)$/.test(name))
      .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(examples, folder, name), 'utf8') }));
  const files = [...read('bank/group'), ...read('bank/retail-bank')];
  const folder = put('changed', files);
  const against = {
    name: 'main',
    files: files
      .filter(({ name }) => name.endsWith('.cx'))
      .map(({ name, text }) => ({
        uri: pathToFileURL(join(folder, name)).href,
        text: text.replaceAll('expected 7.5 weight 9', 'expected 7 weight 8'),
      })),
  };
  const pages = await pagesOf(folder, 'bank/retail-bank/journey.cx', ' in Convenience expected ', quick, { against });
  add('edit to what changed, the bank', pages, 'goal', milliseconds(250), 'ms', 1);
}

/** How long the pages of a file's preview take: the figure behind `find` is edited place by place. */
async function pagesOf(
  folder: string,
  file: string,
  find: string,
  quick: boolean,
  more: Pick<PreviewOpen, 'against'> = {},
): Promise<Sample> {
  const path = join(folder, file);
  const session = await startSession(ours, [folder]);
  const { editor } = session;
  try {
    let heard: (() => void) | undefined;
    editor.connection.onNotification(previewUpdate, ({ parts }: PreviewUpdate) => {
      if (parts?.some(({ html }) => html !== null)) heard?.();
    });
    const updated = (): Promise<void> =>
      new Promise((resolve) => {
        heard = resolve;
      });
    editor.open(path);
    const page = updated();
    await editor.connection.sendNotification(previewOpen, { id: 'one', uri: editor.uri(path), ...more } satisfies PreviewOpen);
    await inTime('the first page of a preview', page);
    const times: number[] = [];
    for (let round = -WARM_UPS; round < (quick ? 7 : 25); round++) {
      const time = await previewTime(session, path, updated, round + WARM_UPS, find);
      if (round >= 0) times.push(time);
    }
    return sampleOf(times);
  } finally {
    await session.end();
  }
}
