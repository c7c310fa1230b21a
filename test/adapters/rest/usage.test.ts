import { restAdapter } from '@kvitt/adapters/rest.js';
import { describe, expect, it } from 'vitest';
import { hours } from '../../core/usage/series.js';
import { context } from './records.js';
import { json, serve } from './server.js';

const march = { seriesId: 'meter/1', from: '2022-02-28T22:00:00Z', to: '2022-03-31T21:00:00Z', resolution: 'P1D' };

describe('usage over REST', () => {
  it('asks for a stretch of a meter by its id, and believes only what a series can be', async () => {
    const backend = await serve(json(hours(march.from, 2)), json({ ...hours(march.from, 2), timeZone: 7 }));
    const { usage } = restAdapter(backend);
    await expect(usage!.get!(march, context())).resolves.toEqual(hours(march.from, 2));
    expect(backend.seen[0]!.url).toBe('/usage/meter%2F1?from=2022-02-28T22%3A00%3A00Z&to=2022-03-31T21%3A00%3A00Z&resolution=P1D');
    await expect(usage!.get!({ seriesId: 'm' }, context())).rejects.toMatchObject({ code: 'invalid', field: 'timeZone' });
    expect(backend.seen[1]!.url).toBe('/usage/m');
  });

  it('lists meters of an invoice, and asks how much of an allowance is used', async () => {
    const meter = { id: 'm', commodity: 'data', flow: 'consumption', unitCode: 'E34', timeZone: 'Europe/Stockholm' };
    const allowance = { id: 'a', used: '12.5', limit: '20', unitCode: 'E34' };
    const backend = await serve(json({ items: [meter] }), json(allowance));
    const { usage } = restAdapter(backend);
    await expect(usage!.list!({ invoiceId: '42' }, context())).resolves.toEqual({ items: [meter] });
    await expect(usage!.allowance!({ seriesId: 'm' }, context())).resolves.toEqual(allowance);
    expect(backend.seen.map(({ url }) => url)).toEqual(['/usage?invoiceId=42', '/usage/m/allowance']);
  });
});
