import { LateProviders } from './late-providers.js';
import { version } from './version.js';

const versionKey = Symbol.for('kvitt.version');
const rootKey = Symbol.for('kvitt.context-root.v1');

type Versioned = CustomElementConstructor & { [versionKey]?: string };

let clashTold = false;

/** Registers an element unless the page has one of that name: the first wins, a clash of versions is told once. Harmless without a document. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined' || typeof document === 'undefined') return;
  serveLateProviders();
  const known: Versioned | undefined = customElements.get(tag);
  if (known) tellClash(tag, known);
  else customElements.define(tag, Object.assign(element, { [versionKey]: version }));
}

function tellClash(tag: string, known: Versioned): void {
  const other = known[versionKey] ?? 'a class that is not Kvitt’s';
  if (other === version || clashTold) return;
  clashTold = true;
  console.warn(`Kvitt: <${tag}> is already defined by ${other}; ${version} leaves it so. Load one version of Kvitt per page.`);
}

/** Elements may be upgraded before their provider: one root per page keeps their questions, also those of a second copy of Kvitt. */
function serveLateProviders(): void {
  const page: { [rootKey]?: LateProviders } & HTMLElement = document.documentElement;
  if (page[rootKey]) return;
  page[rootKey] = new LateProviders();
  page[rootKey].attach(page);
}
