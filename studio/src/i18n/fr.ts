import type { en } from './en';
import { campaigns } from './fr/campaigns';
import { canvas } from './fr/canvas';
import { changes } from './fr/changes';
import { errors } from './fr/errors';
import { frame } from './fr/frame';
import { inspector } from './fr/inspector';
import { names } from './fr/names';
import { plots } from './fr/plots';
import { templates } from './fr/templates';
import { tour } from './fr/tour';
import { versions } from './fr/versions';
import { wave } from './fr/wave';
import type { Translation } from './translation';

export const fr: Translation<typeof en> = {
  campaigns,
  canvas,
  changes,
  errors,
  frame,
  inspector,
  names,
  plots,
  templates,
  tour,
  versions,
  wave,
};
