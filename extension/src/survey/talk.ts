/** What the page of a survey preview and the extension say to one another. A message that is none of these is no message. */
import type { SurveysUpdate } from '@touchstone/language/server/protocol.ts';
import type { SurveyWords } from '../../../cli/src/preview/talk.ts';

/** What a page keeps for a window that is loaded anew. */
export interface Kept {
  /** A file of the program. */
  readonly uri: string;
  /** The name of the survey that was asked for last; empty: the first. */
  readonly survey: string;
}

export type ToPage =
  | { readonly type: 'words'; readonly words: SurveyWords; readonly waiting: string; readonly kept: Kept }
  | { readonly type: 'surveys'; readonly title: string; readonly trouble: string | null; readonly surveys: SurveysUpdate['surveys'] }
  | { readonly type: 'choose'; readonly survey: string };

export type FromPage = { readonly type: 'ready' } | { readonly type: 'mend' };

export function toPage(value: unknown): ToPage | null {
  if (!isRecord(value)) return null;
  switch (value.type) {
    case 'words':
      return isRecord(value.words) &&
        Object.values(value.words).every((word) => typeof word === 'string') &&
        typeof value.waiting === 'string' &&
        keptOf(value.kept) !== null
        ? (value as ToPage)
        : null;
    case 'surveys':
      return typeof value.title === 'string' &&
        (value.trouble === null || typeof value.trouble === 'string') &&
        (value.surveys === null || (Array.isArray(value.surveys) && value.surveys.every(isSurvey)))
        ? (value as ToPage)
        : null;
    case 'choose':
      return typeof value.survey === 'string' ? { type: 'choose', survey: value.survey } : null;
    default:
      return null;
  }
}

export function fromPage(value: unknown): FromPage | null {
  return isRecord(value) && (value.type === 'ready' || value.type === 'mend') ? { type: value.type } : null;
}

/** What a page kept, out of whatever a window gives back. */
export function keptOf(value: unknown): Kept | null {
  if (!isRecord(value) || typeof value.uri !== 'string' || typeof value.survey !== 'string') return null;
  return { uri: value.uri, survey: value.survey };
}

function isSurvey(value: unknown): boolean {
  return isRecord(value) && typeof value.name === 'string' && Array.isArray(value.languages) && Array.isArray(value.given);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
