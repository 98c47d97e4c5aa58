/** The program at a glance: a tree in a side bar of its own, and the worst gap in the status bar. */
import { type Overview, type OverviewItem, overviewChanged, overviewRequest } from '@touchstone/language/server/protocol.ts';
import {
  type Command,
  EventEmitter,
  type ExtensionContext,
  StatusBarAlignment,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { tell } from './language.ts';
import { fileInFront, rangeOf } from './panels.ts';

export const overviewView = 'cx.program';

/** More of the worst gap would push other things out of the status bar, in characters. */
const SHOWN = 40;

const icons: Readonly<Record<OverviewItem['kind'], string>> = {
  group: 'list-tree',
  persona: 'person',
  journey: 'milestone',
  stage: 'debug-step-over',
  touchpoint: 'location',
  gap: 'circle-outline',
  kpi: 'dashboard',
  wave: 'graph-line',
};
/** What falls short, what is met; what is open has no colour. */
const tones = {
  below: { icon: 'arrow-down', color: 'charts.red' },
  above: { icon: 'check', color: 'charts.green' },
  neutral: null,
} as const;

export function registerOverview({ subscriptions }: ExtensionContext, client: BaseLanguageClient): void {
  const changed = new EventEmitter<void>();
  let overview: Overview | null = null;
  let asked = 0;
  /** The `.cx` file that was edited last. */
  let last: Uri | undefined;

  const status = window.createStatusBarItem('cx.key', StatusBarAlignment.Left, 5);
  const view = window.createTreeView<OverviewItem>(overviewView, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (item) => [...(item?.items ?? overview?.groups ?? [])],
      getTreeItem: treeItem,
    },
    showCollapseAll: true,
  });

  async function refresh(): Promise<void> {
    last = fileInFront() ?? last;
    if (client.state !== State.Running || (!view.visible && fileInFront() === undefined)) return showKey();
    const turn = ++asked;
    let found: Overview | null = null;
    try {
      found = await client.sendRequest<Overview | null>(overviewRequest, last === undefined ? {} : { uri: last.toString() });
    } catch {
      // There is no server now; the next one is asked again.
      return;
    }
    if (turn !== asked) return;
    // A tree that is drawn anew loses its reader's place.
    const isSame = JSON.stringify(found) === JSON.stringify(overview);
    overview = found;
    view.description = found?.name ?? '';
    if (!isSame) changed.fire();
    showKey();
  }

  function showKey(): void {
    const key = overview?.key ?? null;
    const command = key === null ? undefined : opening(key);
    if (key === null || command === undefined || fileInFront() === undefined) {
      status.hide();
      return;
    }
    status.name = tell('keyGap');
    status.text = `$(arrow-down) ${key.label.length > SHOWN ? `${key.label.slice(0, SHOWN - 1)}…` : key.label}`;
    status.tooltip = `${tell('keyGap')}: ${key.label}\n${key.detail}`;
    status.accessibilityInformation = { label: `${tell('keyGap')}: ${key.label}, ${key.detail}` };
    status.command = command;
    status.show();
  }

  const again = (): void => void refresh();
  subscriptions.push(
    changed,
    status,
    view,
    client.onNotification(overviewChanged, again),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) again();
    }),
    view.onDidChangeVisibility(again),
    window.onDidChangeActiveTextEditor(again),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('cx.language')) again();
    }),
  );
  again();
}

/** Shows where something is said. */
function opening({ place }: OverviewItem): Command | undefined {
  if (place === null) return undefined;
  const selection = rangeOf(place.range);
  return { command: 'vscode.open', title: tell('showInText'), arguments: [Uri.parse(place.uri), { selection }] };
}

function treeItem(item: OverviewItem): TreeItem {
  const { kind, label, detail, tooltip, tone, items } = item;
  const isOpen = kind === 'group' || kind === 'journey' || kind === 'stage';
  const state = items.length === 0 ? 'None' : isOpen ? 'Expanded' : 'Collapsed';
  const made = new TreeItem(label, TreeItemCollapsibleState[state]);
  const look = kind === 'gap' || kind === 'kpi' || kind === 'touchpoint' ? tones[tone] : null;
  made.description = detail;
  made.tooltip = [tooltip, detail].filter((part) => part !== '').join('\n');
  if (kind !== 'group') {
    made.iconPath = look === null ? new ThemeIcon(icons[kind]) : new ThemeIcon(look.icon, new ThemeColor(look.color));
  }
  made.accessibilityInformation = { label: [label, detail].filter((part) => part !== '').join(', ') };
  const command = opening(item);
  if (command !== undefined) made.command = command;
  return made;
}
