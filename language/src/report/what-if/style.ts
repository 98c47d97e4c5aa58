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
