import '@kvitt/elements/define/usage-chart.js';
import '@kvitt/elements/define/usage-meter.js';
import type { UsageSeries } from '@kvitt/core/model/usage.js';
import type { KvittUsageChart, KvittUsageMeter } from '@kvitt/elements';
import { expect, html } from '@open-wc/testing';
import { terms as da } from '../../packages/elements/src/locales/da.js';
import { mount, part, reads, type Setting } from '../support/mount.js';
import { seriesOf, type Wanted } from '../support/usage-series.js';

const march: Wanted = { from: '2025-03-01', to: '2025-04-01', resolution: 'P1D', reading: () => ({ value: '10' }) };
/** Right readings of a meter in one zone, said to be in another. */
const misplaced = (zone: string, told: string, more: Partial<Wanted> = {}): UsageSeries => ({ ...seriesOf({ ...march, timeZone: zone, ...more }), timeZone: told });

const stage = async (series: UsageSeries, setting: Setting = {}, resolution?: string | readonly string[]) => {
  const { element } = await mount<KvittUsageChart>(html`<kvitt-usage-chart .series=${series} .resolution=${resolution}></kvitt-usage-chart>`, setting);
  await part(element, 'summary');
  return element;
};
const note = (element: KvittUsageChart) => element.shadowRoot!.querySelector('[part=note]')?.textContent ?? '';

describe('kvitt-usage-chart says that days may not be the calendar\'s', () => {
  const words: Readonly<Record<string, string>> = {
    en: 'Readings run past midnight: they begin at 23:00 (Europe/Stockholm).',
    sv: 'Avläsningarna går över midnatt: de börjar kl. 23:00 (Europe/Stockholm).',
    nb: 'Avlesningene går over midnatt: de begynner kl. 23:00 (Europe/Stockholm).',
    da: 'Aflæsningerne går hen over midnat: de begynder kl. 23.00 (Europe/Stockholm).',
    fi: 'Lukemat ulottuvat keskiyön yli: ne alkavat kello 23.00 (Europe/Stockholm).',
    de: 'Die Ablesungen gehen über Mitternacht: Sie beginnen um 23:00 Uhr (Europe/Stockholm).',
  };

  for (const [lang, sentence] of Object.entries(words)) {
    it(`in ${lang}, where Finnish days are told as Swedish ones`, async () => {
      const element = await stage(misplaced('Europe/Helsinki', 'Europe/Stockholm'), { lang });
      await reads(element, sentence);
    });
  }

  it('also where Swedish days, or months, are told as Finnish ones', async () => {
    await reads(await stage(misplaced('Europe/Stockholm', 'Europe/Helsinki')), 'they begin at 01:00 (Europe/Helsinki)');
    await reads(await stage(misplaced('Europe/Stockholm', 'Europe/Helsinki', { from: '2025-01-01', resolution: 'P1M' })), 'they begin at 01:00 (Europe/Helsinki)');
  });

  it('where only one of several meters is', async () => {
    const { element } = await mount<KvittUsageChart>(html`<kvitt-usage-chart .series=${[seriesOf(march), misplaced('Europe/Helsinki', 'Europe/Stockholm', { id: 'b' })]}></kvitt-usage-chart>`);
    await reads(element, 'they begin at 23:00 (Europe/Stockholm)');
  });

  it('but nothing of the kind of days in their own zone, nor of hours', async () => {
    expect(note(await stage(seriesOf(march)))).to.equal('');
    expect(note(await stage(misplaced('Europe/Helsinki', 'Europe/Stockholm', { resolution: 'PT1H' }), {}, 'P1D'))).to.equal('');
  });
});

describe('kvitt-usage-chart says that readings reach into the next step', () => {
  const months = seriesOf({ ...march, from: '2025-01-01', to: '2025-05-01', resolution: 'P1M' });

  it('where months are cut into other billing periods', async () => {
    const element = await stage(months, {}, ['2025-01-15', '2025-02-15', '2025-03-15']);
    expect(note(element)).to.equal('2 readings reach into the next period and are counted where they begin.');
  });

  it('where weeks are cut into months', async () => {
    const element = await stage(seriesOf({ ...march, from: '2025-02-24', to: '2025-03-17', resolution: 'P1W' }), { lang: 'sv' }, 'P1M');
    expect(note(element)).to.equal('1 avläsning sträcker sig in i nästa period och räknas där den börjar.');
  });

  it('but not where they fit', async () => expect(note(await stage(months))).to.equal(''));
});

describe('a sentence about usage that ends with an abbreviation', () => {
  const calls = (more: Partial<Wanted> = {}) => seriesOf({ ...march, commodity: 'voice', unitCode: 'MIN', ...more });
  const lead = (element: KvittUsageChart) => element.shadowRoot!.querySelector('.lead')!.textContent.replaceAll(/\s+/g, ' ').trim();

  for (const [lang, sentence] of [['da', 'Marts 2025: 310 min.'], ['de', 'März 2025: 310 Min.'], ['sv', 'Mars 2025: 310 min.'], ['fi', 'Maaliskuu 2025: 310 min.']] as const) {
    it(`has one full stop in ${lang}`, async () => expect(lead(await stage(calls(), { lang }))).to.equal(sentence));
  }

  it('has one full stop before another sentence, and in a page that is read from right to left', async () => {
    const month = { start: '2025-03-01T00:00:00+01:00', end: '2025-04-01T00:00:00+02:00' };
    const forecast = { ...month, value: '400' };
    expect(lead(await stage(calls({ forecast }), { lang: 'da' }))).to.equal('Marts 2025: 310 min. Ventes at blive 400 min.');
    expect(lead(await stage(calls(), { lang: 'da', dir: 'rtl' }))).to.equal('Marts 2025: \u2066310 min.\u2069');
  });

  it('has one full stop after kroner', async () => {
    const { element } = await mount<KvittUsageChart>(html`<kvitt-usage-chart .series=${seriesOf({ ...march, currency: 'DKK', reading: () => ({ value: '1', cost: '2' }) })} show="cost"></kvitt-usage-chart>`, { lang: 'da' });
    await reads(element, 'Marts 2025: 62,00 kr. ');
    expect(lead(element)).to.equal('Marts 2025: 62,00 kr.');
  });

  it('has one full stop in a meter', async () => {
    const { element } = await mount<KvittUsageMeter>(html`<kvitt-usage-meter used="80" limit="200" unit="min" forecast="120"></kvitt-usage-meter>`, { lang: 'da' });
    expect((await part(element, 'forecast')).textContent.replaceAll(/\s/g, ' ')).to.equal('Ventes at blive 120 min.');
  });

  it('has one full stop about an invoice and its payment, in Danish', () => {
    const kroner = '1.200,00 kr.';
    expect([da.invoice.amountChanged('1,00 kr.', kroner), da.payment.thanksPart(kroner), da.payment.paymentFor(kroner), da.payment.amountChangedText(kroner)].filter((said) => said.includes('..'))).to.deep.equal([]);
    expect(da.payment.thanksPart('12,00 EUR')).to.equal('Tak! Rest til betaling: 12,00 EUR.');
  });
});
