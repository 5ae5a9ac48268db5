'use client';

import { useMutation } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useUnloadGuard } from '@/components/studio/use-unload-guard';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { TextField } from '@/components/ui/text-field';
import { toast, toastError, toastUndo } from '@/components/ui/toaster';
import { useFocusNext } from '@/components/ui/use-focus-next';
import { guideFor } from '@/server/brief/domain/guide';
import { sameContent } from '@/server/brief/domain/same-content';
import { orderFrom } from '@/server/brief/domain/section-order';
import { SECTIONS, type Section } from '@/server/brief/domain/sections';
import type { SectionWording, TemplateContent } from '@/server/brief/domain/template';
import type { Id } from '@/server/kernel/ids';
import { MoveButtons, moveButton } from './move-buttons';
import { TemplatePreview } from './template-preview';
import { TemplateSection } from './template-section';

interface Template {
  id: Id<'briefTemplate'>;
  name: string;
  content: TemplateContent;
  updatedAt: string;
}

const BLANK: SectionWording = { name: '', question: '', why: '', example: '', questions: [] };

/** The studio's wording and questions, section by section, with what the client will see. */
export function TemplateEditor({
  studio,
  studioName,
  template,
  mayChange,
}: {
  studio: string;
  studioName: string;
  template: Template;
  mayChange: boolean;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const [saved, setSaved] = useState(template);
  const [name, setName] = useState(template.name);
  const [content, setContent] = useState(template.content);
  const save = useMutation(trpc.brief.saveTemplate.mutationOptions());
  const remove = useMutation(trpc.brief.removeTemplate.mutationOptions());
  const list = `/s/${studio}/briefs/templates` as Route;
  const order = orderFrom(content.order);
  const rows = useRef<HTMLOListElement>(null);
  const focusNext = useFocusNext(rows);
  const isChanged = name !== saved.name || !sameContent(content, saved.content);
  useUnloadGuard(isChanged);

  function put(section: Section, wording: SectionWording) {
    const { [section]: _before, ...others } = content.sections;
    const isUsual = sameContent(wording, BLANK);
    setContent({ ...content, sections: isUsual ? others : { ...others, [section]: wording } });
  }
  function move(at: number, to: number) {
    const { order: _before, ...rest } = content;
    const moved = order.toSpliced(at, 1).toSpliced(to, 0, order[at]!);
    setContent(sameContent(moved, SECTIONS) ? rest : { ...rest, order: moved });
    focusNext(moveButton(order[at]!, at, to));
  }
  function keep() {
    if (!isChanged) return;
    const isUnasked = !sameContent(withoutUnasked(content), content);
    save.mutate(
      { studio, templateId: template.id, name, content: withoutUnasked(content), readAt: saved.updatedAt },
      {
        onSuccess: ({ updatedAt }) => {
          const clean = withoutUnasked(content);
          setContent(clean);
          setSaved({ ...saved, name, content: clean, updatedAt });
          toast(
            `Saved. Briefs that begin from now on ask it so.${isUnasked ? ' A question without words is left out.' : ''}`,
          );
          router.refresh();
        },
        onError: error => toastError(error.message),
      },
    );
  }
  function takeAway() {
    remove.mutate(
      { studio, templateId: template.id },
      {
        onSuccess: () => {
          toastUndo(`“${saved.name}” was removed`, () =>
            save.mutate(
              { studio, name: saved.name, content: saved.content },
              { onSuccess: () => router.refresh() },
            ),
          );
          setName(saved.name);
          setContent(saved.content);
          router.push(list);
          router.refresh();
        },
        onError: error => toastError(error.message),
      },
    );
  }
  const usual = guideFor(null);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Briefs', href: `/s/${studio}/briefs` },
          { label: 'Questions', href: list },
          { label: saved.name },
        ]}
        title={saved.name}
        actions={
          mayChange ? (
            <>
              <Button onClick={takeAway} pending={remove.isPending}>
                Remove
              </Button>
              {/* Once pressed it keeps the focus. */}
              <Button
                variant="solid"
                disabled={!isChanged && !save.isSuccess}
                pending={save.isPending}
                onClick={keep}
              >
                Save
              </Button>
            </>
          ) : undefined
        }
        lead={
          mayChange
            ? 'Leave a field empty to keep the usual words, which it shows.'
            : 'Owners and managers can change it.'
        }
      />
      <div className="mt-8 grid gap-x-14 gap-y-12 xl:grid-cols-[minmax(0,34rem)_minmax(0,1fr)]">
        <fieldset disabled={!mayChange} className="grid min-w-0 content-start gap-6">
          <legend className="sr-only">The template</legend>
          <TextField
            label="Name"
            hint="Only you see it."
            most={120}
            required
            value={name}
            onValue={setName}
          />
          <TextField
            label="Welcome"
            hint="Shown to the client before the first section."
            optional
            lines={3}
            most={2_000}
            value={content.welcome}
            onValue={welcome => setContent({ ...content, welcome })}
          />
          <ol ref={rows} className="border-ink border-t">
            {order.map((section, at) => (
              <li key={section} className="relative">
                <TemplateSection
                  usual={usual[section]}
                  wording={content.sections[section] ?? BLANK}
                  onChange={wording => put(section, wording)}
                />
                <MoveButtons
                  className="absolute top-2 right-0"
                  id={section}
                  what={usual[section].name}
                  at={at}
                  of={order.length}
                  onMove={to => move(at, to)}
                />
              </li>
            ))}
          </ol>
        </fieldset>
        <TemplatePreview studioName={studioName} content={content} />
      </div>
    </>
  );
}

/** A question that was never written is not kept. */
const withoutUnasked = (content: TemplateContent): TemplateContent => ({
  ...content,
  sections: Object.fromEntries(
    Object.entries(content.sections).map(([section, wording]) => [
      section,
      { ...wording, questions: wording.questions.filter(question => question.ask.trim()) },
    ]),
  ),
});
