import type { Contract } from '@kvitt/core/model/contract.js';
import { noticeSchema } from '@kvitt/core/model/notice.js';
import { campaignNotice } from '@kvitt/core/offers/campaign-notice.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sek, today } from './offers.js';

const campaign = { from: '2026-01-01', until: '2026-12-31', campaignPrice: sek('299.00'), normalPrice: sek('399.00') };
const contract = (more: Partial<Contract> = {}): Contract => ({ id: 'k1', plan: { name: 'Bredband 250' }, campaign, ...more });
const title = 'Your campaign ends';
const told = (more: Partial<Contract> = {}, day = today, daysBefore?: number) => campaignNotice(contract(more), { today: day, title, ...(daysBefore !== undefined && { daysBefore }) });

describe('the end of a campaign', () => {
  it('is announced with the day, the old and the new price, in the words given', () => {
    const notice = campaignNotice(contract(), { today, title, explanation: 'The year is over.', newCustomerPrice: sek('279.00') });
    expect(notice).toEqual({
      id: 'campaign-end-k1-2026-12-31', kind: 'price', title, contractId: 'k1',
      priceChange: {
        contractId: 'k1', name: 'Bredband 250', effectiveOn: '2027-01-01', old: sek('299.00'), new: sek('399.00'), cause: 'campaign-end',
        explanation: 'The year is over.', newCustomerPrice: sek('279.00'),
      },
    });
    expect(v.is(noticeSchema, notice)).toBe(true);
  });

  it('is announced from so many days before, until it has ended', () => {
    expect(['2026-11-01', '2026-11-02', '2026-12-31', '2027-01-01'].map((day) => told({}, day) !== undefined)).toEqual([false, true, true, false]);
    expect([told({}, '2026-12-02', 30), told({}, '2026-12-01', 30)].map((notice) => notice !== undefined)).toEqual([true, false]);
  });

  it('is the same notice on every day on which it is told', () => {
    expect(told({}, '2026-11-02')).toEqual(told({}, '2026-12-31'));
  });

  it.each<readonly [string, Partial<Contract>]>([
    ['has no campaign', { campaign: undefined }],
    ['costs the same after it', { campaign: { ...campaign, normalPrice: sek('299.00') } }],
    ['has a campaign that has not begun', { campaign: { ...campaign, from: '2026-12-01' } }],
    ['ends with it', { endDate: '2026-12-31' }],
    ['becomes another one by then', { upcoming: { plan: { name: 'Bredband 100' }, startsOn: '2027-01-01' } }],
  ])('is not announced of a contract that %s', (_about, more) => {
    expect(told(more)).toBeUndefined();
  });

  it('is announced of a contract that lives on for a while', () => {
    expect(told({ endDate: '2027-01-31' })).toBeDefined();
    expect(told({ upcoming: { plan: { name: 'Bredband 100' }, startsOn: '2027-02-01' } })).toBeDefined();
  });
});
