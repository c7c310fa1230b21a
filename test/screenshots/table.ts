import { languages, otherBrands, phoneAndDesktop, readers, rightToLeft, widthsAndThemes, type Look } from './look.js';

/** Every story is taken once; these, one for each moment that most customers meet, in every look. */
export const leadingStories = ['chat--ready', 'contract--ready', 'contract--all', 'giro-details--swish', 'invoice--with-pay-button', 'invoice-list--ready', 'notice--ready', 'notice--outage', 'offer-banner--ready', 'offer-banner--confirming', 'pay-button--ready', 'pay-button--scan', 'payment-methods--ready', 'payment-status--ready', 'question--ready', 'question--answered', 'usage-chart--ready', 'usage-meter--ready'];

/** Their data are given by property, and no weather reaches them: these ask a backend for the same. */
export const askingStories: Readonly<Record<string, string>> = { 'offer-banner--ready': 'offer-banner--named', 'offer-banner--confirming': 'offer-banner--named', 'usage-chart--ready': 'usage-chart--from-backend', 'usage-meter--ready': 'usage-meter--from-backend' };

export const looksOfAStory: readonly Look[] = [{ width: 768 }];

export const looksOfALeadingStory: readonly Look[] = [
  ...widthsAndThemes,
  ...otherBrands,
  ...rightToLeft,
  ...languages,
  ...readers,
  { width: 768, density: 'compact' },
  { width: 768, density: 'roomy' },
];

/** A story that is ready cannot be, behind these: what is seen is the skeleton or the failure. */
export const weathers: readonly Look[] = (['slow', 'failing', 'offline'] as const).flatMap((backend) => [{ width: 320, backend }, { width: 768, backend }]);

/** A page of the portal: who looks at it, and how far she has come. */
export interface Scene {
  readonly name: string;
  readonly customer: string;
  readonly steps: readonly Step[];
  readonly looks: readonly Look[];
}

/** What a customer does before the picture is taken. */
export type Step = 'home' | 'usage' | 'contract' | 'ask' | 'desk' | 'thread' | 'invoice' | 'next' | 'older' | 'line' | 'choose' | 'down' | 'scan' | 'phone' | 'approve' | 'menu' | 'agent' | 'credit' | 'tab' | 'hover' | 'nowhere' | 'cut' | 'own' | 'example' | 'credit-note';

const everyLook = [...widthsAndThemes, ...rightToLeft, ...languages, ...readers];
const darkToo: readonly Look[] = [...phoneAndDesktop, { width: 320, theme: 'dark' }, { width: 1280, theme: 'dark' }];

/** What changes an invoice comes last: one server serves them all. */
export const scenes: readonly Scene[] = [
  { name: 'home', customer: 'elin-sandberg', steps: ['home'], looks: everyLook },
  { name: 'home-fjordnett', customer: 'ingrid-haugen', steps: ['home'], looks: darkToo },
  { name: 'home-mane', customer: 'mikkel-kjaer', steps: ['home'], looks: darkToo },
  { name: 'home-menu', customer: 'elin-sandberg', steps: ['home', 'menu'], looks: darkToo },
  { name: 'home-keyboard', customer: 'elin-sandberg', steps: ['home', 'tab'], looks: darkToo },
  { name: 'home-offline', customer: 'elin-sandberg', steps: ['home', 'cut', 'home'], looks: phoneAndDesktop },
  { name: 'invoice', customer: 'elin-sandberg', steps: ['next'], looks: everyLook },
  { name: 'invoice-reminder', customer: 'elin-sandberg', steps: ['invoice'], looks: phoneAndDesktop },
  { name: 'invoice-fjordnett', customer: 'ingrid-haugen', steps: ['invoice'], looks: [...darkToo, { as: 'paper' }] },
  { name: 'invoice-mane', customer: 'mikkel-kjaer', steps: ['invoice'], looks: [...darkToo, { as: 'paper' }] },
  { name: 'invoice-aino', customer: 'aino-lehtonen', steps: ['invoice'], looks: phoneAndDesktop },
  { name: 'invoice-gunnar', customer: 'gunnar-oberg', steps: ['invoice'], looks: darkToo },
  { name: 'invoice-older', customer: 'elin-sandberg', steps: ['older'], looks: darkToo },
  { name: 'invoice-line', customer: 'elin-sandberg', steps: ['next', 'line'], looks: darkToo },
  { name: 'invoice-hover', customer: 'elin-sandberg', steps: ['next', 'hover'], looks: darkToo },
  { name: 'invoice-nowhere', customer: 'elin-sandberg', steps: ['nowhere'], looks: phoneAndDesktop },
  { name: 'usage', customer: 'elin-sandberg', steps: ['usage'], looks: everyLook },
  { name: 'usage-fjordnett', customer: 'ingrid-haugen', steps: ['usage'], looks: darkToo },
  { name: 'usage-mane', customer: 'mikkel-kjaer', steps: ['usage'], looks: [...darkToo, { as: 'paper' }] },
  { name: 'usage-aino', customer: 'aino-lehtonen', steps: ['usage'], looks: phoneAndDesktop },
  { name: 'usage-gunnar', customer: 'gunnar-oberg', steps: ['usage'], looks: darkToo },
  { name: 'contract', customer: 'elin-sandberg', steps: ['contract'], looks: everyLook },
  { name: 'contract-fjordnett', customer: 'ingrid-haugen', steps: ['contract'], looks: [...darkToo, { as: 'paper' }] },
  { name: 'contract-mane', customer: 'mikkel-kjaer', steps: ['contract'], looks: darkToo },
  { name: 'contract-campaign', customer: 'sofie-lund', steps: ['contract'], looks: phoneAndDesktop },
  { name: 'contract-agent', customer: 'elin-sandberg', steps: ['contract', 'agent'], looks: darkToo },
  { name: 'own', customer: 'elin-sandberg', steps: ['own'], looks: [...darkToo, ...rightToLeft] },
  { name: 'own-example', customer: 'elin-sandberg', steps: ['own', 'example'], looks: [...darkToo, { as: 'paper' }] },
  { name: 'own-credit-note', customer: 'elin-sandberg', steps: ['own', 'credit-note'], looks: phoneAndDesktop },
  { name: 'pay-choose', customer: 'elin-sandberg', steps: ['next', 'choose'], looks: darkToo },
  { name: 'pay-scan', customer: 'aino-lehtonen', steps: ['home', 'scan'], looks: phoneAndDesktop },
  { name: 'pay-phone', customer: 'aino-lehtonen', steps: ['home', 'scan', 'phone'], looks: [{ width: 320 }, { width: 320, theme: 'dark' }] },
  { name: 'pay-paid', customer: 'gunnar-oberg', steps: ['invoice', 'scan', 'approve'], looks: [{ width: 1280 }] },
  { name: 'invoice-agent', customer: 'elin-sandberg', steps: ['next', 'agent', 'credit'], looks: darkToo },
  { name: 'desk', customer: 'elin-sandberg', steps: ['next', 'ask', 'desk'], looks: everyLook },
  { name: 'desk-thread', customer: 'elin-sandberg', steps: ['next', 'ask', 'desk', 'thread'], looks: everyLook },
];

/** A piece of a picture in the README. */
export interface Panel extends Pick<Scene, 'customer' | 'steps'> {
  readonly look: Look;
  readonly height: number;
}

const phone = { width: 350, height: 800 };

/** The README's two pictures, each a row of screens. */
export const readme: readonly { readonly name: string; readonly panels: readonly Panel[] }[] = [
  {
    name: 'picture',
    panels: [
      { customer: 'elin-sandberg', steps: ['next'], look: { width: 1050 }, height: phone.height },
      { customer: 'elin-sandberg', steps: ['next'], look: { width: phone.width, theme: 'dark' }, height: phone.height },
    ],
  },
  {
    name: 'brands',
    panels: [
      { customer: 'ingrid-haugen', steps: ['invoice'], look: { width: phone.width }, height: phone.height },
      { customer: 'mikkel-kjaer', steps: ['invoice'], look: { width: phone.width, theme: 'dark' }, height: phone.height },
      { customer: 'elin-sandberg', steps: ['next', 'choose', 'down'], look: { width: phone.width, theme: 'dark' }, height: phone.height },
      { customer: 'elin-sandberg', steps: ['next', 'scan', 'approve'], look: { width: phone.width }, height: phone.height },
    ],
  },
];
