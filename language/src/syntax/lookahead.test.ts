import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type AstNode,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createLangiumParser,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumParser,
} from 'langium';
import { describe, expect, it } from 'vitest';
import { parserModule } from './engine.ts';
import { CxGeneratedModule, CxGeneratedSharedModule } from './generated/module.ts';

function parserOf(make: (services: LangiumCoreServices) => LangiumParser): LangiumParser {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CxGeneratedSharedModule);
  const core: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), CxGeneratedModule, parserModule);
  shared.ServiceRegistry.register(core);
  return make(core);
}

const late = parserOf((services) => services.parser.LangiumParser);
const plain = parserOf((services) => createLangiumParser(services));

/** The tree without what points back or at the text, and where the parser gave up. */
function outcome(parser: LangiumParser, text: string): string {
  const { value, parserErrors } = parser.parse(text);
  const errors = parserErrors.map((error) => [error.token.startOffset, error.name]);
  return JSON.stringify([value, errors], (key, part: AstNode) => (key.startsWith('$') && key !== '$type' ? undefined : part));
}

const folder = join(import.meta.dirname, '../../../examples');
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cx'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'));

describe('decideLate', () => {
  it('decides as Langium does on every example', () => {
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(outcome(late, text)).toBe(outcome(plain, text));
  });

  it('decides as Langium does on broken texts: parts of examples with words left out, doubled and mixed', () => {
    const words = texts.map((text) => text.match(/"[^"\n]*"|\S+|\n/g) ?? []);
    const part = fc
      .tuple(fc.nat(texts.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 40 }))
      .map(([which, from, length]) => {
        const all = words[which] ?? [];
        const start = Math.floor(from * all.length);
        return all.slice(start, start + length);
      });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(120), { maxLength: 4 }), (parts, gone) => {
        const mixed = parts.flat().filter((_, index) => !gone.includes(index));
        const text = mixed.join(' ');
        expect(outcome(late, text)).toBe(outcome(plain, text));
      }),
      { numRuns: 300 },
    );
  });
});
