import { existsSync, readFileSync } from 'node:fs';

/** A page on which nothing happens until it is told. */
export function waitingPage() {
  return `${head()}<main></main>`;
}

/** A page that shows its contender as soon as it can. */
export function loadPage({ suite, contender, size }) {
  return `${head(headOf(suite, contender))}<main></main>
<script type="module">
import { mount } from '/${suite}/${contender}/main.js';
import * as subject from '/suites/${suite}/content.js';
import { painted } from '/page/painted.js';
const [main, given] = [document.querySelector('main'), subject.content(${Number(size)})];
globalThis.settled = Promise.resolve(mount(main, given)).then(() => painted(main, given, subject)).then(() => (globalThis.shownMs = performance.now()));
</script>`;
}

function head(more = '') {
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
<style>body { margin: 8px; width: 800px; font: 14px/1.4 sans-serif }</style>${more}`;
}

/** What a contender's users write in the head of their page, where that is more than nothing: `kvitt.head.html` beside it. */
function headOf(suite, contender) {
  const file = `bench/suites/${suite}/contenders/${contender}.head.html`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
