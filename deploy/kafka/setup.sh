#!/usr/bin/env bash
# Gives each service its rights on the bus (acls.txt), as the operator; again at any time, it adds what is missing. Rights that are
# there and not in acls.txt are taken away. Runs in the Kafka image (compose: kafka-setup) or beside any Kafka 4.1 distribution.
#   BOOTSTRAP=kafka:9092 OPERATOR=/run/secrets/operator.pem AUTHORITY=/run/secrets/ca.pem setup.sh
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
acls=${ACLS:-$here/acls.txt}
kafka_acls=${KAFKA_ACLS:-/opt/kafka/bin/kafka-acls.sh}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/client.properties" << PROPERTIES
security.protocol=SSL
ssl.keystore.type=PEM
ssl.keystore.location=$OPERATOR
ssl.truststore.type=PEM
ssl.truststore.location=$AUTHORITY
PROPERTIES

kafka_acls() {
  "$kafka_acls" --bootstrap-server "$BOOTSTRAP" --command-config "$work/client.properties" "$@"
}

# One line per right: principal operation kind name
wanted() {
  sed -e 's/#.*//' "$acls" | while read -r principal operations kind name; do
    [ -z "$principal" ] || tr ',' '\n' <<< "$operations" | sed -e "s|.*|$principal & $kind $name|"
  done | sort
}

# The same of what the broker has; anything that acls.txt could not say (a prefix, a host, a denial) keeps more words.
present() {
  kafka_acls --list | awk '
    match($0, /resourceType=[A-Z_]+, name=[^,]+, patternType=[A-Z]+/) {
      split(substr($0, RSTART, RLENGTH), part, /[=,] */)
      kind = tolower(part[2]); name = part[4]; pattern = part[6] == "LITERAL" ? "" : " " tolower(part[6])
    }
    match($0, /principal=User:[^,]+, host=[^,]+, operation=[A-Z_]+, permissionType=[A-Z]+/) {
      split(substr($0, RSTART, RLENGTH), part, /[=,] */)
      sub(/^User:/, "", part[2])
      rest = (part[4] == "*" ? "" : " " part[4]) (part[8] == "ALLOW" ? "" : " " tolower(part[8]))
      print part[2], tolower(part[6]), kind, name pattern rest
    }' | sort
}

# One call per principal, operations and kind: each starts a JVM.
each_group() { # lines on standard input, $1: --add or --remove
  awk '{ group = $1 " " $2 " " $3; names[group] = names[group] " --" $3 " " $4 } END { for (g in names) print g names[g] }' |
    while read -r principal operation _ names; do
      # shellcheck disable=SC2086 # names are several words
      kafka_acls "$1" ${2:-} --allow-principal "User:$principal" --operation "$operation" $names > /dev/null < /dev/null
    done
}

wanted > "$work/wanted"
present > "$work/present"
comm -23 "$work/wanted" "$work/present" | each_group --add
comm -13 "$work/wanted" "$work/present" > "$work/surplus"
awk 'NF == 4' "$work/surplus" | each_group --remove --force
if awk 'NF > 4' "$work/surplus" | grep .; then
  echo "Ces droits ne viennent pas d’acls.txt : à retirer à la main." >&2
  echo "These rights are not from acls.txt: remove them by hand." >&2
  exit 1
fi
echo "bus: $(wc -l < "$work/wanted") rights"
