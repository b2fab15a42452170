@rem SPDX-License-Identifier: Apache-2.0
@rem Runs Adagio with the runtime beside it. adagio --help
@echo off
setlocal
set "here=%~dp0"
if not defined ADAGIO_HEAP set "ADAGIO_HEAP=512m"
"%here%runtime\bin\java" --enable-native-access=ALL-UNNAMED,org.xerial.sqlitejdbc -Djava.awt.headless=true -XX:+UseSerialGC -Xmx%ADAGIO_HEAP% -p "%here%lib" -m adagio.app/adagio.app.Main %*
exit /b %errorlevel%
