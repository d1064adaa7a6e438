#!/bin/bash
# Runs the service for a moment while its image is made, so that Java keeps its classes loaded and linked in app.aot.
# There is no database, no broker and no issuer here: what the service needs to know is made up, and nothing of it stays.
set -euo pipefail
key=$(printf '%032d' 0 | base64)
export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=8080
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:1/none QUARKUS_DATASOURCE_USERNAME=none QUARKUS_DATASOURCE_PASSWORD=none
export QUARKUS_FLYWAY_MIGRATE_AT_START=false KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1
export QUARKUS_OIDC_AUTH_SERVER_URL=http://127.0.0.1:1/realms/none QUARKUS_OIDC_DISCOVERY_ENABLED=false QUARKUS_OIDC_JWKS_PATH=/keys
export QUARKUS_OIDC_JWKS_RESOLVE_EARLY=false
export HAMGARA_PSEUDONYM_KEY=$key HAMGARA_VAULT_KEY=$key HAMGARA_VAULT_LOOKUP_KEY=$key HAMGARA_CREDENTIAL_KEY=$key
export HAMGARA_CODE_KEY=$key HAMGARA_DAY_LIST_KEY=$key HAMGARA_CARD_URL=http://127.0.0.1:1
export HAMGARA_ORIGINS_CARD=http://127.0.0.1:1 HAMGARA_ORIGINS_FORUM=http://127.0.0.1:1 HAMGARA_ORIGINS_VENUE=http://127.0.0.1:1

# with a small heap, as the container will have: addresses of another size would make the cache unfit
java @java.options -Xmx384m -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar >train.log 2>&1 &
service=$!
# Some requests, so that the classes that answer are kept as well; it may end by itself before, which is as good.
for path in /q/health/live /q/openapi /v1/areas /v1/venues /v1/halls; do
    for _ in {1..60}; do
        kill -0 $service 2>/dev/null || break 2
        if { exec 3<>/dev/tcp/127.0.0.1/8080; } 2>/dev/null; then
            printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$path" >&3
            cat <&3 >/dev/null
            exec 3>&-
            break
        fi
        sleep 0.5
    done
done
kill -TERM $service 2>/dev/null || true
wait $service || true
if [ ! -s app.aot ]; then
    tail -n 40 train.log
    echo "The service ended without a cache of its classes." >&2
    exit 1
fi
if ! java @java.options -Xmx384m -XX:AOTCache=app.aot -XX:AOTMode=on -cp quarkus-run.jar -version >train.log 2>&1; then
    cat train.log
    echo "The cache of classes does not fit." >&2
    exit 1
fi
rm -rf train.log train.sh /tmp/*
