export { type Form, formOf } from '@touchstone/language/measurement/readers/forms.ts';
