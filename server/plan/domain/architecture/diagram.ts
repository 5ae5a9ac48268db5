import type { Edition } from '@/server/forecast/engine/types';
import type { PartContent } from '../parts';
import { optionByKey } from './decisions';
import type { System } from './systems';

export interface DiagramNode {
  key: string;
  name: string;
  kind: 'person' | 'app' | 'store' | 'outside';
  note: string;
}
export interface DiagramEdge {
  from: string;
  to: string;
  label: string;
}
export interface Diagram {
  nodes: DiagramNode[];
  edges: DiagramEdge[];
}

type Component = PartContent<'component'>;

/** Who uses what, what it is made of and what it talks to, in one edition: data for a context diagram. */
export function diagramFor(
  edition: Edition,
  components: readonly Component[],
  roles: readonly Pick<PartContent<'role'>, 'name' | 'people'>[],
  systems: readonly System[],
): Diagram {
  const chosen = new Map(
    components.filter(one => one.edition === edition).map(one => [one.decision, one.option]),
  );
  const isChosen = (decision: string, ...options: string[]) => options.includes(chosen.get(decision) ?? '');
  const noteOf = (decision: string) => nameOf(decision, chosen.get(decision));
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  const add = (key: string, name: string, kind: DiagramNode['kind'], note: string) =>
    nodes.push({ key, name, kind, note });
  const link = (from: string, to: string, label: string) => edges.push({ from, to, label });

  const hasEdge = isChosen('edge', 'firewall', 'flood-protection');
  const hasJobs = isChosen('processes', 'web-and-jobs', 'several-web', 'services');
  const door = hasEdge ? 'edge' : 'web';
  const worker = hasJobs ? 'jobs' : 'web';

  roles.forEach((role, at) => {
    add(
      `person-${at + 1}`,
      role.name,
      'person',
      role.people === null ? '' : `${role.people.toLocaleString('en')} people`,
    );
    link(`person-${at + 1}`, door, 'uses, encrypted');
  });
  if (hasEdge) {
    add('edge', 'Firewall', 'app', noteOf('edge'));
    link('edge', 'web', 'passes on');
  }
  add(
    'web',
    isChosen('processes', 'several-web', 'services') ? 'Web, several' : 'Web',
    'app',
    noteOf('processes') || noteOf('hosting'),
  );
  if (hasJobs) add('jobs', 'Jobs', 'app', noteOf('background-work'));
  add('database', 'Database', 'store', noteOf('database'));
  link('web', 'database', 'reads and writes');
  if (hasJobs) link('jobs', 'database', 'takes jobs, writes results');
  if (isChosen('database-copies', 'standby', 'standby-and-readers')) {
    add('standby', 'Standby', 'store', noteOf('database-copies'));
    link('database', 'standby', 'copies each change');
  }
  if (isChosen('background-work', 'queue-service')) {
    add('queue', 'Queue', 'store', noteOf('background-work'));
    link('web', 'queue', 'gives jobs');
    link('queue', worker, 'hands on');
  }
  if (isChosen('cache', 'shared')) {
    add('cache', 'Cache', 'store', noteOf('cache'));
    link('web', 'cache', 'reads first');
  }
  if (isChosen('files', 'object-storage', 'object-storage-and-network')) {
    add('files', 'Files', 'store', noteOf('files'));
    link('web', 'files', 'stores and hands out');
  }
  if (isChosen('search', 'engine')) {
    add('search', 'Search', 'store', noteOf('search'));
    link('web', 'search', 'asks');
    link(worker, 'search', 'keeps in step');
  }
  if (isChosen('real-time', 'channel-service')) {
    add('channels', 'Live channels', 'outside', noteOf('real-time'));
    link('web', 'channels', 'tells of changes');
  }
  if (isChosen('regions', 'two')) {
    add('second-region', 'Second region', 'store', noteOf('regions'));
    link('database', 'second-region', 'copies each change');
  }
  if (isChosen('sign-in', 'provider', 'provider-and-own')) {
    add('identity', 'Identity provider', 'outside', noteOf('sign-in'));
    link('web', 'identity', 'asks who it is');
  }
  add('backups', 'Backups', 'store', noteOf('backups'));
  link('database', 'backups', 'saves');
  for (const { id, name } of systems) {
    add(`outside-${id}`, name, 'outside', 'Somebody else’s system');
    link(worker, `outside-${id}`, 'exchanges data');
  }
  return { nodes, edges };
}

/** A studio's own words for an option stand as they are. */
const nameOf = (decision: string, option: string | undefined): string =>
  option === undefined ? '' : (optionByKey(decision, option)?.name ?? option);
