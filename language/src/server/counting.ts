/** Has the client count what an editor does not read: one program at a time, each once for its text and its files. */
import { countedWaves } from '../measurement/counted.ts';
import { keyOf, type ProgramState } from './programs.ts';
import type { Realm, Workspace } from './workspace.ts';

export interface Counting {
  /** Something may be different. */
  look(): void;
  /** What could not be counted can perhaps be counted now. */
  again(): void;
}

/** `ask` takes the URI of a file of the program, and gives what `cx check --emit measurements` prints of it, or null. */
export function createCounting(workspace: Workspace, ask: (uri: string) => Promise<unknown>, failed: (error: unknown) => void): Counting {
  /** What was asked for and not answered, by program. */
  const tried = new Map<string, string>();
  let isRunning = false;

  function next(): { readonly realm: Realm; readonly state: ProgramState; readonly uri: string } | null {
    for (const realm of workspace.realms()) {
      for (const state of workspace.programs(realm)) {
        if (!workspace.isWhole(realm, state)) continue;
        const awaited = state.awaited();
        const [file] = state.own;
        if (awaited.length === 0 || file === undefined || tried.get(nameOf(realm, state)) === JSON.stringify(awaited)) continue;
        return { realm, state, uri: workspace.uriOf(realm, file.file) };
      }
    }
    return null;
  }

  async function run(): Promise<void> {
    for (let one = next(); one !== null; one = next()) {
      const { realm, state, uri } = one;
      const asked = state.awaited();
      // Before it is asked: what comes in meanwhile may have it asked again.
      tried.set(nameOf(realm, state), JSON.stringify(asked));
      workspace.counted(realm, state, asked, countedWaves(await ask(uri).catch(() => null)));
    }
  }

  function look(): void {
    if (isRunning) return;
    isRunning = true;
    run()
      .catch(failed)
      .finally(() => {
        isRunning = false;
      });
  }

  return {
    look,
    again() {
      tried.clear();
      look();
    },
  };
}

function nameOf(realm: Realm, state: ProgramState): string {
  return `${realm.base} ${keyOf(state)}`;
}
