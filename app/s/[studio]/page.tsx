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
  const api = await caller();
  const [team, submitted, started, plans, proposals, { me }] = await orNotFound(
    Promise.all([
      api.studio.team({ studio }),
      api.brief.inbox({ studio, status: 'submitted' }),
      api.brief.counts({ studio }),
      api.plan.list({ studio, limit: 100 }),
      api.proposal.list({ studio, state: 'open', limit: 10 }),
      membership(studio),
    ]),
  );
  const planned = new Set(plans.items.map(plan => plan.briefId));
  const attention: Attention = {
    briefs: submitted.items.filter(brief => !planned.has(brief.id)),
    proposals: proposals.items,
    plans: plans.items.slice(0, 5),
  };
  const sent = Object.values(proposals.counts).some(count => count > 0);
  const done = {
    team: team.some(person => person.active),
    brief: started.draft + started.submitted > 0,
    plan: plans.items.length > 0,
  };
  return (
    <>
      <PageHeader title={sentenceFor(attention, me?.name)} />
      {sent ? null : <FirstSteps studio={studio} done={done} />}
      <HomeLists studio={studio} attention={attention} />
    </>
  );
}

function sentenceFor({ briefs, proposals }: Attention, name = '') {
  const facts = [
    briefs.length > 0 && `${counted(briefs.length, 'brief waits', 'briefs wait')} for a plan`,
    proposals.length > 0 &&
      `${counted(proposals.length, 'proposal waits', 'proposals wait')} for ${proposals.length === 1 ? 'its client' : 'their clients'}`,
  ].filter(fact => fact !== false);
  if (facts.length > 0) return `${sentence(facts.join(', '))}.`;
  return name ? `Nothing waits for you, ${name.split(' ')[0]}.` : 'Nothing waits for you.';
}

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const counted = (count: number, one: string, many: string) =>
  `${(WORDS[count] ?? String(count)).toLowerCase()} ${count === 1 ? one : many}`;
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
