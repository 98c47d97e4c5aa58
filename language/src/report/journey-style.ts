/** Rules of the style sheet for the sections on the journey, the promise and the personas; colours for light and dark first. */
export const journeyLight =
  '--band:#F4F5F7;--h0:#EEF0F2;--ha1:#DCEBF6;--ha2:#B5D6EC;--ha3:#84BBDF;--hb1:#FBE5D6;--hb2:#F6C8A8;--hb3:#EDA06C';
export const journeyDark =
  '--band:#1D2126;--h0:#23282E;--ha1:#17303F;--ha2:#1B4560;--ha3:#1D5F8C;--hb1:#3A2417;--hb2:#5A3218;--hb3:#8A4513';

export const journeyStyle = `
.band{fill:var(--band)}
.h0{fill:var(--h0)}.ha1{fill:var(--ha1)}.ha2{fill:var(--ha2)}.ha3{fill:var(--ha3)}.hb1{fill:var(--hb1)}.hb2{fill:var(--hb2)}.hb3{fill:var(--hb3)}
.chart .cv text{fill:var(--ink)}.cv{font-size:18px;font-weight:700;text-anchor:middle}.cv.small{font-size:14px}
.quiet{font-size:13px}
.frame{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 3}
.chart .stage{font-size:17px;font-weight:700;fill:var(--ink)}.chart.phone .stage{font-size:16px}
.chart .light{font-weight:400}
.way{fill:none;stroke-linecap:round}.way.dash{stroke-dasharray:7 5;stroke-linecap:butt}
.w0{stroke:var(--axis);stroke-width:5}.w1{stroke:var(--neutral);stroke-width:3.2}.w2{stroke:var(--ink);stroke-width:1.6}
.rim{stroke:var(--paper);stroke-width:1.5;paint-order:stroke}
h4,.stage-name{margin:0;font-size:16px;line-height:1.4}
dl,dd,dt{margin:0}
.stages{display:grid;grid-template-columns:10% repeat(var(--n),1fr);grid-template-rows:repeat(var(--r),auto);font-size:14px;line-height:1.45;border-bottom:1px solid var(--grid)}
.heads,.stage,.stages dl{display:grid;grid-row:1/-1;grid-template-rows:subgrid}
.stage-name{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stage{position:relative}
.stage.band{background:var(--band)}
.heads span,.stages dl>div{border-top:1px solid var(--grid);padding:8px 8px 8px 12px;overflow-wrap:anywhere}
.heads span{color:var(--muted);padding-left:0}
.stages dt{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stages .tb{font-weight:700}
.ranked-pain{display:flex;gap:8px;align-items:flex-start;margin:0 0 4px}
.ranked-pain b{flex:0 0 auto;min-width:22px;height:22px;padding:0 4px;border-radius:11px;background:var(--ink);color:var(--paper);font-size:12px;line-height:22px;text-align:center}
.moments{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}
.moments>div{border-top:3px solid var(--ink);padding-top:10px;font-size:15px;line-height:1.5;overflow-wrap:anywhere}
.moments h4{font-size:18px}
.moments .value{font-size:36px;line-height:1.3}.moments .tag{vertical-align:middle;color:var(--ink)}
.outside{font-size:14px;border-top:1px solid var(--grid)}
.outside>div{display:grid;grid-template-columns:148px 1fr;gap:12px;padding:8px 0;border-bottom:1px solid var(--grid)}
.outside dt{font-weight:700;overflow-wrap:anywhere}
.worth{margin-top:16px;max-width:960px}
.beside{display:grid;grid-template-columns:5fr 7fr;gap:24px}.beside>div{min-width:0}
.promises{margin-top:24px;table-layout:fixed}
.promises th,.promises td{vertical-align:top}
.promises thead th{vertical-align:bottom}
.promises th:first-child{width:148px}
.promises thead b{color:var(--ink);font-size:15px}
.promises th>span,.promises small,.promises small>span{display:block}
.promises tbody th{font-weight:700;color:var(--ink);padding:10px 0;border-bottom:1px solid var(--grid);overflow-wrap:anywhere}
.promises small{font-size:12px;font-weight:400;color:var(--muted);line-height:1.5;margin-top:4px}
.promises .ms{color:var(--ink)}.promises .none{color:var(--muted)}
.cell{display:inline-block;min-width:58px;padding:2px 8px;margin-right:8px;text-align:center;font-size:16px}
.cell.h0{background:var(--h0)}.cell.ha1{background:var(--ha1)}.cell.ha2{background:var(--ha2)}.cell.ha3{background:var(--ha3)}.cell.hb1{background:var(--hb1)}.cell.hb2{background:var(--hb2)}.cell.hb3{background:var(--hb3)}
.cell.open{border:1px dashed var(--axis);background:none}
.stages.many{display:grid;grid-template-columns:repeat(3,1fr);grid-template-rows:none;gap:0 24px;border:0;margin-top:24px}
.stages.many .heads{display:none}.stages.many .stage{grid-row:auto}
.stages.many :is(.stage,dl){display:block}
.stages.many :is(.stage-name,dt){position:static;width:auto;height:auto;clip-path:none}
.stages.many dl>div{display:grid;grid-template-columns:72px 1fr}
.stages.many .stage{padding:8px}.stages.many dt{color:var(--muted)}
`;

export const journeyPhone = `
.stages,.stages.many{display:block;border:0;margin-top:16px}
.heads{display:none}
.stage,.stages dl{display:block}
.stage{padding-top:8px}.stage+.stage{margin-top:24px}
.stage.band{background:none}
.stage :is(.stage-name,dt){position:static;width:auto;height:auto;clip-path:none}
.stage .stage-name{border-top:1px solid var(--grid);padding:8px 0;font-size:15px}
.stages dl>div{display:grid;grid-template-columns:72px 1fr;padding:6px 0}
.stages dt{color:var(--muted)}
.stages .nil{display:none}
.moments{grid-template-columns:minmax(0,1fr)}
.outside>div{grid-template-columns:1fr;gap:0}
.beside{display:block}
.worth th:nth-child(3),.worth td:nth-child(3),.worth th:nth-child(5),.worth td:nth-child(5){display:none}
.promises,.promises tbody,.promises tr,.promises td,.promises tbody th{display:block}
.promises thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.promises tbody th{border:0;border-top:1px solid var(--ink);padding:8px 0 0;width:auto}
.promises th:first-child{width:auto}
.promises td{padding:4px 0 8px;border:0}
.promises td.none{display:none}
.promises td::before{content:attr(data-of);display:block;color:var(--muted);font-size:13px}
`;

export const journeyPrint = `
.stages{font-size:10px;line-height:1.22;break-inside:avoid}
.heads span,.stages dl>div{padding:2px 6px 2px 10px}.ranked-pain{margin:0 0 1px;gap:5px}#journey figure{margin-top:4px}:is(#journey,#promise,#who)>.note{max-width:none;font-size:12px}.heads span{padding-left:0}
.ranked-pain b{min-width:15px;height:13px;line-height:13px;padding:0 3px;font-size:9px}
.beside{break-inside:avoid}.beside .note{font-size:11px;line-height:1.4;margin-top:2px}.beside h3{margin-top:14px;font-size:15px}.beside .worth{margin-top:4px}#promise{break-before:auto;break-inside:avoid;margin-top:10px}#promise h2{margin-top:0}#promise td,#promise tbody th{padding-top:1px;padding-bottom:1px}#promise .foot,#journey .foot{font-size:11px;margin-top:8px;max-width:none}#journey h3{margin:14px 0 6px}#journey .data{break-inside:avoid}.promises th>span{display:inline;margin-left:8px}#who .chart.wide{max-height:54mm}#who .data td:nth-child(2){white-space:nowrap}#who figure{margin-top:8px}
.moments{gap:16px;break-inside:avoid}.moments>div{font-size:12px}.moments .value{font-size:26px}.moments h4{font-size:14px}
.promises{margin-top:6px;font-size:11.5px}.promises small{font-size:10px;line-height:1.3;margin-top:1px}.promises td small>span{display:inline}.promises small>span+span::before{content:" · "}.promises td,.promises tbody th{padding-top:3px;padding-bottom:3px}
.cell{font-size:12px;padding:0 6px;min-width:46px}
.worth{break-inside:avoid}#who h3+.note{break-after:avoid}.worth,.outside{font-size:11.5px}.beside .worth{font-size:10.5px;line-height:1.25}.worth td,.worth th{padding-top:1px;padding-bottom:1px}.outside>div{padding:3px 0}
`;
