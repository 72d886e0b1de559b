/** The look of the report: readable on a screen, by day and by night, and on paper. System fonts only. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf5; --ink: #1b231c; --soft: #535d4d; --line: #d5d6c6; --leaf: #2b5a31; --tint: #eef3d6; --warn: #8a3b12;
  --s0: #2b5a31; --s1: #a2623a; --s2: #3a5f9e; --s3: #7c3f7d; --s4: #7c951a; --s5: #52606d; }
@media (prefers-color-scheme: dark) { :root { --paper: #10150f; --ink: #e8ebde; --soft: #a7b29d; --line: #2d382d; --leaf: #cbe86a; --tint: #222d1c; --warn: #f0b27d;
  --s0: #cbe86a; --s1: #e39c70; --s2: #8db4f0; --s3: #d79ad8; --s4: #e2d36a; --s5: #b6c2cf; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font: 600 2rem/1.2 ui-serif, "Iowan Old Style", Palatino, Georgia, serif; margin: 0 0 .3rem; }
h2 { font: 600 1.4rem/1.3 ui-serif, "Iowan Old Style", Palatino, Georgia, serif; margin: 3rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--leaf); }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
p, ul, ol { max-width: 46rem; }
.soft { color: var(--soft); }
a { color: var(--leaf); }
nav ol { columns: 2; padding-left: 1.2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0 1.2rem; font-size: .92rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .45rem .7rem .45rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--line); }
th[scope=row] { font-weight: 500; }
td small, th small { display: block; color: var(--soft); font-weight: 400; font-size: .85em; }
td.figure { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.figure b { font-weight: 600; }
.brief { list-style: none; padding: 0; max-width: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; }
.brief > li { background: var(--tint); border-radius: .5rem; padding: .9rem 1.1rem; }
.brief h3 { margin: 0 0 .4rem; }
.brief ul { padding-left: 1.1rem; margin: 0; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; }
.key svg { vertical-align: -2px; margin-right: .35rem; }
svg text { fill: var(--ink); font-size: 12px; }
svg .grid { stroke: var(--line); }
svg .soft { fill: var(--soft); }
blockquote { margin: .4rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); white-space: pre-line; }
.example { border: 1px solid var(--line); border-radius: .5rem; padding: .7rem 1rem; margin: .8rem 0; break-inside: avoid; }
.example h4 { margin: 0 0 .3rem; font-size: 1rem; }
.example p { margin: .3rem 0; }
.worse, .wrong { color: var(--warn); font-weight: 600; }
.better, .right { color: var(--leaf); font-weight: 600; }
code, pre { font: .9em ui-monospace, SFMono-Regular, Menlo, monospace; }
pre { background: var(--tint); border-radius: .4rem; padding: .7rem .9rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.open { color: var(--soft); font-style: italic; }
@media print { :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #f2f2ea; } body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } h2 { break-after: avoid; } table { font-size: 8.5pt; } tr { break-inside: avoid; } a { color: inherit; text-decoration: none; } details:not([open]) > *:not(summary) { display: revert; } }
`;
