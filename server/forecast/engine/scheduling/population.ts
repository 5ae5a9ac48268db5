/** A list and the length of the schedule that it leads to. */
export interface Individual {
  list: Int32Array;
  length: number;
}

/** The better of two drawn at random. */
export function pick(population: readonly Individual[], random: () => number): Individual {
  const a = population[Math.floor(random() * population.length)]!;
  const b = population[Math.floor(random() * population.length)]!;
  return b.length < a.length ? b : a;
}

/** Whether an equal list is there already. */
export function holdsEqual(population: readonly Individual[], individual: Individual): boolean {
  return population.some(({ list, length }) => length === individual.length && isSame(list, individual.list));
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
