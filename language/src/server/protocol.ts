/** What the language server and its client say to one another beside the protocol of every editor. Plain types and names: both sides read them. */
import type { ShownSurvey } from '../survey/shown.ts';

/** In `initializationOptions`; all of it may be left out. */
export interface ClientOptions {
  /** The language of messages; `auto` (the default) takes the editor's locale. */
  readonly language?: 'auto' | 'en' | 'zh';
  /** The client reads files for the server: there is no disk, or the files are not on it. */
  readonly filesFromClient?: boolean;
  /** The client shows report previews: lenses may offer them. */
  readonly previews?: boolean;
  /** The client shows surveys as respondents see them: lenses may offer it. */
  readonly surveys?: boolean;
  /** The client shows a program at a glance, and is told when that may be different. */
  readonly overviews?: boolean;
  /** The client can have answers counted that the server does not read (`countRequest`). */
  readonly counts?: boolean;
  /** The client shows documents of the scheme `cx-rule` (or asks `workspace/textDocumentContent` for them): findings may link to their rule's page. */
  readonly rulePages?: boolean;
}

/** The section of the client's settings, and what it holds. */
export const settingsSection = 'cx';
export interface ClientSettings {
  readonly language?: 'auto' | 'en' | 'zh';
  readonly inlayHints?: { readonly enabled?: boolean };
  readonly codeLens?: { readonly enabled?: boolean };
}

// ---- from the server to the client, where `filesFromClient`

/** `.cx` files of a folder and those that stand beside a program (`besideNames`): `{ folder, deep }` to a list of URIs. Left out: folders that begin with a dot, `node_modules`, `dist`, `out`. */
export const listRequest = 'cx/list';
export interface ListParams {
  readonly folder: string;
  readonly deep: boolean;
}
/** `{ uri }` to what the file holds: its bytes in base 64, its size where that is over `limit`, a reason, or null where there is no such file. */
export const readRequest = 'cx/read';
export interface ReadParams {
  readonly uri: string;
  readonly limit: number;
}
export type ReadResult = { readonly base64: string } | { readonly size: number } | { readonly code: string } | null;
/** `{ folder, pattern }` to what a `responses` line there names: NamedFile[]. */
export const namedRequest = 'cx/named';
export interface NamedParams {
  readonly folder: string;
  readonly pattern: string;
}
/** `{ folder }` to the URI of the nearest folder from it upward that holds `.git`, else the workspace folder that holds it, else itself. */
export const rootRequest = 'cx/root';

// ---- answers that the server does not read, where `counts`

/**
 * From the server: `{ uri }`, a file of a program, to what `cx check --emit measurements` prints of it (CountedProgram), or null where nothing can be counted now. One at a
 * time; not asked again before the text, a file of answers or anything on disk is another one.
 */
export const countRequest = 'cx/count';
export interface CountParams {
  readonly uri: string;
}
/** To the server: what could not be counted can perhaps be counted now. */
export const countAgain = 'cx/count/again';

// ---- from the client to the server

/** A page of a rule, as Markdown, by its URI: `cx-rule:/strategy/overkill.zh.md`. */
export const rulePageScheme = 'cx-rule';
export function rulePageUri(rule: string, language: string): string {
  return `${rulePageScheme}:/${rule}.${language}.md`;
}
/** `{ uri }` to `{ text }`. */
export const rulePageRequest = 'cx/rulePage';
/** `{ uri? }` to every rule with the title of its page, and whether it has a finding in that file: RuleTitle[]. */
export const rulesRequest = 'cx/rules';
export interface RuleTitle {
  readonly id: string;
  readonly title: string;
  readonly found: boolean;
}

/**
 * `workspace/executeCommand`. Each takes one object; with `to` (the URI of a file, or for surveys of a folder) the server has the editor write and show
 * the result, without it the result comes back.
 */
export const serverCommands = {
  /** `{ uri, format, language?, to? }` → CompiledFile. `format` is `html`, `md`, `json` or `csv`. */
  report: 'cx.server.report',
  /** `{ uri, target?, language?, to? }` → CompiledFile[]. `target` is `surveyjs`, `codebook` or `questionnaire`; left out: the first two. */
  surveys: 'cx.server.surveys',
  /** `{ uri, to? }` → CompiledFile: the Program as JSON. */
  program: 'cx.server.program',
  /** `{ uri, keywords }` rewrites a file's keywords in English (`en`) or Chinese (`zh`). */
  keywords: 'cx.server.keywords',
} as const;

export interface CompiledFile {
  /** A good name for it: `mei-su.report.html`. */
  readonly name: string;
  readonly text: string;
}

// ---- previews of the report

/** The client shows a preview of the program that a file belongs to: PreviewOpen. Sent again with the same `id` everything is sent anew, in the language it asks for. */
export const previewOpen = 'cx/preview/open';
export interface PreviewOpen {
  /** The client's name for this preview. */
  readonly id: string;
  /** Any file of the program. */
  readonly uri: string;
  /** The language of the report; left out: the program's own. */
  readonly language?: 'en' | 'zh';
  /** Shows what is different from this; left out: the report. */
  readonly against?: PreviewBase;
}
/** A program as it was. */
export interface PreviewBase {
  /** As a reader knows it: the name of a branch or a tag. */
  readonly name: string;
  /** Its `.cx` files and the record of its surveys, all of them, as they were. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}
/** `{ id }`: the preview is closed. */
export const previewClose = 'cx/preview/close';
/** From the server: PreviewUpdate, each time something of what is shown is different. */
export const previewUpdate = 'cx/preview/update';
export interface PreviewUpdate {
  readonly id: string;
  /** Title of the panel: the program's name. */
  readonly title: string;
  /** `lang` of the page. */
  readonly tag: 'en' | 'zh-Hans';
  /** Over the page while the text has errors, the file is gone or belongs to no program; `name` is what a click on it reveals. */
  readonly banner: { readonly text: string; readonly name: string | null } | null;
  /** The style sheet; null where it is as last sent. */
  readonly style: string | null;
  /**
   * The parts of the page from top to bottom, each one element: `head`, the sections (which stand in the page's `main`), `foot`; `html` null where it is as
   * last sent. Null: keep the last page (it stays under the banner).
   */
  readonly parts: readonly { readonly id: string; readonly html: string | null }[] | null;
}
/** `{ id, name, persona? }`, as `data-cx` and `data-cx-persona` of the page say them, to a Location, or null. */
export const previewSource = 'cx/preview/source';
export interface PreviewSource {
  readonly id: string;
  readonly name: string;
  readonly persona?: string | null;
}
/** `{ id, uri, position }` to a PreviewTarget: what to mark in the page for the place of a cursor; null where the file is of another program or the place is of nothing a page shows. */
export const previewTarget = 'cx/preview/target';
export interface PreviewTarget {
  /** As in `data-cx`: the kind and the full name, `expectation Shop.near`. */
  readonly name: string;
  /** Where the cursor stands in what is said of one persona or group. */
  readonly persona: string | null;
}
/** PreviewWrite to PreviewWritten: has the editor write what was tried with the sliders of a page into the text. */
export const previewWrite = 'cx/preview/write';
export interface PreviewWrite {
  readonly id: string;
  /** As for `cx report --set`: `Shop.near.weight=9`. */
  readonly set: readonly string[];
}
export interface PreviewWritten {
  /** Something was written. */
  readonly done: boolean;
  /** Why something was not; sentences. */
  readonly problems: readonly string[];
}
/** `{ uri }` to the URIs of every file that the program of that file is made of, and of the record of its surveys: string[]. */
export const programFilesRequest = 'cx/preview/files';
/** `{ uri }` to `{ uri }`: the file that names the program this file belongs to, by which previews of one program are told to be the same; itself where there is none. */
export const previewProgram = 'cx/preview/program';

// ---- surveys as respondents see them

/** The client shows the surveys of the program that a file belongs to: SurveysOpen. Sent again with the same `id` everything is sent anew. */
export const surveysOpen = 'cx/surveys/open';
export interface SurveysOpen {
  /** The client's name for this view. */
  readonly id: string;
  /** Any file of the program. */
  readonly uri: string;
}
/** `{ id }`: the view is closed. */
export const surveysClose = 'cx/surveys/close';
/** From the server: SurveysUpdate, each time something of what is shown is different. */
export const surveysUpdate = 'cx/surveys/update';
export interface SurveysUpdate {
  readonly id: string;
  /** Title of the panel: the program's name. */
  readonly title: string;
  /** Over the surveys while the text has errors, the file is gone or belongs to no program; `at` is where to mend it. */
  readonly trouble: { readonly text: string; readonly at: FilePlace | null } | null;
  /** Null: as last sent; they stay under the trouble. */
  readonly surveys: readonly ShownSurvey[] | null;
}
export interface FilePlace {
  readonly uri: string;
  readonly range: { readonly start: TextPlace; readonly end: TextPlace };
}
export interface TextPlace {
  readonly line: number;
  readonly character: number;
}

// ---- a program at a glance

/** `{ uri? }` to an Overview: of the program a file belongs to, else of the first of the workspace; null where there is none. */
export const overviewRequest = 'cx/overview';
/** From the server, to clients with `overviews`: something of what an overview shows may be different. */
export const overviewChanged = 'cx/overview/changed';
export interface Overview {
  /** The program's name in the reader's language. */
  readonly name: string;
  /** Any file of it: the one that names it, where one does. */
  readonly uri: string;
  /** The first of the ranking; null where nothing is known to fall short. */
  readonly key: OverviewItem | null;
  readonly groups: readonly OverviewItem[];
}
export interface OverviewItem {
  readonly kind: OverviewKind;
  readonly label: string;
  readonly detail: string;
  readonly tooltip: string;
  readonly tone: 'above' | 'below' | 'neutral';
  /** Where it is said; null for a heading. */
  readonly place: FilePlace | null;
  readonly items: readonly OverviewItem[];
}
export type OverviewKind = 'group' | 'persona' | 'journey' | 'stage' | 'touchpoint' | 'gap' | 'kpi' | 'wave';

// ---- the gates of KPIs, for a list of tests

/** `{}` to GateProgram[]: what `cx gate` judges today of every program with a KPI that has an alarm or a target. */
export const gatesRequest = 'cx/gates';
export interface GateProgram extends FilePlace {
  /** What the program is called. */
  readonly label: string;
  /** Why nothing can be judged; null where it can. */
  readonly broken: string | null;
  readonly kpis: readonly GateItem[];
}
export interface GateItem extends FilePlace {
  /** Unique among its neighbours. */
  readonly name: string;
  readonly label: string;
  /** `skipped`: nothing tells, or nothing is due. */
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Sentences: how it stands, then what is against it. */
  readonly says: readonly string[];
  /** What the KPI is judged in besides the whole. */
  readonly members: readonly GateItem[];
}

// ---- tables: a text that is put in has lines which a client begins with the blanks of the line it is put into

/** `{ textDocument, position, text }` to `{ text, count }`: what rows of a spreadsheet become where they are pasted; null where they become nothing there. */
export const pastedRequest = 'cx/pasted';
/** `{ textDocument, range, form }` to `{ text, count }`: the expectations of a stretch as a table; null where there are none. `form` is `tsv`, `md` or `html`. */
export const tableRequest = 'cx/table';
/** `{ textDocument, position, file, head }` to `{ text, mapped }`: what a file of answers becomes where it is dropped; `head` is its beginning in base 64, or null. Null where it becomes nothing there. */
export const droppedRequest = 'cx/dropped';
