# SPDX-License-Identifier: Apache-2.0
# Sourced by the launchers. run_adagio FOLDER JAR BESIDE WORDS...: runs the program whose libraries are in FOLDER/lib,
# with the runtime in JAVA_HOME; keeps the cache of a fast start in FOLDER where that can be written. BESIDE is where this file is.
run_adagio() {
    out=$1; jar=$2; beside=$3; shift 3
    always="--enable-native-access=ALL-UNNAMED,org.xerial.sqlitejdbc -Djava.awt.headless=true"
    # a house that waits gives its memory back
    house="$always -XX:+UseG1GC -Xms32m -Xmx${ADAGIO_HEAP:-256m} -XX:G1PeriodicGCInterval=10000 -XX:-G1PeriodicGCInvokesConcurrent"
    house="$house -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:TrimNativeHeapInterval=5000 -Xlog:trimnative=off" # which not every system can, and says
    learns=1; later=
    case "${1:-serve}" in
    # the first page comes before the second compiler: of two cores it takes a third while people wait. A house is up
    # for days, and what is called often is compiled as well a moment later.
    serve | --[!hv]*)
        flags="$house -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400"
        flags="$flags -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=80000"
        later=-XX:-AOTReplayTraining; MALLOC_ARENA_MAX=2; export MALLOC_ARENA_MAX ;;
    # an evening is over before the second compiler has paid for itself; a day is not
    pulse | hrv)
        flags="$always -XX:+UseSerialGC -Xmx${ADAGIO_HEAP:-512m}"; evening=1
        for each; do [ ! -f "$each" ] || [ -z "$(find "$each" -size +400k 2>/dev/null)" ] || evening=0; done
        [ "$evening" = 0 ] || flags="$flags -XX:TieredStopAtLevel=1" ;;
    -*) flags="$always -XX:+UseSerialGC -Xmx${ADAGIO_HEAP:-512m}"; learns=0 ;;
    *) flags="$always -XX:+UseSerialGC -Xmx${ADAGIO_HEAP:-512m}" ;;
    esac
    word=${1:-}
    # Java asks the list of users where home is; who says HOME means that, and a user by number alone has no other
    set -- ${HOME:+"-Duser.home=$HOME"} -p "$out/lib:$jar" -m adagio.app/adagio.app.Main "$@"
    [ "$word" != render ] || set -- -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput "-XX:CompilerDirectivesFile=$beside/render.directives" "$@"
    cache=$out/adagio.aot
    made="$out $JAVA_HOME" # it serves where it was made, and only that Java: after a move it is made anew
    [ "$(cat "$cache.for" 2>/dev/null)" = "$made" ] || rm -f "$cache" 2>/dev/null || cache=$out/none.aot
    [ -z "$(find "$out/lib" "$jar" -newer "$cache" 2>/dev/null | head -n 1)" ] || rm -f "$cache"
    if [ -f "$cache" ]; then
        # where it was made to lie it is read page by page; anywhere else it is all read and rewritten: 45 MB
        exec "$JAVA_HOME/bin/java" $flags -XX:AOTCache="$cache" -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 $later -Xlog:disable -Xlog:all=error:stderr "$@"
    elif [ "$learns" = 1 ] && [ "${ADAGIO_AOT:-1}" = 1 ] && [ -w "$out" ]; then
        # A second, short-lived process learns the start on a scratch data folder; the cache appears by rename when whole.
        [ -z "$(find "$cache.making" -maxdepth 0 -mmin +10 2>/dev/null)" ] || rm -rf "$cache.making"
        if mkdir "$cache.making" 2>/dev/null; then
            ( trap 'rm -rf "$cache.making"' EXIT
              MALLOC_ARENA_MAX=2 nice -n 19 "$JAVA_HOME/bin/java" $house -XX:AOTCacheOutput="$cache.making/c" -p "$out/lib:$jar" -m adagio.app/adagio.app.Main \
                  serve --port 0 --data "$cache.making/data" --train >"$out/adagio.aot.log" 2>&1 && echo "$made" >"$cache.for" && mv "$cache.making/c" "$cache" ) </dev/null >/dev/null 2>&1 &
        fi
    fi
    exec "$JAVA_HOME/bin/java" $flags "$@"
}
