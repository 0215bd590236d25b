# Finds a Chromium and a Chinese font for the browser tests; installs them where it may. Its headless shell does the same on a
# quarter less of the processors, so it comes first where the system has one.
# shellcheck shell=bash

has_chinese_font() {
  [ "$(uname)" = Darwin ] && return 0
  if command -v fc-list >/dev/null; then
    fc-list :lang=zh family | grep -q .
  else
    ls /usr/share/fonts/*/*/*CJK* /usr/share/fonts/*/*CJK* >/dev/null 2>&1
  fi
}

installed_chromium() { # prints the path of an installed Chromium or Chrome
  local name
  for name in "${HONGQIAO_CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -n "$name" ] && command -v "$name"; then return 0; fi
  done
  return 1
}

# Beside Debian's Chromium; without it the tests take longer, and that is all.
add_headless_shell() {
  [ -z "${HONGQIAO_CHROMIUM:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get chromium >/dev/null || return 0
  command -v chromium-headless-shell >/dev/null && return 0
  DEBIAN_FRONTEND=noninteractive timeout 90 apt-get install -y -qq --no-install-recommends chromium-headless-shell \
    >/dev/null 2>&1 || true
}

# Exports HONGQIAO_CHROMIUM, the browser that the tests drive.
find_browser() {
  if { ! installed_chromium >/dev/null || ! has_chinese_font; } && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    step "安装 Chromium 与中文字体" "installing Chromium and Chinese fonts"
    DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null
  fi
  add_headless_shell
  installed_chromium >/dev/null || die "浏览器测试需要 Chromium，请安装（如 sudo apt install chromium fonts-noto-cjk）" \
    "the browser tests need Chromium: install it (e.g. sudo apt install chromium fonts-noto-cjk)"
  has_chinese_font || die "浏览器测试需要中文字体，请安装（如 sudo apt install fonts-noto-cjk）" \
    "the browser tests need a Chinese font: install one (e.g. sudo apt install fonts-noto-cjk)"
  HONGQIAO_CHROMIUM=$(installed_chromium)
  export HONGQIAO_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}
