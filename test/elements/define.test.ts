import { KvittProvider } from '@kvitt/elements';
import { define } from '@kvitt/elements/define.js';
import { version } from '../../packages/elements/src/version.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '@kvitt/elements/define/provider.js';

const versionKey = Symbol.for('kvitt.version');

/** What the console hears while `run` runs. */
function warned(run: () => void): string[] {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (words: string) => void said.push(words);
  run();
  console.warn = warn;
  return said;
}

describe('define', () => {
  it('lets the first class of a name win', () => {
    define('kvitt-provider', class extends HTMLElement {});
    expect(customElements.get('kvitt-provider')).to.equal(KvittProvider);
  });

  it('says nothing when the same version is loaded twice', () => {
    expect(warned(() => define('kvitt-provider', class extends HTMLElement {}))).to.deep.equal([]);
  });

  it('warns once, and names both versions, when another one has the name', () => {
    customElements.define('old-invoice', Object.assign(class extends HTMLElement {}, { [versionKey]: '0.0.1' }));
    const said = warned(() => {
      define('old-invoice', class extends HTMLElement {});
      define('old-invoice', class extends HTMLElement {});
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<old-invoice>').and.contain('0.0.1').and.contain(version);
  });
});

it('the version that define writes is the one that is published', async () => {
  const manifest = (await (await fetch(new URL('../../packages/elements/package.json', import.meta.url))).json()) as { readonly version: string };
  expect(version).to.equal(manifest.version);
});

describe('an element that is not defined', () => {
  it('keeps its space and shows its own content with kvitt.css', async () => {
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('../../packages/elements/kvitt.css', import.meta.url).href });
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page without Kvitt"></iframe>`);
    const page = frame.contentDocument!;
    const loaded = oneEvent(sheet, 'load');
    page.head.append(sheet);
    page.body.append(Object.assign(page.createElement('kvitt-invoice'), { textContent: 'Open your invoice' }));
    await loaded;
    const element = page.querySelector('kvitt-invoice')!;
    expect(element.offsetHeight).to.be.above(300);
    expect(element.innerText).to.equal('Open your invoice');
  });
});
