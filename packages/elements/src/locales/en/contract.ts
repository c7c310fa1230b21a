/** What `kvitt-contract` says while it has no contract; the rest comes with the first one. */
export const contract = {
  none: 'There is no contract to show',
  loadFailed: 'The contract cannot be shown',
};
