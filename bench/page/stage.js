// Runs in the page: a contender and its suite's content, and what the measuring lets them do.

import { frame, painted, roots } from './painted.js';

export { frame };

const [, suite, name] = location.pathname.split('/');
const [{ mount, edit, replace, stream, unmount }, subject] = await Promise.all([import(`/${suite}/${name}/main.js`), import(`/suites/${suite}/content.js`)]);
const { content, change, pieces, tokens, isStreamed, look = () => undefined } = subject;
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
  return shownPieces().length;
}

/** Makes the same edit eight times: the median time with layout of all but the first, and what the last one touched. */
export async function edits(size) {
  const watch = watchMutations();
  const editMs = await turns((turn) => change(size, turn), (given) => {
    watch.begin();
    return edit(main, given);
  });
  return { editMs, touched: watch.end().touched };
}

/** Shows other contents of the same length eight times: the median time with layout of all but the first. */
export async function replacements(size) {
  return { replaceMs: await turns((turn) => content(size, turn + 1), (given) => replace(main, given)) };
}

/** Waits until nothing has been added for a third of a second, at most twenty. */
export async function quiet() {
  const began = performance.now();
  for (let [count, since] = [-1, began]; performance.now() - since < 300 && performance.now() - began < 20_000; await frame()) {
    const now = countOf(main);
    if (now !== count) [count, since] = [now, performance.now()];
  }
}

/** How many elements there are, and how many of them the messages in the DOM are made of. */
export function elements() {
  const shown = shownPieces();
  return { elements: countOf(main), messages: shown.length, inMessages: shown.reduce((sum, piece) => sum + countOf(piece) + 1, 0) };
}

/** So many words, some of them in each frame: the longest time between two frames, and what one word touches. */
export async function streamed(count, atOnce) {
  const told = tokens(count);
  await stream.begin(main);
  await frame();
  let [longestGapMs, last] = [0, performance.now()];
  for (let at = 0; at < count; at += atOnce) {
    for (const word of told.slice(at, at + atOnce)) stream.token(main, word);
    await frame();
    [longestGapMs, last] = [Math.max(longestGapMs, performance.now() - last), performance.now()];
  }
  await frame();
  if (!isStreamed(roots(main), told)) throw new Error('what was streamed is not seen');
  const watch = watchMutations();
  stream.token(main, 'end ');
  await frame();
  const { touched: tokenTouched, targets } = watch.end();
  const newest = shownPieces().at(-1);
  const tokenElsewhere = targets.filter((target) => !newest.contains(target)).length;
  await stream.end(main);
  await frame();
  return { longestGapMs, tokenTouched, tokenElsewhere };
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

function shownPieces() {
  return roots(main).flatMap((root) => [...root.querySelectorAll(pieces)]);
}

/** The elements within, those in shadow roots too. */
function countOf(root) {
  return roots(root).reduce((sum, one) => sum + one.querySelectorAll('*').length, 0);
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
      const targets = [...new Set(records.map(({ target }) => target))];
      return { touched: [records.length, targets.length, added].join(' / '), targets };
    },
  };
}
