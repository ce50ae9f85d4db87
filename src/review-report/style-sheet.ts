/** For reading on a screen and for paper: black on white, one column, nothing but borders for form. */
export const reportStyleSheet = `:root { color-scheme: light; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; color: #111; background: #fff; font: 1rem/1.5 "Atkinson Hyperlegible Next", "Noto Sans", Arial, sans-serif; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 3rem; padding-top: 1rem; border-top: 3px solid #111; }
h3 { margin-top: 1.75rem; }
a { color: #0b4f6c; }
:focus-visible { outline: 3px solid #0b4f6c; outline-offset: 2px; }
nav ul { columns: 16rem; padding-inline-start: 1.25rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
caption { padding-bottom: 0.5rem; font-weight: 700; text-align: start; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid #767676; text-align: start; vertical-align: top; overflow-wrap: break-word; }
tbody th { font-weight: 400; }
td a, td code { overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #111; vertical-align: bottom; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.5rem; }
.facts dt { font-weight: 700; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
td ul { margin: 0; padding-inline-start: 1.1rem; }
li { margin-block: 0.25rem; }
code, pre { font-family: "Noto Sans Mono", Consolas, monospace; font-size: 0.9375em; }
pre { padding: 0.75rem; border: 1px solid #767676; white-space: pre-wrap; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
.kind { font-weight: 700; }
.notes { height: 6rem; border: 1px solid #767676; padding: 0.5rem; }
@media (max-width: 40rem) { .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: 0.5rem; } }
@media print {
  @page { margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
  nav, .skip { display: none; }
  .section { break-before: page; }
  h2, h3, caption, thead { break-after: avoid; }
  tr, li, pre, .notes { break-inside: avoid; }
  a { color: inherit; }
  .scroll { overflow: visible; }
}
`;
