import type { Metadata } from 'next';
import { StartForm } from '@/components/brief/start-form';
import { LinkShell } from '@/components/shell/link-shell';
import { isId } from '@/server/kernel/ids';
import { caller, orNotFound } from '@/server/trpc/server';

interface StartProps {
  params: Promise<{ studio: string }>;
  searchParams: Promise<{ template?: string | string[] }>;
}

const faceOf = async ({ params }: StartProps) =>
  orNotFound((await caller()).studio.face({ studio: (await params).studio }));

export async function generateMetadata(props: StartProps): Promise<Metadata> {
  const { name } = await faceOf(props);
  return {
    title: `Start a project with ${name}`,
    description: `Tell ${name} what you have in mind in nine short sections, without an account.`,
  };
}

export default async function StartPage(props: StartProps) {
  const studio = await faceOf(props);
  const { template: asked } = await props.searchParams;
  // An address that names no template of this studio begins with the usual questions.
  const templateId = isId('briefTemplate', asked) ? asked : undefined;
  const welcome = await (await caller()).brief.welcome({ studio: studio.slug, templateId });
  return (
    <LinkShell studioName={studio.name}>
      <h1 className="display mt-6 sm:mt-10">
        Tell us what you have in mind, and get a plan you can hold us to
      </h1>
      <div className="mt-9 grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:grid-rows-[auto_1fr]">
        <p className="max-w-prose text-lg text-soft">
          Nine short sections, from your goals to where it should go in two years. Each says why it is asked
          and shows a good answer. {studio.name} turns them into a plan with a price range and a finish date,
          and says how sure both are.
        </p>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <StartForm
            studio={studio.slug}
            {...(templateId && welcome ? { templateId: welcome.templateId } : {})}
          />
        </div>
        <dl className="max-w-prose self-start border-line border-t">
          {FACTS.map(([term, fact]) => (
            <div
              key={term}
              className="grid gap-x-6 border-line border-b py-3 sm:grid-cols-[9rem_minmax(0,1fr)]"
            >
              <dt className="font-medium">{term}</dt>
              <dd className="text-soft">{fact}</dd>
            </div>
          ))}
        </dl>
      </div>
    </LinkShell>
  );
}

const FACTS = [
  ['How long', 'About 30 minutes, in one go or in several. Leave out what you do not know yet.'],
  ['What to have ready', 'Your goals in numbers, a rough budget, the date that matters and why.'],
  ['Saved as you type', 'Close it whenever you like. A private link brings you back, on any device.'],
  ['Costs and duties', 'None. Nothing is agreed until you accept a proposal.'],
] as const;
