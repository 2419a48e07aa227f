/** `npm run bench [-- --quick] [--only NAME,NAME]`: see docs/bench.md. */
await import('../bench/main.ts')
