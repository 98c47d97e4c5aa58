import { type Stats, statSync } from 'node:fs';

/**
 * What stands at a path; undefined where nothing does, or where the system does not let one look (a file on the way, no permission):
 * whoever reads or writes there then meets the reason and tells it.
 */
export function there(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
