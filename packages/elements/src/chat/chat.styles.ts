import { css } from 'lit';

/** Head, messages and field: what stands there from the first moment. */
export const frame = css`
  :host { max-block-size: max(calc(var(--_size) * 24), min(calc(var(--_size) * 44), 90dvb)); display: flex; overflow: clip; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); box-shadow: var(--_shadow); }
  .chat { flex: 1; display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); grid-auto-rows: auto; min-inline-size: 0; }
  .chat > * { padding-inline: clamp(var(--_space) * 4, 4cqi, var(--_space) * 6); }
  .chat > .room, .waiting { padding-block: var(--_gap-m); }
  .head { display: flex; align-items: center; gap: 0.75em; padding-block: var(--_gap-m); border-block-end: 1px solid var(--_line); }
  .answerer { flex: 1; min-inline-size: 0; line-height: 1.35; }
  .answerer .title { font-size: 1em; line-height: inherit; }
  .avatar, .theirs.first::before { display: grid; place-items: center; border-radius: 999px; background: var(--_brand-soft); color: var(--_brand-text); font-weight: var(--_strong); }
  .avatar { flex: none; inline-size: calc(var(--_size) * 2.25); block-size: calc(var(--_size) * 2.25); font-size: var(--_text-s); }
  .avatar[data-kind='machine'], .theirs.machine.first::before { border-radius: var(--_radius-box); background: var(--_surface-sunken); color: var(--_text-soft); }
  .presence { display: flex; align-items: baseline; gap: 0.4em; color: var(--_text-soft); font-size: var(--_text-s); }
  .presence::before { content: ''; flex: none; inline-size: 0.6em; block-size: 0.6em; border: 1.5px solid var(--_line-strong); border-radius: 50%; }
  .presence[data-here]::before { border-color: var(--_positive); background: var(--_positive); }

  .log { position: relative; min-block-size: calc(var(--_size) * 8); overflow: hidden auto; overflow-anchor: none; overscroll-behavior: contain; }
  .rows { display: flow-root; padding-block: var(--_gap-m); }
  .log:not(:has(.rows > *)) { min-block-size: 0; }
  .rows > .room { padding-inline: 0; }
  .rows > * + * { margin-block-start: var(--_gap-m); }
  .rows > .said:not(.first) { margin-block-start: calc(var(--_space) * 1.5); }
  .day, .event { color: var(--_text-soft); font-size: var(--_text-s); text-align: center; text-wrap: balance; }
  .said { position: relative; display: grid; gap: 0.15em calc(var(--_size) * 0.625); border-radius: var(--_radius-box); }
  .theirs { grid-template-columns: calc(var(--_size) * 1.75) minmax(0, 1fr); max-inline-size: 34em; }
  .theirs > * { grid-column: 2; }
  .theirs.first::before { content: attr(data-initials) / ''; inline-size: calc(var(--_size) * 1.75); block-size: calc(var(--_size) * 1.75); font-size: calc(var(--_size) * 0.6875); }
  .who, .meta { color: var(--_text-soft); font-size: var(--_text-s); }
  .who { min-block-size: calc(var(--_size) * 1.75); align-content: center; line-height: 1.35; }
  .who b { color: var(--_text); font-weight: var(--_strong); }
  .bubble { min-inline-size: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  .mine { justify-items: end; grid-template-columns: minmax(0, 1fr); margin-inline-start: calc(var(--_size) * 2); }
  .mine > .bubble { max-inline-size: 100%; padding: 0.55em 0.9em; border-radius: min(var(--_radius), var(--_size) * 1.125); border-end-end-radius: calc(var(--_size) * 0.25); background: var(--_brand-soft); }

  .foot { position: relative; display: grid; gap: var(--_gap-s); padding-block: var(--_gap-s) var(--_gap-m); }
  .choices { display: flex; flex-wrap: wrap; gap: var(--_gap-s); }
  .choices .button { padding-block: 0.3em; font-size: var(--_text-s); }
  .composer { display: grid; gap: var(--_gap-s); padding: 3px; border: 1px solid var(--_line-strong); border-radius: calc(min(var(--_radius-control), var(--_size) * 1.25) + 3px); background: var(--_surface); }
  .composer:focus-within:has(textarea:focus) { outline: 2px solid var(--_focus); outline-offset: 1px; }
  .field { display: flex; align-items: end; }
  textarea, input { min-inline-size: 0; }
  .composer textarea:focus-visible { outline: 0; }
  .field textarea { flex: 1; max-block-size: min(calc(var(--_size) * 10), 40dvb); padding: 0.65em 0; border: 0; background: none; resize: none; field-sizing: content; line-height: 1.45; }
  .field textarea:first-child { padding-inline-start: 0.8em; }
  ::placeholder { color: var(--_text-soft); opacity: 1; }
  .field .button[aria-disabled='true'] { border-color: transparent; background: none; }
`;
