// A classic script: it runs before the first paint, so that brand, language and theme never flash.
(() => {
  const root = document.documentElement;
  const known = JSON.parse(localStorage.getItem('portal.look') ?? '{}') as Record<string, string | undefined>;
  const written = root.lang;
  const fonts: Record<string, string> = { norrsken: 'hanken-grotesk', fjordnett: 'geist', mane: 'figtree' };
  const brand = known.brand ?? 'norrsken';
  root.dataset.brand = brand;
  root.lang = known.lang ?? written;
  if (known.theme) root.dataset.theme = known.theme;
  if (root.lang !== written || known.customerId) root.dataset.wait = '';
  if (root.dataset.page === 'phone') return;
  const font = document.createElement('link');
  Object.assign(font, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href: `/fonts/${fonts[brand] ?? ''}.woff2` });
  document.head.append(font);
})();
