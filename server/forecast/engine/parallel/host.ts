import { EngineInputError } from '../errors';
import { type Plan, preparePlan } from '../plan/plan';
import { orderOf } from '../plan/priority-lists';
import { simulate } from '../simulate';
import { summarise } from '../summarise';
import type { EngineAnswers, EngineFault, EngineReply, EngineRequest, EngineWorker } from './protocol';

/** A worker's side: keeps the plans that are open, and answers. */
export class EngineHost {
  private readonly plans = new Map<number, Plan>();

  /** Never throws: what went wrong is part of the reply. */
  reply(request: EngineRequest): EngineReply {
    try {
      return { ok: true, answer: this.answer(request) };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  }

  private answer(request: EngineRequest): EngineAnswers[keyof EngineAnswers] {
    if (request.kind === 'open') {
      const plan = preparePlan(request.input, request);
      this.plans.set(request.plan, plan);
      const { mvp, scalable, enterprise } = plan.editions;
      return {
        lists: {
          mvp: mvp.priorityList,
          scalable: scalable.priorityList,
          enterprise: enterprise.priorityList,
        },
        order: orderOf(enterprise),
      };
    }
    if (request.kind === 'close') {
      this.plans.delete(request.plan);
      return null;
    }
    const plan = this.plans.get(request.plan);
    if (!plan) throw new Error(`plan ${request.plan} is not open`);
    return request.kind === 'run'
      ? simulate(plan, request.edition, request.firstTrial, request.count, request.detail)
      : summarise(plan, request.edition, request.runs);
  }
}

/** A worker in the thread at hand. */
export function workerAtHand(): EngineWorker {
  const host = new EngineHost();
  return {
    ask: async request => answerIn(host.reply(request)) as EngineAnswers[(typeof request)['kind']],
  };
}

/** The answer in a reply; throws what went wrong as it was thrown there. */
export function answerIn(reply: EngineReply): EngineAnswers[keyof EngineAnswers] {
  if (reply.ok) return reply.answer;
  const { message, refusal } = reply.fault;
  throw refusal ? new EngineInputError(refusal.path, refusal.reason) : new Error(message);
}

/** The memory that a reply may give away rather than copy. */
export function transferable(reply: EngineReply): ArrayBuffer[] {
  if (!reply.ok || reply.answer === null || !('cost' in reply.answer) || !('count' in reply.answer))
    return [];
  const { cost, finishDay, workdays, detail } = reply.answer;
  const arrays = [cost, finishDay, workdays, ...(detail ? Object.values(detail) : [])];
  return arrays.filter(ArrayBuffer.isView).map(array => array.buffer as ArrayBuffer);
}

function faultOf(error: unknown): EngineFault {
  return {
    message: error instanceof Error ? error.message : String(error),
    refusal: error instanceof EngineInputError ? { path: error.path, reason: error.reason } : null,
  };
}
