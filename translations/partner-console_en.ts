<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>pc::AmountField</name>
    <message numerus="yes">
        <source>%1 has %n decimal(s) at most.</source>
        <translation>
            <numerusform>%1 has %n decimal at most.</numerusform>
            <numerusform>%1 has %n decimals at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::AttachmentList</name>
    <message numerus="yes">
        <source>Spread them over %n messages</source>
        <translation>
            <numerusform>Spread it over %n message</numerusform>
            <numerusform>Spread them over %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A message takes %n files. What shall be done with these?</source>
        <translation>
            <numerusform>A message takes %n file. What shall be done with these?</numerusform>
            <numerusform>A message takes %n files. What shall be done with these?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say what shall be done with more than %n files.</source>
        <translation>
            <numerusform>Say what shall be done with more than %n file.</numerusform>
            <numerusform>Say what shall be done with more than %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new ticket takes %n files. Let them be packed, or remove some.</source>
        <translation>
            <numerusform>A new ticket takes %n file. Let them be packed, or remove some.</numerusform>
            <numerusform>A new ticket takes %n files. Let them be packed, or remove some.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::BindDialog</name>
    <message numerus="yes">
        <source>One call binds at most %n number(s). Bind that many now and the rest afterwards.</source>
        <translation>
            <numerusform>One call binds at most %n number. Bind that one now and the rest afterwards.</numerusform>
            <numerusform>One call binds at most %n numbers. Bind that many now and the rest afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By your contract %n number(s) are left on this instance: the cloud will refuse more.</source>
        <translation>
            <numerusform>By your contract %n number is left on this instance: the cloud will refuse more.</numerusform>
            <numerusform>By your contract %n numbers are left on this instance: the cloud will refuse more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::BlurDialog</name>
    <message numerus="yes">
        <source>Blur %n area(s)</source>
        <translation>
            <numerusform>Blur %n area</numerusform>
            <numerusform>Blur %n areas</numerusform>
        </translation>
    </message>
</context>
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
    <name>pc::BulkDialog</name>
    <message numerus="yes">
        <source>More than %n row(s): split the sheet.</source>
        <translation>
            <numerusform>More than %n row: split the sheet.</numerusform>
            <numerusform>More than %n rows: split the sheet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quotas of %n customer(s)</source>
        <translation>
            <numerusform>Quota of %n customer</numerusform>
            <numerusform>Quotas of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were exported.</source>
        <translation>
            <numerusform>%n row was exported.</numerusform>
            <numerusform>%n rows were exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the quota of %n customer(s)</source>
        <translation>
            <numerusform>Change the quota of %n customer</numerusform>
            <numerusform>Change the quotas of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s)</source>
        <translation>
            <numerusform>%1: %n change</numerusform>
            <numerusform>%1: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s): quotas of %1 become %2</source>
        <translation>
            <numerusform>%n customer: a quota of %1 becomes %2</numerusform>
            <numerusform>%n customers: quotas of %1 become %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be sent; each says why. Correct the amount in place, choose who is meant, or leave it out.</source>
        <translation>
            <numerusform>%n line cannot be sent; it says why. Correct the amount in place, choose who is meant, or leave it out.</numerusform>
            <numerusform>%n lines cannot be sent; each says why. Correct the amount in place, choose who is meant, or leave it out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s) will be sent</source>
        <translation>
            <numerusform>%1 of %n line will be sent</numerusform>
            <numerusform>%1 of %n lines will be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <translation>
            <numerusform>%n not known yet</numerusform>
            <numerusform>%n not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n withdrawn</numerusform>
            <numerusform>%n withdrawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::CallDetail</name>
    <message numerus="yes">
        <source>New ticket with these %n calls…</source>
        <translation>
            <numerusform>New ticket with this call…</numerusform>
            <numerusform>New ticket with these %n calls…</numerusform>
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
    <name>pc::CaseBoxDialog</name>
    <message numerus="yes">
        <source>%n call(s), %1 of %2 that a file may have.</source>
        <translation>
            <numerusform>%n call, %1 of %2 that a file may have.</numerusform>
            <numerusform>%n calls, %1 of %2 that a file may have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long answer(s) were shortened.</source>
        <translation>
            <numerusform>%n long answer was shortened.</numerusform>
            <numerusform>%n long answers were shortened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) did not fit and are left out: choose a shorter time.</source>
        <translation>
            <numerusform>%n call did not fit and is left out: choose a shorter time.</numerusform>
            <numerusform>%n calls did not fit and are left out: choose a shorter time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values are masked in %n line(s). Look whether anything else should be.</source>
        <translation>
            <numerusform>Values are masked in %n line. Look whether anything else should be.</numerusform>
            <numerusform>Values are masked in %n lines. Look whether anything else should be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::CaseView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not ready: %1. Get them ready in the case, so that the hour is enough.</source>
        <translation>
            <numerusform>%n thing is not ready: %1. Get it ready in the case, so that the hour is enough.</numerusform>
            <numerusform>%n things are not ready: %1. Get them ready in the case, so that the hour is enough.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::ComposeWords</name>
    <message numerus="yes">
        <source>%n area(s) made unreadable</source>
        <translation>
            <numerusform>%n area made unreadable</numerusform>
            <numerusform>%n areas made unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>goes into an archive, %n area(s) made unreadable</source>
        <translation>
            <numerusform>goes into an archive, %n area made unreadable</numerusform>
            <numerusform>goes into an archive, %n areas made unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::ConsequenceDialog</name>
    <message numerus="yes">
        <source>Not taken yet, and nothing was changed. It goes out again by itself (%n tries so far).</source>
        <translation>
            <numerusform>Not taken yet, and nothing was changed. It goes out again by itself (%n try so far).</numerusform>
            <numerusform>Not taken yet, and nothing was changed. It goes out again by itself (%n tries so far).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::ConsequenceText</name>
    <message numerus="yes">
        <source>Set %n alarm rule(s) for %1</source>
        <translation>
            <numerusform>Set %n alarm rule for %1</numerusform>
            <numerusform>Set %n alarm rules for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Services stop: %n instance(s) of the customer.</source>
        <translation>
            <numerusform>Services stop: %n instance of the customer.</numerusform>
            <numerusform>Services stop: %n instances of the customer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) of the customer stop at once, without a grace period.</source>
        <translation>
            <numerusform>%n instance of the customer stops at once, without a grace period.</numerusform>
            <numerusform>%n instances of the customer stop at once, without a grace period.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the quota is used up, the cloud stops %n instance(s).</source>
        <translation>
            <numerusform>When the quota is used up, the cloud stops %n instance.</numerusform>
            <numerusform>When the quota is used up, the cloud stops %n instances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bind %n service number(s) for %1?</source>
        <translation>
            <numerusform>Bind %n service number for %1?</numerusform>
            <numerusform>Bind %n service numbers for %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bind %n service number(s) for %1</source>
        <translation>
            <numerusform>Bind %n service number for %1</numerusform>
            <numerusform>Bind %n service numbers for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service number(s) of the instance are used up for good: they never come back.</source>
        <translation>
            <numerusform>%n service number of the instance is used up for good: it never comes back.</numerusform>
            <numerusform>%n service numbers of the instance are used up for good: they never come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open 1 ticket with %n file(s) for %1</source>
        <translation>
            <numerusform>Open 1 ticket with %n file for %1</numerusform>
            <numerusform>Open 1 ticket with %n files for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer ticket %1 with %n file(s)</source>
        <translation>
            <numerusform>Answer ticket %1 with %n file</numerusform>
            <numerusform>Answer ticket %1 with %n files</numerusform>
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
    <name>pc::ConversationWriter</name>
    <message numerus="yes">
        <source>Show earlier ones: %n</source>
        <translation>
            <numerusform>Show %n earlier one</numerusform>
            <numerusform>Show %n earlier ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n quoted line(s)</source>
        <translation>
            <numerusform>Show %n quoted line</numerusform>
            <numerusform>Show %n quoted lines</numerusform>
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
    <name>pc::EvidenceBox</name>
    <message numerus="yes">
        <source>Attach %n item(s) as one file</source>
        <translation>
            <numerusform>Attach %n item as a file</numerusform>
            <numerusform>Attach %n items as one file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::ExportDialog</name>
    <message numerus="yes">
        <source>Export %1 row(s)…</source>
        <translation>
            <numerusform>Export %1 row…</numerusform>
            <numerusform>Export %1 rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were written to %2.</source>
        <translation>
            <numerusform>%1 row was written to %2.</numerusform>
            <numerusform>%1 rows were written to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::FilingColumn</name>
    <message numerus="yes">
        <source>%1: %n filing(s)</source>
        <comment>state of service numbers and how many</comment>
        <translation>
            <numerusform>%1: %n filing</numerusform>
            <numerusform>%1: %n filings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::FilingFilterBar</name>
    <message numerus="yes">
        <source>Due within %n day(s)</source>
        <translation>
            <numerusform>Due within %n day</numerusform>
            <numerusform>Due within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::FilingRefusalCard</name>
    <message numerus="yes">
        <source>This filing needs about %n minute(s), with five in reserve.</source>
        <translation>
            <numerusform>This filing needs about %n minute, with five in reserve.</numerusform>
            <numerusform>This filing needs about %n minutes, with five in reserve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session that is open with %1 has %n minute(s) left.</source>
        <translation>
            <numerusform>The session that is open with %1 has %n minute left.</numerusform>
            <numerusform>The session that is open with %1 has %n minutes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::FilingReminders</name>
    <message numerus="yes">
        <source>Reminder: %n filings, among them %1.</source>
        <translation>
            <numerusform>Reminder: %n filing, %1.</numerusform>
            <numerusform>Reminder: %n filings, among them %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::FilingText</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::FilingsPage</name>
    <message numerus="yes">
        <source>%1 filing(s)</source>
        <translation>
            <numerusform>%1 filing</numerusform>
            <numerusform>%1 filings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
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
    <name>pc::HistoryPage</name>
    <message numerus="yes">
        <source>%1 operation(s), latest first</source>
        <translation>
            <numerusform>%1 operation</numerusform>
            <numerusform>%1 operations, latest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 step(s), latest first</source>
        <translation>
            <numerusform>%1 step</numerusform>
            <numerusform>%1 steps, latest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were exported, e-mail addresses masked.</source>
        <translation>
            <numerusform>%n row was exported, e-mail addresses masked.</numerusform>
            <numerusform>%n rows were exported, e-mail addresses masked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::InboxDetail</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::InboxListModel</name>
    <message numerus="yes">
        <source>%n message(s) say the same; the newest is shown</source>
        <translation>
            <numerusform>%n message; the newest is shown</numerusform>
            <numerusform>%n messages say the same; the newest is shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::InboxPage</name>
    <message numerus="yes">
        <source>%1 row(s), newest first</source>
        <translation>
            <numerusform>%1 row, newest first</numerusform>
            <numerusform>%1 rows, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::InboxText</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::InstanceField</name>
    <message numerus="yes">
        <source>%n number(s) used</source>
        <translation>
            <numerusform>%n number used</numerusform>
            <numerusform>%n numbers used</numerusform>
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
    <name>pc::MessageComposer</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control character(s) that cannot travel were taken out.</source>
        <translation>
            <numerusform>%n control character that cannot travel was taken out.</numerusform>
            <numerusform>%n control characters that cannot travel were taken out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) at the end are quoted history or a signature.</source>
        <translation>
            <numerusform>%n line at the end is quoted history or a signature.</numerusform>
            <numerusform>%n lines at the end are quoted history or a signature.</numerusform>
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
    <name>pc::NewTicketDialog</name>
    <message numerus="yes">
        <source>Values are masked in %n line(s).</source>
        <translation>
            <numerusform>Values are masked in %n line.</numerusform>
            <numerusform>Values are masked in %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long answer(s) were shortened.</source>
        <translation>
            <numerusform>%n long answer was shortened.</numerusform>
            <numerusform>%n long answers were shortened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not fit into one file and are left out.</source>
        <translation>
            <numerusform>%n did not fit into one file and is left out.</numerusform>
            <numerusform>%n did not fit into one file and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::OperationFlow</name>
    <message numerus="yes">
        <source>For %n minute(s), changes can be sent to the cloud from this window; each one still asks before it is sent.</source>
        <translation>
            <numerusform>For %n minute, changes can be sent to the cloud from this window; each one still asks before it is sent.</numerusform>
            <numerusform>For %n minutes, changes can be sent to the cloud from this window; each one still asks before it is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock for %n minute(s)</source>
        <translation>
            <numerusform>Unlock for %n minute</numerusform>
            <numerusform>Unlock for %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::OperationText</name>
    <message numerus="yes">
        <source>%n row(s) of %1, %2</source>
        <comment>rows, what was exported, masked or not</comment>
        <translation>
            <numerusform>%n row of %1, %2</numerusform>
            <numerusform>%n rows of %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>service numbers</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::OperationsDesk</name>
    <message numerus="yes">
        <source>%n change(s) are being checked: we do not know yet whether they took effect.</source>
        <translation>
            <numerusform>%n change is being checked: we do not know yet whether it took effect.</numerusform>
            <numerusform>%n changes are being checked: we do not know yet whether they took effect.</numerusform>
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
    <name>pc::OrderLinesView</name>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::OrderStory</name>
    <message numerus="yes">
        <source>%n other order(s) of this customer look the same: same product, type and amount within an hour.</source>
        <translation>
            <numerusform>%n other order of this customer looks the same: same product, type and amount within an hour.</numerusform>
            <numerusform>%n other orders of this customer look the same: same product, type and amount within an hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our operation took effect once, in %n try(s).</source>
        <translation>
            <numerusform>Our operation took effect once, in %n try.</numerusform>
            <numerusform>Our operation took effect once, in %n tries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations of ours took effect.</source>
        <translation>
            <numerusform>%n operation of ours took effect.</numerusform>
            <numerusform>%n operations of ours took effect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  Sent %n time(s); %1</source>
        <translation>
            <numerusform>  Sent once; %1</numerusform>
            <numerusform>  Sent %n times; %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::OrdersPage</name>
    <message numerus="yes">
        <source>%1 order(s)</source>
        <translation>
            <numerusform>%1 order</numerusform>
            <numerusform>%1 orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 group(s), %2</source>
        <comment>how many groups, how many orders in them</comment>
        <translation>
            <numerusform>%1 group, %2</numerusform>
            <numerusform>%1 groups, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::PlanRow</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::ProductImportDialog</name>
    <message numerus="yes">
        <source>%n product(s) can be taken over.</source>
        <translation>
            <numerusform>%n product can be taken over.</numerusform>
            <numerusform>%n products can be taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot:</source>
        <translation>
            <numerusform>%n row cannot:</numerusform>
            <numerusform>%n rows cannot:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n product(s)</source>
        <translation>
            <numerusform>Take over %n product</numerusform>
            <numerusform>Take over %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::QueueLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarantined</source>
        <translation>
            <numerusform>%n quarantined</numerusform>
            <numerusform>%n quarantined</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::QuotaFilterBar</name>
    <message numerus="yes">
        <source>Runs out in %n day(s)</source>
        <translation>
            <numerusform>Runs out in %n day</numerusform>
            <numerusform>Runs out in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::QuotaText</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too little history: %n day(s).</source>
        <translation>
            <numerusform>Too little history: %n day.</numerusform>
            <numerusform>Too little history: %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No forecast: too little history, %n day(s) so far and at least %1 needed.</source>
        <translation>
            <numerusform>No forecast: too little history, %n day so far and at least %1 needed.</numerusform>
            <numerusform>No forecast: too little history, %n days so far and at least %1 needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Method: the median of %n daily consumption(s), %1 a day give or take %2; top-ups are left out.</source>
        <translation>
            <numerusform>Method: one daily consumption, %1 a day give or take %2; top-ups are left out.</numerusform>
            <numerusform>Method: the median of %n daily consumptions, %1 a day give or take %2; top-ups are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::QuotasPage</name>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s)</source>
        <translation>
            <numerusform>%1 customer</numerusform>
            <numerusform>%1 customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n unknown)</source>
        <translation>
            <numerusform> (%n unknown)</numerusform>
            <numerusform> (%n unknown)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
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
    <message numerus="yes">
        <source>The session could not be renewed and ends in %n minute(s). Save the step you are on in the form now; what is not saved then stays on the page, but cannot be sent.</source>
        <translation>
            <numerusform>The session could not be renewed and ends in %n minute. Save the step you are on in the form now; what is not saved then stays on the page, but cannot be sent.</numerusform>
            <numerusform>The session could not be renewed and ends in %n minutes. Save the step you are on in the form now; what is not saved then stays on the page, but cannot be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session ends in %n minute(s). Save the step you are on in the form, or renew: that keeps the page and all that is typed.</source>
        <translation>
            <numerusform>The session ends in %n minute. Save the step you are on in the form, or renew: that keeps the page and all that is typed.</numerusform>
            <numerusform>The session ends in %n minutes. Save the step you are on in the form, or renew: that keeps the page and all that is typed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::SyncJob</name>
    <message numerus="yes">
        <source>%n customer(s) could not be read.</source>
        <translation>
            <numerusform>%n customer could not be read.</numerusform>
            <numerusform>%n customers could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::TableExport</name>
    <message numerus="yes">
        <source>The rows do not fit one Excel sheet, which ends at 1,048,576; they stand in %n sheets.</source>
        <translation>
            <numerusform>The rows fit one Excel sheet, which ends at 1,048,576; they stand in %n sheet.</numerusform>
            <numerusform>The rows do not fit one Excel sheet, which ends at 1,048,576; they stand in %n sheets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::TicketBulkBar</name>
    <message numerus="yes">
        <source>%1 tickets selected</source>
        <translation>
            <numerusform>%1 ticket selected</numerusform>
            <numerusform>%1 tickets selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::TicketPane</name>
    <message numerus="yes">
        <source>in %n note(s)</source>
        <translation>
            <numerusform>in %n note</numerusform>
            <numerusform>in %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::TicketText</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::TicketsPage</name>
    <message numerus="yes">
        <source>%1 ticket(s)</source>
        <translation>
            <numerusform>%1 ticket</numerusform>
            <numerusform>%1 tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage of %n ticket(s) is now %1</source>
        <translation>
            <numerusform>Stage of %n ticket is now %1</numerusform>
            <numerusform>Stage of %n tickets is now %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) have no owner now</source>
        <translation>
            <numerusform>%n ticket has no owner now</numerusform>
            <numerusform>%n tickets have no owner now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owner of %n ticket(s) is now %1</source>
        <translation>
            <numerusform>Owner of %n ticket is now %1</numerusform>
            <numerusform>Owner of %n tickets is now %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) are due by the rule of their state</source>
        <translation>
            <numerusform>%n ticket is due by the rule of its state</numerusform>
            <numerusform>%n tickets are due by the rule of their state</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s): %1</source>
        <comment>%1: due in 2 h</comment>
        <translation>
            <numerusform>%n ticket: %1</numerusform>
            <numerusform>%n tickets: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
