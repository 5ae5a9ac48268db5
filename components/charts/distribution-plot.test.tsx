import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DistributionPlot, type Mark } from './distribution-plot';

const plot = (label: string) =>
  renderToStaticMarkup(
    <DistributionPlot
      edition="mvp"
      histogram={{ from: 0, to: 100, counts: [1, 2, 1] }}
      domain={[0, 100]}
      marks={(['P50', 'P80', 'P95'] as const).map<Mark>((name, place) => ({
        name,
        value: [20, 50, 80][place]!,
        label,
      }))}
      limit={null}
      height={112}
    />,
  );

test('labels that a column on paper has no room for side by side are placed for it anew, and stay where they were on the screen', () => {
  const drawn = plot('24 May 2027');
  expect(drawn.match(/<text/g)).toHaveLength(6);
  expect(drawn).toContain('<g class="print:hidden">');
  expect(drawn).toContain('<g class="hidden print:inline">');
});

test('labels that have room on both are drawn once', () => {
  expect(plot('€6k').match(/<text/g)).toHaveLength(3);
});
