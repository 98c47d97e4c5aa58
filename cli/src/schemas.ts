import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a published JSON Schema: beside the bundle when built, in the sources when run from them. */
export function readSchema(name: string): string {
  const file = `${name}.schema.json`;
  const places = [join(__dirname, 'schemas', file), join(__dirname, '../../language/schemas', file), join(__dirname, '../schemas', file)];
  return readFileSync(places.find((place) => existsSync(place)) ?? places[0] ?? file, 'utf8');
}
