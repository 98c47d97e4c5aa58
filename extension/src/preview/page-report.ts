/** The report in the page: parts are changed in place, so that a reader's place, focus, selection and opened tables stay. */
import morphdom from 'morphdom';

export interface ReportPage {
  readonly page: HTMLElement;
  setStyle(style: string): void;
  /** Takes the parts from top to bottom; one without markup is as it is. */
  patch(parts: readonly { readonly id: string; readonly html: string | null }[]): void;
  /** Does what changes the page, and leaves what a reader looks at where it is. `top` is what covers the page from above. */
  keepingPlace(top: HTMLElement, change: () => void): void;
  /** Names of the tables that stand open. */
  unfolded(): readonly string[];
  unfold(names: readonly string[]): void;
}

export function createReport(document: Document): ReportPage {
  const page = document.createElement('div');
  page.className = 'page';
  const main = document.createElement('main');
  page.append(main);
  const sheet = document.createElement('style');
  // Before the page's own, which has the last word.
  document.head.insertBefore(sheet, document.head.querySelector('link'));
  const parts = new Map<string, Element>();

  function element(html: string): Element | null {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  }

  function patchOne(old: Element, html: string): void {
    const wanted = element(html);
    if (wanted === null) return;
    const keys = foldKeys(old, wanted);
    morphdom(old, wanted, {
      getNodeKey: (node) => (node instanceof Element ? (keys.get(node) ?? (node.id === '' ? undefined : node.id)) : undefined),
      onBeforeElUpdated(from, to) {
        if (from.isEqualNode(to)) return false;
        // What a reader opened stays open.
        if (from.localName === 'details' && from.hasAttribute('open')) to.setAttribute('open', '');
        // And what has the focus can keep it.
        const stop = from === document.activeElement ? from.getAttribute('tabindex') : null;
        if (stop !== null) to.setAttribute('tabindex', stop);
        return true;
      },
    });
  }

  return {
    page,
    setStyle(style) {
      if (sheet.textContent !== style) sheet.textContent = style;
    },

    patch(given) {
      const focused = keyOf(document.activeElement);
      const wanted = new Set(given.map(({ id }) => id));
      for (const [id, old] of [...parts]) {
        if (wanted.has(id)) continue;
        old.remove();
        parts.delete(id);
      }
      let at = 0;
      for (const { id, html } of given) {
        const old = parts.get(id);
        // Sliders that were moved count with figures that are no longer so: they begin anew.
        const isAnew = id === 'sliders' && old !== undefined && html !== null;
        if (old !== undefined && html !== null && !isAnew) patchOne(old, html);
        const part = isAnew ? element(html) : (old ?? (html === null ? null : element(html)));
        if (part === null) continue;
        if (isAnew) old.replaceWith(part);
        parts.set(id, part);
        if (id === 'head') put(page, part, page.firstElementChild);
        else if (id === 'foot') put(page, part, null);
        else put(main, part, main.children[at++] ?? null);
      }
      follow(focused);
    },

    keepingPlace(top, change) {
      const held = window.scrollY === 0 ? null : seenFirst(top.getBoundingClientRect().bottom);
      const from = held?.getBoundingClientRect().top ?? 0;
      change();
      if (held?.isConnected !== true) return;
      const by = held.getBoundingClientRect().top - from;
      if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
    },

    unfolded: () => folds().flatMap(([name, fold]) => (fold.open ? [name] : [])),
    unfold(names) {
      const wanted = new Set(names);
      for (const [name, fold] of folds()) if (wanted.has(name)) fold.open = true;
    },
  };

  /** The first thing of the page that a reader sees below an edge: as small as it may be, for all around it may grow. */
  function seenFirst(edge: number): Element | null {
    let found: Element | null = null;
    let inside: Element = page;
    for (;;) {
      const next = [...inside.children].find((child) => {
        const { height, bottom } = child.getBoundingClientRect();
        return height > 0 && bottom > edge + 1;
      });
      if (next === undefined) return found;
      found = next;
      inside = next;
      if (next instanceof SVGElement || next.getBoundingClientRect().top >= edge) return found;
    }
  }

  /** Moves an element only where it stands elsewhere: what is moved loses the focus. */
  function put(parent: Element, child: Element, place: Element | null): void {
    if (child === place || (child.parentElement === parent && place === null && child === parent.lastElementChild)) return;
    parent.insertBefore(child, place);
  }

  /** Folded tables by the part they stand in and their place there. */
  function folds(): readonly (readonly [string, HTMLDetailsElement])[] {
    return [...parts].flatMap(([id, part]) =>
      [...part.querySelectorAll('details')].map((fold, index) => [`${id} ${index}`, fold] as const),
    );
  }

  /** Which row of which part has the focus. */
  function keyOf(focused: Element | null): { readonly part: Element; readonly key: string } | null {
    if (focused === null || !focused.matches('.cx-word')) return null;
    const part = [...parts.values()].find((one) => one.contains(focused));
    return part === undefined ? null : { part, key: rowKey(focused) };
  }

  /** Rows change places; the focus goes with the row. */
  function follow(before: ReturnType<typeof keyOf>): void {
    if (before === null) return;
    const { part, key } = before;
    const now = document.activeElement;
    if (now !== null && part.contains(now) && rowKey(now) === key) return;
    const words = [...part.querySelectorAll<HTMLElement>('.cx-word')];
    const found = words.find((word) => rowKey(word) === key) ?? (now === null || !part.contains(now) ? words[0] : undefined);
    found?.focus({ preventScroll: true });
  }
}

/** Which folded table of an old part is which of the new one: in their order, or where there are more or fewer by what they are called. */
function foldKeys(old: Element, wanted: Element): ReadonlyMap<Element, string> {
  const [before, after] = [old, wanted].map((part) => [...part.querySelectorAll('details')]);
  const isSame = before?.length === after?.length;
  const keys = new Map<Element, string>();
  for (const folds of [before ?? [], after ?? []]) {
    const met = new Map<string, number>();
    for (const fold of folds) {
      const called = isSame ? '' : (fold.querySelector('summary')?.textContent ?? '').replace(/\d+/g, '');
      const times = met.get(called) ?? 0;
      met.set(called, times + 1);
      keys.set(fold, `fold ${called} ${times}`);
    }
  }
  return keys;
}

function rowKey(word: Element): string {
  const row = word.closest<HTMLElement>('[data-cx]');
  return `${row?.dataset.cx ?? ''}\n${row?.dataset.cxPersona ?? ''}`;
}
