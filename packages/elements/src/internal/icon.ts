/** Every icon is its own function, so that a page loads only those it shows; apart are those of the first picture of a list or a frame. */
export * from './icons/first.js';
export * from './icons/later.js';
export * from './icons/talk.js';
export * from './icons/told.js';
