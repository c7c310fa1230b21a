import { normal } from './normal.js';

/** What a question is about; `unknown` is what no rule knows. */
export type Topic = 'person' | 'change' | 'line' | 'paid' | 'late' | 'due' | 'vat' | 'total' | 'pay' | 'supplier' | 'thanks' | 'hello' | 'unknown';

/** Words of all six languages beside each other, without accents (`normal`): a customer may write another one than she reads. */
const asked = {
  person: [
    /\b(human|real person|a person|someone|somebody|agent|representative|customer service|support team|talk to|speak (to|with))\b/,
    /manniska|medarbetare|handlaggare|kundservice|kundtjanst|\b(prata|tala) med|\ben person\b/,
    /menneske|medarbeider|saksbehandler|kundeservice|kundesenter|\b(snakke|prate) med/,
    /medarbejder|sagsbehandler|\btale med/,
    /\bihmi(nen|se|st|sen)|asiakaspalvelu|henkilo|puhua/,
    /\bmensch|mitarbeiter|sachbearbeiter|kundenservice|kundendienst|(sprechen|reden)\b|mit jemandem|\beiner? person\b/,
  ],
  change: [
    /\bwhy\b.*\b(more|less|higher|lower|so (much|high|expensive)|increas|gone (up|down)|went (up|down)|changed|differ)|what (has )?changed|\b(than|from|since|with) (the )?(last|previous) (month|time|invoice|bill)|\bcompare/,
    /varfor.*(\bmer\b|mindre|hogre|lagre|dyr|billig|okat|minskat|\bhog|\blag\b|andra(t|des)|skiljer|skillnad)|vad har andrats|(forra|forrige) (manaden|fakturan|gangen)|jamfor/,
    /hvorfor.*(\bmer\b|mindre|hoyere|lavere|dyr|billig|\bokt\b|gatt (opp|ned)|\bhoy|endret|forskjell)|hva (er|har) (blitt )?endret|(forrige|sist) (maned|faktura|gang)|sammenlign/,
    /hvorfor.*(\bmere?\b|hojere|steget|faldet|\bhoj|aendret|forskel)|hvad (er|har) (\w+ )?aendret|(sidste|forrige) (maned|faktura|regning|gang)/,
    /miksi.*(enemman|vahemman|korke|suuremp|pienemp|kalli|halvemp|nous|laskenut|muuttu|eroa)|mika (on )?muuttu|(viime|edelli)\w* (kuu|kerta|kerra|lasku)|vertaa/,
    /(warum|wieso|weshalb).*(mehr|weniger|hoher|niedriger|teuer|teurer|billiger|gestiegen|gesunken|\bhoch|geandert|anders|unterschied)|was hat sich (geandert|verandert)|(letzte|vorige|vorherige)\w* (monat|rechnung|mal)\b|vergleich/,
  ],
  paid: [
    /\b(have|has|did|is|was)\b.*\b(paid|received)\b|my payment|already paid/,
    /\b(har|ar)\b.*(betald|betalat|betalt)|fatt (min |in )?(betalning|peng)|min betalning|redan betal/,
    /\b(har|er)\b.*(betalt|mottatt)|min betaling|allerede betal|fatt (betalingen|pengene)/,
    /\b(har|er)\b.*modtaget|faet (betalingen|pengene)/,
    /\b(onko|olenko|oletteko)\b.*(maksettu|maksanut|saaneet|saanut|tullut|saapunut)|maksuni|\bjo maks/,
    /\b(ist|habe|haben|wurde)\b.*(bezahlt|eingegangen|erhalten)|meine zahlung|schon bezahlt/,
  ],
  late: [
    /\blate\b|reminder|can ?not pay|can'?t pay|cannot afford|more time|extension|\bforg[eo]t|overdue|delay|instal?ment/,
    /for sent?\b|sen betal|forsen|paminn|inkasso|anstand|kan inte betala|mer tid|uppskov|skjuta upp|\bglom|delbetal|avbetal|drojsmal/,
    /for sent|forsink|\bpurr|utsett|kan ikke betale|mer tid|\bglem|avdrag|dele opp/,
    /rykker|udsaett|henstand|mere tid|afdrag/,
    /myoha|muistutus|perinta|en (voi|pysty) maksa|lisaaika|siirtaa|unohd|eramaks/,
    /zu spat|verspat|mahn(ung|geb)|nicht (be)?zahlen|mehr zeit|aufschub|\bstundung|vergess|ratenzahl|in raten/,
  ],
  due: [
    /\bwhen\b.*\b(pay|due|paid|latest)|\bdue\b|deadline|last day|pay by|by when/,
    /\b(nar|vilket datum|vilken dag)\b.*(betala|forfall)|forfall|sista (dag|betal)|betalningsdag|betala senast|senast.*betala/,
    /\bnar\b.*(betal|forfall)|betalingsfrist|siste (dag|frist)|\bfrist/,
    /hvornar.*(betal|forfald)|forfald|sidste (dag|frist|betal|rettidig)/,
    /milloin.*(maks|erap)|erapaiv|viimeinen (maksu)?paiva|eraanty|maksuaika/,
    /\bwann\b.*(zahl|fallig)|fallig|zahlungsfrist|zahlungsziel|bis wann/,
  ],
  vat: [/\bvat\b|value added tax|sales tax/, /\bmoms/, /\bmva\b|merverdi/, /\bmoms/, /\balv|arvonlisaver/, /mwst|mehrwertsteuer|umsatzsteuer|\bust\b/],
  total: [
    /how much|\btotal\b|\bamount|what (am|do) i pay(ing)? for/,
    /hur mycket|total|\bsumma|belopp|vad betalar jag for|vad kostar/,
    /hvor mye|totalt|\bsum\b|belop|hva betaler jeg for/,
    /hvor meget|\bi alt\b|belob|hvad betaler jeg for/,
    /kuinka paljon|paljonko|yhteensa|\bsumma|loppusumma|mista maksan/,
    /wie ?viel|wofur|gesamt|\bsumme|betrag/,
  ],
  pay: [
    /\bpay\b|payment|iban|account number|reference|direct debit/,
    /betal|bankgiro|plusgiro|\bocr\b|kontonummer|autogiro|swish/,
    /\bkid\b|avtalegiro|vipps/,
    /\bfik\b|betalingsservice|mobilepay/,
    /\bmaksa|viitenumero|tilinumero/,
    /zahle|zahlung|uberweis|verwendungszweck|lastschrift/,
  ],
  supplier: [
    /who (are you|is (my|the) supplier|sends?|sent)|your (phone|number|e-?mail|address)|contact|supplier|reach you/,
    /vilka ar ni|vem ar (ni|du|min)|leverantor|telefonnummer|e-?post|kontakt|\b(na|ringa|mejla) er\b|organisationsnummer/,
    /hvem er (dere|du|min)|leverandor/,
    /hvem er (i|du|min)\b|e-?mail/,
    /\bkuka\b|\bkeita\b|toimittaja|puhelin|sahkoposti|yhtey/,
    /\bwer\b|lieferant|anbieter|versorger|erreiche/,
  ],
  thanks: [/\bthank|\bcheers\b/, /\btack\b/, /\btakk\b/, /\btak\b/, /\bkiito|\bkiiti/, /\bdanke?\b/],
  hello: [
    /^(hello|hi|hey|good (morning|day|afternoon|evening))\b/, /^(hej|hejsan|tja|god (dag|morgon|kvall))\b/, /^(hei|god (dag|morgen|kveld))\b/,
    /^(hej|goddag|godmorgen)\b/, /^(hei|moi|terve|hyvaa|paivaa)\b/, /^(hallo|guten|moin|servus|gruss)\b/,
  ],
} satisfies Partial<Record<Topic, readonly RegExp[]>>;

const what = /\b(what|explain|meaning)\b|\bvad\b|forklar|\bhva\b|\bhvad\b|\bmika\b|\bmita\b|selit|tarkoit|\bwas\b|erklar|wofur|varfor|hvorfor|miksi|warum|wieso|\bwhy\b/;

/** What a question is about; `named` says whether it names a line of the invoice, `quoted` whether it is asked about one. */
export function topicOf(question: string, { named = false, quoted = false }: { readonly named?: boolean; readonly quoted?: boolean } = {}): Topic {
  const text = normal(question);
  const is = (topic: keyof typeof asked): boolean => asked[topic].some((words) => words.test(text));
  if (is('person')) return 'person';
  if (is('change')) return 'change';
  if (named && what.test(text)) return 'line';
  const found = (['paid', 'late', 'due', 'vat', 'total', 'pay', 'supplier'] as const).find(is);
  if (found) return found;
  if (named || (quoted && what.test(text))) return 'line';
  return (['thanks', 'hello'] as const).find(is) ?? 'unknown';
}
