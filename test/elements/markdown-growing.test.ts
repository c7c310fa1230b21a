import { expect } from '@open-wc/testing';
import { asShown } from './markdown-compare.js';
import { examples, place } from './markdown-stage.js';

describe('words that are still being written', () => {
  it('end as if they had come at once, every example of CommonMark letter by letter', async () => {
    const [whole, growing] = [await place(), await place()];
    for (const { example, markdown } of await examples()) {
      for (let length = 1; length <= markdown.length; length += 1) growing.grow(markdown.slice(0, length));
      expect(asShown(growing.show(markdown)), `example ${example}`).to.equal(asShown(whole.show(markdown)));
    }
  });

  it('are text as long as a mark is not closed: nothing flashes', async () => {
    const { grow } = await place();
    const text = 'This is **bold** and `code`.';
    const seen = new Set<string>();
    for (let length = 1; length <= text.length; length += 1) for (const { localName } of grow(text.slice(0, length)).querySelectorAll('*')) seen.add(localName);
    expect([...seen].sort()).to.deep.equal(['code', 'p', 'strong']);
  });

  it('are no heading because a list begins below them, and no rule because a bullet does', async () => {
    const { grow } = await place();
    const text = 'Two things:\n- one\n- two';
    const seen = new Set<string>();
    for (let length = 1; length <= text.length; length += 1) for (const { localName } of grow(text.slice(0, length)).querySelectorAll('*')) seen.add(localName);
    expect([...seen].sort()).to.deep.equal(['li', 'p', 'ul']);
  });

  it('leave alone what is finished: only the open block is drawn again', async () => {
    const { grow } = await place();
    const words = grow('*One.*\n\n- a\n- b\n\nThree');
    const before = [...words.children];
    const observer = new MutationObserver(() => undefined);
    observer.observe(words, { childList: true, characterData: true, subtree: true });
    for (const more of [' is', ' is long', ' is long **and', ' is long **and strong**']) grow(`*One.*\n\n- a\n- b\n\nThree${more}`);
    const touched = observer.takeRecords().flatMap(({ target, removedNodes, addedNodes }) => [target, ...removedNodes, ...addedNodes]);
    expect(touched.some((node) => before.slice(0, 2).some((block) => block.contains(node)))).to.equal(false);
    expect([...words.children].slice(0, 2)).to.deep.equal(before.slice(0, 2));
    expect(words.querySelectorAll('strong')).to.have.length(1);
  });

  it('change one text node as long as they hold no markup', async () => {
    const { grow } = await place();
    const words = grow('One.\n\nTwo');
    const nodes = [...words.querySelectorAll('p')].map(({ firstChild }) => firstChild);
    grow('One.\n\nTwo and more');
    expect([...words.querySelectorAll('p')].map(({ firstChild }) => firstChild)).to.deep.equal(nodes);
    expect([...words.children].map(({ textContent }) => textContent)).to.deep.equal(['One.', 'Two and more']);
  });

  it('begin again when another text takes their place', async () => {
    const { grow, show } = await place();
    grow('*One*\n\n*two*\n\n*three*\n');
    expect(grow('*Other* ').textContent.trim()).to.equal('Other');
    expect(show('plain', 'plain').textContent).to.equal('plain');
    expect(grow('*Again*\n\n*and* ').textContent.trim()).to.equal('Againand');
  });

  it('take a definition at the end for the beginning, once all is there', async () => {
    const { grow, show } = await place();
    const text = 'See [the tariff].\n\nMore words.\n\nAnd more.\n\n[the tariff]: https://example.org/tariff\n';
    grow(text);
    expect(show(text).querySelector('a')!.href).to.equal('https://example.org/tariff');
  });
});
