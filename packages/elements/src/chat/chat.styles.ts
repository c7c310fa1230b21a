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
  .day, .event, .unread { color: var(--_text-soft); font-size: var(--_text-s); text-align: center; text-wrap: balance; }
  .unread { display: grid; grid-template-columns: 1fr auto 1fr; gap: 0.75em; align-items: center; color: var(--_brand-text); font-weight: var(--_strong); }
  .unread::before, .unread::after { content: ''; border-block-start: 1px solid currentcolor; }
  .older { display: flex; margin-inline: auto; }
  .said { position: relative; display: grid; gap: 0.15em calc(var(--_size) * 0.625); border-radius: var(--_radius-box); }
  .said:focus-visible { outline-offset: 4px; }
  .theirs { grid-template-columns: calc(var(--_size) * 1.75) minmax(0, 1fr); max-inline-size: 34em; }
  .theirs > * { grid-column: 2; }
  .theirs.first::before { content: attr(data-initials) / ''; inline-size: calc(var(--_size) * 1.75); block-size: calc(var(--_size) * 1.75); font-size: calc(var(--_size) * 0.6875); }
  .theirs.machine.first::after { content: ''; position: absolute; inset-block-start: calc(var(--_size) * 0.56); inset-inline-start: calc(var(--_size) * 0.46); inline-size: calc(var(--_size) * 0.83); block-size: calc(var(--_size) * 0.6); border: 1.5px solid var(--_text-soft); border-radius: 3px; }
  .who, .meta { color: var(--_text-soft); font-size: var(--_text-s); }
  .who { min-block-size: calc(var(--_size) * 1.75); align-content: center; line-height: 1.35; }
  .who b { color: var(--_text); font-weight: var(--_strong); }
  .bubble { min-inline-size: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  .mine { justify-items: end; grid-template-columns: minmax(0, 1fr); margin-inline-start: calc(var(--_size) * 2); }
  .mine > .bubble { max-inline-size: 100%; padding: 0.55em 0.9em; border-radius: min(var(--_radius), var(--_size) * 1.125); border-end-end-radius: calc(var(--_size) * 0.25); background: var(--_brand-soft); }
  .mine.waiting > .bubble, .mine.sending > .bubble { opacity: 0.75; }
  .writing > .bubble:not(:has(.prose))::after, .writing .prose > :last-child::after { content: ''; display: inline-block; inline-size: 0.5em; block-size: 1.05em; margin-inline-start: 0.15em; background: var(--_brand-text); vertical-align: -0.15em; animation: blink 1.1s steps(1) infinite; }
  @keyframes blink { 50% { opacity: 0; } }

  .foot { position: relative; display: grid; gap: var(--_gap-s); padding-block: var(--_gap-s) var(--_gap-m); }
  .choices { display: flex; flex-wrap: wrap; gap: var(--_gap-s); }
  .choices .button { padding-block: 0.3em; font-size: var(--_text-s); }
  .composer { display: grid; gap: var(--_gap-s); padding: 3px; border: 1px solid var(--_line-strong); border-radius: calc(min(var(--_radius-control), var(--_size) * 1.25) + 3px); background: var(--_surface); }
  .composer:focus-within:has(textarea:focus) { outline: 2px solid var(--_focus); outline-offset: 1px; }
  .field { display: flex; align-items: end; }
  textarea, input { min-inline-size: 0; }
  .composer textarea:focus-visible { outline: 0; }
  .field textarea { flex: 1; max-block-size: calc(var(--_size) * 10); padding: 0.65em 0; border: 0; background: none; resize: none; field-sizing: content; line-height: 1.45; }
  .field textarea:first-child { padding-inline-start: 0.8em; }
  ::placeholder { color: var(--_text-soft); opacity: 1; }
  .field .button[aria-disabled='true'] { border-color: transparent; background: none; }

  @media (forced-colors: active) {
    .mine > .bubble, .avatar, .theirs.first::before { border: 1px solid CanvasText; }
    .composer:focus-within { outline-color: Highlight; }
    .presence[data-here]::before { background: Highlight; forced-color-adjust: none; }
  }
  @media print {
    :host { display: block; max-block-size: none; overflow: visible; border: 0; background: none; box-shadow: none; }
    .log { overflow: visible; }
    .foot, .head .button { display: none; }
    .said { break-inside: avoid; }
    .mine > .bubble { border: 1px solid var(--_line); }
  }
`;
