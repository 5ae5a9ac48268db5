import type { PartContent } from '../parts';
import { decisionByKey, optionByKey } from './decisions';

type Component = Pick<PartContent<'component'>, 'decision' | 'option'>;

/** What a reader knows a decision and its choice by; a studio's own words stand as they are. */
export const decisionName = ({ decision }: Pick<Component, 'decision'>): string =>
  decisionByKey(decision)?.name ?? decision;
export const optionName = ({ decision, option }: Component): string =>
  optionByKey(decision, option)?.name ?? option;
