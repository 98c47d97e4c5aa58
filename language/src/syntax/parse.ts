import type { IToken } from 'chevrotain';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
} from 'langium';
import type { Model } from './generated/ast.ts';
import { CxGeneratedModule, CxGeneratedSharedModule } from './generated/module.ts';
import type { Problem } from './problems.ts';
import { CxTokenBuilder } from './tokens.ts';

export type { Problem, ProblemFix } from './problems.ts';

export interface Parsed {
  readonly text: string;
  /** Every property of a node may be missing. Nodes have a `$cstNode` with offsets into `text`; comments are not in it. */
  readonly model: Model;
  readonly tokens: readonly IToken[];
  /** Comments, in the order of the text. */
  readonly hidden: readonly IToken[];
  readonly problems: readonly Problem[];
}

let services: LangiumCoreServices | undefined;

function build(): LangiumCoreServices {
  const shared: LangiumSharedCoreServices = inject(createDefaultSharedCoreModule(EmptyFileSystem), CxGeneratedSharedModule);
  const core: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), CxGeneratedModule, {
    parser: { TokenBuilder: () => new CxTokenBuilder() },
  });
  shared.ServiceRegistry.register(core);
  return core;
}

/** The tree of a text, whatever the text; what is wrong with it stands in `problems`. */
export function parse(text: string): Parsed {
  services ??= build();
  const lexed = services.parser.Lexer.tokenize(text);
  const result = services.parser.LangiumParser.parse<Model>(text);
  const problems = result.parserErrors.map((error): Problem => {
    const offset = Number.isFinite(error.token.startOffset) && error.token.startOffset >= 0 ? error.token.startOffset : text.length;
    const end = Math.max(offset, (error.token.endOffset ?? -1) + 1 || offset);
    return { rule: 'syntax/unexpected', messageId: 'unexpected', arguments: { found: text.slice(offset, end) }, offset, end };
  });
  return { text, model: result.value, tokens: lexed.tokens, hidden: lexed.hidden, problems };
}
