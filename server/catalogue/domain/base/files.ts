import type { CatalogueFeature } from '../catalogue-feature';
import { delay, foreign, known, moreHours, says, usual, WORK } from './write';

const area = 'Files and documents';

export const FILES: readonly CatalogueFeature[] = [
  {
    key: 'attachments',
    area,
    title: 'Files and photos on a record',
    summary:
      'Upload from desk or camera, limits by kind and size, checked for what they really are, seen only by those who may see the record. Editing is not in it.',
    edition: 'mvp',
    effortHours: known({ design: 2, frontend: 6, backend: 8, devops: 1, qa: 3 }),
    needs: ['data-model', 'roles-rights'],
    roles: [],
    entities: ['document'],
    risks: [],
    calls: [
      says(
        `upload, attach, photos, take a photo, takes a photo, photograph, add a picture, add pictures,
        with a picture, scanned documents, files to, documents to, documents for, x-ray, drawings`,
        'part of the story is on paper and in pictures',
      ),
    ],
  },
  {
    key: 'pdf-documents',
    area,
    title: 'Documents as PDF, in the house’s letterhead',
    summary:
      'Two or three kinds of document laid out for paper and mail, with page numbers and address window.',
    edition: 'mvp',
    effortHours: usual({ design: 4, frontend: 3, backend: 9, qa: 3 }),
    needs: ['data-model'],
    roles: [],
    entities: ['document'],
    risks: [],
    calls: [
      says(
        `pdf, pdfs, letterhead, delivery note, packing slip, printed, printout, print a, print the,
        print out, print labels, certificate of, certificates for, letters to`,
        'some of it has to be on paper',
      ),
    ],
  },
  {
    key: 'document-templates',
    area,
    title: 'Letters and documents from own templates',
    summary:
      'The client edits texts with placeholders and conditions, sees a preview, and makes documents one by one or for a list.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 9, backend: 10, qa: 5 }),
    needs: ['pdf-documents'],
    roles: [],
    entities: ['document-template'],
    risks: [],
    calls: [
      says(
        `letter template, document template, contract template, word template, templates for letters,
        mail merge, serial letter, form letter, standard letter, text modules`,
        'the same letter is written a hundred times',
      ),
    ],
  },
  {
    key: 'document-versions',
    area,
    title: 'Documents with versions and release',
    summary:
      'Folders, versions, which one is in force, who has read it, and old ones kept. Writing together is not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 4, frontend: 11, backend: 11, qa: 5 }),
    needs: ['attachments'],
    roles: [],
    entities: ['document'],
    risks: [],
    calls: [
      says(
        `document management, versions of, document version, latest version, current version of,
        revision of, controlled document, work instruction, shared folder, document library,
        quality manual, have read`,
        'everybody has to work from the same paper',
      ),
    ],
  },
  {
    key: 'e-signature',
    area,
    title: 'Signing on screen',
    summary:
      'Sign by link or on a tablet, with what was signed frozen, a trail of who and when, and a copy to each. Qualified signatures go through a provider and add its connection.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 8, backend: 10, qa: 5 }),
    needs: ['pdf-documents', 'mail-sending'],
    roles: [],
    entities: ['signature', 'document'],
    risks: [
      delay(
        'legal-form',
        0.25,
        [3, 6, 15],
        'The law wants a stronger form of signature',
        'Ask the client’s lawyer which documents need which form.',
      ),
    ],
    calls: [
      says(
        `sign electronically, e-sign, electronic signature, digital signature, digitally sign,
        docusign, sign online, signs online, signed online, sign the contract, signs the contract,
        sign on the tablet, sign on a tablet, signature on, customer signs, sign for receipt,
        insured ones sign,
        with signature, and signs, signs it, signs the, signed report, has to be signed, must be signed`,
        'a yes has to hold later',
      ),
    ],
  },
  {
    key: 'picture-handling',
    area,
    title: 'Pictures in the right size, galleries',
    summary:
      'Cropping, sizes for every screen, text alternatives, rights noted, and a gallery that is fast on a phone. No retouching.',
    edition: 'scalable',
    effortHours: known({ design: 4, frontend: 9, backend: 7, qa: 3 }),
    needs: ['attachments'],
    roles: [],
    entities: ['media-item'],
    risks: [],
    calls: [
      says(
        `gallery, galleries, product photo, product image, product picture, image of the, images of,
        high resolution, picture database, image database, before and after pictures, image rights`,
        'people decide by what they see',
      ),
    ],
  },
  {
    key: 'video-audio',
    area,
    title: 'Films and sound',
    summary:
      'Upload, made playable everywhere by a service, subtitles, seen only by those who may. Live broadcast is not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 10, backend: 9, devops: 2, qa: 4 }),
    needs: ['attachments', 'background-work'],
    roles: [],
    entities: ['media-item'],
    risks: [],
    calls: [
      says(
        `videos, video lesson, video upload, films, film clip, exercise film, audio guide, audioguide,
        podcast, streaming, sound recording, recordings of`,
        'some things are better shown than written',
      ),
    ],
  },
  {
    key: 'text-recognition',
    area,
    title: 'Reading paper and PDFs by machine',
    summary:
      'One or two kinds of document read through a service, values suggested with how sure it is, and corrected by a person. It never books by itself.',
    edition: 'enterprise',
    effortHours: foreign({ design: 3, frontend: 9, backend: 18, qa: 8 }),
    needs: ['attachments', 'background-work'],
    roles: [],
    entities: ['document'],
    risks: [
      moreHours(
        'recognition',
        0.4,
        [0.3, 0.6, 1.2],
        'Real papers are read worse than the samples',
        'Try fifty real ones in the first week and agree what is good enough.',
      ),
    ],
    calls: [
      says(
        `ocr, text recognition, read invoices automatically, read receipts, scan receipts,
        extract data from, read from pdf, read from paper, handwritten, typed off, typed in from paper`,
        'somebody types off paper all day',
        WORK,
      ),
    ],
  },
  {
    key: 'picture-marks',
    area,
    title: 'Marks and words on a picture',
    summary:
      'Arrows, circles and words drawn on a photo with the finger, kept apart from the picture so that they can be changed, and printed with it.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 12, backend: 4, qa: 4 }),
    needs: ['attachments'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `mark on the picture, marks on the picture, mark on a picture, mark on the photo, marks on photos,
        mark on a photo, draw on the picture, draw on photos, draw on a photo, annotat, arrow on,
        marked on the photo, marked in the picture`,
        'a photo alone does not say which part is meant',
        WORK,
      ),
    ],
  },
];
