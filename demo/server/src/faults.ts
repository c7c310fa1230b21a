/** Accidents that end-to-end tests ask for; a server started without asking has none. */
export interface Faults {
  /** Between the commit of a payment and its answer. */
  beforePaymentAnswer(): void;
}

/** `KVITT_FAULT=kill-before-answer` ends this process as `kill -9` does, when the payment is stored and nobody has been told. */
export function faultsNamed(name: string | undefined): Faults {
  return {
    beforePaymentAnswer() {
      if (name === 'kill-before-answer') process.kill(process.pid, 'SIGKILL');
    },
  };
}
