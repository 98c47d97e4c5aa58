/** The keyboard in the page: one stop of the tab key for each part, arrows within it; links of the contents lead to their section. */

/** The words of a part that can be reached now: not those in a folded table or of a drawing that is not shown. */
function reachable(part: Element): readonly HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>('.cx-word')].filter((word) => word.checkVisibility());
}

function partOf(page: Element, word: Element): Element | undefined {
  return partsOf(page).find((part) => part.contains(word));
}

function partsOf(page: Element): readonly Element[] {
  return [...page.querySelectorAll(':scope > header, :scope > main > section, :scope > footer')];
}

/** Leaves each part one word that the tab key stops at: `current` in its part, else the one that was, else the first. */
export function keepTabStops(page: Element, current?: HTMLElement): void {
  const changed = current === undefined ? undefined : partOf(page, current);
  for (const part of changed === undefined ? partsOf(page) : [changed]) {
    const words = [...part.querySelectorAll<HTMLElement>('.cx-word')];
    const focused = words.find((word) => word === document.activeElement);
    const stop = current ?? focused ?? words.find((word) => word.tabIndex === 0 && word.checkVisibility()) ?? reachable(part)[0];
    for (const word of words) {
      const wanted = word === stop ? 0 : -1;
      if (word.tabIndex !== wanted) word.tabIndex = wanted;
    }
  }
}

/** Arrows, Home and End among the words of a part. False for other keys. */
export function moveByKey(word: HTMLElement, key: string): boolean {
  const part = word.closest('header, section, footer');
  if (part === null) return false;
  const words = reachable(part);
  const at = words.indexOf(word);
  const to =
    key === 'ArrowDown' || key === 'ArrowRight'
      ? Math.min(words.length - 1, at + 1)
      : key === 'ArrowUp' || key === 'ArrowLeft'
        ? Math.max(0, at - 1)
        : key === 'Home'
          ? 0
          : key === 'End'
            ? words.length - 1
            : null;
  if (to === null) return false;
  words[to]?.focus();
  return true;
}

/** Whether a click was on a link within the page; it is followed here, for the address of a webview leads nowhere. */
export function followLinks(event: Event, target: Element): boolean {
  const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
  if (link === null) return false;
  event.preventDefault();
  event.stopPropagation();
  const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (section === null) return true;
  const heading = section.querySelector<HTMLElement>('h2') ?? section;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  section.scrollIntoView({ behavior: movesSlowly() ? 'smooth' : 'instant', block: 'start' });
  return true;
}

/** Whether what moves may be seen moving: what the system says, and VS Code by a class of the body. */
export function movesSlowly(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches && !document.body.classList.contains('vscode-reduce-motion');
}
