const turns = 8;

/** Drawing `size` points: what it costs until the first frame with the picture has ended, one point that changes, and another series altogether. */
export async function picture(visit, { suite, contender, size }) {
  await visit.open(`/${suite}/${contender}/`);
  await visit.stage('prepare', size);
  const before = await visit.leftovers();
  const shown = await visit.processorMs(() => visit.stage('show'));
  const after = await visit.metrics();
  const settled = await visit.leftovers();
  const edited = await visit.processorMs(() => visit.stage('edits', size));
  return {
    mountMs: after.taskMs - before.taskMs,
    mountCpuMs: shown.processorMs,
    firstFrameMs: shown.answer,
    nodes: settled.nodes - before.nodes,
    listeners: settled.listeners - before.listeners,
    ...edited.answer,
    editCpuMs: edited.processorMs / turns,
    ...(await visit.stage('replacements', size)),
  };
}
