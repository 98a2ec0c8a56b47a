import type { en } from './en';
import { access } from './fr/access';
import { audience } from './fr/audience';
import { audienceResult } from './fr/audienceResult';
import { campaigns } from './fr/campaigns';
import { canvas } from './fr/canvas';
import { changes } from './fr/changes';
import { compare } from './fr/compare';
import { errors } from './fr/errors';
import { exchange } from './fr/exchange';
import { experimentPlan } from './fr/experimentPlan';
import { experimentReading } from './fr/experimentReading';
import { experiments } from './fr/experiments';
import { frame } from './fr/frame';
import { information } from './fr/information';
import { inspector } from './fr/inspector';
import { jobs } from './fr/jobs';
import { joined } from './fr/joined';
import { names } from './fr/names';
import { plots } from './fr/plots';
import { proof } from './fr/proof';
import { results } from './fr/results';
import { rules } from './fr/rules';
import { sensitivity } from './fr/sensitivity';
import { split } from './fr/split';
import { stepDetails } from './fr/stepDetails';
import { templates } from './fr/templates';
import { tour } from './fr/tour';
import { versions } from './fr/versions';
import { walk } from './fr/walk';
import { wave } from './fr/wave';
import { worldRules } from './fr/worldRules';
import { worlds } from './fr/worlds';
import { withFrenchSpaces } from './frenchSpaces';
import type { Translation } from './translation';

const words: Translation<typeof en> = {
  access,
  audience,
  audienceResult,
  campaigns,
  canvas,
  changes,
  compare,
  errors,
  exchange,
  experimentPlan,
  experimentReading,
  experiments,
  frame,
  information,
  inspector,
  jobs,
  joined,
  names,
  plots,
  proof,
  results,
  rules,
  sensitivity,
  split,
  stepDetails,
  templates,
  tour,
  versions,
  walk,
  wave,
  worldRules,
  worlds,
};

export const fr = withFrenchSpaces(words);
