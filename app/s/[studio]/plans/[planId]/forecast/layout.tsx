import type { ReactNode } from 'react';
import { ForecastNav } from '@/components/forecast/forecast-nav';

interface ForecastLayoutProps {
  params: Promise<{ studio: string; planId: string }>;
  children: ReactNode;
}

/** The pages of a plan's forecast, below the plan's own. */
export default async function ForecastLayout({ params, children }: ForecastLayoutProps) {
  const { studio, planId } = await params;
  return (
    <>
      <ForecastNav home={`/s/${studio}/plans/${planId}/forecast`} />
      {children}
    </>
  );
}
