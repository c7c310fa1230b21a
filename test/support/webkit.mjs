import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** WebKitGTK's driver on a port of its own and on a screen that nobody sees, for as long as the tests run. */
export async function screenlessWebKit() {
  const port = await freePort();
  const started = [];
  const stop = () => started.splice(0).forEach((child) => child.kill());
  process.once('exit', stop);
  const plugin = {
    name: 'screenless-webkit',
    async serverStart() {
      const screen = start(process.env.XVFB_PATH ?? 'Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
      const [number] = await once(screen.stdio[3], 'data');
      start(process.env.WEBKIT_DRIVER_PATH ?? 'WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: { ...process.env, DISPLAY: `:${String(number).trim()}` } });
      await answers(port);
    },
    serverStop: stop,
  };
  return { port, plugin };

  function start(command, args, options) {
    const child = spawn(command, args, options);
    child.once('error', (error) => { throw new Error(`${command} does not start: ${error.message}`); });
    started.unshift(child);
    return child;
  }
}

async function answers(port) {
  for (let tries = 0; tries < 100; tries++) {
    const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (status?.ok) return;
    await pause(100);
  }
  throw new Error(`WebKitWebDriver does not answer on port ${port}.`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
