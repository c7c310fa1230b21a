import { withPieces } from './pieces.js';

/** Where the bar leads, by the word that says it. */
const places = [
  { to: '/', say: 'invoices', text: 'Fakturor' },
  { to: '/forbrukning', say: 'usage', text: 'Förbrukning' },
  { to: '/avtal', say: 'contracts', text: 'Avtal' },
  { to: '/din-e-faktura', say: 'openOwn', text: 'Öppna e-faktura' },
];

const head = `
    <!-- piece: meta -->
    <script src="/portal/js/first-paint.js"></script>
    <!-- piece: sheets -->
    <link rel="stylesheet" href="/css/page.css" />`;

const menu = `
    <div class="menu" id="menu" popover role="dialog" aria-label="Byt kund, språk och utseende" data-say-label="menu">
      <div data-fill="customers"></div>
      <div class="menu-settings">
        <div>
          <label for="language" data-say="language">Språk</label>
          <select id="language">
            <!-- piece: languages -->
          </select>
        </div>
        <fieldset>
          <legend data-say="theme">Utseende</legend>
          <div class="segments">
            <label><input type="radio" name="theme" value="auto" checked /><span data-say="asSystem">System</span></label>
            <label><input type="radio" name="theme" value="light" /><span data-say="light">Ljust</span></label>
            <label><input type="radio" name="theme" value="dark" /><span data-say="dark">Mörkt</span></label>
          </div>
        </fieldset>
      </div>
    </div>`;

const foot = `  <footer class="foot"><p><span data-say="pretence">Bolagen, kunderna och pengarna är påhittade. Sidan visar Kvitt.</span> <a href="/forbrukning" data-say="usage">Förbrukning</a> · <a href="/avtal" data-say="contracts">Avtal</a> · <a href="/din-e-faktura" data-say="openOwn">Öppna e-faktura</a> · <a href="/simulator" data-say="simulator">Prova betalningar</a></p></footer>
  `;

/** A page of the portal as it is sent: a file holds what is its own, and this puts around it what all have, for the address `at`. */
export function laidOut(page: string, at: string): string {
  const whole = page
    .replace('<head>', (tag) => tag + head)
    .replace('<body>', (tag) => tag + bar(at) + menu)
    .replace('</body>', (tag) => foot + tag);
  return withPieces(whole);
}

function bar(at: string): string {
  const links = places.map(({ to, say, text }) => `<a href="${to}"${current(to, at)} data-say="${say}">${text}</a>`);
  return `
    <header class="bar">
      <a class="skip" href="#page" data-say="skip">Hoppa till innehållet</a>
      <div class="bar-inside">
        <a class="logo" href="/"><span class="logo-mark" aria-hidden="true"></span><span data-fill="supplier">Norrsken Energi</span></a>
        <nav aria-label="Huvudmeny" data-say-label="navigation">
          ${links.join('\n          ')}
        </nav>
        <button class="account" type="button" popovertarget="menu">
          <span class="account-name" data-fill="customer">Elin Sandberg</span><span class="avatar" aria-hidden="true" data-fill="initials">ES</span>
          <span class="visually-hidden" data-say="menu">Byt kund, språk och utseende</span>
        </button>
      </div>
    </header>`;
}

/** An invoice, and paying it, are below the list of invoices. */
function current(to: string, at: string): string {
  if (to === at) return ' aria-current="page"';
  return to === '/' && at.startsWith('/fakturor/') ? ' aria-current="true"' : '';
}
