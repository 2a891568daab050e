#!/usr/bin/env node
// Guilty until proven innocent: whatever ends this process early, it did not say "ready".
process.exitCode = 2;
const { main, processIo } = await import("../dist/cli.js");
process.exitCode = await main(process.argv.slice(2), processIo());
