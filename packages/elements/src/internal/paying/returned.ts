const parameter = 'kvitt_return=';
const returned = new Set<string>();

/**
 * The payments whose provider's page the customer has come back from, the latest last: their ids are taken out of the address, for every
 * element of the page; all else in the address stays as it is written. An id is only a hint which payment to talk about; what became of it
 * is asked of the backend.
 */
export function returnedPayments(): ReadonlySet<string> {
  const written = location.search.slice(1).split('&');
  const others = written.filter((pair) => !pair.startsWith(parameter));
  if (others.length < written.length) {
    for (const id of new URLSearchParams(location.search).getAll(parameter.slice(0, -1))) returned.add(id);
    history.replaceState(history.state, '', `${location.pathname}${others.length > 0 ? `?${others.join('&')}` : ''}${location.hash}`);
  }
  return returned;
}
