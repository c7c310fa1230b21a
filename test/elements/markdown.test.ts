import { expect } from '@open-wc/testing';
import { asShown, expected } from './markdown-compare.js';
import { differences } from './markdown-differences.js';
import { examples, place } from './markdown-stage.js';

describe("CommonMark's examples, through the words of a message", () => {
  it('are shown as a browser shows them, all that are not listed as differing', async () => {
    const { show } = await place();
    const others = (await examples()).filter(({ example }) => !differences.has(example));
    expect(others).to.have.length(280);
    for (const { example, markdown, html } of others) expect(asShown(show(markdown)), `example ${example}`).to.equal(expected(html));
  });

  it('are shown otherwise where the list says how and why, and only there', async () => {
    const { show } = await place();
    const listed = (await examples()).filter(({ example }) => differences.has(example));
    expect(listed).to.have.length(differences.size);
    for (const { example, markdown, html } of listed) {
      const { shown, why } = differences.get(example)!;
      expect(asShown(show(markdown)), `example ${example}: ${why}`).to.equal(shown);
      expect(shown, `example ${example} is shown as everybody shows it`).not.to.equal(expected(html));
    }
  });
});

describe('the words of a message', () => {
  it('are exactly those that were written, when they are plain: no mark is read, no address is a link', async () => {
    const { show } = await place();
    const text = '  **not bold** <b>\n\n\n- https://example.org  x';
    const words = show(text, 'plain');
    expect(words.textContent).to.equal(text);
    expect(words.querySelectorAll('*')).to.have.length(1);
    expect(getComputedStyle(words).display).to.equal('block');
  });

  it('make no links of addresses that are not marked up', async () => {
    const { show } = await place();
    const words = show('See https://example.org and *me@example.org*');
    expect(words.querySelector('a')).to.equal(null);
    expect(words.textContent).to.equal('See https://example.org and me@example.org');
  });

  it('open links elsewhere, without telling where from; mail and telephone as they are', async () => {
    const { show } = await place();
    const links = [...show('[a](https://example.org/x) <mailto:b@example.org> [c](tel:+4612345)').querySelectorAll('a')];
    expect(links.map(({ href, target, rel }) => [href, target, rel])).to.deep.equal([
      ['https://example.org/x', '_blank', 'noopener noreferrer nofollow'],
      ['mailto:b@example.org', '', 'noopener noreferrer nofollow'],
      ['tel:+4612345', '', 'noopener noreferrer nofollow'],
    ]);
  });

  it('keep the words of a link that leads nowhere safe, and show the address of one without words', async () => {
    const { show } = await place();
    const words = show('[x](javascript:alert(1)) [y](data:text/html,z) [z](swish://pay) [](https://example.org/empty)');
    expect([...words.querySelectorAll('a')].map(({ textContent }) => textContent)).to.deep.equal(['https://example.org/empty']);
    expect(words.textContent).to.equal('x y z https://example.org/empty');
  });

  it('name an image that the host has not allowed, and fetch it only when it has', async () => {
    const { show } = await place();
    const text = '![A meter](https://images.example/meter.png) ![Another](https://elsewhere.example/b.png)';
    expect([...show(text).querySelectorAll('a')].map(({ textContent, href }) => [textContent, href])).to.deep.equal([
      ['A meter', 'https://images.example/meter.png'],
      ['Another', 'https://elsewhere.example/b.png'],
    ]);
    const asked: string[] = [];
    const own = `![A dot](${location.origin}/test/fixtures/nowhere.png) ${text}`;
    const shown = show(own, 'markdown', (url) => asked.push(url) > 0 && url.startsWith(location.origin));
    expect(asked).to.have.length(3);
    expect([...shown.querySelectorAll('img')].map(({ alt, loading, referrerPolicy }) => [alt, loading, referrerPolicy])).to.deep.equal([['A dot', 'lazy', 'no-referrer']]);
    expect(shown.querySelectorAll('a')).to.have.length(2);
  });

  it('bring no headings into the page, and no boxes to tick', async () => {
    const { show } = await place();
    const words = show('# A title\n\n- [x] done\n- [ ] not yet');
    expect(words.querySelector('h1, h2, h3, h4, h5, h6, input')).to.equal(null);
    expect(words.querySelector('p > strong')!.textContent).to.equal('A title');
    expect([...words.querySelectorAll('li')].map(({ textContent }) => textContent)).to.deep.equal(['☑ done', '☐ not yet']);
  });

  it('give tables a frame that can be scrolled by keys, and each block its own direction', async () => {
    const { show } = await place();
    const words = show('| a | b |\n|---|--:|\n| 1 | 2 |\n\nשלום\n\n    code');
    const frame = words.querySelector<HTMLElement>('.scroll')!;
    expect([frame.tabIndex, frame.querySelectorAll('td').length]).to.deep.equal([0, 2]);
    expect([...words.children].map((block) => getComputedStyle(block).direction)).to.deep.equal(['ltr', 'rtl', 'ltr']);
  });

  it('are read once, and are nobody else’s when they are shown twice', async () => {
    const [one, other] = [await place(), await place()];
    const [first, second] = [one.show('*same*'), other.show('*same*')];
    expect([first.textContent, second.textContent]).to.deep.equal(['same', 'same']);
    const kept = first.firstElementChild;
    expect(one.show('*same*').firstElementChild).to.equal(kept);
  });

  it('longer than any message are shown as they are', async () => {
    const { show } = await place();
    expect(show('*a* '.repeat(6_000)).querySelector('em')).to.equal(null);
  });
});
