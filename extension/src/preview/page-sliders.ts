/** The sliders of a report's preview: they count in the page, and what they were moved to can be put into the text. */
import { start } from '@touchstone/language/report/what-if/page/page.ts';

/** Shows the part with sliders where there is a new one. `write` is given what was moved, as for `cx report --set`. */
export function showSliders(label: string, write: (set: readonly string[]) => void): void {
  const section = document.getElementById('sliders');
  // It is hidden until its script has begun.
  if (section === null || !section.hidden) return;
  start(section);
  const button = document.createElement('button');
  button.type = 'button';
  button.id = 'cx-write';
  button.textContent = label;
  button.addEventListener('click', () => write(moved(section)));
  const enable = (): void => {
    button.disabled = moved(section).length === 0;
  };
  section.addEventListener('input', enable);
  section.addEventListener('change', enable);
  // Going back to the original moves no slider by hand.
  section.addEventListener('click', enable);
  enable();
  section.querySelector('.acts')?.append(' ', button);
}

function moved(section: HTMLElement): readonly string[] {
  return [...section.querySelectorAll('input')].flatMap(({ value, defaultValue, dataset: { flags = '', unit = '' } }) =>
    value === defaultValue ? [] : flags.split(' ').map((flag) => `${flag}=${value}${unit}`),
  );
}
