import { addDays } from '@kvitt/core/period.js';
import { paths, type Ending } from '../simulator/paths.js';
import { customers } from './customers.js';
import { issue } from './document.js';
import type { Wording } from './line.js';
import type { SeededInvoice } from './seed-data.js';
import { suppliers } from './suppliers.js';
import { tell } from './tell.js';

const supplier = suppliers.energy;
const customer = customers.tess;

/** What becomes of each payment, as the invoice's only line has it. */
const wordings: Readonly<Record<Ending | '00', Wording>> = {
  '00': ['Allt går väl, också en del', 'Betala hela beloppet eller en del av det: resten är kvar att betala.'],
  '01': ['Otillräckligt saldo', 'Banken säger nej för att det inte finns tillräckligt med pengar på kontot (svarskod 51).'],
  '02': ['Kortet har gått ut', 'Banken säger nej för att kortet inte gäller längre (svarskod 54).'],
  '03': ['Spärrat kort', 'Banken säger nej för att kortet är anmält förlorat eller stulet (svarskod 43).'],
  '04': ['Banken säger nej utan skäl', 'Banken godkänner inte betalningen och säger inte varför (svarskod 05).'],
  '05': ['Legitimeringen misslyckas', 'Banken kan inte bekräfta att det är du, vad du än gör (svarskod 1A).'],
  '06': ['Betaltjänsten svarar för sent', 'Det dröjer åtta sekunder innan betaltjänsten svarar. Portalen väntar bara i fyra.'],
  '07': ['Beskedet kommer sent', 'Betaltjänsten meddelar att pengarna kom tjugo sekunder för sent. Portalen frågar själv.'],
  '08': ['Beskedet kommer tre gånger', 'Betaltjänsten meddelar tre gånger att pengarna kom. De räknas en gång.'],
  '09': ['Beskedet kommer före svaret', 'Betaltjänsten hör av sig innan den har svarat på frågan.'],
  '10': ['Beskedet kommer aldrig', 'Betaltjänsten meddelar aldrig att pengarna kom. Portalen frågar själv.'],
  '11': ['Pengarna betalas tillbaka', 'Några sekunder efter betalningen betalar bolaget tillbaka pengarna.'],
  '12': ['Banken tar tillbaka pengarna', 'Några sekunder efter betalningen tar banken tillbaka pengarna, och fakturan är obetald igen.'],
  '13': ['Pengarna kommer i fel valuta', 'Det kommer euro i stället för kronor. Fakturan är fortfarande obetald.'],
  '14': ['Det kommer för mycket', 'Det kommer tio kronor mer än vad som skulle betalas.'],
  '15': ['Det kommer för lite', 'Det kommer en krona mindre än vad som skulle betalas. Resten är kvar.'],
};

/** A small invoice for each path of the simulator, the öre choosing it, and one that may be paid in part. */
export function trials(today: string): readonly SeededInvoice[] {
  const endings = Object.keys(paths).sort() as readonly Ending[];
  return [trial(today, '00', '600.00'), ...endings.map((ending) => trial(today, ending, `40.${ending}`))];
}

function trial(today: string, ending: Ending | '00', price: string): SeededInvoice {
  const issueDate = addDays(today, -3);
  const bill = issue({
    supplier, customer, sort: 'bill', issueDate, dueDate: addDays(issueDate, 20), toTheLastDigit: true,
    number: `${issueDate.slice(0, 4)}-9900${ending}`,
    terms: '20 dagar netto',
    exemptionReason: 'Ingen moms: pengarna är påhittade.',
    lines: [{
      service: { id: 'trial', name: 'Provbetalning' }, wording: wordings[ending], kind: 'one-off', quantity: '1', unitCode: 'C62', price, tax: { category: 'O' },
    }],
  });
  return tell(bill, {}, { supplier, customer, today });
}
