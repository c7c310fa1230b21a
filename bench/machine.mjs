import { cpus, loadavg, release } from 'node:os';

/** Where and when it was measured, and how busy the machine was before: a load near the number of processors spoils the milliseconds. */
export function machine({ browser, rounds }) {
  const date = new Date().toISOString().slice(0, 10);
  const [load] = loadavg();
  return [
    date, `${cpus().length} × ${cpus()[0].model}, load ${load.toFixed(1)}`, `Linux ${release()}`, `Node ${process.versions.node}`,
    `Chromium ${browser.version()}`, `medians of ${rounds} rounds`,
  ].join(' · ');
}
