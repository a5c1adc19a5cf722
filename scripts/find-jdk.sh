# Sourced by `build` and `tallystick`: finds a JDK of Java 21 or later. Bash 3.2 (macOS) suffices.
#
# find_jdk sets jdk_home and jdk_major: JAVA_HOME if new enough, then the `java` on the path, then the newest one
# in the usual folders. With "compiler" as argument a runtime without javac does not count. Fails in one line.

# The major version of the Java under the folder $1, or 0. Reads the file `release`: starting Java takes longer.
jdk_major_of() {
  local line version
  jdk_found_major=0
  [ -x "$1/bin/java" ] || return 1
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in
        JAVA_VERSION=*)
          version=${line#JAVA_VERSION=}
          version=${version//\"/}
          ;;
      esac
    done < "$1/release"
  fi
  if [ -z "${version-}" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  version=${version#1.}
  version=${version%%[!0-9]*}
  jdk_found_major=${version:-0}
}

# Whether the folder $1 holds a Java of 21 or later that serves $2 ("compiler" or "").
jdk_serves() {
  jdk_major_of "$1" || return 1
  [ "$jdk_found_major" -ge 21 ] || return 1
  [ "$2" != compiler ] || [ -x "$1/bin/javac" ]
}

find_jdk() {
  local need=${1-} home java
  jdk_home= jdk_major=0

  if [ -n "${JAVA_HOME-}" ] && jdk_serves "$JAVA_HOME" "$need"; then
    jdk_home=$JAVA_HOME jdk_major=$jdk_found_major
    return 0
  fi

  if java=$(command -v java 2>/dev/null); then
    while [ -L "$java" ]; do
      home=$(readlink "$java")
      case $home in
        /*) java=$home ;;
        *) java=${java%/*}/$home ;;
      esac
    done
    home=${java%/bin/java}
    if [ "$home" != "$java" ] && jdk_serves "$home" "$need"; then
      jdk_home=$home jdk_major=$jdk_found_major
      return 0
    fi
  fi

  for home in /usr/lib/jvm/* /opt/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_serves "$home" "$need" && [ "$jdk_found_major" -gt "$jdk_major" ]; then
      jdk_home=$home jdk_major=$jdk_found_major
    fi
  done
  [ -n "$jdk_home" ] && return 0

  echo "tallystick needs a JDK of Java 21 or later: install one (e.g. Eclipse Temurin 25, https://adoptium.net) or set JAVA_HOME to it" >&2
  return 1
}
