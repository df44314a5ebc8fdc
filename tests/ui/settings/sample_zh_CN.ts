<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>pc::SettingsDialog</name>
    <message><source>Settings</source><translation>设置</translation></message>
    <message><source>Close</source><translation>关闭</translation></message>
</context>
</TS>
