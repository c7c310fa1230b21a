import type { Agreements, SeededMeter } from '../seed-data.js';
import { broadbandAgreements } from './broadband.js';
import { energyAgreements } from './energy.js';
import { mobileAgreements } from './mobile.js';

/** What everybody has agreed to, is offered and has been told; reckoned on their own meters. */
export function agreements(today: string, meters: readonly SeededMeter[]): Agreements {
  const parts = [energyAgreements(today, meters), broadbandAgreements(today, meters), mobileAgreements(today, meters)];
  return {
    contracts: parts.flatMap(({ contracts }) => contracts),
    offers: parts.flatMap(({ offers }) => offers),
    notices: parts.flatMap(({ notices }) => notices),
  };
}
