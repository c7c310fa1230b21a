/** What happens in a conversation, said to the customer, and what an agent may say without writing it. */
export interface Words {
  readonly queued: string;
  /** `{when}` the promised time. */
  readonly closed: string;
  /** `{name}` the agent's. */
  readonly joined: string;
  readonly resolved: string;
  readonly replies: Readonly<Record<'hello' | 'moment' | 'looked' | 'extension' | 'done', readonly [title: string, text: string]>>;
}

const words = {
  en: {
    queued: 'You are in the queue for a person.',
    closed: 'Nobody is here right now. You will have a reply by {when}.',
    joined: '{name} has joined.',
    resolved: 'The matter is closed. Write again whenever you like.',
    replies: {
      hello: ['Greeting', 'Hello! I have your invoice in front of me. How can I help?'],
      moment: ['One moment', 'One moment, please. I am looking into it.'],
      looked: ['Looked into it', 'I have looked into it, and the invoice is right. I am happy to explain how the amount comes about.'],
      extension: ['More time', 'You can have more time to pay. Which date would suit you?'],
      done: ['Goodbye', 'I am glad that I could help. Have a nice day!'],
    },
  },
  sv: {
    queued: 'Du står i kö till en medarbetare.',
    closed: 'Ingen är här just nu. Du får svar senast {when}.',
    joined: '{name} har anslutit.',
    resolved: 'Ärendet är avslutat. Skriv igen när du vill.',
    replies: {
      hello: ['Hälsning', 'Hej! Jag har din faktura framför mig. Vad kan jag hjälpa dig med?'],
      moment: ['Ett ögonblick', 'Ett ögonblick, jag tar reda på det.'],
      looked: ['Har undersökt', 'Jag har gått igenom fakturan och den stämmer. Jag förklarar gärna hur beloppet blir till.'],
      extension: ['Mer tid', 'Du kan få mer tid att betala. Vilket datum passar dig?'],
      done: ['Avslutning', 'Vad bra att jag kunde hjälpa till. Ha en fin dag!'],
    },
  },
  nb: {
    queued: 'Du står i kø til en medarbeider.',
    closed: 'Ingen er her akkurat nå. Du får svar senest {when}.',
    joined: '{name} har blitt med.',
    resolved: 'Saken er avsluttet. Skriv igjen når du vil.',
    replies: {
      hello: ['Hilsen', 'Hei! Jeg har fakturaen din foran meg. Hva kan jeg hjelpe deg med?'],
      moment: ['Et øyeblikk', 'Et øyeblikk, jeg finner ut av det.'],
      looked: ['Har undersøkt', 'Jeg har gått gjennom fakturaen, og den stemmer. Jeg forklarer gjerne hvordan beløpet blir til.'],
      extension: ['Mer tid', 'Du kan få mer tid til å betale. Hvilken dato passer for deg?'],
      done: ['Avslutning', 'Så fint at jeg kunne hjelpe. Ha en fin dag!'],
    },
  },
  da: {
    queued: 'Du står i kø til en medarbejder.',
    closed: 'Der er ingen lige nu. Du får svar senest {when}.',
    joined: '{name} er kommet til.',
    resolved: 'Sagen er afsluttet. Skriv igen, når du vil.',
    replies: {
      hello: ['Hilsen', 'Hej! Jeg har din regning foran mig. Hvad kan jeg hjælpe dig med?'],
      moment: ['Et øjeblik', 'Et øjeblik, jeg finder ud af det.'],
      looked: ['Har undersøgt', 'Jeg har gennemgået regningen, og den er rigtig. Jeg forklarer gerne, hvordan beløbet bliver til.'],
      extension: ['Mere tid', 'Du kan få mere tid til at betale. Hvilken dato passer dig?'],
      done: ['Afslutning', 'Godt, at jeg kunne hjælpe. Hav en god dag!'],
    },
  },
  fi: {
    queued: 'Olet jonossa asiakaspalvelijalle.',
    closed: 'Kukaan ei ole juuri nyt paikalla. Saat vastauksen viimeistään {when}.',
    joined: '{name} on liittynyt keskusteluun.',
    resolved: 'Asia on käsitelty. Kirjoita uudestaan milloin vain.',
    replies: {
      hello: ['Tervehdys', 'Hei! Laskusi on edessäni. Miten voin auttaa?'],
      moment: ['Hetkinen', 'Hetkinen, selvitän asian.'],
      looked: ['Selvitetty', 'Kävin laskun läpi, ja se on oikein. Kerron mielelläni, mistä summa muodostuu.'],
      extension: ['Lisäaikaa', 'Voit saada lisää maksuaikaa. Mikä päivä sopisi sinulle?'],
      done: ['Lopetus', 'Hienoa, että pystyin auttamaan. Mukavaa päivää!'],
    },
  },
  de: {
    queued: 'Sie sind in der Warteschlange für einen Menschen.',
    closed: 'Gerade ist niemand da. Sie erhalten bis {when} eine Antwort.',
    joined: '{name} ist dazugekommen.',
    resolved: 'Das Anliegen ist abgeschlossen. Schreiben Sie jederzeit wieder.',
    replies: {
      hello: ['Begrüßung', 'Guten Tag! Ihre Rechnung liegt vor mir. Wie kann ich helfen?'],
      moment: ['Einen Moment', 'Einen Moment bitte, ich kläre das.'],
      looked: ['Geprüft', 'Ich habe die Rechnung geprüft, sie stimmt. Gern erkläre ich, wie der Betrag zustande kommt.'],
      extension: ['Mehr Zeit', 'Sie können mehr Zeit zum Bezahlen bekommen. Welches Datum passt Ihnen?'],
      done: ['Abschied', 'Schön, dass ich helfen konnte. Einen guten Tag noch!'],
    },
  },
} satisfies Record<string, Words>;

/** The words of a language, English where there are none. */
export function wordsIn(lang: string): Words {
  const language = lang.toLowerCase().split('-')[0]?.replace(/^n[on]$/, 'nb') ?? '';
  return Object.hasOwn(words, language) ? words[language as keyof typeof words] : words.en;
}

/** A promised time as it is said to a customer. */
export function whenIn(lang: string, at: string, timeZone: string): string {
  return new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone }).format(Date.parse(at));
}
