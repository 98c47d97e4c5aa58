import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { examples, sourcesOf } from '../programs.ts';
import { everything, formatterLaws, mutated } from '../robustness.ts';

const texts = examples.map((folder) => ({
  folder,
  text: sourcesOf(folder)
    .map(({ text }) => text)
    .join('\n'),
}));

describe('no text makes anything throw (long)', () => {
  it('random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), everything), { numRuns: 20_000 });
  });

  it.each(texts)('$folder, cut off at every place', ({ text }) => {
    for (let end = 0; end <= text.length; end++) everything(text.slice(0, end));
  });

  it.each(texts)('$folder, changed', ({ text }) => {
    fc.assert(fc.property(mutated(text), everything), { numRuns: 20_000 });
  });

  it.each(texts)('the formatter on $folder, changed', ({ text }) => {
    fc.assert(fc.property(mutated(text), formatterLaws), { numRuns: 20_000 });
  });
});
