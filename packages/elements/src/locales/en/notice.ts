/** What `kvitt-notice` says while it has nothing to tell; the rest comes with the first notice. */
export const notice = {
  loadFailed: 'Messages from your supplier cannot be shown',
};
