import { access } from './en/access';
import { audience } from './en/audience';
import { audienceResult } from './en/audienceResult';
import { campaigns } from './en/campaigns';
import { canvas } from './en/canvas';
import { changes } from './en/changes';
import { compare } from './en/compare';
import { errors } from './en/errors';
import { exchange } from './en/exchange';
import { experimentPlan } from './en/experimentPlan';
import { experimentReading } from './en/experimentReading';
import { experiments } from './en/experiments';
import { frame } from './en/frame';
import { information } from './en/information';
import { inspector } from './en/inspector';
import { jobs } from './en/jobs';
import { joined } from './en/joined';
import { names } from './en/names';
import { plots } from './en/plots';
import { proof } from './en/proof';
import { results } from './en/results';
import { rules } from './en/rules';
import { sensitivity } from './en/sensitivity';
import { split } from './en/split';
import { stepDetails } from './en/stepDetails';
import { templates } from './en/templates';
import { tour } from './en/tour';
import { versions } from './en/versions';
import { walk } from './en/walk';
import { wave } from './en/wave';
import { worldRules } from './en/worldRules';
import { worlds } from './en/worlds';

/** What the studio says, one file an area; French has the same keys, and the compiler finds what it lacks. */
export const en = {
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
