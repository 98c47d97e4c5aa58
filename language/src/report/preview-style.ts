/**
 * The style sheet of a page in an editor's preview: that of the report, with the palette that a class of the body asks for. VS Code says its theme
 * there, and drives no media query by it.
 */
import { dark, light, sheet } from './style.ts';
import { voiceStyle } from './voice-style.ts';

/** Near black on white and the reverse: text at least 7 to 1, marks and lines at least 4.5 to 1. */
const contrastDark =
  '--paper:#000000;--ink:#FFFFFF;--muted:#E0E4E8;--grid:#7C858E;--axis:#C0C6CC;--hatch:#C0C6CC;--above:#5AB8F7;--above-text:#9AD4FF;--below:#FF8A4A;--below-text:#FFB48A;--neutral:#C0C6CC;--tint:#000000;--track:#30363C;--band:#14181C;--h0:#1A1E22;--ha1:#0B2B40;--ha2:#0E3F5E;--ha3:#145477;--hb1:#3A1D0A;--hb2:#57290B;--hb3:#76360B;--k0:#14181C;--k1:#2A3036;--k2:#454D55';
const contrastLight =
  '--paper:#FFFFFF;--ink:#000000;--muted:#2E3338;--grid:#6A727A;--axis:#3C4248;--hatch:#4C535A;--above:#00527F;--above-text:#004A75;--below:#A34700;--below-text:#853A00;--neutral:#4C535A;--tint:#FFFFFF;--track:#D0D4D9;--band:#F0F2F4;--h0:#EEF0F2;--ha1:#DCEBF6;--ha2:#B5D6EC;--ha3:#84BBDF;--hb1:#FBE5D6;--hb2:#F6C8A8;--hb3:#EDA06C;--k0:#F4F5F7;--k1:#DCE0E4;--k2:#BEC4CA';

/** What colour alone tells apart elsewhere has an edge where contrast is asked for. Of the two classes of high contrast in light, VS Code sets both. */
const edges = `
.vscode-high-contrast :is(.h0,.ha1,.ha2,.ha3,.hb1,.hb2,.hb3,.k0,.k1,.k2,rect.band,.tint){stroke:var(--axis);stroke-width:1.5;vector-effect:non-scaling-stroke}
.vscode-high-contrast :is(.cell,.track,.stage.band){outline:1px solid var(--axis)}
.vscode-high-contrast .open td{border-top:1px dashed var(--axis);border-bottom:1px dashed var(--axis)}
.vscode-high-contrast .track i.may{opacity:1;background:repeating-linear-gradient(45deg,var(--above) 0 2px,transparent 2px 5px)}
.vscode-high-contrast .st{stroke-opacity:1}
.vscode-high-contrast :is(summary,nav a){text-decoration:underline}
.vscode-high-contrast .tag{border-color:var(--ink)}
`.replaceAll('\n', '');

export const previewStyle = `:root{color-scheme:light;${light}}
:root:has(body.vscode-dark){color-scheme:dark;${dark}}
:root:has(body.vscode-high-contrast){color-scheme:dark;${contrastDark}}
:root:has(body.vscode-high-contrast-light){color-scheme:light;${contrastLight}}
${sheet}
${voiceStyle}
${edges}`;
