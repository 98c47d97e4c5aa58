/**
 * Property tests draw the same inputs each time, so that a change is judged by what it does and not by luck. `npm run test:long` draws new ones;
 * what it finds becomes a test of its own.
 */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: 20_261_130 });
