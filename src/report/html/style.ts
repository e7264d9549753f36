/**
 * The look of a report. Every colour of text has a contrast of at least 4.5 on each ground it stands on, in both schemes; wide
 * tables scroll in a frame of their own, so that the page never does.
 */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f4f6f8; --card: #ffffff; --line: #dde3ea; --ink: #17202b; --faint: #55616f; --code: #eef2f6;
  --secure: #07614a; --secure-ground: #e2f4ed; --clear: #83460a; --clear-ground: #fdf1e0;
  --mixed: #4c3f91; --mixed-ground: #edeafa; --warn: #a0182f; --warn-ground: #fdecef; --note: #1f4f96; --note-ground: #e8f0fb;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #10151b; --card: #181f28; --line: #2c3643; --ink: #e5eaf0; --faint: #9fabb9; --code: #232c37;
    --secure: #79dcb8; --secure-ground: #12342a; --clear: #f2bd77; --clear-ground: #39290f;
    --mixed: #bdb2f5; --mixed-ground: #2a2547; --warn: #ff9cad; --warn-ground: #421a24; --note: #97c0f7; --note-ground: #182c47;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
header, main { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.25rem; }
h1 { margin: 0; font-size: 1.6rem; font-weight: 400; line-height: 1.25; letter-spacing: -0.01em; }
h1 b { font-weight: 650; }
nav { margin-top: 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; margin: 0; padding: 0; list-style: none; font-size: .9rem; }
nav a { color: var(--note); text-underline-offset: .2em; }
section { margin: 1.5rem 0; padding: 1.25rem 1.4rem 1.4rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
section.bare { padding: 0; background: none; border: 0; }
h2 { margin: 0 0 .8rem; font-size: 1.1rem; font-weight: 650; }
h3 { margin: 0 0 .3rem; font-size: 1rem; font-weight: 600; }
h4 { margin: 0 0 .35rem; font-size: .95rem; font-weight: 400; }
p { margin: .3rem 0; }
b { font-weight: 600; }
.faint { color: var(--faint); }
.secure { color: var(--secure); font-weight: 600; }
.clear { color: var(--clear); font-weight: 600; }
.warn { color: var(--warn); font-weight: 600; }
code {
  padding: .08em .32em; border-radius: .3em; background: var(--code); unicode-bidi: isolate;
  font: .88em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .8rem; margin: 0; }
.figures div { display: flex; flex-direction: column-reverse; padding: .9rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.figures dd { margin: 0; font-size: 1.9rem; font-weight: 600; line-height: 1.15; font-variant-numeric: tabular-nums; }
.figures dt { color: var(--faint); }
.share { display: block; width: 100%; height: .6rem; margin-top: .8rem; border-radius: .3rem; background: var(--clear); }
.share rect { fill: var(--secure); }
.items, .lines { margin: 0; padding: 0; list-style: none; }
.items > li { margin-top: .7rem; padding: .7rem .95rem .8rem; border-left: .25rem solid var(--note); border-radius: .2rem .5rem .5rem .2rem; background: var(--note-ground); }
.items > li.warn { border-color: var(--warn); background: var(--warn-ground); color: inherit; font-weight: inherit; }
.items > li:first-child { margin-top: 0; }
.items .label { color: var(--note); font-size: .82rem; font-weight: 650; letter-spacing: .02em; }
.items .warn .label { color: var(--warn); }
.items code { background: var(--card); }
.items ul { margin: .45rem 0 0; padding: 0; list-style: none; font-size: .92rem; }
.items ul li { padding: .18rem 0; border-top: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--note); outline-offset: 3px; }
table { min-width: min(100%, 32rem); border-collapse: collapse; font-size: .92rem; }
.caption { margin: 0 0 .5rem; color: var(--faint); }
th, td { padding: .42rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; min-width: 4rem; max-width: 30rem; overflow-wrap: break-word; unicode-bidi: isolate; }
thead th { color: var(--faint); font-size: .84rem; vertical-align: bottom; border-bottom-width: 2px; }
th.wide, td.wide { min-width: 12rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
tbody tr:last-child > * { border-bottom: 0; }
th:first-child, td:first-child { padding-left: 0; }
td div + div { margin-top: .1rem; }
table.matrix th, table.matrix td { padding: .45rem .7rem; }
table.matrix td { min-width: 8rem; border: 1px solid var(--line); }
table.matrix thead th { border-bottom: 0; min-width: 8.5rem; color: var(--ink); }
table.matrix thead th:first-child { min-width: 7rem; color: var(--faint); }
table.matrix .secure, table.matrix .clear { font-weight: 500; }
td.is-secure { background: var(--secure-ground); } td.is-clear { background: var(--clear-ground); } td.is-mixed { background: var(--mixed-ground); }
td.is-secure .faint, td.is-clear .faint, td.is-mixed .faint { color: var(--ink); }
.more { margin-top: .7rem; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin-top: .7rem; color: var(--faint); font-size: .88rem; }
.key i { display: inline-block; width: .9em; height: .9em; margin-right: .4em; border: 1px solid var(--line); border-radius: .2em; vertical-align: -.08em; }
.key .is-secure { background: var(--secure-ground); } .key .is-clear { background: var(--clear-ground); } .key .is-mixed { background: var(--mixed-ground); }
article + article { margin-top: 1.5rem; padding-top: 1.3rem; border-top: 1px solid var(--line); }
.recipient { margin-top: .9rem; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
.matching { margin: .6rem 0 0; padding: .5rem 0 0; border-top: 1px solid var(--line); list-style: none; font-size: .92rem; }
.matching li { padding-left: 1.3rem; text-indent: -1.3rem; }
.matching li::before { content: "\\2013"; display: inline-block; width: 1.3rem; color: var(--faint); text-indent: 0; }
.matching li.decides::before { content: "\\2713"; color: var(--secure); }
h1 .note { color: var(--note); }
.kinds { margin: 0; padding: 0; list-style-position: inside; }
ul.kinds { list-style: none; }
.kinds > li { margin-top: .9rem; padding: .7rem .95rem .8rem; border-left: .25rem solid var(--note); border-radius: .2rem .5rem .5rem .2rem; background: var(--note-ground); }
.kinds > li:first-child { margin-top: 0; }
.kinds > li.weaker { border-color: var(--warn); background: var(--warn-ground); }
.kinds > li.mixed { border-color: var(--mixed); background: var(--mixed-ground); }
.kinds > li.stronger { border-color: var(--secure); background: var(--secure-ground); }
.kinds h3 { display: inline; }
.kinds dl { margin: .5rem 0 0; font-size: .94rem; }
.kinds dl > div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 .8rem; padding: .12rem 0; }
.kinds .each { margin: 0; padding: 0; list-style: none; }
.kinds .each li + li { margin-top: .45rem; }
.kinds .each b { font-weight: 600; }
.kinds dt, .kinds dd.faint { color: var(--ink); opacity: 1; } .kinds dt { font-size: .86rem; }
.kinds dd { margin: 0; }
@media (max-width: 40rem) {
  .kinds dl > div { grid-template-columns: 1fr; }
  header, main { padding: 0 .8rem; } header { padding-top: 1.3rem; } section { padding: 1rem .9rem; } h1 { font-size: 1.35rem; }
}
@media print {
  :root { --ground: #fff; --card: #fff; --line: #b8c0c8; --ink: #000; --faint: #444; }
  html { font-size: 11px; } body { font-size: 1rem; } nav { display: none; }
  th, td, th.wide, td.wide, table.matrix td, table.matrix thead th, table.matrix thead th:first-child { min-width: 0; padding: .3rem .4rem; overflow-wrap: anywhere; }
  section { break-inside: auto; margin: 1rem 0; padding: 0; border: 0; }
  .items > li, .kinds > li, .recipient, tr { break-inside: avoid; } .scroll { overflow: visible; } h2, h3 { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
