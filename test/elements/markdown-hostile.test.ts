import { expect } from '@open-wc/testing';
import { attacks } from '../support/attacks.js';
import { place, strangers, type Place } from './markdown-stage.js';

/** Everything that an attack could reach: calls of the page's own functions, its title, its address, and what it has fetched. */
function watch(): () => readonly unknown[] {
  const calls: unknown[] = [];
  const { alert, confirm, prompt } = window as unknown as Record<string, unknown>;
  const caught = (...given: unknown[]) => void calls.push(given);
  Object.assign(window, { alert: caught, confirm: caught, prompt: caught });
  const from = performance.getEntriesByType('resource').length;
  const [title, address] = [document.title, location.href];
  return () => {
    Object.assign(window, { alert, confirm, prompt });
    const fetched = performance.getEntriesByType('resource').slice(from).map(({ name }) => name);
    return [...calls, ...fetched, ...(document.title === title ? [] : [document.title]), ...(location.href === address ? [] : [location.href])];
  };
}

/** Long enough for an image that failed, or a script that came, to do what it came for. */
async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

const ways: Readonly<Record<string, (at: Place, attack: string) => HTMLElement>> = {
  'as plain text': ({ show }, attack) => show(attack, 'plain'),
  'as Markdown': ({ show }, attack) => show(attack),
  'as Markdown that grows': ({ show, grow }, attack) => {
    for (let length = 1; length < attack.length; length += Math.ceil(attack.length / 12)) grow(attack.slice(0, length));
    return show(attack);
  },
  'in a paragraph with emphasis': ({ show }, attack) => show(`*Hello* ${attack}`),
  'as the address of a link and of an image': ({ show }, attack) => show(`[link](<${attack}>) ![image](<${attack}>)`),
  'as the words of a link, its title, and the alternative text of an image': ({ show }, attack) => show(`[${attack}](https://example.org "${attack}") ![${attack}](https://example.org/x.png)`),
  'in a list, a table, a quotation and a fence': ({ show }, attack) => show(`- ${attack}\n\n| ${attack} |\n|---|\n| ${attack} |\n\n> ${attack}\n\n~~~${attack}\n${attack}\n~~~`),
  'as a definition': ({ show }, attack) => show(`[a]\n\n[a]: <${attack}> "${attack}"`),
};

describe('hostile text in a message', () => {
  for (const [way, bring] of Object.entries(ways)) {
    it(`runs nothing, fetches nothing and brings nothing that is not on the list, ${way}`, async () => {
      const [at, all] = [await place(), await attacks()];
      const end = watch();
      expect(all.length).to.be.greaterThan(800);
      for (const attack of all) expect(strangers(bring(at, attack)), attack).to.deep.equal([]);
      await twoFrames();
      expect(end()).to.deep.equal([]);
    });
  }

  it('is there to be read, letter by letter, when it is plain', async () => {
    const { show } = await place();
    for (const attack of await attacks()) expect(show(attack, 'plain').textContent).to.equal(attack);
  });

  it('would be found by this test: an attack that got through is a stranger', async () => {
    const { box } = await place();
    for (const bad of ['<img>', '<p onclick="x">', '<a href="javascript:x">y</a>', '<p style="x">', '<p id="x">', '<svg></svg>']) {
      const words = document.createElement('div');
      words.append(document.createRange().createContextualFragment(bad));
      box.append(words);
      expect(strangers(words), bad).to.have.length(1);
    }
  });
});

const slow: Readonly<Record<string, string>> = {
  'opening brackets': '['.repeat(10_000),
  'nested images': '![['.repeat(3_333),
  'links without end': '[a](<b'.repeat(1_666),
  'half-open links': '[a](b'.repeat(2_000),
  'asterisks': '*'.repeat(10_000),
  'emphasis without end': '*a **b '.repeat(1_400),
  'underscores': '_a __b '.repeat(1_400),
  'backticks of every length': Array.from({ length: 140 }, (_, index) => '`'.repeat(index)).join(' '),
  'tildes': '~a ~~b '.repeat(1_400),
  'quotations in quotations': '>'.repeat(10_000),
  'lists in lists': Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
  'a table of empty cells': `${'|'.repeat(3_000)}\n${'|-'.repeat(3_000)}`,
  'tags without end': '<a b="'.repeat(1_666),
  'comments without end': '<!--'.repeat(2_500),
  'spaces before a line break': `a${' '.repeat(9_990)}\nb`,
  'blank lines with spaces': '*a*\n   \n'.repeat(1_250),
  'definitions': '[a]: b\n'.repeat(1_400),
  'definitions without end': '[a]: <'.repeat(1_666),
  'entities': '&a'.repeat(5_000),
  'backslashes': '\\'.repeat(10_000),
  'pipes and dashes': '-|'.repeat(5_000),
  'tabs': `*a*${'\t'.repeat(9_990)}b`,
  'a heading of marks': `# ${'#'.repeat(9_990)}x`,
};

describe('a message made to take long', () => {
  for (const [name, text] of Object.entries(slow)) {
    it(`is shown in less than a second and a half: ${name}`, async () => {
      const { show } = await place();
      expect(text.length).to.be.lessThan(10_001);
      const before = performance.now();
      expect(strangers(show(text))).to.deep.equal([]);
      expect(performance.now() - before).to.be.lessThan(1_500);
    });
  }
});
