/** Tasks of the type `cx`: the reader's own `cx`, in a terminal. */
import {
  type CancellationToken,
  type ExtensionContext,
  RelativePattern,
  ShellExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { readersLanguage, tell } from './language.ts';

interface Definition extends TaskDefinition {
  readonly command: 'check' | 'report' | 'survey';
  /** The program's folder, from the workspace folder. */
  readonly path?: string;
}

const commands = ['check', 'report', 'survey'] as const;
const details = { check: 'taskCheck', report: 'taskReport', survey: 'taskSurvey' } as const;

export function registerTasks({ subscriptions }: ExtensionContext): void {
  subscriptions.push(tasks.registerTaskProvider('cx', { provideTasks, resolveTask }));
}

/** Three tasks for each folder that holds a program. None where the workspace is not trusted: a task runs a program. */
async function provideTasks(token: CancellationToken): Promise<Task[]> {
  if (!workspace.isTrusted) return [];
  const made: Task[] = [];
  for (const folder of workspace.workspaceFolders ?? []) {
    if (folder.uri.scheme !== 'file') continue;
    const [found] = await workspace.findFiles(new RelativePattern(folder, '**/*.cx'), undefined, 1, token);
    if (found !== undefined) made.push(...commands.map((command) => taskOf({ type: 'cx', command }, folder)));
  }
  return made;
}

/** A task that somebody wrote into `tasks.json`. */
function resolveTask({ definition, scope }: Task): Task | undefined {
  if (!workspace.isTrusted || typeof scope !== 'object') return undefined;
  const { command, path } = definition as Definition;
  return commands.includes(command) && (path === undefined || typeof path === 'string')
    ? taskOf(definition as Definition, scope)
    : undefined;
}

function taskOf(definition: Definition, scope: WorkspaceFolder): Task {
  const { command, path } = definition;
  const program = workspace.getConfiguration('cx', scope).get('path', 'cx');
  const task = new Task(
    definition,
    scope,
    path === undefined ? command : `${command} ${path}`,
    'cx',
    new ShellExecution(program, wordsFor(definition)),
    command === 'check' ? '$cx' : [],
  );
  task.detail = tell(details[command]);
  if (command === 'check') task.group = TaskGroup.Build;
  return task;
}

/** What follows `cx` on the command line. Results go beside the program. */
function wordsFor({ command, path }: Definition): string[] {
  const at = path === undefined ? [] : [path];
  const beside = path === undefined || path === '.' ? '' : `${path.replace(/[\\/]+$/, '')}/`;
  switch (command) {
    case 'check':
      return ['check', ...at, '--format', 'compact', '--lang', readersLanguage()];
    case 'report':
      return ['report', ...at, '-o', `${beside}report.html`];
    case 'survey':
      return ['survey', ...at, '-o', `${beside}surveys/`];
  }
}
