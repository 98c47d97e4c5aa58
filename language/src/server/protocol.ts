/** What the language server and its client say to one another beside the protocol of every editor. Plain types and names: both sides read them. */

/** In `initializationOptions`; all of it may be left out. */
export interface ClientOptions {
  /** The language of messages; `auto` (the default) takes the editor's locale. */
  readonly language?: 'auto' | 'en' | 'zh';
  /** The client reads files for the server: there is no disk, or the files are not on it. */
  readonly filesFromClient?: boolean;
  /** The client shows report previews: lenses may offer them. */
  readonly previews?: boolean;
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
/** `{ uri }` to `{ uri }`: the file that names the program this file belongs to, by which previews of one program are told to be the same; itself where there is none. */
export const previewProgram = 'cx/preview/program';
