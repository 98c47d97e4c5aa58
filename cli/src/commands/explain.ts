import { nearest } from '@touchstone/language/messages/nearest.ts';
import { definitions } from '@touchstone/language/rules/registry.ts';
import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../messages.ts';
import { pad } from '../output/width.ts';

/** `cx explain`: the page of a rule, or the list of all. */
export async function explain(args: Arguments, io: Io): Promise<number> {
  const language = io.asked ?? 'en';
  const [name] = args.operands;
  const pages = await import('../explaining.ts');
  if (name === undefined) {
    const ids = definitions.map((definition) => definition.id);
    const left = Math.max(...ids.map((id) => id.length)) + 2;
    const lines = [...definitions]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, severity }) => `${pad(id, left)}${pad(severity, 13)}${pages.pageOf(id)?.title[language] ?? ''}`.trimEnd());
    io.out(`${lines.join('\n')}\n`);
    return 0;
  }
  const ids = definitions.map((definition) => definition.id);
  // A rule may be named without its group where that is enough.
  const matches = ids.filter((id) => id === name || id.slice(id.indexOf('/') + 1) === name);
  const id = matches[0];
  if (id === undefined) {
    const near = nearest(name, ids) ?? nearestShort(name, ids);
    throw new Refusal(['unknownRule', { name }], near === null ? ['rulesAre'] : ['didYouMean', { name: near }]);
  }
  const page = pages.explain(id, language) ?? '';
  io.out(page.endsWith('\n') ? page : `${page}\n`);
  return 0;
}

function nearestShort(name: string, ids: readonly string[]): string | null {
  const short = nearest(
    name,
    ids.map((id) => id.slice(id.indexOf('/') + 1)),
  );
  return ids.find((id) => short !== null && id.endsWith(`/${short}`)) ?? null;
}
