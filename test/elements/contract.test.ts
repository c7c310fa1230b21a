import { contractsOn, memoryAdapter, type ScenarioName } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Contract, ContractState } from '@kvitt/core/model/contract.js';
import { addDays, today } from '@kvitt/core/period.js';
import type { KvittContract, OfferWithdrawnEvent } from '@kvitt/elements';
import '@kvitt/elements/define/contract.js';
import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { describeElement, overflowing } from '../support/describe-element.js';
import { mount, part, reads, textOf } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { all, is, kronor, titles } from './notice-stage.js';

const plain: Contract = { id: 'c-1', plan: { name: 'Fibre 250' } };
/** Swedish data in which a word is also English. */
const swedish = /Bredband|Mobilt bredband|Trygg surf|Prova i 30 dagar|Solkoll Plus|Router, till låns|Laddbox, hyrd|Rörligt pris/g;

describeElement('kvitt-contract', {
  live: () => html`<kvitt-contract change-href="#change-{id}" leave-href="#leave-{id}"></kvitt-contract>`,
  given: () => html`<kvitt-contract .contract=${{ ...plain, plan: { name: 'Bredband 250' } }}></kvitt-contract>`,
  shows: 'Bredband 250',
  empty: { shows: 'There is no contract to show' },
  scenarios: ['offer-accepted'],
  except: swedish,
});

async function stage(content: TemplateResult = html`<kvitt-contract></kvitt-contract>`, scenario: ScenarioName = 'ready') {
  return mount<KvittContract>(content, { adapter: memoryAdapter({ scenario }) });
}

async function given(more: Partial<Contract> = {}): Promise<KvittContract> {
  const { element } = await stage(html`<kvitt-contract .contract=${{ ...plain, ...more }}></kvitt-contract>`);
  await part(element, 'terms');
  return element;
}

/** "Binding: Until 1 March 2027, 3 months left", by name. */
const terms = (element: HTMLElement): Record<string, string> =>
  Object.fromEntries([...element.shadowRoot!.querySelectorAll('dl > div')].map((term) => [term.querySelector('dt')!.textContent, term.querySelector('dd')!.textContent.replace(/\s+/g, ' ').trim()]));

/** `days` from now, where the stage is: just after midnight there it is another day than in UTC. */
const on = (days: number): string => addDays(today(Date.now(), 'Europe/Stockholm'), days);

const month = (count: number): string => {
  const date = new Date(on(0));
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
};

describe('kvitt-contract', () => {
  const states: Readonly<Record<ContractState, [words: string, more: Partial<Contract>]>> = {
    trial: ['Trial', { trialUntil: on(9) }],
    bound: ['Bound', { bindingUntil: on(200) }],
    rolling: ['Not bound', {}],
    'notice-given': ['Notice given', { endDate: on(20) }],
    ended: ['Ended', { endDate: on(-20) }],
  };
  for (const [state, [words, more]] of Object.entries(states) as [ContractState, [string, Partial<Contract>]][]) {
    it(`says in words that it is ${state}`, async () => {
      const element = await given(more);
      await is(element, state);
      expect((await part(element, 'badge')).textContent.trim()).to.equal(words);
      await expect(element).to.be.accessible();
    });
  }

  it('believes the backend of its state, before its dates', async () => is(await given({ state: 'rolling', bindingUntil: on(90) }), 'rolling'));

  it('says what it costs each month, and what was agreed', async () => {
    const element = await given({
      name: 'Fibre, Main Street 1', number: 'A-7', price: kronor('599.00'), startDate: '2024-03-01', noticePeriod: 'P1M',
      services: [{ id: 'tv', name: 'Television', price: kronor('49.00') }, { id: 'line', name: 'Telephone', objectId: '+46 70 174 06 05' }],
    });
    expect((await part(element, 'price')).textContent.replace(/\s+/g, ' ').trim()).to.equal('SEK 599.00 per month');
    expect(textOf(element)).to.contain('Fibre, Main Street 1');
    expect(terms(element)).to.deep.equal({
      Binding: 'None', 'Notice period': '1 month', Services: 'Television SEK 49.00 per monthTelephone +46 70 174 06 05', Began: '1 March 2024', 'Contract number': 'A-7',
    });
  });

  for (const [duration, words] of [['P1M', '1 month'], ['P2M', '2 months'], ['P30D', '30 days'], ['P1D', '1 day'], ['P2W', '2 weeks'], ['P1Y', '1 year'], ['P0D', 'None']] as const) {
    it(`reads ${duration} as ${words}`, async () => expect(terms(await given({ noticePeriod: duration }))['Notice period']).to.equal(words));
  }

  it('says how long it binds, in whole months and then in days, the last day included', async () => {
    const left = async (bindingUntil: string) => terms(await given({ bindingUntil })).Binding!.replace(/^.*, /, '');
    expect(await left(on(0))).to.equal('Today is the last day');
    expect(await left(on(1))).to.equal('1 day left');
    expect(await left(on(20))).to.equal('20 days left');
    expect(await left(month(5))).to.match(/^[45] months? left$/);
    expect(await left(on(-1))).to.equal('None');
  });

  it('says what a campaign\'s price will be after it, from its first day on, and warns of its end in 60 days', async () => {
    const campaign = { name: 'Half price', campaignPrice: kronor('299.00'), normalPrice: kronor('599.00') };
    const far = await given({ campaign: { ...campaign, until: on(61) } });
    expect(far.shadowRoot!.querySelector('[part=campaign]')!.textContent.replace(/\s+/g, ' ')).to.match(/Half price The campaign price holds until .*\. Then you pay SEK 599\.00 per month\./);
    expect((await part(far, 'campaign')).dataset.tone).to.equal(undefined);
    expect((await part(far, 'price')).textContent).to.contain('299');
    const near = await given({ campaign: { ...campaign, until: on(60) } });
    expect((await part(near, 'campaign')).dataset.tone).to.equal('attention');
    expect(textOf(near)).to.contain('It ends in 60 days.');
    expect(textOf(await given({ campaign: { ...campaign, until: on(0) } }))).to.contain('It ends today.');
    expect(all(await given({ campaign: { ...campaign, until: on(-1) } }), 'campaign')).to.deep.equal([]);
  });

  it('says what leaving today means, also when it costs nothing', async () => {
    expect(terms(await given({ exitTerms: { endDate: '2099-03-31', fee: kronor('1196.00'), explanation: 'Part of what is left.' } }))['If you leave today'])
      .to.equal('The last day is 31 March 2099. It costs SEK 1,196.00. Part of what is left.');
    expect(terms(await given({ exitTerms: {} }))['If you leave today']).to.equal('It costs nothing.');
  });

  it('shows nothing of plain data that cannot be shown, and says so', async () => {
    for (const wrong of [{ plan: { name: '' } }, { price: { amount: 'much', currency: 'SEK' } }, { bindingUntil: 'soon' }, { campaign: { until: on(3) } }]) {
      const { element } = await stage(html`<kvitt-contract .contract=${{ ...plain, ...wrong }}></kvitt-contract>`);
      await part(element, 'failed');
      expect(all(element, 'card')).to.deep.equal([]);
    }
  });
});

describe('the ways on from a contract', () => {
  it('are two links side by side, of one size, with the id in their address', async () => {
    const { element } = await stage(html`<kvitt-contract .contract=${{ ...plain, id: 'a/b' }} change-href="/change/{id}" leave-href="/leave/{id}"></kvitt-contract>`);
    const [change, leave] = [await part<HTMLAnchorElement>(element, 'change'), await part<HTMLAnchorElement>(element, 'leave')];
    expect([change.getAttribute('href'), leave.getAttribute('href')]).to.deep.equal(['/change/a%2Fb', '/leave/a%2Fb']);
    const [one, other] = [change.getBoundingClientRect(), leave.getBoundingClientRect()];
    expect([Math.round(one.width), one.height, one.top, change.className]).to.deep.equal([Math.round(other.width), other.height, other.top, leave.className]);
    expect(getComputedStyle(change).backgroundColor).to.equal(getComputedStyle(leave).backgroundColor);
  });

  it('are two buttons where the page takes requests, and ask it', async () => {
    const asked: string[] = [];
    const take = (event: Event) => event.preventDefault();
    const hear = (event: Event & { contract?: Contract }) => asked.push(`${event.type} ${event.contract?.id}`);
    const { element } = await stage(html`<kvitt-contract .contract=${plain} @kvitt-contract-requests-offer=${take} @kvitt-change-requested=${hear} @kvitt-leave-requested=${hear}></kvitt-contract>`);
    for (const name of ['change', 'leave']) (await part(element, name)).click();
    expect(asked).to.deep.equal(['kvitt-change-requested c-1', 'kvitt-leave-requested c-1']);
  });

  it('are there both or not at all', async () => {
    const ways = async (content: TemplateResult) => {
      const { element } = await stage(content);
      await part(element, 'terms');
      return [...all(element, 'change'), ...all(element, 'leave')].length;
    };
    expect(await ways(html`<kvitt-contract .contract=${plain}></kvitt-contract>`)).to.equal(0);
    expect(await ways(html`<kvitt-contract .contract=${plain} change-href="/change/{id}"></kvitt-contract>`)).to.equal(0);
    expect(await ways(html`<kvitt-contract .contract=${plain} change-href="/change/{id}" @kvitt-contract-requests-offer=${(event: Event) => event.preventDefault()}></kvitt-contract>`)).to.equal(2);
    expect(await ways(html`<kvitt-contract .contract=${{ ...plain, endDate: on(-3) }} change-href="/c" leave-href="/l"></kvitt-contract>`)).to.equal(0);
  });

  it('are left to the page when it says no', async () => {
    const { element } = await stage(html`<kvitt-contract .contract=${plain} change-href="#gone" leave-href="#gone" @kvitt-leave-requested=${(event: Event) => event.preventDefault()}></kvitt-contract>`);
    (await part(element, 'leave')).click();
    expect(location.hash).to.equal('');
  });

  it('lead nowhere that runs anything', async () => {
    const { element } = await stage(html`<kvitt-contract .contract=${plain} change-href="javascript:alert(1)" leave-href="/leave"></kvitt-contract>`);
    expect((await part(element, 'change')).localName).to.equal('button');
  });
});

describe('the customer\'s contracts', () => {
  it('are cards, those that have ended last', async () => {
    const adapter = memoryAdapter();
    adapter.backend.dealings.contracts.change('contract-power', (contract) => ({ ...contract, state: 'ended', endDate: on(-5) }));
    const { element } = await mount<KvittContract>(html`<kvitt-contract></kvitt-contract>`, { adapter });
    await part(element, 'card');
    expect(titles(element).slice(-2)).to.have.members(['Månadspris', 'Rörligt pris']);
    expect(titles(element)).to.have.length(7);
    expect(element.matches(':state(bound), :state(rolling), :state(ended)')).to.equal(false);
  });

  it('are shown one at a time where the page names one, and follow it to another', async () => {
    const { element } = await stage(html`<kvitt-contract contract-id="contract-broadband"></kvitt-contract>`);
    await reads(element, 'Bredband 250');
    expect(all(element, 'card')).to.have.length(1);
    element.contractId = 'contract-power';
    await reads(element, 'Månadspris');
  });

  it('have a place of the page\'s own below each', async () => {
    const { element } = await stage(html`<kvitt-contract><p slot="extra-contract-power">My meter</p></kvitt-contract>`);
    await part(element, 'card');
    expect([...element.shadowRoot!.querySelectorAll<HTMLSlotElement>('slot')].filter((slot) => slot.assignedElements().length > 0).map(({ name }) => name)).to.deep.equal(['extra-contract-power']);
  });

  for (const width of ['320px', '480px', '900px']) {
    it(`fit into ${width} with long words`, async () => {
      const long = 'Telefonanschlussgrundgebührenvertragsverlängerung '.repeat(2);
      const { element } = await mount<KvittContract>(html`<kvitt-contract .contract=${{ ...plain, name: long, number: '1234567890123456789012345678901234567890', plan: { name: long, description: long }, services: [{ id: 's', name: long, objectId: '735999100012345675735999100012345675' }] }} change-href="/c" leave-href="/l"></kvitt-contract>`, { width, lang: 'de' });
      await part(element, 'terms');
      expect(overflowing(element)).to.deep.equal([]);
    });
  }
});

describe('a change that was agreed to', () => {
  const content = html`<kvitt-contract contract-id="contract-cottage"></kvitt-contract>`;

  it('says what comes, from when, at what price, and until when it can be taken back', async () => {
    const { element } = await stage(content, 'offer-accepted');
    expect((await part(element, 'upcoming')).textContent.replace(/\s+/g, ' ')).to.match(/Agreed from \d+ \w+ \d{4} Mobilt bredband 40 GB, SEK 249\.00 per month\. You can take it back until .+\. Take it back/);
  });

  it('is taken back with one press, told to the page and announced; the keyboard stays at the contract', async () => {
    const { element } = await stage(content, 'offer-accepted');
    const told: OfferWithdrawnEvent[] = [];
    element.addEventListener('kvitt-offer-withdrawn', (event) => told.push(event));
    const button = await part(element, 'withdraw');
    button.focus();
    button.click();
    button.click();
    await waitUntil(() => all(element, 'upcoming').length === 0, 'it is gone');
    expect(told.map(({ offer }) => [offer.id, offer.state])).to.deep.equal([['offer-smaller', 'withdrawn']]);
    expect(element.shadowRoot!.querySelector('.news')!.textContent).to.equal('It is taken back. Your contract goes on as it was.');
    expect(element.shadowRoot!.activeElement?.getAttribute('data-id')).to.equal('contract-cottage');
  });

  it('says why it could not be taken back, and lets her try again', async () => {
    const { element, adapter } = await stage(content, 'offer-accepted');
    const failed: string[] = [];
    element.addEventListener('kvitt-error', ({ during }) => failed.push(during));
    adapter.backend.fail('offers.withdraw', new KvittError('unexpected', { status: 500 }));
    (await part(element, 'withdraw')).click();
    await reads(element, 'It could not be taken back. Something went wrong on our side.');
    expect(failed).to.deep.equal(['offers.withdraw']);
    adapter.backend.fail('offers.withdraw');
    (await part(element, 'withdraw')).click();
    await waitUntil(() => all(element, 'upcoming').length === 0, 'it is gone');
  });

  it('has no way back once its day is over, nor as plain data', async () => {
    const upcoming = { plan: { name: 'Fibre 500' }, price: kronor('699.00'), startsOn: on(9), offerId: 'offer-1', bindingUntil: '2099-01-31', withdrawUntil: new Date(Date.now() + 1000).toISOString() };
    const element = await given({ upcoming });
    expect(textOf(element)).to.contain('Fibre 500, SEK 699.00 per month. Bound until 31 January 2099.');
    expect(all(element, 'withdraw')).to.deep.equal([]);
  });

  it('comes and goes in the open page as it is agreed to elsewhere', async () => {
    const { element, adapter } = await stage(content);
    await part(element, 'terms');
    adapter.backend.acceptElsewhere('offer-smaller');
    await part(element, 'upcoming');
  });

  it('is also in plain data of the day that a page has', async () => {
    const [contract] = contractsOn(on(0));
    const { element } = await stage(html`<kvitt-contract .contract=${contract}></kvitt-contract>`);
    await reads(element, 'Månadspris');
  });
});
