/** `New role`, or `New role 2` where there is one already. */
export function freeName(name: string, taken: readonly { content: { name: string } }[]): string {
  const names = new Set(taken.map(one => one.content.name.trim().toLowerCase()));
  for (let number = 1; ; number++) {
    const next = number === 1 ? name : `${name} ${number}`;
    if (!names.has(next.toLowerCase())) return next;
  }
}
