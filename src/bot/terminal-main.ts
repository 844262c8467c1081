// `npm run chat`: the same as `npm start`, as if there were no token.

delete process.env.BOT_TOKEN
delete process.env.BOT_MODE
await import('./main.ts')
