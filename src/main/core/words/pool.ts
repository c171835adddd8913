/** Code under which the pooled league stands among the models of a release: no league of the store has it. */
export const POOL_CODE = 'POOL';
