# Builds what is out of date: the web pages, the server, its start cache.
# shellcheck shell=bash

# shellcheck source=bin/lib/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

APP="$STATE/app" # the server, unpacked: one jar and lib/

# The heap is bounded so that Java and PostgreSQL together stay within 1 GB; docs/operating has the figures.
JAVA_OPTIONS=(
  -XX:+UseSerialGC -Xmx512m -XX:+UseCompactObjectHeaders -XX:ReservedCodeCacheSize=96m
  -Xlog:aot+codecache+stubs=off # a warning at every start about a name in the cache; it starts all the same
  --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
)

web_modules() { # npm packages, when the lock file changed
  local lock
  lock=$(fingerprint web/package.json web/package-lock.json)
  if [ ! -d "$ROOT/web/node_modules" ] || ! stamped npm "$lock"; then
    need_node
    step "安装网页依赖" "installing the web's packages"
    (cd "$ROOT/web" && npm ci --no-audit --no-fund --loglevel=error >/dev/null)
    stamp npm "$lock"
  fi
}

build_web() {
  [ -f "$ROOT/web/package.json" ] || return 0
  local sources
  sources=$(fingerprint web)
  if [ ! -f "$ROOT/web/dist/index.html" ] || ! stamped web "$sources"; then
    web_modules
    need_node
    step "构建网页" "building the web pages"
    (cd "$ROOT/web" && npm run --silent build >"$STATE/web.log" 2>&1) || {
      cat "$STATE/web.log" >&2
      die "网页构建失败" "building the web pages failed"
    }
    stamp web "$sources"
  fi
}

build_server() {
  local sources jar
  sources=$(fingerprint pom.xml server/pom.xml server/src/main packs web/dist/)
  if [ ! -d "$APP" ] || ! stamped server "$sources"; then
    need_maven
    step "构建服务器（首次约一分钟）" "building the server (the first time takes about a minute)"
    maven -q -pl server package -DskipTests -Dspring-boot.build-info.skip=true
    jar=$(ls "$ROOT"/server/target/hongqiao-server-*-app.jar)
    rm -rf "$APP" "$APP.new"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$APP.new" >/dev/null
    mv "$APP.new"/*.jar "$APP.new/hongqiao.jar"
    mv "$APP.new" "$APP"
    stamp server "$sources"
  fi
}

build() {
  mkdir -p "$STATE"
  find_jdk
  build_web
  build_server
}

# Runs the server once on a folder of its own and keeps what the JVM learned, so later starts take seconds.
build_start_cache() {
  local key
  key="$(cat "$STATE/stamp-server") $JAVA_HOME $(fingerprint bin/lib)"
  if [ -f "$STATE/start.aot" ] && stamped start-cache "$key"; then return 0; fi
  step "准备快速启动（仅此一次）" "preparing for fast starts (once)"
  rm -rf "$STATE/start.aot" "$STATE/training" "$STATE/training.out" # the last one names another port
  if train >"$STATE/training.log" 2>&1; then
    stamp start-cache "$key"
  else
    step "未能准备，启动会慢几秒，详见 $STATE/training.log" "that failed and starts will take longer; see $STATE/training.log"
  fi
  rm -rf "$STATE/training"
}

train() {
  local process port
  HONGQIAO_PORT=0 HONGQIAO_DATA="$STATE/training" HONGQIAO_DB_URL='' HONGQIAO_SIMULATE=false \
    "$JAVA_HOME/bin/java" "${JAVA_OPTIONS[@]}" -XX:AOTCacheOutput="$STATE/start.aot" \
    -jar "$APP/hongqiao.jar" serve >"$STATE/training.out" 2>&1 &
  process=$!
  port=$(await_port "$process") || { kill "$process" || true; cat "$STATE/training.out"; return 1; }
  for page in / /desk /actuator/health /openapi.json; do get "$port" "$page" | head -1; done
  kill -TERM "$process"
  wait "$process" || true
  cat "$STATE/training.out"
  [ -f "$STATE/start.aot" ]
}

await_port() { # await_port PROCESS: prints the port once the server is up
  local port tries=0
  while [ $tries -lt 3000 ]; do # ten minutes, on a machine that has much else to do
    port=$(sed -n 's|.*http://localhost:\([0-9]*\)/$|\1|p' "$STATE/training.out" 2>/dev/null)
    if [ -n "$port" ]; then echo "$port"; return 0; fi
    kill -0 "$1" 2>/dev/null || return 1
    sleep 0.2
    tries=$((tries + 1))
  done
  return 1
}

get() { # get PORT PATH: the answer, headers and all, without curl
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
  cat <&3
  exec 3>&-
}
