import type { DeclineReason } from '@kvitt/core/model/offer.js';
import { html, nothing, type TemplateResult } from 'lit';
import { underWay, type StepScene } from './confirmation.js';

/** What of a comment a backend has to take. */
const longestComment = 1000;
const reasons: readonly DeclineReason[] = ['price', 'not-needed', 'binding', 'unclear', 'elsewhere', 'other'];

type Decline = (reason?: DeclineReason, comment?: string) => void;

/** Why not, which nobody has to say. The fields are the form's own: what is in them is read when it is sent. */
export function refusal({ decline, ...scene }: StepScene & { readonly decline: Decline }): TemplateResult {
  const { terms, sending, trouble, back } = scene;
  return html`<form class="panel" part="refusal" aria-label=${terms.declineTitle} tabindex="-1" @submit=${(event: SubmitEvent) => send(event, decline)}>
    <fieldset>
      <legend class="strong">${terms.declineTitle}</legend>
      ${reasons.map((reason) => html`<label class="reason"><input type="radio" name="reason" value=${reason} />${terms.reasons[reason]}</label>`)}
    </fieldset>
    <label class="comment">${terms.comment}<textarea name="comment" rows="2" dir="auto" maxlength=${longestComment}></textarea></label>
    ${trouble}
    <div class="actions">
      <button class="button button-soft" part="send" aria-disabled=${sending ? 'true' : 'false'}>${sending ? terms.sending : terms.sendNo}</button>
      ${sending ? nothing : html`<button class="button button-quiet" part="skip" type="button" @click=${() => decline()}>${terms.justNo}</button>
        <button class="button button-quiet" part="back" type="button" @click=${back}>${terms.cancel}</button>`}
    </div>
    ${underWay(scene)}
  </form>`;
}

function send(event: SubmitEvent, decline: Decline): void {
  event.preventDefault();
  const said = new FormData(event.currentTarget as HTMLFormElement);
  const comment = said.get('comment');
  decline(reasons.find((reason) => reason === said.get('reason')), typeof comment === 'string' && comment.trim() ? comment.trim() : undefined);
}
