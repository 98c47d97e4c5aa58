/** What only the page of a what-if needs. */
export const whatIfStyle = `
.ifmark{display:inline-block;margin-left:8px;padding:0 6px;border:1px dashed var(--below-text);color:var(--below-text);font-size:12px;font-weight:700;line-height:18px;white-space:nowrap}
.top .ifmark{margin-left:0}
.what-if table{margin-top:8px}
.ifset{margin-top:24px!important}
.what-if tbody th{color:var(--ink);border-bottom:1px solid var(--grid);vertical-align:top;font-weight:400}
.ifset small{display:block;font-size:12px;color:var(--muted)}
.ifset code{font:inherit;overflow-wrap:anywhere}
.what-if .scroll table{font-size:14px}
.what-if :is(th,td){vertical-align:top}
.ifrows :is(td,thead th):nth-child(n+2){padding-left:16px}
.ifrows td:last-child{font-weight:700;white-space:nowrap}
@media print{.what-if{break-before:page}.what-if .scroll table{font-size:11.5px}}
`.replaceAll('\n', '');

/** What only a page with sliders needs. */
export const slidersStyle = `
.ifmark{display:inline-block;margin-left:8px;padding:0 6px;border:1px dashed var(--below-text);color:var(--below-text);font-size:12px;font-weight:700;line-height:18px;white-space:nowrap}
.moving{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:48px}
.moving h3{margin:32px 0 8px}
.moving details{margin:0;padding:8px 0;border-top:1px solid var(--grid)}
.moving summary{font-size:15px;color:var(--ink)}
.moving details[open] summary{font-weight:700;margin-bottom:4px}
.slide{display:grid;grid-template-columns:5em minmax(0,1fr) 10em;gap:4px 12px;align-items:center;font-size:14px;min-height:28px}
.slide input{width:100%;margin:0;accent-color:var(--above)}
.slide span{color:var(--muted)}
.slide .moved{color:var(--ink);font-weight:700}
.slide .moved:before{content:"→ "}
.result{align-self:start;position:sticky;top:16px}
.result .scroll table{min-width:0;font-size:14px}
.result tbody th{color:var(--ink);border-bottom:1px solid var(--grid);vertical-align:top}
.result td{vertical-align:top}
.result td:last-child{font-weight:700;white-space:nowrap}.result td.muted{font-weight:400}
.result .label{margin-top:24px;font-weight:400;font-size:14px}
.result code{display:block;margin-top:4px;padding:8px 12px;background:var(--track);font:13px/1.5 ui-monospace,Consolas,Menlo,monospace;overflow-wrap:anywhere}
.acts{margin-top:12px}
.acts button{font:inherit;font-size:14px;padding:4px 12px;margin-right:8px;background:none;color:var(--ink);border:1px solid var(--axis);border-radius:2px;cursor:pointer;min-height:32px}
.acts button:disabled{color:var(--muted);border-color:var(--grid);cursor:default}
@media screen and (max-width:899px){.moving{grid-template-columns:minmax(0,1fr);gap:24px}.result{position:static}.slide{grid-template-columns:5em minmax(0,1fr)}.slide span{grid-column:2}.slide input{min-height:32px}}
@media print{.sliders,footer span:last-child{display:none}}
`.replaceAll('\n', '');
