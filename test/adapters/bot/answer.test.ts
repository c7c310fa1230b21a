import { answer, deltas } from '@kvitt/adapters/bot.js';
import { describe, expect, it } from 'vitest';
import { knowledge, languages, noon, spaced } from './support.js';

const said = (question: string, more = knowledge()): string => spaced(answer(question, more).text);

describe('the bot', () => {
  it('says what a line is: its amount, the supplier’s words, and what it is made of', () => {
    expect(said('Vad är månadsavgiften?')).toBe(
      '**Månadsavgift** är 49,00 kr med moms på faktura 2026-0142.\n\n' +
        'Du hade sex månader utan månadsavgift, till och med december. Från januari är avgiften 39,20 kr, 49,00 kr med moms.\n\n' +
        '- 1 månad × 39,20 kr = 39,20 kr utan moms\n- Period: 1–31 januari 2026\n- Moms: 25 %\n- Kampanj slut',
    );
  });

  it('takes a question without a name for one about the line that is quoted', () => {
    expect(said('What is this?', { ...knowledge('en'), subject: { lineId: '5' } })).toContain('**Energiskatt** is SEK 378.90 with VAT on invoice 2026-0142.');
  });

  it('says which lines make it more than last month, and they add up to the cent', () => {
    const text = said('Varför är det mer än förra månaden?');
    expect(text).toContain('**136,00 kr högre** än den förra: 1 477,00 kr i stället för 1 341,00 kr på faktura 2025-1187.');
    expect(text).toContain('- **Förbrukning** +114,03 kr: 842 kWh i stället för 746 kWh; 0,5842 kr i stället för 0,5371 kr');
    expect(text).toContain('- **Månadsavgift** +49,00 kr: ny på den här fakturan (Kampanj slut)');
    const cents = [...text.matchAll(/^- .*? ([+−])(\d+),(\d\d) kr/gm)].map(([, sign, whole, part]) => (sign === '+' ? 1 : -1) * Number(`${whole!}${part!}`));
    expect(cents.reduce((sum, cent) => sum + cent, 0)).toBe(13_600);
  });

  it('says when it is due, and what follows if it is late', () => {
    expect(said('När ska jag betala?')).toBe('1 477,00 kr ska vara betalt senast **27 februari 2026**.');
    expect(said('Vad händer om jag betalar för sent?', knowledge('sv', 'reminded'))).toContain('Grund: Lag (1981:739) om ersättning för inkassokostnader m.m.');
  });

  it('brings the way to pay along when asked how, unless nothing is owed or it is drawn', () => {
    const { card } = answer('How do I pay?', knowledge('en'));
    expect({ ...card, name: spaced(card!.name!) }).toEqual({ kind: 'payment-link', id: knowledge().invoice.id, name: 'Invoice 2026-0142: SEK 1,477.00 to pay' });
    const { invoice, ...others } = knowledge('en');
    expect(answer('How do I pay?', { ...others, invoice: { ...invoice, paymentInstructions: [{ meansCode: '49' }] } }).card).toBe(undefined);
    expect(answer('How do I pay?', knowledge('en', 'paid'))).not.toHaveProperty('card');
    expect(answer('When is it due?', knowledge('en'))).not.toHaveProperty('card');
  });

  it('says honestly that it does not know, with the way to a person', () => {
    const { text, topic, quickReplies } = answer('Har ni jobb åt min kusin?', knowledge());
    expect(topic).toBe('unknown');
    expect(text).toContain('Det vet jag inte.');
    expect(text).toContain('Telefon: 060-12 34 56');
    expect(quickReplies[0]).toBe('Prata med en människa');
  });

  it.each(languages)('understands in %s every question that it offers itself', (locale) => {
    const seen = new Set<string>();
    const walk = (question: string): void => {
      if (seen.has(question)) return;
      seen.add(question);
      const { quickReplies, topic } = answer(question, knowledge(locale));
      expect.soft(topic, question).not.toBe('unknown');
      quickReplies.forEach(walk);
    };
    answer('?', knowledge(locale)).quickReplies.forEach(walk);
    expect(seen.size).toBeGreaterThan(4);
  });

  it('knows nothing without an invoice, and says so', () => {
    expect(answer('When is it due?', { locale: 'en', now: noon })).toMatchObject({ topic: 'unknown', quickReplies: ['Talk to a person'] });
    expect(answer('Talk to a person', { locale: 'de', now: noon })).toEqual({ topic: 'person', quickReplies: [], text: 'Natürlich. Ich bitte einen Menschen, zu übernehmen.' });
  });

  it('cuts an answer into pieces that are the answer again', () => {
    const { text } = answer('Vad är månadsavgiften?', knowledge());
    const pieces = deltas(text);
    expect(pieces.length).toBeGreaterThan(20);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const { at, text: piece } of pieces) expect(text.slice(at, at + piece.length)).toBe(piece);
  });
});
