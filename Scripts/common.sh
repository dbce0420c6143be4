# Shared by the scripts of this folder; sourced, never run.
# shellcheck shell=bash

# The repository's folder, wherever the script is started from.
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)

step() { printf '\n== %s\n' "$1"; }

fail() {
  printf '\nStopped: %s\n' "$1" >&2
  exit 1
}

# Installs those of the named Debian packages that are missing; asks nothing and touches nothing
# when all are there, so that a second start is immediate.
install_missing() {
  local package missing=() get=()
  if ! command -v dpkg-query >/dev/null; then
    echo "This is not Debian; going on as if these were installed: $*"
    return
  fi
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  if ((${#missing[@]} == 0)); then return; fi

  step "Install ${missing[*]}"
  if ((EUID == 0)); then
    get=(env DEBIAN_FRONTEND=noninteractive apt-get)
  elif command -v sudo >/dev/null; then
    get=(sudo env DEBIAN_FRONTEND=noninteractive apt-get)
  else
    fail "these packages are missing, and neither root nor sudo is at hand to install them.
Let an administrator run this, then try again:
  apt-get update && apt-get install ${missing[*]}"
  fi
  # The first line with the reason must not drown in a list of fetched files.
  "${get[@]}" update -qq || fail "the package lists could not be fetched; see above."
  "${get[@]}" install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}" \
    || fail "these packages could not be installed: ${missing[*]}; see above."
}

is_installed() {
  [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null || true) == installed ]]
}

require_swift() {
  command -v swift >/dev/null || fail "there is no Swift on the PATH.
Install Swift 6.2 or newer: https://www.swift.org/install/linux/"
}

# What building needs, and what the program needs to run well.
install_for_building() {
  local packages=(libsqlite3-dev zlib1g-dev)
  # Swift's package manager fetches the dependencies with it.
  command -v git >/dev/null || packages+=(git)
  install_missing "${packages[@]}" libvoikko1 voikko-fi libstemmer0d libqrencode4 tzdata
}

program=$root/.build/release/eropalvelut
# Swift's library within the program, as where it is live: it starts sooner, takes less memory, and
# needs no Swift installed. The same for all products, or each would compile the others' parts anew.
release=(-c release --static-swift-stdlib)

# Builds the program for real use, at $program, when a source is newer than the last build.
build_release() {
  local stamp=$root/.build/release-built
  if [[ -x $program && -e $stamp && -z $(
    find "$root/Sources" "$root/Package.swift" -newer "$stamp" -print -quit
  ) ]]; then
    return
  fi
  step "Build in release mode (the first time takes some minutes)"
  mkdir -p "$root/.build"
  # The time of the beginning: a source that changes meanwhile is newer.
  touch "$stamp.begun"
  # From the repository's folder: from another one, everything would be compiled again.
  (cd "$root" && swift build "${release[@]}" --product eropalvelut) \
    || fail "the build failed; see above."
  mv "$stamp.begun" "$stamp"
}
