/** What runs in a page under a strict policy: every attack, as the words of a message; the page outside hears how it went. */
import purify from 'dompurify';
import { render } from 'lit';
import { marked } from 'marked';
import { growingProse, proseTemplate } from '../../packages/elements/src/chat/prose.js';
import { attacks } from '../support/attacks.js';

/** What the page outside is told. */
export interface Outcome {
  readonly shown: readonly (string | null | undefined)[];
  readonly reports: readonly string[];
  readonly attacks: number;
}

const reports: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, sourceFile }) => reports.push(`${violatedDirective} ${sample} ${sourceFile}`));

// the page has the same libraries for itself, and has changed them
marked.use({ renderer: { strong: () => 'the page was here' } });
purify.addHook('afterSanitizeAttributes', (element) => element.setAttribute('title', 'the page was here'));
const own = (): string | null => {
  try {
    return purify.sanitize('<b>own</b>', { RETURN_DOM_FRAGMENT: true }).textContent;
  } catch {
    return null;
  }
};
const before = own();

const box = document.createElement('div');
document.body.append(box);
const arrived = new Promise<void>((resolve) => render(proseTemplate('**bold** [link](https://example.org)', 'markdown', { requestUpdate: resolve }), box));
await arrived;
const shown = [box.querySelector('strong')?.textContent, box.querySelector('a')?.href, box.querySelector('a')?.title, before, box.textContent];
const all = await attacks();
for (const attack of all) {
  render(proseTemplate(`*x* ${attack}`, 'markdown', { requestUpdate: () => undefined }), box);
  render(growingProse(`*x* ${attack}\n\n${attack}`, 'markdown', { requestUpdate: () => undefined }), box);
}
await new Promise(requestAnimationFrame);
parent.postMessage({ shown, reports, attacks: all.length } satisfies Outcome, '*');
