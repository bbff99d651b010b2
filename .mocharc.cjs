/** For mocha: sources are read as they are, and a forgotten `.only` fails in CI. */
module.exports = {
  'node-option': ['import=tsx'],
  timeout: 20_000,
  forbidOnly: process.env.CI === 'true',
};
