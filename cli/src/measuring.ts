/** Reading and counting answers: a bundle of its own, which only commands on programs with answers load. */
export { measurementsOf } from './answers/measure.ts';
