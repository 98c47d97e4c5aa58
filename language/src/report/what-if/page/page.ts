/** The one script of a report's page: it shows the part with sliders, and counts again as they are moved. It loads, keeps and sends nothing. */
import type { Bounds } from '../../../analysis/analysis.ts';
import { directionOf } from '../../../analysis/bounds.ts';
import type { MessageLanguage } from '../../../findings/rule.ts';
import { difference, money, NOTHING, plain, signed, signedPercent, UNKNOWN } from '../../numbers.ts';
import { type Level, type PageData, type Recounted, recounted } from './recount.ts';

/** What the script prints with. */
interface Saying {
  readonly language: MessageLanguage;
  readonly currency: string | null;
  readonly product: number;
  readonly better: string;
  readonly worse: string;
  readonly same: string;
  readonly rank: string;
  readonly list: string;
  readonly none: string;
  readonly points: string;
  readonly copied: string;
  readonly said: string;
}

/** Shows the part with sliders and counts as they move. Once for each element. */
export function start(section: HTMLElement): void {
  const { data, say } = JSON.parse(document.getElementById('what-if-figures')?.textContent ?? '{}') as { data: PageData; say: Saying };
  const sliders = [...section.querySelectorAll('input')];
  const original = recounted(data, { levels: new Map(), inputs: new Map() });
  const command = section.querySelector('code');
  const status = section.querySelector('[role=status]');
  const [copy, reset] = section.querySelectorAll('button');
  let flags: string[] = [];

  const count = (): Recounted => {
    const levels = new Map<number, Partial<Record<Level, number>>>();
    const inputs = new Map<string, number>();
    flags = [];
    for (const slider of sliders) {
      const { rows, level, input, flags: names = '', unit = '' } = slider.dataset;
      const value = Number(slider.value);
      const isMoved = slider.value !== slider.defaultValue;
      const text = valueText(slider, value);
      slider.setAttribute('aria-valuetext', text);
      const output = slider.parentElement?.querySelector('output');
      if (output) {
        output.textContent = isMoved ? text : '';
        output.className = isMoved ? 'moved' : '';
      }
      if (!isMoved) continue;
      flags.push(...names.split(' ').map((name) => `${name}=${slider.value}${unit}`));
      if (input !== undefined) inputs.set(input, value);
      for (const row of rows?.split(' ') ?? []) levels.set(Number(row), { ...levels.get(Number(row)), [level as Level]: value });
    }
    return recounted(data, { levels, inputs });
  };

  const valueText = (slider: HTMLInputElement, value: number): string => {
    if (slider.dataset.money !== undefined) return money({ low: value, high: value }, say.currency, say.language);
    const step = Number(slider.step);
    return plain(value, step < 0.1 ? 2 : step < 1 ? 1 : 0);
  };

  const index = ({ low, high }: Bounds): string => (low === high ? plain(low, 0) : `${plain(low, 0)}…${plain(high, 0)}`);
  const product = (bounds: Bounds): string => difference(bounds, say.product);
  const percent = ({ low, high }: Bounds): string => (low === high ? signedPercent(low) : `${signedPercent(low)}…${signedPercent(high)}`);
  const names = new Map(data.expectations);
  const namesOf = ({ keys }: Recounted): string =>
    keys.length === 0 ? NOTHING : keys.map((name) => names.get(name) ?? name).join(say.list);

  const fill = (
    row: HTMLTableRowElement,
    was: Bounds | null,
    now: Bounds | null,
    text: (bounds: Bounds) => string,
    change: (by: number) => string,
    more: readonly [string, string] = ['', ''],
  ): void => {
    const [before, after, last] = row.querySelectorAll('td');
    if (!before || !after || !last) return;
    before.textContent = (was === null ? NOTHING : text(was)) + more[0];
    after.textContent = (now === null ? NOTHING : text(now)) + more[1];
    after.dataset.low = String(now?.low ?? '');
    after.dataset.high = String(now?.high ?? '');
    const isKnown = was !== null && now !== null && was.low === was.high && now.low === now.high;
    const isSame = was?.low === now?.low && was?.high === now?.high;
    const by = isKnown ? now.low - was.low : 0;
    const way = was === null || now === null ? 0 : directionOf(was, now);
    const tone = way === 0 ? 'muted' : way > 0 ? 'ta' : 'tb';
    const word = isSame ? say.same : way > 0 ? say.better : way < 0 ? say.worse : '';
    // Of a range that moved as a whole the way is known, if not how far.
    last.textContent = isSame ? word : `${isKnown ? change(by) : way === 0 ? UNKNOWN : ''} ${word}`.trim();
    last.className = tone;
  };

  const show = (): Recounted => {
    const now = count();
    for (const row of section.querySelectorAll('tr')) {
      const [what, place = '0'] = row.dataset.now?.split(' ') ?? [];
      const at = Number(place);
      if (what === 'index') fill(row, original.index, now.index, index, (by) => signed(by, 0));
      if (what === 'shortfall') fill(row, original.shortfall, now.shortfall, product, (by) => signed(by, say.product));
      if (what === 'return')
        fill(row, original.returns[at] ?? null, now.returns[at] ?? null, percent, (by) => say.points.replace('{n}', signed(by * 100, 0)));
      const [then, one] = [original.rows[at], now.rows[at]];
      if (what === 'row' && then && one) {
        const rank = (value: number | null): string => ` (${say.rank.replace('{n}', value === null ? UNKNOWN : String(value))})`;
        fill(row, then.weighted, one.weighted, product, (by) => signed(by, say.product), [rank(then.rank), rank(one.rank)]);
        row.dataset.rank = String(one.rank);
      }
      if (what === 'keys') {
        const [before, after, last] = row.querySelectorAll('td');
        if (!before || !after || !last) continue;
        before.textContent = namesOf(original);
        after.textContent = namesOf(now);
        const isSame = before.textContent === after.textContent;
        last.textContent = isSame ? say.same : signed(now.keys.length - original.keys.length, 0);
        last.className = isSame ? 'muted' : '';
      }
    }
    if (command)
      command.textContent =
        flags.length === 0 ? say.none : `cx report ${flags.map((flag) => `--set ${quoted(flag)}`).join(' ')} -o what-if.html`;
    if (copy) copy.disabled = flags.length === 0;
    if (reset) reset.disabled = flags.length === 0;
    return now;
  };

  const tell = (): void => {
    const now = show();
    const by =
      now.index.low === now.index.high && original.index.low === original.index.high
        ? signed(now.index.low - original.index.low, 0)
        : UNKNOWN;
    if (status)
      status.textContent = flags.length === 0 ? say.none : say.said.replace('{index}', index(now.index)).replace('{difference}', by);
  };

  section.addEventListener('input', show);
  // Whoever hears the page is told once a slider rests.
  section.addEventListener('change', tell);
  reset?.addEventListener('click', () => {
    for (const slider of sliders) slider.value = slider.defaultValue;
    tell();
    sliders[0]?.focus();
  });
  copy?.addEventListener('click', () => {
    const text = command?.textContent ?? '';
    navigator.clipboard?.writeText(text).then(
      () => {
        if (status) status.textContent = say.copied;
      },
      () => {
        if (command) getSelection()?.selectAllChildren(command);
      },
    );
  });
  // A browser that keeps what was entered would begin with figures that are not the report's.
  for (const slider of sliders) slider.value = slider.defaultValue;
  show();
  section.hidden = false;
}

/** For a shell: what has a blank in it stands between quotation marks. */
function quoted(flag: string): string {
  return /^[\p{L}\p{M}\p{N}_.=%-]+$/u.test(flag) ? flag : `"${flag}"`;
}

const found = document.getElementById('sliders');
if (found) start(found);
