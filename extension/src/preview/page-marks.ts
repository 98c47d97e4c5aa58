/** Marks in the page what the cursor stands in. */
import { movesSlowly } from './page-keys.ts';

export interface Mark {
  readonly name: string | null;
  readonly persona: string | null;
  readonly scroll: boolean;
}

export interface Marks {
  set(mark: Mark): void;
  /** Takes the marks off the page, as before it is changed. */
  clear(): void;
  /** Puts them where they belong now. */
  again(): void;
}

/** `edge` is how far down the page is covered from above. */
export function createMarks(page: HTMLElement, edge: () => number): Marks {
  let current: Mark = { name: null, persona: null, scroll: false };
  const marked = new Set<Element>();

  function clear(): void {
    for (const element of marked) {
      element.classList.remove('cx-marked');
      if (element.classList.length === 0) element.removeAttribute('class');
      element.removeAttribute('aria-current');
    }
    marked.clear();
  }

  /** What is said of that persona; where nothing is, what is said of everybody, else all there is. */
  function meant({ name, persona }: Mark): readonly Element[] {
    if (name === null) return [];
    const all = saidOf(name);
    if (persona === null) return all;
    const own = all.filter(({ dataset }) => dataset.cxPersona?.split(' ').includes(persona) === true);
    if (own.length > 0) return own;
    const everybodys = all.filter(({ dataset }) => dataset.cxPersona === undefined);
    return everybodys.length > 0 ? everybodys : all;
  }

  /** What the page says of a thing; of a touchpoint that has no place of its own, what it says of its expectations. */
  function saidOf(name: string): (HTMLElement | SVGElement)[] {
    const own = [...page.querySelectorAll<HTMLElement | SVGElement>(`[data-cx="${CSS.escape(name)}"]`)];
    const [kind, full] = name.split(' ', 2);
    if (own.length > 0 || kind !== 'touchpoint' || full === undefined) return own;
    return [...page.querySelectorAll<HTMLElement | SVGElement>(`[data-cx^="${CSS.escape(`expectation ${full}.`)}"]`)];
  }

  function again(): void {
    for (const element of meant(current)) {
      element.classList.add('cx-marked');
      // A drawing is one picture to those who hear it.
      if (element instanceof HTMLElement) element.setAttribute('aria-current', 'true');
      marked.add(element);
    }
  }

  /** Where none of them is in sight, brings the nearest there. */
  function show(): void {
    const from = edge();
    const to = window.innerHeight;
    const places = [...marked]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, rect: element.getBoundingClientRect() }))
      .filter(({ rect }) => rect.height > 0);
    if (places.some(({ rect }) => rect.top < to - 8 && rect.bottom > from + 8)) return;
    const far = ({ rect }: (typeof places)[number]): number => Math.min(Math.abs(rect.top - from), Math.abs(rect.bottom - to));
    const [nearest] = places.sort((a, b) => far(a) - far(b));
    nearest?.element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: movesSlowly() ? 'smooth' : 'instant' });
  }

  return {
    set(mark) {
      clear();
      current = mark;
      again();
      if (mark.scroll) show();
    },
    clear,
    again,
  };
}
