/** How the page of a review looks beside what the report has. */
import { palettes, printFoot, sheet } from '../report/style.ts';

const own = `
.sides{display:flex;flex-wrap:wrap;gap:4px 24px}
.was{color:var(--muted);font-size:.5em;letter-spacing:0;margin-right:.25em;white-space:nowrap}
.was::after{content:" →"}
.sign{display:inline-block;min-width:1.1em;margin-right:8px;font-weight:700}
.changes{list-style:none;padding:0;margin:24px 0 0;font-size:15px}
.changes li{padding:10px 0;border-bottom:1px solid var(--grid);overflow-wrap:anywhere}
.changes p+p{margin-top:2px;font-size:13px;color:var(--muted)}
.changes code{font:inherit;font-size:12px}
.changes b{font-weight:700}
.moving{margin-top:24px}
.moving td,.moving th{padding-left:16px;vertical-align:top}
.moving :is(td,th):first-child{padding-left:0}
.moving td:nth-child(2),.moving td:nth-child(3),.moving th:nth-child(2),.moving th:nth-child(3){text-align:right;white-space:nowrap}
.moving td:nth-child(4){white-space:nowrap;font-weight:700}
.moving .lab{display:none}
.moving td:last-child p{overflow-wrap:anywhere}
.kpi.after{border-top:0;padding-top:0}
.kpi .when{display:inline-block;margin-right:8px;color:var(--muted);font-weight:400}
.chart .ring,.ring{fill:var(--paper);stroke:var(--neutral);stroke-width:2}
.chart .arrow,.arrow{fill:none;stroke-width:2.5}
@media screen and (max-width:899px){
.numbers .big.long{font-size:30px;white-space:nowrap}
.moving,.moving tbody{display:block}.moving thead{display:none}
.moving tr{display:grid;grid-template-columns:auto auto 1fr;gap:2px 12px;padding:12px 0;border-bottom:1px solid var(--grid)}
.moving td,.moving td:first-child{border:0;padding:0;text-align:left}
.moving td:first-child{grid-column:1/-1;font-weight:700}.moving td:nth-child(4){white-space:normal}.moving td:last-child{grid-column:1/-1}
.moving td:nth-child(2)::after{content:" →"}
}
@media print{.changes{font-size:12px;margin-top:12px}.changes li{padding:4px 0;break-inside:avoid}.changes p+p{font-size:10.5px}.moving{font-size:12px;margin-top:12px}}
`.replaceAll('\n', '');

/** The style sheet of a page that stands alone; `foot` stands at the foot of each printed page. */
export function pageStyle(foot: string): string {
  return `${palettes}${sheet}${own}${printFoot(foot)}`;
}

/** The rules that a view of an editor puts after its own sheet. */
export const changeStyle = own;
