import type { ReadingQuality, UsageSeries } from '@kvitt/core/model/usage.js';

/** ESPI UnitSymbolKind of what is counted over time, as UNECE Rec 20; voltage, power and the like are no usage. */
export const unitCodes: Readonly<Record<string, string>> = {
  31: 'JOU', 42: 'MTQ', 72: 'WHR', 119: 'FTQ', 128: 'GLL', 132: 'BTU', 134: 'LTR', 169: 'N72',
};

/** ESPI CommodityKind, of the reading type. */
export const commodities: Readonly<Record<string, string>> = { 1: 'electricity', 2: 'electricity', 7: 'gas', 8: 'gas', 9: 'water', 10: 'heat', 12: 'heat' };

/** ESPI ServiceKind, of the usage point. */
export const services: Readonly<Record<string, string>> = { 0: 'electricity', 1: 'gas', 2: 'water', 4: 'heat' };

/** ESPI FlowDirectionKind: 1 to the customer, 4 net, 19 from the customer. */
export const flows: Readonly<Record<string, UsageSeries['flow']>> = { 0: 'consumption', 1: 'consumption', 4: 'net', 19: 'production' };

/** ESPI AccumulationKind: none told, and delta data; registers that only count up are no intervals. */
export const intervalKinds: readonly (string | undefined)[] = [undefined, '0', '4'];

/** ESPI QualityOfReading where it is not plainly measured: 7 edited by hand; 8, 9, 10 and 12 estimated, questionable or projected. */
export const qualities: Readonly<Record<string, ReadingQuality>> = { 7: 'corrected', 8: 'estimated', 9: 'estimated', 10: 'estimated', 12: 'estimated' };

/** ISO 4217 numbers of countries whose meters speak ESPI, and of the house's own. */
export const currencies: Readonly<Record<string, string>> = {
  36: 'AUD', 124: 'CAD', 208: 'DKK', 392: 'JPY', 410: 'KRW', 484: 'MXN', 554: 'NZD', 578: 'NOK', 752: 'SEK', 826: 'GBP', 840: 'USD', 978: 'EUR',
};
