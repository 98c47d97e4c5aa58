/** How quotes look. */
export const voiceStyle = `
.quotes{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 24px}
.quotes blockquote{margin:0;padding:12px 0;border-top:1px solid var(--grid);font-size:15px;line-height:1.5;overflow-wrap:anywhere}
.quotes small{display:block;margin-top:4px;font-size:12.5px;color:var(--muted)}
@media screen and (max-width:899px){.quotes{grid-template-columns:minmax(0,1fr)}}
@media print{.quotes blockquote{padding:4px 0;font-size:12px;break-inside:avoid}.quotes small{margin-top:0;font-size:10.5px}}
`.replaceAll('\n', '');
