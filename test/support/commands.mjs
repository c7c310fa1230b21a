/** What no test asks otherwise for; Chromium forgets no feature that it is not told. */
const usual = { 'forced-colors': 'none', 'prefers-reduced-motion': 'no-preference' };

/** `emulateMedia` of the launcher knows no forced colours: this command goes through Chromium's protocol, so its tests are `*.chromium.test.ts`. */
export const mediaCommand = {
  name: 'kvitt-media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'kvitt:media') return undefined;
    const cdp = await session.browser.getPage(session.id).createCDPSession();
    const { media = '', ...features } = { ...usual, ...payload };
    await cdp.send('Emulation.setEmulatedMedia', { media, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
    return true;
  },
};

/** A key held down until it has come `times` times; WebKit's driver repeats no key, so there it is pressed as often. */
export const holdCommand = {
  name: 'kvitt-hold',
  async executeCommand({ command, payload: { key, times } = {}, session }) {
    if (command !== 'kvitt:hold') return undefined;
    if (session.browser.type === 'webdriver') {
      await session.browser.sendKeys(session.id, Array.from({ length: times }, () => key));
    } else {
      const { keyboard } = session.browser.getPage(session.id);
      for (let time = 0; time < times; time++) await keyboard.down(key);
      await keyboard.up(key);
    }
    return true;
  },
};

/**
 * How many random worlds a property is tried in, and which: chosen here because a page knows no environment.
 * The same ones each time, so that a red run means the change that was made; `KVITT_SEED=$RANDOM` tries others.
 */
export const randomCommand = {
  name: 'kvitt-random',
  executeCommand({ command }) {
    if (command !== 'kvitt:random') return undefined;
    const { CI, KVITT_RUNS = CI ? '1000' : '200', KVITT_SEED = '1' } = process.env;
    return { runs: Number(KVITT_RUNS), seed: Number(KVITT_SEED) };
  },
};
