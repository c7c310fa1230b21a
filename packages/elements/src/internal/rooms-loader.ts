type Rooms = typeof import('./rooms-later.js');

const pauseMs = 3_000;
const waiting = new Set<{ redraw(): void }>();

let here: Rooms | undefined;
let coming: Promise<boolean> | undefined;

/** The rooms that most pages never show; the first call fetches them, and the element is drawn again when they are there. */
export function laterRooms(speaker: { redraw(): void }): Rooms | undefined {
  if (!here) {
    waiting.add(speaker);
    void fetchRooms();
  }
  return here;
}

/** Fetches them while the network still works: what they say is that it does not. Answers whether they came. */
export function fetchRooms(): Promise<boolean> {
  coming ??= import('./rooms-later.js').then(came, missed);
  return coming;
}

function came(rooms: Rooms): boolean {
  here = rooms;
  for (const speaker of waiting) speaker.redraw();
  waiting.clear();
  return true;
}

/** Asked for again as long as an element has something to say with them. */
function missed(): boolean {
  setTimeout(() => {
    coming = undefined;
    if (waiting.size > 0) void fetchRooms();
  }, pauseMs);
  return false;
}
