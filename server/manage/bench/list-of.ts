/** For `.option()`: several values by comma, each once. */
export function listOf<T>(parse: (word: string) => T): (text: string) => T[] {
  return text => [...new Set(text.split(',').map(word => parse(word.trim())))];
}
