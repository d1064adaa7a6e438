#!/bin/bash
# Run once, when the server has no data yet: makes a role and a database for each name in DATABASES, with the password in
# <NAME>_DATABASE_PASSWORD. Nobody but its role may connect to a database; the services make their tables themselves.
# A start that fails half-way leaves an empty folder, so that the next one begins anew instead of taking the half for the whole.
set -eEuo pipefail
trap 'echo "The databases could not be made; the folder is emptied for the next start." >&2; rm -rf -- "${PGDATA:?}"/*' ERR
for name in $DATABASES; do
    variable=${name^^}_DATABASE_PASSWORD
    [ -n "${!variable:-}" ] || { echo "$variable is missing: the role $name gets no password" >&2; false; }
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set name="$name" --set password="${!variable}" \
        --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
    [ "$name" = keycloak ] || psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$name" <<'SQL'
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
SQL
done
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --command 'revoke connect on database postgres, template1 from public'
