@echo off
rem Runs taskdef with the Java runtime that lies beside it; no other Java is needed or looked at.
setlocal
set "home=%~dp0.."
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
set "CLASSPATH="
set "program=command"
if "%~1"=="lsp" set "program=server"
if not exist "%home%\runtime\lib\%program%.cache" echo taskdef: %home%\runtime\lib\%program%.cache is missing: starting without it, which is slower 1>&2
"%home%\runtime\bin\java.exe" "-XX:@CACHE_OPTION@=%home%\runtime\lib\%program%.cache" "@%home%\runtime\lib\%program%.options" %TASKDEF_JAVA_OPTIONS% -m dev.taskdef/dev.taskdef.Main %*
exit /b %errorlevel%
