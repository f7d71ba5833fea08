/** Each role has a colour and a sign, so that a grey print tells them apart too. */
export const STYLE = `
:root{--ink:#1a1a1a;--grey:#5b6270;--line:#c9ced6}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;font:15px/1.45 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--ink);background:#fff}
h1{font-size:1.3rem;margin:0 0 .3rem;overflow-wrap:anywhere}h2{font-size:1.05rem;margin:1.5rem 0 .4rem}
p{margin:.3rem 0 .8rem;max-width:52rem}a{color:#1f5fa8}li{margin:.2rem 0;overflow-wrap:anywhere}
.key{display:flex;flex-wrap:wrap;gap:.35rem .5rem;padding:0;margin:.6rem 0 1rem;list-style:none}
.key li{margin:0;padding:.15rem .55rem;border:1px solid var(--line);border-radius:.3rem}
.wide{overflow-x:auto}
table{border-collapse:collapse}
td,th{border:1px solid var(--line);padding:.2rem .45rem;vertical-align:top;text-align:left;overflow-wrap:break-word;min-width:3.4rem;max-width:22rem}td:has(small){min-width:7rem}
th{background:#f1f3f6;color:var(--grey);font-weight:400;font-size:.8rem}
.line{display:grid;grid-template-columns:3rem 1fr;margin:0 0 2px}
.line>b{font-weight:400;color:var(--grey);font-size:.8rem;padding:.2rem .4rem 0 0;text-align:right}
.line>div{padding:.2rem .5rem;overflow-wrap:anywhere;border-left:3px solid transparent}
small{display:block;font-size:.8rem;line-height:1.35;color:var(--ink)}
small::before{content:"✓ "}small.replaced::before{content:"↻ "}small.excluded::before{content:"– "}small.rejected::before{content:"✗ "}
small.rejected{color:#9c1c14;font-weight:600}
.heading{background:#e4e7ec;font-weight:600}.household{background:#e3effc}.order{background:#dff3e1}.remark{background:#fff4cf}
.aside{background:#fff;color:#737985}.reject,.rejected{background:#fbdcd9}.replaced,.excluded{background:#ececec}
td.replaced,td.excluded,.line>div.replaced,.line>div.excluded{text-decoration:line-through}td small,.line small{text-decoration:none;display:inline-block;width:100%}
.line>div.reject,.line>div.rejected{border-color:#b3261e}
@media (max-width:40rem){body{padding:.6rem;font-size:14px}td,th{max-width:11rem}}
@media print{body{padding:0;font-size:9pt}.wide{overflow:visible}td,th,td:has(small){padding:.1rem .25rem;min-width:0;overflow-wrap:anywhere}tr,.line{break-inside:avoid}thead{display:table-header-group}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}@page{size:A4;margin:12mm}}
`;
