/** Types of case that have a board of their own, and the field by which orders differ. */
export const WHISTLE = 'whistle';
export const ORDER = 'supervision-order';
export const LEVEL = 'grade';
