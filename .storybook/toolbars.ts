import type { Preview } from '@storybook/web-components-vite';

type Menu = NonNullable<Preview['globalTypes']>[string];
type Icon = NonNullable<Menu['toolbar']>['icon'];

/** A menu above the story: its title, its icon, and the words for each value. */
function menu(title: string, icon: Icon, words: Readonly<Record<string, string>>): Menu {
  const items = Object.entries(words).map(([value, text]) => ({ value, title: text }));
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}

/** What every story can be looked at in. */
export const toolbars: Record<string, Menu> = {
  brand: menu('Brand', 'paintbrush', { norrsken: 'Norrsken Energi', fjordnett: 'Fjordnett', mane: 'Måne Mobil' }),
  theme: menu('Theme', 'mirror', { light: 'Light', dark: 'Dark' }),
  language: menu('Language', 'globe', { sv: 'Svenska', nb: 'Norsk', da: 'Dansk', fi: 'Suomi', en: 'English', de: 'Deutsch' }),
  direction: menu('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
  density: menu('Density', 'component', { compact: 'Compact', normal: 'Normal', roomy: 'Roomy' }),
  backend: menu('Backend', 'database', { demo: 'Demo', slow: 'Slow', failing: 'Failing', offline: 'Offline' }),
};
