/** What several pages hold alike, by the name that a page's file calls it with: `<!-- piece: print -->`. */
const pieces = {
  meta: `<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />`,
  sheets: `<link rel="stylesheet" href="/css/fonts.css" />
    <link rel="stylesheet" href="/css/brands/norrsken.css" />
    <link rel="stylesheet" href="/css/brands/fjordnett.css" />
    <link rel="stylesheet" href="/css/brands/mane.css" />
    <link rel="stylesheet" href="/css/base.css" />
    <link rel="stylesheet" href="/css/bar.css" />
    <link rel="stylesheet" href="/kvitt/kvitt.css" />`,
  languages: `<option value="sv" lang="sv">Svenska</option>
    <option value="nb" lang="nb">Norsk bokmål</option>
    <option value="da" lang="da">Dansk</option>
    <option value="fi" lang="fi">Suomi</option>
    <option value="en" lang="en">English</option>
    <option value="de" lang="de">Deutsch</option>`,
  back: `<a class="tool back" href="/"><svg class="icon turns" viewBox="0 0 20 20" aria-hidden="true"><path d="m12 5-5 5 5 5" /></svg><span data-say="back">Alla fakturor</span></a>`,
  print: `<button class="tool print" type="button"><svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M6 7.500V3h8v4.500M6 14H4.500A1.5 1.5 0 0 1 3 12.500V9a1.5 1.5 0 0 1 1.5-1.500h11A1.5 1.5 0 0 1 17 9v3.500a1.5 1.5 0 0 1-1.5 1.500H14M6 11.500h8V17H6z" /></svg><span data-say="print">Skriv ut</span></button>`,
  'play-phone': `<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M8 2.5h4a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2zM9 15h2" /></svg><span data-say="playPhone">Spela kundens telefon</span>`,
  'close-agent': `<button class="close" type="button" popovertarget="agent" popovertargetaction="hide"><svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="m5.5 5.5 9 9M14.5 5.500l-9 9" /></svg><span class="visually-hidden" data-say="close">Stäng</span></button>`,
};

/** A page with the pieces it calls; a name that none has is a mistake, and the page is not sent without it. */
export function withPieces(page: string): string {
  return page.replace(/<!-- piece: (.*?) -->/g, (_, name: string) => {
    if (!isPiece(name)) throw new Error(`there is no piece "${name}"`);
    return pieces[name];
  });
}

function isPiece(name: string): name is keyof typeof pieces {
  return Object.hasOwn(pieces, name);
}
