import type { IRecognitionException, IToken } from 'chevrotain';
import {
  type AstNode,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumParser,
  type LangiumSharedCoreServices,
  type Lexer,
  type LexerResult,
  prepareLangiumParser,
} from 'langium';
import { CxGeneratedModule, CxGeneratedSharedModule } from './generated/module.ts';
import { decideLate, type Strategy } from './lookahead.ts';
import { scan } from './scan.ts';
import { vocabulary } from './tokens.ts';

/** What the parser made of some tokens: a node, however incomplete, and the place where it gave up. */
export interface Attempt {
  readonly node: AstNode;
  readonly error: IRecognitionException | undefined;
}

/** The lexer as Langium's services want it. Tokens may be laid ready for the next parse, so that a part of a text can be parsed by itself. */
export class CxLexer implements Lexer {
  readonly definition = vocabulary;
  ready: IToken[] | undefined;

  tokenize(text: string): LexerResult {
    if (this.ready !== undefined) {
      const tokens = this.ready;
      this.ready = undefined;
      return { tokens, hidden: [], errors: [] };
    }
    return { tokens: scan(text).tokens, hidden: [], errors: [] };
  }
}

/** The nodes keep the words as they stand in the text; `literals.ts` reads them. */
const asWritten = { convert: (input: string): string => input };

/** A parser that prepares its decisions late. Without what this reaches into, everything is prepared at the start, as Langium does it. */
function lateParser(services: LangiumCoreServices): LangiumParser {
  const parser = prepareLangiumParser(services);
  const inner: { wrapper?: { lookaheadStrategy?: Strategy } } = parser as object;
  const strategy = inner.wrapper?.lookaheadStrategy;
  if (strategy !== undefined) decideLate(strategy, Object.values(vocabulary));
  parser.finalize();
  return parser;
}

/** The part of Langium that parsing needs, for `createDefaultCoreModule` and everything that is built on it. */
export const parserModule = {
  parser: {
    Lexer: (): Lexer => new CxLexer(),
    ValueConverter: () => asWritten,
    LangiumParser: (services: LangiumCoreServices) => lateParser(services),
    // Recovery is ours (`recover.ts`): the first error ends an attempt, so that no text can overflow the stack or poison the parser.
    ParserConfig: () => ({ recoveryEnabled: false }),
  },
};

interface Engine {
  readonly lexer: CxLexer;
  readonly parser: LangiumParser;
}

let engine: Engine | undefined;

function build(): Engine {
  const lexer = new CxLexer();
  const shared: LangiumSharedCoreServices = inject(createDefaultSharedCoreModule(EmptyFileSystem), CxGeneratedSharedModule);
  const core: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), CxGeneratedModule, parserModule, {
    parser: { Lexer: () => lexer },
  });
  shared.ServiceRegistry.register(core);
  return { lexer, parser: core.parser.LangiumParser };
}

/**
 * Makes the tokens and the parser ready. Must be called before `scan`, since the parser gives the token types their numbers.
 */
export function warmUp(): void {
  engine ??= build();
}

/** Parses `tokens` of `text` by a rule of the grammar; null where the parser itself gave way (a nesting that overflows the stack). */
export function attempt(rule: string, text: string, tokens: IToken[]): Attempt | null {
  engine ??= build();
  // The parser's errors are plain results here; what they would remember of the call stack costs more than the parsing.
  const depth = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    engine.lexer.ready = tokens;
    const result = engine.parser.parse(text, { rule });
    return { node: result.value, error: result.parserErrors[0] };
  } catch {
    // Whatever state it is in now, the next text gets a new one.
    engine = undefined;
    return null;
  } finally {
    Error.stackTraceLimit = depth;
  }
}
