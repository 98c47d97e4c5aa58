export type Colour = 'red' | 'yellow' | 'blue' | 'green' | 'dim' | 'bold';

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  dim: [2, 22],
  bold: [1, 22],
};

/** Puts text in a colour, or leaves it as it is where colour is not wanted. */
export type Paint = (colour: Colour, text: string) => string;

export const plain: Paint = (_colour, text) => text;

const painted: Paint = (colour, text) => `\u001b[${codes[colour][0]}m${text}\u001b[${codes[colour][1]}m`;

/** The paint for a stream: `--no-color` and NO_COLOR (not empty) say no, FORCE_COLOR (not `0`) says yes, else a terminal that is not dumb. */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
  options: { readonly noColor: boolean },
): Paint {
  if (options.noColor || (env.NO_COLOR ?? '') !== '') return plain;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force === '0' || force === 'false' ? plain : painted;
  return stream.isTTY === true && env.TERM !== 'dumb' ? painted : plain;
}
