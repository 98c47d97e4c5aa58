/** How a plan looks beside what the report has. */
import { palettes, printFoot, sheet } from '../style.ts';
import type { PlanDocument } from './document.ts';

const own = `
.remarks{margin-top:24px;padding:0;list-style:none;font-size:15px;max-width:62em}
.remarks li{padding:8px 0 8px 16px;border-left:3px solid var(--axis);margin-top:8px}
.whatif{margin-top:48px}
.whatif ul{list-style:none;padding:0;margin:8px 0 0;display:flex;flex-wrap:wrap;gap:4px 24px;font-size:14px}
.whatif code{font:inherit;font-weight:700}
.whatif table{margin-top:12px;font-size:15px}
.whatif td:first-child{color:var(--muted);white-space:nowrap}
.whatif td{vertical-align:top}
.choice{margin-top:32px;table-layout:fixed}
.choice col.name{width:31%}.choice col.word{width:10%}.choice col.cost{width:10%}.choice col.gap{width:15%}.choice col.money{width:12%}
.choice td{vertical-align:top}
.choice td:nth-child(3),.choice th:nth-child(3),.choice td:nth-child(5),.choice th:nth-child(5){text-align:right}
.choice td:nth-child(4),.choice th:nth-child(4){padding-left:24px}
.choice td:last-child,.choice th:last-child{padding-left:24px}
.choice td:last-child{font-size:13px;color:var(--muted)}
.choice tr.chosen td:first-child,.choice tr.chosen td:nth-child(2){font-weight:700}
.choice tr.outside td{color:var(--muted)}
.choice small{display:block;font-size:12px;font-weight:400;color:var(--muted)}
.choice .last td{border-bottom:1px solid var(--ink)}
.choice .called{display:flex;gap:10px}
.choice .part{min-width:0}.choice .part b{flex:0 0 44px;font-weight:400}
.choice .no{flex:none;margin:0;align-self:flex-start}
.chart .step{fill:none;stroke:var(--axis);stroke-width:1.2;stroke-dasharray:4 4}
.chart .when{fill:var(--ink)}
.chart .thinner{stroke-width:1}
.data .l2 td:nth-child(2){min-width:11em}.data .l2 td:nth-child(n+3){white-space:normal;min-width:5.5em}
#returns .data :is(td,th):first-child{min-width:0;width:28px}
#frontier .data td:last-child,#time .data td:last-child{white-space:normal;text-align:left}#frontier .data th:last-child,#time .data th:last-child{text-align:left}
.traces{margin-top:32px}
.traces>details{margin:0;border-bottom:1px solid var(--grid);padding:10px 0}
.traces summary{font-size:15px;color:var(--ink)}
.traces summary span{color:var(--muted);font-size:13px;margin-left:8px}
.traces td:nth-child(2){text-align:right;white-space:nowrap}
.traces th:nth-child(2){text-align:right}
.traces td:last-child,.traces th:last-child{padding-left:24px;color:var(--muted)}
.traces .d0 td{font-weight:700}
.traces .d0 td:last-child{font-weight:400}
.traces .d1 td:first-child{padding-left:20px}.traces .d2 td:first-child{padding-left:40px}.traces .d3 td:first-child{padding-left:60px}.traces .d4 td:first-child{padding-left:80px}.traces .d5 td:first-child{padding-left:100px}
@media screen and (max-width:899px){
.choice,.choice tbody{display:block}.choice thead,.choice colgroup{display:none}
.choice tr{display:grid;grid-template-columns:auto 1fr auto;gap:4px 16px;padding:12px 0;border-bottom:1px solid var(--grid)}
.choice td,.choice td:first-child,.choice td:last-child,.choice td:nth-child(4){border:0;padding:0}
.choice .last td{border:0}.choice tr.last{border-bottom-color:var(--ink)}
.choice td:first-child,.choice td:last-child{grid-column:1/-1}
.choice td:nth-child(2){grid-column:1/-1}.choice td:nth-child(3){text-align:left}
.whatif table{font-size:13px}
}
@media print{
.choice{font-size:12px;margin-top:12px}.choice td{padding-top:4px;padding-bottom:4px}.choice small,.choice td:last-child{font-size:10.5px}
.choice~.foot{break-before:avoid}.remarks{font-size:12px;margin-top:12px}
.whatif{margin-top:16px}.whatif table{font-size:12px}
.data .l2 td:nth-child(n+2){min-width:0}
.traces table{font-size:9.5px}.traces td,.traces th{padding-top:1px;padding-bottom:1px}
.traces{columns:2;column-gap:28px}.traces>details{padding:4px 0}.traces td:last-child,.traces th:last-child{padding-left:12px}.traces .d1 td:first-child{padding-left:8px}.traces .d2 td:first-child{padding-left:16px}.traces .d3 td:first-child{padding-left:24px}.traces .d4 td:first-child{padding-left:32px}.traces .d5 td:first-child{padding-left:40px}.traces summary{font-size:12px;break-after:avoid}
.method{font-size:12px}
}`.replaceAll('\n', '');

/** The style sheet of a plan; programme and date stand at the foot of each printed page. */
export function planStyle(plan: PlanDocument): string {
  return `${palettes}${sheet}${own}${printFoot([plan.programme, plan.form.main, plan.wave].filter((part) => part !== null).join(' · '))}`;
}
