import { expect } from '@open-wc/testing';
import type { KvittInvoice } from '@kvitt/elements';
import { given, parts, sample } from './invoice-stage.js';

/** Where the words themselves stand, not the box around them. */
function words(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

async function narrow(size = '1rem'): Promise<KvittInvoice> {
  const element = await given(sample(), {}, 'sv');
  element.style.width = '320px';
  element.style.setProperty('--kvitt-size', size);
  return element;
}

const cells = (element: KvittInvoice) => parts(element, 'line').map((row) => ({ name: row.querySelector('button')!, quantity: row.querySelector('td')!, amount: row.querySelector('td:last-of-type')! }));

describe('a narrow kvitt-invoice', () => {
  it('lets quantity and price begin where the name above them does', async () => {
    for (const { name, quantity } of cells(await narrow())) {
      expect(words(quantity).left).to.be.closeTo(words(name).left, 2);
      expect(words(quantity).top).to.be.greaterThan(words(name).top);
    }
  });

  it('keeps the name and the amount of a line apart when text is twice as large', async () => {
    for (const { name, amount } of cells(await narrow('2rem'))) {
      const [left, right] = [words(name), words(amount)];
      expect(left.right <= right.left || left.bottom <= right.top, name.textContent).to.equal(true);
    }
  });

  it('cuts nothing off when text is twice as large', async () => {
    const element = await narrow('2rem');
    const edge = element.getBoundingClientRect().right;
    for (const part of ['heading', 'badge', 'amount', 'due', 'payee', 'line-amount', 'total', 'account', 'reference']) {
      for (const each of parts(element, part)) expect(words(each).right, part).to.be.at.most(edge);
    }
  });
});
