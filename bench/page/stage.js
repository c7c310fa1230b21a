// Runs in the page: a contender and its suite's content, and what the measuring lets them do.

import { frame, painted, roots } from './painted.js';

export { frame };

const [, suite, name] = location.pathname.split('/');
const [{ mount, edit, replace, unmount }, subject] = await Promise.all([import(`/${suite}/${name}/main.js`), import(`/suites/${suite}/content.js`)]);
const { content, change, pieces, look = () => undefined } = subject;
const main = document.querySelector('main');
let prepared;

export function prepare(size) {
  prepared = content(size);
}

/** Shows what was prepared; answers after how long the first frame with all of it has been painted. */
export async function show() {
  const started = performance.now();
  await mount(main, prepared);
  await painted(main, prepared, subject);
  return performance.now() - started;
}

/** How many pieces are in the DOM. */
export function shown() {
  return roots(main).reduce((sum, root) => sum + root.querySelectorAll(pieces).length, 0);
}

/** Makes the same edit eight times: the median time with layout of all but the first, and what the last one touched. */
export async function edits(size) {
  const watch = watchMutations();
  const editMs = await turns((turn) => change(size, turn), (given) => {
    watch.begin();
    return edit(main, given);
  });
  return { editMs, touched: watch.end() };
}

/** Shows other contents of the same length eight times: the median time with layout of all but the first. */
export async function replacements(size) {
  return { replaceMs: await turns((turn) => content(size, turn + 1), (given) => replace(main, given)) };
}

/** What is given is made beforehand, and what is done must be seen in the frame that comes next. */
async function turns(make, act) {
  const times = [];
  for (let turn = 0; turn < 8; turn += 1) {
    const given = make(turn);
    const before = look(roots(main));
    const started = performance.now();
    await act(given);
    void main.offsetHeight;
    times.push(performance.now() - started);
    await frame();
    if (before !== undefined && before === look(roots(main))) throw new Error('what was changed is not seen');
  }
  return times.slice(1).toSorted((a, b) => a - b)[3];
}

/** Comes and goes so many times, each long enough to be painted. */
export async function visits(times, size) {
  prepare(size);
  for (let visit = 0; visit < times; visit += 1) {
    await mount(main, prepared);
    await painted(main, prepared, subject);
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
    shownMs: globalThis.shownMs,
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
