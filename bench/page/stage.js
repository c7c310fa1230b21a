// Runs in the page: a contender and its suite's content, and what the measuring lets them do.

const [, suite, name] = location.pathname.split('/');
const [{ mount, edit, unmount }, { content, change, pieces }] = await Promise.all([import(`/${suite}/${name}/main.js`), import(`/suites/${suite}/content.js`)]);
const main = document.querySelector('main');
let prepared;

/** Waits until the frame that comes next has been painted. */
export function frame() {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

export function prepare(size) {
  prepared = content(size);
}

/** Shows what was prepared, until the first frame with it has been painted. */
export async function show() {
  await mount(main, prepared);
  await frame();
}

/** How many pieces are in the DOM. */
export function shown() {
  return roots(main).reduce((sum, root) => sum + root.querySelectorAll(pieces).length, 0);
}

/** Makes the same edit eight times: the median time with layout of all but the first, and what the last one touched. */
export async function edits(size) {
  const watch = watchMutations();
  const times = [];
  for (let turn = 0; turn < 8; turn += 1) {
    watch.begin();
    const started = performance.now();
    await edit(main, change(size, turn));
    void main.offsetHeight;
    times.push(performance.now() - started);
    await frame();
  }
  return { editMs: times.slice(1).toSorted((a, b) => a - b)[3], touched: watch.end() };
}

/** Comes and goes so many times, each long enough to be painted. */
export async function visits(times, size) {
  prepare(size);
  for (let visit = 0; visit < times; visit += 1) {
    await mount(main, prepared);
    await frame();
    await unmount(main);
  }
  prepared = undefined;
}

/** What Chromium noted while the page loaded. */
export function loaded() {
  const own = performance.getEntriesByType('resource').filter(({ name: url }) => url.includes(`/${name}/`));
  const tasks = noted('longtask');
  return {
    firstMs: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    largestMs: noted('largest-contentful-paint').at(-1).startTime,
    blockedMs: tasks.reduce((sum, { duration }) => sum + duration - 50, 0),
    bytes: own.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    requests: own.length,
  };
}

function noted(type) {
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type, buffered: true });
  return observer.takeRecords();
}

function watchMutations() {
  let records = [];
  const observer = new MutationObserver((list) => records.push(...list));
  for (const root of roots(main)) observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  return {
    begin: () => (records = []),
    end: () => {
      records.push(...observer.takeRecords());
      observer.disconnect();
      const added = records.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0);
      return [records.length, new Set(records.map(({ target }) => target)).size, added].join(' / ');
    },
  };
}

/** A root and the shadow roots within it, however deep. */
function roots(root) {
  return [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
}
