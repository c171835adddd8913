export * from './common';
export * from './contract';
export * from './data';
export * from './jackpots';
export * from './reports';
export * from './system';
export * from './training';
