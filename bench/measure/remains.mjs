/** The first visits fill caches and teach the engine; what remains is counted after them. */
const warmUp = 40;
const times = 100;

/** What a hundred visits leave behind: bytes of each, nodes and listeners of all. */
export async function remains(visit, { suite, contender, size }) {
  await visit.open(`/${suite}/${contender}/`);
  await visit.stage('visits', warmUp, size);
  const before = await visit.leftovers();
  await visit.stage('visits', times, size);
  const after = await visit.leftovers();
  return { bytesEach: (after.heap - before.heap) / times, nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
}
