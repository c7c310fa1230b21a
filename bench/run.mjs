import { createServer } from 'node:http';
import { cpus, release } from 'node:os';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { findBrowser } from '../test/support/browser.mjs';

// Kvitt beside the peer in one run: samples are interleaved, each in a fresh page, and only ratios of one run are compared.
// Counts (mutations, targets, nodes) do not vary; times do, so nothing here passes or fails by time.

const sizes = (process.env.LINES ?? '10,200,2000,10000').split(',').map(Number);
const rounds = Number(process.env.ROUNDS ?? 3);
const contenders = ['vanilla', 'kvitt'];

const scripts = Object.fromEntries(await Promise.all(contenders.map(async (name) => [name, await bundle(name)])));
const server = createServer(answer).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--enable-precise-memory-info'] });

const samples = [];
for (let round = 0; round < rounds; round++) {
  for (const n of sizes) for (const name of round % 2 ? contenders.toReversed() : contenders) samples.push({ name, n, ...(await sample(name, n)) });
}
await browser.close();
server.close();
print();

async function bundle(name) {
  const { outputFiles } = await build({ entryPoints: [`bench/contenders/${name}.js`], bundle: true, minify: true, format: 'esm', write: false, target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } });
  return outputFiles[0].contents;
}

function answer(request, response) {
  const [, name] = /^\/(\w+)\.js$/.exec(request.url) ?? [];
  response.setHeader('content-type', name ? 'text/javascript' : 'text/html');
  response.end(name ? Buffer.from(scripts[name]) : '<!doctype html><html lang="sv"><title>bench</title><body style="width:800px"><main></main>');
}

async function sample(name, n) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(async (url) => { window.contender = await import(url); }, `/${name}.js`);
  const before = await spent(cdp);
  await page.evaluate(mounted, n);
  const after = await spent(cdp);
  const rows = await page.evaluate(shown);
  if (rows !== n) throw new Error(`${name} shows ${rows} of ${n} lines after the first frame`);
  const result = await page.evaluate(edited, n);
  await context.close();
  return { mountMs: after.taskMs - before.taskMs, mountCpuMs: after.cpuMs - before.cpuMs, ...result };
}

/** What the main thread has spent: in tasks by the clock, and of the processor, where the machine's other work does not count. */
async function spent(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const ms = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
  return { taskMs: ms('TaskDuration'), cpuMs: ms('ThreadTime') };
}

/** In the page: shows `n` lines and waits for the frame that paints them. */
async function mounted(n) {
  const money = (amount) => ({ amount, currency: 'SEK' });
  const lines = Array.from({ length: n }, (_, i) => ({
    id: String(i), item: { name: `Förbrukning ${i}` }, quantity: String((i % 90) + 1), unitCode: 'KWH',
    price: { net: money('0.5842') }, netAmount: money(`${(i % 900) + 1}.50`),
  }));
  await window.contender.mount(document.querySelector('main'), lines);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** In the page: how many lines are in the DOM. */
function shown() {
  const main = document.querySelector('main');
  return [main, ...[...main.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])].flatMap((root) => [...root.querySelectorAll('tbody tr')]).length;
}

/** In the page: edits one amount several times; the median time with layout, and what one edit touched. */
async function edited(n) {
  const main = document.querySelector('main');
  const roots = [main, ...[...main.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])];
  const times = [];
  let records = [];
  const observer = new MutationObserver((list) => records.push(...list));
  for (const root of roots) observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  for (let i = 0; i < 8; i++) {
    records = [];
    const started = performance.now();
    await window.contender.edit(main, Math.floor(n / 2), `${1000 + i}.25`);
    void main.offsetHeight;
    if (i > 0) times.push(performance.now() - started);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    records.push(...observer.takeRecords());
  }
  observer.disconnect();
  return {
    editMs: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)],
    mutations: records.length,
    targets: new Set(records.map(({ target }) => target)).size,
    added: records.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0),
  };
}

function print() {
  const median = (name, n, key) => {
    const values = samples.filter((one) => one.name === name && one.n === n).map((one) => one[key]).toSorted((a, b) => a - b);
    return values[Math.floor(values.length / 2)];
  };
  console.log(`\n${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpus()[0].model} · Linux ${release()} · Chromium ${browser.version()} · ${rounds} rounds, medians\n`);
  console.log('| lines | contender | mount, task ms | × vanilla | mount, CPU ms | × vanilla | edit, ms with layout | × vanilla | × own 10 lines | mutations / targets / nodes added |');
  console.log('|--:|---|--:|--:|--:|--:|--:|--:|--:|---|');
  for (const n of sizes) {
    for (const name of contenders) {
      const [mount, cpu, edit] = ['mountMs', 'mountCpuMs', 'editMs'].map((key) => median(name, n, key));
      const counts = ['mutations', 'targets', 'added'].map((key) => median(name, n, key)).join(' / ');
      const ratio = (value, base) => `${(value / base).toFixed(2)}×`;
      console.log(`| ${n} | ${name} | ${mount.toFixed(0)} | ${ratio(mount, median('vanilla', n, 'mountMs'))} | ${cpu.toFixed(0)} | ${ratio(cpu, median('vanilla', n, 'mountCpuMs'))} | ${edit.toFixed(2)} | ${ratio(edit, median('vanilla', n, 'editMs'))} | ${ratio(edit, median(name, 10, 'editMs'))} | ${counts} |`);
    }
  }
}
