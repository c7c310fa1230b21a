import { expect } from '@open-wc/testing';
import { overflowing } from '../support/describe-element.js';
import { englishLeftIn } from '../support/leftovers.js';
import { textOf } from '../support/mount.js';
import { languages } from '../support/terms.js';
import { shown, unfold } from './einvoice-stage.js';

describe('kvitt-invoice of an e-invoice file', () => {
  /** Files that say the most. */
  const rich = ['en16931-ubl/ubl-tc434-example5.xml', 'xrechnung/03.01a-INVOICE_uncefact.xml', 'xrechnung/04.02a-INVOICE_ubl.xml', 'oioubl/out-dk-bank.xml', 'zugferd-corpus/EN16931_Rechnungskorrektur.cii.xml'];
  const german = ['zugferd-corpus/EN16931_Rabatte.cii.xml', 'zugferd-corpus/EN16931_Physiotherapeut.cii.xml', 'zugferd-corpus/EN16931_Gutschrift.cii.xml', 'xrechnung/04.02a-INVOICE_ubl.xml'];

  for (const lang of languages) {
    it(`speaks ${lang} throughout, in its folds too`, async () => {
      for (const name of german) {
        const { element } = await shown(name, { lang });
        const text = textOf(await unfold(element)).replaceAll(/\[[^\]]*\]/g, '');
        expect(await englishLeftIn(text, lang), name).to.deep.equal([]);
        expect(text, name).not.to.match(/\bundefined\b|\bNaN\b|\[object|\bnull\b/);
      }
    });
  }

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`fits into 320 px with everything unfolded, ${dir}`, async () => {
      for (const name of rich) {
        const { element } = await shown(name, { dir, width: '320px' });
        expect(overflowing(await unfold(element)), name).to.deep.equal([]);
      }
    });
  }
});
