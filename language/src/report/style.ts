import { cssString } from '../writers/html.ts';
import type { Report } from './document.ts';
import { journeyDark, journeyLight, journeyPhone, journeyPrint, journeyStyle } from './journey-style.ts';
import { measureDark, measureLight, measureNarrow, measurePhone, measurePrint, measureStyle } from './measure-style.ts';
import { voiceStyle } from './voice-style.ts';
import { slidersStyle, whatIfStyle } from './what-if/style.ts';

export const light = `--paper:#FFFFFF;--ink:#16191D;--muted:#5A6169;--grid:#DFE2E6;--axis:#858C94;--hatch:#838A92;--above:#0072B2;--above-text:#00659E;--below:#D55E00;--below-text:#B04D00;--neutral:#767D85;--tint:#FDF3EC;--track:#E4E7EA;${journeyLight};${measureLight}`;
export const dark = `--paper:#14171B;--ink:#ECEEF0;--muted:#A9B0B8;--grid:#30353C;--axis:#7C848D;--hatch:#6D757E;--above:#3D9BDB;--above-text:#6CB8EC;--below:#E8702A;--below-text:#FF9A5C;--neutral:#8B939C;--tint:#221B17;--track:#292E35;${journeyDark};${measureDark}`;

/** Light and dark, as the reader's system asks; print is light. */
export const palettes = `:root{color-scheme:light;${light}}@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}`;

/** Everything but the palettes. */
export const sheet = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 -apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;font-variant-numeric:tabular-nums;text-spacing-trim:trim-start;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.page{max-width:1152px;margin:0 auto;padding:24px 16px 48px}
h1,h2,h3,p,ol,ul,figure,table{margin:0}
h1,h2{word-break:keep-all;overflow-wrap:anywhere;text-wrap:balance;font-weight:700}
h1{font-size:44px;line-height:1.28;margin-top:64px;max-width:22em}
h2{font-size:28px;line-height:1.36}
h3{font-size:18px;line-height:1.4;margin:48px 0 16px}
h3 .second,.label .second{font-weight:400;color:var(--muted);margin-left:8px}
a{color:inherit;text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--above);outline-offset:3px}
.muted{color:var(--muted)}
.ta{color:var(--above-text)}.tb{color:var(--below-text)}.tn{color:var(--muted)}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 24px;padding-bottom:16px;border-bottom:1px solid var(--ink);font-size:15px}
.top b{font-size:16px}
.top .right{display:flex;flex-wrap:wrap;gap:4px 24px}
.banner{margin-top:24px;padding:12px 0 12px 16px;border-left:3px solid var(--below);color:var(--below-text);font-weight:700}
.banner a{text-decoration:underline}
.deck{margin-top:16px;font-size:17px;color:var(--muted);max-width:44em}
.numbers{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;margin-top:48px}
.numbers>div{border-top:3px solid var(--ink);padding-top:12px}
.label{font-size:15px;font-weight:700}
.big{font-size:64px;line-height:1.1;letter-spacing:-.01em;margin-top:4px}
.big.long{font-size:44px;line-height:1.6}
.big small{font-size:18px;color:var(--muted);letter-spacing:0;margin-left:8px}
.notes{font-size:14px;color:var(--muted);margin-top:4px}
.notes .ta,.notes .tb{font-weight:700}
.moved{margin-top:48px}
.moves{display:grid;grid-template-columns:repeat(4,1fr);gap:24px;margin-top:8px}
.moves>div{border-top:1px solid var(--grid);padding-top:8px;font-size:15px;line-height:1.5;overflow-wrap:anywhere}
.moves b{font-size:18px}
.moves .word{font-size:14px;color:var(--muted);margin-left:8px}
.lines{display:grid;grid-template-columns:7fr 5fr;gap:24px;margin-top:48px;padding-top:20px;border-top:1px solid var(--grid)}
.lines ol,.lines ul{list-style:none;padding:0;margin-top:8px;font-size:15px}
.lines li{display:flex;gap:12px;padding:4px 0}
.lines ol li>span:first-child{flex:0 0 24px;color:var(--muted)}
.lines li svg{flex:0 0 44px;margin-top:3px}
section{margin-top:96px;padding-top:16px;border-top:1px solid var(--ink)}
.topic{font-size:14px;color:var(--muted)}
.topic b{color:var(--ink);margin-right:4px}
h2{margin-top:4px}
.note{margin-top:8px;font-size:15px;color:var(--muted);max-width:46em}
figure{margin-top:32px}
.foot{margin-top:16px;font-size:13px;color:var(--muted);max-width:62em}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.4}
th{font-weight:400;color:var(--muted);text-align:left;vertical-align:bottom;padding:8px 0 8px 12px;border-bottom:1px solid var(--ink)}
td{padding:8px 0 8px 12px;border-bottom:1px solid var(--grid);overflow-wrap:anywhere}
th:first-child,td:first-child{padding-left:0}
.r{text-align:right}
td.r,.l1 td:nth-child(n+2),.l2 td:nth-child(n+3),.l3 td:nth-child(n+4){white-space:nowrap;overflow-wrap:normal}
.l1 :is(td,th):nth-child(n+2),.l2 :is(td,th):nth-child(n+3),.l3 :is(td,th):nth-child(n+4),.ranked :is(td,th):nth-child(n+5){text-align:right}
.ranked td:nth-child(n+5){white-space:nowrap}.ranked :is(td,th):is(.since,.doing){text-align:left;white-space:normal}
.ranked{margin-top:32px;table-layout:fixed}
.ranked col.rank{width:34px}.ranked col.product{width:70px}.ranked col.bars{width:160px}.ranked col.figure{width:48px}.ranked col.level{width:56px}.ranked col.since{width:96px}.ranked col.doing{width:164px}
.ranked.still col.bars{width:220px}.ranked.still col.doing{width:190px}
.ranked td,.ranked th{padding-left:8px}
.ranked td{padding-top:7px;padding-bottom:7px}
.ranked td:first-child,.ranked th:first-child{padding-left:0}
.ranked small{display:block;font-size:12px;font-weight:400;color:var(--muted)}
.ranked small.tb{color:var(--below-text);font-weight:700}
.ranked tr.key td{font-weight:700}
.ranked .end td{border-bottom:1px solid var(--ink);font-weight:700;color:var(--below-text);padding-left:0}
.ranked .doing{font-weight:400}
.tag{display:inline-block;margin:0 4px 0 0;padding:0 5px;border:1px solid var(--axis);border-radius:2px;font-size:12px;font-weight:400;line-height:16px;white-space:nowrap}
.bar{display:block;width:100%;height:18px}
.slope{vertical-align:middle;margin-right:4px}
.ranked td.since,.ranked th.since,.ranked td.barcell,.ranked th.barcell,.ranked td.doing,.ranked th.doing{padding-left:16px}td.since{white-space:nowrap}
details{margin-top:16px}
summary{cursor:pointer;font-size:14px;color:var(--muted);width:fit-content}
.scroll{overflow-x:auto;margin-top:8px}
.scroll table{font-size:13px;min-width:640px}
.scroll :is(.l1,.l2) td:first-child{min-width:9em}.l3 td:first-child{white-space:nowrap}
.scroll td,.scroll th{padding-top:4px;padding-bottom:4px}
.member td:first-child{padding-left:16px;color:var(--muted)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
caption{text-align:left}
.open td{background:var(--tint)}
.open td:first-child{font-weight:700}
.cover td,.cover th{padding-left:16px}
.cover td:first-child,.cover th:first-child{padding-left:8px}
.cover .small{color:var(--muted);font-size:13px;margin-left:8px}
.part{display:flex;align-items:center;gap:12px;min-width:160px}
.part b{flex:0 0 64px;text-align:right}
.track{flex:1;height:8px;background:var(--track);position:relative}
.track i{position:absolute;inset:0 auto 0 0;background:var(--above)}
.track i.may{opacity:.45}
.method{display:grid;grid-template-columns:repeat(4,1fr);gap:24px;margin-top:24px;font-size:14px;line-height:1.6}
.method h3{margin:0 0 8px;font-size:16px}
.method p+p{margin-top:8px}
.method p,.method li{overflow-wrap:anywhere}
.method ul{padding-left:18px}
.findings{margin-top:32px}
.findings h3{margin:0 0 8px;font-size:16px}
.findings td:first-child{white-space:nowrap}
.findings .place{white-space:nowrap;color:var(--muted);font-size:13px}
footer{margin-top:64px;padding-top:16px;border-top:1px solid var(--ink);display:flex;flex-wrap:wrap;gap:4px 32px;font-size:14px;color:var(--muted)}
.chart{display:block;max-width:100%;height:auto;overflow:visible}
.chart.phone,.on-phone{display:none}
.chart text{fill:var(--muted);font-variant-numeric:tabular-nums}
.chart .c1{font-size:13px;fill:var(--ink)}
.chart .c2{font-size:12px}
.chart .dark{fill:var(--ink)}
.chart .muted{fill:var(--muted)}
.chart .inverse{fill:var(--paper)}
.chart .bold{font-weight:700}
.chart .end{text-anchor:end}
.chart .mid{text-anchor:middle}
.chart .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.chart .ta{fill:var(--above-text)}.chart .tb{fill:var(--below-text)}.chart .tn{fill:var(--muted)}
.fa{fill:var(--above)}.fb{fill:var(--below)}.fn{fill:var(--neutral)}.fi{fill:var(--ink)}
.sa{stroke:var(--above)}.sb{stroke:var(--below)}.sn{stroke:var(--neutral)}
.paper{fill:var(--paper)}
.hollow{fill:var(--paper);stroke-width:2.5}
.dashed{fill:none;stroke-width:2;stroke-dasharray:6 3;vector-effect:non-scaling-stroke}
.hatch{stroke:var(--hatch);stroke-width:1.6}
.hatched{stroke:var(--hatch);stroke-width:1;vector-effect:non-scaling-stroke}
.whisker{stroke:var(--ink);stroke-width:1.3;fill:none}
.connector{stroke-width:4;fill:none}
.dash{stroke-dasharray:5 4}
.thin{stroke:var(--neutral);stroke-width:1.2;fill:none}
.line{stroke:var(--ink);stroke-width:2;fill:none}
.leader{stroke:var(--axis);stroke-width:1;fill:none}
.grid{stroke:var(--grid);stroke-width:1;fill:none}
.axis{stroke:var(--axis);stroke-width:1;fill:none}
.zero{stroke:var(--ink);stroke-width:1.5;fill:none;vector-effect:non-scaling-stroke}
.rule{stroke:var(--ink);stroke-width:1.5;fill:none}
.cross{stroke:var(--axis);stroke-width:1.2;stroke-dasharray:5 4;fill:none}
.tint{fill:var(--tint)}
${journeyStyle}${measureStyle}@media screen and (max-width:899px){
.page{padding:16px 16px 32px}
h1{font-size:30px;margin-top:40px}h2{font-size:22px}h1,h2{word-break:normal}
section{margin-top:64px}
.deck{font-size:16px}
.numbers,.moves,.lines,.method{grid-template-columns:minmax(0,1fr)}
.numbers{gap:20px;margin-top:32px}
.numbers>div{display:grid;grid-template-columns:1fr auto;align-items:end}
.big,.big.long{font-size:44px;line-height:1.1;text-align:right;margin:0}
.big small{font-size:15px}
.notes{grid-column:1/-1}
.moves{gap:12px}
.chart.wide,.on-wide{display:none}
.chart.phone,.on-phone{display:block}
.ranked,.ranked tbody{display:block}
.ranked thead,.ranked colgroup{display:none}
.ranked tr{display:grid;grid-template-columns:26px repeat(7,1fr);border-bottom:1px solid var(--grid);padding:12px 0;align-items:center}
.ranked td{border:0;padding:2px 0}
.ranked td{grid-row:1}
.ranked td.name{grid-column:2/-1}
.ranked td.barcell{grid-column:2/7;grid-row:2;padding-left:0}
.ranked td.product{grid-column:7/-1;grid-row:2;font-size:16px;font-weight:700}
.ranked td:nth-child(n+5){grid-row:3;text-align:left}
.ranked td:nth-child(n+5)::before{display:block;font-size:12px;font-weight:400;color:var(--muted)}
.ranked td:nth-child(5){grid-column:2}.ranked td:nth-child(5)::before{content:"A"}.ranked td:nth-child(6){grid-column:3}.ranked td:nth-child(6)::before{content:"E"}.ranked td:nth-child(7){grid-column:4}.ranked td:nth-child(7)::before{content:"S"}.ranked td:nth-child(8){grid-column:5}.ranked td:nth-child(8)::before{content:"W"}.ranked td:nth-child(9){grid-column:6}.ranked td:nth-child(9)::before{content:"I"}.ranked td:nth-child(10){grid-column:7}.ranked td:nth-child(10)::before{content:"G"}.ranked td:nth-child(11){grid-column:8}.ranked td:nth-child(11)::before{content:"n"}
.ranked td.since.since{grid-row:4;grid-column:2/5;padding-left:0}.ranked td.since.since::before,.ranked td.doing.doing::before{content:none}
.ranked td.doing.doing{grid-row:4;padding-left:0;grid-column:5/-1;text-align:right}
.ranked.still td.doing.doing{grid-column:2/-1}
.ranked tr.end{display:block;padding:8px 0}
.cover,.cover tbody{display:block}
.cover thead,.cover colgroup{display:none}
.cover tr{display:grid;grid-template-columns:1fr auto;gap:2px 12px;padding:10px 8px;border-bottom:1px solid var(--grid)}
.cover td,.cover td:first-child{border:0;padding:0}
.cover td.wide2{grid-column:1/-1}
.cover td:empty{display:none}
.cover .open,.cover tr.open{background:var(--tint)}
${journeyPhone}${measurePhone}}
${measureNarrow}
@media screen and (min-width:900px) and (max-width:1119px){.ranked col.bars{width:110px}}
@media print{
@page{size:A4 landscape;margin:10mm 12mm 13mm}
.page{max-width:none;padding:0}
body{font-size:14px}
h1{font-size:32px;margin-top:20px;max-width:none}.note,.deck{max-width:62em}h2{font-size:23px}
.deck{font-size:15px;margin-top:6px;line-height:1.5}
.numbers{margin-top:14px}.numbers>div{padding-top:6px}.big{font-size:42px}.big.long{font-size:34px}
.top{padding-bottom:6px}.moved,.lines{margin-top:12px}.moves>div{padding-top:4px;font-size:13.5px}.moves b{font-size:16px}.label{line-height:1.4}
.lines{padding-top:8px;break-inside:avoid}.lines ol,.lines ul{font-size:13px;line-height:1.42;margin-top:4px}
.lines li{padding:0}
section{margin-top:0;break-before:page;padding-top:10px}
figure{margin-top:16px;break-inside:avoid}
.chart.wide{max-height:88mm;width:auto}
.tall .chart.wide{max-height:140mm}
.ranked{margin-top:12px;font-size:11.5px}.ranked small{font-size:9.5px}.ranked .tag{font-size:9.5px;line-height:12px}.ranked th{padding-top:4px;padding-bottom:4px}.ranked .bar{height:14px}.ranked,.ranked small{line-height:1.25}.ranked col.rank{width:28px}.ranked col.product{width:66px}.ranked col.bars,.ranked.still col.bars{width:120px}.ranked col.doing,.ranked.still col.doing{width:220px}.ranked col.figure{width:46px}.ranked col.level{width:54px}.ranked col.since{width:94px}
.ranked td{padding-top:1px;padding-bottom:1px}.ranked~.foot{break-before:avoid}.cover,.folio{break-inside:avoid}.lead{break-after:avoid}
thead{display:table-header-group}
tr,.method>div{break-inside:avoid}
details{margin-top:12px}
details::details-content{display:block;content-visibility:visible;block-size:auto}
summary{list-style:none;font-size:10.5px}
.scroll{overflow:visible;margin-top:2px}.scroll table{min-width:0}.scroll :is(.l1,.l2) td:first-child{min-width:0}
.data .scroll table{font-size:9.5px}
.data td,.data th{padding-top:1px;padding-bottom:1px;padding-left:6px}
.two{columns:2;column-gap:28px}
.cover{font-size:12px}
.cover td,.cover th{padding-top:4px;padding-bottom:4px}
h3{margin:24px 0 8px;break-after:avoid}
footer{margin-top:8px;padding-top:4px;font-size:11px}
a{text-decoration:none}
${journeyPrint}${measurePrint}}`.replaceAll('\n', '');

/** The style sheet of a report; programme and wave stand at the foot of each printed page. */
export function styleOf(report: Report, withSliders = false): string {
  // What no page without quotes needs.
  const quotes = report.sections.some((section) => section.id === 'voice' && section.quotes.length > 0) ? voiceStyle : '';
  const whatIf = `${report.whatIf === null ? '' : whatIfStyle}${withSliders ? slidersStyle : ''}`;
  const foot = [report.whatIf?.mark ?? null, report.programme, report.form.main, report.wave].filter((part) => part !== null);
  return `${palettes}${sheet}${quotes}${whatIf}${printFoot(foot.join(' · '))}`;
}

/** A text and the number of the page at the foot of each printed page. */
export function printFoot(foot: string): string {
  const box = 'font:11px "Helvetica Neue",Arial,"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#5A6169';
  return `@page{@bottom-left{content:${cssString(foot)};${box}}@bottom-right{content:counter(page) " / " counter(pages);${box}}}`;
}
