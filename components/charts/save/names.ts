/** What the parts of one file are called by. */
export interface Names {
  /** The same for the same original; a new one where there is none. */
  of: (original?: string) => string;
}

/** Each begins with the file's own name: two files may come to lie in one page. */
export function namesFor(file: string): Names {
  const known = new Map<string, string>();
  let count = 0;
  return {
    of(original) {
      const name = (original !== undefined && known.get(original)) || `${file}-${++count}`;
      if (original !== undefined) known.set(original, name);
      return name;
    },
  };
}
