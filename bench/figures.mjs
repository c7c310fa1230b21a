/** The samples of one case, and what is in the middle of them. */
export class Figures {
  #samples;

  constructor(samples) {
    this.#samples = samples;
  }

  /** The median of a figure over all samples that match; nothing where there is none. */
  median(figure, wanted) {
    const values = this.#of(figure, wanted).toSorted((a, b) => a - b);
    return values[Math.floor(values.length / 2)];
  }

  /** How many times as much as another case. */
  ratio(figure, wanted, other) {
    return this.median(figure, wanted) / this.median(figure, { ...wanted, ...other });
  }

  /** A count, which is the same in every sample; all that were seen where it is not. */
  count(figure, wanted) {
    return [...new Set(this.#of(figure, wanted))].join(' or ') || '–';
  }

  #of(figure, wanted) {
    const matching = this.#samples.filter((sample) => Object.entries(wanted).every(([name, value]) => sample[name] === value));
    return matching.map((sample) => sample[figure]);
  }
}
