# Shared by every script in bin/: where we are, which Java, what has to be built.
# Runs with bash 3.2 or newer, on Linux and macOS.
# shellcheck shell=bash

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
STATE="$ROOT/.run" # all that the scripts keep between runs; safe to delete
JAVA_WANTED=25
NODE_WANTED=20

# In a locale of ASCII alone (none, C, POSIX, one that is not installed) Java cannot name a file in Chinese.
case $(locale charmap 2>/dev/null) in
  ANSI_X3.4-1968 | US-ASCII)
    if [ "$(LC_ALL=C.UTF-8 locale charmap 2>/dev/null)" = UTF-8 ]; then
      export LC_ALL=C.UTF-8
    fi
    ;;
esac

step() { # step CHINESE ENGLISH
  printf '· %s / %s\n' "$1" "$2" >&2
}

die() { # die CHINESE ENGLISH
  printf '%s / %s\n' "$1" "$2" >&2
  exit 1
}

java_major() { # java_major JAVA_HOME
  "$1/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p'
}

is_jdk() { # is_jdk JAVA_HOME
  [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" -ge "$JAVA_WANTED" ] 2>/dev/null
}

# Sets and exports JAVA_HOME to a JDK that is new enough, wherever it is.
find_jdk() {
  local candidate on_path
  on_path=$(command -v javac || true)
  for candidate in \
    "${JAVA_HOME:-}" \
    "$(cat "$STATE/jdk" 2>/dev/null || true)" \
    "${on_path:+$(cd "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")/.." && pwd)}" \
    "$(/usr/libexec/java_home -v "$JAVA_WANTED+" 2>/dev/null || true)" \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/*/jdk* \
    /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      mkdir -p "$STATE"
      printf '%s\n' "$JAVA_HOME" >"$STATE/jdk"
      return
    fi
  done
  die "需要 JDK $JAVA_WANTED 或更新版本，请安装（如 apt install openjdk-25-jdk，或 https://adoptium.net），或将 JAVA_HOME 指向它" \
    "JDK $JAVA_WANTED or newer is needed: install it (e.g. apt install openjdk-25-jdk, or https://adoptium.net) or point JAVA_HOME at it"
}

need_maven() {
  command -v mvn >/dev/null ||
    die "需要 Maven 3.8 或更新版本，请安装（如 apt install maven）" \
      "Maven 3.8 or newer is needed: install it (e.g. apt install maven)"
}

need_node() {
  local major
  major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
  if [ -z "$major" ] || [ "$major" -lt "$NODE_WANTED" ] || ! command -v npm >/dev/null; then
    die "需要 Node.js $NODE_WANTED 或更新版本及 npm，请安装（如 https://nodejs.org）" \
      "Node.js $NODE_WANTED or newer with npm is needed: install it (e.g. https://nodejs.org)"
  fi
}

# Maven, quiet but for what went wrong, never asking. Into a file it writes no escape codes, not even at its end.
maven() {
  local plain=() options="${MAVEN_OPTS:-} -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  if [ ! -t 1 ]; then
    plain=(-Dstyle.color=never)
    options="$options -Djansi.noreset=true"
  fi
  (cd "$ROOT" && MAVEN_OPTS="$options" mvn --batch-mode --no-transfer-progress ${plain[@]+"${plain[@]}"} "$@")
}

checksum() { # checksum of stdin
  if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c1-32
}

# One checksum over names and contents of all files below the paths (relative to ROOT), what was built left out.
# web/dist/ with its slash is what was built, asked for by name.
fingerprint() { # fingerprint PATH...
  {
    cd "$ROOT"
    find "$@" \( -name node_modules -o -name target -o -name .git -o -path web/dist \) -prune -o -type f -print0 2>/dev/null |
      LC_ALL=C sort -z | xargs -0 cksum 2>/dev/null
  } | checksum || true
}

stamped() { # stamped NAME VALUE: true if NAME was last done for VALUE
  [ "$(cat "$STATE/stamp-$1" 2>/dev/null)" = "$2" ]
}

stamp() { # stamp NAME VALUE
  mkdir -p "$STATE"
  printf '%s\n' "$2" >"$STATE/stamp-$1"
}
