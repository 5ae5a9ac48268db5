import type { CatalogueFeature } from '../catalogue-feature';
import { delay, known, moreHours, open, says, usual, WORK } from './write';

const area = 'Payments and money';

export const MONEY: readonly CatalogueFeature[] = [
  {
    key: 'invoices',
    area,
    title: 'Invoices and credit notes as PDF',
    summary:
      'Made from what was done or sold, numbered without gaps, as PDF and by mail, cancelled only by a credit note, with an overview of what is open. The books are somebody else’s.',
    edition: 'mvp',
    effortHours: usual({ design: 4, frontend: 9, backend: 18, qa: 6 }),
    needs: ['data-model', 'roles-rights', 'pdf-documents', 'mail-sending'],
    roles: ['Bookkeeper'],
    entities: ['invoice', 'invoice-line'],
    risks: [
      moreHours(
        'e-invoice',
        0.35,
        [0.2, 0.4, 0.8],
        'Business or public customers need structured e-invoices',
        'Ask who receives invoices, and plan the format (EN 16931) from the start.',
      ),
    ],
    calls: [
      says(
        'invoic, billing, send bills, monthly bill, credit note',
        'what was delivered has to be billed, without gaps',
        WORK,
      ),
    ],
  },
  {
    key: 'card-payments',
    area,
    title: 'Payment online by card and wallet',
    summary:
      'Pay on the provider’s own page, told of by its messages and not by the browser’s return, paid, failed and given up all seen. Card numbers never come here.',
    edition: 'mvp',
    effortHours: usual({ design: 3, frontend: 6, backend: 13, qa: 7 }),
    needs: ['data-model', 'background-work'],
    roles: ['Customer'],
    entities: ['payment'],
    risks: [
      delay(
        'account',
        0.25,
        [3, 7, 15],
        'The payment provider takes its time to check the client',
        'The client opens the account in the first week.',
      ),
    ],
    calls: [
      says(
        `pay online, pays online, paid online, online payment, payment online, pay by card,
        payment by card, card payment, credit card, stripe, mollie, adyen, paypal, apple pay,
        google pay, klarna, pay in advance, pay when booking, pay for their, prepay, checkout`,
        'money should come in when the promise is made',
      ),
    ],
  },
  {
    key: 'payment-entry',
    area,
    title: 'Payments noted by hand',
    summary:
      'Cash, terminal and transfer marked as paid in whole or in part by those who may, with the day’s list. No counting of a cash drawer.',
    edition: 'mvp',
    effortHours: known({ design: 2, frontend: 5, backend: 6, qa: 3 }),
    needs: ['invoices'],
    roles: [],
    entities: ['payment'],
    risks: [],
    calls: [
      says(
        `mark as paid, marks as paid, marked as paid, marks what was paid, take payments,
        takes payments, take payment, cash payment, paid in cash, pay in cash, pay on collection,
        pay at the desk`,
        'not all money comes through the software',
      ),
    ],
  },
  {
    key: 'refunds',
    area,
    title: 'Refunds and disputed payments',
    summary:
      'Whole or part back by the same way, with reason and right, and disputes shown with their deadline.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 5, backend: 8, qa: 4 }),
    needs: ['card-payments'],
    roles: [],
    entities: ['refund'],
    risks: [],
    calls: [
      says(
        `refund, money back, chargeback, give back the money, returned goods, product returns`,
        'what was paid sometimes has to go back',
      ),
    ],
  },
  {
    key: 'bank-matching',
    area,
    title: 'Bank transfers matched to invoices',
    summary:
      'The bank’s statement file is read, sure matches settle by themselves, the rest is suggested and decided by hand.',
    edition: 'scalable',
    effortHours: open({ design: 2, frontend: 8, backend: 15, qa: 6 }),
    needs: ['invoices'],
    roles: ['Bookkeeper'],
    entities: ['bank-line', 'payment'],
    risks: [],
    calls: [
      says(
        `bank transfer, bank statement, reconcil, incoming payments, camt, match payments,
        payments received, who has paid`,
        'somebody compares statements by hand today',
      ),
    ],
  },
  {
    key: 'direct-debit',
    area,
    title: 'Direct debit with mandates',
    summary:
      'Mandates given online or on paper, collection runs with their file or through the provider, and what came back. One scheme.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 6, backend: 14, qa: 6 }),
    needs: ['invoices'],
    roles: [],
    entities: ['payment-mandate'],
    risks: [],
    calls: [
      says(
        `direct debit, sepa, bacs, autogiro, debit mandate, collect the fees, collect fees,
        collected by debit, gocardless, debit order`,
        'fees should come without anybody asking',
      ),
    ],
  },
];
