import { applyCalibration } from '@/server/forecast/apply-calibration';
import { importHistory } from '@/server/forecast/import-history';
import { trackRecord } from '@/server/forecast/track-record';
import type { Actor } from '@/server/kernel/actor';

/** What the studio finished before it came here. Not applied: the demo's forecasts are its estimates as they stand. */
export async function seedHistory(owner: Actor): Promise<void> {
  const { projects, tasks } = await trackRecord(owner, {});
  if (projects.pieces.length + tasks.pieces.length > 0) return;
  await importHistory(owner, { csv: PROJECTS, kind: 'project' });
  await importHistory(owner, { csv: TASKS, kind: 'task' });
  await applyCalibration(owner, { applied: false });
}

const PROJECTS = `id,name,group,estimator,estimate,actual,low,high,unit,start,end
N-01,Harbour tours booking,Booking,Ada Moreau,420,516,340,520,hours,2024-01-08,2024-04-19
N-02,Bakery pre-orders,Shop,Ada Moreau,180,171,150,215,hours,2024-02-05,2024-03-22
N-03,Choir members area,Portal,Ben Okafor,260,318,210,320,hours,2024-03-04,2024-05-31
N-04,Climbing hall passes,Booking,Ada Moreau,540,702,440,660,hours,2024-04-22,2024-09-06
N-05,Wine merchant shop,Shop,Ben Okafor,610,655,500,740,hours,2024-06-03,2024-10-11
N-06,Music school timetable,Booking,Ben Okafor,330,471,270,400,hours,2024-09-09,2024-12-20
N-07,Allotment society portal,Portal,Ada Moreau,150,158,120,185,hours,2024-10-14,2024-11-29
N-08,Spare parts catalogue,Shop,Ben Okafor,720,835,590,880,hours,2025-01-06,2025-06-13
N-09,Physio practice intake,Portal,Ada Moreau,290,304,240,350,hours,2025-01-13,2025-03-28
N-10,Ferry timetable and tickets,Booking,Ada Moreau,880,1290,720,1080,hours,2025-04-07,2025-11-14
N-11,Bookbinder shop,Shop,Ada Moreau,210,224,170,255,hours,2025-06-16,2025-08-08
N-12,Volunteer rota,Portal,Ben Okafor,340,389,280,415,hours,2025-08-11,2025-11-07
N-13,Guided walks booking,Booking,Ben Okafor,390,497,320,475,hours,2025-11-17,2026-03-13
N-14,Instrument hire,Shop,Ada Moreau,460,489,380,560,hours,2026-01-12,2026-05-08
`;

const TASKS = `id,name,discipline,estimator,estimate,actual,unit,start,end
T-01,Seat plan editor,frontend,Chiara Russo,40,61,hours,2025-02-03,2025-02-21
T-02,Card payment,backend,Ben Okafor,32,29,hours,2025-02-10,2025-02-19
T-03,Visual language,design,Ada Moreau,24,26,hours,2025-02-10,2025-02-18
T-04,Refunds,backend,Ben Okafor,16,27,hours,2025-03-03,2025-03-12
T-05,Waiting list,frontend,Chiara Russo,20,33,hours,2025-03-10,2025-03-21
T-06,Release pipeline,devops,Ben Okafor,18,16,hours,2025-03-17,2025-03-20
T-07,Calendar feed,backend,Ben Okafor,12,14,hours,2025-04-14,2025-04-17
T-08,Ticket layout,design,Ada Moreau,10,9,hours,2025-04-22,2025-04-24
T-09,Timetable import,backend,Ben Okafor,30,58,hours,2025-05-05,2025-05-23
T-10,Route map,frontend,Chiara Russo,36,49,hours,2025-05-12,2025-05-30
T-11,Acceptance runs,qa,Chiara Russo,24,38,hours,2025-06-02,2025-06-13
T-12,Gate scanner,frontend,Chiara Russo,28,31,hours,2025-06-16,2025-06-27
T-13,Price rules,backend,Ben Okafor,22,25,hours,2025-07-07,2025-07-15
T-14,Group bookings,backend,Ben Okafor,18,21,hours,2025-08-04,2025-08-12
T-15,Rota drag and drop,frontend,Chiara Russo,26,44,hours,2025-08-18,2025-09-05
T-16,Access review,qa,Chiara Russo,12,13,hours,2025-09-15,2025-09-18
T-17,Onboarding screens,design,Ada Moreau,16,18,hours,2025-09-22,2025-09-29
T-18,Backups and restore,devops,Ben Okafor,10,15,hours,2025-10-06,2025-10-10
T-19,Search,backend,Ben Okafor,14,13,hours,2025-12-01,2025-12-05
T-20,Photo galleries,frontend,Chiara Russo,18,24,hours,2026-01-19,2026-01-28
T-21,Hire contracts,backend,Ben Okafor,24,30,hours,2026-02-02,2026-02-13
T-22,Deposit handling,backend,Ben Okafor,16,15,hours,2026-03-02,2026-03-09
T-23,Return checks,qa,Chiara Russo,14,22,hours,2026-03-16,2026-03-25
T-24,Stock labels,design,Ada Moreau,8,8,hours,2026-04-06,2026-04-08
`;
