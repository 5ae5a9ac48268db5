import { FirstSteps } from '@/components/studio/home/first-steps';
import { type Attention, HomeLists } from '@/components/studio/home/home-lists';
import { PageHeader } from '@/components/ui/page-header';
import { caller, orNotFound } from '@/server/trpc/server';
import { membership } from './membership';

interface HomeProps {
  params: Promise<{ studio: string }>;
}

/** What waits for somebody, or, in a new studio, what to do first. */
export default async function StudioHome({ params }: HomeProps) {
  const { studio } = await params;
  const { me, studio: mine } = await membership(studio);
  // The layout beside this page says so.
  if (!mine) return null;
  const api = await caller();
  const [team, waiting, started, plans, proposals] = await orNotFound(
    Promise.all([
      api.studio.team({ studio }),
      api.plan.briefsToPlan({ studio }),
      api.brief.counts({ studio }),
      api.plan.list({ studio, limit: 5 }),
      api.proposal.list({ studio, state: 'open', limit: 10 }),
    ]),
  );
  const attention: Attention = {
    briefs: waiting.items,
    proposals: proposals.items,
    plans: plans.items,
  };
  const sent = Object.values(proposals.counts).some(count => count > 0);
  const done = {
    team: team.some(person => person.active),
    brief: started.draft + started.submitted > 0,
    plan: plans.items.length > 0,
  };
  return (
    <>
      <PageHeader title={sentenceFor(waiting.count, proposals.counts.open, me?.name)} />
      {sent ? null : <FirstSteps studio={studio} done={done} />}
      <HomeLists studio={studio} attention={attention} />
    </>
  );
}

function sentenceFor(briefs: number, proposals: number, name = '') {
  const facts = [
    briefs > 0 && `${counted(briefs, 'brief waits', 'briefs wait')} for a plan`,
    proposals > 0 &&
      `${counted(proposals, 'proposal waits', 'proposals wait')} for ${proposals === 1 ? 'its client' : 'their clients'}`,
  ].filter(fact => fact !== false);
  if (facts.length > 0) return `${sentence(facts.join(', '))}.`;
  return name ? `Nothing waits for you, ${name.split(' ')[0]}.` : 'Nothing waits for you.';
}

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const counted = (count: number, one: string, many: string) =>
  `${(WORDS[count] ?? String(count)).toLowerCase()} ${count === 1 ? one : many}`;
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
