/** Loading a page that shows `size` pieces, on a processor a quarter as fast. */
export async function loadOnSlowProcessor(visit, which) {
  await visit.slowProcessor(4);
  return load(visit, which);
}

/** The same on a processor at full speed, over Slow 4G. */
export async function loadOverSlowNetwork(visit, which) {
  await visit.slowNetwork();
  return load(visit, which);
}

async function load(visit, { suite, contender, size }) {
  await visit.open(`/${suite}/${contender}/load?size=${size}`);
  await visit.page.evaluate(() => globalThis.settled);
  await visit.page.waitForLoadState('networkidle');
  return visit.stage('loaded');
}
