import { answer, type Topic } from '@kvitt/adapters/bot.js';
import { describe, expect, it } from 'vitest';
import { knowledge } from './support.js';

/** As customers write, in six languages; Elin's lines have Swedish names. */
const questions: Readonly<Record<Exclude<Topic, 'unknown'>, readonly string[]>> = {
  line: [
    'What is Energiskatt?', 'can you explain elöverföring please', 'Vad är påslag för något', 'vad betyder Abonnemang 20 A??', 'VARFÖR BETALAR JAG ENERGISKATT', 'Förklara månadsavgiften',
    'Hva er Energiskatt?', 'Hvad er påslag?', 'hvad dækker abonnemang', 'Mikä on Energiskatt?', 'mitä tarkoittaa elöverföring', 'Was ist Påslag?', 'Was bedeutet Abonnemang 20 A', 'energiskatt',
  ],
  change: [
    'Why is my bill so high?', 'why did it go up... I pay more than last month', 'What has changed since the last invoice?', 'Compare with last month', 'Varför är fakturan så hög?', 'varför är det dyrare den här gången',
    'Vad har ändrats sedan förra fakturan', 'Varför är den lägre?', 'Hvorfor er regningen så høy?', 'hvorfor koster det mer', 'Hva er endret siden forrige måned?', 'Hvorfor er regningen så høj?', 'hvorfor er det steget',
    'Hvad har ændret sig siden sidste regning', 'Miksi lasku on näin suuri? Enemmän kuin ennen!', 'miksi tämä on kalliimpi', 'Mikä on muuttunut?', 'Warum ist die Rechnung so hoch?', 'Wieso zahle ich mehr als letzten Monat', 'Was hat sich geändert?',
  ],
  due: [
    'When do I have to pay?', 'due date?', 'what is the deadline', 'När förfaller fakturan?', 'Vilket datum ska jag betala senast', 'sista betalningsdag', 'Når forfaller den?', 'hva er betalingsfristen', 'Hvornår forfalder regningen?',
    'Milloin eräpäivä on?', 'milloin tämä pitää maksaa', 'Wann ist die Rechnung fällig?', 'bis wann muss ich zahlen',
  ],
  late: [
    'What happens if I pay late?', 'I can’t pay this month', 'can I get more time', 'Kan jag få anstånd?', 'jag kan inte betala', 'Jag glömde betala', 'Vad kostar en påminnelse?', 'Kan jeg få betalingsutsettelse', 'hva skjer om jeg betaler for sent',
    'Kan jeg få henstand?', 'jeg har fået en rykker', 'Voinko saada lisäaikaa?', 'maksu myöhästyy', 'Kann ich in Raten zahlen?', 'Ich habe eine Mahnung bekommen',
  ],
  pay: [
    'How can I pay?', 'what is the account number', 'which reference do I use', 'Hur betalar jag?', 'vilket bankgiro', 'OCR?', 'kan jag betala med swish', 'Hvordan betaler jeg?', 'hva er KID', 'Kan jeg betale med MobilePay?', 'Hvilket kontonummer?',
    'Miten maksan laskun?', 'mikä on viitenumero', 'Wie bezahle ich?', 'Welchen Verwendungszweck gebe ich an?', 'IBAN?',
  ],
  paid: [
    'Have you received my payment?', 'is it already paid?', 'Har ni fått min betalning?', 'är den betald', 'Har dere mottatt betalingen?', 'er den betalt', 'Har I modtaget min betaling?', 'Onko lasku maksettu?', 'Ist die Rechnung schon bezahlt?', 'Haben Sie meine Zahlung erhalten?',
  ],
  total: ['How much is it?', 'what is the total', 'Hur mycket är det?', 'Vad blir summan?', 'Hvor mye skal jeg ha? Totalt?', 'Hvor meget bliver det i alt?', 'Paljonko se on?', 'mikä on loppusumma', 'Wie viel muss das sein?', 'Was ist der Gesamtbetrag?'],
  vat: ['How much VAT is it?', 'Hur mycket moms är det?', 'Hva er mva på dette?', 'Hvor meget moms?', 'Paljonko ALV on?', 'Wie viel MwSt. ist das?', 'Umsatzsteuer?'],
  person: [
    'I want to talk to a human', 'can I speak to someone', 'customer service please', 'Jag vill prata med en människa', 'kundtjänst', 'Kan jag få prata med en person?', 'Jeg vil snakke med et menneske', 'kundeservice', 'Jeg vil tale med en medarbejder',
    'Haluan puhua ihmisen kanssa', 'asiakaspalvelu', 'Ich möchte mit einem Menschen sprechen', 'Kundenservice bitte',
  ],
  supplier: ['Who are you?', 'what is your phone number', 'Vem är ni?', 'hur når jag er? kontaktuppgifter', 'Hvem er dere?', 'Hvem er min leverandør?', 'Kuka sinä olet?', 'mikä on puhelinnumeronne', 'Wer sind Sie?', 'Wer ist mein Anbieter?'],
  thanks: ['Thanks!', 'thank you so much', 'Tack!', 'Tusen takk', 'Mange tak', 'Kiitos paljon', 'Danke schön', 'vielen Dank'],
  hello: ['Hello', 'hi there', 'Good morning', 'Hej!', 'hejsan', 'God morgon', 'Hei', 'Goddag', 'Moi', 'Hyvää päivää', 'Guten Tag', 'Moin'],
};

const nonsense = ['', '   ', '?', '🤷', 'asdf', 'Ska jag ha paraply i morgon?', 'What colour is the sky', 'Mikä sää huomenna on', 'لماذا', '为什么', 'a'.repeat(10_000)];

const english = knowledge('en');
const german = knowledge('de');

describe('what a question is about', () => {
  it.each(Object.entries(questions))('%s', (topic, texts) => {
    for (const text of texts) {
      expect.soft(answer(text, english).topic, text).toBe(topic);
      expect.soft(answer(text.toUpperCase(), german).topic, text.toUpperCase()).toBe(topic);
    }
  });

  it('is unknown where no rule knows it, in any script and at any length', () => {
    const began = performance.now();
    for (const text of nonsense) expect.soft(answer(text, english).topic, text.slice(0, 40)).toBe('unknown');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('goes by the words before the line that is quoted', () => {
    const { topic, text } = answer('Why is it more than last month?', { ...knowledge('en'), subject: { lineId: '1' } });
    expect(topic).toBe('change');
    expect(text).toContain('**Förbrukning** +');
    expect(text).not.toContain('Månadsavgift');
  });
});
