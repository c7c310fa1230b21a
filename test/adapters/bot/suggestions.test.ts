import { answer, suggestionsFor } from '@kvitt/adapters/bot.js';
import { describe, expect, it } from 'vitest';
import { knowledge, languages, noon, spaced } from './support.js';

describe('suggestions', () => {
  it('begin with the line that is asked about, each with its answer as plain text', () => {
    const [first] = suggestionsFor({ ...knowledge(), lineId: '3' });
    expect(first?.text).toBe('Vad är Månadsavgift?');
    expect(spaced(first?.answer ?? '')).toMatch(/^Månadsavgift är 49,00 kr med moms på faktura 2026-0142\./);
  });

  it('bring what is meant to the front while it is written', () => {
    expect(suggestionsFor({ ...knowledge(), text: 'förfaller' })[0]?.text).toBe('När ska jag betala?');
    expect(suggestionsFor({ ...knowledge(), text: 'mom' })[0]?.text).toBe('Hur mycket av det är moms?');
  });

  it('do not speak of last month where there is none, and are none without an invoice', () => {
    const { invoice } = knowledge();
    expect(suggestionsFor({ invoice, lineId: '3', locale: 'sv', now: noon }).map(({ id }) => id)).not.toContain('change');
    expect(suggestionsFor({ locale: 'sv', now: noon })).toEqual([]);
  });

  it.each(languages)('are questions that the bot understands in %s', (locale) => {
    const texts = [undefined, 'moms mva vat alv mwst', 'sent late spät myöhässä'];
    for (const text of texts) {
      for (const { id, text: question } of suggestionsFor({ ...knowledge(locale), lineId: '3', text })) {
        expect.soft(answer(question, knowledge(locale)).topic, question).toBe(id === 'line-change' ? 'change' : id);
      }
    }
  });
});
