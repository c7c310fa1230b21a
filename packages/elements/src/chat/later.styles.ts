import { css } from 'lit';
import { notes } from '../styles/note.js';
import { tones } from '../styles/tones.js';
import { proseStyles } from './prose.styles.js';

/** What comes with messages, and what stands between them and the field. */
const own = css`
  .unread { display: grid; font-size: var(--_text-s); text-align: center; grid-template-columns: 1fr auto 1fr; gap: 0.75em; align-items: center; color: var(--_brand-text); font-weight: var(--_strong); }
  .unread::before, .unread::after { content: ''; border-block-start: 1px solid currentcolor; }
  .older { display: flex; margin-inline: auto; }
  .said:focus-visible { outline-offset: 4px; }
  .theirs.machine.first::after { content: ''; position: absolute; inset-block-start: calc(var(--_size) * 0.56); inset-inline-start: calc(var(--_size) * 0.46); inline-size: calc(var(--_size) * 0.83); block-size: calc(var(--_size) * 0.6); border: 1.5px solid var(--_text-soft); border-radius: 3px; }
  .mine.waiting > .bubble, .mine.sending > .bubble { opacity: 0.75; }
  .writing > .bubble:not(:has(.prose))::after, .writing .prose > :last-child::after { content: ''; display: inline-block; inline-size: 0.5em; block-size: 1.05em; margin-inline-start: 0.15em; background: var(--_brand-text); vertical-align: -0.15em; animation: blink 1.1s steps(1) infinite; }
  @keyframes blink { 50% { opacity: 0; } }

  .negative { color: var(--_negative); }
  .mine.failed > .bubble { opacity: 1; background: var(--_negative-soft); }
  .mine > .meta { text-align: end; text-wrap: balance; }
  .meta .link { min-block-size: 24px; padding-inline: 0.15em; font-size: inherit; }

  .anchor { display: flex; gap: 0.5em; inline-size: fit-content; max-inline-size: 100%; min-block-size: 24px; padding: 0 0 0 0.6em; border: 0; border-inline-start: 2px solid var(--_line-strong); background: none; color: var(--_text-soft); font-size: var(--_text-s); line-height: 1.4; text-align: start; align-items: center; }
  .anchor:dir(rtl) { padding: 0 0.6em 0 0; }
  .anchor b { flex: none; font-weight: var(--_strong); }
  .cut { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .anchor .cut, span.cut { display: block; }
  .quoted { display: flex; align-items: center; justify-content: space-between; gap: var(--_gap-s); padding-inline-start: 0.7em; }

  .act { position: absolute; inset-block-start: -0.75em; inset-inline-end: 0; border-color: var(--_line); border-radius: 999px; background: var(--_surface-raised); min-block-size: 2.25em; inline-size: 2.25em; }
  .act::after { content: ''; position: absolute; inset: -0.4em; }
  .mine > .act { inset-inline: -1.25em auto; }

  .files { display: grid; gap: var(--_gap-s); max-inline-size: 100%; }
  .composer .files { padding-inline: 0.4em; padding-block-start: 0.4em; }
  .mine > .files { justify-items: end; }
  .files > li { min-inline-size: min(100%, calc(var(--_size) * 14)); max-inline-size: 100%; }
  .file { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: 0 0.75em; min-block-size: 44px; padding: 0.35em 0.5em 0.35em 0.85em; border: 1px solid var(--_line); border-radius: var(--_radius-box); line-height: 1.35; }
  .file:dir(rtl) { padding: 0.35em 0.85em 0.35em 0.5em; }
  .file .cut { display: block; }
  .file br { display: none; }
  .thumbnail { display: block; max-inline-size: min(100%, calc(var(--_size) * 16)); max-block-size: calc(var(--_size) * 12); margin-block-end: var(--_space); border-radius: var(--_radius-box); }
  .mine .thumbnail { margin-inline-start: auto; }
  progress { display: block; inline-size: 100%; block-size: 0.4em; margin-block-start: 0.3em; accent-color: var(--_brand-text); }
  .said > slot { display: block; grid-column: 1 / -1; inline-size: 100%; }
  .card { margin-block-start: 0.35em; padding: var(--_gap-m); border: 1px solid var(--_line); border-radius: min(var(--_radius), var(--_size)); background: var(--_surface-raised); }
  ::slotted([slot^='card-']) { display: block; margin-block-start: 0.35em; }

  .bubble:is(.prose, :has(.prose)) { white-space: normal; }

  .typing { display: flex; align-items: center; gap: 0.6em; color: var(--_text-soft); font-size: var(--_text-s); }
  .dots { display: flex; gap: 3px; }
  .dots i { inline-size: 5px; block-size: 5px; border-radius: 50%; background: currentcolor; animation: nod 1.2s ease-in-out infinite; }
  .dots i:nth-child(2) { animation-delay: 0.15s; }
  .dots i:nth-child(3) { animation-delay: 0.3s; }
  @keyframes nod { 30% { transform: translateY(-3px); } 60% { transform: none; } }
  .quick { display: flex; flex-wrap: wrap; gap: var(--_gap-s); }
  .quick .button { max-inline-size: 100%; padding: 0.3em 0.9em; border-radius: 999px; border-color: var(--_brand-text); color: var(--_brand-text); font-size: var(--_text-s); overflow-wrap: anywhere; }
  .latest { position: absolute; inset-block-end: calc(100% + var(--_gap-s)); inset-inline: 0; inline-size: fit-content; margin-inline: auto; padding-block: 0.3em; border-color: var(--_line); border-radius: 999px; background: var(--_surface-raised); box-shadow: var(--_shadow); font-size: var(--_text-s); }

  .composer:has(> .dropping) { outline: 2px dashed var(--_focus); outline-offset: 1px; }
  .composer > p { padding: 0.4em 0.7em; }
  .composer > [role='alert'] { padding: 0.4em 0.7em 0; }

  .form { display: grid; gap: var(--_gap-m); }
  .label { display: grid; gap: 0.3em; }
  .input { inline-size: 100%; min-block-size: var(--_control); padding: 0.5em 0.8em; border: 1px solid var(--_line-strong); border-radius: var(--_radius-box); background: var(--_surface); }
  .input:focus-visible { outline: 2px solid var(--_focus); outline-offset: 1px; }
  .input[aria-invalid='true'] { border-color: var(--_negative); }
  textarea.input { resize: vertical; }

  .search { display: grid; gap: var(--_gap-s); padding-block: var(--_gap-s); border-block-end: 1px solid var(--_line); }
  .chat:has(> .search) { grid-template-rows: auto auto minmax(0, 1fr) auto; }
  .search .field { align-items: center; gap: 0.6em; border: 1px solid var(--_line-strong); border-radius: var(--_radius-box); padding-inline-start: 0.8em; }
  .search .field:has(.find:focus-visible) { outline: 2px solid var(--_focus); outline-offset: 1px; }
  .find { flex: 1; min-block-size: 44px; border: 0; background: none; }
  .found { display: grid; max-block-size: calc(var(--_size) * 12); overflow: hidden auto; }
  .hit { display: grid; inline-size: 100%; min-block-size: 44px; padding: 0.4em 0.5em; border: 0; border-radius: var(--_radius-box); background: none; text-align: start; }
  .hit:hover { background: var(--_surface-sunken); }
  .hit:focus-visible { outline-offset: -2px; }
  mark { background: var(--_brand-soft); color: inherit; font-weight: var(--_strong); }

  @media (forced-colors: active) {
    .mine > .bubble, .avatar, .theirs.first::before { border: 1px solid CanvasText; }
    .composer:focus-within { outline-color: Highlight; }
    .presence[data-here]::before { background: Highlight; forced-color-adjust: none; }
    .dots i { background: CanvasText; forced-color-adjust: none; }
    mark { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
  @media print {
    :host { display: block; max-block-size: none; overflow: visible; border: 0; background: none; box-shadow: none; }
    .log { overflow: visible; }
    .foot, .head .button { display: none; }
    .said { break-inside: avoid; }
    .mine > .bubble { border: 1px solid var(--_line); }
    .act, .quick, .typing, .search, .older { display: none; }
  }
`;

export const later = [tones, notes, proseStyles, own];
