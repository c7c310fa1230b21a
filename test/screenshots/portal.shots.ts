import { afterAll, beforeAll, describe, it } from 'vitest';
import { nameOf } from './look.js';
import { leave, Photographer } from './photographer.js';
import { Portal } from './portal.js';
import { pose } from './pose.js';
import { scenes } from './table.js';

const portal = new Portal();
const photographer = new Photographer();

beforeAll(() => Promise.all([portal.open(), photographer.open()]));
afterAll(() => Promise.all([portal.close(), photographer.close()]));

describe.each(scenes.map((scene) => [scene.name, scene] as const))('%s', (_subject, scene) => {
  it.each(scene.looks.map((look) => [nameOf(look), look] as const))('%s', async (_name, look) => {
    const page = await pose(scene, look, portal, photographer);
    await photographer.take(page, `portal/${scene.name}`, look);
    await leave(page);
  });
});
