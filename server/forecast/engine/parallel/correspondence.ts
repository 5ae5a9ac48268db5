import { answerIn } from './host';
import type { EngineAnswers, EngineReply, EngineRequest, EngineWorker } from './protocol';

/** A question on its way to a worker, and the reply on its way back. */
export interface Posted {
  id: number;
  request: EngineRequest;
}
export interface Returned {
  id: number;
  reply: EngineReply;
}

/** Keeps apart what a worker beyond messages was asked: each reply goes to its own question. */
export class Correspondence implements EngineWorker {
  private readonly waiting = new Map<
    number,
    { resolve: (reply: EngineReply) => void; reject: (error: Error) => void }
  >();
  private asked = 0;
  private failure: Error | null = null;

  constructor(private readonly post: (message: Posted) => void) {}

  /** Whether a reply is still to come. */
  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  async ask<R extends EngineRequest>(request: R): Promise<EngineAnswers[R['kind']]> {
    if (this.failure) throw this.failure;
    const id = ++this.asked;
    const reply = await new Promise<EngineReply>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.post({ id, request });
    });
    return answerIn(reply) as EngineAnswers[R['kind']];
  }

  receive({ id, reply }: Returned): void {
    this.waiting.get(id)?.resolve(reply);
    this.waiting.delete(id);
  }

  /** No reply will come any more, to what is asked later neither. */
  fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
