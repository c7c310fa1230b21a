export { readCarunaCsv, type CarunaOptions } from './caruna.js';
export { readDatahubCsv, type DatahubOptions } from './datahub.js';
export { readEspi, type EspiOptions } from './espi/read.js';
export { readKillBillUsage, type KillBillOptions } from './kill-bill.js';
export { readOpenMeter, type OpenMeterOptions } from './open-meter.js';
export { readStripeMeter, type StripeMeterOptions } from './stripe.js';
export type { UsageSource } from './text.js';
