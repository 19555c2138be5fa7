# leash FOLDER PROGRAM...: runs a program in a session of its own until a word comes on standard input, or until that ends because
# the process that holds its other end has ended, however. Then the program is killed, with all that it started; and in the
# second case the folder is removed, for nobody else is left who could.
folder=$1
shift
exec 3<&0
setsid "$@" 3<&- </dev/null &
program=$!
(
  exec >/dev/null
  read -r word <&3
  kill -s KILL -- "-$program"
  [ -n "$word" ] || rm -rf "$folder"
) &
exec >/dev/null 3<&-
wait "$program"
