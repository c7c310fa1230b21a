const parameter = 'kvitt_return';
const returned = new Set<string>();

/**
 * The payments whose provider's page the customer has come back from: their ids are taken out of the address, for every button of the page.
 * An id is only a hint which payment to talk about; what became of it is asked of the backend.
 */
export function returnedPayments(): ReadonlySet<string> {
  const address = new URL(location.href);
  const id = address.searchParams.get(parameter);
  if (id !== null) {
    returned.add(id);
    address.searchParams.delete(parameter);
    history.replaceState(history.state, '', address);
  }
  return returned;
}
