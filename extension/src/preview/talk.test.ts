import { describe, expect, it } from 'vitest';
import { fromPage, keptOf, toPage } from './talk.ts';

const update = { type: 'update', title: 'T', tag: 'en', banner: null, style: null, parts: [{ id: 'head', html: '<header></header>' }] };
const words = {
  type: 'words',
  words: { lang: 'en', tools: 't', language: 'l', export: 'e', waiting: 'w', write: 'x' },
  kept: { uri: 'file:///a.cx', language: null },
};
const mark = { type: 'mark', name: 'kpi Nps', persona: null, scroll: true };

describe('messages to a page', () => {
  it.each([update, { ...update, parts: null, banner: { text: 'b', name: null } }, words, mark, { ...mark, name: null }])(
    '%j is one',
    (message) => {
      expect(toPage(message)).toEqual(message);
    },
  );

  it.each([
    null,
    'update',
    {},
    { type: 'constructor' },
    { ...update, tag: 'fr' },
    { ...update, parts: [{ id: 'head' }] },
    { ...update, parts: [null] },
    { ...update, banner: 'b' },
    { ...update, style: undefined },
    { ...words, words: { ...words.words, export: 1 } },
    { ...words, kept: { uri: 1, language: null } },
    { ...words, kept: { uri: 'file:///a.cx', language: null, ref: 1 } },
    { ...mark, persona: undefined },
    { ...mark, scroll: 'yes' },
  ])('%j is none', (message) => {
    expect(toPage(message)).toBeNull();
  });
});

describe('messages from a page', () => {
  it.each([
    { type: 'ready' },
    { type: 'export' },
    { type: 'write', set: ['A.b.weight=3'] },
    { type: 'reveal', name: 'kpi Nps', persona: null },
    { type: 'reveal', name: 'expectation A.b', persona: 'P' },
    { type: 'language', language: 'zh' },
  ])('%j is one', (message) => {
    expect(fromPage(message)).toEqual(message);
  });

  it.each([
    undefined,
    1,
    { type: 'reveal', name: 1, persona: null },
    { type: 'reveal', name: 'a' },
    { type: 'language', language: 'fr' },
    { type: 'run' },
    { type: 'write', set: [1] },
  ])('%j is none', (message) => {
    expect(fromPage(message)).toBeNull();
  });

  it('takes along nothing that was not asked for', () => {
    expect(fromPage({ type: 'ready', more: 1 })).toEqual({ type: 'ready' });
  });
});

describe('what a page kept', () => {
  it('is a file and a language', () => {
    expect(keptOf({ uri: 'file:///a.cx', language: 'zh', top: 3 })).toEqual({ uri: 'file:///a.cx', language: 'zh', ref: null });
    expect(keptOf({ uri: 'file:///a.cx', language: null, ref: 'main' })).toEqual({ uri: 'file:///a.cx', language: null, ref: 'main' });
    for (const other of [null, undefined, {}, { uri: 'file:///a.cx' }, { uri: 'file:///a.cx', language: 'fr' }])
      expect(keptOf(other)).toBeNull();
  });
});
