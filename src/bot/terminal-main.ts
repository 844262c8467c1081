// `npm run chat`: the same as `npm start`, as if there were no token. Empty counts as not set, also over what `.env` says.

process.env.BOT_TOKEN = ''
process.env.BOT_MODE = ''
await import('./main.ts')
