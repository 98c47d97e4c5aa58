/** What can be set, by what says it: keywords in English. */
export const LEVELS = ['expected', 'weight', 'ideal', 'actual'] as const;
export const WORTHS = ['revenue', 'margin', 'lifetime', 'customers', 'reach', 'retention'] as const;
export const HEADS = ['budget', 'discount'] as const;
export const PLANNED = ['cost', 'keeps', 'wins', 'adds', 'improves', 'confidence', 'effort'] as const;
