export type { Origin } from '../findings/origin.ts';
