# Sourced by start and demo (bash): builds what is missing or older than its sources, then becomes the launcher.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd "$here/../.." && pwd -P)
services="catalog purchasing supplier"

for word in "$@"; do
  case $word in
    -h | --help)
      cat "$here/usage.txt"
      exit 0
      ;;
  esac
done

. "$home/.mvn/find-jdk.sh" || exit 1

# The functions below work on paths relative to the project.

service_jar() {
  echo "$1-service/target/quarkus-app/quarkus-run.jar"
}

launcher_jar() {
  find deploy/local/target -maxdepth 1 -name 'encommun-local-*.jar' ! -name '*-sources.jar' -print -quit 2>/dev/null
}

# True when artifact $1 is missing or older than anything in the other paths.
stale() {
  local artifact=$1
  shift
  [ -f "$artifact" ] || return 0
  [ -n "$(find pom.xml "$@" -type f -newer "$artifact" -print -quit)" ]
}

must_build() {
  local service
  [ -d deploy/local/target/lib ] || return 0
  stale "$(launcher_jar)" deploy/local/pom.xml deploy/local/src/main deploy/postgres deploy/kafka && return 0
  for service in $services; do
    stale "$(service_jar "$service")" service-kit/pom.xml service-kit/src/main \
      "$service-service/pom.xml" "$service-service/src/main" && return 0
  done
  return 1
}

# Of all Maven says: a line per module, and one now and then while it downloads.
summary() {
  awk '
    /Building Encommun: / { sub(/.*Building Encommun: /, ""); sub(/ [0-9][^ ]*(-SNAPSHOT)?/, ""); print "  " $0; fflush() }
    /Downloaded from /    { if (++files % 200 == 0) { print "    … " files " fichiers téléchargés · files downloaded"; fflush() } }
  '
}

build() {
  local log=target/local-build.log service
  mkdir -p target
  echo "Construction · Building"
  if ! ./mvnw -B -Dmaven.test.skip=true -pl catalog-service,purchasing-service,supplier-service,deploy/local -am package 2>&1 |
    tee "$log" | summary; then
    echo "La construction a échoué : voyez $home/$log." >&2
    echo "The build failed: see $home/$log." >&2
    return 1
  fi
  # Maven leaves a jar alone whose content is the same: without this, a touched file would mean a build every time.
  touch "$(launcher_jar)"
  for service in $services; do
    touch "$(service_jar "$service")"
  done
}

(
  cd "$home"
  if must_build; then build; fi
) || exit 1

# The switches only silence warnings about what Kafka's libraries do inside the JVM.
exec "$JAVA_HOME/bin/java" -Xmx512m -XX:TieredStopAtLevel=1 -XX:+IgnoreUnrecognizedVMOptions \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
  -Dencommun.home="$home" -jar "$home/$(cd "$home" && launcher_jar)" "$@"
