import type { CatalogueFeature } from '../catalogue-feature';
import { known, moreHours, open, says, usual } from './write';

const area = 'Core records';

export const CORE_RECORDS: readonly CatalogueFeature[] = [
  {
    key: 'product-list',
    area,
    title: 'Products and services with prices',
    summary:
      'What is sold, with description, picture, unit, price and tax, in groups, on sale or not. Price rules by customer or quantity are a feature of their own.',
    edition: 'mvp',
    effortHours: usual({ design: 4, frontend: 9, backend: 8, qa: 4 }),
    needs: ['data-model', 'roles-rights'],
    roles: ['Manager'],
    entities: ['product', 'category'],
    risks: [],
    calls: [
      says(
        `product catalogue, product catalog, our products, product range, assortment, price list,
        our prices, set prices, items for sale, articles and prices, weekly menu, menu of the day,
        services and prices, treatments and prices, product data, spare parts, our breads,
        what we sell`,
        'what is sold and what it costs has to stand in one place',
      ),
    ],
  },
  {
    key: 'orders',
    area,
    title: 'Orders from basket to handed over',
    summary:
      'Choose, order, change until a set hour, confirm, prepare and hand over, with each step seen by the customer. Payment, delivery and stock are features of their own.',
    edition: 'mvp',
    effortHours: usual({ design: 8, frontend: 18, backend: 16, qa: 8 }),
    needs: ['product-list'],
    roles: ['Customer', 'Employee'],
    entities: ['order', 'order-line', 'customer'],
    risks: [
      moreHours(
        'changes',
        0.3,
        [0.2, 0.4, 0.8],
        'Changes after ordering have more cases than were told',
        'Write down what may be changed until when, by whom, before the first screen.',
      ),
    ],
    calls: [
      says(
        `pre-order, preorder, order online, order ahead, online order, online shop, web shop, webshop,
        shopping cart, shopping basket, place an order, place order, places an order, order bread,
        order form, customer order, new order, incoming order, sales order, repeat an order,
        repeat order, take an order, take orders, collect an order, collect order, what was ordered,
        orders by phone, order for, orders from, orders are, orders come`,
        'customers want to order and to know that it was heard',
      ),
    ],
  },
  {
    key: 'cases',
    area,
    title: 'Cases with status, deadline and history',
    summary:
      'Complaints, claims, applications or incidents: opened, handled, decided and closed, with who did what. Rules that decide by themselves are not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 6, frontend: 14, backend: 13, qa: 6 }),
    needs: ['roles-rights', 'lists-filters'],
    roles: ['Case worker'],
    entities: ['case', 'comment'],
    risks: [],
    calls: [
      says(
        `case file, case number, case worker, caseworker, case handler, case management, open cases,
        complaint, settle a dispute, settle disputes, settles disputes, incident report, incidents, claims handling, claim handler, damage report, permit,
        planning application, grant application, applications for a, applicants, report a fault,
        fault report, report a defect, defect report, report a problem`,
        'each matter has to be followed until it is closed',
      ),
    ],
  },
  {
    key: 'comments',
    area,
    title: 'Comments and inside notes on a record',
    summary:
      'A conversation on each record, with names, mentions and what the customer may not see. Not a chat.',
    edition: 'mvp',
    effortHours: known({ design: 2, frontend: 6, backend: 5, qa: 2 }),
    needs: ['roles-rights'],
    roles: [],
    entities: ['comment'],
    risks: [],
    calls: [
      says(
        `comments on, add comment, add a comment, leave a comment, internal note, inside note,
        leave a note, leaves a note, write notes, add a note, adds a note, remarks on`,
        'what people need to tell each other belongs to the record',
      ),
    ],
  },
  {
    key: 'written-records',
    area,
    title: 'Written records by template, signed off',
    summary:
      'Notes of a treatment, visit or lesson from templates, signed and then only added to, with who read them. Coded diagnoses are not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 5, frontend: 13, backend: 10, qa: 5 }),
    needs: ['roles-rights'],
    roles: [],
    entities: ['written-record'],
    risks: [],
    calls: [
      says(
        `treatment note, treatment plan, progress note, session note, medical history, medical note,
        care plan, anamnesis, lesson report, visit report, document the treatment,
        document each session, minutes of`,
        'what was done has to be written down by those who did it',
      ),
    ],
  },
  {
    key: 'stock',
    area,
    title: 'Stock by place, with every movement',
    summary:
      'What is where, what is reserved, what came and went and why, minimum levels and counting. Batches and best-before dates add about half again.',
    edition: 'scalable',
    effortHours: open({ design: 5, frontend: 14, backend: 18, qa: 8 }),
    needs: ['product-list'],
    roles: ['Warehouse worker'],
    entities: ['stock-level', 'stock-movement'],
    risks: [
      moreHours(
        'batches',
        0.3,
        [0.3, 0.5, 1],
        'Batches or serial numbers have to be followed',
        'Ask for the last recall or complaint and follow it through the draft.',
      ),
    ],
    calls: [
      says(
        `stock level, in stock, out of stock, stock count, stocktak, stock control, stock of, stock by,
        inventory, warehouse stock, reorder level, how much is left, raw material`,
        'nobody can promise what is not there',
      ),
    ],
  },
  {
    key: 'purchasing',
    area,
    title: 'Purchase orders to suppliers',
    summary:
      'Suppliers, orders by mail as PDF, what came in and what is still open. Contracts and tenders are not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 4, frontend: 12, backend: 13, qa: 6 }),
    needs: ['product-list', 'organisations'],
    roles: ['Buyer'],
    entities: ['purchase', 'purchase-line', 'supplier'],
    risks: [],
    calls: [
      says(
        `purchase order, purchasing, procurement, supplier, order from wholesalers, replenish,
        goods receipt, goods in`,
        'what is sold has to be bought first',
        ['goals', 'features', 'roles', 'workflows', 'vision'],
      ),
    ],
  },
  {
    key: 'assets',
    area,
    title: 'Register of equipment with service dates',
    summary:
      'Machines, vehicles or instruments with serial number, place, papers and due dates, and who has them. Live data from them is a feature of its own.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 9, backend: 9, qa: 4 }),
    needs: ['roles-rights', 'lists-filters'],
    roles: [],
    entities: ['asset'],
    risks: [],
    calls: [
      says(
        `serial number, machine park, our machines, equipment register,
        list of equipment, maintenance of, maintenance interval, maintenance plan, due for service,
        vehicle fleet, our fleet, loan of equipment, lend equipment, tools are lent, calibrat`,
        'things have to be found, serviced and given back in time',
      ),
    ],
  },
  {
    key: 'collection',
    area,
    title: 'Collection of objects with provenance and place',
    summary:
      'Objects with number, description, pictures, provenance, rights, place and loans, by a museum’s or archive’s usual fields. Exchange in a standard format is not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 5, frontend: 14, backend: 13, qa: 6 }),
    needs: ['roles-rights', 'lists-filters'],
    roles: ['Curator'],
    entities: ['media-item', 'category'],
    risks: [],
    calls: [
      says(
        `museum object, objects in the collection, objects of the collection, our collection,
        collection database, collection online, provenance, accession, artworks, works of art,
        exhibits, loan of works, finding aid`,
        'each object has a story that must not get lost',
      ),
    ],
  },
  {
    key: 'contracts',
    area,
    title: 'Contracts with terms and notice dates',
    summary:
      'Contracts with parties, term, notice, value and document, and a warning before a date passes. Drafting the text is not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 9, backend: 8, qa: 4 }),
    needs: ['roles-rights', 'attachments'],
    roles: [],
    entities: ['contract'],
    risks: [],
    calls: [
      says(
        `contracts, contract with, contract term, contract data, contract ends, end of contract,
        notice period, framework agreement, rental agreement, lease agreement, tenancy agreement,
        maintenance contract`,
        'a missed notice date costs a year',
      ),
    ],
  },
  {
    key: 'own-fields',
    area,
    title: 'Own fields on records',
    summary:
      'Administrators add fields to a kind of record; they appear in forms, lists, filters and exports. No own kinds of records.',
    edition: 'enterprise',
    effortHours: open({ design: 4, frontend: 14, backend: 16, qa: 8 }),
    needs: ['roles-rights', 'lists-filters'],
    roles: ['Administrator'],
    entities: [],
    risks: [],
    calls: [
      says(
        `custom field, own fields, extra fields, additional fields, configurable fields, add fields,
        their own fields`,
        'each organisation keeps something that nobody else does',
      ),
    ],
  },
];
