#!/usr/bin/env bash
# Databases and roles: run once by the PostgreSQL image on an empty volume, and by hand after an upgrade that says so
# (docker compose exec postgres /docker-entrypoint-initdb.d/init-databases.sh). What is right already stays as it is.
set -euo pipefail

# Each password is in a file of this folder.
secrets=${ENCOMMUN_SECRETS:-/run/secrets}
walls=${ENCOMMUN_DATABASE_WALLS:-/etc/encommun/service-database.sql}

as_superuser() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --output /dev/null "$@"
}

create_database() {
  NAME=$1 as_superuser --dbname postgres << 'SQL'
\getenv name NAME
select format('create database %I', :'name') where not exists (select from pg_database where datname = :'name') \gexec
SQL
}

# As settings of the session: neither the command line nor the file shows them.
build_walls() {
  SERVICE_PASSWORD=$(< "$secrets/$1-db-password") OWNER_PASSWORD=$(< "$secrets/$1-db-owner-password") WALLS=$walls \
    as_superuser --dbname "$1" << 'SQL'
\getenv service SERVICE_PASSWORD
\getenv owner OWNER_PASSWORD
\getenv walls WALLS
select set_config('encommun.service_password', :'service', false), set_config('encommun.owner_password', :'owner', false);
\i :walls
SQL
}

# Keycloak migrates and works as one role.
build_keycloak() {
  PASSWORD=$(< "$secrets/keycloak-db-password") as_superuser --dbname keycloak << 'SQL'
\getenv password PASSWORD
select 'create role keycloak' where not exists (select from pg_roles where rolname = 'keycloak') \gexec
alter role keycloak login password :'password' nosuperuser nocreatedb nocreaterole;
alter database keycloak owner to keycloak;
revoke all on database keycloak from public;
SQL
}

for service in catalog purchasing supplier; do
  create_database "$service"
  build_walls "$service"
done
create_database keycloak
build_keycloak
