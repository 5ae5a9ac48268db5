/** The address with these chosen and everything else as it is; what is null goes. */
export function withChosen(
  address: Iterable<[string, string]>,
  chosen: Readonly<Record<string, string | null>>,
): string {
  const others = [...address].filter(([name]) => !(name in chosen));
  const now = Object.entries(chosen).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return `?${new URLSearchParams([...others, ...now])}`;
}
