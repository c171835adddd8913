import { cleanScore, unusedScore, type CleanedScore } from '../../core/cleaning/clean-score';
import type { CleaningIssue } from '../../core/cleaning/issue';
import { toText, type FixtureEntry } from './entry';

type Report = (issue: CleaningIssue) => void;

const SCORE_NAMES = {
  homeGoals: 'score.fulltime.home',
  awayGoals: 'score.fulltime.away',
  result: null,
  halfTime: 'score.halftime.home',
};

/** The score after 90 minutes of a finished match; after extra time `goals` is another one. */
export function readFinalScore(line: number, { fixture, goals, score }: FixtureEntry, report: Report): CleanedScore {
  const [home, away] = [toText(score?.fulltime?.home), toText(score?.fulltime?.away)];
  const [halfHome, halfAway] = [toText(score?.halftime?.home), toText(score?.halftime?.away)];
  // Many leagues come without half-time scores, so that nothing follows from a missing one.
  const half = halfHome === '' && halfAway === '' ? [null, null] : [halfHome, halfAway];
  const [halfTimeHome = null, halfTimeAway = null] = half;
  const cells = { line, homeGoals: home, awayGoals: away, result: null, halfTimeHome, halfTimeAway };
  const cleaned = cleanScore(cells, SCORE_NAMES, report);
  const told = `${toText(goals?.home)}-${toText(goals?.away)}`;
  if (fixture.status.short === 'FT' && told !== '-' && told !== `${home}-${away}`) {
    report(disagreement(line, told, `${home}-${away}`));
  }
  return cleaned;
}

/** An abandoned or awarded match has a score that was not played for 90 minutes: named, never stored. */
export function ignoreScore(line: number, { fixture, goals, score }: FixtureEntry, report: Report): CleanedScore {
  const texts = [goals?.home, goals?.away, score?.fulltime?.home, score?.fulltime?.away].map(toText);
  if (texts.some((text) => text !== '')) report(unusedScore(line, 'goals', texts.join(','), fixture.status.short));
  return { homeGoals: null, awayGoals: null, halfTime: null, lacksHalfTime: false };
}

const disagreement = (line: number, told: string, final: string): CleaningIssue => ({
  line,
  column: 'goals',
  rule: 'score-disagrees',
  severity: 'warning',
  action: 'flagged',
  text: told,
  message: `goals says ${told}, score.fulltime ${final}: the score after 90 minutes counts`,
});
