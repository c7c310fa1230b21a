import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { KvittProvider } from '@kvitt/elements';
import { quantityOf } from '../../packages/elements/src/internal/format/quantity.js';
import '@kvitt/elements/define/provider.js';
import { Speaker } from '../support/speaker.js';
import { waitUntil } from '../support/wait.js';

const sek = (amount: string) => ({ amount, currency: 'SEK' });

async function speaker(lang: string): Promise<Speaker> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}><test-speaker></test-speaker></div>`);
  const element = box.querySelector<Speaker>('test-speaker')!;
  await waitUntil(() => element.locale.ready, 'the language never came');
  await element.updateComplete;
  return element;
}

async function says(element: Speaker, words: string): Promise<void> {
  await waitUntil(() => element.words === words, `never said "${words}", but "${element.words}"`);
}

describe('the language of an element', () => {
  it('is the nearest lang attribute above it', async () => {
    const box = await fixture(html`<div lang="de"><div lang="sv"><test-speaker></test-speaker></div></div>`);
    await says(box.querySelector<Speaker>('test-speaker')!, 'Försök igen');
  });

  it('is its own lang before any other', async () => {
    const box = await fixture(html`<div lang="de"><test-speaker lang="fi"></test-speaker></div>`);
    await says(box.querySelector<Speaker>('test-speaker')!, 'Yritä uudelleen');
  });

  it('reaches it through shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="da"></div>`);
    const element = new Speaker();
    host.attachShadow({ mode: 'open' }).append(element);
    await says(element, 'Prøv igen');
  });

  it('reaches it through the slot of a provider in a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div><test-speaker></test-speaker></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const provider = new KvittProvider();
    provider.lang = 'nb';
    provider.append(document.createElement('slot'));
    root.append(provider);
    await says(host.querySelector<Speaker>('test-speaker')!, 'Prøv igjen');
  });

  it('is the page’s when nobody nearer says one', async () => {
    document.documentElement.lang = 'sv';
    await says(await fixture<Speaker>(html`<test-speaker></test-speaker>`), 'Försök igen');
    document.documentElement.lang = 'en';
  });

  it('is English when the page says nothing', async () => {
    document.documentElement.removeAttribute('lang');
    await says(await fixture<Speaker>(html`<test-speaker></test-speaker>`), 'Try again');
    document.documentElement.lang = 'en';
  });

  it('is English for a language that Kvitt does not know, numbers and dates included', async () => {
    const element = await speaker('fr-CA');
    expect(element.words).to.equal('Try again');
    expect(element.locale.date('2026-02-27')).to.equal('27\u00a0February 2026');
  });

  for (const tag of ['nn', 'no', 'nb-NO', 'nn-NO']) {
    it(`is bokmål for ${tag}`, async () => says(await speaker(tag), 'Prøv igjen'));
  }

  it('keeps the region for numbers and dates', async () => {
    const element = await speaker('de-AT');
    expect(element.words).to.equal('Erneut versuchen');
    expect(element.locale.date('2026-01-31')).to.equal('31.\u00a0Jänner 2026');
  });

  it('is followed when it changes, by the same element', async () => {
    const element = await speaker('sv');
    element.parentElement!.lang = 'de';
    await says(element, 'Erneut versuchen');
    element.parentElement!.lang = 'en';
    await says(element, 'Try again');
  });

  it('is followed when it changes in a shadow root above', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const inner = document.createElement('div');
    inner.lang = 'sv';
    inner.append(new Speaker());
    host.attachShadow({ mode: 'open' }).append(inner);
    await says(inner.firstElementChild as Speaker, 'Försök igen');
    inner.lang = 'da';
    await says(inner.firstElementChild as Speaker, 'Prøv igen');
  });

  it('is the one wanted last, whatever arrives first', async () => {
    const element = await speaker('en');
    for (const lang of ['sv', 'fi', 'nb', 'de', 'da']) element.parentElement!.lang = lang;
    await says(element, 'Prøv igen');
  });

  it('is no longer watched once nobody is there to speak it', async () => {
    const element = await speaker('sv');
    const box = element.parentElement!;
    element.remove();
    const { renders } = element;
    box.lang = 'de';
    await aTimeout(0);
    expect(element.renders).to.equal(renders);
  });
});

describe('the supplier’s own wording', () => {
  it('overrides the language of one provider only', async () => {
    const box = await fixture(html`<div lang="sv">
      <kvitt-provider .wording=${{ room: { retry: 'Prova en gång till' } }}><test-speaker></test-speaker></kvitt-provider>
      <test-speaker></test-speaker>
    </div>`);
    const [ours, other] = box.querySelectorAll<Speaker>('test-speaker');
    await says(ours!, 'Prova en gång till');
    await says(other!, 'Försök igen');
  });

  it('is handed on by a provider inside, which may add to it', async () => {
    const outer = { room: { retry: 'Once more' } };
    const inner = { room: { update: 'Refresh' } };
    const box = await fixture(html`<kvitt-provider lang="en" .wording=${outer}><kvitt-provider .wording=${inner}><test-speaker></test-speaker></kvitt-provider></kvitt-provider>`);
    const element = box.querySelector<Speaker>('test-speaker')!;
    await says(element, 'Once more');
    expect(element.locale.terms.update).to.equal('Refresh');
  });
});

describe('amounts', () => {
  const written = {
    sv: ['−1\u00a0234\u00a0567,50\u00a0kr', '99,00\u00a0€'],
    // WebKitGTK on Debian 12 has the CLDR of 2022, which put the currency of Norway in front
    nb: [['−1\u00a0234\u00a0567,50\u00a0kr', '−kr\u00a01\u00a0234\u00a0567,50'], ['99,00\u00a0€', '€\u00a099,00']],
    da: ['−1.234.567,50\u00a0kr.', '99,00\u00a0€'],
    fi: ['−1\u00a0234\u00a0567,50\u00a0SEK', '99,00\u00a0€'],
    de: ['−1.234.567,50\u00a0kr', '99,00\u00a0€'],
    en: ['−SEK\u00a01,234,567.50', '€99.00'],
  };

  for (const [lang, [kronor, euro]] of Object.entries(written)) {
    it(`are written as ${lang} writes them, with a true minus and no ordinary space`, async () => {
      const { locale } = await speaker(lang);
      expect(locale.money(sek('-1234567.5'))).to.be.oneOf([kronor].flat());
      expect(locale.money({ amount: '99', currency: 'EUR' })).to.be.oneOf([euro].flat());
    });
  }

  it('keep every digit of a decimal string', async () => {
    const { locale } = await speaker('sv');
    expect(locale.amount(sek('123456789012345678.91'))).to.equal('123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678,91');
  });

  it('have the decimals of ISO 4217, also where Intl knows others', async () => {
    const { locale } = await speaker('en');
    expect(locale.amount({ amount: '12', currency: 'ISK' })).to.equal('12');
    expect(locale.amount({ amount: '12', currency: 'KWD' })).to.equal('12.000');
    expect(locale.amount({ amount: '12', currency: 'HUF' })).to.equal('12.00');
  });

  it('mark an increase only where a difference is meant', async () => {
    const { locale } = await speaker('sv');
    expect(locale.amount(sek('66'), { sign: 'always' })).to.equal('+66,00');
    expect(locale.amount(sek('66'))).to.equal('66,00');
  });

  it('of a unit price keep their decimals', async () => {
    const { locale } = await speaker('sv');
    expect(locale.money(sek('0.8421'), { decimals: 'exact' })).to.equal('0,8421\u00a0kr');
  });

  it('name the currency by its code where the provider wants it', async () => {
    const box = await fixture(html`<kvitt-provider lang="sv" currency-display="code"><test-speaker></test-speaker></kvitt-provider>`);
    const element = box.querySelector<Speaker>('test-speaker')!;
    await waitUntil(() => element.locale.ready, 'the language never came');
    expect(element.locale.money(sek('1477'))).to.equal('1\u00a0477,00\u00a0SEK');
  });

  it('keep western digits in every language region', async () => {
    const { locale } = await speaker('en-u-nu-arab');
    expect(locale.amount(sek('1234.5'))).to.equal('1,234.50');
  });
});

describe('quantities', () => {
  it('have units that Intl refuses', async () => {
    const { locale } = await speaker('sv');
    expect(quantityOf(locale, '842', 'KWH')).to.equal('842\u00a0kWh');
    expect(quantityOf(locale, '12.5', 'MTQ')).to.equal('12,5\u00a0m³');
  });

  it('have the language’s own names, one and many', async () => {
    const { locale } = await speaker('fi');
    expect(quantityOf(locale, '1', 'MON')).to.equal('1\u00a0kuukausi');
    expect(quantityOf(locale, '3', 'MON')).to.equal('3\u00a0kuukautta');
    expect(quantityOf(locale, '20', 'E34')).to.equal('20\u00a0Gt');
  });

  it('stand alone when the code means nothing to a reader', async () => {
    const { locale } = await speaker('en');
    expect(quantityOf(locale, '1', 'C62')).to.equal('1');
    expect(quantityOf(locale, '2', 'toString')).to.equal('2');
  });

  it('write 25 as 25 per cent', async () => {
    expect((await speaker('sv')).locale.percent('25')).to.equal('25\u00a0%');
    expect((await speaker('en')).locale.percent('6.5')).to.equal('6.5%');
  });
});

describe('dates', () => {
  it('hold a day and its month together', async () => {
    const { locale } = await speaker('sv');
    expect(locale.date('2026-02-27', 'weekday')).to.equal('fredag 27\u00a0februari');
    expect(locale.date('2026-02-27', 'numeric')).to.equal('2026-02-27');
  });

  it('are the same day in every zone', async () => {
    const box = await fixture(html`<kvitt-provider lang="en" time-zone="Pacific/Honolulu"><test-speaker></test-speaker></kvitt-provider>`);
    const element = box.querySelector<Speaker>('test-speaker')!;
    expect(element.locale.date('2026-02-27', 'day')).to.equal('27\u00a0February');
    expect(element.locale.date('2026-02-27T01:00:00Z', 'day')).to.equal('26\u00a0February');
  });

  it('name a whole month, and tell any other period by its ends', async () => {
    const { locale } = await speaker('sv');
    expect(locale.period({ start: '2024-02-01', end: '2024-02-29' })).to.equal('februari 2024');
    expect(locale.period({ start: '2026-01-15', end: '2026-02-14' })).to.match(/^15\u00a0januari.–.14\u00a0februari 2026$|^15\u00a0januari–14\u00a0februari 2026$/);
    expect(locale.period({ start: '2026-01-15' })).to.equal('från 15\u00a0januari 2026');
  });
});
