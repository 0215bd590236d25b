import type { components } from '@/lib/openapi';

/** What a form is made of, on the wire; registers and types of case share it. */
type Wire = components['schemas'];

export type Field = Wire['FormBodyFieldBody'];
export type Kind = Field['kind'];
export type Code = Wire['FormBodyCodeBody'];
export type Section = Wire['FormBodySectionBody'];
export type Fault = Wire['RecordFault'];

/** Values by field, as on the wire: what is missing is not in it. */
export type Values = Record<string, unknown>;

export type { Document } from '@/ui/evidence/pieces';
export interface Point {
  lon: number;
  lat: number;
}

/** What a form is drawn from. */
export interface FormOf {
  fields: readonly Field[];
  sections: readonly Section[];
}
