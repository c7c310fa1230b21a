const times = /(?:On|At|Until|From|Date|since|from|until)$/;
const decimal = /^-?\d+(?:\.\d+)?$/;

/**
 * What makes plain data, given by a page, impossible to show: something `needed` that is not there, an amount or a time that is none.
 * `campaign.until` is needed only where there is a `campaign`. A backend's answer is checked by its schema, this by no one else.
 */
export function unsoundIn(data: unknown, needed: readonly string[]): string | undefined {
  return needed.find((path) => isLacking(data, path.split('.'))) ?? wrongIn(data, '', 4);
}

function isLacking(data: unknown, [name = '', ...rest]: readonly string[]): boolean {
  if (typeof data !== 'object' || data === null) return true;
  const value: unknown = Reflect.get(data, name);
  if (rest.length > 0) return value !== undefined && isLacking(value, rest);
  return value === undefined || value === null || value === '';
}

function wrongIn(value: unknown, name: string, depth: number): string | undefined {
  if (times.test(name) && value !== undefined) return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? undefined : name;
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  if ('currency' in value) return isMoney(value) ? undefined : name;
  return Object.entries(value).map(([key, each]) => wrongIn(each, key, depth - 1)).find((found) => found !== undefined);
}

function isMoney(value: object): boolean {
  const { amount, currency } = value as Readonly<Record<string, unknown>>;
  return typeof amount === 'string' && decimal.test(amount) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
}
