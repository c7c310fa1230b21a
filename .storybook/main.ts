import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { sources } from '../vitest.config.js';

/** All of them from the start: one that is found later reloads the page in the middle of a test. */
const dependencies = [
  '@lit/context', '@storybook/web-components-vite', '@tanstack/query-core', 'big.js', 'eventsource-parser', 'uqr', 'valibot',
  'lit', 'lit/async-directive.js', 'lit/decorators.js', 'lit/directives/guard.js', 'lit/directives/if-defined.js', 'lit/directives/repeat.js',
];

const config: StorybookConfig = {
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  staticDirs: [
    { from: '../demo/portal/public/fonts', to: '/fonts' },
    { from: '../demo/portal/public/logos', to: '/logos' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: { alias: sources, dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
      optimizeDeps: { include: dependencies },
      // for older browsers light-dark() would be resolved where a brand sets it, and a provider inside could not change the theme
      build: { chunkSizeWarningLimit: 2000, cssTarget: ['chrome125', 'firefox128', 'safari17.5'] },
    }),
};

export default config;
