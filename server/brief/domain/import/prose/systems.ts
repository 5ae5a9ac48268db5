import { type KnownSystem, systemsNamedIn } from '../../known-systems';

/** Known systems that a sentence wants to go on with, each by the name that it was given there. */
export function systemsToConnect(sentence: string): string[] {
  return GOES.test(sentence) ? [] : systemsNamedIn(sentence).map(system => nameIn(sentence, system));
}

/** What is to be replaced is not to be connected. */
const GOES =
  /\b(replac\w+|instead of|get(?:ting)? rid of|mov\w+ (?:away|off) from|no longer use|stop using)\b/i;

/** The longest of its names that is there: “Microsoft Dynamics 365” is not “Dynamics”. */
function nameIn(sentence: string, { name, also }: KnownSystem): string {
  const names = [name, ...also].toSorted((a, b) => b.length - a.length);
  return names.find(one => sentence.includes(one)) ?? name;
}
