/** How heavily a change of a strategy counts, and who is hurt by it. */

/** Breaking: something measured, asked or used is cut off. Review: only a person can say. Information: good to know. */
export type Level = 'breaking' | 'review' | 'information';
/** The heaviest first. */
export const levels: readonly Level[] = ['breaking', 'review', 'information'];

/** Who is hurt. `trend`: past and future no longer compare. `impact`: derived, not said. */
export type Category = 'trend' | 'survey' | 'strategy' | 'structure' | 'impact';
export const categories: readonly Category[] = ['trend', 'survey', 'strategy', 'structure', 'impact'];
