# Sourced by mvnw and deploy/local/demo (POSIX sh). Leaves JAVA_HOME on a JDK 21 or newer: the one already
# named if it fits, else the newest one found. Returns 1, after saying what to install, when there is none.

encommun_jdk_min=21

# Major version of the JDK in folder $1; fails when there is no compiler or no release file.
encommun_jdk_version() {
  [ -x "$1/bin/javac" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# Folder of the JDK whose compiler is on PATH, symbolic links followed (BSD readlink has no -f before macOS 12.3).
encommun_jdk_on_path() {
  encommun_javac=$(command -v javac) || return 0
  encommun_javac=$(readlink -f "$encommun_javac" 2>/dev/null) || return 0
  printf '%s\n' "${encommun_javac%/bin/javac}"
}

encommun_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then
    encommun_version=$(encommun_jdk_version "$JAVA_HOME") || encommun_version=
    [ "${encommun_version:-0}" -ge "$encommun_jdk_min" ] && return 0
  fi
  encommun_best=0
  encommun_home=
  for encommun_jdk in \
    "$(encommun_jdk_on_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/* \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    encommun_version=$(encommun_jdk_version "$encommun_jdk") || continue
    if [ "${encommun_version:-0}" -ge "$encommun_jdk_min" ] && [ "$encommun_version" -gt "$encommun_best" ]; then
      encommun_best=$encommun_version
      encommun_home=$encommun_jdk
    fi
  done
  if [ -z "$encommun_home" ]; then
    echo "Encommun a besoin d’un JDK $encommun_jdk_min ou plus récent (par exemple Eclipse Temurin $encommun_jdk_min) : installez-en un, ou donnez son dossier dans JAVA_HOME." >&2
    echo "Encommun needs a JDK $encommun_jdk_min or newer (for example Eclipse Temurin $encommun_jdk_min): install one, or put its folder in JAVA_HOME." >&2
    return 1
  fi
  JAVA_HOME=$encommun_home
  export JAVA_HOME
}

encommun_find_jdk
