/** The part of a page in which figures are moved. Without its script it is not there; the script shows it. A preview has the script in its own page. */
import { html, type Markup, trusted } from '../../writers/html.ts';
import { pair } from '../html-parts.ts';
import { pageScript } from './generated/page-script.ts';
import { whatIfWords } from './sentences.ts';
import type { Slider, SliderGroup, SlidersView } from './sliders.ts';

export function slidersSection(view: SlidersView, scripted = true): Markup {
  const { expectations, initiatives, rows } = view;
  const words = whatIfWords(view.language);
  const { sliders } = words;
  const row = (now: string, name: string): Markup =>
    html`<tr data-now="${now}"><th scope="row">${name}</th><td></td><td></td><td></td></tr>`;
  const moving = initiatives.filter((group) => group.sliders.length > 0);
  let id = 0;
  const group = ({ name, sliders: own }: SliderGroup, isOpen: boolean): Markup =>
    html`<details${trusted(isOpen ? ' open' : '')}><summary>${name}</summary><div role="group" aria-label="${name}">${own.map((one) => control(one, id++))}</div></details>`;
  const groups = (heading: string, list: readonly SliderGroup[]): Markup | null =>
    list.length === 0 ? null : html`<h3>${heading}</h3>${list.map((one, at) => group(one, at === 0))}`;
  return html`<section id="sliders" class="sliders" aria-labelledby="h-sliders" hidden>
<p class="topic">${pair(words.topic)} <span class="ifmark">${words.mark}</span></p>
<h2 id="h-sliders">${sliders.title}</h2>
<p class="note">${sliders.note}</p>
<div class="moving"><div>${groups(sliders.expectations, expectations)}${groups(sliders.initiatives, moving)}</div>
<div class="result"><h3 id="h-result">${sliders.outcome}</h3>
<div class="scroll" tabindex="0" role="region" aria-labelledby="h-result"><table><thead><tr><th scope="col">${sliders.what}</th><th scope="col">${words.original}</th><th scope="col">${sliders.now}</th><th scope="col">${words.difference}</th></tr></thead><tbody>${row('index', words.overall.index)}${row('shortfall', words.overall.shortfall)}${row('keys', words.overall.keys)}${expectations.map((group, at) => row(`row ${rows[at] ?? 0}`, sliders.of(group.name)))}${initiatives.map((group, at) => row(`return ${at}`, sliders.return(group.name)))}</tbody></table></div>
<p class="label" id="h-command">${sliders.command}</p><p><code aria-labelledby="h-command" tabindex="0"></code></p>
<p class="acts"><button type="button">${sliders.copy}</button> <button type="button">${sliders.reset}</button></p>
<p class="sr" role="status"></p></div></div>
<script type="application/json" id="what-if-figures">${trusted(figures(view))}</script>
${
  scripted
    ? html`<script>${trusted(pageScript)}</script>
`
    : null
}</section>`;
}

function control({ moves, label, low, high, step, value, text, flags, unit }: Slider, id: number): Markup {
  const what =
    'input' in moves ? html` data-input="${moves.input}"` : html` data-rows="${moves.rows.join(' ')}" data-level="${moves.level}"`;
  const isMoney = 'input' in moves && /\.cost(\.\d+)?$/.test(moves.input);
  return html`<div class="slide"><label for="slide-${id}">${label}</label><input type="range" id="slide-${id}" min="${low}" max="${high}" step="${step}" value="${value}"${what}${trusted(isMoney ? ' data-money' : '')} data-flags="${flags.join(' ')}"${unit === '' ? null : html` data-unit="${unit}"`}><span>${text} <output for="slide-${id}"></output></span></div>`;
}

/** Data in a script element, in which only its own end could be taken for markup. */
function figures({ data, decimals, language, currency }: SlidersView): string {
  const words = whatIfWords(language);
  const say = {
    language,
    currency,
    product: decimals.product,
    better: words.better,
    worse: words.worse,
    same: words.same,
    rank: words.sliders.rank,
    list: language === 'zh' ? '、' : ', ',
    none: words.sliders.commandNone,
    points: words.points('{n}'),
    copied: words.sliders.copied,
    said: words.sliders.said,
  };
  return JSON.stringify({ data, say }).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
