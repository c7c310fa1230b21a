import type { Contract, ContractState } from '@kvitt/core/model/contract.js';
import type { LocaleController } from '../controllers/locale-controller.js';
import type { Terms } from '../locales/terms.js';

/** What a contract is drawn with. */
export interface View {
  readonly words: Terms['contractTold'];
  readonly locale: LocaleController<'contract'>;
  /** `YYYY-MM-DD`, where the customer is. */
  readonly today: string;
  readonly headingLevel: number;
  /** In a list each contract has its own. */
  slotFor(name: string, contract: Contract): string;
  /** What will hold later, with the way back. */
  upcoming(contract: Contract): unknown;
  /** To change and to leave. */
  ways(contract: Contract, standing: ContractState): unknown;
}
