/** How KPIs, trends, effects, coverage and listening look. */
export const measureLight = '--k0:#F4F5F7;--k1:#E4E7EA;--k2:#D0D4D9';
export const measureDark = '--k0:#1D2126;--k1:#292E35;--k2:#3B424B';

export const measureStyle = `
.kpis{margin-top:24px}
.kpi{display:grid;grid-template-columns:180px minmax(0,1fr) 124px 172px 90px;column-gap:18px;align-items:center;padding:8px 0;border-top:1px solid var(--grid)}
.kpi:first-child{border-top:0}
.kpi .who{font-size:15px;line-height:1.35;overflow-wrap:anywhere}
.kpi small{display:block;font-size:12.5px;line-height:1.4;color:var(--muted)}
.kpi .value{font-size:22px;font-weight:700;line-height:1.2;text-align:right}
.kpi .status{font-size:14px;line-height:1.35}
.kpi .reach{font-size:12.5px;color:var(--muted);text-align:right;white-space:nowrap}
.bullet{display:block;width:100%;overflow:visible}
.bullet text{fill:var(--muted);font-variant-numeric:tabular-nums}
.bullet .c2{font-size:12px}.bullet .mid{text-anchor:middle}.bullet .bold{font-weight:700}.bullet .dark{fill:var(--ink)}.bullet .tb{fill:var(--below-text)}
.bullet .nss,.barline,.st{vector-effect:non-scaling-stroke;fill:none}
.k0{fill:var(--k0)}.k1{fill:var(--k1)}.k2{fill:var(--k2)}
.barline{stroke:var(--paper);stroke-width:1.5;paint-order:stroke}
.barline.fa{fill:var(--above)}.barline.fb{fill:var(--below)}.barline.fn{fill:var(--neutral)}
.st{stroke-width:1.5;stroke-opacity:.75}
.tick3{stroke:var(--ink);stroke-width:3}.tick1{stroke:var(--ink);stroke-width:1.5}.tick2{stroke:var(--ink);stroke-width:2}
.alarm{stroke:var(--below);stroke-width:2;stroke-dasharray:3 2}
.member{border-top:0;padding:1px 0}
.member.all{padding-top:8px}
.member .who{padding-left:16px;font-size:13px;display:flex;justify-content:space-between;gap:8px}
.member .who small{white-space:nowrap}
.member.all .who{color:var(--muted)}
.member .value,.member .status{font-size:13px}
.member .status{display:flex;flex-wrap:wrap;column-gap:8px}
.member .counts{grid-column:3/-1;font-size:13px;color:var(--muted)}
.kpis .left{padding:2px 0 2px 198px;font-size:12.5px;color:var(--muted)}
.three{columns:3;column-gap:28px}.three table{min-width:0}
.trends{display:grid;grid-template-columns:repeat(6,minmax(0,168px));gap:32px 22px}
.trends>div{display:grid;grid-template-rows:subgrid;grid-row:span 3;gap:0;break-inside:avoid}
.trends .what{font-size:14px;font-weight:700;line-height:1.35;overflow-wrap:anywhere}
.trends .by{font-size:13px;line-height:1.4;color:var(--muted)}
.chart .dots,.dots{stroke:var(--neutral);stroke-width:1.6;stroke-dasharray:1 4;stroke-linecap:round;fill:none}
.goal{stroke:var(--ink);stroke-width:3;fill:none}
.still{stroke:var(--neutral);stroke-width:3.5;stroke-linecap:round;fill:none}
.no.out{background:none;color:var(--muted);box-shadow:inset 0 0 0 2px var(--neutral)}
.lead{font-size:15px}
.folio{margin-top:12px}.folio td{vertical-align:top}.folio td:first-child{width:34px}.folio td:nth-child(2){width:38%}.folio td:nth-child(3){white-space:nowrap}.folio tr.in td:nth-child(-n+3){font-weight:700}.folio td:last-child{color:var(--muted);font-size:13px}.folio .no{margin:0}
.hollow.out{stroke:var(--neutral);stroke-width:2}
.no{display:inline-block;min-width:20px;height:20px;padding:0 4px;margin-right:8px;border-radius:10px;background:var(--ink);color:var(--paper);font-size:12px;font-weight:700;line-height:20px;text-align:center}
.effects td,.effects th{padding-left:16px}
.effects :is(td,th):nth-child(n+3):nth-child(-n+5){text-align:right}
.lab{display:none}
.cover th.n{text-align:center;word-break:keep-all;overflow-wrap:normal;font-size:12.5px;line-height:1.3}.cover th.n .no{margin:0 0 4px}
.cover td.n{padding:4px 0 4px 8px;white-space:nowrap;font-size:13px}
.cover td.n:empty{text-align:center}.cover td.n:empty::before{content:"";display:inline-block;width:3px;height:3px;border-radius:2px;background:var(--neutral);vertical-align:middle}
.cover td.n .no{display:none}
.cover td.n i{display:inline-block;border-radius:50%;background:var(--above);vertical-align:middle;margin-right:6px}
.cover td.n span{display:flex;align-items:center;justify-content:center}
`;

/** Narrower than the narrowest drawing (358 units and the margins of the page): words beside a track shrink as those in drawings do. */
export const measureNarrow = '@media screen and (max-width:389px){.bullet .c2{font-size:calc((100vw - 32px)*12/358)}}';

export const measurePhone = `
.folio,.folio tbody{display:block}.folio tr{display:grid;grid-template-columns:32px 1fr auto;gap:2px 8px;padding:8px 0;border-bottom:1px solid var(--grid)}.folio td,.folio td:first-child,.folio td:nth-child(2){border:0;padding:0;width:auto}.folio td:last-child{grid-column:2/-1}
.kpi{grid-template-columns:minmax(0,1fr) auto;row-gap:4px;padding:16px 0}
.kpi .who{grid-column:1}.kpi .value{grid-column:2;grid-row:1}.kpi .bullet,.kpi>span:empty{grid-column:1/-1;grid-row:2}
.kpi .status{grid-column:1}.kpi .reach{grid-column:2}
.kpi.member{padding:4px 0 4px 12px}.kpi.member .who{padding-left:0}
.member .counts{grid-column:1/-1}
.kpis .left{padding-left:12px}
.three{columns:1}
.trends{grid-template-columns:repeat(2,minmax(0,168px));gap:24px 22px;justify-content:space-between}
.effects,.effects tbody{display:block}.effects thead{display:none}
.effects tr{display:grid;grid-template-columns:1fr 1fr;gap:2px 12px;padding:10px 0;border-bottom:1px solid var(--grid)}
.effects td{border:0;padding:0;text-align:left!important}.effects td:nth-child(-n+2){grid-column:1/-1}.effects td:empty{display:none}
.lab{display:inline;color:var(--muted);font-size:13px}
.cover td.n:empty{display:none}.cover td.n{grid-column:1/-1;padding:0}.cover td.n .no{display:inline-block}.cover td.n span{justify-content:flex-start}
`;

export const measurePrint = `
.kpis{margin-top:8px}
.kpi{padding:3px 0;break-inside:avoid}.kpi .who{font-size:13px}.kpi small{font-size:10.5px}.kpi .value{font-size:18px}.kpi .status{font-size:12px}.kpi .reach{font-size:10.5px}
.member{padding:0}.member .who,.member .value,.member .status,.member .counts{font-size:11px}.kpis .left{font-size:10.5px}
.trends{gap:10px 22px}.trends .what,.trends .by{font-size:12px}.middle .chart.wide{max-height:97mm}.single .two{columns:1}
.effects{font-size:12px}.effects td,.effects th{padding-top:4px;padding-bottom:4px}
.cover td.n{font-size:11px}.cover th.n{font-size:10.5px}
`;
