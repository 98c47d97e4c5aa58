import type { Window } from './window.ts';

/** Opens the side bar with the program at a glance; `title` is the beginning of what its icon is called. */
export async function openTree({ page }: Window, title: string): Promise<void> {
  await page.locator(`.activitybar .action-label[aria-label^="${title}"]`).first().click();
}

/** The rows of the tree, as they are read. */
export async function treeOf({ page }: Window): Promise<string[]> {
  const rows = page.locator('.pane-body .monaco-list-row:visible');
  return await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('.label-name, .label-description')]
        .map((part) => (part.textContent ?? '').replaceAll('\u00a0', ' ').trim())
        .filter((part, at, parts) => part !== '' && parts.indexOf(part) === at)
        .join(' '),
    ),
  );
}
