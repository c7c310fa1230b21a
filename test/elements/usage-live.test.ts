import { memoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import '@kvitt/elements/define/usage-chart.js';
import '@kvitt/elements/define/usage-meter.js';
import { expect, html } from '@open-wc/testing';
import { mount, part, reads } from '../support/mount.js';

const subjects = [
  ['kvitt-usage-chart', html`<kvitt-usage-chart series-id="house" compare="last-year"></kvitt-usage-chart>`, /: [\d,]+ kWh\./],
  ['kvitt-usage-meter', html`<kvitt-usage-meter series-id="mobile"></kvitt-usage-meter>`, /GB of 20 GB used/],
] as const;

for (const [tag, content, words] of subjects) {
  describe(`${tag}, fed by a provider,`, () => {
    it('shows what the backend has', async () => reads((await mount(content)).element, words));

    it('says that it is loading', async () => {
      const { element } = await mount(content, { scenario: 'loading' });
      await part(element, 'loading');
    });

    it('says why it failed, and loads when asked again', async () => {
      const adapter = memoryAdapter();
      adapter.backend.fail('*', new KvittError('unexpected', { status: 503, retryAfterMs: 0 }));
      const { element } = await mount(content, { adapter });
      expect((await part(element, 'failed')).textContent).to.contain('Something went wrong on our side');
      adapter.backend.fail('*');
      (await part(element, 'retry')).click();
      await reads(element, words);
    });

    it('is not broken by a backend without such an operation', async () => {
      const { element } = await mount(content, { scenario: 'unsupported' });
      await reads(element, 'Not available here');
    });
  });
}
