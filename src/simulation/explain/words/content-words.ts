import type { PartName } from '../../../content/message-parts.ts';
import type { ContentScore, Hit } from '../../../content/score-message.ts';
import type { WordLine } from '../../../content/word-list.ts';
import { counted, listed } from './words.ts';

const mostHits = 4;

/** What a word list found, and what that comes to: `"[secure]" in the subject, 10 points`. */
export function hitsText({ hits }: ContentScore): string {
  const scoring = hits.filter(({ line }) => line.role !== 'exclude');
  const told = scoring.slice(0, mostHits).map(hitText);
  const rest = scoring.length - told.length;
  return listed(rest > 0 ? [...told, `${rest} more`] : told);
}

/** Why a score is below what activates, as clauses after "scores 8 of 10": what is there and what is missing. */
export function shortfallText(score: ContentScore, needed: number): string {
  const { because } = score;
  switch (because.type) {
    case 'excluded':
      return `it holds ${listed([...new Set(because.hits.map((hit) => `${matcherText(hit.line)} ${partText(hit.part)}`))])}, which rules everything else out`;
    case 'required-missing':
      return `${hitsText(score)} ${score.hits.length === 1 ? 'counts' : 'count'} for nothing without ${listed(because.lines.map(matcherText))}, which is required`;
    case 'sum':
      return `${hitsText(score)}; ${counted(needed - score.score, 'point')} are missing`.replace(
        '1 point are',
        '1 point is',
      );
  }
}

const hitText = (hit: Hit): string =>
  `${matcherText(hit.line)} ${partText(hit.part)} (${counted(hit.points, 'point')})`;

function matcherText({ matcher, line }: WordLine): string {
  switch (matcher.type) {
    case 'phrase':
      return `"${matcher.text}"`;
    case 'pattern':
      return `what the pattern in line ${line} of its list finds`;
    case 'hash':
      return `the file ${matcher.name}`;
  }
}

function partText(part: PartName): string {
  switch (part.type) {
    case 'subject':
      return 'in the subject';
    case 'body':
      return 'in the text';
    case 'header':
      return `in header line ${part.index + 1}`;
    case 'attachment':
      return `in the attachment "${part.name}"`;
  }
}
