<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>pc::SettingsDialog</name>
    <message><source>Settings</source><translation>Settings</translation></message>
    <message><source>Close</source><translation>Close</translation></message>
</context>
</TS>
