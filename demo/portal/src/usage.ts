import type { UsageMeter } from '@kvitt/core/model/usage.js';
import type { Session } from '@kvitt/core/session/session.js';
import { MeterSheet } from './meter-sheet.js';
import { deed, place, room } from './page.js';
import { enter } from './portal.js';
import type { Words } from './words/words.js';

const { customer, session: coming, speak } = await enter();
const sheets = new Map<string, MeterSheet>();
const spoken: { words?: Words } = {};

speak((words) => {
  spoken.words = words;
  document.title = `${words.usage} · ${customer.supplierName}`;
  for (const sheet of sheets.values()) sheet.speak(words);
});

const session = await coming;
const meters = session.usage.meters();
deed('again').addEventListener('click', () => void meters.refresh());
meters.subscribe(show);
show();

function show(): void {
  const { state } = meters;
  const failed = room('meters-failed');
  // the button goes: whoever pressed it with a key stays in the page
  if (state.status !== 'failed' && failed.contains(document.activeElement)) failed.closest('main')?.focus();
  failed.hidden = state.status !== 'failed';
  if (state.status !== 'ready') return;
  room('no-meters').hidden = state.value.length > 0;
  for (const meter of state.value) if (!sheets.has(meter.id)) add(meter, session);
  // whoever has many meters sees them all: this page is where they are
  if (meters.hasMore && !meters.loadingMore) void meters.more();
}

function add(meter: UsageMeter, of: Session): void {
  const sheet = new MeterSheet(meter, of);
  sheets.set(meter.id, sheet);
  if (spoken.words) sheet.speak(spoken.words);
  place('meters').append(sheet.element);
}
