import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

/** WebDriver's names of the keys that are no characters (Keyboard Actions of the standard). */
const keyCodes = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' };

/**
 * WebKitGTK's small browser on a screen that nobody sees, through classic WebDriver: one page at a time.
 * The launcher that web-test-runner has for it brings 190 packages, and `npm ci` of npm 10 refuses them.
 */
export class WebKitLauncher {
  name = 'WebKit';
  /** What `sendKeys` of the runner's commands asks for. */
  type = 'webdriver';
  concurrency = 1;
  #started = [];
  #page = '';
  #shown = new Map();

  async initialize() {
    process.once('exit', () => this.#end());
    const driver = `http://127.0.0.1:${await this.#startDriver(await this.#startScreen())}`;
    const { sessionId } = await ask('POST', `${driver}/session`, { capabilities: { alwaysMatch: { browserName: 'MiniBrowser', pageLoadStrategy: 'none' } } });
    this.#page = `${driver}/session/${sessionId}`;
  }

  async startSession(id, url) {
    this.#shown.set(id, url);
    await this.#show(url);
  }

  async stopSession(id) {
    this.#shown.delete(id);
    await this.#show('about:blank');
    return {};
  }

  async stop() {
    if (this.#page) await ask('DELETE', this.#page);
    this.#end();
  }

  isActive(id) {
    return this.#shown.has(id);
  }

  getBrowserUrl(id) {
    return this.#shown.get(id);
  }

  startDebugSession() {
    throw new Error('Nobody sees the screen of this WebKit: debug in another browser.');
  }

  /** Presses one key after the other, as web-test-runner's launcher for WebDriver would. */
  async sendKeys(_, keys) {
    const values = keys.map((key) => keyCodes[key] ?? key);
    const actions = values.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await ask('POST', `${this.#page}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async #show(url) {
    await ask('POST', `${this.#page}/url`, { url });
  }

  async #startScreen() {
    const { stdio } = this.#start(process.env.XVFB_PATH ?? 'Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    let number = '';
    // to the end: Xvfb dies of a reader that goes after the digits and before the line's end
    for await (const part of stdio[3]) number += part;
    if (!number) throw new Error('Xvfb ended before it had a screen.');
    return `:${number.trim()}`;
  }

  async #startDriver(screen) {
    const port = await freePort();
    this.#start(process.env.WEBKIT_DRIVER_PATH ?? 'WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: { ...process.env, DISPLAY: screen } });
    for (let tries = 0; tries < 100 && !(await answers(port)); tries++) await pause(100);
    return port;
  }

  #start(command, args, options) {
    const child = spawn(command, args, options);
    child.once('error', (error) => { throw new Error(`${command} does not start: ${error.message}`); });
    this.#started.unshift(child);
    return child;
  }

  #end() {
    for (const child of this.#started.splice(0)) child.kill();
  }
}

async function ask(method, url, body) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebKit's driver, asked to ${method} ${new URL(url).pathname}: ${value.error}, ${value.message}`);
  return value;
}

async function answers(port) {
  const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
  return Boolean(status?.ok);
}
