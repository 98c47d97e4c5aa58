/**
 * What a declaration is begun with: its keyword, places to fill in, and a block. Written once; words between back-quotes are keywords in English.
 * `<name>` is a place to type in, `<persona>` names to choose from, `<>` an empty place. A stretch in `[ ]`, or a line, whose names the program lacks is left out.
 */
import type { Kind } from '../../program/names.ts';

export type Blank =
  | 'name'
  | 'label'
  | 'medium'
  | 'source'
  | 'measure'
  | 'wave'
  | 'due'
  | 'level'
  | 'weight'
  | 'folder'
  | Extract<Kind, 'team' | 'factor' | 'channel' | 'persona' | 'stage' | 'touchpoint' | 'expectation' | 'kpi'>;

const skeletons: Readonly<Record<string, readonly string[]>> = {
  use: ['`use` "<folder>"'],
  program: ['`program` <name> "<label>" {', '\t`scale` 0 `to` 10', '\t`weight` 1 `to` 10', '\t$0', '}'],
  team: ['`team` <name> "<label>"'],
  factor: ['`factor` <name> "<label>" `in` <factor>'],
  channel: ['`channel` <name> "<label>" <medium>'],
  breakdown: ['`breakdown` <name> "<label>" {', '\t`member` <name> "<label>"$0', '}'],
  member: ['`member` <name> "<label>"'],
  persona: ['`persona` <name> "<label>" {', '\t$0', '}'],
  journey: ['`journey` <name> "<label>"[ `for` <persona>] {', '\t`stage` <name> "<label>"$0', '}'],
  stage: ['`stage` <name> "<label>"'],
  touchpoint: ['`touchpoint` <name> "<label>"[ `at` <stage>][ `via` <channel>] {', '\t`owner` <team>', '\t$0', '}'],
  expect: ['`expect` <name> "<label>" `in` <factor> `expected` <level> `weight` <weight>'],
  source: ['`source` <name> "<label>" <source> {', '\t`covers` <touchpoint>', '\t`owner` <team>', '\t$0', '}'],
  kpi: ['`kpi` <name> "<label>" <measure> {', '\t`target` <>[ `by` <due>]', '\t`owner` <team>', '\t$0', '}'],
  survey: ['`survey` <name> "<label>" {', '\t`for` <persona>', '\t`after` <touchpoint>', '\t`ask` <kpi>', '\t$0', '}'],
  wave: ['`wave` <wave>[ "<label>"] {', '\t$0', '}'],
  initiative: ['`initiative` <name> "<label>" {', '\t`owner` <team>', '\t`improves` <expectation> `to` <level>', '\t$0', '}'],
};

const blank = /<([a-z]*)>/g;

/** A skeleton of a declaration for a client that knows snippets; null where it has none. `choices` gives what may fill a blank, the likeliest first. */
export function skeletonOf(
  declaration: string,
  spelled: (keyword: string) => string,
  choices: (blank: Blank) => readonly string[],
): string | null {
  const lines = Object.hasOwn(skeletons, declaration) ? skeletons[declaration] : undefined;
  if (lines === undefined) return null;
  let stop = 0;
  const filled = (piece: string): string | null => {
    let lacking = false;
    const text = piece.replace(blank, (_, name: Blank | '') => {
      const options = name === '' ? [''] : choices(name);
      const [first] = options;
      if (first === undefined) {
        lacking = true;
        return '';
      }
      stop++;
      if (options.length > 1) return `\${${stop}|${options.map((option) => option.replace(/[\\,|}$]/g, '\\$&')).join(',')}|}`;
      return first === '' ? `$${stop}` : `\${${stop}:${first.replace(/[\\}$]/g, '\\$&')}}`;
    });
    return lacking ? null : text.replace(/`([^`]+)`/g, (_, keyword: string) => spelled(keyword));
  };
  const written: string[] = [];
  for (const line of lines) {
    // A line whose main words cannot be filled falls away; a stretch in brackets falls away by itself.
    const before = stop;
    const parts = line.split(/\[|\]/).map((part, at) => ({ text: filled(part), isOptional: at % 2 === 1 }));
    if (parts.some(({ text, isOptional }) => text === null && !isOptional)) {
      stop = before;
      continue;
    }
    written.push(parts.map(({ text }) => text ?? '').join(''));
  }
  return written.join('\n');
}
