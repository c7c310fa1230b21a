import type { UsageSeries } from '@kvitt/core/model/usage.js';
import { LocaleController } from '../../packages/elements/src/controllers/locale-controller.js';
import { usageChart } from '../../packages/elements/src/locales/en/usage-chart.js';
import { inkNames, type Inks } from '../../packages/elements/src/usage-chart/inks.js';
import { figuresOf, type Beside } from '../../packages/elements/src/usage-chart/figures.js';
import { pictureOf, type Picture } from '../../packages/elements/src/usage-chart/picture.js';
import { scalesOf } from '../../packages/elements/src/usage-chart/scales.js';
import { viewOf } from '../../packages/elements/src/usage-chart/view.js';
import { Voice } from '../../packages/elements/src/usage-chart/voice.js';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { seriesOf, type Wanted } from '../support/usage-series.js';

class PictureSpeaker extends LitElement {
  readonly locale = new LocaleController(this, 'usageChart', usageChart);
}
customElements.define('picture-speaker', PictureSpeaker);

const june = { start: '2025-06-01T00:00:00+02:00', end: '2025-07-01T00:00:00+02:00' };
const sunny = (more: Partial<Wanted> = {}): UsageSeries =>
  seriesOf({ from: '2024-05-01', to: '2025-06-11', resolution: 'P1D', flow: 'production', reading: () => ({ value: '10' }), forecast: { ...june, value: '900' }, ...more });

async function drawn(series: UsageSeries, beside: Beside = {}): Promise<Picture> {
  const { locale } = await fixture<PictureSpeaker>(html`<picture-speaker lang="en"></picture-speaker>`);
  const view = viewOf([series], { from: '2025-05-01', to: '2025-07-01', resolution: 'P1M' });
  return pictureOf(new Voice(locale), figuresOf([series], view, beside), 'quantity');
}

const inks = { ...Object.fromEntries(inkNames.map((name) => [name, '#000'])), font: { family: 'serif', size: 12 } } as unknown as Inks;
const edges = (picture: Picture) => {
  const y = scalesOf(picture, inks).y as { readonly suggestedMin?: number; readonly suggestedMax?: number };
  return [y.suggestedMin, y.suggestedMax];
};

describe('the picture of what was fed in', () => {
  it('hangs below the line with what is expected of it', async () => {
    const picture = await drawn(sunny());
    expect([...picture.layers[0]!.values]).to.deep.equal([-310, -100]);
    expect([...picture.forecast]).to.deep.equal([NaN, -900]);
    expect(edges(picture)).to.deep.equal([-900, 0]);
  });

  it('hangs below it with the other period', async () => {
    const picture = await drawn(sunny(), { kind: 'last-year' });
    expect([...picture.other!]).to.deep.equal([-310, -300]);
  });
});

describe('the picture of what was drawn', () => {
  it('stands on the line with what is expected of it', async () => {
    const picture = await drawn(sunny({ flow: 'consumption' }), { kind: 'last-year' });
    expect([...picture.layers[0]!.values]).to.deep.equal([310, 100]);
    expect([...picture.forecast]).to.deep.equal([NaN, 900]);
    expect([...picture.other!]).to.deep.equal([310, 300]);
    expect(edges(picture)).to.deep.equal([0, 900]);
  });

  it('goes below it where more is expected to be fed in than drawn', async () => {
    const picture = await drawn(sunny({ flow: 'net', forecast: { ...june, value: '-900' } }));
    expect(edges(picture)).to.deep.equal([-900, 0]);
  });
});
