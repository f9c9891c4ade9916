import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/provision/global-setup.ts',
    pool: 'forks',
    // One file after the other: a Community server has one database, and the files share it.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
    // In CI each test by its name, skips with their reason; at the desk only what is not well.
    reporters: process.env.CI ? ['verbose'] : ['default'],
  },
})
