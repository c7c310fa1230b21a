import { readFileSync } from 'node:fs';
import type { InvoiceFilter, MessageDraft, OfferAcceptance } from '@kvitt/core/adapter.js';
import { changeSchema, type Change } from '@kvitt/core/model/change.js';
import { contractSchema, type Contract } from '@kvitt/core/model/contract.js';
import {
  cannedReplySchema, conversationSchema, messageDeltaSchema, messageSchema, suggestionSchema, typingSchema,
  type CannedReply, type Conversation, type Message, type MessageDelta, type Subject, type Suggestion, type Typing,
} from '@kvitt/core/model/conversation.js';
import { invoiceSchema, invoiceSummarySchema, type Invoice, type InvoiceSummary } from '@kvitt/core/model/invoice.js';
import { noticeSchema, type Notice } from '@kvitt/core/model/notice.js';
import { offerCircumstancesSchema, offerSchema, type DeclineReason, type Offer, type OfferCircumstances } from '@kvitt/core/model/offer.js';
import { paymentMethodSchema, paymentSchema, type Payment, type PaymentMethod } from '@kvitt/core/model/payment.js';
import { planSchema, type Plan } from '@kvitt/core/model/plan.js';
import type { DeepReadonly } from '@kvitt/core/model/primitives.js';
import { timelineEventSchema, type TimelineEvent } from '@kvitt/core/model/timeline.js';
import { allowanceSchema, usageMeterSchema, usageSeriesSchema, type Allowance, type UsageMeter, type UsageSeries } from '@kvitt/core/model/usage.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { parse } from 'yaml';
import type { components } from '../../../packages/adapters/src/rest/wire.js';
import { shapeOfContract, shapeOfModel, type ContractSchema } from './shape.js';

type Wire = DeepReadonly<components['schemas']>;

/** True when each may stand for the other; the compiler refuses the test below where that is not so. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

const contract = parse(readFileSync('packages/adapters/src/rest/openapi.yaml', 'utf8')) as {
  components: { schemas: Record<string, ContractSchema> };
};

const records = {
  Invoice: invoiceSchema,
  InvoiceSummary: invoiceSummarySchema,
  Payment: paymentSchema,
  PaymentMethod: paymentMethodSchema,
  TimelineEvent: timelineEventSchema,
  UsageMeter: usageMeterSchema,
  UsageSeries: usageSeriesSchema,
  Allowance: allowanceSchema,
  Conversation: conversationSchema,
  Message: messageSchema,
  MessageDelta: messageDeltaSchema,
  Typing: typingSchema,
  Suggestion: suggestionSchema,
  CannedReply: cannedReplySchema,
  Offer: offerSchema,
  OfferCircumstances: offerCircumstancesSchema,
  Contract: contractSchema,
  Plan: planSchema,
  Notice: noticeSchema,
  Change: changeSchema,
};

describe('the contract of REST', () => {
  it.each(Object.entries(records))('has every field of %s as core has it, required and optional', (name, model) => {
    const { schemas } = contract.components;
    expect(shapeOfContract(schemas[name]!, schemas)).toEqual(shapeOfModel(model));
  });

  it('makes types that may stand for those of core, and the other way round', () => {
    expectTypeOf<Same<Wire['Invoice'], Invoice>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['InvoiceSummary'], InvoiceSummary>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['InvoiceFilter'], InvoiceFilter>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Payment'], Payment>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['PaymentMethod'], PaymentMethod>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['TimelineEvent'], TimelineEvent>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['UsageMeter'], UsageMeter>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['UsageSeries'], UsageSeries>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Allowance'], Allowance>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Conversation'], Conversation>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Message'], Message>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['MessageDelta'], MessageDelta>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Subject'], Subject>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Typing'], Typing>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Suggestion'], Suggestion>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['CannedReply'], CannedReply>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['MessageDraft'], Omit<MessageDraft, 'conversationId' | 'clientId'>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Offer'], Offer>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['OfferCircumstances'], OfferCircumstances>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['OfferAcceptance'], Omit<OfferAcceptance, 'id'>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<NonNullable<Wire['OfferRefusal']['reason']>, DeclineReason>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Contract'], Contract>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Plan'], Plan>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Notice'], Notice>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Wire['Change'], Change>>().toEqualTypeOf<true>();
  });
});
