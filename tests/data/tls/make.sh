#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the certificates that the tests' HTTPS server shows, and client.pem, which a client shows to it, anew. Their
# keys lie open beside or in them and protect nothing; the authority that signs them is thrown away and trusted by no computer but for the length of a test.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/new"
: > "$work/index.txt"
echo 01 > "$work/serial"
cat > "$work/ca.cnf" <<CNF
[ca]
default_ca=tests
[tests]
new_certs_dir=$work/new
database=$work/index.txt
serial=$work/serial
default_md=sha256
policy=any
unique_subject=no
[any]
organizationName=supplied
commonName=supplied
[authority]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign
[local]
subjectAltName=DNS:localhost,IP:127.0.0.1
[client]
extendedKeyUsage=clientAuth
[elsewhere]
subjectAltName=DNS:elsewhere.test
CNF
key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }
# sign FILE NAME EXTENSIONS FROM TO KEY AUTHORITY...
sign() {
  file=$1 name=$2 extensions=$3 from=$4 to=$5 key=$6
  shift 6
  openssl req -new -key "$key" -subj "/O=Toan Canh tests/CN=$name" -out "$work/request"
  openssl ca -batch -notext -config "$work/ca.cnf" -extensions "$extensions" -in "$work/request" -out "$file" \
    -startdate "$from" -enddate "$to" "$@" 2> "$work/said" || { cat "$work/said" >&2; exit 1; }
}
key "$work/authority.key"
key server.key
old=20200101000000Z far=21200101000000Z
sign authority.pem "Test authority" authority $old $far "$work/authority.key" -selfsign -keyfile "$work/authority.key"
by="-cert authority.pem -keyfile $work/authority.key"
# shellcheck disable=SC2086
{
  sign good.pem localhost local $old $far server.key $by
  sign other-name.pem elsewhere.test elsewhere $old $far server.key $by
  sign expired.pem localhost local $old 20210101000000Z server.key $by
  key "$work/client.key"
  sign client.pem ioc-an-hai client $old $far "$work/client.key" $by
  openssl pkcs8 -topk8 -nocrypt -in "$work/client.key" >> client.pem
  sign not-yet-valid.pem localhost local 21000101000000Z $far server.key $by
}
sign self-signed.pem localhost local $old $far server.key -selfsign -keyfile server.key
