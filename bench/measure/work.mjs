/** Showing `size` pieces: what it costs the main thread until the frame that paints them has ended, and what is in the DOM then. All pieces at once: none comes later. */
export async function work(visit, { suite, contender, size }) {
  await visit.open(`/${suite}/${contender}/`);
  await visit.stage('prepare', size);
  const before = await visit.leftovers();
  await visit.stage('show');
  const after = await visit.metrics();
  const shown = await visit.stage('shown');
  if (shown !== size) throw new Error(`shows ${shown} of ${size} after the first frame`);
  const settled = await visit.leftovers();
  return {
    mountMs: after.taskMs - before.taskMs,
    mountCpuMs: after.cpuMs - before.cpuMs,
    nodes: settled.nodes - before.nodes,
    listeners: settled.listeners - before.listeners,
    ...(await visit.stage('edits', size)),
  };
}
