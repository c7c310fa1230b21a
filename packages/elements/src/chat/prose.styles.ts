import { css } from 'lit';

/** The words of a message: plain, or what was read from Markdown. */
export const proseStyles = css`
  .prose { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5em; overflow-wrap: anywhere; }
  .prose p, .prose li:not(:has(> p, > ul, > ol, > pre, > blockquote)) { white-space: pre-line; }
  .prose .plain { white-space: pre-wrap; }
  .prose :where(ul, ol) { padding-inline-start: 1.5em; }
  .prose ul { list-style: disc; }
  .prose ol { list-style: decimal; }
  .prose :where(li > *, blockquote > *) + :where(p, ul, ol, pre, blockquote, .scroll) { margin-block-start: 0.5em; }
  .prose blockquote { margin: 0; padding-inline-start: 0.75em; border-inline-start: 3px solid var(--_line-strong); }
  .prose a { color: inherit; }
  .prose code { font-family: ui-monospace, monospace; font-size: 0.925em; }
  .prose pre { margin: 0; padding: 0.5em 0.75em; border: 1px solid var(--_line); border-radius: var(--_radius-box); white-space: pre-wrap; tab-size: 4; }
  .prose hr { inline-size: 100%; margin: 0; border: 0; border-block-start: 1px solid var(--_line-strong); }
  .prose img { max-inline-size: 100%; block-size: auto; border-radius: var(--_radius-box); }
  .prose .scroll { overflow-x: auto; }
  .prose table { border-collapse: collapse; }
  .prose :where(th, td) { min-inline-size: 4em; padding: 0.25em 0.75em 0.25em 0; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
  .prose th { font-weight: var(--_strong); }
`;
