#!/usr/bin/env bash
# Certificates for the bus, as PEM: an authority, the broker, the operator and the three services. What is there is kept.
#   certificates.sh DIRECTORY [BROKER_HOST…]      hosts (or addresses) by which the broker is reached; default: kafka localhost
# Valid for 13 months: to renew, delete NAME.pem, run again, restart whoever uses it. Take ca.key off this machine afterwards:
# who has it can be anybody on the bus.
set -euo pipefail

[ $# -ge 1 ] || { sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}"; exit 2; }
directory=$1
shift
[ $# -gt 0 ] || set -- kafka localhost

# The folder keeps everybody else out; the files in it are read by the accounts of containers, which the host does not know.
umask 077
mkdir -p "$directory"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

names=""
for host in "$@"; do
  if [[ $host =~ ^[0-9.]+$|: ]]; then names+=",IP:$host"; else names+=",DNS:$host"; fi
done

cat > "$work/settings" << SETTINGS
[req]
distinguished_name = subject
prompt = no
[subject]
[authority]
basicConstraints = critical, CA:true, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[client]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
[broker]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = ${names#,}
SETTINGS

new_key() {
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2> /dev/null
}

if [ ! -e "$directory/ca.pem" ]; then
  new_key "$directory/ca.key"
  openssl req -x509 -new -key "$directory/ca.key" -sha256 -days 3650 -subj "/CN=encommun-bus-authority" \
    -config "$work/settings" -extensions authority -out "$directory/ca.pem"
  chmod 444 "$directory/ca.pem"
fi

for name in broker operator catalog-service purchasing-service supplier-service; do
  [ ! -e "$directory/$name.pem" ] || continue
  if [ "$name" = broker ]; then kind=broker; else kind=client; fi
  new_key "$work/key"
  openssl req -new -key "$work/key" -subj "/CN=$name" -config "$work/settings" -out "$work/request"
  openssl x509 -req -in "$work/request" -CA "$directory/ca.pem" -CAkey "$directory/ca.key" -sha256 -days 397 \
    -set_serial "0x$(openssl rand -hex 16)" -extfile "$work/settings" -extensions "$kind" -out "$work/certificate" 2> /dev/null
  cat "$work/key" "$work/certificate" "$directory/ca.pem" > "$work/pem"
  chmod 444 "$work/pem"
  mv "$work/pem" "$directory/$name.pem"
done
