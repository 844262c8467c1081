# The bot in an image: Node 24, the packages it needs, and nothing else. Built and explained in docs/operations.md.

FROM node:24.21.0-alpine AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-alpine
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8080 \
    LIBRARY_PATH=/library/belegbot.sqlite \
    NODE_COMPILE_CACHE=/library/compiled
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY data ./data
COPY src ./src
RUN mkdir /library && chown node:node /library
USER node
VOLUME /library
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: it gets SIGTERM, and the exit code is the bot's.
# Without the limit V8 keeps 100 MB more for what lives short, and is no faster.
CMD ["node", "--max-semi-space-size=8", "src/bot/main.ts"]
