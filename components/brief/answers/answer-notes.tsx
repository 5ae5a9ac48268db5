'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** What stands beside an answer, by its citation: questions of the studio's, attachments. */
export interface AnswerNotes {
  at: (answer: string) => ReactNode;
  /** Whether something there waits for the reader. */
  waits: (answer: string) => boolean;
}

const Notes = createContext<AnswerNotes>({ at: () => null, waits: () => false });
export const AnswerNotesProvider = Notes.Provider;
export const useAnswerNotes = () => useContext(Notes);
