# SPDX-License-Identifier: Apache-2.0
# Sourced by ./adagio and ./verify: finds a JDK 25 or newer and sets JAVA_HOME, or says what to install.
# Reads each candidate's release file, so that no Java is started to look for one.
jdk_major() {
    [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}
find_jdk() {
    onpath=$(command -v javac 2>/dev/null || true)
    [ -z "$onpath" ] || onpath=$(dirname -- "$(dirname -- "$(readlink -f -- "$onpath")")")
    for home in "${JAVA_HOME:-}" "$onpath" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home; do
        [ -n "$home" ] || continue
        found=$(jdk_major "$home") || continue
        [ "${found:-0}" -ge 25 ] && { printf '%s\n' "$home"; return 0; }
    done
    return 1
}
need_jdk() {
    JAVA_HOME=$(find_jdk) || {
        echo "adagio: found no JDK 25 or newer (looked in JAVA_HOME, PATH, /usr/lib/jvm and the usual folders)." >&2
        echo "        Debian, Ubuntu: apt install openjdk-25-jdk-headless, or temurin-25-jdk; others: https://adoptium.net" >&2
        exit 2
    }
    export JAVA_HOME
}
need_maven() {
    command -v mvn >/dev/null 2>&1 || {
        echo "adagio: found no Maven (mvn), 3.8.7 or newer. Debian, Ubuntu: apt install maven; macOS: brew install maven" >&2
        exit 2
    }
}
