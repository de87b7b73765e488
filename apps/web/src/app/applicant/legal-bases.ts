/** Grounds for secrecy that sites like these often have; another may be written. */
export const LEGAL_BASES = ['OSL 18:8 (säkerhetsåtgärder)', 'OSL 18:13 (risk- och sårbarhet)', 'OSL 38:7 (totalförsvar)'];
