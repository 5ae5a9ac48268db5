import type { BriefAnswers } from '@/server/brief/domain/sections';
import { briefInbox } from '@/server/brief/queries';
import { saveAnswer } from '@/server/brief/save-answer';
import { startBrief } from '@/server/brief/start';
import { submitBrief } from '@/server/brief/submit';
import { makeForecast } from '@/server/forecast/make';
import { linkActor } from '@/server/identity/entrances';
import type { Actor } from '@/server/kernel/actor';
import { currentInstant, plusDays } from '@/server/kernel/clock';
import { GroundworkError } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { createFromBrief } from '@/server/plan/create-from-brief';
import { plansOfBrief } from '@/server/plan/queries';
import { acceptProposal } from '@/server/proposal/accept';
import { proposalForClient } from '@/server/proposal/for-client';
import { proposalsOfPlan } from '@/server/proposal/queries';
import { sendProposal } from '@/server/proposal/send';
import { seedAssumptions } from './assumptions';
import { seedQuestions, seedSecondPerson, seedTemplate } from './briefs';
import { readExampleBriefs } from './example-briefs';
import { seedFiles } from './files';
import { fillWithExample } from './halden-plan';
import { ANSWERS, CLIENT } from './northlight';
import { seedScenarios } from './scenarios';
import { BAKERY, BAKERY_ANSWERS, LIBRARY, LIBRARY_ANSWERS } from './smaller-briefs';
import { afterTheTalk } from './versions';

/** Projects at each point of the way: a draft, three briefs to plan from, a plan with its offer, and a signed one. */
export async function seedProjects(owner: Actor, system: Actor): Promise<boolean> {
  const library = await brief(system, LIBRARY, LIBRARY_ANSWERS, { submitted: false });
  let made = false;
  for (const { title, client, answers } of await readExampleBriefs()) {
    const details = { title, clientName: client.name, clientEmail: client.email };
    made = (await brief(system, details, answers, { submitted: true })).made || made;
  }
  const bakery = await brief(system, BAKERY, BAKERY_ANSWERS, { submitted: true });
  const halden = await brief(system, CLIENT, ANSWERS, { submitted: true, first: seedSecondPerson });
  if (halden.made) await seedQuestions(system, halden.briefId);
  await seedTemplate(owner);
  await seedFiles(system, halden.briefId);

  const bakeryPlan = await plan(owner, bakery.briefId, 'all', planId => afterTheTalk(owner, planId));
  await offer(owner, bakeryPlan, { signedBy: 'Tom Baker' });
  const haldenPlan = await plan(owner, halden.briefId, 'none', async planId => {
    await fillWithExample(owner, planId);
    await seedAssumptions(owner, planId);
    await seedScenarios(owner, planId);
  });
  await offer(owner, haldenPlan, {});
  return made || library.made || bakery.made || halden.made;
}

async function brief(
  system: Actor,
  client: { title: string; clientName: string; clientEmail: string },
  answers: Partial<BriefAnswers>,
  {
    submitted,
    first,
  }: { submitted: boolean; first?: (writer: Actor, briefId: Id<'brief'>) => Promise<void> },
): Promise<{ briefId: Id<'brief'>; made: boolean }> {
  const { items } = await briefInbox(system, { search: client.title });
  // The first of them: somebody may have begun another like it since.
  const [there] = items
    .filter(one => one.title === client.title && one.clientEmail === client.clientEmail)
    .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  if (there && (there.status === 'submitted') === submitted) return { briefId: there.id, made: false };
  const begun = there ? null : await startBrief(system, { ...client, address: null });
  const briefId = there?.id ?? begun!.briefId;
  // By the client's own link, so that it shows who wrote it.
  const writer = begun ? await linkActor('brief', begun.token) : system;
  for (const [section, content] of Object.entries(answers)) {
    const answer = { section, content } as { section: 'goals'; content: BriefAnswers['goals'] };
    await saveAnswer(writer, { ...answer, briefId, revision: 0 }).catch(ignoreConflict);
  }
  await first?.(writer, briefId);
  if (submitted) await submitBrief(system, { briefId });
  return { briefId, made: true };
}

async function plan(
  owner: Actor,
  briefId: Id<'brief'>,
  accept: 'all' | 'none',
  fill?: (planId: Id<'plan'>) => Promise<void>,
) {
  // The first of them: any other is somebody's own.
  const there = (await plansOfBrief(owner, { briefId })).at(-1);
  const { planId } = there ? { planId: there.id } : await createFromBrief(owner, { briefId, accept });
  if (!(await proposalsOfPlan(owner, { planId })).length) await fill?.(planId);
  return planId;
}

async function offer(owner: Actor, planId: Id<'plan'>, { signedBy }: { signedBy?: string }) {
  if ((await proposalsOfPlan(owner, { planId })).length) return;
  const { forecastId } = await makeForecast(owner, { planId });
  const validUntil = plusDays(currentInstant().slice(0, 10), 30);
  const introduction = '';
  const sent = await sendProposal(owner, {
    planId,
    forecastId,
    priceConfidence: 80,
    validUntil,
    introduction,
  });
  if (!signedBy) return;
  const client = await linkActor('proposal', sent.token);
  const { contentHash } = await proposalForClient(client, {});
  await acceptProposal(client, {
    proposalId: sent.proposalId,
    edition: 'mvp',
    signedName: signedBy,
    contentHash,
    agreed: true,
  });
}

/** Already saved, by a seed that was cut off. */
function ignoreConflict(error: unknown): void {
  if (!(error instanceof GroundworkError && error.kind === 'conflict')) throw error;
}
