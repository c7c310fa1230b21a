import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { reads } from '../support/mount.js';
import { id, live, money } from './invoice-stage.js';

describe('a change of an invoice on screen', () => {
  afterEach(() => executeServerCommand('kvitt:media', {}));

  it('does not move for those who asked for less motion', async () => {
    await executeServerCommand('kvitt:media', { 'prefers-reduced-motion': 'reduce' });
    const { element, adapter } = await live();
    adapter.backend.change(id, (invoice) => ({ ...invoice, balance: money('1428.00') }), 'Less.');
    await reads(element, '1,428.00');
    expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
  });
});
