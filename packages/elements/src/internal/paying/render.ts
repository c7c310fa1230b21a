import { html, type TemplateResult } from 'lit';
import { payButton } from '../../locales/en/pay-button.js';
import { payment as english } from '../../locales/en/payment.js';
import { offlineIcon } from '../icon.js';
import { chooser } from './chooser.js';
import { drawnNote } from './drawn.js';
import { atYourBank } from './giro-step.js';
import { outcome, trouble } from './outcome.js';
import type { Moment } from './standpoint.js';
import type { Act, Scene } from './steps.js';
import { underWay } from './under-way.js';
import { note, stepTitle } from './words.js';

/** The picture of a moment; the words say exactly what is known. */
export function render(moment: Moment, scene: Scene): TemplateResult {
  const act = { ...scene, words: scene.locale.say('payment', english), press: scene.locale.say('payButton', payButton) };
  switch (moment.kind) {
    case 'choosing':
      return chooser(act);
    case 'giro':
      return atYourBank(act);
    case 'drawn':
      return drawnNote(act);
    case 'checking':
      return checking(act);
    case 'payment':
      return underWay(moment.payment, act) ?? outcome(moment.payment, act);
    default:
      return trouble(act);
  }
}

/** The answer was lost: that is not a failed payment, and it is being asked about. */
function checking({ words }: Act): TemplateResult {
  return html`${note('attention', offlineIcon(), stepTitle(words.checking), words.checkingText)}
    <button class="button button-wide" type="button" aria-disabled="true"><span class="spinner"></span>${words.checkingButton}</button>`;
}
