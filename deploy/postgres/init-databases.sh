#!/usr/bin/env bash
# Run once by the PostgreSQL image, on an empty volume: a database and a role of its own for each service and Keycloak.
# A role owns its database (the service migrates it at start) and cannot connect to another's.
set -euo pipefail

for name in catalog purchasing supplier keycloak; do
  NAME=$name PASSWORD_VARIABLE="${name^^}_DB_PASSWORD" \
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv name NAME
\getenv variable PASSWORD_VARIABLE
\getenv password :variable
create role :"name" login password :'password' nosuperuser nocreatedb nocreaterole;
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
