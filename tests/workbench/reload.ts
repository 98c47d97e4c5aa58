import type { Window } from './window.ts';

/**
 * Loads a window again, with what was open in it: its address says which file it was opened with, and the browser's own way to load a page
 * again takes from the workbench the time to keep what was done last.
 */
export async function reload(window: Window): Promise<void> {
  await window.page.evaluate(`history.replaceState(null, '', location.pathname + '?' + [...new URLSearchParams(location.search)]
    .filter(([name]) => name !== 'payload').map(([name, value]) => name + '=' + encodeURIComponent(value)).join('&'))`);
  await Promise.all([window.page.waitForEvent('load'), window.run('Reload Window')]);
}
