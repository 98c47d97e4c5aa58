import { describe, expect, it } from 'vitest';
import { fromPage, keptOf, toPage } from './talk.ts';

const surveys = { type: 'surveys', title: 'T', trouble: null, surveys: [{ name: 'A', languages: [], given: [] }] };
const words = { type: 'words', words: { lang: 'en' }, waiting: 'w', kept: { uri: 'file:///a.cx', survey: '' } };

describe('what is said to the page of a survey', () => {
  it.each([surveys, { ...surveys, surveys: null, trouble: 'b' }, words, { type: 'choose', survey: 'A' }])('%j is a message', (message) => {
    expect(toPage(message)).toEqual(message);
  });

  it.each([
    null,
    {},
    { ...surveys, surveys: undefined },
    { ...surveys, surveys: [{ name: 'A' }] },
    { ...surveys, trouble: { text: 'b' } },
    { ...words, words: { lang: 1 } },
    { ...words, kept: { uri: 'file:///a.cx' } },
    { type: 'choose' },
  ])('%j is none', (message) => {
    expect(toPage(message)).toBeNull();
  });

  it('the page says two things', () => {
    expect(fromPage({ type: 'mend', more: 1 })).toEqual({ type: 'mend' });
    expect(fromPage({ type: 'ready' })).toEqual({ type: 'ready' });
    expect(fromPage({ type: 'run' })).toBeNull();
    expect(keptOf({ uri: 'file:///a.cx', survey: 'A', top: 1 })).toEqual({ uri: 'file:///a.cx', survey: 'A' });
    expect(keptOf('A')).toBeNull();
  });
});
