import type { CatalogueFeature } from '../catalogue-feature';
import { delay, foreign, moreHours, open, says, usual, WORK } from './write';

const area = 'Payments and money';

export const PRICING: readonly CatalogueFeature[] = [
  {
    key: 'subscriptions',
    area,
    title: 'Paid subscriptions',
    summary:
      'Plans by month or year, trial, change and notice, parts of a month worked out, and what happens when a card fails. Prices by use are not in it.',
    edition: 'scalable',
    effortHours: open({ design: 5, frontend: 11, backend: 20, qa: 9 }),
    needs: ['card-payments', 'invoices'],
    roles: [],
    entities: ['subscription'],
    risks: [],
    calls: [
      says(
        `paid subscription, subscription fee, subscription plan, subscription model, subscription box, subscription of,
        monthly subscription, annual subscription, subscription billing, recurring billing,
        recurring payment, monthly fee, monthly plan, per seat, free trial, customers subscribe`,
        'it is paid for again each month',
      ),
    ],
  },
  {
    key: 'dunning',
    area,
    title: 'Payment reminders in steps',
    summary:
      'Steps with their days, text and fee, sent or held back by hand, stopped when paid. Handing over to a collector is an export.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 5, backend: 9, qa: 4 }),
    needs: ['invoices'],
    roles: [],
    entities: ['payment-reminder'],
    risks: [],
    calls: [
      says(
        `payment reminder, dunning, overdue invoice, unpaid invoice, late payment, late payer,
        reminder fee, outstanding invoice`,
        'money that is owed is not asked for in time',
      ),
    ],
  },
  {
    key: 'quotes',
    area,
    title: 'Quotes that become orders',
    summary:
      'Put together from the price list, as PDF, accepted by link, and carried over without typing. Technical configuration is not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 4, frontend: 11, backend: 11, qa: 5 }),
    needs: ['product-list', 'pdf-documents'],
    roles: ['Sales person'],
    entities: ['quote'],
    risks: [],
    calls: [
      says(
        `quotation, send a quote, sends a quote, send quotes, request a quote, requests a quote,
        write quotes, quotes for, price quote, cost estimate, price offer, make an offer`,
        'before they order people ask what it costs',
        WORK,
      ),
    ],
  },
  {
    key: 'price-rules',
    area,
    title: 'Discounts, vouchers and price groups',
    summary:
      'Prices by group, quantity and time, codes with limits, gift vouchers with a balance, and in which sequence they apply. Prices set by demand are not in it.',
    edition: 'scalable',
    effortHours: open({ design: 3, frontend: 9, backend: 14, qa: 7 }),
    needs: ['product-list'],
    roles: [],
    entities: ['price', 'voucher'],
    risks: [
      moreHours(
        'combinations',
        0.3,
        [0.2, 0.4, 0.8],
        'Discounts add up in ways that nobody meant',
        'A table of worked examples agreed with the client, kept as tests.',
      ),
    ],
    calls: [
      says(
        `discount, voucher, gift card, coupon, promo code, price group, reduced price,
        concession price, member price, special price, quantity price, staff price, loyalty`,
        'not everybody pays the same',
      ),
    ],
  },
  {
    key: 'cash-desk',
    area,
    title: 'Selling at the counter',
    summary:
      'A fast screen for the counter with card terminal and receipt, and the day’s closing. Certification by the tax authority is named and planned apart.',
    edition: 'scalable',
    effortHours: foreign({ design: 5, frontend: 16, backend: 16, qa: 10, pm: 4 }),
    needs: ['product-list'],
    roles: ['Cashier'],
    entities: ['payment', 'order'],
    risks: [
      delay(
        'fiscal-law',
        0.4,
        [5, 10, 25],
        'The tax authority’s rules for tills need a certified part',
        'Find out the country’s rule in the first week; buy the certified part.',
      ),
    ],
    calls: [
      says(
        `card terminal, cash desk, point of sale, cash register, cash till, at the counter,
        sell in the shop, museum shop, receipt printer`,
        'people also pay where they stand',
      ),
    ],
  },
  {
    key: 'tax-countries',
    area,
    title: 'Tax by country and kind of customer',
    summary:
      'Rates by country and product, reverse charge with a checked number, and the report that the office wants. Filing is not in it.',
    edition: 'scalable',
    effortHours: open({ frontend: 4, backend: 13, qa: 7, pm: 2 }),
    needs: ['invoices'],
    roles: [],
    entities: ['invoice-line'],
    risks: [],
    calls: [
      says(
        `sales tax, tax rates, vat rates, vat number, reverse charge, sell abroad, customers abroad,
        other countries, several countries, more countries, cross-border`,
        'tax follows the customer over the border',
      ),
    ],
  },
  {
    key: 'currencies',
    area,
    title: 'Several currencies',
    summary:
      'Prices and invoices in each currency, rates of the day kept with each document, totals in one. Hedging and revaluation are the books’ business.',
    edition: 'enterprise',
    effortHours: open({ design: 2, frontend: 7, backend: 13, qa: 7 }),
    needs: ['invoices'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `several currencies, other currencies, multi-currency, multiple currencies, foreign currency,
        different currencies, exchange rate, in dollars and, in euros and`,
        'money comes in more than one currency',
      ),
    ],
  },
  {
    key: 'insurer-claims',
    area,
    title: 'Claims to insurers and public payers',
    summary:
      'Claims in the payer’s own format with its rules, sent, answered, corrected and sent anew. One scheme of one country.',
    edition: 'scalable',
    effortHours: foreign({ design: 3, frontend: 12, backend: 44, qa: 14, pm: 6 }),
    needs: ['invoices', 'background-work'],
    roles: ['Bookkeeper'],
    entities: ['insurance-claim'],
    risks: [
      moreHours(
        'rejections',
        0.45,
        [0.2, 0.4, 0.9],
        'Payers reject claims for reasons that no document mentions',
        'Send a handful of real claims as a test as early as the payer allows.',
      ),
    ],
    calls: [
      says(
        `insurers, insurer pays, statutory insur, health insurance, health insurer, health fund,
        insured patients, claims to insur, bill the insur, bill the health insur, co-payment`,
        'somebody else pays, by rules of their own',
        WORK,
      ),
    ],
  },
  {
    key: 'payouts',
    area,
    title: 'Shares paid out to sellers or partners',
    summary:
      'What is due to each after commission and fees, identity checked by the provider, statements and payout runs.',
    edition: 'enterprise',
    effortHours: foreign({ design: 4, frontend: 10, backend: 24, qa: 10, pm: 4 }),
    needs: ['card-payments', 'invoices'],
    roles: ['Seller'],
    entities: ['payout'],
    risks: [
      delay(
        'licence',
        0.25,
        [5, 15, 30],
        'Holding others’ money needs a licence or another set-up',
        'Have the flow of money checked by a lawyer before it is built.',
      ),
    ],
    calls: [
      says(
        `payout, pay out to, marketplace for, marketplace where, marketplace of, sales commission,
        commission per, commission on, share of revenue, revenue share, split payment,
        split the payment`,
        'part of the money belongs to others',
      ),
    ],
  },
  {
    key: 'legal-entities',
    area,
    title: 'Several companies with books of their own',
    summary:
      'Each company with its numbers, letterhead, bank account and rights, and what one does for another. Consolidation is not in it.',
    edition: 'enterprise',
    effortHours: open({ design: 3, frontend: 8, backend: 22, qa: 9 }),
    needs: ['invoices', 'locations'],
    roles: [],
    entities: ['legal-entity'],
    risks: [],
    calls: [
      says(
        `legal entit, subsidiar, several companies of, our companies, each company issues,
        holding company, group of companies, franchise`,
        'who issues the invoice is not always the same company',
      ),
    ],
  },
  {
    key: 'auctions',
    area,
    title: 'Auctions with bids and an end',
    summary:
      'Lots with a start, least price, bids by proxy, an end that moves when bids come late, and who has won. Buyer’s premium and payment follow from other features.',
    edition: 'scalable',
    effortHours: open({ design: 7, frontend: 18, backend: 22, qa: 12 }),
    needs: ['roles-rights', 'notices'],
    roles: ['Bidder'],
    entities: ['lot', 'bid'],
    risks: [
      moreHours(
        'last-seconds',
        0.35,
        [0.2, 0.4, 0.9],
        'Two bids in the same instant are disputed',
        'Settle in writing what counts as the end, and try it with a hundred bidders at once.',
      ),
    ],
    calls: [
      says(
        `auction, bidding, bidder, highest bid, place a bid, bids for`,
        'the price is found by those who want it',
        WORK,
      ),
    ],
  },
  {
    key: 'quote-requests',
    area,
    title: 'Requests for quotes to several suppliers',
    summary:
      'One request goes to several by mail or link, their answers come back in one form, side by side, and one is taken. Negotiating is not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 4, frontend: 11, backend: 11, qa: 5 }),
    needs: ['mail-sending', 'organisations'],
    roles: [],
    entities: ['quote-request', 'quote'],
    risks: [],
    calls: [
      says(
        `transport request, request for quotation, requests for quotation, request for quotes,
        request a quote, request quotes, quotes from, quotation desk, quotations from, call for bids,
        invitation to tender, requests to three, offers from several`,
        'nobody buys without knowing what others would charge',
        WORK,
      ),
    ],
  },
];
