const [count, atOnce] = [500, 5];

/** Opening a thread of `size` messages, one more at its end, and an answer that comes word by word. */
export async function thread(visit, { suite, contender, size }) {
  await visit.open(`/${suite}/${contender}/`);
  await visit.stage('prepare', size);
  const before = await visit.leftovers();
  const firstFrameMs = await visit.stage('show');
  const first = await visit.metrics();
  await visit.stage('quiet');
  const settled = await visit.metrics();
  const inDom = await visit.stage('elements');
  const edited = await visit.stage('edits', size);
  const quiet = await visit.metrics();
  const { longestGapMs, ...streamed } = await visit.stage('streamed', count, atOnce);
  const after = await visit.metrics();
  return {
    firstFrameMs,
    mountMs: first.taskMs - before.taskMs,
    settledMs: settled.taskMs - before.taskMs,
    ...inDom,
    ...edited,
    tokenMs: (after.taskMs - quiet.taskMs) / count,
    longestGapMs,
    ...streamed,
  };
}
