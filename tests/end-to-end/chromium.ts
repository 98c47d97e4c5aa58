/** A Chromium for the tests, as `tests/setup` finds or installs it. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export function executable(): string {
  const named = process.env.CHROMIUM;
  const places = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = [...(named ? [named] : []), ...names.flatMap((name) => places.map((place) => join(place, name)))].find((path) =>
    existsSync(path),
  );
  if (found === undefined) throw new Error('No Chromium: run tests/setup first, or set CHROMIUM to the path of one.');
  return found;
}

/** A browser that asks the network for nothing. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
