import { afterAll, beforeAll, describe, it } from 'vitest';
import { expect } from '../support/e2e.js';
import { Storybook } from '../support/storybook.js';
import { choicesOf, nameOf, type Look } from './look.js';
import { leave, Photographer } from './photographer.js';
import { askingStories, leadingStories, looksOfALeadingStory, looksOfAStory, weathers } from './table.js';

const storybook = new Storybook();
const photographer = new Photographer();
/** Ten thousand lines are no picture, and what is wider than the window is none of a window. */
const tooLarge = ['invoice--ten-thousand-lines', 'offer-banner--widths', 'usage-chart--widths', 'usage-meter--widths'];

beforeAll(() => Promise.all([storybook.open(), photographer.open()]));
afterAll(() => Promise.all([storybook.close(), photographer.close()]));

/** A story is finished when what it plays is: behind a failing backend it may only break off. */
async function take(story: string, look: Look): Promise<void> {
  const page = await photographer.window(look);
  await page.goto(storybook.story(story, choicesOf(look)));
  const ends = look.backend ? /^(playing|finished|errored)$/ : /^(completed|finished)$/;
  await expect.poll(() => page.evaluate(phase)).toMatch(ends);
  if (look.backend) await expect(page.locator(look.backend === 'slow' ? '[part~=loading]' : '[part~=failed]').first()).toBeVisible();
  await photographer.take(page, `elements/${story}`, look);
  await leave(page);
}

/** How far the story has come; Storybook tells it to nobody else. */
function phase(): string {
  const { __STORYBOOK_PREVIEW__: preview } = window as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } };
  return preview?.currentRender?.phase ?? '';
}

it('every story', async () => {
  const stories = (await storybook.stories()).filter((story) => !tooLarge.includes(story));
  for (const story of stories) for (const look of looksOfAStory) await take(story, look);
});

describe.each(leadingStories)('%s', (story) => {
  it.each([...looksOfALeadingStory, ...(story.endsWith('scan') ? [] : weathers)].map((look) => [nameOf(look), look] as const))('%s', (_name, look) =>
    take(look.backend ? (askingStories[story] ?? story) : story, look));
});
