type Rooms = typeof import('./rooms-later.js');

let here: Rooms | undefined;
let coming: Promise<boolean> | undefined;

/** The rooms that most pages never show; the first call fetches them, and the element is drawn again when they are there. */
export function laterRooms(speaker: { redraw(): void }): Rooms | undefined {
  if (!here) void fetchRooms().then((came) => came && speaker.redraw());
  return here;
}

/** Fetches them while the network still works: what they say is that it does not. Answers whether they came. */
export function fetchRooms(): Promise<boolean> {
  coming ??= import('./rooms-later.js').then(
    (rooms) => {
      here = rooms;
      return true;
    },
    () => {
      coming = undefined;
      return false;
    },
  );
  return coming;
}
