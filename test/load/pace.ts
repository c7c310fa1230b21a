const beatMs = 50;

/** A machine that cannot write as fast as it was asked is not buried in requests: it writes less. */
const mostUnderWay = 100;

/** Writes so many times a second, as the clock says: a beat that comes late writes more. Answers how to stop, which settles when what is under way is done. */
export function pace(perSecond: number, write: (turn: number) => Promise<void>): () => Promise<void> {
  const underWay = new Set<Promise<void>>();
  const began = Date.now();
  let turn = 0;
  const timer = setInterval(() => {
    const due = ((Date.now() - began) / 1000) * perSecond;
    for (; turn < due; turn++) {
      if (underWay.size >= mostUnderWay) continue;
      const work = write(turn).finally(() => underWay.delete(work));
      underWay.add(work);
    }
  }, beatMs);
  return async () => {
    clearInterval(timer);
    await Promise.all(underWay);
  };
}
