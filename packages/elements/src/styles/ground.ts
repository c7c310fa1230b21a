import { css } from 'lit';

/** The ground of every element: the host is the box, words and links, focus, and the modes of the machine. */
export const ground = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--kvitt-font, inherit);
    font-size: var(--_text-m);
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
  }
  :host([hidden]) { display: none; }
  *, ::before, ::after { box-sizing: border-box; }
  :where(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, table, figure) { margin: 0; padding: 0; font: inherit; }
  :where(ul, ol) { list-style: none; }
  :where(button, input, textarea, select) { font: inherit; color: inherit; letter-spacing: inherit; }
  :where(button) { cursor: pointer; }

  .num, td { font-family: var(--kvitt-font-number, var(--kvitt-font, inherit)); font-variant-numeric: tabular-nums lining-nums; }
  .num { white-space: nowrap; }
  .soft { color: var(--_text-soft); }
  .strong, strong { font-weight: var(--_strong); }
  .small { font-size: var(--_text-s); }
  .title { font-size: var(--_text-l); font-weight: var(--_strong); line-height: 1.3; letter-spacing: -0.01em; text-wrap: balance; }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .stack { display: grid; gap: var(--_gap-m); }
  .icon { inline-size: 1.25em; block-size: 1.25em; flex: none; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; vertical-align: -0.25em; }
  .icon-l .icon { inline-size: calc(var(--_size) * 1.75); block-size: calc(var(--_size) * 1.75); }
  .turns:dir(rtl) { transform: scaleX(-1); }

  a, .link { color: var(--_brand-text); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
  .link { background: none; border: 0; padding: 0; text-align: start; font-weight: 500; }
  .link:hover, a:hover { text-decoration-thickness: 2px; }
  :focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }

  @media (prefers-reduced-motion: reduce) {
    *, ::before, ::after { animation: none !important; transition: none !important; }
  }
  @media (forced-colors: active) {
    :focus-visible { outline-color: Highlight; }
  }
`;
