import { cardWords } from './words.js';

/** The bank's window over the page (EMV 3-D Secure's challenge): settles with what the customer answers there. */
export function challenge(lang: string): Promise<boolean> {
  const words = cardWords(lang);
  const dialog = document.createElement('dialog');
  dialog.className = 'vendor-challenge';
  dialog.lang = words.lang;
  const title = Object.assign(document.createElement('h2'), { textContent: words.authenticate });
  dialog.append(title, button(words.approve, 'approve'), button(words.decline, 'decline'));
  dialog.setAttribute('aria-label', words.authenticate);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('click', ({ target }) => target instanceof HTMLButtonElement && dialog.close(target.value));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'approve');
    });
  });
}

function button(words: string, value: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type: 'button', textContent: words, value, className: 'button' });
}
