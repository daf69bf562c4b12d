@echo off
rem Runs taskdef from a checkout on Windows: builds server\target\taskdef.jar when it is missing, then starts it.
rem Unlike the script for other systems it does not look whether the sources are newer: delete the jar to rebuild.
setlocal
set "root=%~dp0"
set "jar=%root%server\target\taskdef.jar"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%jar%" goto run
echo taskdef: building server\target\taskdef.jar (first run) 1>&2
call mvn -q -B -ntp -f "%root%pom.xml" -pl server -Dfast -Dmaven.test.skip=true package 1>&2 <nul
if errorlevel 1 (
  echo taskdef: the build failed 1>&2
  exit /b 2
)
:run
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr -Dslf4j.internal.verbosity=ERROR -jar "%jar%" %*
exit /b %errorlevel%
