import { readdirSync, readFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';

const outdir = 'packages/elements';

/** What an outsider cannot touch does not belong in the API tables. */
const publicOnly = {
  name: 'kvitt-public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = module.path.replace(/^packages\/elements\/src\/(.*)\.ts$/, 'dist/$1.js');
      for (const declaration of module.declarations ?? []) {
        const isPublic = ({ name, privacy, inheritedFrom }) =>
          !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected' && !inheritedFrom && !lifecycle.has(name);
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        // The analyzer takes the first argument of each event class for the event's name; the class comment says the true one.
        if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name?.startsWith('kvitt-'));
      }
      for (const exported of module.exports ?? []) exported.declaration.module &&= exported.declaration.module.replace(/^packages\/elements\/src\/(.*)\.ts$/, 'dist/$1.js');
    }
  },
};

/** An editor completes values, not the name of a type: `InvoiceFilter` is written as the words that may be chosen. */
const choicesInFull = {
  name: 'kvitt-choices-in-full',
  packageLinkPhase({ customElementsManifest }) {
    const choices = new Map(sources().flatMap((source) => [...source.matchAll(/^export type (\w+) = ('[^']+'(?: \| '[^']+')+);$/gm)]).map(([, name, words]) => [name, words]));
    const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
    for (const { type } of declarations.flatMap(({ members = [], attributes = [] }) => [...members, ...attributes])) {
      if (type) type.text = type.text.replace(/(?<!')\b\w+/g, (name) => choices.get(name) ?? name);
    }
  },
};

function sources() {
  const folders = ['packages/core/src', 'packages/elements/src'];
  return folders.flatMap((folder) => readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.ts')).map((path) => readFileSync(`${folder}/${path}`, 'utf8')));
}

const lifecycle = new Set(['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'render', 'willUpdate', 'update', 'updated', 'firstUpdated', 'createRenderRoot']);

export default {
  globs: ['packages/elements/src/{provider,contract,invoice,invoice-list,notice,offer-banner,pay-button,payment-methods,payment-status,question,usage-chart,usage-meter}/*.ts', 'packages/elements/src/events.ts'],
  exclude: ['**/*.styles.ts'],
  outdir,
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [
    publicOnly,
    choicesInFull,
    customElementVsCodePlugin({ outdir, htmlFileName: 'vscode.html-custom-data.json', cssFileName: 'vscode.css-custom-data.json' }),
    customElementJetBrainsPlugin({ outdir, packageJson: false }),
    jsxTypesPlugin({ outdir, fileName: 'jsx.d.ts', globalTypePath: '@kvitt/elements' }),
  ],
};
