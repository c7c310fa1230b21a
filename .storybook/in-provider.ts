import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { adapterOf } from './backend.js';

/** Puts every story in a supplier's page: its brand, the customer's language and theme, and a provider with the story's backend. */
export const inProvider: Decorator = (story, context) => {
  const { brand, theme, language, direction, density } = context.globals as Record<string, string>;
  return html`
    <div class="story" data-brand=${brand} data-theme=${theme} data-density=${density} lang=${language} dir=${direction}>
      <kvitt-provider .adapter=${adapterOf(context)} lang=${language} theme=${theme} time-zone="Europe/Stockholm">${story()}</kvitt-provider>
    </div>
  `;
};
