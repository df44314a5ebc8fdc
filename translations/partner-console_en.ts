<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>pc::BookImportDialog</name>
    <message numerus="yes">
        <source>%1: %n row(s).</source>
        <translation>
            <numerusform>%1: %n row.</numerusform>
            <numerusform>%1: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n UID(s) are not listed by the cloud yet; their data is kept until they are.</source>
        <translation>
            <numerusform>%n UID is not listed by the cloud yet; its data is kept until it is.</numerusform>
            <numerusform>%n UIDs are not listed by the cloud yet; their data is kept until they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n change(s) are shown.</source>
        <translation>
            <numerusform>The first change is shown.</numerusform>
            <numerusform>The first %n changes are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n customer(s)</source>
        <translation>
            <numerusform>Change %n customer</numerusform>
            <numerusform>Change %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) were updated from the book.</source>
        <translation>
            <numerusform>%n customer was updated from the book.</numerusform>
            <numerusform>%n customers were updated from the book.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::CallLogPanel</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::ConsoleDiagnosis</name>
    <message numerus="yes">
        <source>The clock differs from the service&apos;s by %n second(s), which is near enough.</source>
        <translation>
            <numerusform>The clock differs from the service&apos;s by %n second, which is near enough.</numerusform>
            <numerusform>The clock differs from the service&apos;s by %n seconds, which is near enough.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::CustomerText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::CustomersPage</name>
    <message numerus="yes">
        <source>%1 customer(s)</source>
        <translation>
            <numerusform>%1 customer</numerusform>
            <numerusform>%1 customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::Desk</name>
    <message numerus="yes">
        <source>%n of your own entries (aliases, groups, notes) were rescued.</source>
        <translation>
            <numerusform>%n of your own entries (aliases, groups, notes) was rescued.</numerusform>
            <numerusform>%n of your own entries (aliases, groups, notes) were rescued.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::EnvironmentsView</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::ErrorText</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) slow.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute slow.</numerusform>
            <numerusform>The clock of this computer is %n minutes slow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n second(s) slow.</source>
        <translation>
            <numerusform>The clock of this computer is %n second slow.</numerusform>
            <numerusform>The clock of this computer is %n seconds slow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) fast.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute fast.</numerusform>
            <numerusform>The clock of this computer is %n minutes fast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n second(s) fast.</source>
        <translation>
            <numerusform>The clock of this computer is %n second fast.</numerusform>
            <numerusform>The clock of this computer is %n seconds fast.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::ExportDialog</name>
    <message numerus="yes">
        <source>%1 customer(s) were written to %2.</source>
        <translation>
            <numerusform>%1 customer was written to %2.</numerusform>
            <numerusform>%1 customers were written to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %1 customer(s)…</source>
        <translation>
            <numerusform>Export %1 customer…</numerusform>
            <numerusform>Export %1 customers…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::GroupListModel</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::JobButton</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::NewCustomerDialog</name>
    <message numerus="yes">
        <source>The outcome of %n earlier request(s) is not known yet; it is being checked.</source>
        <translation>
            <numerusform>The outcome of %n earlier request is not known yet; it is being checked.</numerusform>
            <numerusform>The outcome of %n earlier requests is not known yet; it is being checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::NewCustomerForm</name>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::RelativeTime</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::SessionBanner</name>
    <message numerus="yes">
        <source>The session could not be renewed and ends in %n minute(s). Finish and save what you are typing.</source>
        <translation>
            <numerusform>The session could not be renewed and ends in %n minute. Finish and save what you are typing.</numerusform>
            <numerusform>The session could not be renewed and ends in %n minutes. Finish and save what you are typing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session ends in %n minute(s). Renewing keeps the page as it is.</source>
        <translation>
            <numerusform>The session ends in %n minute. Renewing keeps the page as it is.</numerusform>
            <numerusform>The session ends in %n minutes. Renewing keeps the page as it is.</numerusform>
        </translation>
    </message>
</context>
</TS>
