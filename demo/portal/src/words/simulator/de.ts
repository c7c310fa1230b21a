import { de as portal } from '../de.js';
import type { SimulatorWords } from './words.js';

/** German. */
export const de: SimulatorWords = {
  ...portal,
  simulatorLead: 'Die letzten beiden Ziffern des Betrags bestimmen, wie die Zahlung verläuft. Die Testkundin hat für jeden Fall eine kleine Rechnung und alle Zahlungsarten.',
  pathsTitle: 'Die Fälle',
  becomeTester: 'Als Testkundin anmelden',
  cardsTitle: 'Kartennummern',
  cardsLead: 'Sie gelten in den Feldern der Rechnung. Jedes Datum und jede Prüfnummer ist recht.',
  cardAsks: 'Die Bank möchte wissen, wer Sie sind',
  path00: 'Alles geht gut. Die Rechnung über 600 kr kann in Teilen bezahlt werden.',
  path01: 'Nicht genug Geld',
  path02: 'Die Karte ist abgelaufen',
  path03: 'Die Karte ist gesperrt',
  path04: 'Die Bank sagt ohne Grund nein',
  path05: 'Die Freigabe misslingt',
  path06: 'Der Zahlungsdienst antwortet nach acht Sekunden',
  path07: 'Die Nachricht von der Zahlung kommt zwanzig Sekunden zu spät',
  path08: 'Die Nachricht kommt dreimal',
  path09: 'Die Nachricht kommt vor der Antwort',
  path10: 'Die Nachricht kommt nie',
  path11: 'Wird nach einigen Sekunden erstattet',
  path12: 'Die Bank holt das Geld nach einigen Sekunden zurück',
  path13: 'Das Geld kommt in einer anderen Währung',
  path14: 'Es kommt zu viel',
  path15: 'Es kommt zu wenig',
  ownPage: '600 kr auf einer eigenen Seite bezahlen',
};
