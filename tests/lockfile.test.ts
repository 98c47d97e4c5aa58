import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** `npm ci` refuses a lock that lacks what a package brings for another system; npm forgets these when a registry does not have them. */
it('package-lock.json holds the packages of every system', () => {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'),
  );
  const places = (from: string, name: string): string[] => {
    const parts = from.split('/node_modules/');
    return parts.map((_, count) => `${parts.slice(0, parts.length - count).join('/node_modules/')}/node_modules/${name}`);
  };
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) =>
      [...places(place, name), `node_modules/${name}`].every((at) => packages[at] === undefined),
    ),
  );
  expect(missing).toEqual([]);
});
