# The app without Neo4j: the first stage builds it, the second runs it as an ordinary user.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules node_modules
COPY --from=build --chown=node:node /app/cypher cypher
COPY --from=build --chown=node:node /app/dist dist
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/app/data
RUN mkdir data && chown node:node data
USER node
EXPOSE 3000
# Any answer but 200 is unhealthy; the first load may take a while.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + (process.env.BASE_PATH || '').replace(/\\/$/, '') + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "dist/cli.js", "serve"]
