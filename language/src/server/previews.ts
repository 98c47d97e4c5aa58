/**
 * Previews of reports, kept true while texts change. After a change the program of each preview is checked and its page made, part by part; whatever
 * lasts lets the editor be heard in between, and a newer change ends what is under way. Only what is different is sent. While a text cannot be read
 * whole, the last page that was stays.
 */
import type { Location, Position } from 'vscode-languageserver';
import { analyse } from '../analysis/analyse.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { once } from '../analysis/once.ts';
import type { Finding } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';
import { LOCK_FILE } from '../program/beside.ts';
import type { Kind } from '../program/names.ts';
import { programLanguage } from '../program/output-language.ts';
import type { Touchpoint } from '../program/program.ts';
import { newestEnd } from '../program/waves.ts';
import { sourceName, subject } from '../report/anchors.ts';
import { slidersPart, toParts } from '../report/html.ts';
import { reportInSteps } from '../report/report.ts';
import { checkInSteps } from '../rules/check.ts';
import { definitionOf } from '../rules/registry.ts';
import { changesInSteps, type Former, formerOf } from './change-pages.ts';
import type { Host } from './host.ts';
import { type Declaration, declarationsOf, namedAt } from './names.ts';
import { offsetAt, plainUri, rangeOf, uriFrom } from './places.ts';
import { previewSentences } from './preview-sentences.ts';
import { firmErrors, type ProgramState } from './programs.ts';
import type { PreviewBase, PreviewOpen, PreviewSource, PreviewTarget, PreviewUpdate, PreviewWrite } from './protocol.ts';
import { viewSentences } from './view-sentences.ts';
import type { Realm, Workspace } from './workspace.ts';
import { type WriteBack, writeBack } from './write-back.ts';

/** Milliseconds of work after which the editor is heard. */
const SLICE = 8;

export interface Previews {
  /** Whether a page is being made. */
  isBusy(): boolean;
  /** Shows a preview, or shows it anew: in another language, for a client that has lost it. */
  open(params: PreviewOpen): void;
  close(id: string): void;
  /** Something has changed: a text, or the reader's language. */
  onChange(): void;
  /** Where what the page shows stands in the text; null where it does no longer. */
  sourceOf(source: PreviewSource): Location | null;
  /** What to mark in the page for the place of a cursor. */
  targetAt(at: { readonly id: string; readonly uri: string; readonly position: Position }): PreviewTarget | null;
  /** What was tried with the sliders of a page, as edits of the text as it is; null where the page is of no text any more. */
  written(given: PreviewWrite): (WriteBack & { readonly realm: Realm }) | null;
  /** The file that names the program a file belongs to; the file itself where none does. */
  programAt(uri: string): string;
  /** Every file that the program of a file is made of, and the record of its surveys, whether it is there or not. */
  filesOf(uri: string): readonly string[];
  /** Resolves once every preview shows the texts as they are. */
  settled(): Promise<void>;
}

export interface PreviewsGiven {
  readonly workspace: Workspace;
  readonly host: Host;
  readonly send: (update: PreviewUpdate) => void;
  /** The reader's. */
  readonly language: () => MessageLanguage;
  /** Of this cx. */
  readonly version: string;
  /** Resolves once what is asked along with a change is answered. */
  readonly heard?: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

interface Preview {
  readonly id: string;
  readonly uri: string;
  /** Null: the program's own. */
  readonly language: MessageLanguage | null;
  /** What the program is compared with; null: the page is its report. */
  readonly against: PreviewBase | null;
  /** That, once it is read. */
  former: Former | null;
  /** The page is of this program, as the reader's language wants its banner; null: to be made. */
  shown: { readonly state: ProgramState | undefined; readonly reader: MessageLanguage } | null;
  /** The last state that was whole. */
  whole: Standing | null;
  /** What the parts that were sent were made of. */
  page: { readonly state: ProgramState; readonly language: MessageLanguage } | null;
  sent: Sent | null;
}

/** What the client has. */
interface Sent {
  readonly title: string;
  readonly tag: PreviewUpdate['tag'];
  readonly banner: PreviewUpdate['banner'];
  readonly style: string;
  readonly parts: readonly { readonly id: string; readonly html: string }[];
}

/** Work that lets the editor be heard in between. False and null: something newer came. */
interface InSlices {
  readonly goOn: () => Promise<boolean>;
  readonly through: <T>(steps: Generator<void, T>) => Promise<{ readonly value: T } | null>;
}

/** A program in its realm. */
interface Standing {
  readonly state: ProgramState;
  readonly realm: Realm;
}

/** A program as its report sees it: as of the end of its newest wave, not of today. */
interface Reported {
  readonly analysis: () => Analysis;
  readonly steps: Generator<void, Finding[]>;
  findings: readonly Finding[] | null;
}

export function createPreviews({ workspace, host, send, language, version, failed, heard = host.pause }: PreviewsGiven): Previews {
  const previews = new Map<string, Preview>();
  const reports = new WeakMap<ProgramState, Reported>();
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // Several changes that arrive together are one.
    await heard();
    for (;;) {
      const revision = workspace.revision();
      const follow = workspace.follow();
      if (follow !== null) await follow;
      const stale = [...previews.values()].find((preview) => isStale(preview));
      if (stale === undefined) {
        if (workspace.revision() === revision) return;
        continue;
      }
      try {
        await show(stale, revision);
      } catch (error) {
        failed(error);
        // Not tried again before something is different.
        stale.shown = { state: workspace.programOf(stale.uri), reader: language() };
        tell(stale, { text: words('failed'), name: null }, null);
      }
    }
  }

  function isStale({ uri, shown }: Preview): boolean {
    return shown === null || shown.state !== workspace.programOf(uri) || shown.reader !== language();
  }

  /** Brings a preview up to what its program says now, unless something newer comes. */
  async function show(preview: Preview, revision: number): Promise<void> {
    const { uri, language: asked, against } = preview;
    let began = host.clock();
    const isOvertaken = (): boolean => workspace.revision() !== revision || previews.get(preview.id) !== preview;
    /** Lets the editor be heard where it is time; false where what is under way is overtaken. */
    const goOn = async (): Promise<boolean> => {
      if (host.clock() - began < SLICE) return true;
      await host.pause();
      began = host.clock();
      return !isOvertaken();
    };
    const through = async <T>(steps: Generator<void, T>): Promise<{ readonly value: T } | null> => {
      for (;;) {
        const step = steps.next();
        if (step.done === true) return { value: step.value };
        if (!(await goOn())) return null;
      }
    };

    if (workspace.programOf(uri)?.hasProgram !== true) {
      // Perhaps its folder is still being read.
      await workspace.ready();
      if (isOvertaken()) return;
    }
    const state = workspace.programOf(uri);
    const realm = workspace.realmOf(uri);
    const done = { state, reader: language() };
    if (state === undefined || realm === undefined) {
      preview.shown = done;
      tell(preview, { text: words('gone'), name: null }, null);
      return;
    }

    if (against !== null && state.hasProgram) {
      preview.former ??= formerOf(against, realm.base, state);
      await showChanges(preview, preview.former, { state, realm }, done, { goOn, through });
      return;
    }
    const reported = reportedOf(state);
    if (reported.findings === null) {
      const found = await through(reported.steps);
      if (found === null) return;
      reported.findings = found.value;
    }
    const errors = reported.findings.filter(({ severity }) => severity === 'error');
    const isBroken = errors.some(({ rule }) => definitionOf(rule)?.firm === true);
    if (!state.hasProgram && !isBroken) {
      preview.shown = done;
      tell(preview, { text: words('loose'), name: null }, null);
      return;
    }
    const here = { state, realm };
    const [first] = errors;
    const kept = isBroken ? preview.whole : null;
    const hasPage = state.hasProgram || kept !== null;
    const how = kept !== null ? 'kept' : isBroken && hasPage ? 'partly' : 'judged';
    const banner = first === undefined ? null : bannerOf(how, errors.length, first, here);
    if (!hasPage) {
      preview.shown = done;
      tell(preview, banner, null);
      return;
    }

    const standingFor = kept ?? here;
    const own = asked ?? programLanguage(standingFor.state.program(), standingFor.state.own[0]?.keywords ?? 'en');
    let made: Omit<Sent, 'banner'> | null = null;
    if (preview.page?.state !== standingFor.state || preview.page.language !== own) {
      const report = await through(
        reportInSteps({
          program: standingFor.state.program(),
          analysis: reportedOf(standingFor.state).analysis(),
          findings: namedFromRoot(reportedOf(standingFor.state).findings ?? [], standingFor),
          language: own,
          version,
        }),
      );
      if (report === null) return;
      // What it would say of errors stands in the banner.
      const foot = [...report.value.foot.slice(0, -1), sentence(previewSentences.foot, {}, own)];
      const { style, parts: fixed } = toParts({ ...report.value, banner: null, foot }, { anchors: true });
      const sliders = slidersPart(report.value);
      const parts = sliders === null ? fixed : [...fixed.slice(0, 2), sliders.part, ...fixed.slice(2)];
      const written = await inText(parts, goOn);
      if (written === null) return;
      made = { title: report.value.programme, tag: report.value.tag, style: style + (sliders?.style ?? ''), parts: written };
    }
    if (isOvertaken()) return;
    preview.shown = done;
    if (!isBroken) preview.whole = here;
    if (made !== null) preview.page = { state: standingFor.state, language: own };
    tell(preview, banner, made);
  }

  /** What is different from what was; nothing of a text that cannot be read whole, which would be told as removed. */
  async function showChanges(
    preview: Preview,
    former: Former,
    here: Standing,
    done: NonNullable<Preview['shown']>,
    { goOn, through }: InSlices,
  ): Promise<void> {
    const { state } = here;
    const [lost] = former.errors;
    if (lost !== undefined) {
      preview.shown = done;
      const args = { name: former.name, n: former.errors.length, file: shownName(lost.origin.file, here), line: lost.origin.line };
      tell(preview, { text: sentence(viewSentences.baseBroken, args, language()), name: null }, null);
      return;
    }
    const errors = firmErrors(state);
    const [first] = errors;
    if (first !== undefined) {
      preview.shown = done;
      const { line } = first.origin;
      const file = shownName(first.origin.file, here);
      const message = viewSentences[preview.whole === null ? 'changesBroken' : 'changesKept'];
      tell(preview, { text: sentence(message, { n: errors.length, file, line }, language()), name: sourceName({ file, line }) }, null);
      return;
    }
    if (!(await goOn())) return;
    const own = preview.language ?? programLanguage(state.program(), state.own[0]?.keywords ?? 'en');
    const page = await through(
      changesInSteps({
        former,
        state,
        now: sentence(viewSentences.now, {}, own),
        language: own,
        version,
        today: host.today(),
        pathOf: (file) => shownName(file, here),
      }),
    );
    if (page === null) return;
    const { title, tag, style, parts } = page.value;
    const written = await inText(parts, goOn);
    if (written === null) return;
    preview.shown = done;
    preview.whole = here;
    preview.page = { state, language: own };
    tell(preview, null, { title, tag, style, parts: written });
  }

  /** The parts of a page as texts, one after the other. */
  async function inText(
    parts: readonly { readonly id: string; readonly html: () => string }[],
    goOn: InSlices['goOn'],
  ): Promise<Sent['parts'] | null> {
    const written: { id: string; html: string }[] = [];
    for (const { id, html } of parts) {
      if (!(await goOn())) return null;
      written.push({ id, html: html() });
    }
    return written;
  }

  /** Sends what is different from what the client has; `made` null: the page is the last one. */
  function tell(preview: Preview, banner: PreviewUpdate['banner'], made: Omit<Sent, 'banner'> | null): void {
    const { sent, uri } = preview;
    const now: Sent = {
      ...(made ??
        sent ?? { title: uri.slice(uri.lastIndexOf('/') + 1), tag: language() === 'zh' ? 'zh-Hans' : 'en', style: '', parts: [] }),
      banner,
    };
    preview.sent = now;
    const had = new Map(sent?.parts.map(({ id, html }) => [id, html]));
    const isSamePage =
      sent !== null && (made === null || (had.size === now.parts.length && now.parts.every(({ id, html }) => had.get(id) === html)));
    const isSameBanner = sent?.banner?.text === banner?.text && sent?.banner?.name === banner?.name;
    if (sent !== null && isSamePage && isSameBanner && sent.title === now.title && sent.tag === now.tag && sent.style === now.style) return;
    send({
      id: preview.id,
      title: now.title,
      tag: now.tag,
      banner,
      style: sent !== null && sent.style === now.style ? null : now.style,
      parts: isSamePage ? null : now.parts.map(({ id, html }) => ({ id, html: had.get(id) === html ? null : html })),
    });
  }

  function words(message: keyof typeof previewSentences, args: Readonly<Record<string, string | number>> = {}): string {
    return sentence(previewSentences[message], args, language());
  }

  function bannerOf(
    message: keyof typeof previewSentences,
    n: number,
    first: Finding,
    { state, realm }: Standing,
  ): PreviewUpdate['banner'] {
    const file = shownName(first.origin.file, { state, realm });
    const { line } = first.origin;
    return { text: words(message, { n, file, line }), name: sourceName({ file, line }) };
  }

  function reportedOf(state: ProgramState): Reported {
    let reported = reports.get(state);
    if (reported === undefined) {
      const { settings, locked } = state;
      const { reportingMinimum, groupMinimum } = settings;
      const date = newestEnd(state.own.flatMap(({ waves }) => waves));
      const analysis = once(() =>
        analyse(state.program(), { asOf: date, reportingMinimum, groupMinimum, measurements: state.measurements(), locked }),
      );
      const steps = checkInSteps({ program: state.program(), findings: state.found(), date, settings, analysis, locked });
      reported = { analysis, steps, findings: null };
      reports.set(state, reported);
    }
    return reported;
  }

  function shownName(file: string, { state, realm }: Standing): string {
    return workspace.shownName(realm, state, file);
  }

  function namedFromRoot(findings: readonly Finding[], where: Standing): readonly Finding[] {
    if (where.state.root === '') return findings;
    return findings.map((finding) => ({ ...finding, origin: { ...finding.origin, file: shownName(finding.origin.file, where) } }));
  }

  function locationOf({ realm }: Standing, origin: Origin): Location {
    return { uri: workspace.uriOf(realm, origin.file), range: rangeOf(origin) };
  }

  function current({ uri }: Preview): Standing | null {
    const state = workspace.programOf(uri);
    const realm = workspace.realmOf(uri);
    return state === undefined || realm === undefined ? null : { state, realm };
  }

  function start(): void {
    running ??= run().finally(() => {
      running = null;
    });
  }

  return {
    open({ id, uri: given, language: asked, against = null }) {
      const uri = plainUri(given);
      const known = previews.get(id);
      // What was whole stays whole in another language.
      const whole = known?.uri === uri && against === null ? known.whole : null;
      previews.set(id, { id, uri, language: asked ?? null, against, former: null, shown: null, whole, page: null, sent: null });
      start();
    },
    close(id) {
      previews.delete(id);
    },
    onChange() {
      if (previews.size > 0) start();
    },
    sourceOf({ id, name, persona = null }) {
      const preview = previews.get(id);
      if (preview === undefined) return null;
      const now = current(preview);
      for (const where of [now, preview.whole]) {
        if (where === null) continue;
        const place = placeNamed(name);
        if (place !== null) {
          const file = [...where.state.own, ...where.state.shared].find((fragment) => shownName(fragment.file, where) === place.file)?.file;
          const uri =
            file === undefined ? uriFrom(uriFrom(where.realm.base, where.state.root), place.file) : workspace.uriOf(where.realm, file);
          const at = { line: place.line - 1, character: 0 };
          return { uri, range: { start: at, end: at } };
        }
        const origin = originOf(where.state, name, persona);
        if (origin !== null) return locationOf(where, origin);
      }
      return null;
    },
    targetAt({ id, uri, position }) {
      const preview = previews.get(id);
      const where = preview === undefined ? null : current(preview);
      const source = workspace.source(uri);
      if (where === null || source === undefined || workspace.programOf(uri) !== where.state) return null;
      const { text } = source.content;
      const offset = offsetAt(text, source.lines(), position);
      // Before the words of a line the cursor is about them already.
      const start = source.lines().starts[position.line] ?? offset;
      const isBefore = text.slice(start, offset).trim() === '';
      const blank = isBefore ? (/^[^\S\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0) : 0;
      return targetIn(where.state, source.file, offset + blank, source);
    },
    written({ id, set }) {
      const preview = previews.get(id);
      const here = preview === undefined ? null : current(preview);
      if (here === null) return null;
      const { state, realm } = here;
      const made = writeBack(state, reportedOf(state).analysis(), set, language(), {
        textOf: (file) => realm.sources.get(file)?.content.text ?? '',
        shown: (file) => shownName(file, here),
      });
      return { ...made, realm };
    },
    programAt(uri) {
      const state = workspace.programOf(uri);
      const realm = workspace.realmOf(uri);
      const head = state?.own.find(({ heads }) => heads.length > 0);
      return realm === undefined || head === undefined ? plainUri(uri) : workspace.uriOf(realm, head.file);
    },
    filesOf(uri) {
      const state = workspace.programOf(uri);
      const realm = workspace.realmOf(uri);
      if (state === undefined || realm === undefined) return [plainUri(uri)];
      const files = [...state.own, ...state.shared].map(({ file }) => workspace.uriOf(realm, file));
      return [...files, uriFrom(uriFrom(realm.base, state.root), LOCK_FILE)];
    },
    isBusy: () => running !== null,
    async settled() {
      await workspace.ready();
      while (running !== null) await running;
    },
  };
}

/** The file and line of `place shop.cx:12`. */
function placeNamed(name: string): { readonly file: string; readonly line: number } | null {
  const found = /^place (.*):(\d{1,9})$/s.exec(name);
  return found === null ? null : { file: found[1] ?? '', line: Number(found[2]) };
}

/** Where the name of a declaration stands; what a persona has of its own of it, there. */
function originOf(state: ProgramState, name: string, persona: string | null): Origin | null {
  const blank = name.indexOf(' ');
  const kind = name.slice(0, blank);
  const full = name.slice(blank + 1);
  const { head, touchpoints } = state.program();
  if (kind === 'program') return head?.name === full ? head.nameOrigin : null;
  if (kind === 'expectation' && persona !== null) {
    const touchpoint = touchpoints.find((one) => full.startsWith(`${one.name}.`));
    const own = touchpoint?.expectations.find((one) => `${touchpoint.name}.${one.name}` === full);
    const override = own?.overrides.find((one) => one.persona.resolved === persona);
    if (override !== undefined) return override.nameOrigin;
  }
  for (const fragment of [...state.own, ...state.shared]) {
    const found = declarationsOf(fragment).find((one) => one.kind === kind && one.name === full);
    if (found !== undefined) return found.declared.nameOrigin;
  }
  return null;
}

/** Kinds that have rows, figures or places of their own in a page. */
const shownKinds: ReadonlySet<Kind> = new Set([
  'expectation',
  'touchpoint',
  'stage',
  'kpi',
  'initiative',
  'persona',
  'source',
  'survey',
] satisfies Kind[]);

/** Where one of these is mentioned, it is what the words are about: a value in a wave, what an initiative improves. */
const rows: ReadonlySet<Kind> = new Set(['expectation', 'kpi'] satisfies Kind[]);

function holds({ file: own, offset: from, end }: Origin, file: string, offset: number): boolean {
  return own === file && from <= offset && offset <= end;
}

/** What the place of a cursor is about: the value of a wave it stands in, a row it stands on the name of, else the declaration around it. */
function targetIn(
  state: ProgramState,
  file: string,
  offset: number,
  source: Parameters<typeof namedAt>[0]['source'],
): PreviewTarget | null {
  const program = state.program();
  for (const wave of program.waves) {
    if (!holds(wave.origin, file, offset)) continue;
    const groups = [
      { values: wave.values, persona: null },
      ...wave.groups.map((group) => ({ values: group.values, persona: group.for.resolved })),
    ];
    for (const { values, persona } of groups) {
      const { resolved } = values.find(({ origin }) => holds(origin, file, offset))?.subject ?? { resolved: null };
      if (resolved === null) continue;
      const kind = program.kpis.some(({ name }) => name === resolved) ? 'kpi' : 'expectation';
      return { name: sourceName(subject(kind, resolved)), persona };
    }
  }
  const named = namedAt({ program: state, source }, offset);
  if (named !== undefined && !named.isDeclaration && rows.has(named.kind)) return target(named.kind, named.name, null);
  const fragment = state.own.find((one) => one.file === file);
  let around: Declaration | undefined;
  // What stands inside comes after what it stands in.
  for (const one of fragment === undefined ? [] : declarationsOf(fragment))
    if (shownKinds.has(one.kind) && holds(one.declared.origin, file, offset)) around = one;
  // What a persona has of its own stands outside the expectation it is of.
  for (const touchpoint of program.touchpoints) {
    if (!holds(touchpoint.origin, file, offset)) continue;
    for (const { name, overrides } of touchpoint.expectations) {
      const own = overrides.find(({ origin }) => holds(origin, file, offset));
      if (own !== undefined) return target('expectation', `${touchpoint.name}.${name}`, own.persona.resolved);
    }
    if (around?.kind === 'touchpoint')
      return begunIn(touchpoint, file, offset, source.content.text) ?? target('touchpoint', touchpoint.name, null);
  }
  if (around !== undefined) return target(around.kind, around.name, null);
  if (program.head !== null && holds(program.head.origin, file, offset))
    return { name: sourceName(subject('program', program.head.name)), persona: null };
  return named !== undefined && shownKinds.has(named.kind) ? target(named.kind, named.name, null) : null;
}

/** The row that the line of the cursor begins with: a line that is being written goes on with it, though its last words mean nothing yet. */
function begunIn({ name, expectations }: Touchpoint, file: string, offset: number, text: string): PreviewTarget | null {
  const isBegun = ({ file: own, end }: Origin): boolean =>
    own === file && end <= offset && /^[^{}｛｝\r\n]*$/.test(text.slice(end, offset));
  let last: { readonly end: number; readonly target: PreviewTarget } | null = null;
  for (const { name: short, origin, overrides } of expectations)
    for (const { place, persona } of [
      { place: origin, persona: null },
      ...overrides.map((own) => ({ place: own.origin, persona: own.persona.resolved })),
    ])
      if (isBegun(place) && place.end > (last?.end ?? -1))
        last = { end: place.end, target: target('expectation', `${name}.${short}`, persona) };
  return last?.target ?? null;
}

function target(kind: Kind, name: string, persona: string | null): PreviewTarget {
  return { name: sourceName(subject(kind, name)), persona };
}
