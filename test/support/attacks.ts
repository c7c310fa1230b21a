/** A file of test/fixtures, in the browser. */
export async function fixtureText(name: string): Promise<string> {
  return (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text();
}

const lists = ['RSNAKE_XSS', 'XSS_Polyglots', 'port_swigger_xss_cheatsheet_event_handlers', 'BRUTELOGIC-XSS-STRINGS', 'IntrudersXSS'];

/** Every string of `fixtures/xss`, each once. */
export async function attacks(): Promise<readonly string[]> {
  const expected = JSON.parse(await fixtureText('xss/dompurify-expect.json')) as readonly { readonly payload: string }[];
  const vectors = JSON.parse(await fixtureText('xss/html5sec-vectors.json')) as readonly { readonly data: string }[];
  const naughty = JSON.parse(await fixtureText('xss/blns.json')) as readonly string[];
  const lines = await Promise.all(lists.map(async (name) => (await fixtureText(`xss/payloadsallthethings/${name}.txt`)).split('\n')));
  const run = vectors.map(({ data }) => data.replace(/%js_uri_\w+%/g, 'javascript:alert(1)').replace(/%\w+%/g, 'alert(1)'));
  return [...new Set([...expected.map(({ payload }) => payload), ...run, ...naughty, ...lines.flat()])].filter((attack) => attack.trim() !== '');
}
