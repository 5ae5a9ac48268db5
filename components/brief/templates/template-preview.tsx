import { guideFor } from '@/server/brief/domain/guide';
import { orderFrom } from '@/server/brief/domain/section-order';
import type { TemplateContent } from '@/server/brief/domain/template';

/** What the client will read, as it is being written. */
export function TemplatePreview({ studioName, content }: { studioName: string; content: TemplateContent }) {
  const guide = guideFor(content);
  return (
    <section aria-label="As the client sees it" className="min-w-0">
      <h2 className="mb-4 font-medium text-2xl">As the client sees it</h2>
      <div className="rounded-lg border border-line bg-sheet px-6 py-5">
        <p className="text-muted text-sm">{studioName}</p>
        {content.welcome ? <p className="mt-3 whitespace-pre-line text-soft">{content.welcome}</p> : null}
        <ol className="mt-2">
          {orderFrom(content.order).map(section => {
            const { name, question, why, example, questions } = guide[section];
            return (
              <li key={section} className="border-line border-t py-5 first:border-t-0">
                <p className="text-muted text-sm">{name}</p>
                <p className="mt-1 font-serif text-2xl">{question}</p>
                <p className="mt-1.5 text-soft">{why}</p>
                <p className="mt-2 border-line border-l-2 pl-3 font-serif text-soft italic">{example}</p>
                {questions.some(one => one.ask.trim()) ? (
                  <ul className="mt-4 grid gap-3">
                    {questions
                      .filter(one => one.ask.trim())
                      .map(one => (
                        <li key={one.id}>
                          <p className="font-medium text-sm">{one.ask}</p>
                          {one.why ? <p className="text-soft text-sm">{one.why}</p> : null}
                          <div aria-hidden className="mt-1.5 h-9 rounded-md border border-edge" />
                        </li>
                      ))}
                  </ul>
                ) : null}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
