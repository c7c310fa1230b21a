import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LocaleController } from '../../packages/elements/src/controllers/locale-controller.js';
import { usageChart } from '../../packages/elements/src/locales/en/usage-chart.js';
import { figuresOf, type Figures } from '../../packages/elements/src/usage-chart/figures.js';
import { pictureOf, type Picture } from '../../packages/elements/src/usage-chart/picture.js';
import { viewOf } from '../../packages/elements/src/usage-chart/view.js';
import { Voice } from '../../packages/elements/src/usage-chart/voice.js';
import { seriesOf } from '../support/usage-series.js';

class RevisedSpeaker extends LitElement {
  readonly locale = new LocaleController(this, 'usageChart', usageChart);
}
customElements.define('revised-speaker', RevisedSpeaker);

/** What a meter may be found to have counted instead. */
const others: readonly Partial<UsageReading>[] = [
  { value: '9.75', quality: 'corrected' }, { value: '0.05', quality: 'estimated' }, { value: undefined, quality: 'missing' }, { value: '-3.25', quality: 'measured' }, { value: '1.00', quality: 'measured', cost: '2.50' },
];

const plain = ({ points, known, crossing, compared, expected, sum, produced }: Figures) => ({
  points: points.map((point) => ({ start: point.start, end: point.end, buckets: point.buckets, sum: point.sum, other: point.other, forecast: point.forecast, knowledge: point.knowledge })),
  known: [...known].sort(), crossing, compared, expected, sum, produced,
});
const numbers = ({ times, end, layers, doubts, axes }: Picture) => ({ times: [...times], end, layers: layers.map(({ values, produced, knowledge }) => ({ values: [...values], produced, knowledge })), doubts, axes });
const anew = (series: UsageSeries): UsageSeries => ({ ...series, readings: series.readings.map((reading) => ({ ...reading })) });
const put = (series: UsageSeries, at: number, other: Partial<UsageReading>): UsageSeries => ({ ...series, readings: series.readings.with(at, { ...series.readings[at]!, ...other }) });

const quarters = { from: '2025-03-28', to: '2025-04-03', resolution: 'PT15M', currency: 'SEK', reading: () => ({ value: '0.25' }) } as const;
const meters: Readonly<Record<string, readonly UsageSeries[]>> = {
  'one meter': [seriesOf(quarters)],
  'two meters': [seriesOf(quarters), seriesOf({ ...quarters, id: 'second' })],
  'a meter and what was fed in': [seriesOf(quarters), seriesOf({ ...quarters, id: 'roof', flow: 'production' })],
  'a meter of days': [seriesOf({ ...quarters, resolution: 'P1D' })],
};

for (const [what, first] of Object.entries(meters)) {
  for (const show of ['quantity', 'cost'] as const) {
    it(`figures of ${what}, put right again and again, are what they would be anew: ${show}`, async () => {
      const { locale } = await fixture<RevisedSpeaker>(html`<revised-speaker lang="en"></revised-speaker>`);
      const voice = new Voice(locale);
      const view = viewOf(first, { resolution: first[0]!.resolution });
      let series = first;
      let figures = figuresOf(series, view);
      let picture = pictureOf(voice, figures, show);
      for (let turn = 0; turn < 24; turn++) {
        const [which, at] = [turn % series.length, (turn * 37) % series[0]!.readings.length];
        series = series.map((one, index) => (index === which ? put(one, at, others[turn % others.length]!) : one));
        const before = { figures, picture };
        figures = figuresOf(series, view, {}, before.figures);
        picture = pictureOf(voice, figures, show, before);
        const fresh = figuresOf(series.map(anew), view);
        expect(plain(figures)).to.deep.equal(plain(fresh));
        expect(numbers(picture)).to.deep.equal(numbers(pictureOf(voice, fresh, show)));
      }
    });
  }
}

it('a forecast that comes after the readings reaches the step that it is about, and leaves it again', () => {
  const series = seriesOf({ ...quarters, resolution: 'P1D' });
  const view = viewOf([series], { resolution: 'P1D' });
  const { start, end } = figuresOf([series], view).points.at(-1)!;
  const forecastsOf = ({ points }: Figures): readonly (string | undefined)[] => points.map(({ forecast }) => forecast);
  const none = figuresOf([series], view);
  const one = figuresOf([{ ...series, forecast: { start, end, value: '42' } }], view, {}, none);
  expect(forecastsOf(one)).to.deep.equal([...forecastsOf(none).slice(0, -1), '42']);
  const other = figuresOf([{ ...series, forecast: { start, end, value: '43' } }], view, {}, one);
  expect(forecastsOf(other).at(-1)).to.equal('43');
  expect(forecastsOf(figuresOf([series], view, {}, other))).to.deep.equal(forecastsOf(none));
});
