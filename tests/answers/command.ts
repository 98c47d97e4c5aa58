/** Running `cx` within the test, from its sources. */
import { main } from '../../cli/src/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function cx(cwd: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') => ({
    isTTY: false,
    write: (text: string) => {
      said[name] += text;
    },
  });
  const code = await main({
    words: [...words],
    cwd,
    env: { SOURCE_DATE_EPOCH: '1780272000', ...env },
    platform: process.platform,
    version: '0.0.0',
    stdout: into('out'),
    stderr: into('err'),
    stdin: process.stdin,
    onStop: () => {},
    now: () => Date.now(),
  });
  return { code, ...said };
}
