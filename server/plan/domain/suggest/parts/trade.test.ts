import { expect, test } from 'vitest';
import { partsFrom } from '../testing/parts-from';

const buyer = { name: 'Buyer', people: 4_000, may: 'See their own purchases\nBuy and pay' };
const books = { name: 'Bookkeeping', people: 2, may: 'See all sales' };

test('who buys makes an order with lines, which is theirs', () => {
  const { names, level, relations } = partsFrom({ roles: { items: [buyer, books] } });
  expect(names).toEqual(expect.arrayContaining(['Order', 'Order line']));
  expect(relations).toEqual(expect.arrayContaining(['Account places Order', 'Order is made of Order line']));
  expect([level('Buyer', 'Order'), level('Bookkeeping', 'Order')]).toEqual(['own', 'see']);
});

test('it may be a way of working or a core feature that tells of it', () => {
  const visitor = { name: 'Visitor', people: 900, may: 'See the programme' };
  const steps = ['The visitor buys a print', 'The office packs it'];
  const office = { name: 'Office', people: 2, may: 'See the programme' };
  const workflows = { items: [{ name: 'Prints', steps }] };
  expect(partsFrom({ roles: { items: [visitor] }, workflows }).names).toContain('Order');
  expect(partsFrom({ roles: { items: [office] }, workflows }).names).not.toContain('Order');
  const features = { items: [{ what: 'Sales by month', why: '', priority: 'must' }] };
  expect(partsFrom({ roles: { items: [visitor] }, features }).names).toContain('Order');
});

test('what is done on order, or bought by the house from suppliers, is no order of a buyer', () => {
  const crew = { name: 'Crew', people: 9, may: 'See their own repair orders\nOrder spare parts' };
  const guest = { name: 'Guest', people: 900, may: 'See work orders in order of time' };
  expect(partsFrom({ roles: { items: [crew, guest] } }).names).not.toContain('Order');
});
