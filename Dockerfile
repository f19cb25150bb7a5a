# Entente with Java and its own Neo4j, for those who prefer a container to Node, Java and Maven on the machine.
# It has not been built, because no container engine was available. Its rules, and the commands of its first two stages, are tested: test/package.

FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Scripts of packages are not run: "prepare" would build before the program is there.
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY schema schema
COPY src src
COPY dashboard dashboard
RUN npm run build
RUN npm prune --omit=dev --no-audit --no-fund --ignore-scripts

FROM build AS neo4j
RUN apt-get update \
 && apt-get install --yes --no-install-recommends maven openjdk-17-jre-headless \
 && rm -rf /var/lib/apt/lists/*
RUN mkdir /opt/neo4j
# Takes only jars whose checksums are those in src/database/launcher/jars.json.
RUN node -e "require('./dist/database/launcher/fetch-jars').fetchJars(require('./dist/database/launcher/folders').jarsIn('/opt/neo4j')).catch((error) => { console.error(error.message); process.exit(1); })"
RUN chmod -R a+rX /opt/neo4j

FROM node:20.20.2-bookworm-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends openjdk-17-jre-headless \
 && rm -rf /var/lib/apt/lists/* \
 && install --directory --owner=node --group=node --mode=700 /data
WORKDIR /app
COPY LICENSE package.json ./
COPY bin bin
COPY schema schema
COPY seed seed
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=neo4j /opt/neo4j /opt/neo4j
# A server that others reach asks for a token.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 AUTHENTICATION=token ENTENTE_DATA=/data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The data folder is a volume: it gets a link to the jars of this version, which are in the image.
CMD ["sh", "-c", "for jars in /opt/neo4j/*; do [ -e \"$ENTENTE_DATA/${jars##*/}\" ] || ln -sfn \"$jars\" \"$ENTENTE_DATA/\"; done; exec node bin/entente serve"]
