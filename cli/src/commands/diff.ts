import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Acceptance, Level, Review } from '@touchstone/language/changes/review.ts';
import type { ReviewInput } from '@touchstone/language/changes/reviewing.ts';
import type { ReviewView } from '@touchstone/language/changes/view.ts';
import type { Finding } from '@touchstone/language/findings/finding.ts';
import { categories, levels } from '@touchstone/language/findings/levels.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { ChangeLevel } from '@touchstone/language/findings/settings.ts';
import type { Measurements } from '@touchstone/language/measurement/measurements.ts';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import { programLanguage } from '@touchstone/language/program/output-language.ts';
import { definitions, messageOf } from '@touchstone/language/rules/registry.ts';
import { measuredAnswers } from '../answers/compiled.ts';
import { type Arguments, countOption, dayOption } from '../arguments.ts';
import { diffEndings, type diffFormats, type failOnLevels } from '../commands.ts';
import { type Side, sidesOf } from '../git/sides.ts';
import { type Io, progress, today } from '../io.ts';
import { Refusal, say } from '../messages.ts';
import { isInside } from '../workspace/folder.ts';
import { programIn } from '../workspace/one-program.ts';
import { refuseFolder, writeWhole } from '../workspace/write.ts';

type Format = (typeof diffFormats)[number];

interface Output {
  /** Null for standard output. */
  readonly path: string | null;
  readonly shown: string;
  readonly format: Format;
}

const formatOf: Readonly<Record<(typeof diffEndings)[number], Format>> = { '.md': 'markdown', '.html': 'html', '.json': 'json' };

interface Request {
  readonly outputs: readonly Output[];
  readonly failOn: ChangeLevel | null;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly accept: readonly string[];
  readonly reason: string;
  readonly until: string | null;
  readonly asOf: string | undefined;
  readonly top: number | undefined;
  readonly open: string | null;
}

type Reviewing = typeof import('../reviewing.ts');

/** `cx diff`: 0 compared, 1 a change at or above the gate, 2 could not compare. */
export async function diff(args: Arguments, io: Io): Promise<number> {
  const request = requestOf(args, io);
  const reviewing = await import('../reviewing.ts');
  const words = io.asked ?? 'en';
  const bar = progress(io, (done) => say('checking', words, { done }));
  let sides: ReturnType<typeof sidesOf>;
  let answers: Awaited<ReturnType<typeof answersOf>>;
  try {
    sides = sidesOf(args.operands, io, words, bar.step);
    answers = await answersOf(sides, args.has('with-data'), io, words);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    bar.end();
    const told = new Refusal(['diffCouldNot'], ...error.sentences.map(({ message, args: given }) => [message, given] as const));
    tellFailure(error, request, args, io, reviewing);
    throw told;
  } finally {
    bar.end();
  }

  const { base, head } = sides;
  const leading = head.program.head === null ? base : head;
  const language = io.lang ?? programLanguage(leading.program, leading.keywords);
  const spoken = io.asked ?? language;
  const acceptedText = head.beside(reviewing.ACCEPTED_FILE);
  const read = acceptedText === null ? null : reviewing.readAccepted(reviewing.ACCEPTED_FILE, acceptedText);
  const accepted = read?.accepted ?? [];
  const touched = touchedFiles(base, head);
  const input: ReviewInput = {
    version: io.version,
    base: { name: nameOf(base, language), program: base.program, measurements: answers.base, locked: base.locked },
    head: { name: nameOf(head, language), program: head.program, measurements: answers.head, locked: head.locked },
    ...(request.asOf === undefined ? {} : { asOf: request.asOf }),
    today: today(io),
    settings: leading.settings,
    accepted,
    ...(touched === null ? {} : { touchedFiles: touched }),
    options: {
      renames: !args.has('no-renames'),
      only: request.only,
      skip: request.skip,
      withData: args.has('with-data'),
      ...(request.top === undefined ? {} : { top: request.top }),
    },
  };
  const review = reviewing.reviewOf(input);
  const pathOf = (file: string, side: 'before' | 'after') => (side === 'before' ? base : head).pathOf(file);
  for (const side of [base, head]) {
    for (const note of side.notes) io.err(`${new Refusal([note.message, note.args]).in(spoken)}\n`);
    for (const finding of side.lockTroubles) io.err(`${lineOf(finding, side, spoken)}\n`);
    if (side.errors > 0) io.err(`${say('diffWithErrors', spoken, { side: nameOf(side, spoken), n: side.errors })}\n`);
  }
  for (const finding of read?.findings ?? []) io.err(`${lineOf(finding, head, spoken)}\n`);
  if (request.accept.length > 0)
    return accept(request, review, reviewing.reviewView(review, spoken), accepted, head, reviewing, io, spoken);

  const views = new Map<MessageLanguage, ReviewView>();
  const viewIn = (wanted: MessageLanguage): ReviewView => {
    const view = views.get(wanted) ?? reviewing.reviewView(review, wanted, { pathOf });
    views.set(wanted, view);
    return view;
  };
  const pretty = (): string => reviewing.reviewPretty(viewIn(spoken), { paint: io.paint.out });
  const checkout = io.env.GITHUB_WORKSPACE ?? '';
  const render: Readonly<Record<Format, () => string>> = {
    pretty,
    markdown: () => reviewing.reviewMarkdown(viewIn(language)),
    html: () => {
      const { before, after, found } = reviewing.bothSides(input);
      const { renaming } = found;
      return reviewing.pageHtml(reviewing.changePage({ review, before, after, renaming, language, options: { pathOf } }));
    },
    json: () => reviewing.reviewJson(review, language, { pathOf }),
    github: () => reviewing.reviewGithub(viewIn(spoken), pretty(), { cwd: io.cwd, checkout: checkout === '' ? undefined : checkout }),
    singleline: () => reviewing.reviewSingleline(viewIn(spoken)),
  };
  // Made whole before the first is written, so that a failure changes no file.
  const texts = request.outputs.map((output) => ({ output, text: render[output.format]() }));
  for (const { output, text } of texts) {
    if (output.path === null) io.out(text);
    else {
      writeWhole(output.path, text);
      io.err(`${say('wrote', spoken, { path: output.shown })}\n`);
    }
  }
  if (!request.outputs.some(({ path, format }) => path === null && (format === 'pretty' || format === 'github'))) {
    io.err(`${reviewing.reviewOutcome(viewIn(spoken))}\n`);
  }
  if (request.open !== null) await openPage(request.open, io, spoken);

  const failOn = request.failOn ?? leading.settings.diff.failOn ?? ((io.env.CI ?? '') === '' ? 'none' : 'breaking');
  if (!reviewing.trips(review, failOn)) return 0;
  io.err(`${io.paint.err('red', say('diffGate', spoken, { n: countFrom(review, failOn), level: failOn }))}\n`);
  return 1;
}

/**
 * What the answers of either side amount to: of the newer one, and where each is to keep its own, of the older. Of a side that does not lie on this machine
 * those files are read that its waves name in the folder of the other. Throws a Refusal where answers cannot be read.
 */
async function answersOf(
  { base, head }: ReturnType<typeof sidesOf>,
  own: boolean,
  io: Io,
  language: MessageLanguage,
): Promise<{ readonly base: Measurements | null; readonly head: Measurements | null }> {
  const read = async (side: Side, folder: string | null): Promise<Measurements | null> => {
    if (folder === null || !side.program.waves.some(({ responses }) => responses.length > 0)) return null;
    const { measurements, findings } = await measuredAnswers(side.program, folder, folder, side.settings, io);
    const [first] = findings;
    if (first === undefined) return measurements;
    throw new Refusal([
      'diffAnswers',
      { file: side.pathOf(first.origin.file), line: first.origin.line, finding: messageOf(first, language) },
    ]);
  };
  return { base: own ? await read(base, base.folder ?? head.folder) : null, head: await read(head, head.folder) };
}

function countFrom({ summary }: Review, failOn: ChangeLevel): number {
  const upTo = failOn === 'none' ? 0 : levels.indexOf(failOn) + 1;
  return levels.slice(0, upTo).reduce((sum, level: Level) => sum + summary[level], 0);
}

function nameOf(side: Side, language: MessageLanguage): string {
  return side.changed ? say('diffUncommitted', language, { name: side.name }) : side.name;
}

function lineOf(finding: Finding, side: Side, language: MessageLanguage): string {
  return `${side.pathOf(finding.origin.file)}:${finding.origin.line}: ${messageOf(finding, language)}`;
}

function requestOf(args: Arguments, io: Io): Request {
  const format = args.has('json') ? 'json' : args.value('format');
  if (args.has('json') && args.value('format') !== undefined && args.value('format') !== 'json') {
    throw new Refusal(['optionsDisagree', { first: '--json', second: `--format ${args.value('format') ?? ''}` }]);
  }
  const accept = args.values('accept');
  const reason = (args.value('reason') ?? '').trim();
  const until = dayOption(args, 'until');
  if (accept.length === 0) {
    for (const name of ['reason', 'until']) if (args.has(name)) throw new Refusal(['diffWithAccept', { name: `--${name}` }]);
  } else if (reason === '') throw new Refusal(['diffNeedsReason']);
  if (until !== undefined && until < today(io)) throw new Refusal(['diffUntilPast', { day: until }]);
  const asOf = dayOption(args, 'as-of');
  const top = countOption(args, 'top');
  const only = filterOf(args, 'only');
  const skip = filterOf(args, 'skip');
  const outputs = outputsOf(args, io, format as Format | undefined);
  return {
    outputs,
    failOn: (args.value('fail-on') as (typeof failOnLevels)[number] | undefined) ?? null,
    only,
    skip,
    accept,
    reason,
    until: until ?? null,
    asOf,
    top,
    open: args.has('open') ? (outputs.find((output) => output.format === 'html' && output.path !== null)?.path ?? null) : null,
  };
}

/** Rules of changes and categories, as they are told on the command line: a rule also without its `changes/`. */
function filterOf(args: Arguments, name: 'only' | 'skip'): readonly string[] {
  const rules = definitions.flatMap(({ id, change }) => (change === undefined ? [] : [id]));
  const values = args.values(name);
  for (const value of values) {
    if (rules.includes(value) || rules.includes(`changes/${value}`) || categories.some((one) => one === value)) continue;
    const near = nearest(value, [...categories, ...rules, ...rules.map((id) => id.slice(id.indexOf('/') + 1))]);
    const meant = near === null ? null : rules.includes(`changes/${near}`) ? `changes/${near}` : near;
    throw new Refusal(
      ['diffUnknownRule', { name: value, categories }],
      ...(meant === null ? [] : [['didYouMean', { name: meant }] as const]),
    );
  }
  return values;
}

function outputsOf(args: Arguments, io: Io, format: Format | undefined): Output[] {
  const files = args.values('output').map((shown): Output => {
    const path = resolve(io.cwd, shown);
    refuseFolder(path, shown, 'changes.html');
    const ending = diffEndings.find((one) => shown.toLowerCase().endsWith(one));
    if (ending === undefined) throw new Refusal(['outputEnding', { path: shown, endings: diffEndings }]);
    return { path, shown, format: formatOf[ending] };
  });
  for (const [index, { path, shown }] of files.entries()) {
    if (files.some((other, at) => at < index && other.path === path)) throw new Refusal(['outputTwice', { path: shown }]);
  }
  if (args.has('open') && !files.some((output) => output.format === 'html')) {
    const path = join(mkdtempSync(join(tmpdir(), 'cx-changes-')), 'changes.html');
    files.push({ path, shown: path, format: 'html' });
  }
  // A form that a file takes is not printed once more.
  const usual: Format | null = files.length > 0 ? null : (io.env.GITHUB_ACTIONS ?? '') === '' ? 'pretty' : 'github';
  const printed = format === undefined ? usual : files.some((output) => output.format === format) ? null : format;
  return printed === null ? files : [...files, { path: null, shown: '-', format: printed }];
}

/**
 * Files whose text is not the same on both sides, whatever their line ends: by their path in the newer, of those that are gone in the older. Null where a
 * side has no texts.
 */
function touchedFiles(base: Side, head: Side): readonly string[] | null {
  if (base.texts === null || head.texts === null) return null;
  const plain = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...texts].map(([file, text]) => [file.normalize('NFC'), text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')]));
  const [old, now] = [plain(base.texts), plain(head.texts)];
  const [before, after] = [new Set(old.values()), new Set(now.values())];
  // A file of another name with a text that is in the other version has only moved.
  const changed = [...head.texts.keys()].filter((file) => {
    const [own, other] = [now.get(file.normalize('NFC')) ?? '', old.get(file.normalize('NFC'))];
    return other === undefined ? !before.has(own) : own !== other;
  });
  const gone = [...base.texts.keys()].filter((file) => !now.has(file.normalize('NFC')) && !after.has(old.get(file.normalize('NFC')) ?? ''));
  return [...changed, ...gone];
}

/** A comment that says so is still written: an old one would be taken for the answer. */
function tellFailure(error: Refusal, request: Request, args: Arguments, io: Io, reviewing: Reviewing): void {
  const comments = request.outputs.filter(({ format }) => format === 'markdown');
  if (comments.length === 0) return;
  const { program, language } = aboutHead(args, io);
  const spoken = io.lang ?? language ?? io.asked ?? 'en';
  const text = reviewing.failedMarkdown(error.in(spoken), spoken, reviewing.markerOf(program));
  for (const { path } of comments) {
    if (path === null) io.out(text);
    else writeWhole(path, text);
  }
}

/** The name of the newer side's program and its language, where that can be told in spite of everything. */
function aboutHead(args: Arguments, io: Io): { readonly program: string; readonly language: MessageLanguage | null } {
  const folders = args.operands.filter((operand) => !/^git:|\.json$/i.test(operand));
  const named = args.operands.length === 2 ? folders.find((operand) => operand === args.operands[1]) : (folders[0] ?? '.');
  const folder = args.operands.length < 2 && !isAround(named ?? '.', io) ? '.' : named;
  if (folder === undefined) return { program: '', language: null };
  try {
    const { loaded } = programIn(folder, io, () => {});
    const head = loaded.own.flatMap(({ heads }) => heads)[0];
    return { program: head?.name ?? '', language: programLanguage({ head: head ?? null }, loaded.own[0]?.keywords ?? 'en') };
  } catch {
    return { program: '', language: null };
  }
}

function isAround(folder: string, { cwd }: Io): boolean {
  const path = resolve(cwd, folder);
  return isInside(path, cwd) || isInside(cwd, path);
}

/** Writes what is agreed to beside the program; nothing else is told. */
function accept(
  request: Request,
  review: Review,
  view: ReviewView,
  before: readonly Acceptance[],
  head: Side,
  reviewing: Reviewing,
  io: Io,
  language: MessageLanguage,
): number {
  if (head.folder === null) throw new Refusal(['diffAcceptNowhere', { head: head.name }]);
  const says = new Map([...Object.values(view.changes).flat(), ...view.accepted, ...view.impact].map((one) => [one.fingerprint, one.says]));
  const all = [...review.changes, ...review.impact];
  const taken = request.accept.map((typed): Acceptance => {
    const wanted = typed.trim().toLowerCase();
    const found = [
      ...new Map(all.filter(({ fingerprint }) => fingerprint.startsWith(wanted)).map((one) => [one.fingerprint, one])).values(),
    ];
    const [one, second] = found;
    if (one === undefined || wanted === '') {
      const near = nearest(
        wanted,
        all.map(({ fingerprint }) => fingerprint),
      );
      throw new Refusal(['diffNoSuchChange', { name: typed }], ...(near === null ? [] : [['didYouMean', { name: near }] as const]));
    }
    if (second !== undefined) throw new Refusal(['diffSeveralChanges', { n: found.length, name: typed }]);
    return { fingerprint: one.fingerprint, rule: one.rule, path: one.path, reason: request.reason, until: request.until };
  });
  const path = join(head.folder, reviewing.ACCEPTED_FILE);
  writeWhole(path, reviewing.writtenAccepted([...before, ...taken]));
  for (const { fingerprint } of taken) io.err(`${say('diffAccepted', language, { says: says.get(fingerprint) ?? fingerprint })}\n`);
  io.err(`${say('wrote', language, { path: head.pathOf(reviewing.ACCEPTED_FILE) })}\n`);
  return 0;
}

/** The page is there whether or not it can be shown: a failure is told, and is none of the command. */
async function openPage(path: string, io: Io, language: MessageLanguage): Promise<void> {
  try {
    const { openFile } = await import('../open.ts');
    await openFile(path, io);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.in(language)}\n`);
  }
}
