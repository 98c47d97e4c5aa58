/** KPIs in VS Code's list of tests: one for each alarm and target, which passes where `cx gate` would let a pipeline go on. */
import { type FilePlace, type GateItem, type GateProgram, gatesRequest } from '@touchstone/language/server/protocol.ts';
import {
  type CancellationToken,
  type ExtensionContext,
  Location,
  type TestController,
  type TestItem,
  TestMessage,
  type TestRun,
  TestRunProfileKind,
  type TestRunRequest,
  tests,
  Uri,
  workspace,
} from 'vscode';
import { type PreviewClient, rangeOf, type Tell } from './panels.ts';

/** Milliseconds of quiet after which the list follows the text. */
const QUIET = 400;

/** Registers the list. Nothing is asked before VS Code shows it. */
export function registerGates({ subscriptions }: ExtensionContext, client: PreviewClient, tell: Tell): void {
  const controller = tests.createTestController('cx.gates', tell('gatesTitle'));
  let isShown = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function read(): Promise<readonly GateProgram[]> {
    return await client.sendRequest<readonly GateProgram[]>(gatesRequest, {}).catch(() => []);
  }

  async function list(): Promise<readonly GateProgram[]> {
    const programs = await read();
    controller.items.replace(programs.map((program) => itemOf(controller, program)));
    return programs;
  }

  async function run(request: TestRunRequest, token: CancellationToken): Promise<void> {
    const programs = await list();
    const made = controller.createTestRun(request);
    const isAsked = (ids: readonly string[]): boolean =>
      (request.include === undefined || request.include.some(({ id }) => ids.includes(id))) &&
      request.exclude?.some(({ id }) => ids.includes(id)) !== true;
    for (const program of programs) {
      const own = controller.items.get(program.uri);
      for (const kpi of program.kpis) {
        const item = own?.children.get(idOf(program, kpi));
        if (item === undefined || token.isCancellationRequested) continue;
        if (isAsked([program.uri, item.id])) judge(made, item, kpi, program.broken);
        for (const member of kpi.members) {
          const inside = item.children.get(idOf(program, kpi, member));
          if (inside !== undefined && isAsked([program.uri, item.id, inside.id])) judge(made, inside, member, program.broken);
        }
      }
    }
    made.end();
  }

  controller.resolveHandler = async (item) => {
    if (item !== undefined) return;
    isShown = true;
    await list();
  };
  controller.refreshHandler = async () => {
    await list();
  };
  controller.createRunProfile(tell('gatesRun'), TestRunProfileKind.Run, run, true);
  subscriptions.push(
    controller,
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isShown || document.languageId !== 'cx') return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void list(), QUIET);
    }),
    { dispose: () => clearTimeout(waiting) },
  );
}

function idOf({ uri }: GateProgram, kpi: GateItem, member?: GateItem): string {
  return [uri, kpi.name, ...(member === undefined ? [] : [member.name])].join(' ');
}

function itemOf(controller: TestController, program: GateProgram): TestItem {
  const made = placed(controller.createTestItem(program.uri, program.label, Uri.parse(program.uri)), program);
  made.children.replace(
    program.kpis.map((kpi) => {
      const item = placed(controller.createTestItem(idOf(program, kpi), kpi.label, Uri.parse(kpi.uri)), kpi);
      item.children.replace(
        kpi.members.map((member) =>
          placed(controller.createTestItem(idOf(program, kpi, member), member.label, Uri.parse(member.uri)), member),
        ),
      );
      return item;
    }),
  );
  return made;
}

function placed(item: TestItem, { range }: FilePlace): TestItem {
  item.range = rangeOf(range);
  return item;
}

function judge(run: TestRun, item: TestItem, { outcome, says, uri, range }: GateItem, broken: string | null): void {
  run.appendOutput(`${item.label}\r\n  ${(broken === null ? says : [broken]).join('\r\n  ')}\r\n`, undefined, item);
  const message = new TestMessage((broken === null ? says.slice(1) : [broken]).join('\n') || says.join('\n'));
  message.location = new Location(Uri.parse(uri), rangeOf(range));
  if (broken !== null) run.errored(item, message);
  else if (outcome === 'failed') run.failed(item, message);
  else if (outcome === 'passed') run.passed(item);
  else run.skipped(item);
}
