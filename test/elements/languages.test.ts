import { expect } from '@open-wc/testing';
import { english, fragmentsOf, languages, said, sentencesOf, termsOf } from '../support/terms.js';

const paths = (terms: unknown) => sentencesOf(terms).map(([path]) => path);
const counts = [0, 1, 2, 5];

/** Words that are the same in both languages, units and abbreviations aside. */
const isWords = (text: string) => /\p{L}{4}/u.test(text);

/** A sentence is a plural when one is said otherwise than many. */
function withoutCount(sentence: unknown, count: number): string {
  return said(sentence, count).replaceAll(String(count), '#');
}

for (const language of languages) {
  describe(`the language ${language}`, () => {
    it('says everything that English says, and nothing else', async () => {
      const spoken = paths(await termsOf(language)).filter((path) => !path.startsWith('unit.'));
      const expected = paths(english).filter((path) => !path.startsWith('unit.'));
      expect(spoken.sort()).to.deep.equal(expected.sort());
    });

    it('leaves no sentence empty', async () => {
      for (const [path, sentence] of sentencesOf(await termsOf(language))) expect(said(sentence, 'x').trim(), path).not.to.equal('');
    });

    it('fills in the same things as English', async () => {
      const native = new Map(sentencesOf(await termsOf(language)));
      for (const [path, sentence] of sentencesOf(english)) expect(typeof native.get(path) === 'function' || !native.has(path), path).to.equal(typeof sentence === 'function' || !native.has(path));
    });

    it('leaves at most one sentence in twenty in English', async () => {
      const spoken = new Map(sentencesOf(await termsOf(language)));
      const sentences = sentencesOf(english).filter(([, sentence]) => fragmentsOf(sentence).some(isWords));
      const same = sentences.filter(([path, sentence]) => said(spoken.get(path), 'x') === said(sentence, 'x')).map(([path]) => path);
      expect(same.length, same.join(', ')).to.be.at.most(sentences.length * 0.05);
    });

    it('says none, one, two and five of everything that is counted', async () => {
      for (const [path, sentence] of sentencesOf(await termsOf(language)).filter(([, found]) => typeof found === 'function')) {
        for (const count of counts) expect(said(sentence, count), path).to.match(new RegExp(`${count}`)).and.not.match(/#|undefined|NaN/);
        expect(new Set([0, 2, 5].map((count) => withoutCount(sentence, count))).size, path).to.equal(1);
      }
    });
  });
}

describe('plurals', () => {
  const oneDay = { sv: 'om 1 dag', nb: 'om 1 dag', da: 'om 1 dag', fi: '1 päivän', de: '1 Tag' };
  const fiveDays = { sv: 'om 5 dagar', nb: 'om 5 dager', da: 'om 5 dage', fi: '5 päivän', de: '5 Tagen' };

  for (const language of languages) {
    it(`counts days as ${language} does`, async () => {
      const { status } = await termsOf(language);
      expect(status.dueIn(1)).to.contain(oneDay[language]);
      expect(status.dueIn(5)).to.contain(fiveDays[language]);
    });
  }
});
