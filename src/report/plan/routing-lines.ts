import type { ImpactDocument } from '../../documents/impact.ts';
import type { PlanDocument } from '../../documents/plan.ts';
import { impactLines, verdictLines } from '../impact/impact-text.ts';
import { impactStory } from '../impact/story.ts';
import { blank, type Line, line, span } from '../styled.ts';

/** So many kinds of mail of each effect are told under a plan, the less secure ones first; the JSON document has all. */
const mostKinds = 12;

/** What the plan means for mail. Nothing is said where nothing changes and nothing was to. */
export function routingLines(document: PlanDocument, width: number): readonly Line[] {
  const { routing, sinceBase, changes, purpose } = document;
  if (routing === undefined || (changes.length === 0 && routing.regions.length === 0 && !sinceBase)) return [];
  const title = {
    apply: 'Which mail changes',
    destroy: 'Which mail changes',
    drift: 'Which mail goes another way than configured',
  }[purpose];
  if (sinceBase === undefined) return impactPart(title, routing, width);
  const { base, change, drift } = sinceBase;
  return [
    ...impactPart(`Which mail this change routes differently, since ${base}`, change, width),
    ...impactPart(`Which mail had drifted: the account against ${base}`, drift, width),
    ...verdictPart('Both together: what applying does', routing, width),
  ];
}

const impactPart = (title: string, impact: ImpactDocument, width: number): readonly Line[] => {
  const story = impactStory(impact);
  return [...verdictPart(title, impact, width), ...impactLines(story, width, mostKinds)];
};

const verdictPart = (title: string, impact: ImpactDocument, width: number): readonly Line[] => [
  line(span(title, 'strong')),
  ...verdictLines(impactStory(impact), width - 2).map((spans) => line('  ', ...spans)),
  blank,
];
