/** One fresh page, with what Chromium's protocol tells of it. */
export async function visit(context, address) {
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Performance.enable');
  return new Visit(page, protocol, await context.browser().newBrowserCDPSession(), address);
}

class Visit {
  constructor(page, protocol, browser, address) {
    Object.assign(this, { page, protocol, browser, address });
  }

  open(path) {
    return this.page.goto(`${this.address}${path}`);
  }

  /** Calls a function of `bench/page/stage.js` in the page. */
  stage(name, ...given) {
    return this.page.evaluate(async ([called, values]) => (await import('/page/stage.js'))[called](...values), [name, given]);
  }

  /** What the main thread has spent, in tasks by the clock and of the processor, and what the page holds. */
  async metrics() {
    const { metrics } = await this.protocol.send('Performance.getMetrics');
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { taskMs: of('TaskDuration') * 1000, cpuMs: of('ThreadTime') * 1000, nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
  }

  /** What a deed costs all processes of the browser, milliseconds of the processor: pixels are filled on other threads than the main one. Counted in tens. */
  async processorMs(deed) {
    const before = await this.#processes();
    const answer = await deed();
    const after = await this.#processes();
    return { answer, processorMs: [...after].reduce((sum, [id, ms]) => sum + ms - (before.get(id) ?? 0), 0) };
  }

  async #processes() {
    const { processInfo } = await this.browser.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime * 1000]));
  }

  /** What is left when everything has gone that can go; once is not enough for what dies in two steps. */
  async leftovers() {
    for (let time = 0; time < 3; time += 1) {
      await this.protocol.send('HeapProfiler.collectGarbage');
      await this.stage('frame');
    }
    return this.metrics();
  }

  slowProcessor(rate) {
    return this.protocol.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** DevTools' Slow 4G. */
  async slowNetwork() {
    await this.protocol.send('Network.enable');
    await this.protocol.send('Network.emulateNetworkConditions', { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 });
  }
}
