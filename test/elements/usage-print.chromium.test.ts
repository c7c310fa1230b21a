import type { KvittUsageChart } from '@kvitt/elements';
import '@kvitt/elements/define/usage-chart.js';
import { expect, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { mount } from '../support/mount.js';
import { seriesOf, twoYears } from '../support/usage-series.js';
import { waitUntil } from '../support/wait.js';

const stage = async (series: ReturnType<typeof twoYears>, resolution?: string) => {
  const { element } = await mount<KvittUsageChart>(html`<kvitt-usage-chart .series=${series} .resolution=${resolution}></kvitt-usage-chart>`);
  await waitUntil(() => element.shadowRoot!.querySelector('[data-drawn]'), 'nothing was drawn');
  return element.shadowRoot!;
};
const shown = (part: Element | null) => (part?.getBoundingClientRect().height ?? 0) > 1;

describe('kvitt-usage-chart on paper', () => {
  afterEach(() => executeServerCommand('kvitt:media', {}));

  it('is a picture where who prints tells only by the medium, and a canvas again', async () => {
    const root = await stage(twoYears(), 'P1M');
    await executeServerCommand('kvitt:media', { media: 'print' });
    await waitUntil(() => shown(root.querySelector('.canvas-box img')), 'no picture');
    expect(shown(root.querySelector('canvas'))).to.equal(false);
    expect(['.choices', '.zoom'].filter((part) => shown(root.querySelector(part)))).to.deep.equal([]);
    await executeServerCommand('kvitt:media', {});
    await waitUntil(() => shown(root.querySelector('canvas')), 'no canvas');
    expect(shown(root.querySelector('.canvas-box img'))).to.equal(false);
  });

  it('has its table where that is short, and not the year of days that nobody asked to see', async () => {
    const short = await stage(twoYears(), 'P1M');
    const long = await stage(seriesOf({ from: '2025-01-01', to: '2025-12-01', resolution: 'P1D' }), 'P1D');
    await executeServerCommand('kvitt:media', { media: 'print' });
    await waitUntil(() => shown(short.querySelector('table')), 'no table');
    expect(shown(long.querySelector('table'))).to.equal(false);
  });
});
