import { readEInvoice } from '@kvitt/adapters/einvoice.js';
import { checkInvoice } from '@kvitt/core/check/invoice.js';
import { DOMParser } from '@xmldom/xmldom';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { invoiceWith, parts } from '../../support/einvoice-hostile.js';

const read = (source: string | Uint8Array) => readEInvoice(source, { DOMParser });
const file = (path: string) => read(new Uint8Array(readFileSync(`test/fixtures/einvoice/${path}`)));
const failing = (source: string) => checkInvoice(read(source)).filter(({ verdict }) => verdict === 'failed');

describe('beside amounts a payer reads', () => {
  it('what it follows from, in both syntaxes', () => {
    const preceding = [{ number: 'TOSL109', issueDate: '2013-03-10' }];
    expect(file('en16931-ubl/ubl-tc434-example5.xml')).toMatchObject({ precedingInvoices: preceding, projectReference: 'Project345', contractReference: '2013-05' });
    expect(file('en16931-cii/CII_example5.xml')).toMatchObject({ precedingInvoices: preceding, accountingReference: '67543', contractReference: '2013-05' });
  });

  it('who sells, who buys, who gets the money, who answers for the VAT, and where it went', () => {
    const { seller, buyer, payee, taxRepresentative, delivery } = file('en16931-ubl/ubl-tc434-example5.xml');
    expect([seller.name, buyer.name, payee?.name, taxRepresentative?.name]).toEqual(['SellerCompany', 'Buyercompany ltd', 'Dagobert Duck', 'Dick Panama']);
    expect(delivery).toMatchObject({ date: '2013-04-15', address: { country: 'DK' } });
    expect(file('en16931-cii/CII_example5.xml').taxPointDate).toBe('2013-04-10');
  });

  it('lines below lines, as an outline', () => {
    const [line] = file('xrechnung/04.02a-INVOICE_ubl.xml').lines;
    expect(line?.subLines?.map(({ id, level, netAmount }) => [id, level, netAmount.amount])).toEqual([['1 1', 1, '12.32'], ['1 2', 1, '15.40']]);
  });

  it('a mandate with the creditor who draws the money', () => {
    expect(file('xrechnung/04.02a-INVOICE_ubl.xml').paymentInstructions).toMatchObject([
      { meansCode: '59', directDebit: { creditorIdentifier: 'ID123456', debitedAccount: 'DE79000000001234567890' } },
    ]);
  });

  it('in which zone the supplier’s day ends, where his country has one', () => {
    expect(file('xrechnung/01.01a-INVOICE_ubl.xml').timeZone).toBe('Europe/Berlin');
    expect(read(invoiceWith()).timeZone).toBeUndefined();
  });

  it('discounts for early payment, out of the words of the terms', () => {
    const note = '#SKONTO#TAGE=14#PROZENT=2.25#\n#SKONTO#TAGE=30#PROZENT=1.00#BASISBETRAG=100.00#\nDanach netto.\n#SKONTO#TAGE=x#';
    const { cashDiscounts, paymentTerms } = read(invoiceWith({ people: `${parts.people}<cac:PaymentTerms><cbc:Note>${note}</cbc:Note></cac:PaymentTerms>` }));
    expect(cashDiscounts).toEqual([{ days: 14, percentage: '2.25' }, { days: 30, percentage: '1.00', baseAmount: { amount: '100.00', currency: 'SEK' } }]);
    expect(paymentTerms).toBe('Danach netto.\n#SKONTO#TAGE=x#');
  });

  it('notes as paragraphs, without their subject’s code', () => {
    expect(read(invoiceWith({ note: '<cbc:Note>#AAI#Hej</cbc:Note><cbc:Note>#1 av 2</cbc:Note>' })).note).toBe('Hej\n\n#1 av 2');
  });

  it('no order where the file says that there is none', () => {
    expect(read(invoiceWith({ people: `<cac:OrderReference><cbc:ID>NA</cbc:ID></cac:OrderReference>${parts.people}` })).orderReference).toBeUndefined();
  });
});

describe('an account', () => {
  const paid = (means: string, country = 'SE') => {
    const address = `<cac:PostalAddress><cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>`;
    const people = parts.people.replace('<cac:PartyLegalEntity>', `${address}<cac:PartyLegalEntity>`);
    return read(invoiceWith({ people: `${people}<cac:PaymentMeans>${means}</cac:PaymentMeans>` })).paymentInstructions;
  };
  const account = (id: string, branch = '') =>
    `<cac:PayeeFinancialAccount><cbc:ID>${id}</cbc:ID>${branch && `<cac:FinancialInstitutionBranch><cbc:ID>${branch}</cbc:ID></cac:FinancialInstitutionBranch>`}</cac:PayeeFinancialAccount>`;
  const code = (number: string) => `<cbc:PaymentMeansCode>${number}</cbc:PaymentMeansCode>`;

  it.each([
    ['DE79 0000 0000 1234 5678 90', '', 'DE79000000001234567890', 'iban', undefined],
    ['se45 5000 0000 0583 9825 7466', 'SWEDSESS', 'SE4550000000058398257466', 'iban', 'SWEDSESS'],
    ['DE78 0000 0000 1234 5678 90', '', 'DE78000000001234567890', undefined, undefined],
    ['50501055', 'SE:BANKGIRO', '50501055', 'bankgiro', undefined],
    ['41 36-8', 'SE:PLUSGIRO', '4136-8', 'plusgiro', undefined],
    ['5050-1055', 'BGABSESS', '5050-1055', 'bankgiro', undefined],
  ])('%s at "%s" is told by its form and its bank', (stated, branch, number, scheme, serviceProvider) => {
    expect(paid(code('30') + account(stated, branch))?.[0]?.creditTransfers).toEqual([
      { account: number, ...(scheme && { scheme }), ...(serviceProvider && { serviceProvider }) },
    ]);
  });

  it('of a Norwegian is a BBAN', () => {
    expect(paid(code('30') + account('86011117947'), 'NO')?.[0]?.creditTransfers).toEqual([{ account: '86011117947', scheme: 'bban' }]);
  });

  it('of a Danish payment slip is a creditor’s number, in OIOUBL’s way and in Peppol’s', () => {
    const slip = { meansCode: '93', reference: '000118244219861', creditTransfers: [{ account: '89675219', scheme: 'fik' }] };
    const credit = '<cac:CreditAccount><cbc:AccountID>89675219</cbc:AccountID></cac:CreditAccount>';
    expect(paid(`${code('93')}<cbc:InstructionID>000118244219861</cbc:InstructionID><cbc:PaymentID>71</cbc:PaymentID>${credit}`, 'DK')).toEqual([slip]);
    expect(paid(`${code('93')}<cbc:PaymentID>71#000118244219861</cbc:PaymentID>${account('89675219')}`, 'DK')).toEqual([slip]);
  });
});

describe('a Factur-X of a small profile', () => {
  const cii = (summation: string, more = '') =>
    `<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"><rsm:ExchangedDocument><ram:ID>7</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20260131</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction>${more}<ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>A</ram:Name></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>B</ram:Name></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeDelivery/><ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementHeaderMonetarySummation>${summation}<ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">20.00</ram:TaxTotalAmount><ram:GrandTotalAmount>120.00</ram:GrandTotalAmount><ram:DuePayableAmount>120.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;
  const line = (id: string, net: string, more = '') =>
    `<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>${id}</ram:LineID>${more}</ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>n</ram:Name></ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${net}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`;

  it('has no lines, and nothing of it fails but the date to pay by', () => {
    expect(read(cii(''))).toMatchObject({ id: '7', lines: [], taxBreakdown: [], totals: { lineExtensionAmount: { amount: '100.00', currency: 'EUR' } } });
    expect(failing(cii('')).map(({ rule }) => rule)).toEqual(['BR-CO-25']);
  });

  it('or of the largest one, with lines below lines, adds up by those at the top', () => {
    const parent = '<ram:ParentLineID>1</ram:ParentLineID>';
    const below = line('1.1', '60.00', parent) + line('1.1.1', '60.00', '<ram:ParentLineID>1.1</ram:ParentLineID>');
    const extra = line('x', '5.00', '<ram:LineStatusReasonCode>INFORMATION</ram:LineStatusReasonCode>');
    const source = cii('<ram:LineTotalAmount>100.00</ram:LineTotalAmount>', line('1', '60.00') + below + line('2', '40.00') + extra);
    const { lines } = read(source);
    expect(lines.map(({ id, subLines = [] }) => [id, subLines.map((each) => [each.id, each.level])])).toEqual([['1', [['1.1', 1], ['1.1.1', 2]]], ['2', [['x', 1]]]]);
    expect(failing(source).map(({ rule }) => rule)).not.toContain('BR-CO-10');
  });
});
