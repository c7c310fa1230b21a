/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { apiTable } from './api-table.js';
import { forgetIntents, newBackend } from './backend.js';
import { inProvider } from './in-provider.js';
import { toolbars } from './toolbars.js';
import '@kvitt/elements/define/provider.js';
import '../demo/portal/public/css/fonts.css';
import '../demo/portal/public/css/brands/norrsken.css';
import '../demo/portal/public/css/brands/fjordnett.css';
import '../demo/portal/public/css/brands/mane.css';
import '../stories/story.css';

/** Made by `npm run build`; without it the stories work, and only the API tables are missing. */
const [manifest] = Object.values(import.meta.glob('../packages/elements/custom-elements.json', { eager: true, import: 'default' }));
if (manifest) setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true, hideNoControlsWarning: true }, docs: { extractArgTypes: apiTable }, layout: 'fullscreen' },
  globalTypes: toolbars,
  initialGlobals: { theme: 'light', language: 'sv', direction: 'ltr', density: 'normal', brand: 'norrsken', backend: 'demo' },
  loaders: [newBackend],
  beforeEach: forgetIntents,
  decorators: [inProvider],
};

export default preview;
