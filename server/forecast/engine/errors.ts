/** The engine was given something it cannot compute with; the sentence says where and what to do. */
export class EngineInputError extends Error {
  constructor(
    /** Where it is, as in `features[3].effortHours.backend`. */
    readonly path: string,
    /** What is wrong there and what to do, without the path. */
    readonly reason: string,
  ) {
    super(path === '' ? reason : `${path}: ${reason}`);
    this.name = 'EngineInputError';
  }
}
