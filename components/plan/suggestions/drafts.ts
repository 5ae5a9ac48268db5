/** What the fields of a suggestion's form say, by their names. */
type Said = Readonly<Record<string, string>>;

/** What was typed into a form and is not accepted yet. */
export interface Draft {
  /** As the form was before. */
  before: Said;
  said: Said;
}

/** What a field starts with: what was typed into it, else what is suggested. */
export type StartsWith = (name: string, suggested: string) => string;

export const saidIn = (data: FormData): Said =>
  Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));

export const isTyped = ({ before, said }: Draft): boolean =>
  Object.keys(said).some(name => said[name] !== before[name]);

export const startsWith =
  (draft: Draft | null): StartsWith =>
  (name, suggested) => {
    const said = draft?.said[name];
    return said === undefined || said === draft?.before[name] ? suggested : said;
  };

/** As a number field takes it. */
export const numberOf = (text: string): number | null => (text === '' ? null : Number(text));
