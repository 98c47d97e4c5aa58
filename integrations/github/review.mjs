/** The first half of the action: checks, builds and compares, and leaves what came of it in a folder that the next steps upload and tell. */
import { join } from 'node:path';
import { markerName } from '../shared/text.mjs';
import { doWork, programIn } from '../shared/work.mjs';
import { eventOf } from './event.mjs';
import { annotate, giveOutputs, printed } from './runner.mjs';

const { env } = process;
const root = env.GITHUB_WORKSPACE ?? process.cwd();
const temporary = env.RUNNER_TEMP ?? join(root, '.cx-tools');
const named = [env.CX_NAME, env.CX_PROGRAM].find((one) => (one ?? '') !== '') ?? '.';
const folder = join(temporary, 'cx-review', markerName(named).replace(/\//g, '-'));

try {
  const { tip, ref } = eventOf(env);
  const program = programIn(root, (env.CX_PROGRAM ?? '') === '' ? '.' : String(env.CX_PROGRAM));
  const result = doWork({
    root,
    program,
    folder,
    tools: join(temporary, 'cx-tools'),
    tip,
    ref,
    newest: true,
    env,
    checks: [
      { words: ['--format', 'github'], to: null },
      { words: ['--format', 'sarif'], to: 'check.sarif' },
    ],
    // The annotations of `cx check` fence what they print themselves.
    log: (text, commands) => (commands ? process.stdout.write(text) : printed(text)),
  });
  const { change } = result;
  giveOutputs(env, {
    folder,
    code: result.code,
    changed: change.state === 'compared' && change.changed,
    breaking: change.state === 'compared' ? change.breaking : 0,
    review: change.state === 'compared' ? change.review : 0,
  });
} catch (error) {
  annotate('error', error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
