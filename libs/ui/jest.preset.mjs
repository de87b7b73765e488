import presets from 'jest-preset-angular/presets/index.js';

/** Jest for the projects that run in a browser: Angular compiled just in time, zoneless, other projects as sources. */
export const angularJest = {
  ...presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testTimeout: 60_000, // a slow machine is no fault
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  moduleNameMapper: { tslib: 'tslib/tslib.es6.js', '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'browser', 'import', 'default'] },
};
