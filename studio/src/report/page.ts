import './report.css';
import '../dom/table.css';
import './journeyTree.css';
import './print.css';
import { downloadText, fileName } from '../dom/download';
import { button, element } from '../dom/element';
import { followTheme } from '../plots/themeOfPage';
import { bandit } from './bandit';
import { experiment } from './experiment';
import { experimentDesign } from './experimentDesign';
import { frontier } from './frontier';
import { improvement } from './improvement';
import { learning } from './learning';
import { logStatistics } from './logStatistics';
import { plan } from './plan';
import { policy } from './policy';
import { proof } from './proof';
import { prototypes } from './prototypes';
import { responseScores } from './responseScores';
import { secondWave } from './secondWave';
import { simulation } from './simulation';
import { upliftComparison } from './upliftComparison';
import { upliftEvaluation } from './upliftEvaluation';

type Report = (document: never, language: string) => Node[];

/** The kinds of report, by the name that the page gives in `data-kind`. */
const REPORTS: ReadonlyMap<string, Report> = new Map<string, Report>([
  ['simulation', simulation],
  ['plan', plan],
  ['policy', policy],
  ['log-statistics', logStatistics],
  ['frontier', frontier],
  ['learning', learning],
  ['bandit', bandit],
  ['second-wave', secondWave],
  ['prototypes', prototypes],
  ['response-scores', responseScores],
  ['experiment', experiment],
  ['experiment-design', experimentDesign],
  ['proof', proof],
  ['improvement', improvement],
  ['uplift-evaluation', upliftEvaluation],
  ['uplift-comparison', upliftComparison],
]);

/**
 * Makes the page of the JSON block `#document` and puts it into `main`.
 *
 * @throws Error when the block is missing, is of an unknown kind, or lacks what its kind needs
 */
export function show(page: Document): void {
  const block = page.getElementById('document');
  const main = page.querySelector('main');
  if (block === null || main === null) {
    throw new Error('A report needs a <main> and a JSON block with the id "document".');
  }
  const report = REPORTS.get(block.dataset.kind ?? '');
  if (report === undefined) {
    throw new Error(`This page cannot show a "${block.dataset.kind}"; it knows ${[...REPORTS.keys()].join(', ')}.`);
  }
  const json = block.textContent;
  main.append(...report(JSON.parse(json) as never, page.documentElement.lang || 'en'));
  const save = (): void => downloadText(fileName(page.title, 'json'), json, 'application/json');
  main.append(element('p', { class: 'note' }, button('Download the data as JSON', save)));
}

/** Shows the page, or says on it why it cannot be shown. */
export function start(page: Document): void {
  followTheme();
  try {
    show(page);
  } catch (failure) {
    page.querySelector('main')?.append(element('p', { role: 'alert' }, `This report cannot be shown. ${failure}`));
    throw failure;
  }
}
