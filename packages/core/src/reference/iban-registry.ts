/** How accounts are built, and where (ISO 13616 registry, 2024): digits (n), capitals (a) or either (c), by number and kind. */
const structures: Readonly<Record<string, string>> = {
  '11n': 'NO', '12n': 'BE', '14n': 'DK FI FO GL SD', '15n': 'SI', '16n': 'AT BA EE LT MN XK', '17n': 'HR', '18n': 'CR DE ME RS VA',
  '19n': 'AE IL SO TL', '20n': 'CZ ES SE SK TN', '21n': 'LY PT ST', '22n': 'IS', '23n': 'BI DJ MR', '24n': 'HU PL', '25n': 'EG', '20c': 'MD',
  '24c': 'GT', '2a16n': 'GE', '2a12n': 'FK', '4c20n': 'DO', '4a14n': 'GB IE', '4a10n': 'NL', '4a16n': 'VG', '4a20n': 'HN NI SV', '4a15n': 'IQ',
  '2n18c': 'SA', '3n13c': 'KZ LU', '3n16c': 'OM', '4a20c': 'AZ', '4a14c': 'BH', '4a15c': 'GI', '4a22c': 'KW', '4a13c': 'LV', '4n20c': 'LB',
  '4a16c': 'PK RO', '4a21c': 'PS QA', '4a24c': 'LC', '5n12c': 'CH LI', '6n16c': 'TR', '6n19c': 'UA', '7n16c': 'GR', '8n16c': 'AL CY', '8n12c': 'AD',
  '14n15c': 'RU', '3n10c2n': 'MK', '10n11c2n': 'FR MC', '4a19n3a': 'MU', '4a20n3a': 'SC', '1a10n12c': 'IT SM', '4a6n8c': 'BG', '4a4n18c': 'JO YE',
  '4a5n18c': 'MT', '4c4n16c': 'BY', '23n1a1c': 'BR',
};

const formOf = { n: '\\d', a: '[A-Z]', c: '[A-Z\\d]' } as const;

/** The form of a country's account number behind its check digits; nothing where no IBAN comes from. */
export function accountForm(country: string): RegExp | undefined {
  const [structure] = Object.entries(structures).find(([, countries]) => countries.split(' ').includes(country)) ?? [];
  return structure === undefined ? undefined : new RegExp(`^${structure.replace(/(\d+)([nac])/g, (_, length: string, kind: keyof typeof formOf) => `${formOf[kind]}{${length}}`)}$`);
}
