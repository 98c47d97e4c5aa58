/** What a preview's page and the extension say to one another. Whoever listens takes nothing for granted: a message that is none of these is no message. */
import type { PreviewUpdate } from '@touchstone/language/server/protocol.ts';

export type ReportLanguage = 'en' | 'zh';

/** What stands around the report, in the reader's language. */
export interface Words {
  /** For `lang`. */
  readonly lang: string;
  readonly tools: string;
  readonly language: string;
  readonly export: string;
  readonly waiting: string;
  /** On the button that puts moved figures into the text. */
  readonly write: string;
}

/** What a page keeps for a window that is loaded anew. */
export interface Kept {
  /** A file of the program. */
  readonly uri: string;
  /** Null: the program's own. */
  readonly language: ReportLanguage | null;
  /** The version it is compared with: `HEAD`, a branch, a tag; null: it is a report. */
  readonly ref: string | null;
}

export type ToPage =
  | { readonly type: 'words'; readonly words: Words; readonly kept: Kept }
  | ({ readonly type: 'update' } & Omit<PreviewUpdate, 'id'>)
  /** `name` null: nothing. `scroll`: bring it into view where it is not. */
  | { readonly type: 'mark'; readonly name: string | null; readonly persona: string | null; readonly scroll: boolean };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly name: string; readonly persona: string | null }
  | { readonly type: 'language'; readonly language: ReportLanguage }
  | { readonly type: 'export' }
  /** What was moved, as for `cx report --set`. */
  | { readonly type: 'write'; readonly set: readonly string[] };

export function toPage(value: unknown): ToPage | null {
  if (!isRecord(value)) return null;
  switch (value.type) {
    case 'words':
      return isWords(value.words) && keptOf(value.kept) !== null ? (value as ToPage) : null;
    case 'update':
      return typeof value.title === 'string' &&
        (value.tag === 'en' || value.tag === 'zh-Hans') &&
        (value.banner === null || (isRecord(value.banner) && typeof value.banner.text === 'string' && isTextOrNull(value.banner.name))) &&
        isTextOrNull(value.style) &&
        (value.parts === null || (Array.isArray(value.parts) && value.parts.every(isPart)))
        ? (value as ToPage)
        : null;
    case 'mark':
      return isTextOrNull(value.name) && isTextOrNull(value.persona) && typeof value.scroll === 'boolean' ? (value as ToPage) : null;
    default:
      return null;
  }
}

export function fromPage(value: unknown): FromPage | null {
  if (!isRecord(value)) return null;
  switch (value.type) {
    case 'ready':
    case 'export':
      return { type: value.type };
    case 'reveal':
      return typeof value.name === 'string' && isTextOrNull(value.persona)
        ? { type: 'reveal', name: value.name, persona: value.persona }
        : null;
    case 'write':
      return Array.isArray(value.set) && value.set.every((one) => typeof one === 'string') ? { type: 'write', set: value.set } : null;
    case 'language':
      return isLanguage(value.language) ? { type: 'language', language: value.language } : null;
    default:
      return null;
  }
}

/** What a page kept, out of whatever a window gives back. */
export function keptOf(value: unknown): Kept | null {
  if (!isRecord(value) || typeof value.uri !== 'string') return null;
  const { uri, language, ref = null } = value;
  return (language === null || isLanguage(language)) && isTextOrNull(ref) ? { uri, language, ref } : null;
}

function isWords(value: unknown): boolean {
  return isRecord(value) && ['lang', 'tools', 'language', 'export', 'waiting', 'write'].every((name) => typeof value[name] === 'string');
}

function isPart(value: unknown): boolean {
  return isRecord(value) && typeof value.id === 'string' && isTextOrNull(value.html);
}

function isLanguage(value: unknown): value is ReportLanguage {
  return value === 'en' || value === 'zh';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
