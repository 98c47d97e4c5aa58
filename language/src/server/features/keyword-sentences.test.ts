import { describe, expect, it } from 'vitest';
import { keywords } from '../../syntax/keywords.ts';
import { kpiKinds, media, sourceKinds } from '../../syntax/vocabulary.ts';
import { keywordSentences, wordSentences } from './keyword-sentences.ts';

describe('the sentences of keywords', () => {
  it('are there for every keyword of the table, and for nothing else', () => {
    expect(Object.keys(keywordSentences).sort()).toEqual(keywords.map(({ en }) => en).sort());
  });

  it('are there for every word of the closed lists', () => {
    expect(Object.keys(wordSentences.medium)).toEqual(media.map(({ id }) => id));
    expect(Object.keys(wordSentences.source)).toEqual(sourceKinds.map(({ id }) => id));
    expect(Object.keys(wordSentences.kpi)).toEqual(kpiKinds.map(({ id }) => id));
  });

  it('are one sentence in each language', () => {
    for (const [keyword, { en, zh }] of [
      ...Object.entries(keywordSentences),
      ...Object.values(wordSentences).flatMap((words) => Object.entries(words)),
    ]) {
      expect(en, keyword).toMatch(/^[A-Z][^\n]{2,140}\.$/);
      expect(zh, keyword).toMatch(/^[^\n]{1,60}。$/);
      expect(zh, keyword).toMatch(/\p{Script=Han}/u);
    }
  });
});
