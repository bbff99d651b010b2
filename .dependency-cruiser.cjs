module.exports = { forbidden: [] };
