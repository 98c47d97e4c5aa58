/** Pages without the one script and its figures, for tests of what else is in them. */
import { pageScript, pageScriptHash } from './generated/page-script.ts';
import { slidersStyle } from './style.ts';

/** Exactly the script and its data are taken out; any other stays to be found. */
export function unscripted(page: string): string {
  return page
    .replace(`<script>${pageScript}</script>`, '')
    .replace(/<script type="application\/json" id="what-if-figures">[^<>&]*<\/script>/, '');
}

/** Without the part with sliders, and what is said of it and styled for it. */
export function withoutSliders(page: string): string {
  return unscripted(page)
    .replace(slidersStyle, '')
    .replace(` script-src '${pageScriptHash}';`, '')
    .replace(/<section id="sliders"[\s\S]*?<\/section>\n/, '');
}
