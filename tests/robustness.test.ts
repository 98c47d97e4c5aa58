import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { examples, sourcesOf } from './programs.ts';
import { everything, formatterLaws, mutated } from './robustness.ts';

const texts = examples.map((folder) => ({
  folder,
  text: sourcesOf(folder)
    .map(({ text }) => text)
    .join('\n'),
}));

describe('no text makes anything throw', () => {
  it('random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), everything), { numRuns: 60 });
  });

  it.each(texts)('$folder, cut off', ({ text }) => {
    for (let end = 0; end <= text.length; end += 389) everything(text.slice(0, end));
  });

  it.each(texts)('$folder, changed', ({ text }) => {
    fc.assert(fc.property(mutated(text), everything), { numRuns: 40 });
  });
});

describe('the formatter keeps its laws', () => {
  it('for random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), formatterLaws), { numRuns: 150 });
  });

  it.each(texts)('for $folder, changed', ({ text }) => {
    fc.assert(fc.property(mutated(text), formatterLaws), { numRuns: 40 });
  });
});
