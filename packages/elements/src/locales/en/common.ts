/** What every element says. */
export const common = {
  loading: 'Loading',
  copy: (what: string) => `Copy ${what}`,
  copied: (what: string) => `${what} copied`,
  opensInNewTab: 'opens in a new tab',
  /** Periods with one end open. */
  from: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
};
