<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>pc::AccountField</name>
    <message>
        <source>None of your customers is called so or has this UID. Check it, or link the account first.</source>
        <translation>您的客户中没有此名称或 UID。请核对，或先关联该账号。</translation>
    </message>
    <message>
        <source>Several customers match: choose one.</source>
        <translation>有多个客户匹配，请选择一个。</translation>
    </message>
    <message>
        <source>Name or UID</source>
        <translation>名称或 UID</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a customer, UID</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>pc::AddressBar</name>
    <message>
        <source>Signing in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Renewing · %1</source>
        <translation>正在续期 · %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>The session ends at %1</source>
        <translation>会话将于 %1 结束</translation>
    </message>
    <message>
        <source>The cloud has not said yet how long the session lasts</source>
        <translation>云端尚未返回会话有效期</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>剩余时间：%1</translation>
    </message>
    <message>
        <source>Renewed at %1</source>
        <translation>已于 %1 续期</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>No page yet</source>
        <translation>尚无页面</translation>
    </message>
    <message>
        <source>Encrypted connection</source>
        <translation>连接已加密</translation>
    </message>
    <message>
        <source>Renews the session in the background; the page stays as it is</source>
        <translation>在后台续期会话，当前页面保持不变</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes this console and forgets its sign-in</source>
        <translation>关闭此控制台并清除登录状态</translation>
    </message>
</context>
<context>
    <name>pc::AlarmRuleRow</name>
    <message>
        <source>Below an amount</source>
        <translation>低于金额</translation>
    </message>
    <message>
        <source>Below a share of the quota</source>
        <translation>低于额度比例</translation>
    </message>
    <message>
        <source>Kind of rule</source>
        <translation>规则类型</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>of how many parts</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>of</source>
        <comment>20 of 100</comment>
        <translation>/</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>移除此规则</translation>
    </message>
</context>
<context>
    <name>pc::AlarmRulesDialog</name>
    <message>
        <source>An empty list clears all alarms: nobody is warned any more when the quota runs low.</source>
        <translation>规则列表为空将清除所有预警：额度不足时不再提醒任何人。</translation>
    </message>
    <message>
        <source>The rules in force have not been read. This list takes the place of all of them.</source>
        <translation>尚未读取当前生效的规则，此列表将替换全部规则。</translation>
    </message>
    <message>
        <source>A rule of a kind that this version does not know is in force. It is lost when this list is sent.</source>
        <translation>当前生效的规则中有此版本不支持的类型，提交此列表后该规则将丢失。</translation>
    </message>
    <message>
        <source>Alarm rules of %1</source>
        <translation>“%1”的预警规则</translation>
    </message>
    <message>
        <source>The cloud warns when what is available falls below one of these. The list is sent as a whole.</source>
        <translation>可用额度低于其中任一条时，云端会发出预警。列表将整体提交。</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
</context>
<context>
    <name>pc::AllowanceModel</name>
    <message>
        <source>The cloud did not say when it ends.</source>
        <translation>云端未提供到期时间。</translation>
    </message>
    <message>
        <source>no more (refused on %1)</source>
        <translation>无（%1 已被拒绝）</translation>
    </message>
    <message>
        <source>The numbers of this instance have not been read yet.</source>
        <translation>该实例的服务号尚未读取。</translation>
    </message>
    <message>
        <source>%1, by your contract</source>
        <comment>how many numbers are left</comment>
        <translation>%1（按合同）</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>Instances that can hold service numbers</source>
        <translation>可申请服务号的实例</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Service numbers of any state: a bound one never comes back</source>
        <translation>各种状态的服务号总数，绑定后不会释放</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Bound and not filed with yet</source>
        <translation>已绑定且尚未用于备案</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>How many more the contract allows</source>
        <translation>按合同还可申请的数量</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>When the instance ends; its numbers go void with it</source>
        <translation>实例的到期时间，其服务号将同时失效</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>When the cloud last told the numbers</source>
        <translation>云端上次返回服务号的时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>It has no end: it is pay-as-you-go.</source>
        <translation>按量付费，没有到期时间。</translation>
    </message>
    <message>
        <source>No call tells how many are left: the contract does.</source>
        <translation>云端没有查询剩余数量的接口，以合同为准。</translation>
    </message>
</context>
<context>
    <name>pc::AmountDialog</name>
    <message>
        <source>This is more than a quota can hold.</source>
        <translation>超过了额度的上限。</translation>
    </message>
    <message>
        <source>A quota must stay above zero. To stop a customer&apos;s services, freeze the account.</source>
        <translation>额度必须大于零。如需停止客户的服务，请冻结账号。</translation>
    </message>
    <message>
        <source>Available will be below zero: %1.</source>
        <translation>可用额度将低于零：%1。</translation>
    </message>
    <message>
        <source>This customer is managed: the cloud stops its services, and releases its resources fifteen days after the debt began.</source>
        <translation>该客户已托管：云端将停止其服务，并在欠费满 15 天后释放其资源。</translation>
    </message>
    <message>
        <source>This customer is not managed: nothing stops by itself, and the partner pays.</source>
        <translation>该客户未托管：服务不会自动停止，费用由合作伙伴承担。</translation>
    </message>
    <message>
        <source>overdrawn %1</source>
        <comment>an amount with its sign</comment>
        <translation>超额 %1</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>Open a quota for %1</source>
        <translation>为“%1”开通额度</translation>
    </message>
    <message>
        <source>Change the quota of %1</source>
        <translation>调整“%1”的额度</translation>
    </message>
    <message>
        <source>Correct the consumption of %1</source>
        <translation>更正“%1”的已用额度</translation>
    </message>
    <message>
        <source>Raise by</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Lower by</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>设为</translation>
    </message>
    <message>
        <source>More consumed</source>
        <translation>增加已用</translation>
    </message>
    <message>
        <source>Less consumed</source>
        <translation>减少已用</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Consumed</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
</context>
<context>
    <name>pc::AmountField</name>
    <message>
        <source>Enter an amount.</source>
        <translation>请输入金额。</translation>
    </message>
    <message>
        <source>This is not an amount. Write it like 20000 or 20,000.50.</source>
        <translation>金额无效，正确格式如 20000 或 20,000.50。</translation>
    </message>
    <message>
        <source>This can be read in more than one way. Write it like 20000 or 20,000.50: a point before the decimals.</source>
        <translation>该写法有多种理解，请写成 20000 或 20,000.50 的形式，小数前用点号。</translation>
    </message>
    <message>
        <source>%1 has no decimals.</source>
        <translation>%1 不含小数。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n decimal(s) at most.</source>
        <translation>
            <numerusform>%1 最多 %n 位小数。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is more than a quota can hold.</source>
        <translation>超过了额度的上限。</translation>
    </message>
    <message>
        <source>The currency of this quota is not known; write the amount without one.</source>
        <translation>该额度的币种未知，填写金额时请勿带币种。</translation>
    </message>
    <message>
        <source>This quota is kept in %1, not in %2.</source>
        <translation>该额度的币种是 %1，不是 %2。</translation>
    </message>
    <message>
        <source>The amount must be above zero.</source>
        <translation>金额必须大于零。</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>how a typed amount was understood</comment>
        <translation>= %1</translation>
    </message>
</context>
<context>
    <name>pc::Application</name>
    <message>
        <source>The keys of %1 are in the keychain now. Delete the file: it still holds them.</source>
        <translation>%1 中的密钥已存入钥匙串。该文件仍含有密钥，请将其删除。</translation>
    </message>
    <message>
        <source>There is no environment named “%1”. This is the built-in sandbox.</source>
        <translation>没有名为“%1”的环境，已打开内置沙箱。</translation>
    </message>
    <message>
        <source>%1 was not imported.</source>
        <translation>未能导入 %1。</translation>
    </message>
</context>
<context>
    <name>pc::AsidePanel</name>
    <message>
        <source>This session has ended</source>
        <translation>会话已结束</translation>
    </message>
    <message>
        <source>The time counts once the page is there</source>
        <translation>页面显示后开始计时</translation>
    </message>
    <message>
        <source>left; being renewed</source>
        <translation>剩余，正在续期</translation>
    </message>
    <message>
        <source>left in this session</source>
        <translation>本次会话剩余</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>剩余时间：%1</translation>
    </message>
    <message>
        <source>Show checklist, texts and notes (%1)</source>
        <translation>显示清单、文本和备注 (%1)</translation>
    </message>
    <message>
        <source>Hide checklist, texts and notes (%1)</source>
        <translation>隐藏清单、文本和备注 (%1)</translation>
    </message>
    <message>
        <source>Show checklist, texts and notes</source>
        <translation>显示清单、文本和备注</translation>
    </message>
    <message>
        <source>Hide checklist, texts and notes</source>
        <translation>隐藏清单、文本和备注</translation>
    </message>
    <message>
        <source>Plan of the session</source>
        <translation>本次会话的计划</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Texts – a click copies</source>
        <translation>文本（点击即复制）</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kept with the case as you type</source>
        <translation>输入时自动保存到备案档案</translation>
    </message>
    <message>
        <source>Checklist, texts and notes</source>
        <translation>清单、文本和备注</translation>
    </message>
</context>
<context>
    <name>pc::AskPaletteSource</name>
    <message>
        <source>Ask to verify</source>
        <translation>邀请认证</translation>
    </message>
    <message>
        <source>Verify</source>
        <comment>verb: a customer&apos;s identity</comment>
        <translation>认证</translation>
    </message>
    <message>
        <source>Ask to verify %1</source>
        <comment>customer</comment>
        <translation>邀请“%1”认证</translation>
    </message>
</context>
<context>
    <name>pc::AskToVerifyDialog</name>
    <message>
        <source>The message is on the clipboard, with the link.</source>
        <translation>消息和链接已复制到剪贴板。</translation>
    </message>
    <message>
        <source>(paste the link here)</source>
        <comment>stands in a mail in place of the link</comment>
        <translation>（请在此处粘贴链接）</translation>
    </message>
    <message>
        <source>No mail program answered. The message is on the clipboard, with the link.</source>
        <translation>没有邮件程序响应。消息和链接已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The mail is open. The link is on the clipboard: paste it where the mail says so.</source>
        <translation>邮件已打开，链接已复制到剪贴板，请粘贴到邮件中标出的位置。</translation>
    </message>
    <message>
        <source>The text is too long to be handed to a mail program. It is on the clipboard, with the link: paste it into the mail that is open.</source>
        <translation>正文过长，无法传给邮件程序。消息和链接已复制到剪贴板，请粘贴到已打开的邮件中。</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>链接已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The identity of %1 is verified: there is nothing left to ask for.</source>
        <translation>“%1”已完成实名认证，无需再邀请。</translation>
    </message>
    <message>
        <source>The link has expired.</source>
        <translation>链接已过期。</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>You can go on: another link does not end that one.</source>
        <translation>可以继续操作，生成新链接不会使该链接失效。</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Make another link</source>
        <translation>再生成一个链接</translation>
    </message>
    <message>
        <source>Make link</source>
        <translation>生成链接</translation>
    </message>
    <message>
        <source>The identity is verified.</source>
        <translation>已完成实名认证。</translation>
    </message>
    <message>
        <source>Make a link first.</source>
        <translation>请先生成链接。</translation>
    </message>
    <message>
        <source>The link was made for another choice: make a new one.</source>
        <translation>链接是按其他选项生成的，请重新生成。</translation>
    </message>
    <message>
        <source>Opens a mail to %1; the link goes by the clipboard.</source>
        <translation>收件人：%1。链接请从剪贴板粘贴。</translation>
    </message>
    <message>
        <source>Ask to verify</source>
        <translation>邀请实名认证</translation>
    </message>
    <message>
        <source>Ask %1 to verify its identity</source>
        <translation>邀请“%1”实名认证</translation>
    </message>
    <message>
        <source>%1 · the link is good for three hours.</source>
        <comment>environment</comment>
        <translation>%1 · 链接有效期三小时。</translation>
    </message>
    <message>
        <source>Asking changes nothing in the account, so it is allowed in this read-only environment too.</source>
        <translation>邀请认证不会更改账号，因此在此只读环境中也可进行。</translation>
    </message>
    <message>
        <source>Asking changes nothing in the account.</source>
        <translation>邀请认证不会更改账号。</translation>
    </message>
    <message>
        <source>Where it will be opened</source>
        <translation>打开方式</translation>
    </message>
    <message>
        <source>Who may verify</source>
        <translation>认证主体</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>在邮件程序中打开</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>The message has no place for the link.</source>
        <translation>消息中没有链接的位置。</translation>
    </message>
</context>
<context>
    <name>pc::AttachmentList</name>
    <message numerus="yes">
        <source>Spread them over %n messages</source>
        <translation>
            <numerusform>分成 %n 条消息发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A message takes %n files. What shall be done with these?</source>
        <translation>
            <numerusform>一条消息最多带 %n 个文件。这些文件如何处理？</numerusform>
        </translation>
    </message>
    <message>
        <source>Files above %1 can be packed.</source>
        <translation>超过 %1 的文件可以打包。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>name of a file, what is wrong with it</comment>
        <translation>%1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>Say what shall be done with more than %n files.</source>
        <translation>
            <numerusform>文件超过 %n 个，请选择如何处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new ticket takes %n files. Let them be packed, or remove some.</source>
        <translation>
            <numerusform>新工单最多带 %n 个文件。请打包，或移除一些。</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of the message</source>
        <translation>消息的文件</translation>
    </message>
    <message>
        <source>Pack them into an archive</source>
        <translation>打包成一个压缩文件</translation>
    </message>
</context>
<context>
    <name>pc::AttachmentRow</name>
    <message>
        <source>%1 × %2</source>
        <comment>width and height of a picture</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Keep its size</source>
        <translation>保持原尺寸</translation>
    </message>
    <message>
        <source>Make it smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>A copy is made smaller when it is sent. Your file stays as it is.</source>
        <translation>发送时缩小的是副本，您的文件保持不变。</translation>
    </message>
    <message>
        <source>Blur…</source>
        <translation>遮盖…</translation>
    </message>
    <message>
        <source>Marks what nobody may read, such as keys. Pictures cannot be searched for keys: look yourself.</source>
        <translation>标出不应让人看到的内容，例如密钥。程序无法在图片中查找密钥，请自行检查。</translation>
    </message>
    <message>
        <source>Remove this file from the message</source>
        <translation>从消息中移除此文件</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Blur %1</source>
        <translation>遮盖 %1</translation>
    </message>
</context>
<context>
    <name>pc::Banner</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>pc::BindDialog</name>
    <message numerus="yes">
        <source>One call binds at most %n number(s). Bind that many now and the rest afterwards.</source>
        <translation>
            <numerusform>一次最多绑定 %n 个服务号。请先绑定 %n 个，其余稍后再绑定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The cloud refused further numbers for this instance on %1. Choose another instance, or have the contract&apos;s limit raised first.</source>
        <translation>该实例在 %1 申请更多服务号时被云端拒绝。请选择其他实例，或先提高合同约定的数量。</translation>
    </message>
    <message numerus="yes">
        <source>By your contract %n number(s) are left on this instance: the cloud will refuse more.</source>
        <translation>
            <numerusform>按合同该实例还剩 %n 个服务号，超出部分云端会拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bind service numbers</source>
        <translation>绑定服务号</translation>
    </message>
    <message>
        <source>Customer who owns the instance</source>
        <translation>实例所属客户</translation>
    </message>
    <message>
        <source>How many (1 to %1)</source>
        <translation>数量（1 到 %1）</translation>
    </message>
    <message>
        <source>How many service numbers</source>
        <translation>服务号数量</translation>
    </message>
    <message>
        <source>This cannot be taken back: a bound number stays with its instance for good, counts against the limit of your contract, and goes void when the instance is released.</source>
        <translation>绑定后不可撤回：服务号与实例永久绑定，计入合同约定的数量，并在实例释放后失效。</translation>
    </message>
</context>
<context>
    <name>pc::BlurDialog</name>
    <message>
        <source>Blur nothing</source>
        <translation>不遮盖</translation>
    </message>
    <message numerus="yes">
        <source>Blur %n area(s)</source>
        <translation>
            <numerusform>遮盖 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Blur parts of %1</source>
        <translation>遮盖 %1 的局部</translation>
    </message>
    <message>
        <source>What may nobody read?</source>
        <translation>哪些内容不应让人看到？</translation>
    </message>
    <message>
        <source>Drag over keys, passwords and names. Each area becomes one colour for good in what is sent; your file stays as it is. Keys in pictures cannot be found for you. Keys: N adds an area, arrows move it, with Shift they change its size, Delete removes it.</source>
        <translation>用鼠标框选密钥、密码和姓名。发送的图片中，每个区域都变为纯色，无法恢复；您的文件保持不变。程序无法在图片中查找密钥。快捷键：N 添加区域，方向键移动，按住 Shift 改变大小，Delete 移除。</translation>
    </message>
    <message>
        <source>Picture with marked areas</source>
        <translation>带标记区域的图片</translation>
    </message>
    <message>
        <source>Add area</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Remove area</source>
        <translation>移除区域</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>This file cannot be read as a picture any more: nothing can be marked in it.</source>
        <translation>此文件已无法作为图片读取，无法标记。</translation>
    </message>
</context>
<context>
    <name>pc::BookImportDialog</name>
    <message>
        <source>Import customer book</source>
        <translation>导入客户名册</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>表格文件 (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 is too large for a customer book.</source>
        <translation>%1 过大，不能作为客户名册。</translation>
    </message>
    <message>
        <source>The UID is missing</source>
        <translation>缺少 UID</translation>
    </message>
    <message>
        <source>This is not a UID: digits only</source>
        <translation>UID 只能由数字组成</translation>
    </message>
    <message>
        <source>The row has fewer columns than the header</source>
        <translation>该行的列数少于表头</translation>
    </message>
    <message>
        <source>A text is too long</source>
        <translation>文本过长</translation>
    </message>
    <message>
        <source>Not listed by the cloud yet; the data is kept until it is.</source>
        <translation>云端客户列表中尚无该 UID，数据将暂存，待其出现后生效。</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation>变更（%1）</translation>
    </message>
    <message>
        <source>Bad rows (%1)</source>
        <translation>问题行（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s).</source>
        <translation>
            <numerusform>%1：共 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n UID(s) are not listed by the cloud yet; their data is kept until they are.</source>
        <translation>
            <numerusform>有 %n 个 UID 尚未出现在云端客户列表中，其数据将暂存，待出现后生效。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n change(s) are shown.</source>
        <translation>
            <numerusform>仅显示前 %n 项变更。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n customer(s)</source>
        <translation>
            <numerusform>更改 %n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Bad rows</source>
        <translation>问题行</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>没有变更</translation>
    </message>
    <message>
        <source>No bad rows</source>
        <translation>没有问题行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 has no column named uid in its header. Possible columns: uid, alias, group, crm_id.</source>
        <translation>%1 的表头中没有 uid 列。可用的列：uid、alias、group、crm_id。</translation>
    </message>
    <message>
        <source>The UID appears twice in the file; the first row counts</source>
        <translation>文件中 UID 重复，以第一行为准</translation>
    </message>
    <message>
        <source>A CSV file with the columns uid, alias, group and crm_id, in any order; only uid is required. Data of missing columns stays as it is. Nothing changes before you have seen the preview.</source>
        <translation>请选择 CSV 文件，列为 uid、alias、group、crm_id，顺序不限，仅 uid 必填。缺少的列不影响原有数据。确认预览之前不会作任何更改。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>The file holds nothing new.</source>
        <translation>文件中没有新内容。</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) were updated from the book.</source>
        <translation>
            <numerusform>已按名册更新 %n 个客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>CRM ID</source>
        <translation>CRM 编号</translation>
    </message>
    <message>
        <source>Every good row matches what is already known.</source>
        <translation>所有有效行均与现有数据一致。</translation>
    </message>
    <message>
        <source>Every row can be imported.</source>
        <translation>所有行均可导入。</translation>
    </message>
</context>
<context>
    <name>pc::BulkDialog</name>
    <message>
        <source>%1 is too large for a sheet of quotas.</source>
        <translation>%1 过大，不能作为额度表格。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>表格为空。</translation>
    </message>
    <message>
        <source>The first row must name the columns, at least customer and amount. It reads: %1</source>
        <translation>首行必须是列名，至少包含 customer（客户）和 amount（金额）。当前首行：%1</translation>
    </message>
    <message>
        <source>There is a header but no row below it.</source>
        <translation>只有表头，没有数据行。</translation>
    </message>
    <message numerus="yes">
        <source>More than %n row(s): split the sheet.</source>
        <translation>
            <numerusform>超过 %n 行，请拆分表格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quotas of %n customer(s)</source>
        <translation>
            <numerusform>%n 个客户的额度</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a sheet of quotas</source>
        <translation>打开额度表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>表格文件 (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were exported.</source>
        <translation>
            <numerusform>已导出 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>不可提交</translation>
    </message>
    <message numerus="yes">
        <source>Change the quota of %n customer(s)</source>
        <translation>
            <numerusform>调整 %n 个客户的额度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s)</source>
        <translation>
            <numerusform>%1：%n 项变更</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s): quotas of %1 become %2</source>
        <translation>
            <numerusform>%n 个客户：额度由 %1 变为 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of environment, its name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Quotas from a sheet</source>
        <translation>按表格批量调整额度</translation>
    </message>
    <message>
        <source>Reading the sheet…</source>
        <translation>正在读取表格…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Only lines that need a look</source>
        <translation>仅显示需处理的行</translation>
    </message>
    <message>
        <source>Reading what will follow, line by line…</source>
        <translation>正在逐行读取变更影响…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be sent; each says why. Correct the amount in place, choose who is meant, or leave it out.</source>
        <translation>
            <numerusform>有 %n 行不可提交，原因见各行。可直接更正金额、指定客户，或不提交该行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason for the lines that give none (required, stands in the history)</source>
        <translation>未填原因的行所用的原因（必填，记入操作历史）</translation>
    </message>
    <message>
        <source>Reason for the lines that give none (stands in the history)</source>
        <translation>未填原因的行所用的原因（记入操作历史）</translation>
    </message>
    <message>
        <source>Type %1, the number of customers, to go on:</source>
        <translation>请输入客户数 %1 以继续：</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s) will be sent</source>
        <translation>
            <numerusform>共 %n 行，将提交 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <translation>
            <numerusform>%n 个结果未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n 个已撤回</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>取消其余</translation>
    </message>
    <message>
        <source>Retry failed only</source>
        <translation>仅重试失败</translation>
    </message>
    <message>
        <source>Export result…</source>
        <translation>导出结果…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close, go on in the background</source>
        <translation>关闭，转入后台继续</translation>
    </message>
    <message>
        <source>Drop a CSV file here, open one, or copy cells in a spreadsheet and paste them.

Columns by name: customer UID (or alias, CRM ID), amount; and, if you like, currency, mode (set, raise, lower), reason.
Nothing is sent before you have seen what will follow and said yes.</source>
        <translation>将 CSV 文件拖到此处、打开文件，或从电子表格复制单元格后粘贴。

按列名识别：客户 UID（或别名、CRM 编号）、金额；可选：币种、方式（set 设为、raise 增加、lower 减少）、原因。
确认影响预览之前不会提交任何内容。</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>This is not text: save the sheet as CSV (UTF-8, UTF-16 or GB18030).</source>
        <translation>文件不是文本格式，请将表格另存为 CSV（UTF-8、UTF-16 或 GB18030）。</translation>
    </message>
</context>
<context>
    <name>pc::CallDetail</name>
    <message>
        <source>Copy this call, secrets masked</source>
        <translation>复制此次调用（机密已打码）</translation>
    </message>
    <message>
        <source>Copy the request as a command, secrets masked</source>
        <translation>将请求复制为命令（机密已打码）</translation>
    </message>
    <message>
        <source>Only this customer</source>
        <translation>仅看此客户</translation>
    </message>
    <message>
        <source>Whole action</source>
        <translation>完整操作</translation>
    </message>
    <message>
        <source>Every call and attempt that belongs to the same action</source>
        <translation>属于同一操作的全部调用与重试</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Request, secrets masked</source>
        <translation>请求（机密已打码）</translation>
    </message>
    <message>
        <source>Answer, secrets masked</source>
        <translation>响应（机密已打码）</translation>
    </message>
    <message>
        <source>Choose a call</source>
        <translation>请选择一次调用</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>没有收到响应。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>This call is about no customer in particular.</source>
        <translation>此次调用不针对特定客户。</translation>
    </message>
    <message>
        <source>Customer UID</source>
        <translation>客户 UID</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>关联 ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Vendor code</source>
        <translation>云端错误码</translation>
    </message>
    <message>
        <source>The answer carries no code.</source>
        <translation>响应中没有错误码。</translation>
    </message>
    <message numerus="yes">
        <source>New ticket with these %n calls…</source>
        <translation>
            <numerusform>用这 %n 次调用新建工单…</numerusform>
        </translation>
    </message>
    <message>
        <source>New ticket with this call…</source>
        <translation>用这次调用新建工单…</translation>
    </message>
    <message>
        <source>Ask the vendor, with this as evidence</source>
        <translation>以此为证据向云厂商提问</translation>
    </message>
    <message>
        <source>The calls are of several customers; a ticket is about one.</source>
        <translation>这些调用属于多个客户，而一张工单只涉及一个客户。</translation>
    </message>
</context>
<context>
    <name>pc::CallLogModel</name>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>This call is about no customer in particular.</source>
        <translation>此次调用不针对特定客户。</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>没有收到响应。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
</context>
<context>
    <name>pc::CallLogPanel</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Request ID, action, code, customer, person</source>
        <translation>请求 ID、操作、错误码、客户、操作人</translation>
    </message>
    <message>
        <source>Filter calls</source>
        <translation>筛选调用</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>仅失败</translation>
    </message>
    <message>
        <source>Customer %1, press to show all</source>
        <translation>客户 %1，点击显示全部</translation>
    </message>
    <message>
        <source>Show the calls of all customers</source>
        <translation>显示所有客户的调用</translation>
    </message>
    <message>
        <source>Close (Ctrl+L)</source>
        <translation>关闭 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Close the call log</source>
        <translation>关闭调用日志</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>尚无调用</translation>
    </message>
    <message>
        <source>Every exchange with the cloud appears here, with secrets masked.</source>
        <translation>与云端的每次交互都会显示在这里，机密内容已打码。</translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation>没有匹配的调用</translation>
    </message>
    <message>
        <source>No call in the log fits the filter.</source>
        <translation>日志中没有符合筛选条件的调用。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>pc::CallSource</name>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
</context>
<context>
    <name>pc::CaseBegin</name>
    <message>
        <source>The domain that is filed, such as example.cn. Addresses and Chinese domains may be pasted.</source>
        <translation>要备案的域名，例如 example.cn。可以粘贴网址或中文域名。</translation>
    </message>
    <message>
        <source>This customer has a case for this domain already.</source>
        <translation>该客户已有此域名的备案档案。</translation>
    </message>
    <message>
        <source>This is no domain yet.</source>
        <translation>域名尚不完整。</translation>
    </message>
    <message>
        <source>On the wire: %1</source>
        <comment>punycode of a domain</comment>
        <translation>编码后：%1</translation>
    </message>
    <message>
        <source>Prepare another case</source>
        <translation>再建一份档案</translation>
    </message>
    <message>
        <source>Prepare this filing</source>
        <translation>准备此备案</translation>
    </message>
    <message>
        <source>Nobody prepares a filing here yet. It can be prepared before there is a service number.</source>
        <translation>此处尚未准备备案。没有服务号时也可以先行准备。</translation>
    </message>
    <message>
        <source>Nobody prepares a filing with this number yet. A case holds its papers, texts, notes and days.</source>
        <translation>该服务号尚未准备备案。备案档案用于保存材料、文本、备注和日期。</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>尚无备案档案</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Domain of the new case</source>
        <translation>新备案档案的域名</translation>
    </message>
    <message>
        <source>Show that case</source>
        <translation>查看该档案</translation>
    </message>
</context>
<context>
    <name>pc::CaseBoxDialog</name>
    <message>
        <source>Choose the customer.</source>
        <translation>请选择客户。</translation>
    </message>
    <message>
        <source>Looking through the calls…</source>
        <translation>正在查找调用…</translation>
    </message>
    <message>
        <source>There is no recorded call of this customer in this time. Choose another span, or all calls instead of failed ones.</source>
        <translation>这段时间内没有该客户的调用记录。请换一段时间，或改为查看全部调用。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s), %1 of %2 that a file may have.</source>
        <translation>
            <numerusform>%n 次调用，%1（一个文件最大 %2）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long answer(s) were shortened.</source>
        <translation>
            <numerusform>%n 个过长的响应已截短。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) did not fit and are left out: choose a shorter time.</source>
        <translation>
            <numerusform>有 %n 次调用放不下，已略去，请缩短时间范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Case in a box</source>
        <translation>问题打包</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>From (local time)</source>
        <translation>从（本地时间）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To (local time)</source>
        <translation>到（本地时间）</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Only calls that failed</source>
        <translation>仅失败的调用</translation>
    </message>
    <message>
        <source>What will go</source>
        <translation>将提供的内容</translation>
    </message>
    <message>
        <source>Lines with masked values</source>
        <translation>已打码的行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use in a new ticket…</source>
        <translation>用于新工单…</translation>
    </message>
    <message numerus="yes">
        <source>Values are masked in %n line(s). Look whether anything else should be.</source>
        <translation>
            <numerusform>有 %n 行已打码。请检查是否还有内容需要打码。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::CaseChecklist</name>
    <message>
        <source>Make a smaller copy of %1?</source>
        <translation>为“%1”生成较小的副本？</translation>
    </message>
    <message>
        <source>A copy that the form takes is put beside the original as %1 and chosen for this case. The original stays as it is.</source>
        <translation>将在原件旁生成表单可接受的副本“%1”，并用于此档案。原件保持不变。</translation>
    </message>
    <message>
        <source>Choose the original again, and delete the copy.</source>
        <translation>可重新选择原件并删除副本。</translation>
    </message>
    <message>
        <source>Make a smaller copy</source>
        <translation>生成较小的副本</translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation>已就绪 %1 / %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <comment>all papers</comment>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>The general list. Choose the province to see what its authority asks for besides.</source>
        <translation>通用清单。选择省份后可查看当地管局的其他要求。</translation>
    </message>
    <message>
        <source>No checklist is known for %1: this is the general one. Ask the authority what it wants besides.</source>
        <translation>没有%1的材料清单，以下为通用清单。请向当地管局确认其他要求。</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Reads every file again: size, type, pixels, whether it can be decoded</source>
        <translation>重新读取每个文件：大小、类型、像素以及能否解码</translation>
    </message>
</context>
<context>
    <name>pc::CaseChecklistRow</name>
    <message>
        <source>Missing</source>
        <comment>a paper</comment>
        <translation>缺少</translation>
    </message>
    <message>
        <source>If needed</source>
        <comment>a paper</comment>
        <translation>按需</translation>
    </message>
    <message>
        <source>Not checked</source>
        <comment>a paper</comment>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Checking…</source>
        <comment>a paper</comment>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>a paper</comment>
        <translation>合格</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>a paper</comment>
        <translation>有问题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>paper, state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of a file, its size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Pictures and PDF (%1)</source>
        <translation>图片和 PDF (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>已备妥</translation>
    </message>
    <message>
        <source>%1: at hand</source>
        <translation>%1：已备妥</translation>
    </message>
    <message>
        <source>%1: choose a file</source>
        <translation>%1：选择文件</translation>
    </message>
    <message>
        <source>Or drop the file here</source>
        <translation>或将文件拖到此处</translation>
    </message>
    <message>
        <source>Make smaller…</source>
        <translation>缩小…</translation>
    </message>
    <message>
        <source>%1: make a smaller copy</source>
        <translation>%1：生成较小的副本</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>%1: write the text</source>
        <translation>%1：填写文本</translation>
    </message>
    <message>
        <source>Take this file off the case; the file itself stays</source>
        <translation>从档案中移除此文件，文件本身会保留</translation>
    </message>
    <message>
        <source>%1: take the file off the case</source>
        <translation>%1：从档案中移除文件</translation>
    </message>
</context>
<context>
    <name>pc::CaseForm</name>
    <message>
        <source>None yet</source>
        <comment>a service number</comment>
        <translation>尚无</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>service number, what it is bound to</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Type a domain, such as example.cn.</source>
        <translation>请输入域名，例如 example.cn。</translation>
    </message>
    <message>
        <source>This is no domain. The case stays with %1 until it is one.</source>
        <translation>域名无效，改正之前档案仍使用 %1。</translation>
    </message>
    <message>
        <source>This customer has another case for this domain.</source>
        <translation>该客户已有此域名的另一份档案。</translation>
    </message>
    <message>
        <source>On the wire: %1</source>
        <comment>punycode of a domain</comment>
        <translation>编码后：%1</translation>
    </message>
    <message>
        <source>Choose one of this customer&apos;s free numbers.</source>
        <translation>请选择该客户的可用服务号。</translation>
    </message>
    <message>
        <source>No free number is known of this customer. Bind one to an instance first.</source>
        <translation>该客户没有已知的可用服务号，请先为实例绑定。</translation>
    </message>
    <message>
        <source>This is no service number: 32 digits and letters a to f, with or without dashes.</source>
        <translation>服务号格式有误：应为 32 位数字和字母 a 到 f，可带连字符。</translation>
    </message>
    <message>
        <source>Not among the numbers that are known of this customer.</source>
        <translation>不在该客户的已知服务号中。</translation>
    </message>
    <message>
        <source>The case of %1 files with this number already.</source>
        <translation>%1 的备案档案已使用此服务号。</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <comment>a province</comment>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Show that case</source>
        <translation>查看该档案</translation>
    </message>
    <message>
        <source>Kind of entity</source>
        <translation>主体性质</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Service number it files with</source>
        <translation>备案使用的服务号</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Set a deadline</source>
        <translation>设置截止日期</translation>
    </message>
    <message>
        <source>Choose the deadline</source>
        <translation>选择截止日期</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>无截止日期</translation>
    </message>
    <message>
        <source>Remind me on</source>
        <translation>提醒日期</translation>
    </message>
    <message>
        <source>Set a reminder</source>
        <translation>设置提醒</translation>
    </message>
    <message>
        <source>Choose the day of the reminder</source>
        <translation>选择提醒日期</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>无提醒</translation>
    </message>
</context>
<context>
    <name>pc::CaseOutcome</name>
    <message>
        <source>%1 · Last filing session began</source>
        <comment>date</comment>
        <translation>%1 · 最近一次备案会话开始</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date, what happened to a case</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, the person&apos;s words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · Case begun</source>
        <comment>date</comment>
        <translation>%1 · 建立档案</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>结果如何？</translation>
    </message>
    <message>
        <source>What the vendor&apos;s page holds is the vendor&apos;s: say here how the filing session ended.</source>
        <translation>云厂商页面的内容只保存在云厂商处，请在此记录本次备案会话的结果。</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>What was said, what is to be mended, how far you came</source>
        <translation>退回原因、待修改内容、进行到哪一步</translation>
    </message>
    <message>
        <source>How it ended, in your words</source>
        <translation>用自己的话记录结果</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>记录结果</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>pc::CasePlan</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>until minute %1</source>
        <translation>到第 %1 分钟</translation>
    </message>
    <message>
        <source>too late: until minute %1</source>
        <translation>超时：到第 %1 分钟</translation>
    </message>
    <message>
        <source>It is renewed while you work, so that everything fits.</source>
        <translation>填写期间会自动续期，时间足够。</translation>
    </message>
    <message>
        <source>It fits.</source>
        <translation>时间足够。</translation>
    </message>
    <message>
        <source>That is too little: begin a fresh session.</source>
        <translation>时间不足，请打开新会话。</translation>
    </message>
    <message>
        <source>That is too close to its end, or beyond it, unless the session is renewed: get the papers and texts ready first.</source>
        <translation>时间接近或超出会话期限，除非续期。请先备齐材料和文本。</translation>
    </message>
    <message>
        <source>Plan for the minutes</source>
        <translation>时间计划</translation>
    </message>
    <message>
        <source>About %1 min of work; the session has %2 min left.</source>
        <translation>约需 %1 分钟，会话剩余 %2 分钟。</translation>
    </message>
    <message>
        <source>About %1 min of work; a session lasts %2 min.</source>
        <translation>约需 %1 分钟，一次会话为 %2 分钟。</translation>
    </message>
</context>
<context>
    <name>pc::CaseTextRow</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>What this text is for</source>
        <translation>此文本的用途</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文本内容</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>复制此文本</translation>
    </message>
    <message>
        <source>%1: copy the text</source>
        <translation>%1：复制文本</translation>
    </message>
    <message>
        <source>Remove this text</source>
        <translation>移除此文本</translation>
    </message>
    <message>
        <source>%1: remove the text</source>
        <translation>%1：移除文本</translation>
    </message>
</context>
<context>
    <name>pc::CaseTexts</name>
    <message>
        <source>Prepared texts</source>
        <translation>预备文本</translation>
    </message>
    <message>
        <source>Written now, copied with one click beside the vendor&apos;s form while the session runs.</source>
        <translation>提前写好，会话期间在云厂商表单旁点击即可复制。</translation>
    </message>
    <message>
        <source>Add a text</source>
        <translation>添加文本</translation>
    </message>
</context>
<context>
    <name>pc::CaseView</name>
    <message>
        <source>Removed the case of %1</source>
        <translation>已移除 %1 的备案档案</translation>
    </message>
    <message>
        <source>The case is closed. Choose another stage to go on with it.</source>
        <translation>档案已关闭。如需继续，请选择其他阶段。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>A filing session was opened, and nobody said how it ended.</source>
        <translation>打开过备案会话，但未记录结果。</translation>
    </message>
    <message>
        <source>Say how it ended</source>
        <translation>记录结果</translation>
    </message>
    <message>
        <source>Saved on this machine</source>
        <translation>已保存在本机</translation>
    </message>
    <message>
        <source>Not saved yet…</source>
        <translation>尚未保存…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未能保存：%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>仍要开始</translation>
    </message>
    <message>
        <source>Begin the session although something is not ready</source>
        <translation>仍有未就绪的项目，也开始会话</translation>
    </message>
    <message>
        <source>Remove case</source>
        <translation>移除档案</translation>
    </message>
    <message>
        <source>Removes what is prepared here; the service number and the customer&apos;s files stay</source>
        <translation>移除在此准备的内容，服务号和客户的文件会保留</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes stay on this machine; the customer and the vendor never see them.</source>
        <translation>备注仅保存在本机，客户和云厂商都看不到。</translation>
    </message>
    <message>
        <source>The number is void: bind another one first.</source>
        <translation>服务号已失效，请先另行绑定。</translation>
    </message>
    <message>
        <source>There is no service number yet. Bind one first.</source>
        <translation>尚无服务号，请先绑定。</translation>
    </message>
    <message>
        <source>Handed in already. When it comes back, record that in the case first.</source>
        <translation>备案已提交。如被退回，请先在备案档案中记录。</translation>
    </message>
    <message>
        <source>No service number is chosen, and the form asks for one first. Choose one in the case.</source>
        <translation>未选择服务号，而表单首先要求填写。请在备案档案中选择。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not ready: %1. Get them ready in the case, so that the hour is enough.</source>
        <translation>
            <numerusform>有 %n 项未就绪：%1。请先在备案档案中备齐，以免一小时不够用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::CaseWords</name>
    <message>
        <source>Business licence</source>
        <translation>营业执照</translation>
    </message>
    <message>
        <source>The original in colour, all four corners in the picture, no watermark.</source>
        <translation>彩色原件，四角完整入镜，无水印。</translation>
    </message>
    <message>
        <source>Certificate of the public institution</source>
        <translation>事业单位法人证书</translation>
    </message>
    <message>
        <source>Certificate of legal person, the original in colour.</source>
        <translation>法人证书，彩色原件。</translation>
    </message>
    <message>
        <source>Certificate of the unified social credit code</source>
        <translation>统一社会信用代码证书</translation>
    </message>
    <message>
        <source>The original in colour, all four corners in the picture.</source>
        <translation>彩色原件，四角完整入镜。</translation>
    </message>
    <message>
        <source>Registration certificate of the organisation</source>
        <translation>社会组织登记证书</translation>
    </message>
    <message>
        <source>Certificate of the organiser</source>
        <translation>主办者证件</translation>
    </message>
    <message>
        <source>The paper that its unified social credit code stands on, in colour.</source>
        <translation>载有统一社会信用代码的证件，彩色。</translation>
    </message>
    <message>
        <source>ID card of the responsible person, portrait side</source>
        <translation>负责人身份证（人像面）</translation>
    </message>
    <message>
        <source>Valid for three months at least; nothing covered, no reflections.</source>
        <translation>有效期至少三个月，无遮挡、无反光。</translation>
    </message>
    <message>
        <source>ID card of the responsible person, emblem side</source>
        <translation>负责人身份证（国徽面）</translation>
    </message>
    <message>
        <source>Issuing authority and validity can be read.</source>
        <translation>签发机关和有效期限清晰可辨。</translation>
    </message>
    <message>
        <source>Residence permit of the province</source>
        <translation>本省居住证</translation>
    </message>
    <message>
        <source>Where the ID card is of another province.</source>
        <translation>身份证为外省签发时需要。</translation>
    </message>
    <message>
        <source>Letter of authorisation</source>
        <translation>授权书</translation>
    </message>
    <message>
        <source>Where the responsible person is not the legal representative: signed and stamped.</source>
        <translation>负责人不是法定代表人时需要，须签字盖章。</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Name as on the ID card, and the mobile number.</source>
        <translation>与身份证一致的姓名，以及手机号码。</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Of the responsible person; the authority&apos;s answer goes there.</source>
        <translation>负责人的邮箱，用于接收管局的答复。</translation>
    </message>
    <message>
        <source>Phone of the responsible person at hand</source>
        <translation>负责人手机在手边</translation>
    </message>
    <message>
        <source>Codes arrive by text message and are valid for minutes.</source>
        <translation>验证码以短信发送，几分钟内有效。</translation>
    </message>
    <message>
        <source>Phone number of the province</source>
        <translation>本省手机号码</translation>
    </message>
    <message>
        <source>The authority may refuse numbers of other provinces.</source>
        <translation>管局可能不接受外省号码。</translation>
    </message>
    <message>
        <source>Second phone number</source>
        <translation>备用手机号码</translation>
    </message>
    <message>
        <source>For emergencies; must differ from the first.</source>
        <translation>应急联系用，须与主号码不同。</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>网站名称</translation>
    </message>
    <message>
        <source>Chinese, fits what the organiser does; not a domain, not a place name.</source>
        <translation>中文，与主办者业务相符，不能是域名或地名。</translation>
    </message>
    <message>
        <source>Description of the site</source>
        <translation>网站说明</translation>
    </message>
    <message>
        <source>What the site will hold, in a sentence or two.</source>
        <translation>用一两句话说明网站内容。</translation>
    </message>
    <message>
        <source>Certificate of the domain</source>
        <translation>域名证书</translation>
    </message>
    <message>
        <source>The registrant is the organiser.</source>
        <translation>注册人须为主办者。</translation>
    </message>
    <message>
        <source>Signed commitment</source>
        <translation>已签署的承诺书</translation>
    </message>
    <message>
        <source>On the authority&apos;s form, where it asks for one.</source>
        <translation>管局有要求时，使用其规定的格式。</translation>
    </message>
    <message>
        <source>Approval of the trade</source>
        <translation>前置审批文件</translation>
    </message>
    <message>
        <source>For news, publishing, medicine, education and other licensed trades.</source>
        <translation>新闻、出版、药品、教育等需许可的行业。</translation>
    </message>
    <message>
        <source>Responsible person ready for face verification</source>
        <translation>负责人可进行人脸核验</translation>
    </message>
    <message>
        <source>In person, with ID card and the vendor&apos;s app, in good light.</source>
        <translation>本人携带身份证，使用云厂商 App，光线充足。</translation>
    </message>
    <message>
        <source>Photo before the vendor&apos;s backdrop</source>
        <translation>幕布照片</translation>
    </message>
    <message>
        <source>Only where face verification is not possible.</source>
        <translation>仅在无法进行人脸核验时需要。</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>其他材料</translation>
    </message>
    <message>
        <source>Anhui</source>
        <translation>安徽</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>北京</translation>
    </message>
    <message>
        <source>Chongqing</source>
        <translation>重庆</translation>
    </message>
    <message>
        <source>Fujian</source>
        <translation>福建</translation>
    </message>
    <message>
        <source>Guangdong</source>
        <translation>广东</translation>
    </message>
    <message>
        <source>Gansu</source>
        <translation>甘肃</translation>
    </message>
    <message>
        <source>Guangxi</source>
        <translation>广西</translation>
    </message>
    <message>
        <source>Guizhou</source>
        <translation>贵州</translation>
    </message>
    <message>
        <source>Henan</source>
        <translation>河南</translation>
    </message>
    <message>
        <source>Hubei</source>
        <translation>湖北</translation>
    </message>
    <message>
        <source>Hebei</source>
        <translation>河北</translation>
    </message>
    <message>
        <source>Hainan</source>
        <translation>海南</translation>
    </message>
    <message>
        <source>Heilongjiang</source>
        <translation>黑龙江</translation>
    </message>
    <message>
        <source>Hunan</source>
        <translation>湖南</translation>
    </message>
    <message>
        <source>Jilin</source>
        <translation>吉林</translation>
    </message>
    <message>
        <source>Jiangsu</source>
        <translation>江苏</translation>
    </message>
    <message>
        <source>Jiangxi</source>
        <translation>江西</translation>
    </message>
    <message>
        <source>Liaoning</source>
        <translation>辽宁</translation>
    </message>
    <message>
        <source>Inner Mongolia</source>
        <translation>内蒙古</translation>
    </message>
    <message>
        <source>Ningxia</source>
        <translation>宁夏</translation>
    </message>
    <message>
        <source>Qinghai</source>
        <translation>青海</translation>
    </message>
    <message>
        <source>Sichuan</source>
        <translation>四川</translation>
    </message>
    <message>
        <source>Shandong</source>
        <translation>山东</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>上海</translation>
    </message>
    <message>
        <source>Shaanxi</source>
        <translation>陕西</translation>
    </message>
    <message>
        <source>Shanxi</source>
        <translation>山西</translation>
    </message>
    <message>
        <source>Tianjin</source>
        <translation>天津</translation>
    </message>
    <message>
        <source>Xinjiang</source>
        <translation>新疆</translation>
    </message>
    <message>
        <source>Tibet</source>
        <translation>西藏</translation>
    </message>
    <message>
        <source>Yunnan</source>
        <translation>云南</translation>
    </message>
    <message>
        <source>Zhejiang</source>
        <translation>浙江</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Public institution</source>
        <translation>事业单位</translation>
    </message>
    <message>
        <source>Government body</source>
        <translation>政府机关</translation>
    </message>
    <message>
        <source>Social organisation</source>
        <translation>社会组织</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Open the form, choose the number</source>
        <translation>打开表单，选择服务号</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>填写主办者信息</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>填写网站信息</translation>
    </message>
    <message>
        <source>Upload the papers</source>
        <translation>上传材料</translation>
    </message>
    <message>
        <source>Verify the responsible person</source>
        <translation>负责人核验</translation>
    </message>
    <message>
        <source>Read again and hand in</source>
        <translation>复核并提交</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>size of a file, pixels of its picture</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 is no longer there. Choose the file again.</source>
        <translation>“%1”已不在原位置，请重新选择文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read. See whether it may be opened, or choose another file.</source>
        <translation>无法读取“%1”。请检查文件权限，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is empty. Fetch it again, or choose another file.</source>
        <translation>“%1”是空文件。请重新获取，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is %2; the form takes %3. A smaller copy will do.</source>
        <translation>“%1”大小为 %2，表单最多接受 %3。可使用较小的副本。</translation>
    </message>
    <message>
        <source>%1 is larger than %2, which the form takes. A smaller copy will do.</source>
        <translation>“%1”超过表单允许的 %2。可使用较小的副本。</translation>
    </message>
    <message>
        <source>%1 is a HEIC photo, which the form does not take. Save it as JPEG, or set the phone to “most compatible”.</source>
        <translation>“%1”是 HEIC 照片，表单不接受。请另存为 JPEG，或将手机相机格式设为“兼容性最佳”。</translation>
    </message>
    <message>
        <source>The form does not take %1 as it is. Save it as JPEG or PNG; papers may also be PDF.</source>
        <translation>表单不接受“%1”的格式。请另存为 JPEG 或 PNG，证件材料也可用 PDF。</translation>
    </message>
    <message>
        <source>%1 is not what its name says. Ask for the original picture or scan, and do not open this one.</source>
        <translation>“%1”的内容与文件名不符。请索取原始图片或扫描件，不要打开此文件。</translation>
    </message>
    <message>
        <source>%1 has %2 pixels; less than %3 cannot be read. Scan it again, larger.</source>
        <translation>“%1”只有 %2 像素，少于 %3 时无法辨认。请用更高分辨率重新扫描。</translation>
    </message>
    <message>
        <source>%1 has too few pixels to be read. Scan it again, larger.</source>
        <translation>“%1”像素过低，无法辨认。请用更高分辨率重新扫描。</translation>
    </message>
    <message>
        <source>%1 has %2 pixels; the form takes up to %3. A smaller copy will do.</source>
        <translation>“%1”有 %2 像素，表单最多接受 %3。可使用较小的副本。</translation>
    </message>
    <message>
        <source>%1 has more pixels than the form takes. A smaller copy will do.</source>
        <translation>“%1”像素超出表单上限。可使用较小的副本。</translation>
    </message>
    <message>
        <source>%1 is damaged: part of it is missing or cannot be decoded. Fetch it again.</source>
        <translation>“%1”已损坏：内容缺失或无法解码。请重新获取。</translation>
    </message>
</context>
<context>
    <name>pc::CommandPalette</name>
    <message>
        <source>Search customers, calls and commands</source>
        <translation>搜索客户、调用和命令</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>没有找到与“%1”相关的内容。</translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter in a window · “&gt;” commands only · Esc closes</source>
        <translation>Enter 打开 · Ctrl+Enter 在新窗口打开 · “&gt;” 仅搜命令 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>pc::CommandRegistry</name>
    <message>
        <source>Not possible at the moment</source>
        <translation>当前不可用</translation>
    </message>
    <message>
        <source>Only on the page “%1”</source>
        <translation>仅在“%1”页面可用</translation>
    </message>
    <message>
        <source>Not on screen at the moment</source>
        <translation>当前未显示</translation>
    </message>
</context>
<context>
    <name>pc::CommandSource</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>pc::ComposeWords</name>
    <message>
        <source>goes as it is</source>
        <translation>原样发送</translation>
    </message>
    <message>
        <source>is sent as a smaller JPEG of at most %1</source>
        <translation>缩小为不超过 %1 的 JPEG 发送</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) made unreadable</source>
        <translation>
            <numerusform>已遮盖 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>goes into an archive</source>
        <translation>打包发送</translation>
    </message>
    <message numerus="yes">
        <source>goes into an archive, %n area(s) made unreadable</source>
        <translation>
            <numerusform>打包发送，已遮盖 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>larger than %1: make it smaller, or pack it</source>
        <translation>超过 %1，请缩小或打包</translation>
    </message>
    <message>
        <source>far larger than %1: it cannot be sent</source>
        <translation>远超 %1，无法发送</translation>
    </message>
    <message>
        <source>larger than %1: pack it, or take a part of it</source>
        <translation>超过 %1，请打包或只取一部分</translation>
    </message>
    <message>
        <source>is empty: there is nothing to send</source>
        <translation>文件为空，没有可发送的内容</translation>
    </message>
    <message>
        <source>is not on the disk any more: remove it, or put it back</source>
        <translation>已不在磁盘上，请移除，或放回原处</translation>
    </message>
    <message>
        <source>a program: the vendor may refuse it</source>
        <translation>可执行程序，云厂商可能拒收</translation>
    </message>
    <message>
        <source>a script: look whether keys stand in it</source>
        <translation>脚本，请检查其中是否有密钥</translation>
    </message>
    <message>
        <source>an archive: nobody has looked for keys in it</source>
        <translation>压缩文件，其中的密钥未经检查</translation>
    </message>
    <message>
        <source>a document with macros</source>
        <translation>带宏的文档</translation>
    </message>
    <message>
        <source>its content is not what its name says</source>
        <translation>内容与文件名不符</translation>
    </message>
    <message>
        <source>a key or password</source>
        <translation>密钥或密码</translation>
    </message>
    <message>
        <source>a telephone or identity number, or an e-mail address</source>
        <translation>电话、证件号或邮箱地址</translation>
    </message>
    <message>
        <source>Line %1 seems to hold %2: %3</source>
        <translation>第 %1 行疑似含有%2：%3</translation>
    </message>
    <message>
        <source>%1 is not on the disk any more. Nothing was sent. Remove it, or put it back.</source>
        <translation>%1 已不在磁盘上，消息未发送。请移除，或放回原处。</translation>
    </message>
    <message>
        <source>%1 does not fit into %2. Nothing was sent.</source>
        <translation>%1 超过 %2，消息未发送。</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was sent.</source>
        <translation>%1 为空，消息未发送。</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture. Nothing was sent.</source>
        <translation>%1 无法作为图片读取，消息未发送。</translation>
    </message>
</context>
<context>
    <name>pc::ConfidentialField</name>
    <message>
        <source>Confidential part</source>
        <translation>机密信息</translation>
    </message>
    <message>
        <source>Confidential part, folded away</source>
        <translation>机密信息，已收起</translation>
    </message>
    <message>
        <source>Show or hide what is typed</source>
        <translation>显示或隐藏输入的内容</translation>
    </message>
    <message>
        <source>Show or hide the confidential part</source>
        <translation>展开或收起机密信息</translation>
    </message>
    <message>
        <source>Only the vendor&apos;s staff can read it. It is kept in memory alone: it is in no draft, log or history, and gone when you leave.</source>
        <translation>只有云厂商工作人员能看到。仅保存在内存中，不进入草稿、日志和历史，离开后即清除。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>For example a temporary password or a key, on as many lines as it needs</source>
        <translation>例如临时密码或密钥，可以写多行</translation>
    </message>
</context>
<context>
    <name>pc::ConfirmDialog</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>可否撤销</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>可以。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>不可以。</translation>
    </message>
    <message>
        <source>Only with effort.</source>
        <translation>可以，但较费事。</translation>
    </message>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>请输入“%1”以继续：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>pc::ConnectionTestView</name>
    <message>
        <source>TCP connection</source>
        <translation>TCP 连接</translation>
    </message>
    <message>
        <source>TLS encryption</source>
        <translation>TLS 加密</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>working</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>Testing the connection of “%1”…</source>
        <translation>正在测试“%1”的连接…</translation>
    </message>
    <message>
        <source>The connection to %1 fails at this step: %2</source>
        <translation>与 %1 的连接在此步骤失败：%2</translation>
    </message>
    <message>
        <source>“%1” is connected: every step works.</source>
        <translation>“%1”连接正常，所有步骤均已通过。</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>尚未测试。</translation>
    </message>
    <message>
        <source>%1 · request %2</source>
        <translation>%1 · 请求 %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Steps of the connection test</source>
        <translation>连接测试步骤</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>Close the test</source>
        <translation>关闭测试</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>域名解析</translation>
    </message>
</context>
<context>
    <name>pc::ConsequenceCard</name>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>可否撤销</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of environment, its name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Now, read %1</source>
        <comment>age of the figures</comment>
        <translation>当前（读取：%1）</translation>
    </message>
    <message>
        <source>Local copy, read %1</source>
        <comment>age of the figures</comment>
        <translation>本地副本（读取：%1）</translation>
    </message>
    <message>
        <source>These figures have not been read yet.</source>
        <translation>尚未读取这些数据。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>%1 now: %2</source>
        <translation>当前%1：%2</translation>
    </message>
    <message>
        <source>Cannot be told without the figures of now.</source>
        <translation>缺少当前数据，无法得出。</translation>
    </message>
    <message>
        <source>%1 afterwards: %2</source>
        <translation>变更后%1：%2</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>影响</translation>
    </message>
</context>
<context>
    <name>pc::ConsequenceDialog</name>
    <message>
        <source>The cloud could not be asked: these figures are from the local copy and may be old.</source>
        <translation>无法查询云端：以下数据来自本地副本，可能已过期。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reason (required, stands in the history)</source>
        <translation>原因（必填，记入操作历史）</translation>
    </message>
    <message>
        <source>Reason (stands in the history)</source>
        <translation>原因（记入操作历史）</translation>
    </message>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>请输入“%1”以继续：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a value, the value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Reading what will follow…</source>
        <translation>正在读取变更影响…</translation>
    </message>
    <message>
        <source>What will follow could not be read</source>
        <translation>无法读取变更影响</translation>
    </message>
    <message>
        <source>This cannot be sent</source>
        <translation>无法提交</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>未作任何更改：%1</translation>
    </message>
    <message>
        <source>We do not know yet – checking</source>
        <translation>结果未知，正在核实</translation>
    </message>
    <message>
        <source>It did not take effect: %1</source>
        <translation>未生效：%1</translation>
    </message>
    <message>
        <source>Waiting for approval: %1</source>
        <translation>等待审批：%1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ask for approval: %1</source>
        <translation>提交审批：%1</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即核实</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Set the quota instead</source>
        <translation>改为调整额度</translation>
    </message>
    <message>
        <source>Open a quota first</source>
        <translation>先开通额度</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>查看操作历史</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Undo plan…</source>
        <translation>撤销方案…</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>保留订单</translation>
    </message>
    <message numerus="yes">
        <source>Not taken yet, and nothing was changed. It goes out again by itself (%n tries so far).</source>
        <translation>
            <numerusform>云端尚未受理，没有任何更改。将自动重新提交（已尝试 %n 次）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::ConsequenceText</name>
    <message>
        <source>Create %1?</source>
        <comment>customer</comment>
        <translation>创建 %1？</translation>
    </message>
    <message>
        <source>Open a quota for %1?</source>
        <translation>为“%1”开通额度？</translation>
    </message>
    <message>
        <source>Change the quota of %1?</source>
        <translation>调整“%1”的额度？</translation>
    </message>
    <message>
        <source>Change the consumption of %1?</source>
        <translation>更正“%1”的已用额度？</translation>
    </message>
    <message>
        <source>Freeze %1?</source>
        <translation>冻结“%1”？</translation>
    </message>
    <message>
        <source>Thaw %1?</source>
        <translation>解冻“%1”？</translation>
    </message>
    <message>
        <source>Let the cloud manage %1?</source>
        <translation>为“%1”开启托管？</translation>
    </message>
    <message>
        <source>Stop letting the cloud manage %1?</source>
        <translation>为“%1”取消托管？</translation>
    </message>
    <message>
        <source>Clear all alarm rules of %1?</source>
        <translation>清除“%1”的所有预警规则？</translation>
    </message>
    <message>
        <source>Change the alarm rules of %1?</source>
        <translation>更改“%1”的预警规则？</translation>
    </message>
    <message>
        <source>Cancel order %1 of %2?</source>
        <translation>取消“%2”的订单 %1？</translation>
    </message>
    <message>
        <source>Freeze %1 at once</source>
        <translation>立即冻结“%1”</translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>冻结“%1”</translation>
    </message>
    <message>
        <source>Thaw %1</source>
        <translation>解冻“%1”</translation>
    </message>
    <message>
        <source>Let the cloud manage %1</source>
        <translation>为“%1”开启托管</translation>
    </message>
    <message>
        <source>Stop managing %1</source>
        <translation>为“%1”取消托管</translation>
    </message>
    <message>
        <source>Set quota to %1 for %2</source>
        <translation>将“%2”的额度设为 %1</translation>
    </message>
    <message>
        <source>Raise quota by %1 for %2</source>
        <translation>将“%2”的额度增加 %1</translation>
    </message>
    <message>
        <source>Lower quota by %1 for %2</source>
        <translation>将“%2”的额度减少 %1</translation>
    </message>
    <message>
        <source>Create 1 customer: %1</source>
        <translation>创建 1 个客户：%1</translation>
    </message>
    <message>
        <source>Open quota of %1 for %2</source>
        <translation>为“%2”开通额度 %1</translation>
    </message>
    <message>
        <source>Add %1 to the consumption of %2</source>
        <translation>将“%2”的已用额度增加 %1</translation>
    </message>
    <message>
        <source>Take %1 off the consumption of %2</source>
        <translation>将“%2”的已用额度减少 %1</translation>
    </message>
    <message>
        <source>Clear all alarm rules of %1</source>
        <translation>清除“%1”的所有预警规则</translation>
    </message>
    <message numerus="yes">
        <source>Set %n alarm rule(s) for %1</source>
        <translation>
            <numerusform>为“%1”设置 %n 条预警规则</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel 1 order of %1 for %2</source>
        <translation>取消“%2”的 1 个订单（%1）</translation>
    </message>
    <message>
        <source>Cancel 1 order for %1</source>
        <translation>取消“%1”的 1 个订单</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>No quota has been opened yet.</source>
        <translation>尚未开通额度。</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Consumed</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>%1 (below zero)</source>
        <translation>%1（低于零）</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Warn when available falls</source>
        <translation>可用额度预警</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>未支付</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The order could not be read.</source>
        <translation>无法读取该订单。</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>应付金额</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>Services stop: %n instance(s) of the customer.</source>
        <translation>
            <numerusform>服务将停止：涉及该客户的 %n 个实例。</numerusform>
        </translation>
    </message>
    <message>
        <source>All services of the customer stop; how many there are is not known.</source>
        <translation>该客户的所有服务都将停止，数量未知。</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) of the customer stop at once, without a grace period.</source>
        <translation>
            <numerusform>该客户的 %n 个实例将立即停止，没有宽限期。</numerusform>
        </translation>
    </message>
    <message>
        <source>All services of the customer stop at once, without a grace period; how many there are is not known.</source>
        <translation>该客户的所有服务都将立即停止，没有宽限期，数量未知。</translation>
    </message>
    <message numerus="yes">
        <source>When the quota is used up, the cloud stops %n instance(s).</source>
        <translation>
            <numerusform>额度用尽时，云端将停止 %n 个实例。</numerusform>
        </translation>
    </message>
    <message>
        <source>When the quota is used up, the cloud stops the customer&apos;s services.</source>
        <translation>额度用尽时，云端将停止该客户的服务。</translation>
    </message>
    <message>
        <source>Fifteen days after the debt began, the cloud releases the resources and their data.</source>
        <translation>欠费满 15 天后，云端将释放资源及其数据。</translation>
    </message>
    <message>
        <source>Nothing stops by itself, not even below zero.</source>
        <translation>服务不会自动停止，即使额度低于零。</translation>
    </message>
    <message>
        <source>Meanwhile the partner pays for what runs.</source>
        <translation>在此期间，运行中的资源由合作伙伴付费。</translation>
    </message>
    <message>
        <source>Services can be used again.</source>
        <translation>服务可恢复使用。</translation>
    </message>
    <message>
        <source>The new quota is below what is consumed: available becomes negative.</source>
        <translation>新额度低于已用额度，可用额度将变为负数。</translation>
    </message>
    <message>
        <source>What is available falls below an alarm rule: the alarm is raised.</source>
        <translation>可用额度将低于预警规则，触发预警。</translation>
    </message>
    <message>
        <source>All alarm rules go: nobody is warned any more when the quota runs low.</source>
        <translation>所有预警规则将被清除：额度不足时不再提醒任何人。</translation>
    </message>
    <message>
        <source>The order lapses: nothing is charged and nothing is delivered.</source>
        <translation>订单作废，不收费，也不交付。</translation>
    </message>
    <message>
        <source>No customer of this partner has this UID.</source>
        <translation>本合作伙伴没有使用该 UID 的客户。</translation>
    </message>
    <message>
        <source>Nothing is corrected by itself: choose who is meant, or check the UID.</source>
        <translation>不会自动更正，请指定客户，或核对 UID。</translation>
    </message>
    <message>
        <source>This customer belongs to another environment.</source>
        <translation>该客户属于其他环境。</translation>
    </message>
    <message>
        <source>Switch the environment first if this customer is meant.</source>
        <translation>如确为该客户，请先切换环境。</translation>
    </message>
    <message>
        <source>The cloud does not list this customer any more.</source>
        <translation>云端的客户列表中不再有该客户。</translation>
    </message>
    <message>
        <source>It was closed or unlinked; its quota and orders cannot be changed.</source>
        <translation>该客户已注销或已解除关联，无法更改其额度和订单。</translation>
    </message>
    <message>
        <source>This test partner already holds twenty customers.</source>
        <translation>该测试合作伙伴名下已有 20 个客户。</translation>
    </message>
    <message>
        <source>Unlink one in the cloud&apos;s console before creating another.</source>
        <translation>请先在云端控制台解除一个客户的关联，再新建客户。</translation>
    </message>
    <message>
        <source>Some fields cannot be sent as they are.</source>
        <translation>部分字段不符合提交要求。</translation>
    </message>
    <message>
        <source>Go back and correct them.</source>
        <translation>请返回修改。</translation>
    </message>
    <message>
        <source>This customer already has a quota; a second one is refused with code -303.</source>
        <translation>该客户已有额度，再次开通将被云端拒绝（错误码 -303）。</translation>
    </message>
    <message>
        <source>Set the existing quota to this amount instead.</source>
        <translation>请改为将现有额度调整到该金额。</translation>
    </message>
    <message>
        <source>No quota has been opened for this customer yet.</source>
        <translation>尚未为该客户开通额度。</translation>
    </message>
    <message>
        <source>Open one first.</source>
        <translation>请先开通额度。</translation>
    </message>
    <message>
        <source>The available quota is below zero; the cloud refuses a change of status then (code -116).</source>
        <translation>可用额度低于零，此时云端会拒绝更改状态（错误码 -116）。</translation>
    </message>
    <message>
        <source>Raise the quota above what is consumed first.</source>
        <translation>请先将额度提高到已用额度以上。</translation>
    </message>
    <message>
        <source>The currency is not that of the customer&apos;s quota.</source>
        <translation>币种与该客户额度的币种不一致。</translation>
    </message>
    <message>
        <source>Check the currency.</source>
        <translation>请核对币种。</translation>
    </message>
    <message>
        <source>The quota is kept in %1.</source>
        <translation>该额度的币种是 %1。</translation>
    </message>
    <message>
        <source>The amount has more decimals than the currency.</source>
        <translation>金额的小数位数超过该币种的限制。</translation>
    </message>
    <message>
        <source>Round it and try again.</source>
        <translation>请取整后重试。</translation>
    </message>
    <message>
        <source>The amount is not above zero.</source>
        <translation>金额不大于零。</translation>
    </message>
    <message>
        <source>Enter an amount above zero.</source>
        <translation>请输入大于零的金额。</translation>
    </message>
    <message>
        <source>The amount is outside of what the cloud takes.</source>
        <translation>金额超出云端允许的范围。</translation>
    </message>
    <message>
        <source>Check it for a digit too many.</source>
        <translation>请检查是否多输了一位数字。</translation>
    </message>
    <message>
        <source>The cloud would not take one of the alarm rules.</source>
        <translation>云端不接受其中一条预警规则。</translation>
    </message>
    <message>
        <source>Check their amounts and ratios.</source>
        <translation>请核对规则的金额和比例。</translation>
    </message>
    <message>
        <source>This environment is read-only; nothing is sent.</source>
        <translation>该环境为只读，不会提交。</translation>
    </message>
    <message>
        <source>Unlock it for a while if you mean to change something.</source>
        <translation>如需更改，请暂时解锁。</translation>
    </message>
    <message>
        <source>Another change of this kind is under way for this customer, or its outcome is not known yet.</source>
        <translation>该客户有同类变更正在进行，或其结果尚未确定。</translation>
    </message>
    <message>
        <source>Wait until it is settled; it stands in the history.</source>
        <translation>请等待其结束，可在操作历史中查看。</translation>
    </message>
    <message>
        <source>Only unpaid orders can be cancelled.</source>
        <translation>只有未支付的订单可以取消。</translation>
    </message>
    <message>
        <source>A paid one is refunded in the cloud&apos;s console.</source>
        <translation>已支付的订单请在云端控制台退款。</translation>
    </message>
    <message>
        <source>This order is not known.</source>
        <translation>没有该订单。</translation>
    </message>
    <message>
        <source>Refresh the orders and look again.</source>
        <translation>请刷新订单后再查看。</translation>
    </message>
    <message>
        <source>Yes, by switching back; what was released meanwhile does not return.</source>
        <translation>可以切换回来，但期间已释放的资源无法恢复。</translation>
    </message>
    <message>
        <source>Yes, by setting it back: an undo is prepared.</source>
        <translation>可以恢复原值，已备好撤销方案。</translation>
    </message>
    <message>
        <source>No, it cannot be undone.</source>
        <translation>不可撤销。</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>未知。</translation>
    </message>
    <message>
        <source>A new cloud account is created under this partner.</source>
        <translation>将在本合作伙伴名下新建云账号。</translation>
    </message>
    <message>
        <source>RAM users of the account are affected in the same way.</source>
        <translation>该账号的 RAM 用户同样受影响。</translation>
    </message>
    <message>
        <source>What this change would replace has been changed since by somebody else.</source>
        <translation>此次变更要替换的内容在此期间已被他人修改。</translation>
    </message>
    <message>
        <source>Look at how it stands now, and decide anew.</source>
        <translation>请查看当前状态后重新决定。</translation>
    </message>
    <message>
        <source>This operation has been taken back already.</source>
        <translation>此操作已被撤销。</translation>
    </message>
    <message>
        <source>It stands in the history.</source>
        <translation>可在历史记录中查看。</translation>
    </message>
    <message numerus="yes">
        <source>Bind %n service number(s) for %1?</source>
        <translation>
            <numerusform>为“%1”绑定 %n 个服务号？</numerusform>
        </translation>
    </message>
    <message>
        <source>Let %1 file with a service number of %2?</source>
        <translation>授权“%1”使用“%2”的服务号备案？</translation>
    </message>
    <message>
        <source>Remove the identity verification of %1?</source>
        <translation>移除“%1”的实名认证？</translation>
    </message>
    <message numerus="yes">
        <source>Bind %n service number(s) for %1</source>
        <translation>
            <numerusform>为“%1”绑定 %n 个服务号</numerusform>
        </translation>
    </message>
    <message>
        <source>Grant 1 service number to %1</source>
        <translation>向“%1”授权 1 个服务号</translation>
    </message>
    <message>
        <source>Remove the verification of %1</source>
        <translation>移除“%1”的实名认证</translation>
    </message>
    <message>
        <source>No customer of this partner has the UID %1, which the service number shall go to.</source>
        <translation>本合作伙伴没有 UID 为 %1 的客户，无法向其授权服务号。</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Granted to</source>
        <translation>授权给</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Verified name</source>
        <translation>认证名称</translation>
    </message>
    <message>
        <source>Service numbers</source>
        <translation>服务号数</translation>
    </message>
    <message>
        <source>May file with it</source>
        <translation>可使用的账号</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已认证</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未认证</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>实名认证</translation>
    </message>
    <message numerus="yes">
        <source>%n service number(s) of the instance are used up for good: they never come back.</source>
        <translation>
            <numerusform>将永久占用该实例的 %n 个服务号，无法收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are void once the instance is released; it ends on %1.</source>
        <translation>实例释放后服务号失效，实例将于 %1 到期。</translation>
    </message>
    <message>
        <source>They are void once the instance is released.</source>
        <translation>实例释放后服务号失效。</translation>
    </message>
    <message>
        <source>%1 files with the number from then on, and %2 no longer can.</source>
        <translation>此后由“%1”使用该服务号备案，“%2”将不能再用。</translation>
    </message>
    <message>
        <source>Nothing can be bought or filed for %1 until it is verified again.</source>
        <translation>“%1”重新认证之前，无法为其购买或备案。</translation>
    </message>
    <message>
        <source>One call binds 1 to %1 service numbers.</source>
        <translation>一次可绑定 1 到 %1 个服务号。</translation>
    </message>
    <message>
        <source>Choose a number in that range.</source>
        <translation>请填写此范围内的数量。</translation>
    </message>
    <message>
        <source>This instance belongs to another customer.</source>
        <translation>该实例属于其他客户。</translation>
    </message>
    <message>
        <source>Choose one of this customer&apos;s instances.</source>
        <translation>请选择该客户的实例。</translation>
    </message>
    <message>
        <source>This instance is not known, or it can hold no service numbers.</source>
        <translation>未知的实例，或该实例不能申请服务号。</translation>
    </message>
    <message>
        <source>Only servers and load balancers in mainland China with a public address can, and no trial ones. Refresh the filings if it is new.</source>
        <translation>只有中国内地、具有公网地址且非试用的云服务器和负载均衡可以申请。如为新实例，请刷新备案。</translation>
    </message>
    <message>
        <source>The cloud refused another service number for this instance a short while ago: none is left.</source>
        <translation>云端刚刚拒绝为该实例增加服务号，已无剩余。</translation>
    </message>
    <message>
        <source>Use one that is bound already, or another instance. How many an instance has stands in the partner&apos;s contract.</source>
        <translation>请使用已绑定的服务号，或选择其他实例。每个实例的数量以合作合同为准。</translation>
    </message>
    <message>
        <source>This service number cannot be granted: it is not known, in use or void, or another account holds it.</source>
        <translation>无法授权该服务号：号码未知、已使用、已失效，或由其他账号持有。</translation>
    </message>
    <message>
        <source>Refresh the filings and choose one that is bound and not in use.</source>
        <translation>请刷新备案，选择已绑定且未使用的服务号。</translation>
    </message>
    <message>
        <source>This account holds the service number already.</source>
        <translation>该账号已持有此服务号。</translation>
    </message>
    <message>
        <source>Choose another account.</source>
        <translation>请选择其他账号。</translation>
    </message>
    <message>
        <source>This customer is not verified: there is nothing to remove.</source>
        <translation>该客户未认证，没有可移除的认证。</translation>
    </message>
    <message>
        <source>Make a verification link instead.</source>
        <translation>如需认证，请生成实名认证链接。</translation>
    </message>
    <message>
        <source>Open a ticket for %1?</source>
        <translation>为“%1”提交工单？</translation>
    </message>
    <message>
        <source>Answer ticket %1 of %2?</source>
        <translation>回复“%2”的工单 %1？</translation>
    </message>
    <message>
        <source>Open 1 ticket for %1</source>
        <translation>为“%1”提交 1 个工单</translation>
    </message>
    <message numerus="yes">
        <source>Open 1 ticket with %n file(s) for %1</source>
        <translation>
            <numerusform>为“%1”提交 1 个工单（%n 个文件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer ticket %1</source>
        <translation>回复工单 %1</translation>
    </message>
    <message numerus="yes">
        <source>Answer ticket %1 with %n file(s)</source>
        <translation>
            <numerusform>回复工单 %1（%n 个文件）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::ConsoleCommands</name>
    <message>
        <source>Close all consoles</source>
        <translation>关闭所有控制台</translation>
    </message>
    <message>
        <source>No console is open</source>
        <translation>没有打开的控制台</translation>
    </message>
</context>
<context>
    <name>pc::ConsoleDiagnosis</name>
    <message>
        <source>Checking what opening this console needs…</source>
        <translation>正在检查打开此控制台所需的条件…</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Why the console does not open</source>
        <translation>控制台无法打开的原因</translation>
    </message>
    <message>
        <source>Copy the request for the administrator</source>
        <translation>复制发给管理员的申请</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>The clock agrees with the service.</source>
        <translation>本机时钟与服务端一致。</translation>
    </message>
    <message numerus="yes">
        <source>The clock differs from the service&apos;s by %n second(s), which is near enough.</source>
        <translation>
            <numerusform>本机时钟与服务端相差 %n 秒，在允许范围内。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, connection and encryption work: %1</source>
        <translation>域名解析、连接和加密均正常：%1</translation>
    </message>
    <message>
        <source>The key is there and the cloud accepts it.</source>
        <translation>密钥已保存，且云端已接受。</translation>
    </message>
    <message>
        <source>The RAM user may assume roles.</source>
        <translation>该 RAM 用户可以扮演角色。</translation>
    </message>
    <message>
        <source>The customer has authorised this partner: %1</source>
        <translation>客户已授权本合作伙伴：%1</translation>
    </message>
    <message>
        <source>The cloud hands out sign-in tokens for this customer.</source>
        <translation>云端可为该客户签发登录令牌。</translation>
    </message>
    <message>
        <source>The program is there and may be run.</source>
        <translation>程序存在且可以运行。</translation>
    </message>
    <message>
        <source>The RAM user of this environment has no right to assume roles.</source>
        <translation>该环境的 RAM 用户没有扮演角色的权限。</translation>
    </message>
    <message>
        <source>Ask the administrator of the partner account to grant this policy to the RAM user. The key must be a RAM user&apos;s, not the main account&apos;s.</source>
        <translation>请联系合作伙伴账号的管理员，为该 RAM 用户授予此权限策略。密钥须为 RAM 用户密钥，而非主账号密钥。</translation>
    </message>
    <message>
        <source>The role for this partner is missing in the account of %1.</source>
        <translation>“%1”的账号中缺少供本合作伙伴使用的角色。</translation>
    </message>
    <message>
        <source>Check the customer&apos;s UID, and ask the customer&apos;s administrator to authorise partner %1: that makes the role.</source>
        <translation>请核对客户 UID，并请客户的管理员授权合作伙伴 %1，授权后会自动创建该角色。</translation>
    </message>
    <message>
        <source>The role in the account of %1 does not admit this partner.</source>
        <translation>“%1”账号中的角色未信任本合作伙伴。</translation>
    </message>
    <message>
        <source>Ask the customer&apos;s administrator to let the role trust partner %1, or to authorise the partner anew.</source>
        <translation>请客户的管理员将合作伙伴 %1 设为该角色的可信实体，或重新授权。</translation>
    </message>
    <message>
        <source>Clock of this computer</source>
        <translation>本机时钟</translation>
    </message>
    <message>
        <source>Way to the credentials service (STS)</source>
        <translation>与凭证服务（STS）的连接</translation>
    </message>
    <message>
        <source>Way to the sign-in service</source>
        <translation>与登录服务的连接</translation>
    </message>
    <message>
        <source>Key of the RAM user</source>
        <translation>RAM 用户密钥</translation>
    </message>
    <message>
        <source>Right of the RAM user to assume roles</source>
        <translation>RAM 用户扮演角色的权限</translation>
    </message>
    <message>
        <source>Role in the customer&apos;s account</source>
        <translation>客户账号中的角色</translation>
    </message>
    <message>
        <source>Sign-in token</source>
        <translation>登录令牌</translation>
    </message>
    <message>
        <source>Program that shows the console</source>
        <translation>浏览程序</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 is missing beside this program, or may not be run.</source>
        <translation>本程序所在目录缺少 %1，或 %1 不可执行。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, where</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>请求 %1</translation>
    </message>
    <message>
        <source>Everything that a console needs works now.</source>
        <translation>打开控制台所需的条件现已全部满足。</translation>
    </message>
    <message>
        <source>Open the console again.</source>
        <translation>请重新打开控制台。</translation>
    </message>
    <message>
        <source>Install Partner Console again.</source>
        <translation>请重新安装 Partner Console。</translation>
    </message>
    <message>
        <source>This environment has no key of a RAM user.</source>
        <translation>该环境没有 RAM 用户密钥。</translation>
    </message>
    <message>
        <source>RAM-user key</source>
        <translation>RAM 用户密钥</translation>
    </message>
    <message>
        <source>Add the key in the environment&apos;s settings; the main account&apos;s key cannot assume roles.</source>
        <translation>请在环境设置中添加该密钥，主账号密钥不能扮演角色。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, what happened</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A customer&apos;s console cannot be opened. Please help.</source>
        <translation>无法打开客户的控制台，请协助处理。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>%1 (UID %2)</source>
        <translation>%1（UID %2）</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Partner UID</source>
        <translation>合作伙伴 UID</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Failed step</source>
        <translation>失败步骤</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Vendor code</source>
        <translation>云端错误码</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The role is missing: %1</source>
        <translation>角色不存在：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of a step, what was found</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>pc::ConsoleFailureCard</name>
    <message>
        <source>Console of %1</source>
        <translation>“%1”的控制台</translation>
    </message>
    <message>
        <source>The console of %1 could not be opened</source>
        <translation>无法打开“%1”的控制台</translation>
    </message>
    <message>
        <source>The console of %1 is gone</source>
        <translation>“%1”的控制台已意外关闭</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>错误码 %1</translation>
    </message>
    <message>
        <source>Request ID %1</source>
        <translation>请求 ID %1</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation>查找原因</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New ticket…</source>
        <translation>新建工单…</translation>
    </message>
    <message>
        <source>Ask the vendor, with the call that failed as evidence</source>
        <translation>以失败的调用为证据向云厂商提问</translation>
    </message>
</context>
<context>
    <name>pc::ConsolePalette</name>
    <message>
        <source>Open consoles</source>
        <translation>已打开的控制台</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>product, state</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>pc::ConsoleWords</name>
    <message>
        <source>Lost</source>
        <comment>of a window whose process is gone</comment>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>即将结束</translation>
    </message>
    <message>
        <source>Renewing</source>
        <translation>正在续期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Open it again; the customer&apos;s session is signed in anew.</source>
        <translation>请重新打开，将为该客户重新登录。</translation>
    </message>
    <message>
        <source>The viewer program (partner-suite) is missing beside this program.</source>
        <translation>本程序所在目录缺少浏览程序（partner-suite）。</translation>
    </message>
    <message>
        <source>Install Partner Console again.</source>
        <translation>请重新安装 Partner Console。</translation>
    </message>
    <message>
        <source>The system did not let the viewer program start.</source>
        <translation>系统未能启动浏览程序。</translation>
    </message>
    <message>
        <source>Check that partner-suite may be executed and that memory is free.</source>
        <translation>请确认 partner-suite 具有执行权限，且内存充足。</translation>
    </message>
    <message>
        <source>The console window crashed.</source>
        <translation>控制台窗口已崩溃。</translation>
    </message>
    <message>
        <source>The console window stopped answering and was ended.</source>
        <translation>控制台窗口无响应，已被终止。</translation>
    </message>
    <message>
        <source>The browser&apos;s own process protection cannot start because this program runs as root.</source>
        <translation>本程序以 root 身份运行，浏览器的进程保护无法启动。</translation>
    </message>
    <message>
        <source>The browser&apos;s own process protection cannot start because this system forbids unprivileged user namespaces.</source>
        <translation>系统禁止非特权用户命名空间，浏览器的进程保护无法启动。</translation>
    </message>
    <message>
        <source>Run Partner Console as an ordinary user, or allow consoles without that protection in the settings.</source>
        <translation>请以普通用户身份运行 Partner Console，或在设置中允许不启用该保护。</translation>
    </message>
    <message>
        <source>Ask your administrator to permit them, or allow consoles without that protection in the settings.</source>
        <translation>请联系管理员放行，或在设置中允许不启用该保护。</translation>
    </message>
    <message>
        <source>The console window sent an invalid message and was ended.</source>
        <translation>控制台窗口发送了无效消息，已被终止。</translation>
    </message>
</context>
<context>
    <name>pc::ConsolesPage</name>
    <message>
        <source>Consoles</source>
        <translation>控制台</translation>
    </message>
</context>
<context>
    <name>pc::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>沟通记录</translation>
    </message>
</context>
<context>
    <name>pc::ConversationWriter</name>
    <message numerus="yes">
        <source>Show earlier ones: %n</source>
        <translation>
            <numerusform>显示更早的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>New since somebody of us looked</source>
        <translation>我方上次查看之后的新内容</translation>
    </message>
    <message>
        <source>Internal note: only we see this</source>
        <translation>内部备注：仅我方可见</translation>
    </message>
    <message>
        <source>time not told</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Confidential. The text is not kept here; it is read from the cloud when you ask for it.</source>
        <translation>机密信息。内容不保存在本机，需要时再从云端读取。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Confidential. Reading…</source>
        <translation>机密信息，正在读取…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Confidential, shown until you leave this ticket.</source>
        <translation>机密信息，离开此工单后不再显示。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>（无文字）</translation>
    </message>
    <message>
        <source>Show all %1 characters</source>
        <translation>显示全部 %1 个字符</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>隐藏引用内容</translation>
    </message>
    <message numerus="yes">
        <source>Show %n quoted line(s)</source>
        <translation>
            <numerusform>显示引用的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachment:</source>
        <translation>附件：</translation>
    </message>
    <message>
        <source>a file whose name the cloud did not tell</source>
        <translation>云端未提供文件名的文件</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>pc::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy (%1)</source>
        <translation>复制 (%1)</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>pc::CustomerCalls</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Recent calls about this customer</source>
        <translation>该客户的最近调用</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>尚无调用</translation>
    </message>
    <message>
        <source>There was no answer, so there is no request ID.</source>
        <translation>没有收到响应，因此没有请求 ID。</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Calls to the cloud about this customer are listed here.</source>
        <translation>与该客户有关的云端调用会显示在这里。</translation>
    </message>
</context>
<context>
    <name>pc::CustomerDetail</name>
    <message>
        <source>Favourite; click to take it off</source>
        <translation>已收藏，点击取消</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>加入收藏</translation>
    </message>
    <message>
        <source>Credit: %1</source>
        <translation>额度：%1</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>The cloud has not listed this customer since %1.</source>
        <translation>自 %1 起，云端的客户列表中不再有该客户。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>The facts of this customer have not been read yet.</source>
        <translation>尚未读取该客户的资料。</translation>
    </message>
    <message>
        <source>Verified name</source>
        <translation>认证名称</translation>
    </message>
    <message>
        <source>Managed by the partner</source>
        <translation>合作伙伴托管</translation>
    </message>
    <message>
        <source>Partner UID</source>
        <translation>合作伙伴 UID</translation>
    </message>
    <message>
        <source>Last listed by the cloud</source>
        <translation>云端最近列出时间</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Sessions (%1)</source>
        <translation>会话（%1）</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Recent calls</source>
        <translation>最近调用</translation>
    </message>
    <message>
        <source>Open console: %1</source>
        <translation>打开控制台：%1</translation>
    </message>
    <message>
        <source>Other ▾</source>
        <translation>其他 ▾</translation>
    </message>
    <message>
        <source>Open another console page</source>
        <translation>打开其他控制台页面</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情 (Esc)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>%1 is an age: 3 min ago</comment>
        <translation>读取：%1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>正在刷新…</translation>
    </message>
    <message>
        <source>Login e-mail</source>
        <translation>登录邮箱</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Open the orders of this customer</source>
        <translation>查看该客户的订单</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Open the quota of this customer</source>
        <translation>查看该客户的额度</translation>
    </message>
    <message>
        <source>More pages…</source>
        <translation>更多页面…</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Open the filings of this customer</source>
        <translation>打开该客户的备案</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Open the tickets of this customer</source>
        <translation>打开该客户的工单</translation>
    </message>
    <message>
        <source>Case in a box…</source>
        <translation>问题打包…</translation>
    </message>
    <message>
        <source>Collect the calls of this customer as evidence for a ticket</source>
        <translation>收集该客户的调用，作为工单的证据</translation>
    </message>
</context>
<context>
    <name>pc::CustomerFilterBar</name>
    <message>
        <source>Any</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Hide customers that are gone</source>
        <translation>隐藏已移除的客户</translation>
    </message>
    <message>
        <source>Show them too</source>
        <translation>同时显示</translation>
    </message>
    <message>
        <source>Only them</source>
        <translation>仅显示已移除</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>★ Favourites</source>
        <translation>★ 收藏</translation>
    </message>
    <message>
        <source>Only favourites</source>
        <translation>仅看收藏</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Name, UID, alias, CRM ID, note or pinyin initials</source>
        <translation>名称、UID、别名、CRM、备注、拼音</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>实名认证</translation>
    </message>
</context>
<context>
    <name>pc::CustomerListModel</name>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>State of the credit that the partner grants</source>
        <translation>合作伙伴授予的额度状态</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料更新</translation>
    </message>
    <message>
        <source>When the cloud last told the facts of this customer</source>
        <translation>最近一次从云端读取该客户资料的时间</translation>
    </message>
    <message>
        <source>Login e-mail</source>
        <translation>登录邮箱</translation>
    </message>
    <message>
        <source>CRM ID</source>
        <translation>CRM 编号</translation>
    </message>
    <message>
        <source>Not a favourite</source>
        <translation>未收藏</translation>
    </message>
    <message>
        <source>Verified name: %1</source>
        <translation>认证名称：%1</translation>
    </message>
    <message>
        <source>The cloud has not listed this customer since %1.</source>
        <translation>自 %1 起，云端的客户列表中不再有该客户。</translation>
    </message>
    <message>
        <source>Facts read on %1</source>
        <translation>资料读取于 %1</translation>
    </message>
    <message>
        <source>%1 – the details show the whole address.</source>
        <translation>%1 – 完整地址见客户详情。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Facts read (UTC)</source>
        <translation>资料读取时间（UTC）</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>实名认证</translation>
    </message>
    <message>
        <source>Whether the identity of the customer is verified, and whether it was asked to</source>
        <translation>客户是否已完成实名认证，以及是否已邀请</translation>
    </message>
</context>
<context>
    <name>pc::CustomerLocalForm</name>
    <message>
        <source>Saved on this machine</source>
        <translation>已保存在本机</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未能保存：%1</translation>
    </message>
    <message>
        <source>Our own data</source>
        <translation>本地信息</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>No group; choose one or type a new one</source>
        <translation>未分组，可选择或输入新分组</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes stay on this machine; the customer and the cloud never see them.</source>
        <translation>备注仅保存在本机，客户和云端均不可见。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Not saved yet…</source>
        <translation>尚未保存…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>CRM ID</source>
        <translation>CRM 编号</translation>
    </message>
</context>
<context>
    <name>pc::CustomerPaletteSource</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>pc::CustomerSessions</name>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>即将结束</translation>
    </message>
    <message>
        <source>Renewing</source>
        <translation>正在续期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The hour counts from the moment the page is shown.</source>
        <translation>一小时从页面显示时开始计算。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Sessions of this customer</source>
        <translation>该客户的会话</translation>
    </message>
    <message>
        <source>No open session</source>
        <translation>没有打开的会话</translation>
    </message>
    <message>
        <source>Open console starts one; it lasts an hour and can be renewed.</source>
        <translation>点击“打开控制台”即可开始会话，有效期一小时，可续期。</translation>
    </message>
</context>
<context>
    <name>pc::CustomerText</name>
    <message>
        <source>Not read yet; the facts of this customer are still to be fetched.</source>
        <translation>尚未读取该客户的资料。</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>已托管</translation>
    </message>
    <message>
        <source>Not managed</source>
        <translation>未托管</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已认证</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未认证</translation>
    </message>
    <message>
        <source>Not verified, so there is no verified name.</source>
        <translation>未完成实名认证，因此没有认证名称。</translation>
    </message>
    <message>
        <source>In no group.</source>
        <translation>未分组。</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time, zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The cloud did not say.</source>
        <translation>云端未提供。</translation>
    </message>
    <message>
        <source>No CRM ID has been noted.</source>
        <translation>未填写 CRM 编号。</translation>
    </message>
</context>
<context>
    <name>pc::CustomersPage</name>
    <message>
        <source>The new customer %1 exists.</source>
        <translation>新客户 %1 已创建。</translation>
    </message>
    <message>
        <source>%1 was not created; it is safe to send the request again.</source>
        <translation>%1 未创建，可以放心重新提交。</translation>
    </message>
    <message>
        <source>%1 was not created.</source>
        <translation>%1 未创建。</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>没有匹配的客户</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>No customer here</source>
        <translation>此处没有客户</translation>
    </message>
    <message>
        <source>There is no customer in this scope. Choose another one at the top left.</source>
        <translation>当前范围内没有客户，请在左上角选择其他范围。</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>The customers of this environment have not been read from the cloud.</source>
        <translation>尚未从云端读取该环境的客户。</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>立即加载</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s)</source>
        <translation>
            <numerusform>%1 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 项</translation>
    </message>
    <message>
        <source>The customers of this environment have not been read completely yet.</source>
        <translation>该环境的客户尚未读取完整。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>List from the cloud: %1</source>
        <comment>%1 is an age: 3 min ago</comment>
        <translation>云端列表：%1</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>尚无客户</translation>
    </message>
    <message>
        <source>The cloud lists no customer for this partner.</source>
        <translation>云端没有该合作伙伴的客户。</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>打开控制台</translation>
    </message>
    <message>
        <source>Refresh this customer</source>
        <translation>刷新此客户</translation>
    </message>
    <message>
        <source>Favourite on or off</source>
        <translation>收藏或取消收藏</translation>
    </message>
    <message>
        <source>Copy UID</source>
        <translation>复制 UID</translation>
    </message>
    <message>
        <source>Edit alias</source>
        <translation>编辑别名</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一个客户</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一个客户</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Select a customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>No details are open.</source>
        <translation>没有打开的详情。</translation>
    </message>
    <message>
        <source>This environment is read-only.</source>
        <translation>该环境为只读。</translation>
    </message>
    <message>
        <source>Open another page</source>
        <translation>打开其他页面</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation>复制行（含表头）</translation>
    </message>
    <message>
        <source>Try fewer letters or filters.</source>
        <translation>请减少搜索文字或筛选条件。</translation>
    </message>
    <message>
        <source>New customer…</source>
        <translation>新建客户…</translation>
    </message>
    <message>
        <source>Export customers…</source>
        <translation>导出客户…</translation>
    </message>
    <message>
        <source>Import customer book…</source>
        <translation>导入客户名册…</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>CRM ID</source>
        <translation>CRM 编号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>%1 of %2 changed</source>
        <comment>field, customer</comment>
        <translation>已更改“%2”的%1</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Orders of this customer</source>
        <translation>该客户的订单</translation>
    </message>
    <message>
        <source>Quota of this customer</source>
        <translation>该客户的额度</translation>
    </message>
    <message>
        <source>Filings of this customer</source>
        <translation>该客户的备案</translation>
    </message>
    <message>
        <source>Ask to verify…</source>
        <translation>邀请认证…</translation>
    </message>
    <message>
        <source>The identity of this customer is verified already.</source>
        <translation>该客户已完成实名认证。</translation>
    </message>
    <message>
        <source>This environment is read-only; the lock in the header opens it for a while.</source>
        <translation>该环境为只读，可用顶栏的锁暂时解锁。</translation>
    </message>
    <message>
        <source>Tickets of this customer</source>
        <translation>该客户的工单</translation>
    </message>
    <message>
        <source>Case in a box for this customer…</source>
        <translation>为该客户打包问题…</translation>
    </message>
</context>
<context>
    <name>pc::Desk</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Consoles</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>调用日志</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Environments…</source>
        <translation>环境…</translation>
    </message>
    <message numerus="yes">
        <source>%n of your own entries (aliases, groups, notes) were rescued.</source>
        <translation>
            <numerusform>已恢复 %n 条本地信息（别名、分组、备注）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own entries (aliases, groups, notes) are complete.</source>
        <translation>本地信息（别名、分组、备注）完好无损。</translation>
    </message>
    <message>
        <source>The local copy was damaged. It was set aside as %1 and is being read anew.</source>
        <translation>本地副本已损坏，已另存为 %1，正在重新读取。</translation>
    </message>
    <message>
        <source>Calls are corrected by that much.</source>
        <comment>the clock is off</comment>
        <translation>调用时已按此偏差校正。</translation>
    </message>
</context>
<context>
    <name>pc::DesktopNotices</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>pc::DiscardDialog</name>
    <message>
        <source>Discard this message?</source>
        <translation>丢弃此消息？</translation>
    </message>
    <message>
        <source>It is not processed, and stays in the list “All” with your note. It can be replayed later.</source>
        <translation>消息不会处理，连同您的备注保留在“全部”列表中，以后可以重新处理。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Why it is not needed</source>
        <translation>为何不需要</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>pc::Downloads</name>
    <message>
        <source>The page offers a file: %1 (%2).</source>
        <translation>页面提供下载文件：%1（%2）。</translation>
    </message>
    <message>
        <source>The page offers a file: %1.</source>
        <translation>页面提供下载文件：%1。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>正在保存 %1…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>%1 could not be saved.</source>
        <translation>无法保存 %1。</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
</context>
<context>
    <name>pc::DueMenu</name>
    <message>
        <source>In 1 hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>In 4 hours</source>
        <translation>4 小时后</translation>
    </message>
    <message>
        <source>Today at 18:00</source>
        <translation>今天 18:00</translation>
    </message>
    <message>
        <source>Tomorrow at 9:00</source>
        <translation>明天 9:00</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>其他时间…</translation>
    </message>
    <message>
        <source>By the rule of its state</source>
        <translation>按状态规则</translation>
    </message>
    <message>
        <source>When is it due?</source>
        <translation>何时截止？</translation>
    </message>
    <message>
        <source>Something has to happen by this time, as your clock shows it.</source>
        <translation>须在此时间之前处理，以本机时间为准。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>pc::EndpointsTable</name>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>%1 的地址</translation>
    </message>
    <message>
        <source>Signature of %1</source>
        <translation>%1 的签名方式</translation>
    </message>
    <message>
        <source>Method of %1</source>
        <translation>%1 的请求方法</translation>
    </message>
</context>
<context>
    <name>pc::EnvironmentBadge</name>
    <message>
        <source>Environment: %1</source>
        <translation>环境：%1</translation>
    </message>
    <message>
        <source>Environment: %1 (read-only)</source>
        <translation>环境：%1（只读）</translation>
    </message>
</context>
<context>
    <name>pc::EnvironmentDialog</name>
    <message>
        <source>Enter both the ID and the secret of the key.</source>
        <translation>请同时填写 AccessKey ID 和 AccessKey Secret。</translation>
    </message>
    <message>
        <source>Add an environment</source>
        <translation>添加环境</translation>
    </message>
    <message>
        <source>Environment “%1”</source>
        <translation>环境“%1”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and test the connection</source>
        <translation>保存并测试连接</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>返回设置</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Service suite…</source>
        <translation>服务套件…</translation>
    </message>
    <message>
        <source>The cloud&apos;s pages of this environment, and where its own are used instead</source>
        <translation>此环境的云厂商页面，以及哪些地方改用自建页面</translation>
    </message>
</context>
<context>
    <name>pc::EnvironmentForm</name>
    <message>
        <source>China (aliyun.com)</source>
        <translation>中国站（aliyun.com）</translation>
    </message>
    <message>
        <source>International (alibabacloud.com)</source>
        <translation>国际站（alibabacloud.com）</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>ResellerTrade, page by page</source>
        <translation>ResellerTrade，分页读取</translation>
    </message>
    <message>
        <source>BssOpenApi, all at once</source>
        <translation>BssOpenApi，一次读取</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Read-only: refuse every change</source>
        <translation>只读：拒绝一切更改</translation>
    </message>
    <message>
        <source>Recommended for production. Reading and opening consoles still work.</source>
        <translation>建议生产环境启用。仍可查看数据和打开控制台。</translation>
    </message>
    <message>
        <source>Reading and opening consoles still work.</source>
        <translation>仍可查看数据和打开控制台。</translation>
    </message>
    <message>
        <source>Addresses and other settings</source>
        <translation>接入点及其他设置</translation>
    </message>
    <message>
        <source>Customer list is read from</source>
        <translation>客户列表来源</translation>
    </message>
    <message>
        <source>For example: Production China</source>
        <translation>例如：生产（中国站）</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>The calls of 2016, as virtual operators are told</source>
        <translation>2016 版接口，虚商文档中的版本</translation>
    </message>
    <message>
        <source>The calls of 2021</source>
        <translation>2021 版接口</translation>
    </message>
    <message>
        <source>Tickets go through</source>
        <translation>工单接口</translation>
    </message>
    <message>
        <source>The vendor&apos;s messages to the partner are taken from this queue. The address belongs to the account and region that own it; the vendor tells both. Leave name and address empty if there is none.</source>
        <translation>云厂商发给合作伙伴的消息从此队列接收。地址取决于队列所属的账号和地域，两者由云厂商告知。没有队列时，名称和地址留空。</translation>
    </message>
    <message>
        <source>No queue</source>
        <translation>无队列</translation>
    </message>
</context>
<context>
    <name>pc::EnvironmentListModel</name>
    <message>
        <source>Built-in sandbox</source>
        <translation>内置沙箱</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>pc::EnvironmentsDialog</name>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>pc::EnvironmentsView</name>
    <message>
        <source>“%1” was imported. The file %2 still holds its keys in plain text: delete it.</source>
        <translation>已导入“%1”。文件 %2 中仍有明文密钥，请将其删除。</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>“%1” was imported.</source>
        <translation>已导入“%1”。</translation>
    </message>
    <message>
        <source>The file was deleted.</source>
        <translation>文件已删除。</translation>
    </message>
    <message>
        <source>%1 could not be deleted; delete it by hand.</source>
        <translation>无法删除 %1，请手动删除。</translation>
    </message>
    <message>
        <source>Import an environment</source>
        <translation>导入环境</translation>
    </message>
    <message>
        <source>Environment files (*.json)</source>
        <translation>环境文件 (*.json)</translation>
    </message>
    <message>
        <source>Export “%1”, without its keys</source>
        <translation>导出“%1”（不含密钥）</translation>
    </message>
    <message>
        <source>Exported to %1, without keys.</source>
        <translation>已导出到 %1（不含密钥）。</translation>
    </message>
    <message>
        <source>“%1” has the same settings and no keys: environments never share them.</source>
        <translation>“%1”沿用了相同设置，但不含密钥：各环境之间不共用密钥。</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>移除“%1”？</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Its settings, its keys in the keychain and its local copy of customers with aliases, groups and notes are removed from this machine. Nothing changes in the cloud.</source>
        <translation>将从本机移除该环境的设置、钥匙串中的密钥，以及客户的本地副本（含别名、分组和备注）。云端不受影响。</translation>
    </message>
    <message>
        <source>Add it again with its keys; aliases, groups and notes do not come back.</source>
        <translation>可重新添加环境并填写密钥，但别名、分组和备注无法恢复。</translation>
    </message>
    <message>
        <source>Remove the environment</source>
        <translation>移除环境</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>已移除“%1”。</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use this environment</source>
        <translation>使用此环境</translation>
    </message>
    <message>
        <source>Use another environment first.</source>
        <translation>请先切换到其他环境。</translation>
    </message>
    <message>
        <source>Held for this session only</source>
        <translation>仅在本次运行期间保留</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>已存入钥匙串</translation>
    </message>
    <message>
        <source>No key is stored.</source>
        <translation>未保存密钥。</translation>
    </message>
    <message>
        <source>Partner UID</source>
        <translation>合作伙伴 UID</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国站</translation>
    </message>
    <message>
        <source>International</source>
        <translation>国际站</translation>
    </message>
    <message>
        <source>Main key</source>
        <translation>主账号密钥</translation>
    </message>
    <message>
        <source>RAM-user key</source>
        <translation>RAM 用户密钥</translation>
    </message>
    <message>
        <source>No key is stored; consoles cannot be opened without it.</source>
        <translation>未保存密钥，无法打开控制台。</translation>
    </message>
    <message>
        <source>Keys are kept</source>
        <translation>密钥存放</translation>
    </message>
    <message>
        <source>for this session only</source>
        <translation>仅本次运行期间</translation>
    </message>
    <message>
        <source>in the system&apos;s keychain</source>
        <translation>系统钥匙串</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>接入点</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n 个产品</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of vendor pages</source>
        <translation>云端页面语言</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program and is left alone.</source>
        <translation>%1 由更新版本的程序创建，未作改动。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2); it was set aside as %3.</source>
        <translation>%1 已损坏（%2），已另存为 %3。</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>From the aliyun command line or variables…</source>
        <translation>从阿里云 CLI 或环境变量…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>%1 cannot be imported: it is not an environment file, or its %2 is wrong.</source>
        <translation>无法导入 %1：它不是环境文件，或其中的 %2 有误。</translation>
    </message>
    <message>
        <source>A simulated cloud inside this program, with sample customers. Nothing here is real, and nothing can break.</source>
        <translation>程序内置的模拟云，附带示例客户。数据均为虚构，可放心操作。</translation>
    </message>
    <message>
        <source>The keychain has not answered.</source>
        <translation>钥匙串尚未响应。</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Message queue</source>
        <translation>消息队列</translation>
    </message>
    <message>
        <source>No queue is named; no messages are received.</source>
        <translation>未填写队列，不接收消息。</translation>
    </message>
</context>
<context>
    <name>pc::ErrorText</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) slow.</source>
        <translation>
            <numerusform>本机时钟慢了 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n second(s) slow.</source>
        <translation>
            <numerusform>本机时钟慢了 %n 秒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) fast.</source>
        <translation>
            <numerusform>本机时钟快了 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n second(s) fast.</source>
        <translation>
            <numerusform>本机时钟快了 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>The request may have arrived; whether it took effect is not known yet.</source>
        <translation>请求可能已送达，尚不确定是否生效。</translation>
    </message>
    <message>
        <source>Nothing was sent, so nothing has changed.</source>
        <translation>请求未发出，没有任何更改。</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be found.</source>
        <translation>无法解析服务器域名。</translation>
    </message>
    <message>
        <source>Check the network connection and the endpoint in the environment&apos;s settings.</source>
        <translation>请检查网络连接和环境设置中的接入点。</translation>
    </message>
    <message>
        <source>The server refused the connection.</source>
        <translation>服务器拒绝连接。</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s address and port, and whether a firewall stands in between.</source>
        <translation>请检查接入点的地址和端口，以及是否有防火墙拦截。</translation>
    </message>
    <message>
        <source>There is no network connection.</source>
        <translation>网络未连接。</translation>
    </message>
    <message>
        <source>Connect to the network, then try again.</source>
        <translation>请连接网络后重试。</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>代理拒绝连接。</translation>
    </message>
    <message>
        <source>The secure connection could not be established.</source>
        <translation>无法建立安全连接。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted here, so nothing was sent.</source>
        <translation>服务器证书不受信任，请求未发出。</translation>
    </message>
    <message>
        <source>Check the clock, and whether a proxy inspects connections with a certificate unknown to this system.</source>
        <translation>请检查本机时钟，并确认是否有代理使用系统未信任的证书检查流量。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器响应超时。</translation>
    </message>
    <message>
        <source>Check the result before sending again.</source>
        <translation>再次提交前，请先确认结果。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Refresh to see what is true now.</source>
        <translation>请刷新以查看当前状态。</translation>
    </message>
    <message>
        <source>The service is not being called at the moment.</source>
        <translation>已暂停调用该服务。</translation>
    </message>
    <message>
        <source>It failed repeatedly a moment ago; calls are paused so that it can recover. Nothing was sent.</source>
        <translation>该服务刚才连续失败，已暂停调用以待其恢复。请求未发出。</translation>
    </message>
    <message>
        <source>Wait a minute. One trial call goes out by itself, and work continues when it succeeds.</source>
        <translation>请稍候一分钟。程序会自动试探调用，成功后恢复。</translation>
    </message>
    <message>
        <source>The cloud refuses requests whose time differs by more than 15 minutes.</source>
        <translation>云端会拒绝时间相差超过 15 分钟的请求。</translation>
    </message>
    <message>
        <source>Set the system clock to network time, then try again.</source>
        <translation>请开启系统的自动对时，然后重试。</translation>
    </message>
    <message>
        <source>The cloud did not accept the key.</source>
        <translation>云端未接受该密钥。</translation>
    </message>
    <message>
        <source>The access key is wrong, disabled or deleted.</source>
        <translation>AccessKey 有误、已禁用或已删除。</translation>
    </message>
    <message>
        <source>Check the key in the environment&apos;s settings and run the connection test.</source>
        <translation>请检查环境设置中的密钥，并测试连接。</translation>
    </message>
    <message>
        <source>The key has no right to do this.</source>
        <translation>该密钥没有此操作的权限。</translation>
    </message>
    <message>
        <source>The cloud knows the key but does not allow this action.</source>
        <translation>云端已识别该密钥，但不允许此操作。</translation>
    </message>
    <message>
        <source>Ask the person who manages the partner account to grant the action.</source>
        <translation>请联系合作伙伴账号的管理员授权。</translation>
    </message>
    <message>
        <source>The cloud does not know this record.</source>
        <translation>云端没有该记录。</translation>
    </message>
    <message>
        <source>It does not exist, or no longer belongs to this partner.</source>
        <translation>该记录不存在，或已不属于本合作伙伴。</translation>
    </message>
    <message>
        <source>Refresh the list and check the identifier.</source>
        <translation>请刷新列表并核对编号。</translation>
    </message>
    <message>
        <source>The change collides with the present state.</source>
        <translation>此更改与当前状态冲突。</translation>
    </message>
    <message>
        <source>Somebody or something changed the record meanwhile.</source>
        <translation>该记录在此期间已被更改。</translation>
    </message>
    <message>
        <source>Refresh, look at the present state, then decide again.</source>
        <translation>请刷新并查看当前状态后再作决定。</translation>
    </message>
    <message>
        <source>The cloud asks for fewer calls.</source>
        <translation>云端已限流。</translation>
    </message>
    <message>
        <source>The limit of this action is used up for the moment.</source>
        <translation>该操作的调用次数暂已用完。</translation>
    </message>
    <message>
        <source>Wait a moment; background work continues by itself.</source>
        <translation>请稍候，后台任务会自动继续。</translation>
    </message>
    <message>
        <source>The cloud rejected the request.</source>
        <translation>云端拒绝了该请求。</translation>
    </message>
    <message>
        <source>It was understood, but not carried out.</source>
        <translation>请求已识别，但未执行。</translation>
    </message>
    <message>
        <source>Read the details, correct the input and send it again.</source>
        <translation>请查看详情，更正输入后重新提交。</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>无法识别响应内容。</translation>
    </message>
    <message>
        <source>The cloud answered in a form this version does not know.</source>
        <translation>云端的响应格式不为当前版本所支持。</translation>
    </message>
    <message>
        <source>Copy the details and report them; trying again rarely helps.</source>
        <translation>请复制详情并反馈，重试通常无效。</translation>
    </message>
    <message>
        <source>The cloud had an internal error.</source>
        <translation>云端内部错误。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>New data cannot be kept; what was stored before is intact.</source>
        <translation>无法保存新数据，已有数据不受影响。</translation>
    </message>
    <message>
        <source>Free some space on the disk of the data folder, then try again.</source>
        <translation>请清理数据目录所在磁盘的空间后重试。</translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>无法写入数据目录。</translation>
    </message>
    <message>
        <source>Data can be looked at, but nothing new can be kept.</source>
        <translation>可以查看数据，但无法保存新数据。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or choose another data folder.</source>
        <translation>请检查目录权限，或选择其他数据目录。</translation>
    </message>
    <message>
        <source>The local data is damaged.</source>
        <translation>本地数据已损坏。</translation>
    </message>
    <message>
        <source>The damaged file was set aside; cloud data will be read again.</source>
        <translation>损坏的文件已另存，云端数据将重新读取。</translation>
    </message>
    <message>
        <source>Let the first load finish. Aliases, groups and notes are kept as far as they can be read.</source>
        <translation>请等待首次加载完成。别名、分组和备注将尽可能保留。</translation>
    </message>
    <message>
        <source>The local data belongs to a newer version.</source>
        <translation>本地数据由更新的版本创建。</translation>
    </message>
    <message>
        <source>This version does not touch it, so that nothing is damaged.</source>
        <translation>为避免损坏，当前版本未作任何改动。</translation>
    </message>
    <message>
        <source>Start the newer version, or choose another data folder.</source>
        <translation>请启动新版本，或选择其他数据目录。</translation>
    </message>
    <message>
        <source>The local data could not be read or written.</source>
        <translation>无法读写本地数据。</translation>
    </message>
    <message>
        <source>The last change may not have been kept.</source>
        <translation>最近一次更改可能未保存。</translation>
    </message>
    <message>
        <source>No key is stored for this environment.</source>
        <translation>该环境未保存密钥。</translation>
    </message>
    <message>
        <source>The keychain works but holds no such entry.</source>
        <translation>钥匙串可用，但其中没有该条目。</translation>
    </message>
    <message>
        <source>Add the key in the environment&apos;s settings.</source>
        <translation>请在环境设置中添加密钥。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>钥匙串已锁定。</translation>
    </message>
    <message>
        <source>The key is stored but was not handed out.</source>
        <translation>密钥已保存，但未能取出。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again.</source>
        <translation>请解锁钥匙串后重试。</translation>
    </message>
    <message>
        <source>A helper program failed.</source>
        <translation>辅助程序出错。</translation>
    </message>
    <message>
        <source>It could not be started, or ended unexpectedly.</source>
        <translation>程序无法启动，或意外退出。</translation>
    </message>
    <message>
        <source>The input is not valid.</source>
        <translation>输入无效。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>请求未发出。</translation>
    </message>
    <message>
        <source>Correct the marked fields.</source>
        <translation>请更正标出的字段。</translation>
    </message>
    <message>
        <source>This environment is read-only.</source>
        <translation>该环境为只读。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>需要时可重新开始。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong.</source>
        <translation>本机时钟不准。</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings and your proxy login.</source>
        <translation>请检查系统代理设置和代理账号。</translation>
    </message>
    <message>
        <source>The answer broke off halfway.</source>
        <translation>响应在传输中途中断。</translation>
    </message>
    <message>
        <source>Try again in a moment. If it persists, report the request ID to the vendor.</source>
        <translation>请稍后重试。如仍出现，请向云厂商提供请求 ID。</translation>
    </message>
    <message>
        <source>Try again; if it persists, restart the program and copy the details.</source>
        <translation>请重试；如仍出现，请重启程序并复制详情。</translation>
    </message>
    <message>
        <source>Try again; if it persists, reinstall the program and copy the details.</source>
        <translation>请重试；如仍出现，请重新安装程序并复制详情。</translation>
    </message>
    <message>
        <source>%1 (%2)%3</source>
        <extracomment>what happened, code, full stop</extracomment>
        <translation>%1（%2）%3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The local data is in use by another process.</source>
        <translation>本地数据正被另一个进程使用。</translation>
    </message>
    <message>
        <source>Two at the same time could damage it, so it was not opened.</source>
        <translation>同时使用可能会损坏数据，因此未打开。</translation>
    </message>
    <message>
        <source>Close the other Partner Console that uses this data folder, then try again.</source>
        <translation>请关闭正在使用该数据目录的另一个 Partner Console，然后重试。</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>钥匙串未响应。</translation>
    </message>
    <message>
        <source>There is none on this system, or it took too long. Keys are never written to a file instead.</source>
        <translation>系统没有可用的钥匙串，或响应超时。密钥绝不会改为写入文件。</translation>
    </message>
    <message>
        <source>Start or unlock the keychain service and try again, or enter the keys for this session only.</source>
        <translation>请启动或解锁钥匙串服务后重试，或仅为本次运行输入密钥。</translation>
    </message>
    <message>
        <source>Unlock it for a while with the lock in the header if you mean to change something.</source>
        <translation>如需更改，请用顶栏的锁暂时解锁。</translation>
    </message>
</context>
<context>
    <name>pc::EventTableDialog</name>
    <message>
        <source>About</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>The message that is open could not be processed.</source>
        <translation>打开的消息将无法处理。</translation>
    </message>
    <message>
        <source>The message that is open would be of an unknown kind.</source>
        <translation>打开的消息将归为未知类型。</translation>
    </message>
    <message>
        <source>The message that is open reads: %1 · %2</source>
        <translation>打开的消息解读为：%1 · %2</translation>
    </message>
    <message>
        <source>How messages are read</source>
        <translation>消息解读方式</translation>
    </message>
    <message>
        <source>The vendor publishes no form of its messages. A path walks the JSON of a message, like data.orderId or items[0].id; a kind may end with * to take all that begin so; {path} in the words is filled in. The first line that matches counts.</source>
        <translation>云厂商未公布消息格式。路径指向消息 JSON 中的位置，例如 data.orderId 或 items[0].id；类型以 * 结尾时，匹配所有以此开头的类型；文字中的 {路径} 会替换为对应的值。以第一条匹配的行为准。</translation>
    </message>
    <message>
        <source>Save and read again</source>
        <translation>保存并重新解读</translation>
    </message>
    <message>
        <source>Kind stands at</source>
        <translation>类型位置</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>UID of the customer</source>
        <translation>客户 UID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Its number stands at</source>
        <translation>编号位置</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Kinds of messages</source>
        <translation>消息类型</translation>
    </message>
    <message>
        <source>Add a kind</source>
        <translation>添加类型</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Back to the first table</source>
        <translation>恢复初始类型表</translation>
    </message>
    <message>
        <source>Select a message in the inbox first, to see here how the table reads it.</source>
        <translation>先在收件箱中选择一条消息，可在此查看类型表如何解读它。</translation>
    </message>
    <message>
        <source>ID of the event</source>
        <translation>事件编号</translation>
    </message>
</context>
<context>
    <name>pc::EvidenceBox</name>
    <message>
        <source>The evidence of the other customer was taken out. What is attached as a file already stays: look at it.</source>
        <translation>已移除另一客户的佐证材料。已作为文件附上的内容仍然保留，请检查。</translation>
    </message>
    <message>
        <source>It is in the list already.</source>
        <translation>已在列表中。</translation>
    </message>
    <message>
        <source>Choose the customer first: only what is the customer&apos;s own can be evidence.</source>
        <translation>请先选择客户：只有该客户自己的内容可以作为佐证。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>order, product, day</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>service number, domain or instance</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>action, time, request id</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>… and more: type a longer part of it</source>
        <translation>…还有更多，请输入更长的部分</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n item(s) as one file</source>
        <translation>
            <numerusform>将 %n 项作为一个文件附上</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence: calls, orders and service numbers of the customer</source>
        <translation>佐证材料：该客户的调用、订单和服务号</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Kind of evidence</source>
        <translation>佐证类型</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>What to add as evidence</source>
        <translation>要添加的佐证</translation>
    </message>
    <message>
        <source>Service number, domain or instance</source>
        <translation>服务号、域名或实例</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add as evidence</source>
        <translation>添加为佐证</translation>
    </message>
    <message>
        <source>Nothing of this customer matches.</source>
        <translation>该客户没有匹配的内容。</translation>
    </message>
    <message>
        <source>Request ID, or a part of it</source>
        <translation>请求 ID 或其中一部分</translation>
    </message>
    <message>
        <source>Order ID, or a part of it</source>
        <translation>订单号或其中一部分</translation>
    </message>
</context>
<context>
    <name>pc::ExportDialog</name>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>已取消，未生成文件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Visible columns</source>
        <translation>可见列</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>全部列</translation>
    </message>
    <message>
        <source>Mask e-mail addresses</source>
        <translation>邮箱打码</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Everything in the list now, including rows that are scrolled out of view.</source>
        <translation>导出列表中的全部内容，包括当前未滚动到的行。</translation>
    </message>
    <message>
        <source>Only the first letters and the domain are written.</source>
        <translation>仅保留邮箱的前几个字母和域名。</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>Export %1 row(s)…</source>
        <translation>
            <numerusform>导出 %1 行…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were written to %2.</source>
        <translation>
            <numerusform>已将 %1 行写入 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected rows alone.</source>
        <translation>仅所选的行。</translation>
    </message>
    <message>
        <source>The whole list (%1)</source>
        <translation>整个列表（%1）</translation>
    </message>
    <message>
        <source>Selected rows (%1)</source>
        <translation>所选行（%1）</translation>
    </message>
</context>
<context>
    <name>pc::FacePanel</name>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>会话已结束</translation>
    </message>
    <message>
        <source>The console could not be opened</source>
        <translation>无法打开控制台</translation>
    </message>
    <message>
        <source>The page did not load</source>
        <translation>页面加载失败</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>The page crashed</source>
        <translation>页面已崩溃</translation>
    </message>
    <message>
        <source>Opening the cloud console of %1.</source>
        <translation>正在打开“%1”的云控制台。</translation>
    </message>
    <message>
        <source>The sign-in for %1 did not reach the console. Open it again; if that fails too, the call log in the main window says more.</source>
        <translation>未能登录“%1”的控制台。请重新打开；如仍失败，请查看主窗口的调用日志。</translation>
    </message>
    <message>
        <source>The address did not answer. The session goes on; check the network and reload.</source>
        <translation>该地址没有响应。会话仍然有效，请检查网络后刷新。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was opened. A proxy that inspects traffic or a wrong clock can be the cause.</source>
        <translation>%1 的证书不受信任，已停止打开。可能的原因：代理检查流量，或本机时钟不准。</translation>
    </message>
    <message>
        <source>The part of the browser that draws this page stopped. The session goes on; reload to continue. What was typed and not sent is lost.</source>
        <translation>页面渲染进程已停止。会话仍然有效，刷新即可继续，但未提交的输入已丢失。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Look at the page</source>
        <translation>查看页面</translation>
    </message>
    <message>
        <source>Shows the page as it was, for example to copy what you typed</source>
        <translation>显示原来的页面，例如用于复制已输入的内容</translation>
    </message>
    <message>
        <source>The frame could not be signed in</source>
        <translation>框架页面未能登录</translation>
    </message>
    <message>
        <source>The sign-in left no cookie in the frame of %1: cookies of pages inside other pages are refused. In the main window, under Service suite, let it be shown as main page; then open it again.</source>
        <translation>登录未能在“%1”的框架中保存 Cookie：内嵌页面的 Cookie 被拒绝。请在主窗口的“服务套件”中将其改为主页面显示，然后重新打开。</translation>
    </message>
    <message>
        <source>Signing in behind the page did not work; the main window says why. Opening it again loads the page anew: look at it first and copy what you typed.</source>
        <translation>后台重新登录未成功，原因见主窗口。再次打开会重新加载页面：请先查看页面并复制已填写的内容。</translation>
    </message>
    <message>
        <source>The time of this session with %1 is over.</source>
        <translation>%1 的本次会话已到期。</translation>
    </message>
    <message>
        <source>The cloud signed this session with %1 out.</source>
        <translation>云端已将 %1 的本次会话登出。</translation>
    </message>
    <message>
        <source>Nothing more can be sent from the page; open it again to go on where it stands.</source>
        <translation>页面已无法再提交内容；再次打开即可从当前位置继续。</translation>
    </message>
    <message>
        <source>Nothing more can be sent from the page; open it again to go on.</source>
        <translation>页面已无法再提交内容；再次打开即可继续。</translation>
    </message>
    <message>
        <source>What you typed is still on the page, and stays there when you open it again. The cloud may refuse a form after such a gap, and the page then says so: copy what is not saved into the notes first.</source>
        <translation>已填写的内容仍在页面上，再次打开后也会保留。会话中断后云端可能不再接受该表单，页面会给出提示：请先把未保存的内容复制到备注中。</translation>
    </message>
    <message>
        <source>What you typed is still on the page: look at it and copy what is not saved into the notes before you open it again.</source>
        <translation>已填写的内容仍在页面上：再次打开前，请查看并把未保存的内容复制到备注中。</translation>
    </message>
    <message>
        <source>Signing in behind the page of %1, which stays as it is.</source>
        <translation>正在后台为 %1 的页面重新登录，页面保持不变。</translation>
    </message>
</context>
<context>
    <name>pc::FactGrid</name>
    <message>
        <source>%1: not known. %2</source>
        <translation>%1：未知。%2</translation>
    </message>
</context>
<context>
    <name>pc::FilingCardModel</name>
    <message>
        <source>No service number yet</source>
        <translation>尚无服务号</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>无截止日期</translation>
    </message>
    <message>
        <source>Due %1</source>
        <comment>a day</comment>
        <translation>截止：%1</translation>
    </message>
</context>
<context>
    <name>pc::FilingColumn</name>
    <message numerus="yes">
        <source>%1: %n filing(s)</source>
        <comment>state of service numbers and how many</comment>
        <translation>
            <numerusform>%1：%n 项备案</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>pc::FilingDetail</name>
    <message>
        <source>There is no service number yet. Bind one first.</source>
        <translation>尚无服务号，请先绑定。</translation>
    </message>
    <message>
        <source>The number is void: nobody can file with it any more.</source>
        <translation>服务号已失效，不能再用于备案。</translation>
    </message>
    <message>
        <source>The number has been filed with already.</source>
        <translation>该服务号已用于备案。</translation>
    </message>
    <message>
        <source>Instance ends</source>
        <translation>实例到期</translation>
    </message>
    <message>
        <source>The instance has not been read yet.</source>
        <translation>实例尚未读取。</translation>
    </message>
    <message>
        <source>The cloud did not say when it ends.</source>
        <translation>云端未提供到期时间。</translation>
    </message>
    <message>
        <source>%1, before the deadline</source>
        <comment>a day</comment>
        <translation>%1，早于截止日期</translation>
    </message>
    <message>
        <source>The service numbers of an instance go void when it is released. Renew it first: %1</source>
        <translation>实例释放后，其服务号将失效。请先续费：%1</translation>
    </message>
    <message>
        <source>May file with it</source>
        <translation>可使用的账号</translation>
    </message>
    <message>
        <source>The cloud did not say which account holds the number.</source>
        <translation>云端未提供该服务号由哪个账号持有。</translation>
    </message>
    <message>
        <source>The account of the instance</source>
        <translation>实例所属账号</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Bound to</source>
        <translation>绑定到</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>备案号</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>备案档案</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Prepare a case</source>
        <translation>建立档案</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>正在刷新…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情 (Esc)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Show this customer among the customers</source>
        <translation>在客户页查看该客户</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>打开控制台</translation>
    </message>
    <message>
        <source>Start filing session</source>
        <translation>开始备案会话</translation>
    </message>
    <message>
        <source>Bind service numbers…</source>
        <translation>绑定服务号…</translation>
    </message>
    <message>
        <source>Grant to another account…</source>
        <translation>授权给其他账号…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Numbers left</source>
        <translation>剩余服务号</translation>
    </message>
    <message>
        <source>It has no end: it is pay-as-you-go.</source>
        <translation>按量付费，没有到期时间。</translation>
    </message>
</context>
<context>
    <name>pc::FilingFilterBar</name>
    <message>
        <source>Any</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Service number, instance, domain, customer or note</source>
        <translation>服务号、实例、域名、客户或备注</translation>
    </message>
    <message>
        <source>Search filings</source>
        <translation>搜索备案</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>7 天内截止</translation>
    </message>
    <message>
        <source>Nobody prepares</source>
        <translation>未建档</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message numerus="yes">
        <source>Due within %n day(s)</source>
        <translation>
            <numerusform>%n 天内截止</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>text that is searched for</comment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>pc::FilingListModel</name>
    <message>
        <source>Read (UTC)</source>
        <translation>读取时间（UTC）</translation>
    </message>
    <message>
        <source>This customer is not in the list of customers.</source>
        <translation>客户列表中没有该客户。</translation>
    </message>
    <message>
        <source>Number read on %1</source>
        <translation>服务号读取时间：%1</translation>
    </message>
    <message>
        <source>Service number that the filing form asks for</source>
        <translation>备案表单要求填写的服务号</translation>
    </message>
    <message>
        <source>What the number is bound to, for good</source>
        <translation>服务号永久绑定的对象</translation>
    </message>
    <message>
        <source>State of the service number, as the cloud told it last</source>
        <translation>云端上次返回的服务号状态</translation>
    </message>
    <message>
        <source>How far our own preparation is</source>
        <translation>我方准备工作的进度</translation>
    </message>
    <message>
        <source>What is wrong, worst first</source>
        <translation>存在的问题，最严重的在前</translation>
    </message>
    <message>
        <source>Number that the authority gave the site</source>
        <translation>管局为网站核发的备案号</translation>
    </message>
    <message>
        <source>When the cloud last told the number</source>
        <translation>云端上次返回服务号的时间</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>备案号</translation>
    </message>
    <message>
        <source>Customer UID</source>
        <translation>客户 UID</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>pc::FilingPaletteSource</name>
    <message>
        <source>Filings</source>
        <translation>备案</translation>
    </message>
</context>
<context>
    <name>pc::FilingRefusalCard</name>
    <message>
        <source>What is typed there and not saved in the form is lost when that page closes: look at it first.</source>
        <translation>关闭该页面会丢失已输入但未在表单中保存的内容，请先查看。</translation>
    </message>
    <message>
        <source>Filing of %1 – %2</source>
        <translation>%1 备案 – %2</translation>
    </message>
    <message>
        <source>Show that page</source>
        <translation>查看该页面</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open a fresh session</source>
        <translation>打开新会话</translation>
    </message>
    <message>
        <source>Close it and open a fresh session</source>
        <translation>关闭并打开新会话</translation>
    </message>
    <message>
        <source>Not enough time for %1</source>
        <translation>%1 备案时间不足</translation>
    </message>
    <message numerus="yes">
        <source>This filing needs about %n minute(s), with five in reserve.</source>
        <translation>
            <numerusform>此备案约需 %n 分钟，另留五分钟余量。</numerusform>
        </translation>
    </message>
    <message>
        <source>The page of %1 is still open, its session is over</source>
        <translation>%1 的页面仍打开，但会话已结束</translation>
    </message>
    <message>
        <source>Another filing of %1 is open</source>
        <translation>“%1”的另一项备案正在进行</translation>
    </message>
    <message>
        <source>One filing of a customer at a time: the page is open with %1.</source>
        <translation>同一客户一次只能办理一项备案，当前页面为 %1。</translation>
    </message>
    <message>
        <source>The session could not be renewed</source>
        <translation>会话续期失败</translation>
    </message>
    <message>
        <source>The cloud gave no fresh session behind the page of %1; the old one goes on until its end.</source>
        <translation>云端未能为 %1 的页面提供新会话，原会话将持续到到期为止。</translation>
    </message>
    <message numerus="yes">
        <source>The session that is open with %1 has %n minute(s) left.</source>
        <translation>
            <numerusform>“%1”当前会话剩余 %n 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>A fresh session is signed in behind the page, which stays as it is.</source>
        <translation>新会话将在页面后台登录，页面保持不变。</translation>
    </message>
</context>
<context>
    <name>pc::FilingReminders</name>
    <message>
        <source>a site without a domain yet</source>
        <translation>尚无域名的网站</translation>
    </message>
    <message numerus="yes">
        <source>Reminder: %n filings, among them %1.</source>
        <translation>
            <numerusform>备案提醒：共 %n 项，包括 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder: the filing of %1 is due on %2.</source>
        <comment>domain; day and how far it is</comment>
        <translation>备案提醒：%1 的截止日期为 %2。</translation>
    </message>
    <message>
        <source>Reminder: the filing of %1.</source>
        <translation>备案提醒：%1。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>pc::FilingResultCard</name>
    <message>
        <source>Filing of %1 – %2</source>
        <translation>%1 备案 – %2</translation>
    </message>
    <message>
        <source>How did the filing of %1 end?</source>
        <translation>%1 的备案结果如何？</translation>
    </message>
    <message>
        <source>Its page for %1 is closed. What you say here is kept with the case; without an answer it stays in the list as unfinished.</source>
        <translation>“%1”的备案页面已关闭。此处填写的内容保存在备案档案中；如不填写，列表中将显示“结果未记录”。</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Came back, with something to mend</source>
        <translation>被退回，需修改</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>In a few words (optional)</source>
        <translation>简要说明（可选）</translation>
    </message>
    <message>
        <source>What was missing, what the page said, what comes next</source>
        <translation>缺少什么、页面提示了什么、下一步做什么</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
</context>
<context>
    <name>pc::FilingSessions</name>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>服务号</translation>
    </message>
</context>
<context>
    <name>pc::FilingText</name>
    <message>
        <source>This case has no service number yet.</source>
        <translation>此档案尚无服务号。</translation>
    </message>
    <message>
        <source>The cloud did not say what the number is bound to.</source>
        <translation>云端未提供该服务号绑定的对象。</translation>
    </message>
    <message>
        <source>Nobody has made a case for this number. The cloud does not say which domain it is for.</source>
        <translation>该服务号尚未建档，云端不会提供其对应的域名。</translation>
    </message>
    <message>
        <source>The case names no domain yet.</source>
        <translation>档案中尚未填写域名。</translation>
    </message>
    <message>
        <source>The cloud did not say.</source>
        <translation>云端未提供。</translation>
    </message>
    <message>
        <source>Nobody has made a case for this number.</source>
        <translation>该服务号尚未建档。</translation>
    </message>
    <message>
        <source>No deadline is set.</source>
        <translation>未设置截止日期。</translation>
    </message>
    <message>
        <source>Not filed yet.</source>
        <translation>尚未备案。</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>Unbound</source>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>已绑定</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已备案</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No service number is bound yet.</source>
        <translation>尚未绑定服务号。</translation>
    </message>
    <message>
        <source>The number is bound to its instance for good and can be used in the filing form.</source>
        <translation>服务号已与实例永久绑定，可在备案表单中使用。</translation>
    </message>
    <message>
        <source>The filing was handed in and is being reviewed.</source>
        <translation>备案已提交，正在审核。</translation>
    </message>
    <message>
        <source>The authority has filed the site.</source>
        <translation>网站已通过管局备案。</translation>
    </message>
    <message>
        <source>The number cannot be used any more.</source>
        <translation>该服务号不能再使用。</translation>
    </message>
    <message>
        <source>This version does not know the state.</source>
        <translation>此版本无法识别该状态。</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>填报中</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Instance ends</source>
        <translation>实例将到期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将截止</translation>
    </message>
    <message>
        <source>Session unfinished</source>
        <translation>结果未记录</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>材料不全</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>未建档</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no risk</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>The deadline has passed.</source>
        <translation>已超过截止日期。</translation>
    </message>
    <message>
        <source>The instance ends on %1, and its numbers go void with it.</source>
        <translation>实例将于 %1 到期，其服务号将同时失效。</translation>
    </message>
    <message>
        <source>The instance ends before this can be done, and its numbers go void with it.</source>
        <translation>实例将在备案完成前到期，其服务号将同时失效。</translation>
    </message>
    <message>
        <source>The filing came back with something to mend.</source>
        <translation>备案被退回，需要修改。</translation>
    </message>
    <message>
        <source>Three days or less are left to the deadline.</source>
        <translation>距截止日期不超过三天。</translation>
    </message>
    <message>
        <source>A filing session was opened, and nobody said how it ended.</source>
        <translation>打开过备案会话，但未记录结果。</translation>
    </message>
    <message>
        <source>Papers are missing or faulty.</source>
        <translation>材料缺失或有问题。</translation>
    </message>
    <message>
        <source>The number is bound, and nobody prepares a filing with it.</source>
        <translation>服务号已绑定，但无人准备备案。</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>云市场</translation>
    </message>
    <message>
        <source>Web hosting</source>
        <translation>云虚拟主机</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an instance and its region</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and how far it is</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Number void</source>
        <translation>服务号作废</translation>
    </message>
    <message>
        <source>The number cannot be used any more; the case needs another one.</source>
        <translation>该服务号已不能使用，此备案档案需要换一个服务号。</translation>
    </message>
</context>
<context>
    <name>pc::FilingsDesk</name>
    <message>
        <source>Look up a service number</source>
        <translation>查询服务号</translation>
    </message>
    <message>
        <source>What was done in a filing session is not saved yet: %1</source>
        <translation>备案会话中的操作记录尚未保存：%1</translation>
    </message>
</context>
<context>
    <name>pc::FilingsPage</name>
    <message>
        <source>Filings</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>No filing matches</source>
        <translation>没有匹配的备案</translation>
    </message>
    <message>
        <source>Try fewer letters or filters.</source>
        <translation>请减少搜索文字或筛选条件。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>No filing here</source>
        <translation>此处没有备案</translation>
    </message>
    <message>
        <source>This scope has no service number and no case yet. Bind service numbers, or choose another scope at the top left.</source>
        <translation>该范围内尚无服务号和备案档案。请绑定服务号，或在左上角选择其他范围。</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>The service numbers of this environment have not been read from the cloud.</source>
        <translation>该环境的服务号尚未从云端读取。</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>立即加载</translation>
    </message>
    <message numerus="yes">
        <source>%1 filing(s)</source>
        <translation>
            <numerusform>%1 项备案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The filings have not been read completely yet.</source>
        <translation>备案尚未完整读取。</translation>
    </message>
    <message>
        <source>Filings from the cloud: %1</source>
        <comment>%1 is an age: 3 min ago</comment>
        <translation>备案更新：%1</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Service numbers by state, as cards (Ctrl+Shift+B)</source>
        <translation>按状态以卡片显示服务号 (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>以看板显示</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Service numbers as a table (Ctrl+Shift+B)</source>
        <translation>以表格显示服务号 (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Look up a number…</source>
        <translation>查询服务号…</translation>
    </message>
    <message>
        <source>Bind service numbers…</source>
        <translation>绑定服务号…</translation>
    </message>
    <message>
        <source>No filings yet</source>
        <translation>尚无备案</translation>
    </message>
    <message>
        <source>No customer has a service number or a case. Bind service numbers to an instance to file a domain with.</source>
        <translation>所有客户均无服务号和备案档案。请先为实例绑定服务号，再为域名备案。</translation>
    </message>
    <message>
        <source>Grant a service number to another account…</source>
        <translation>将服务号授权给其他账号…</translation>
    </message>
    <message>
        <source>Switch between board and table</source>
        <translation>切换看板和表格</translation>
    </message>
    <message>
        <source>Export filings…</source>
        <translation>导出备案…</translation>
    </message>
    <message>
        <source>Save this filter as a view…</source>
        <translation>将此筛选存为视图…</translation>
    </message>
    <message>
        <source>Next filing</source>
        <translation>下一项备案</translation>
    </message>
    <message>
        <source>Previous filing</source>
        <translation>上一项备案</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Start filing session</source>
        <translation>开始备案会话</translation>
    </message>
    <message>
        <source>Open or prepare the case</source>
        <translation>打开或建立备案档案</translation>
    </message>
    <message>
        <source>Refresh this filing</source>
        <translation>刷新此备案</translation>
    </message>
    <message>
        <source>Open the console of this customer</source>
        <translation>打开该客户的控制台</translation>
    </message>
    <message>
        <source>Open the customer of this filing</source>
        <translation>打开该备案的客户</translation>
    </message>
    <message>
        <source>Copy service number</source>
        <translation>复制服务号</translation>
    </message>
    <message>
        <source>Select a filing first.</source>
        <translation>请先选择备案。</translation>
    </message>
    <message>
        <source>There is no service number yet. Bind one first.</source>
        <translation>尚无服务号，请先绑定。</translation>
    </message>
    <message>
        <source>Choose a filter first.</source>
        <translation>请先选择筛选条件。</translation>
    </message>
    <message>
        <source>A view with this filter exists.</source>
        <translation>已有使用此筛选的视图。</translation>
    </message>
    <message>
        <source>No details are open.</source>
        <translation>没有打开的详情。</translation>
    </message>
    <message>
        <source>Export filings</source>
        <translation>导出备案</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation>复制行（含表头）</translation>
    </message>
    <message>
        <source>New ticket about this filing…</source>
        <translation>就该备案新建工单…</translation>
    </message>
</context>
<context>
    <name>pc::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a filter: its choice</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>pc::FixDialog</name>
    <message>
        <source>It names no kind that can be read; it would be kept as an unknown one.</source>
        <translation>没有可识别的类型，将作为未知类型保留。</translation>
    </message>
    <message>
        <source>Its kind “%1” is not in the table of kinds; it would be kept as an unknown one.</source>
        <translation>类型“%1”不在类型表中，将作为未知类型保留。</translation>
    </message>
    <message>
        <source>Reads as: %1 · %2</source>
        <translation>解读为：%1 · %2</translation>
    </message>
    <message>
        <source>Fix this message</source>
        <translation>修正此消息</translation>
    </message>
    <message>
        <source>What came stays in its steps. What you write here is read and processed in its place.</source>
        <translation>收到的原文保留在处理步骤中，此处填写的内容将代替原文解读和处理。</translation>
    </message>
    <message>
        <source>Fix and process</source>
        <translation>修正并处理</translation>
    </message>
    <message>
        <source>Content of the message</source>
        <translation>消息内容</translation>
    </message>
</context>
<context>
    <name>pc::FollowUpButton</name>
    <message>
        <source>To follow up: %1</source>
        <comment>number of customers</comment>
        <translation>待跟进：%1</translation>
    </message>
    <message>
        <source>Identities to follow up: %1</source>
        <comment>number of customers</comment>
        <translation>待跟进的实名认证：%1</translation>
    </message>
    <message>
        <source>Customers whose identity is not verified and who have not been asked yet, or whose link has expired. Click to list them.</source>
        <translation>尚未认证且尚未邀请，或链接已过期的客户。点击可列出。</translation>
    </message>
</context>
<context>
    <name>pc::FoundKeysDialog</name>
    <message>
        <source>variable %1</source>
        <translation>环境变量 %1</translation>
    </message>
    <message>
        <source>aliyun profile “%1” (%2)</source>
        <translation>阿里云 CLI 配置“%1”（%2）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · temporary, for this session only</source>
        <translation>%1 · %2 · 临时密钥，仅本次运行有效</translation>
    </message>
    <message>
        <source>%1 · holds no key of its own</source>
        <translation>%1 · 自身不含密钥</translation>
    </message>
    <message>
        <source>%1 · incomplete</source>
        <translation>%1 · 不完整</translation>
    </message>
    <message>
        <source>Keys on this machine</source>
        <translation>本机密钥</translation>
    </message>
    <message>
        <source>Other tools on this machine hold these keys. Choose one to take over; their files and variables stay as they are.</source>
        <translation>本机的其他工具中存有以下密钥。请选择一个使用，原文件和环境变量不会改动。</translation>
    </message>
    <message>
        <source>There is no file of the aliyun command line (%1).</source>
        <translation>没有找到阿里云 CLI 的配置文件（%1）。</translation>
    </message>
    <message>
        <source>The file of the aliyun command line (%1) cannot be used: %2</source>
        <translation>无法使用阿里云 CLI 的配置文件（%1）：%2</translation>
    </message>
    <message>
        <source>No key was found.</source>
        <translation>没有找到密钥。</translation>
    </message>
    <message>
        <source>Take over this key</source>
        <translation>使用此密钥</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>pc::FrameHost</name>
    <message>
        <source>%1: page of the cloud</source>
        <comment>customer</comment>
        <translation>“%1”的云端页面</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>会话已结束</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Never type a password here: asked to sign in, close the window and open it again. Stays empty? The page forbids frames: show it as main page, under Service suite.</source>
        <translation>切勿在此输入密码：如被要求登录，请关闭窗口后重新打开。页面一直空白？该页面禁止内嵌，请在“服务套件”中改为主页面显示。</translation>
    </message>
</context>
<context>
    <name>pc::GrantDialog</name>
    <message>
        <source>The cloud did not say which account holds this number, so it cannot be granted on.</source>
        <translation>云端未提供该服务号由哪个账号持有，无法授权。</translation>
    </message>
    <message>
        <source>This account holds the number already. Choose the account that is to file with it.</source>
        <translation>该账号已持有此服务号，请选择要使用它备案的账号。</translation>
    </message>
    <message>
        <source>Grant a service number to another account</source>
        <translation>将服务号授权给其他账号</translation>
    </message>
    <message>
        <source>Held now by</source>
        <translation>当前持有账号</translation>
    </message>
    <message>
        <source>Account that is to file with it</source>
        <translation>要使用它备案的账号</translation>
    </message>
    <message>
        <source>Note for the vendor (optional)</source>
        <translation>给云厂商的备注（可选）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a customer, UID</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>pc::GroupListModel</name>
    <message>
        <source>No group</source>
        <translation>未分组</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::HeaderBar</name>
    <message>
        <source>This data has not been read completely yet.</source>
        <translation>数据尚未读取完整。</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退 (Alt+Left)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进 (Alt+Right)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Search customers, calls and commands (Ctrl+K)</source>
        <translation>搜索客户、调用和命令 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Data %1</source>
        <comment>age, as in: Data 3 min ago</comment>
        <translation>数据更新：%1</translation>
    </message>
</context>
<context>
    <name>pc::HistoryDetail</name>
    <message>
        <source>%1 before</source>
        <translation>变更前%1</translation>
    </message>
    <message>
        <source>It was not known when the change was confirmed.</source>
        <translation>确认变更时该值未知。</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>变更后%1</translation>
    </message>
    <message>
        <source>It follows from the change.</source>
        <translation>由此次变更得出。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>发起人</translation>
    </message>
    <message>
        <source>The system did not tell who it was.</source>
        <translation>系统未提供操作人。</translation>
    </message>
    <message>
        <source>Asked for at</source>
        <translation>发起时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>未填写原因。</translation>
    </message>
    <message>
        <source>Allowed or refused by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Nobody had to allow it.</source>
        <translation>无需审批。</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作编号</translation>
    </message>
    <message>
        <source>Idempotency token</source>
        <translation>幂等令牌</translation>
    </message>
    <message>
        <source>This action has none: it is never repeated by itself.</source>
        <translation>该操作没有幂等令牌，因此不会自动重发。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Row of a plan</source>
        <translation>所属批量计划的行</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>所撤销的操作</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>请求 %1</translation>
    </message>
    <message>
        <source>You asked for it yourself: somebody else has to allow or refuse it.</source>
        <translation>此操作由您发起，须由他人审批。</translation>
    </message>
    <message>
        <source>%1 asked for it; you may allow or refuse it.</source>
        <translation>由 %1 发起，您可以批准或拒绝。</translation>
    </message>
    <message>
        <source>Allow this change of %1?</source>
        <translation>批准“%1”的此项变更？</translation>
    </message>
    <message>
        <source>Allow and send: %1</source>
        <translation>批准并提交：%1</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情 (Esc)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Who and why</source>
        <translation>发起人与原因</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Reason for refusing</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即核实</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Undo plan…</source>
        <translation>撤销方案…</translation>
    </message>
</context>
<context>
    <name>pc::HistoryFilterBar</name>
    <message>
        <source>Any</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customer, UID, order, reason, request ID or amount</source>
        <translation>客户、UID、订单、原因、请求 ID 或金额</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索操作历史</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>全部步骤</translation>
    </message>
    <message>
        <source>One row for every state an operation has had, not only its present one</source>
        <translation>操作的每个状态各占一行，而不只显示当前状态</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
</context>
<context>
    <name>pc::HistoryListModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>The system did not tell who it was.</source>
        <translation>系统未提供操作人。</translation>
    </message>
    <message>
        <source>It concerns no customer.</source>
        <translation>不涉及特定客户。</translation>
    </message>
    <message>
        <source>This version does not know the values.</source>
        <translation>此版本无法识别这些值。</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>未填写原因。</translation>
    </message>
    <message>
        <source>Nobody had to allow it.</source>
        <translation>无需审批。</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>尚未提交。</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作编号</translation>
    </message>
    <message>
        <source>Masked</source>
        <comment>export column</comment>
        <translation>已打码</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>pc::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>Only order %1</source>
        <translation>仅订单 %1</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>customer</comment>
        <translation>仅“%1”</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>显示全部操作历史</translation>
    </message>
    <message numerus="yes">
        <source>%1 operation(s), latest first</source>
        <translation>
            <numerusform>%1 个操作，最新在前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 step(s), latest first</source>
        <translation>
            <numerusform>%1 个步骤，最新在前</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the history shown, e-mail addresses masked</source>
        <translation>导出当前显示的操作历史，邮箱打码</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were exported, e-mail addresses masked.</source>
        <translation>
            <numerusform>已导出 %n 行，邮箱已打码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>尚无变更</translation>
    </message>
    <message>
        <source>Every change sent to the cloud will stand here, with who, why and what became of it.</source>
        <translation>提交到云端的每项变更都会记录在此，包括操作人、原因和结果。</translation>
    </message>
    <message>
        <source>Nothing in the history matches</source>
        <translation>没有匹配的操作历史</translation>
    </message>
    <message>
        <source>Try fewer letters or filters.</source>
        <translation>请减少搜索文字或筛选条件。</translation>
    </message>
    <message>
        <source>Export the history…</source>
        <translation>导出操作历史…</translation>
    </message>
</context>
<context>
    <name>pc::IdentifierLabel</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 已复制</translation>
    </message>
    <message>
        <source>%1, press to copy</source>
        <translation>%1，点击复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
</context>
<context>
    <name>pc::IdentityBar</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer UID %1</source>
        <translation>客户 UID %1</translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation>环境 %1</translation>
    </message>
</context>
<context>
    <name>pc::IdentityDesk</name>
    <message>
        <source>%1 is verified now.</source>
        <comment>customer</comment>
        <translation>“%1”已完成实名认证。</translation>
    </message>
</context>
<context>
    <name>pc::IdentitySection</name>
    <message>
        <source>The identity of this customer is verified already.</source>
        <translation>该客户已完成实名认证。</translation>
    </message>
    <message>
        <source>The cloud does not list this customer any more.</source>
        <translation>云端的客户列表中不再有该客户。</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>正在刷新…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>It is being read.</source>
        <translation>正在读取。</translation>
    </message>
    <message>
        <source>The identity of this customer is verified.</source>
        <translation>该客户已完成实名认证。</translation>
    </message>
    <message>
        <source>Verified already</source>
        <translation>已认证</translation>
    </message>
    <message>
        <source>Ask again…</source>
        <translation>再次邀请…</translation>
    </message>
    <message>
        <source>Ask to verify…</source>
        <translation>邀请认证…</translation>
    </message>
    <message>
        <source>Makes a link and a message; nothing changes in the account.</source>
        <translation>生成链接和消息，不会更改账号。</translation>
    </message>
    <message>
        <source>Shows what will follow; nothing is sent yet.</source>
        <translation>显示变更影响，此时不会提交。</translation>
    </message>
    <message>
        <source>There is no verification to remove.</source>
        <translation>没有可移除的认证。</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>The cloud did not say.</source>
        <translation>云端未提供。</translation>
    </message>
    <message>
        <source>Verified name</source>
        <translation>认证名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Asked to verify</source>
        <translation>邀请认证</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>实名认证</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>%1 is an age: 3 min ago</comment>
        <translation>读取：%1</translation>
    </message>
    <message>
        <source>Refresh the identity</source>
        <translation>刷新实名认证</translation>
    </message>
    <message>
        <source>Remove verification…</source>
        <translation>移除认证…</translation>
    </message>
</context>
<context>
    <name>pc::IdentityText</name>
    <message>
        <source>Verified</source>
        <translation>已认证</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <comment>to verify its identity</comment>
        <translation>未邀请认证</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待认证</translation>
    </message>
    <message>
        <source>Link expired</source>
        <translation>链接已过期</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>待跟进</translation>
    </message>
    <message>
        <source>Waiting until %1</source>
        <comment>time of day</comment>
        <translation>等待至 %1</translation>
    </message>
    <message>
        <source>The identity of this customer is verified.</source>
        <translation>该客户已完成实名认证。</translation>
    </message>
    <message>
        <source>Not verified; nobody has asked this customer from here.</source>
        <translation>未认证，尚未从此处邀请该客户。</translation>
    </message>
    <message>
        <source>Not verified. Asked %1; the link is good until %2.</source>
        <comment>how long ago; time</comment>
        <translation>未认证。上次邀请：%1，链接有效期至 %2。</translation>
    </message>
    <message>
        <source>Not verified. Asked %1; the link expired on %2. Ask again.</source>
        <comment>how long ago; time</comment>
        <translation>未认证。上次邀请：%1，链接已于 %2 过期，请再次邀请。</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Business licence</source>
        <translation>营业执照</translation>
    </message>
    <message>
        <source>Organisation code certificate</source>
        <translation>组织机构代码证</translation>
    </message>
    <message>
        <source>Certificate of a public institution</source>
        <translation>事业单位法人证书</translation>
    </message>
    <message>
        <source>On a computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>In the browser of a phone</source>
        <translation>手机浏览器</translation>
    </message>
    <message>
        <source>In the cloud&apos;s app</source>
        <translation>云厂商 App</translation>
    </message>
    <message>
        <source>Person or enterprise</source>
        <translation>个人或企业</translation>
    </message>
    <message>
        <source>Person only</source>
        <translation>仅个人</translation>
    </message>
    <message>
        <source>Enterprise only</source>
        <translation>仅企业</translation>
    </message>
</context>
<context>
    <name>pc::ImportDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Import an environment</source>
        <translation>导入环境</translation>
    </message>
    <message>
        <source>Import “%1”?</source>
        <translation>导入“%1”？</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Partner UID</source>
        <translation>合作伙伴 UID</translation>
    </message>
    <message>
        <source>The file does not say.</source>
        <translation>文件中未注明。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>main key %1</source>
        <translation>主账号密钥 %1</translation>
    </message>
    <message>
        <source>RAM-user key %1</source>
        <translation>RAM 用户密钥 %1</translation>
    </message>
    <message>
        <source>Keys in the file</source>
        <translation>文件中的密钥</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The keys go to the system&apos;s keychain. The file itself holds them in plain text: delete it afterwards.</source>
        <translation>密钥将存入系统钥匙串。文件中的密钥为明文，请在导入后删除该文件。</translation>
    </message>
    <message>
        <source>The file holds no keys; enter them after the import.</source>
        <translation>文件不含密钥，请在导入后填写。</translation>
    </message>
    <message>
        <source>There is an environment of this name already.</source>
        <translation>已有同名环境。</translation>
    </message>
    <message>
        <source>Keep both, under another name</source>
        <translation>两者都保留，另取名称</translation>
    </message>
    <message>
        <source>Replace its settings and, if the file holds any, its keys</source>
        <translation>替换其设置；如文件含有密钥，一并替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The file cannot be imported.</source>
        <translation>无法导入该文件。</translation>
    </message>
</context>
<context>
    <name>pc::InboxDetail</name>
    <message>
        <source>Message without a kind</source>
        <translation>无类型的消息</translation>
    </message>
    <message>
        <source>The message names no customer.</source>
        <translation>消息未说明客户。</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>The message tells no time.</source>
        <translation>消息未说明时间。</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>About</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>The table of kinds names nothing to be read anew.</source>
        <translation>类型表未指定需要重新读取的对象。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>It names none.</source>
        <translation>消息未说明。</translation>
    </message>
    <message>
        <source>Kind as it came</source>
        <translation>原始类型</translation>
    </message>
    <message>
        <source>The message names no kind, or it is not readable.</source>
        <translation>消息未说明类型，或类型无法读取。</translation>
    </message>
    <message>
        <source>It has none of its own.</source>
        <translation>消息没有自己的编号。</translation>
    </message>
    <message>
        <source>The queue told none.</source>
        <translation>队列未提供。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Came again</source>
        <translation>重复收到</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeats in this row</source>
        <translation>此行合并的重复</translation>
    </message>
    <message>
        <source>Snoozed because</source>
        <translation>推迟原因</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>未填写原因。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>%1 is order, ticket …</comment>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Wake now</source>
        <translation>立即恢复</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>推迟…</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Read it anew by the table of kinds and process it again</source>
        <translation>按类型表重新解读并再次处理</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修正…</translation>
    </message>
    <message>
        <source>Correct its content and process it</source>
        <translation>修正内容并处理</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理步骤</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>收到的内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the content as text</source>
        <translation>以文本复制内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Content as a tree</source>
        <translation>树状内容</translation>
    </message>
    <message>
        <source>Content as text</source>
        <translation>文本内容</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树状</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>ID of the event</source>
        <translation>事件编号</translation>
    </message>
    <message>
        <source>ID in the queue</source>
        <translation>队列中的编号</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Content of the message</source>
        <translation>消息内容</translation>
    </message>
</context>
<context>
    <name>pc::InboxDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>pc::InboxFilterBar</name>
    <message>
        <source>Everything but what is in quarantine, discarded or snoozed</source>
        <translation>除隔离、丢弃和推迟之外的全部消息</translation>
    </message>
    <message>
        <source>What nobody has looked at</source>
        <translation>无人看过的消息</translation>
    </message>
    <message>
        <source>No line of the table of kinds matches these</source>
        <translation>类型表中没有匹配的行</translation>
    </message>
    <message>
        <source>Something newer had been processed before these came: they changed nothing</source>
        <translation>收到之前已处理过更新的内容，未做任何更改</translation>
    </message>
    <message>
        <source>These could not be processed and wait for a person</source>
        <translation>无法处理，等待人工</translation>
    </message>
    <message>
        <source>Out of sight until their time</source>
        <translation>到时间之前不显示</translation>
    </message>
    <message>
        <source>On the disk, to be processed</source>
        <translation>已保存，待处理</translation>
    </message>
    <message>
        <source>Also what was discarded</source>
        <translation>包括已丢弃的</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>时间段…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Line, number, content or customer</source>
        <translation>摘要、编号、内容或客户</translation>
    </message>
    <message>
        <source>Search the messages</source>
        <translation>搜索消息</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Fold repeats</source>
        <translation>合并重复</translation>
    </message>
    <message>
        <source>Messages of the same kind about the same stand in one row</source>
        <translation>类型和对象相同的消息合为一行</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
</context>
<context>
    <name>pc::InboxListModel</name>
    <message>
        <source>Received</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Times</source>
        <comment>how often the same was told</comment>
        <translation>次数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) say the same; the newest is shown</source>
        <translation>
            <numerusform>%n 条消息内容相同，显示最新一条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, unread</source>
        <translation>%1，未读</translation>
    </message>
</context>
<context>
    <name>pc::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Unknown kind</source>
        <translation>未知类型</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No message matches</source>
        <translation>没有匹配的消息</translation>
    </message>
    <message>
        <source>Try fewer letters or filters, or another list.</source>
        <translation>请减少输入或筛选，或换一个列表。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>No message here</source>
        <translation>此处没有消息</translation>
    </message>
    <message>
        <source>Nothing stands in this list for the scope at the top left.</source>
        <translation>左上角所选范围内，此列表没有消息。</translation>
    </message>
    <message>
        <source>Show the inbox</source>
        <translation>显示收件箱</translation>
    </message>
    <message>
        <source>This environment names no message queue</source>
        <translation>此环境未填写消息队列</translation>
    </message>
    <message>
        <source>The vendor sends events about orders, quotas, filings and tickets through a queue. Its name comes from your contact at the vendor.</source>
        <translation>云厂商通过队列发送订单、额度、备案和工单的事件。队列名称请向云厂商联系人获取。</translation>
    </message>
    <message>
        <source>Name the queue…</source>
        <translation>填写队列…</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>暂无消息</translation>
    </message>
    <message>
        <source>What comes from the queue “%1” will stand here at once.</source>
        <translation>队列“%1”的消息一到就会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s), newest first</source>
        <translation>
            <numerusform>%1 行，最新在前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 项</translation>
    </message>
    <message>
        <source>No queue</source>
        <translation>无队列</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>All messages that this list shows</source>
        <translation>此列表中的全部消息</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Open what the message is about</source>
        <translation>打开消息涉及的对象</translation>
    </message>
    <message>
        <source>Mark the message read or unread</source>
        <translation>将消息标为已读或未读</translation>
    </message>
    <message>
        <source>Mark all messages of this list read</source>
        <translation>将此列表的消息全部标为已读</translation>
    </message>
    <message>
        <source>Snooze or wake the message…</source>
        <translation>推迟或恢复消息…</translation>
    </message>
    <message>
        <source>Replay the message</source>
        <translation>重新处理消息</translation>
    </message>
    <message>
        <source>Fix the message…</source>
        <translation>修正消息…</translation>
    </message>
    <message>
        <source>Discard the message…</source>
        <translation>丢弃消息…</translation>
    </message>
    <message>
        <source>How messages are read…</source>
        <translation>消息解读方式…</translation>
    </message>
    <message>
        <source>Rules and quiet hours…</source>
        <translation>规则与免打扰时段…</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>下一条消息</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>上一条消息</translation>
    </message>
    <message>
        <source>Select a message first.</source>
        <translation>请先选择一条消息。</translation>
    </message>
    <message>
        <source>It names nothing that could be opened.</source>
        <translation>消息没有可打开的对象。</translation>
    </message>
    <message>
        <source>All messages of this list are read.</source>
        <translation>此列表的消息已全部标为已读。</translation>
    </message>
    <message>
        <source>It is in the inbox again.</source>
        <translation>已回到收件箱。</translation>
    </message>
    <message>
        <source>Snoozed. It comes back by itself; see the list “Snoozed”.</source>
        <translation>已推迟，到时自动恢复；见“已推迟”列表。</translation>
    </message>
    <message>
        <source>Replayed: it is processed again.</source>
        <translation>正在重新处理。</translation>
    </message>
    <message>
        <source>Corrected: it is processed.</source>
        <translation>已修正，正在处理。</translation>
    </message>
    <message>
        <source>Discarded. It stands in the list “All”.</source>
        <translation>已丢弃，保留在“全部”列表中。</translation>
    </message>
    <message>
        <source>The messages are read by the new table.</source>
        <translation>消息将按新的类型表解读。</translation>
    </message>
    <message>
        <source>The rules hold for what arrives from now on.</source>
        <translation>规则对此后收到的消息生效。</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Only what is late, quarantined or discarded can be replayed.</source>
        <translation>只有迟到、已隔离或已丢弃的消息可以重新处理。</translation>
    </message>
    <message>
        <source>Only what is in quarantine can be corrected.</source>
        <translation>只有已隔离的消息可以修正。</translation>
    </message>
    <message>
        <source>It has been processed or discarded already.</source>
        <translation>消息已处理或已丢弃。</translation>
    </message>
</context>
<context>
    <name>pc::InboxRulesDialog</name>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Rules and quiet hours</source>
        <translation>规则与免打扰时段</translation>
    </message>
    <message>
        <source>For messages that arrive; the first rule that matches counts, an empty field matches all, and a kind may end with *. What is in quarantine is never put away by a rule.</source>
        <translation>对收到的消息生效；以第一条匹配的规则为准，留空匹配全部，类型可以 * 结尾。规则不会收起已隔离的消息。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>UID of the customer</source>
        <translation>客户 UID</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>不发通知</translation>
    </message>
    <message>
        <source>Messages come in all the same; nothing pops up</source>
        <translation>消息照常接收，只是不弹出通知</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始时间</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>免打扰结束时间</translation>
    </message>
</context>
<context>
    <name>pc::InboxText</name>
    <message>
        <source>Order paid</source>
        <translation>订单已支付</translation>
    </message>
    <message>
        <source>Instance expires</source>
        <translation>实例到期</translation>
    </message>
    <message>
        <source>Quota alarm</source>
        <translation>额度预警</translation>
    </message>
    <message>
        <source>Filing state</source>
        <translation>备案状态</translation>
    </message>
    <message>
        <source>Ticket answered</source>
        <translation>工单有回复</translation>
    </message>
    <message>
        <source>The message names no kind, or it is not readable.</source>
        <translation>消息未说明类型，或类型无法读取。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>what a message is about</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>The table of kinds has no words for this one.</source>
        <translation>类型表中没有此类型的文字。</translation>
    </message>
    <message>
        <source>No line of the table of kinds matches it. Its whole content stands in the details.</source>
        <translation>类型表中没有匹配的行，完整内容见详情。</translation>
    </message>
    <message>
        <source>The message names no customer.</source>
        <translation>消息未说明客户。</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>Unknown kind</source>
        <translation>未知类型</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待处理</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>Out of sight until %1. It was processed like any other.</source>
        <translation>%1 之前不显示。已照常处理。</translation>
    </message>
    <message>
        <source>No line of the table of kinds matches this message: nothing is read anew for it. It is kept and shown whole.</source>
        <translation>类型表中没有匹配此消息的行，不会重新读取任何数据。消息完整保留并显示。</translation>
    </message>
    <message>
        <source>It could not be processed yet and is tried again by itself.</source>
        <translation>尚未处理成功，将自动重试。</translation>
    </message>
    <message>
        <source>It is on the disk and will be processed next.</source>
        <translation>已保存到磁盘，即将处理。</translation>
    </message>
    <message>
        <source>What it is about was read anew.</source>
        <translation>已重新读取消息涉及的对象。</translation>
    </message>
    <message>
        <source>Something newer about the same had been processed before: it changed nothing.</source>
        <translation>此前已处理过同一对象更新的消息，未做任何更改。</translation>
    </message>
    <message>
        <source>It could not be processed and waits for a person.</source>
        <translation>无法处理，等待人工。</translation>
    </message>
    <message>
        <source>Somebody put it away; it is not processed.</source>
        <translation>已有人丢弃，不会处理。</translation>
    </message>
    <message>
        <source>Its checksum differs from the one the queue told: it may have been changed on the way.</source>
        <translation>校验值与队列提供的不一致，消息可能在传输中被改动。</translation>
    </message>
    <message>
        <source>Its content is no text.</source>
        <translation>内容不是文本。</translation>
    </message>
    <message>
        <source>It does not say what it is about: nothing stands at “%1”.</source>
        <translation>未说明涉及的对象：“%1”处没有内容。</translation>
    </message>
    <message>
        <source>It names no customer: nothing stands at “%1”.</source>
        <translation>未说明客户：“%1”处没有内容。</translation>
    </message>
    <message>
        <source>Its time cannot be right: “%1”.</source>
        <translation>时间不合理：“%1”。</translation>
    </message>
    <message>
        <source>What it is about could not be read anew.</source>
        <translation>消息涉及的对象未能重新读取。</translation>
    </message>
    <message>
        <source>What it is about could not be read anew: %1.</source>
        <translation>消息涉及的对象未能重新读取：%1。</translation>
    </message>
    <message>
        <source>The queue handed it out again and again without success.</source>
        <translation>队列多次发出此消息，均未成功。</translation>
    </message>
    <message>
        <source>It is larger than a message may be: %1 bytes.</source>
        <translation>超过消息的大小上限：%1 字节。</translation>
    </message>
    <message>
        <source>Add a line for it to the table of kinds if it should be understood.</source>
        <translation>如需识别此类消息，请在类型表中添加一行。</translation>
    </message>
    <message>
        <source>Replay it once the cause is gone, or discard it with a note.</source>
        <translation>原因消除后重新处理，或注明原因后丢弃。</translation>
    </message>
    <message>
        <source>Read it, and replay it if it is whole; else discard it with a note.</source>
        <translation>请查看内容，完整则重新处理，否则注明原因后丢弃。</translation>
    </message>
    <message>
        <source>Correct it with Fix, teach the table of kinds where the value stands, or discard it with a note.</source>
        <translation>请用“修正”改正，或在类型表中指明该值的位置，或注明原因后丢弃。</translation>
    </message>
    <message>
        <source>Received and kept</source>
        <translation>已接收并保存</translation>
    </message>
    <message>
        <source>Came again</source>
        <translation>重复收到</translation>
    </message>
    <message>
        <source>Came again as message %1</source>
        <translation>作为消息 %1 重复收到</translation>
    </message>
    <message>
        <source>Tried, not yet done</source>
        <translation>已尝试，尚未完成</translation>
    </message>
    <message>
        <source>Late: changed nothing</source>
        <translation>迟到：未做任何更改</translation>
    </message>
    <message>
        <source>Read anew by the table of kinds, and processed again</source>
        <translation>按类型表重新解读并再次处理</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Corrected; it was before</source>
        <translation>已修正，原内容为</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>推迟至 %1</translation>
    </message>
    <message>
        <source>In sight again</source>
        <translation>已恢复显示</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Unknown kinds</source>
        <translation>未知类型</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>隔离区</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show a notice</source>
        <translation>弹出通知</translation>
    </message>
    <message>
        <source>No notice</source>
        <translation>不通知</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>推迟</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Received and kept; another message with the same ID and other content came before: %1</source>
        <translation>已接收并保存；此前收到过编号相同、内容不同的消息：%1</translation>
    </message>
</context>
<context>
    <name>pc::InstanceField</name>
    <message>
        <source>%1 is an instance of %2, not of this customer. Choose that customer, or another instance.</source>
        <translation>%1 是“%2”的实例，不属于该客户。请选择该客户，或选择其他实例。</translation>
    </message>
    <message>
        <source>This customer has no instance %1 that could hold service numbers, as far as was read. Check the ID, or read the instances again.</source>
        <translation>已读取的数据中，该客户没有可申请服务号的实例 %1。请核对实例 ID，或重新读取实例。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) used</source>
        <translation>
            <numerusform>已用 %n 个服务号</numerusform>
        </translation>
    </message>
    <message>
        <source>its numbers have not been read yet</source>
        <translation>服务号尚未读取</translation>
    </message>
    <message>
        <source>%1; left: %2</source>
        <translation>%1；剩余：%2</translation>
    </message>
    <message>
        <source>the contract says</source>
        <translation>以合同为准</translation>
    </message>
    <message>
        <source>No instance of this customer that could hold service numbers is known: a running one in the mainland with a public address.</source>
        <translation>该客户没有已知的可申请服务号的实例：须为中国内地运行中且具有公网地址的实例。</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Choose, or paste an instance ID</source>
        <translation>选择或粘贴实例 ID</translation>
    </message>
    <message>
        <source>Read the instances of this customer again</source>
        <translation>重新读取该客户的实例</translation>
    </message>
</context>
<context>
    <name>pc::InternalNoteBox</name>
    <message>
        <source>Only we see this. It is never sent.</source>
        <translation>仅我方可见，不会发送。</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>给同事的备注</translation>
    </message>
    <message>
        <source>Internal note; only we see it</source>
        <translation>内部备注，仅我方可见</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Add the internal note (Ctrl+Enter)</source>
        <translation>添加内部备注 (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>pc::JobButton</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Work in the background</source>
        <translation>后台任务</translation>
    </message>
    <message>
        <source>Nothing is running in the background</source>
        <translation>没有正在运行的后台任务</translation>
    </message>
</context>
<context>
    <name>pc::JobModel</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>已处理 %1</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>进行中…</translation>
    </message>
</context>
<context>
    <name>pc::JobPanel</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Nothing is running in the background.</source>
        <translation>没有正在运行的后台任务。</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>a job</comment>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>pc::KeyField</name>
    <message>
        <source>%1 · kept in the keychain, never shown again</source>
        <translation>%1 · 已存入钥匙串，不再显示</translation>
    </message>
    <message>
        <source>%1 · held for this session only</source>
        <translation>%1 · 仅在本次运行期间保留</translation>
    </message>
    <message>
        <source>A temporary key: it is kept for this session only and ends on its own.</source>
        <translation>临时密钥：仅在本次运行期间保留，到期自动失效。</translation>
    </message>
    <message>
        <source>Goes to the system&apos;s keychain; no file ever holds it.</source>
        <translation>将存入系统钥匙串，绝不写入文件。</translation>
    </message>
    <message>
        <source>Key of a RAM user</source>
        <translation>RAM 用户密钥</translation>
    </message>
    <message>
        <source>Signs every call about customers, quotas and orders.</source>
        <translation>为客户、额度和订单的所有调用签名。</translation>
    </message>
    <message>
        <source>Opens customers&apos; consoles. The vendor refuses the main key for that step (AssumeRole): create a RAM user in the partner account with the right AliyunSTSAssumeRoleAccess and enter its key. Without it everything else works.</source>
        <translation>用于打开客户控制台。该步骤（AssumeRole）不接受主账号密钥：请在合作伙伴账号中创建具有 AliyunSTSAssumeRoleAccess 权限的 RAM 用户，并填写其密钥。不填写不影响其他功能。</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>AccessKey secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>%1: AccessKey ID</source>
        <translation>%1：AccessKey ID</translation>
    </message>
    <message>
        <source>%1: AccessKey secret, hidden</source>
        <translation>%1：AccessKey Secret（已隐藏）</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>%1: replace</source>
        <translation>%1：更换</translation>
    </message>
    <message>
        <source>Take over a key from this machine…</source>
        <translation>使用本机已有的密钥…</translation>
    </message>
    <message>
        <source>%1: take over from this machine</source>
        <translation>%1：使用本机已有的密钥</translation>
    </message>
    <message>
        <source>Spaces and line breaks around it were removed.</source>
        <translation>已去除首尾的空格和换行。</translation>
    </message>
    <message>
        <source>Main key of the partner account</source>
        <translation>合作伙伴主账号密钥</translation>
    </message>
</context>
<context>
    <name>pc::KeychainNotice</name>
    <message>
        <source>The keychain holds no key for this environment.</source>
        <translation>钥匙串中没有该环境的密钥。</translation>
    </message>
    <message>
        <source>The keychain is locked, or access to it was refused.</source>
        <translation>钥匙串已锁定，或访问被拒绝。</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>钥匙串没有响应。</translation>
    </message>
    <message>
        <source>Enter the key; it will be kept there.</source>
        <translation>请输入密钥，它将存入钥匙串。</translation>
    </message>
    <message>
        <source>Unlock it – the system asks for its password, or open the system&apos;s password manager – and try again.</source>
        <translation>请解锁后重试（在系统弹出的窗口中输入密码，或打开系统的密码管理器）。</translation>
    </message>
    <message>
        <source>Start a keychain service (GNOME Keyring or KWallet on Linux) and try again. Keys are never written to a file instead.</source>
        <translation>请启动钥匙串服务（Linux 上为 GNOME Keyring 或 KWallet）后重试。密钥绝不会改为写入文件。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Use the keys for this session only</source>
        <translation>仅本次运行使用密钥</translation>
    </message>
</context>
<context>
    <name>pc::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>筛选命令</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令与快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>pc::LinkField</name>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Hide the link</source>
        <translation>隐藏链接</translation>
    </message>
    <message>
        <source>Show the link</source>
        <translation>显示链接</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time, as in 2:59:07</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>No link has been made yet.</source>
        <translation>尚未生成链接。</translation>
    </message>
    <message>
        <source>Verification link</source>
        <translation>实名认证链接</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
</context>
<context>
    <name>pc::LockButton</name>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Nothing can be changed in this environment. Click to unlock it for a while.</source>
        <translation>该环境不可更改。点击可暂时解锁。</translation>
    </message>
    <message>
        <source>Unlocked %1</source>
        <comment>time left, as in 14:32</comment>
        <translation>已解锁 %1</translation>
    </message>
    <message>
        <source>Changes can be sent until the time is up. Click to lock at once.</source>
        <translation>到期前可提交变更。点击立即锁定。</translation>
    </message>
</context>
<context>
    <name>pc::LookUpDialog</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Bound to</source>
        <translation>绑定到</translation>
    </message>
    <message>
        <source>The cloud did not say.</source>
        <translation>云端未提供。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>备案号</translation>
    </message>
    <message>
        <source>Look up a service number</source>
        <translation>查询服务号</translation>
    </message>
    <message>
        <source>The cloud knows this number, but it is not among the instances of your customers that have been read. Refresh the customer to see it on the board.</source>
        <translation>云端有此服务号，但它不属于已读取的客户实例。请刷新该客户，以便在看板中查看。</translation>
    </message>
    <message>
        <source>Ask the cloud</source>
        <translation>向云端查询</translation>
    </message>
    <message>
        <source>Show on the board</source>
        <translation>在看板中查看</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>pc::MacroDialog</name>
    <message>
        <source>Filled in by themselves: %1</source>
        <translation>自动填入：%1</translation>
    </message>
    <message>
        <source>Nobody knows {%1}: it will stand in the message as it is.</source>
        <translation>没有名为 {%1} 的变量，将原样出现在消息中。</translation>
    </message>
    <message>
        <source>Prepared texts</source>
        <translation>预备文本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>新建文本</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>pc::MacroPopup</name>
    <message>
        <source>%1 — %2</source>
        <comment>name of a prepared text, its beginning</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>There are no prepared texts yet. Write the first one below.</source>
        <translation>暂无预备文本，可在下方新建。</translation>
    </message>
    <message>
        <source>No prepared text has these words.</source>
        <translation>没有包含这些文字的预备文本。</translation>
    </message>
    <message>
        <source>Prepared texts</source>
        <translation>预备文本</translation>
    </message>
    <message>
        <source>Search prepared texts</source>
        <translation>搜索预备文本</translation>
    </message>
    <message>
        <source>Edit prepared texts…</source>
        <translation>编辑预备文本…</translation>
    </message>
</context>
<context>
    <name>pc::MainWindow</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>筛选当前列表</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Work on all customers</source>
        <translation>切换到所有客户</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>查看所有快捷键</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>前往“%1”</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>显示或隐藏：%1</translation>
    </message>
    <message>
        <source>Partner Console</source>
        <translation>Partner Console</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>environment, its name</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>pc::MessageComposer</name>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>This environment is read-only: unlock it to send. What you write is kept as a draft.</source>
        <translation>此环境为只读，解锁后才能发送。您写的内容保存为草稿。</translation>
    </message>
    <message>
        <source>Describe what happened: a ticket cannot be opened without a text.</source>
        <translation>请描述问题：没有正文无法提交工单。</translation>
    </message>
    <message>
        <source>Write an answer first: an empty one is not sent.</source>
        <translation>请先填写回复：空回复不会发送。</translation>
    </message>
    <message>
        <source>Write at least a word: the vendor takes no message of files alone.</source>
        <translation>请至少写几个字：云厂商不接受只有文件的消息。</translation>
    </message>
    <message>
        <source>Further files (%1 of %2).</source>
        <translation>其余文件（%1/%2）。</translation>
    </message>
    <message>
        <source>%1 of %2 messages went. What has not gone stands below.</source>
        <translation>已发送 %1/%2 条消息，未发送的内容见下方。</translation>
    </message>
    <message>
        <source>File %1 of %2: %3 of %4</source>
        <translation>文件 %1/%2：%3/%4</translation>
    </message>
    <message>
        <source>Handing it to the vendor…</source>
        <translation>正在提交给云厂商…</translation>
    </message>
    <message>
        <source>Message %1 of %2. %3</source>
        <translation>消息 %1/%2。%3</translation>
    </message>
    <message>
        <source>uploaded</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>is being uploaded</source>
        <translation>正在上传</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was sent; what you wrote is kept.</source>
        <translation>已取消，未发送任何内容；您写的内容已保留。</translation>
    </message>
    <message>
        <source>Sent. The vendor has it.</source>
        <translation>已发送，云厂商已收到。</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message>
        <source>This environment is read-only. You can write; it is kept as a draft until it is unlocked.</source>
        <translation>此环境为只读。可以先写，解锁之前保存为草稿。</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>This message did not arrive. It is safe to send it again.</source>
        <translation>此消息未送达，可以放心重新发送。</translation>
    </message>
    <message>
        <source>This message waits for a second person. What you wrote is kept until it has gone.</source>
        <translation>此消息等待另一人审批。发送之前，您写的内容会一直保留。</translation>
    </message>
    <message>
        <source>We do not know yet whether this message arrived – checking. Until then nothing is sent twice.</source>
        <translation>尚不知道此消息是否送达，正在核实。在此期间不会重复发送。</translation>
    </message>
    <message>
        <source>Your draft of %1.</source>
        <comment>age, e.g. 3 min ago</comment>
        <translation>您的草稿（%1）。</translation>
    </message>
    <message>
        <source>Draft of %1, %2.</source>
        <comment>person, age</comment>
        <translation>%1 的草稿（%2）。</translation>
    </message>
    <message>
        <source>{%1} is filled by nobody and will stand in the message as it is.</source>
        <translation>{%1} 未被填入，将原样出现在消息中。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a file, what was found in it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The vendor names no limit for the length of a message. One as long as this may be refused or cut: a file is safer.</source>
        <translation>云厂商未说明消息的长度上限。这么长的消息可能被拒绝或截断，用文件更稳妥。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>…以及另外 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control character(s) that cannot travel were taken out.</source>
        <translation>
            <numerusform>已去除 %n 个无法传输的控制字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) at the end are quoted history or a signature.</source>
        <translation>
            <numerusform>末尾 %n 行是引用的历史内容或签名。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Prepared text</source>
        <translation>预备文本</translation>
    </message>
    <message>
        <source>Inserts a prepared text: Ctrl+M, or / on an empty line</source>
        <translation>插入预备文本：Ctrl+M，或在空行输入 /</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Shows the message and its files as they will go</source>
        <translation>显示将发送的消息和文件</translation>
    </message>
    <message>
        <source>Message to the vendor</source>
        <translation>给云厂商的消息</translation>
    </message>
    <message>
        <source>Write to the vendor. Ctrl+Enter sends, / inserts a prepared text.</source>
        <translation>写给云厂商。Ctrl+Enter 发送，/ 插入预备文本。</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of sending</source>
        <translation>发送进度</translation>
    </message>
    <message>
        <source>Three files of 2 MiB each per message. Pictures can also be dropped or pasted into the text.</source>
        <translation>每条消息最多 3 个文件，每个 2 MiB。图片也可以直接拖入或粘贴到正文中。</translation>
    </message>
    <message>
        <source>The pasted picture was not attached: another message had been opened meanwhile.</source>
        <translation>粘贴的图片未附上：其间已打开另一条消息。</translation>
    </message>
    <message>
        <source>The confidential part has not gone.</source>
        <translation>机密信息尚未发送。</translation>
    </message>
    <message>
        <source>A part of your message went. What has not gone stands below.</source>
        <translation>消息已发送一部分，未发送的内容见下方。</translation>
    </message>
    <message>
        <source>The confidential part cannot be kept until a second person has looked.</source>
        <translation>机密信息无法保留到另一人审批之时。</translation>
    </message>
    <message>
        <source>The vendor takes open and confidential text apart: two messages go, the confidential one last.</source>
        <translation>云厂商要求普通内容与机密信息分开：将发送两条消息，机密信息在后。</translation>
    </message>
    <message>
        <source>A second person allows each message here. The confidential part is kept in this program&apos;s memory alone: when it is closed before that, or somebody allows it on another computer, the message fails and has to be written again.</source>
        <translation>此处每条消息都须另一人审批。机密信息仅保存在本程序内存中：若在审批前关闭程序，或在另一台计算机上审批，消息将发送失败，须重新填写。</translation>
    </message>
    <message>
        <source>Wait a moment: the pasted picture is still being saved.</source>
        <translation>请稍候：粘贴的图片正在保存。</translation>
    </message>
    <message>
        <source>These calls do not mark confidential text: it comes back in the conversation like any other answer, and is kept on this computer with it.</source>
        <translation>这些调用不会标记机密文本：它会像其他回复一样出现在对话中，并随对话保存在本机。</translation>
    </message>
</context>
<context>
    <name>pc::MessageEditor</name>
    <message>
        <source>%1 (%2)</source>
        <comment>city, offset: Shanghai (UTC+08:00)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 stands for the link and is filled in when the message is used.</source>
        <comment>{link}</comment>
        <translation>%1 代表链接，使用消息时自动填入。</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <comment>{deadline}, time</comment>
        <translation>%1 为 %2。</translation>
    </message>
    <message>
        <source>%1 stands for the end of the link.</source>
        <comment>{deadline}</comment>
        <translation>%1 代表链接的失效时间。</translation>
    </message>
    <message>
        <source>Without %1 the customer has nothing to open: put it where the link belongs.</source>
        <comment>{link}</comment>
        <translation>没有 %1，客户将收不到链接，请将其放在链接所在的位置。</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>消息语言</translation>
    </message>
    <message>
        <source>Clock of the customer</source>
        <translation>客户时区</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>pc::MessagePreview</name>
    <message>
        <source>No files.</source>
        <translation>无文件。</translation>
    </message>
    <message>
        <source>Preparing files…</source>
        <translation>正在准备文件…</translation>
    </message>
    <message>
        <source>With message %1:</source>
        <translation>随消息 %1 发送：</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>file name, size, type</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>As it will go</source>
        <translation>发送效果</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>消息正文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A confidential part goes to the vendor as well. It is not shown here.</source>
        <translation>机密信息也将发给云厂商，此处不显示。</translation>
    </message>
</context>
<context>
    <name>pc::NewCustomerDialog</name>
    <message>
        <source>%1 · %2</source>
        <comment>name of an environment, its kind</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>This environment is read-only: nothing will be sent.</source>
        <translation>该环境为只读，不会发送任何请求。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即核实</translation>
    </message>
    <message>
        <source>Not given.</source>
        <translation>未填写。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>A new cloud account under this partner</source>
        <translation>在本合作伙伴名下新建云账号</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>可否撤销</translation>
    </message>
    <message>
        <source>No; it can only be closed or unlinked</source>
        <translation>不可撤销，只能注销或解除关联</translation>
    </message>
    <message>
        <source>This request is never repeated automatically: the cloud cannot recognise a repetition and would create a second account. If no answer comes, it is checked first whether the account exists.</source>
        <translation>该请求绝不会自动重发：云端无法识别重复请求，重发会再创建一个账号。如未收到响应，将先核实账号是否已创建。</translation>
    </message>
    <message>
        <source>UID of the new customer (click copies)</source>
        <translation>新客户的 UID（点击复制）</translation>
    </message>
    <message>
        <source>The account exists. It is in the list at the next refresh.</source>
        <translation>账号已创建，下次刷新后将出现在列表中。</translation>
    </message>
    <message>
        <source>The account exists, with the role %1 for the partner. It is in the list at the next refresh.</source>
        <translation>账号已创建，已授予合作伙伴角色 %1，下次刷新后将出现在列表中。</translation>
    </message>
    <message>
        <source>The check is done: the account was not created. It is safe to send the request again.</source>
        <translation>已核实：账号未创建，可以放心重新提交。</translation>
    </message>
    <message>
        <source>The cloud refused the request.</source>
        <translation>云端拒绝了该请求。</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>错误码：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation>创建 %1？</translation>
    </message>
    <message>
        <source>Create 1 customer</source>
        <translation>创建 1 个客户</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>%1 has been created</source>
        <translation>%1 已创建</translation>
    </message>
    <message>
        <source>Show customer</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>%1 was not created</source>
        <translation>%1 未创建</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>We do not know yet – checking</source>
        <translation>结果未知，正在核实</translation>
    </message>
    <message>
        <source>New customer · %1</source>
        <comment>name of an environment</comment>
        <translation>新建客户 · %1</translation>
    </message>
    <message numerus="yes">
        <source>The outcome of %n earlier request(s) is not known yet; it is being checked.</source>
        <translation>
            <numerusform>有 %n 个先前的请求结果未知，正在核实。</numerusform>
        </translation>
    </message>
    <message>
        <source>Login e-mail</source>
        <translation>登录邮箱</translation>
    </message>
    <message>
        <source>The request was sent, but no answer came back. Whether the account exists is being checked by reading the customer list; nothing is sent again meanwhile. You may close this window: the check goes on, and you will be told the result.</source>
        <translation>请求已发出，但未收到响应。正在读取客户列表以核实账号是否已创建，其间不会重发请求。可以关闭此窗口，核实会继续进行，完成后将通知您。</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>请求 ID：%1</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>核对…</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>正在创建…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>重新提交…</translation>
    </message>
</context>
<context>
    <name>pc::NewCustomerForm</name>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not an e-mail address like name@example.com.</source>
        <translation>请填写有效的邮箱地址，例如 name@example.com。</translation>
    </message>
    <message>
        <source>An enterprise needs its name.</source>
        <translation>请填写企业名称。</translation>
    </message>
    <message>
        <source>The name holds characters that cannot be sent.</source>
        <translation>名称中含有不支持的字符。</translation>
    </message>
    <message>
        <source>The cloud does not take this country or region.</source>
        <translation>云端不支持该国家或地区。</translation>
    </message>
    <message>
        <source>A postcode has letters and digits only.</source>
        <translation>邮编只能由字母和数字组成。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This holds characters that cannot be sent.</source>
        <translation>含有不支持的字符。</translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation>账号类型</translation>
    </message>
    <message>
        <source>Name of the enterprise</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>The login e-mail is required.</source>
        <translation>请填写登录邮箱。</translation>
    </message>
    <message>
        <source>Login e-mail</source>
        <translation>登录邮箱</translation>
    </message>
    <message>
        <source>It must end with the domain that the partner registered with the cloud.</source>
        <translation>邮箱后缀须为合作伙伴在云端登记的域名。</translation>
    </message>
</context>
<context>
    <name>pc::NewTicketDialog</name>
    <message>
        <source>Choose the customer for whom the ticket is opened.</source>
        <translation>请选择为哪个客户提交工单。</translation>
    </message>
    <message>
        <source>Choose the product: the vendor opens no ticket without one.</source>
        <translation>请选择产品：云厂商不受理没有产品的工单。</translation>
    </message>
    <message>
        <source>Opens a ticket with the vendor for %1 (%2) · %3</source>
        <comment>customer, UID, environment</comment>
        <translation>为“%1”（%2）向云厂商提交工单 · %3</translation>
    </message>
    <message>
        <source>Opens a ticket with the vendor · %1</source>
        <comment>environment</comment>
        <translation>向云厂商提交工单 · %1</translation>
    </message>
    <message>
        <source>Without a title the vendor takes the first 30 characters: “%1”</source>
        <translation>没有标题时，云厂商取前 30 个字符：“%1”</translation>
    </message>
    <message>
        <source>The evidence could not be kept on the disk.</source>
        <translation>佐证材料未能保存到磁盘。</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新工单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Telephone for questions (may be empty)</source>
        <translation>联系电话（选填）</translation>
    </message>
    <message>
        <source>Telephone for questions</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>E-mail for questions (may be empty)</source>
        <translation>联系邮箱（选填）</translation>
    </message>
    <message>
        <source>E-mail for questions</source>
        <translation>联系邮箱</translation>
    </message>
    <message>
        <source>Urgent: something stands still</source>
        <translation>紧急：业务已中断</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>提交工单</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>title, customer&apos;s UID, age</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Files without a text</source>
        <translation>仅有文件，没有正文</translation>
    </message>
    <message>
        <source>no customer yet</source>
        <translation>尚未选择客户</translation>
    </message>
    <message>
        <source>Unfinished (%1)</source>
        <translation>未完成（%1）</translation>
    </message>
    <message>
        <source>Attach the ticked evidence as a file, or untick it.</source>
        <translation>请将勾选的佐证材料作为文件附上，或取消勾选。</translation>
    </message>
    <message>
        <source>Attached.</source>
        <translation>已附上。</translation>
    </message>
    <message numerus="yes">
        <source>Values are masked in %n line(s).</source>
        <translation>
            <numerusform>有 %n 行已打码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long answer(s) were shortened.</source>
        <translation>
            <numerusform>%n 个过长的响应已截短。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not fit into one file and are left out.</source>
        <translation>
            <numerusform>有 %n 项放不进一个文件，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tickets that were begun and not opened</source>
        <translation>已填写但未提交的工单</translation>
    </message>
</context>
<context>
    <name>pc::NumberAllowances</name>
    <message>
        <source>Numbers per instance by your contract:</source>
        <translation>合同约定的每实例服务号数：</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Service numbers per instance by your contract</source>
        <translation>合同约定的每实例服务号数</translation>
    </message>
    <message>
        <source>No instance of this customer that could hold service numbers is known. They need a running instance in the mainland with a public address.</source>
        <translation>该客户没有已知的可申请服务号的实例，须为中国内地运行中且具有公网地址的实例。</translation>
    </message>
    <message>
        <source>Instances and their service numbers</source>
        <translation>实例及其服务号</translation>
    </message>
    <message>
        <source>No call tells how many are left: the contract does.</source>
        <translation>云端没有查询剩余数量的接口，以合同为准。</translation>
    </message>
</context>
<context>
    <name>pc::NumberField</name>
    <message>
        <source>This is no service number: it has 32 digits and letters from a to f, in groups of 8, 4, 4, 4 and 12. Copy it again.</source>
        <translation>服务号格式有误：应为 32 位数字和字母 a 到 f，按 8、4、4、4、12 位分组。请重新复制。</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>识别为 %1</translation>
    </message>
    <message>
        <source>Asking the cloud…</source>
        <translation>正在向云端查询…</translation>
    </message>
    <message>
        <source>The cloud knows no such number. Check it against where you copied it from.</source>
        <translation>云端没有此服务号，请与来源核对。</translation>
    </message>
    <message>
        <source>No such number has been read.</source>
        <translation>尚未读取过此服务号。</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>服务号</translation>
    </message>
</context>
<context>
    <name>pc::OpenConsolesModel</name>
    <message>
        <source>UID %1</source>
        <translation>UID %1</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>会话已结束</translation>
    </message>
    <message>
        <source>The session is not open yet</source>
        <translation>会话尚未打开</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>pc::OperationFlow</name>
    <message>
        <source>Unlock %1 for writing?</source>
        <translation>解锁“%1”以允许更改？</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of environment, its name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>For %n minute(s), changes can be sent to the cloud from this window; each one still asks before it is sent.</source>
        <translation>
            <numerusform>%n 分钟内，可从此窗口向云端提交变更，每项提交前仍须确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>It locks by itself, or with one click on the lock.</source>
        <translation>到期自动锁定，也可点击锁图标立即锁定。</translation>
    </message>
    <message numerus="yes">
        <source>Unlock for %n minute(s)</source>
        <translation>
            <numerusform>解锁 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the history of this</source>
        <translation>查看操作历史</translation>
    </message>
</context>
<context>
    <name>pc::OperationOutcome</name>
    <message>
        <source>The cloud refused the change.</source>
        <translation>云端拒绝了此项变更。</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>错误码 %1</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Show call</source>
        <translation>查看调用</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>pc::OperationText</name>
    <message>
        <source>Set quota</source>
        <translation>调整额度</translation>
    </message>
    <message>
        <source>Open quota</source>
        <translation>开通额度</translation>
    </message>
    <message>
        <source>Change consumption</source>
        <translation>更正已用额度</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>更改状态</translation>
    </message>
    <message>
        <source>Set alarm rules</source>
        <translation>设置预警规则</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>创建客户</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Freeze customer</source>
        <translation>冻结客户</translation>
    </message>
    <message>
        <source>Thaw customer</source>
        <translation>解冻客户</translation>
    </message>
    <message>
        <source>Let the cloud manage</source>
        <translation>开启托管</translation>
    </message>
    <message>
        <source>Stop managing</source>
        <translation>取消托管</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在核实</translation>
    </message>
    <message>
        <source>Safe to send again</source>
        <translation>可重新提交</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>It was begun and not confirmed.</source>
        <translation>已填写，尚未确认。</translation>
    </message>
    <message>
        <source>A second person has to allow it before it is sent.</source>
        <translation>须由第二人批准后才能提交。</translation>
    </message>
    <message>
        <source>It is written down and goes out when its turn comes.</source>
        <translation>已记录，将按顺序提交。</translation>
    </message>
    <message>
        <source>It is on its way.</source>
        <translation>正在提交。</translation>
    </message>
    <message>
        <source>It took effect.</source>
        <translation>已生效。</translation>
    </message>
    <message>
        <source>The cloud refused it; nothing happened there.</source>
        <translation>云端已拒绝，未产生任何影响。</translation>
    </message>
    <message>
        <source>It was sent, and no answer told what became of it. We do not know yet.</source>
        <translation>已提交，但没有收到结果，目前未知。</translation>
    </message>
    <message>
        <source>It was sent without a clear answer; what became of it is being read from the cloud.</source>
        <translation>已提交但没有明确响应，正在从云端核实结果。</translation>
    </message>
    <message>
        <source>It was checked: it did not take effect and can be sent again.</source>
        <translation>已核实：未生效，可以重新提交。</translation>
    </message>
    <message>
        <source>It was taken back before it took effect.</source>
        <translation>已在生效前撤回。</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已打码</translation>
    </message>
    <message>
        <source>not masked</source>
        <translation>未打码</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1, %2</source>
        <comment>rows, what was exported, masked or not</comment>
        <translation>
            <numerusform>%1 %n 行，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Login e-mail</source>
        <translation>登录邮箱</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>已用额度</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>consumption</comment>
        <translation>增加 %1</translation>
    </message>
    <message>
        <source>%1 less</source>
        <comment>consumption</comment>
        <translation>减少 %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Services stop</source>
        <translation>服务停止</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warn when available falls</source>
        <translation>可用额度预警</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>未支付</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>no rules</source>
        <translation>无规则</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between alarm rules</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Written down as a row of a plan</source>
        <translation>已记为批量计划中的一行</translation>
    </message>
    <message>
        <source>Put before a second person</source>
        <translation>已提交第二人审批</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Not carried out; it will be tried again</source>
        <translation>未执行，将重试</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>The cloud said: done</source>
        <translation>云端响应：已完成</translation>
    </message>
    <message>
        <source>The cloud refused it</source>
        <translation>云端已拒绝</translation>
    </message>
    <message>
        <source>No clear answer came</source>
        <translation>没有收到明确响应</translation>
    </message>
    <message>
        <source>The cloud took it and works on it</source>
        <translation>云端已受理，正在处理</translation>
    </message>
    <message>
        <source>Read from the cloud what became of it</source>
        <translation>已从云端查询结果</translation>
    </message>
    <message>
        <source>Found in the cloud: it took effect</source>
        <translation>云端可查到：已生效</translation>
    </message>
    <message>
        <source>Not found in the cloud: it did not take effect</source>
        <translation>云端查不到：未生效</translation>
    </message>
    <message>
        <source>Something else changed the same value meanwhile: a person has to look</source>
        <translation>期间同一数值已被其他途径更改，需人工核实</translation>
    </message>
    <message>
        <source>Bind service numbers</source>
        <translation>绑定服务号</translation>
    </message>
    <message>
        <source>Grant service number</source>
        <translation>授权服务号</translation>
    </message>
    <message>
        <source>Remove identity verification</source>
        <translation>移除实名认证</translation>
    </message>
    <message>
        <source>Ask to verify</source>
        <comment>the identity of a customer</comment>
        <translation>邀请实名认证</translation>
    </message>
    <message>
        <source>the customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>the quotas</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>the orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>the filings</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>the history</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>a plan</source>
        <translation>批量计划</translation>
    </message>
    <message>
        <source>Link good until</source>
        <comment>of an identity verification</comment>
        <translation>链接有效期至</translation>
    </message>
    <message>
        <source>Service numbers of %1</source>
        <translation>%1 的服务号</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>service numbers</comment>
        <translation>
            <numerusform>增加 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>New service numbers</source>
        <translation>新服务号</translation>
    </message>
    <message>
        <source>Found on the instance since</source>
        <translation>此后在实例上查到</translation>
    </message>
    <message>
        <source>Service number %1</source>
        <translation>服务号 %1</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>实名认证</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未认证</translation>
    </message>
    <message>
        <source>New service numbers: %1</source>
        <translation>新服务号：%1</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>提交工单</translation>
    </message>
    <message>
        <source>Answer ticket</source>
        <translation>回复工单</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>to the vendor</comment>
        <translation>消息</translation>
    </message>
    <message>
        <source>Confidential text</source>
        <translation>机密信息</translation>
    </message>
    <message>
        <source>sent apart, and kept nowhere</source>
        <translation>单独发送，不保存</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>New ticket: %1</source>
        <translation>新工单：%1</translation>
    </message>
</context>
<context>
    <name>pc::OperationsDesk</name>
    <message>
        <source>History</source>
        <translation>操作历史</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are being checked: we do not know yet whether they took effect.</source>
        <translation>
            <numerusform>%n 项变更正在核实，尚不知是否生效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>在操作历史中查看</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::OrderFactWords</name>
    <message>
        <source>This order is paid. Only unpaid orders can be cancelled; what was paid is given back by a refund.</source>
        <translation>该订单已支付。只有未支付的订单可以取消，已付款项通过退款退回。</translation>
    </message>
    <message>
        <source>This order is cancelled already.</source>
        <translation>该订单已取消。</translation>
    </message>
    <message>
        <source>A refund has no payment to cancel. Only unpaid orders can be cancelled.</source>
        <translation>退款订单没有可取消的支付。只有未支付的订单可以取消。</translation>
    </message>
    <message>
        <source>The payment status is “%1”, which this version does not know. Only unpaid orders can be cancelled.</source>
        <translation>支付状态为“%1”，此版本无法识别。只有未支付的订单可以取消。</translation>
    </message>
    <message>
        <source>The cloud did not say.</source>
        <translation>云端未提供。</translation>
    </message>
    <message>
        <source>The cloud did not say in which currency.</source>
        <translation>云端未说明币种。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>付费方式</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Commodity</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>支付时间</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>产品类型</translation>
    </message>
    <message>
        <source>List amount before tax</source>
        <translation>税前原价</translation>
    </message>
    <message>
        <source>Due before tax</source>
        <translation>税前应付</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>After tax</source>
        <translation>税后金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Due in local currency</source>
        <translation>本地币种应付</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>支付币种</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付状态</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Usage begins</source>
        <translation>使用开始</translation>
    </message>
    <message>
        <source>Usage ends</source>
        <translation>使用结束</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>下单人</translation>
    </message>
    <message>
        <source>the account itself</source>
        <translation>账号本身</translation>
    </message>
    <message>
        <source>Suborder</source>
        <translation>子订单</translation>
    </message>
    <message>
        <source>The cloud gave no payment status. Only unpaid orders can be cancelled.</source>
        <translation>云端未提供支付状态。只有未支付的订单可以取消。</translation>
    </message>
</context>
<context>
    <name>pc::OrderFilterBar</name>
    <message>
        <source>Group</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>按客户</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按产品</translation>
    </message>
    <message>
        <source>Filter, for example: status:unpaid amount&gt;1000 product:ecs</source>
        <translation>筛选，例如：status:unpaid amount&gt;1000 product:ecs</translation>
    </message>
    <message>
        <source>Filter of orders</source>
        <translation>订单筛选</translation>
    </message>
    <message>
        <source>How to write a filter (?)</source>
        <translation>筛选写法 (?)</translation>
    </message>
    <message>
        <source>How to write a filter</source>
        <translation>筛选写法</translation>
    </message>
</context>
<context>
    <name>pc::OrderFilterHelp</name>
    <message>
        <source>How to write a filter</source>
        <translation>筛选写法</translation>
    </message>
    <message>
        <source>Terms stand beside each other; all of them must hold.</source>
        <translation>多个条件以空格分隔，须同时满足。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>example of a filter: what it finds</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>pc::OrderFilterWords</name>
    <message>
        <source>order ID, customer or product</source>
        <translation>订单号、客户或产品</translation>
    </message>
    <message>
        <source>paid, unpaid or cancelled</source>
        <translation>已支付 paid、未支付 unpaid、已取消 cancelled</translation>
    </message>
    <message>
        <source>product code</source>
        <translation>产品代码</translation>
    </message>
    <message>
        <source>currency of the amounts</source>
        <translation>金额的币种</translation>
    </message>
    <message>
        <source>customer&apos;s name or UID</source>
        <translation>客户名称或 UID</translation>
    </message>
    <message>
        <source>part of the order ID</source>
        <translation>订单号的一部分</translation>
    </message>
    <message>
        <source>amount due before tax</source>
        <translation>税前应付金额</translation>
    </message>
    <message>
        <source>day, month or year of the order</source>
        <translation>下单的日、月或年</translation>
    </message>
    <message>
        <source>day, month or year of the payment</source>
        <translation>支付的日、月或年</translation>
    </message>
    <message>
        <source>%1: there is no field of this name.</source>
        <translation>%1：没有该字段。</translation>
    </message>
    <message>
        <source>%1: this value does not fit the field (%2).</source>
        <translation>%1：该值不适用于此字段（%2）。</translation>
    </message>
    <message>
        <source>%1: this field cannot be compared that way.</source>
        <translation>%1：该字段不支持此比较方式。</translation>
    </message>
    <message>
        <source>%1: the value is missing.</source>
        <translation>%1：缺少值。</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>both words, in order ID, customer or product</source>
        <translation>订单号、客户或产品中同时含有两个词</translation>
    </message>
    <message>
        <source>either of two states</source>
        <translation>两种状态之一</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>其余全部</translation>
    </message>
    <message>
        <source>both must hold</source>
        <translation>两者须同时满足</translation>
    </message>
    <message>
        <source>quotation marks keep words together</source>
        <translation>引号内的词作为整体</translation>
    </message>
    <message>
        <source>amounts of one currency</source>
        <translation>单一币种的金额</translation>
    </message>
    <message>
        <source>from … to, both included</source>
        <translation>从…到…，含首尾</translation>
    </message>
    <message>
        <source>three whole months</source>
        <translation>三个整月</translation>
    </message>
    <message>
        <source>since a day</source>
        <translation>自某日起</translation>
    </message>
    <message>
        <source>the last three months</source>
        <translation>近三个月</translation>
    </message>
    <message>
        <source>new, renew, upgrade, refund …</source>
        <translation>新购 new、续费 renew、升级 upgrade、退款 refund…</translation>
    </message>
    <message>
        <source>subscription or payasyougo</source>
        <translation>包年包月 subscription 或按量付费 payasyougo</translation>
    </message>
</context>
<context>
    <name>pc::OrderGroupModel</name>
    <message>
        <source>Amounts due before tax, per currency</source>
        <translation>税前应付金额，按币种分列</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>应付金额</translation>
    </message>
    <message>
        <source>Amount not known</source>
        <translation>金额未知</translation>
    </message>
    <message>
        <source>currency not given</source>
        <translation>未提供币种</translation>
    </message>
    <message>
        <source>The cloud gave no product for these orders.</source>
        <translation>云端未提供这些订单的产品。</translation>
    </message>
    <message>
        <source>Orders for which the cloud gave no amount; they are in no sum</source>
        <translation>云端未提供金额的订单，不计入任何合计</translation>
    </message>
</context>
<context>
    <name>pc::OrderLinesView</name>
    <message>
        <source>Lines of the order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 项：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n 个实例</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copy the identifiers of all instances</source>
        <translation>复制所有实例的 ID</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>pc::OrderListModel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>付费方式</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>支付时间</translation>
    </message>
    <message>
        <source>List amount</source>
        <translation>原价</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>After tax</source>
        <translation>税后金额</translation>
    </message>
    <message>
        <source>Related order</source>
        <translation>关联订单</translation>
    </message>
    <message>
        <source>Customer UID</source>
        <translation>客户 UID</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>This customer is not in the list of customers.</source>
        <translation>客户列表中没有该客户。</translation>
    </message>
    <message>
        <source>%1, type %2</source>
        <translation>%1，类型 %2</translation>
    </message>
    <message>
        <source>The cloud does not say whether this is in %1 or in %2.</source>
        <translation>云端未说明该金额的币种是 %1 还是 %2。</translation>
    </message>
    <message>
        <source>Order read on %1</source>
        <translation>订单读取于 %1</translation>
    </message>
    <message>
        <source>Amount due before tax</source>
        <translation>税前应付金额</translation>
    </message>
    <message>
        <source>List amount before tax</source>
        <translation>税前原价</translation>
    </message>
    <message>
        <source>Amount with tax</source>
        <translation>含税金额</translation>
    </message>
    <message>
        <source>The order that this one belongs to, for example of a refund</source>
        <translation>该订单所关联的订单，例如退款对应的原订单</translation>
    </message>
    <message>
        <source>When the cloud last told the order</source>
        <translation>最近一次从云端读取该订单的时间</translation>
    </message>
</context>
<context>
    <name>pc::OrderPaletteSource</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>pc::OrderPane</name>
    <message>
        <source>The proof is on the clipboard.</source>
        <translation>证明已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Open the customer %1</source>
        <translation>查看客户“%1”</translation>
    </message>
    <message>
        <source>Related order</source>
        <translation>关联订单</translation>
    </message>
    <message>
        <source>Open the order %1 that this one belongs to</source>
        <translation>查看所关联的订单 %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The lines are being read from the cloud…</source>
        <translation>正在从云端读取订单明细…</translation>
    </message>
    <message>
        <source>The lines cannot be read here.</source>
        <translation>此处无法读取订单明细。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情 (Esc)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Open the quota of this customer</source>
        <translation>查看该客户的额度</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>取消订单…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>What was done to this order (Ctrl+H)</source>
        <translation>对该订单的操作 (Ctrl+H)</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>%1 is an age: 3 min ago</comment>
        <translation>读取：%1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>pc::OrderStory</name>
    <message>
        <source>Order created</source>
        <translation>订单创建</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已支付</translation>
    </message>
    <message>
        <source>Read as cancelled</source>
        <translation>读取时已取消</translation>
    </message>
    <message>
        <source>Usage begins</source>
        <translation>使用开始</translation>
    </message>
    <message>
        <source>Usage begins (%1)</source>
        <translation>使用开始（%1）</translation>
    </message>
    <message>
        <source>Usage ends</source>
        <translation>使用结束</translation>
    </message>
    <message>
        <source>Usage ends (%1)</source>
        <translation>使用结束（%1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, and the error</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Call %1, attempt %2</source>
        <translation>调用 %1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>调用 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other order(s) of this customer look the same: same product, type and amount within an hour.</source>
        <translation>
            <numerusform>该客户另有 %n 个相似订单：一小时内，产品、类型和金额均相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>No other order of this customer looks the same within an hour.</source>
        <translation>一小时内，该客户没有其他相似订单。</translation>
    </message>
    <message>
        <source>We do not know yet how our operation ended – checking.</source>
        <translation>本方操作的结果未知，正在核实。</translation>
    </message>
    <message numerus="yes">
        <source>Our operation took effect once, in %n try(s).</source>
        <translation>
            <numerusform>本方操作生效一次，共提交 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Our operation had no effect.</source>
        <translation>本方操作未生效。</translation>
    </message>
    <message numerus="yes">
        <source>%n operations of ours took effect.</source>
        <translation>
            <numerusform>本方有 %n 个操作生效。</numerusform>
        </translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>Operation %1: %2, asked for by %3</source>
        <translation>操作 %1：%2，发起人 %3</translation>
    </message>
    <message>
        <source>  Reason: %1</source>
        <translation>  原因：%1</translation>
    </message>
    <message>
        <source>  Token: this action has none; what was lost is checked, never sent again blindly</source>
        <translation>  令牌：该操作没有令牌；响应丢失时先核实，绝不盲目重发</translation>
    </message>
    <message>
        <source>  Token: %1, the same in every try</source>
        <translation>  令牌：%1，每次提交均相同</translation>
    </message>
    <message>
        <source>  %1  %2%3</source>
        <comment>time, what happened, request ID</comment>
        <translation>  %1  %2%3</translation>
    </message>
    <message numerus="yes">
        <source>  Sent %n time(s); %1</source>
        <translation>
            <numerusform>  已提交 %n 次；%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Customer: %1 (%2)</source>
        <translation>客户：%1（%2）</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>环境：%1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>生成时间：%1</translation>
    </message>
    <message>
        <source>Type %1, payment %2, product %3</source>
        <translation>类型 %1，支付状态 %2，产品 %3</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>创建：%1</translation>
    </message>
    <message>
        <source>Paid: %1</source>
        <translation>支付：%1</translation>
    </message>
    <message>
        <source>Amount due: %1 %2</source>
        <translation>应付金额：%1 %2</translation>
    </message>
    <message>
        <source>Read from the cloud: %1</source>
        <translation>从云端读取：%1</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>  %1  %2: %3  %4</source>
        <comment>time, call, outcome, request ID</comment>
        <translation>  %1  %2：%3  %4</translation>
    </message>
    <message>
        <source>Looks the same: order %1 of %2</source>
        <translation>相似订单：%1，创建于 %2</translation>
    </message>
</context>
<context>
    <name>pc::OrderText</name>
    <message>
        <source>The cloud did not say.</source>
        <translation>云端未提供。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新购</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续费</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Temporary upgrade</source>
        <translation>临时升级</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>降配</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Disk resizing</source>
        <translation>磁盘变配</translation>
    </message>
    <message>
        <source>Compensatory renewal</source>
        <translation>补偿续费</translation>
    </message>
    <message>
        <source>Incremental upgrade</source>
        <translation>增量升级</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换购</translation>
    </message>
    <message>
        <source>Change of operating system</source>
        <translation>更换操作系统</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>未支付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已支付</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>包年包月</translation>
    </message>
    <message>
        <source>Pay-as-you-go</source>
        <translation>按量付费</translation>
    </message>
    <message>
        <source>A refund has no payment state.</source>
        <translation>退款订单没有支付状态。</translation>
    </message>
    <message>
        <source>Not paid yet.</source>
        <translation>尚未支付。</translation>
    </message>
    <message>
        <source>Cancelled, so it was not paid.</source>
        <translation>已取消，因此没有支付。</translation>
    </message>
    <message>
        <source>The cloud names no order that this one belongs to.</source>
        <translation>云端未提供关联订单。</translation>
    </message>
</context>
<context>
    <name>pc::OrderTimeline</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>What happened around this order</source>
        <translation>该订单的相关事件</translation>
    </message>
    <message>
        <source>Copy proof</source>
        <translation>复制证明</translation>
    </message>
    <message>
        <source>Operations, tries, tokens and calls as text for a ticket</source>
        <translation>将操作、提交次数、令牌和调用整理为文本，可附于工单</translation>
    </message>
    <message>
        <source>Copy the proof as text</source>
        <translation>将证明复制为文本</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>Neither the cloud nor the journal gave a time for this order.</source>
        <translation>云端和操作日志均未提供该订单的时间。</translation>
    </message>
</context>
<context>
    <name>pc::OrderViews</name>
    <message>
        <source>Unpaid</source>
        <translation>未支付</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
</context>
<context>
    <name>pc::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation>没有匹配的订单</translation>
    </message>
    <message>
        <source>Try fewer terms; the question mark beside the filter shows how to write them.</source>
        <translation>请减少条件，写法见筛选框旁的问号。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No order here</source>
        <translation>此处没有订单</translation>
    </message>
    <message>
        <source>There is no order in this scope. Choose another one at the top left.</source>
        <translation>当前范围内没有订单，请在左上角选择其他范围。</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>The orders of this environment have not been read from the cloud.</source>
        <translation>尚未从云端读取该环境的订单。</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>立即加载</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>尚无订单</translation>
    </message>
    <message>
        <source>The cloud lists no order of a customer of this partner.</source>
        <translation>云端没有该合作伙伴的客户订单。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message numerus="yes">
        <source>%1 order(s)</source>
        <translation>
            <numerusform>%1 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 group(s), %2</source>
        <comment>how many groups, how many orders in them</comment>
        <translation>
            <numerusform>%1 组，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>应付：%1</translation>
    </message>
    <message>
        <source>%1 without an amount</source>
        <translation>%1 个无金额</translation>
    </message>
    <message>
        <source>Amounts due before tax of everything that matches, per currency. Currencies are never added up.</source>
        <translation>所有匹配订单的税前应付金额，按币种分列。不同币种不相加。</translation>
    </message>
    <message>
        <source>The orders of this environment have not been read completely yet.</source>
        <translation>该环境的订单尚未读取完整。</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 项</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>3 selected: 1,000.00 CNY</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The sum is shown for up to %1 rows that have been on screen.</source>
        <translation>仅对显示过的至多 %1 行计算合计。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write these orders to a file (Ctrl+E)</source>
        <translation>将这些订单写入文件 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Export orders</source>
        <translation>导出订单</translation>
    </message>
    <message>
        <source>Orders in groups</source>
        <translation>分组订单</translation>
    </message>
    <message>
        <source>List from the cloud: %1</source>
        <comment>%1 is an age: 3 min ago</comment>
        <translation>云端列表：%1</translation>
    </message>
    <message>
        <source>Read this order again</source>
        <translation>重新读取此订单</translation>
    </message>
    <message>
        <source>Cancel this order…</source>
        <translation>取消此订单…</translation>
    </message>
    <message>
        <source>Copy order ID</source>
        <translation>复制订单号</translation>
    </message>
    <message>
        <source>Timeline of this order</source>
        <translation>此订单的时间线</translation>
    </message>
    <message>
        <source>Copy the proof of this order</source>
        <translation>复制此订单的证明</translation>
    </message>
    <message>
        <source>Open the customer of this order</source>
        <translation>查看此订单的客户</translation>
    </message>
    <message>
        <source>Export orders…</source>
        <translation>导出订单…</translation>
    </message>
    <message>
        <source>Save this filter as a view…</source>
        <translation>将此筛选存为视图…</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>下一个订单</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>上一个订单</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Select an order first.</source>
        <translation>请先选择订单。</translation>
    </message>
    <message>
        <source>No details are open.</source>
        <translation>没有打开的详情。</translation>
    </message>
    <message>
        <source>Write a filter first.</source>
        <translation>请先填写筛选条件。</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation>复制行（含表头）</translation>
    </message>
    <message>
        <source>New ticket about this order…</source>
        <translation>就该订单新建工单…</translation>
    </message>
</context>
<context>
    <name>pc::OwnerMenu</name>
    <message>
        <source>Me (%1)</source>
        <translation>我（%1）</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>其他人…</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Account name of the person who takes care of it</source>
        <translation>处理人的账户名</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>pc::PlanModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
</context>
<context>
    <name>pc::PlanPreviewModel</name>
    <message>
        <source>The amount is missing.</source>
        <translation>缺少金额。</translation>
    </message>
    <message>
        <source>The amount is not a number.</source>
        <translation>金额不是数字。</translation>
    </message>
    <message>
        <source>The amount could mean two things; write it without separators.</source>
        <translation>金额有两种理解，请去掉分隔符。</translation>
    </message>
    <message>
        <source>The amount has more decimals than the currency.</source>
        <translation>金额的小数位数超过该币种的限制。</translation>
    </message>
    <message>
        <source>The amount names another currency.</source>
        <translation>金额的币种不一致。</translation>
    </message>
    <message>
        <source>The amount is below zero.</source>
        <translation>金额小于零。</translation>
    </message>
    <message>
        <source>The amount is zero.</source>
        <translation>金额为零。</translation>
    </message>
    <message>
        <source>The customer is missing.</source>
        <translation>缺少客户。</translation>
    </message>
    <message>
        <source>Several customers are called so; write the UID.</source>
        <translation>有多个同名客户，请填写 UID。</translation>
    </message>
    <message>
        <source>This customer stands in line %1 already.</source>
        <translation>该客户已出现在第 %1 行。</translation>
    </message>
    <message>
        <source>“%1” is not one of: set, raise, lower.</source>
        <translation>“%1”不是 set（设为）、raise（增加）、lower（减少）之一。</translation>
    </message>
    <message>
        <source>The quota of now is not known, so nothing can be added to it or taken off.</source>
        <translation>当前额度未知，无法增加或减少。</translation>
    </message>
    <message>
        <source>More would be taken off than there is.</source>
        <translation>减少的金额超过现有额度。</translation>
    </message>
    <message>
        <source>There is no quota that could be lowered.</source>
        <translation>没有可减少的额度。</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>不可提交</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不提交</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>需处理</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount and currency of a sheet</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>+ %1</source>
        <comment>raise by</comment>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>− %1</source>
        <comment>lower by</comment>
        <translation>− %1</translation>
    </message>
    <message>
        <source>included</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不提交</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>未知。</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>表格中</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>Opens a quota</source>
        <translation>开通额度</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line of the sheet, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>pc::PlanRow</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends after the session, unless it is renewed</source>
        <translation>除非续期，否则超出会话时间</translation>
    </message>
</context>
<context>
    <name>pc::ProblemText</name>
    <message>
        <source>Enter an address.</source>
        <translation>请输入地址。</translation>
    </message>
    <message>
        <source>Use https://; plain http is allowed for this machine alone.</source>
        <translation>请使用 https://；仅本机地址可用 http。</translation>
    </message>
    <message>
        <source>Leave names, passwords and parameters out of the address.</source>
        <translation>地址中不要包含用户名、密码或参数。</translation>
    </message>
    <message>
        <source>This is not an address; write it like https://sts.aliyuncs.com.</source>
        <translation>地址无效，正确格式如 https://sts.aliyuncs.com。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Partner UID</source>
        <translation>合作伙伴 UID</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>登录地址</translation>
    </message>
    <message>
        <source>Console pages</source>
        <translation>控制台页面</translation>
    </message>
    <message>
        <source>Session-ended address</source>
        <translation>会话结束地址</translation>
    </message>
    <message>
        <source>Hosts the viewer may show</source>
        <translation>允许访问的域名</translation>
    </message>
    <message>
        <source>Role in the customer&apos;s account</source>
        <translation>客户账号中的角色</translation>
    </message>
    <message>
        <source>Language of vendor pages</source>
        <translation>云端页面语言</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Give the environment a name.</source>
        <translation>请填写环境名称。</translation>
    </message>
    <message>
        <source>Use 60 characters or fewer.</source>
        <translation>请勿超过 60 个字符。</translation>
    </message>
    <message>
        <source>Another environment has this name already.</source>
        <translation>已有同名环境。</translation>
    </message>
    <message>
        <source>Use letters, digits, spaces and punctuation only.</source>
        <translation>仅可使用文字、数字、空格和标点。</translation>
    </message>
    <message>
        <source>A UID has digits only.</source>
        <translation>UID 只能由数字组成。</translation>
    </message>
    <message>
        <source>At least one endpoint is needed.</source>
        <translation>至少需要一个接入点。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Enter the name of the role.</source>
        <translation>请填写角色名称。</translation>
    </message>
    <message>
        <source>A role&apos;s name has letters, digits and . @ - _ only.</source>
        <translation>角色名称只能由字母、数字和 . @ - _ 组成。</translation>
    </message>
    <message>
        <source>Use a language code like zh or en.</source>
        <translation>请使用语言代码，例如 zh 或 en。</translation>
    </message>
    <message>
        <source>Write a colour like #3D5A80, or leave it to the kind.</source>
        <translation>请填写 #3D5A80 格式的颜色，或留空由环境类型决定。</translation>
    </message>
    <message>
        <source>Enter the UID of the partner account; its security settings show it.</source>
        <translation>请填写合作伙伴账号的 UID，可在账号的安全设置中查看。</translation>
    </message>
    <message>
        <source>The address needs {product} in place of the product&apos;s name.</source>
        <translation>地址中须以 {product} 代替产品名称。</translation>
    </message>
    <message>
        <source>Without a host the viewer cannot show anything.</source>
        <translation>至少填写一个域名，否则无法显示页面。</translation>
    </message>
    <message>
        <source>Write host names only, like .aliyun.com, separated by spaces.</source>
        <translation>请只填写域名，例如 .aliyun.com，以空格分隔。</translation>
    </message>
    <message>
        <source>Address of the message queue</source>
        <translation>消息队列地址</translation>
    </message>
    <message>
        <source>Name of the message queue</source>
        <translation>消息队列名称</translation>
    </message>
    <message>
        <source>Enter the address of the queue, or remove its name.</source>
        <translation>请填写队列地址，或清空队列名称。</translation>
    </message>
    <message>
        <source>Enter the name of the queue, or remove its address.</source>
        <translation>请填写队列名称，或清空队列地址。</translation>
    </message>
    <message>
        <source>A queue&apos;s name has letters, digits and hyphens only.</source>
        <translation>队列名称只能包含字母、数字和连字符。</translation>
    </message>
</context>
<context>
    <name>pc::ProductField</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a product, number</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · %2 (%3)</source>
        <comment>group, name of a product, number</comment>
        <translation>%1 · %2（%3）</translation>
    </message>
    <message>
        <source>The table of products is empty. Import the sheet that your contact at the vendor hands out.</source>
        <translation>产品表为空。请导入云厂商联系人提供的表格。</translation>
    </message>
    <message>
        <source>No product of the vendor&apos;s table is called so.</source>
        <translation>云厂商的产品表中没有此名称的产品。</translation>
    </message>
    <message>
        <source>Several products match: choose one.</source>
        <translation>有多个产品匹配，请选择一个。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>名称或编号</translation>
    </message>
    <message>
        <source>Asking the cloud for its products…</source>
        <translation>正在从云端读取产品…</translation>
    </message>
    <message>
        <source>The products could not be read. %1</source>
        <comment>why</comment>
        <translation>无法读取产品。%1</translation>
    </message>
    <message>
        <source>The cloud has not told its products yet.</source>
        <translation>云端尚未提供产品。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Asks the cloud for its table of products</source>
        <translation>从云端读取产品表</translation>
    </message>
    <message>
        <source>Takes over the table of products that your contact at the vendor hands out</source>
        <translation>导入云厂商联系人提供的产品表</translation>
    </message>
</context>
<context>
    <name>pc::ProductImportDialog</name>
    <message>
        <source>The vendor&apos;s sheet</source>
        <translation>云厂商的产品表</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>表格文件 (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>This file is too large for a table of products.</source>
        <translation>文件过大，不像产品表。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>the number is missing</source>
        <translation>缺少编号</translation>
    </message>
    <message>
        <source>this is no number of a product</source>
        <translation>不是产品编号</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>the same number stands above with another name; that one counts</source>
        <translation>上方已有相同编号、不同名称的产品，以上方为准</translation>
    </message>
    <message>
        <source>This is no text in UTF-8, UTF-16 or GB18030. In the spreadsheet, save it as CSV.</source>
        <translation>不是 UTF-8、UTF-16 或 GB18030 文本。请在电子表格中另存为 CSV。</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>表格为空。</translation>
    </message>
    <message>
        <source>No row names the columns. Needed are one for the number (Product ID, 产品ID) and one for the name (Product name, 产品名称).</source>
        <translation>没有列标题行。需要一列编号（Product ID、产品ID）和一列名称（Product name、产品名称）。</translation>
    </message>
    <message>
        <source>There is a header and nothing below it.</source>
        <translation>只有标题行，没有内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) can be taken over.</source>
        <translation>
            <numerusform>可导入 %n 个产品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot:</source>
        <translation>
            <numerusform>%n 行无法导入：</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the table of products and their numbers that your contact at the vendor hands out, as CSV, or copy it in the spreadsheet and paste it here. It replaces the table that is held now.</source>
        <translation>请选择云厂商联系人提供的产品及编号表（CSV），或在电子表格中复制后粘贴到此处。导入后替换现有的表。</translation>
    </message>
    <message>
        <source>Line %1: %2 — %3</source>
        <comment>line, cause, the row</comment>
        <translation>第 %1 行：%2 — %3</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n product(s)</source>
        <translation>
            <numerusform>导入 %n 个产品</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import the vendor&apos;s sheet</source>
        <translation>导入云厂商的产品表</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Rows that cannot be taken over</source>
        <translation>无法导入的行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
</context>
<context>
    <name>pc::Products</name>
    <message>
        <source>Servers (ECS)</source>
        <translation>云服务器 ECS</translation>
    </message>
    <message>
        <source>Databases (RDS)</source>
        <translation>云数据库 RDS</translation>
    </message>
    <message>
        <source>Object storage (OSS)</source>
        <translation>对象存储 OSS</translation>
    </message>
    <message>
        <source>Load balancing (SLB)</source>
        <translation>负载均衡 SLB</translation>
    </message>
    <message>
        <source>Networks (VPC)</source>
        <translation>专有网络 VPC</translation>
    </message>
    <message>
        <source>Users and rights (RAM)</source>
        <translation>访问控制 RAM</translation>
    </message>
    <message>
        <source>Bills and costs</source>
        <translation>费用与成本</translation>
    </message>
    <message>
        <source>ICP filing</source>
        <translation>ICP 备案</translation>
    </message>
    <message>
        <source>Servers (ECS), page for frames</source>
        <translation>云服务器 ECS（内嵌页）</translation>
    </message>
    <message>
        <source>Databases (RDS), page for frames</source>
        <translation>云数据库 RDS（内嵌页）</translation>
    </message>
    <message>
        <source>Object storage (OSS), page for frames</source>
        <translation>对象存储 OSS（内嵌页）</translation>
    </message>
    <message>
        <source>Load balancing (SLB), page for frames</source>
        <translation>负载均衡 SLB（内嵌页）</translation>
    </message>
    <message>
        <source>Networks (VPC), page for frames</source>
        <translation>专有网络 VPC（内嵌页）</translation>
    </message>
    <message>
        <source>Logs (SLS), page for frames</source>
        <translation>日志服务 SLS（内嵌页）</translation>
    </message>
    <message>
        <source>Monitoring (ARMS), page for frames</source>
        <translation>应用监控 ARMS（内嵌页）</translation>
    </message>
    <message>
        <source>Monitoring (ARMS, new console), page for frames</source>
        <translation>应用监控 ARMS 新版（内嵌页）</translation>
    </message>
    <message>
        <source>Monitoring of agents (AgentLoop), page for frames</source>
        <translation>智能体监控 AgentLoop（内嵌页）</translation>
    </message>
    <message>
        <source>Buy servers (ECS)</source>
        <translation>购买云服务器 ECS</translation>
    </message>
    <message>
        <source>Buy databases (RDS)</source>
        <translation>购买云数据库 RDS</translation>
    </message>
    <message>
        <source>Buy load balancing (SLB)</source>
        <translation>购买负载均衡 SLB</translation>
    </message>
    <message>
        <source>Buy object storage (OSS)</source>
        <translation>购买对象存储 OSS</translation>
    </message>
    <message>
        <source>ICP filing, page for frames</source>
        <translation>ICP 备案（内嵌页）</translation>
    </message>
    <message>
        <source>Filing service numbers (BSN)</source>
        <translation>备案服务号（BSN）</translation>
    </message>
    <message>
        <source>Bills, page for frames</source>
        <translation>账单（内嵌页）</translation>
    </message>
    <message>
        <source>Role authorisation (RAM)</source>
        <translation>角色授权（RAM）</translation>
    </message>
</context>
<context>
    <name>pc::QueueLine</name>
    <message>
        <source>Queue: off</source>
        <translation>队列：未启用</translation>
    </message>
    <message>
        <source>Listening to the queue</source>
        <translation>正在接收队列消息</translation>
    </message>
    <message>
        <source>Processing messages</source>
        <translation>正在处理消息</translation>
    </message>
    <message>
        <source>Queue: trying again</source>
        <translation>队列：正在重试</translation>
    </message>
    <message>
        <source>Queue: stopped</source>
        <translation>队列：已停止</translation>
    </message>
    <message>
        <source>last message %1</source>
        <comment>%1 is an age</comment>
        <translation>最近消息：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 条等待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarantined</source>
        <translation>
            <numerusform>%n 条已隔离</numerusform>
        </translation>
    </message>
    <message>
        <source>Since the program was started:</source>
        <translation>自程序启动以来：</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>收到：%1</translation>
    </message>
    <message>
        <source>Came again: %1</source>
        <translation>重复收到：%1</translation>
    </message>
    <message>
        <source>Processed: %1</source>
        <translation>已处理：%1</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>迟到：%1</translation>
    </message>
    <message>
        <source>Quarantined: %1</source>
        <translation>已隔离：%1</translation>
    </message>
    <message>
        <source>Asked last: %1</source>
        <translation>最近查询：%1</translation>
    </message>
    <message>
        <source>a message cannot be read</source>
        <translation>有消息无法读取</translation>
    </message>
    <message>
        <source>A message cannot be read and stays in the queue. Others are taken one by one: %1</source>
        <translation>有消息无法读取，仍留在队列中。其余消息逐条接收：%1</translation>
    </message>
</context>
<context>
    <name>pc::QuotaChanges</name>
    <message>
        <source>%1 by %2</source>
        <translation>%1，操作人 %2</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>最近变更</translation>
    </message>
    <message>
        <source>History (Ctrl+H)</source>
        <translation>操作历史 (Ctrl+H)</translation>
    </message>
    <message>
        <source>Show the whole history of this customer</source>
        <translation>查看该客户的全部操作历史</translation>
    </message>
    <message>
        <source>Nothing has been changed here.</source>
        <translation>尚无变更。</translation>
    </message>
</context>
<context>
    <name>pc::QuotaDetail</name>
    <message>
        <source>Open quota…</source>
        <translation>开通额度…</translation>
    </message>
    <message>
        <source>Change quota…</source>
        <translation>调整额度…</translation>
    </message>
    <message>
        <source>Alarm raised</source>
        <translation>已预警</translation>
    </message>
    <message>
        <source>The quota of this customer has not been read yet.</source>
        <translation>尚未读取该客户的额度。</translation>
    </message>
    <message>
        <source>%1 consumed of %2</source>
        <translation>已用 %1，共 %2</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Consumed</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>At risk per day</source>
        <translation>每日风险金额</translation>
    </message>
    <message>
        <source>Used up since</source>
        <translation>用尽时间</translation>
    </message>
    <message>
        <source>The first reading at or below zero: %1</source>
        <translation>首次读到不大于零的时间：%1</translation>
    </message>
    <message>
        <source>Warns %1</source>
        <comment>below an amount</comment>
        <translation>预警：%1</translation>
    </message>
    <message>
        <source>None: nobody is warned when the quota runs low.</source>
        <translation>无：额度不足时不提醒任何人。</translation>
    </message>
    <message>
        <source>Open a quota first.</source>
        <translation>请先开通额度。</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>正在刷新…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情 (Esc)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Show this customer among the customers</source>
        <translation>在客户页查看该客户</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>打开控制台</translation>
    </message>
    <message>
        <source>Other ▾</source>
        <translation>其他 ▾</translation>
    </message>
    <message>
        <source>Other changes of this customer&apos;s quota</source>
        <translation>该客户额度的其他变更</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>额度明细</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>%1 is an age: 3 min ago</comment>
        <translation>读取：%1</translation>
    </message>
    <message>
        <source>Copy explanation for the customer</source>
        <translation>复制给客户的说明</translation>
    </message>
    <message>
        <source>Runway</source>
        <translation>可用天数</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>预警规则</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit the alarm rules</source>
        <translation>编辑预警规则</translation>
    </message>
</context>
<context>
    <name>pc::QuotaFilterBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>低于零</translation>
    </message>
    <message>
        <source>Alarm raised</source>
        <translation>已预警</translation>
    </message>
    <message>
        <source>No ledger</source>
        <translation>未开通额度</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name, UID, alias, CRM ID, note or pinyin initials</source>
        <translation>名称、UID、别名、CRM、备注、拼音</translation>
    </message>
    <message>
        <source>Search quotas</source>
        <translation>搜索额度</translation>
    </message>
    <message>
        <source>Runway</source>
        <translation>可用天数</translation>
    </message>
    <message>
        <source>Who runs out within thirty days, the first one first</source>
        <translation>30 天内额度将用尽的客户，按时间先后排列</translation>
    </message>
    <message>
        <source>Worklist: runway</source>
        <translation>待办：额度将用尽</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message numerus="yes">
        <source>Runs out in %n day(s)</source>
        <translation>
            <numerusform>%n 天内用尽</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::QuotaHistory</name>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Alarm %1</source>
        <translation>预警 %1</translation>
    </message>
    <message>
        <source>Available over time</source>
        <translation>可用额度变化</translation>
    </message>
    <message>
        <source>Readings of the quota</source>
        <translation>额度读数</translation>
    </message>
    <message>
        <source>Show as chart (T)</source>
        <translation>以图表显示 (T)</translation>
    </message>
    <message>
        <source>Show as table (T)</source>
        <translation>以表格显示 (T)</translation>
    </message>
</context>
<context>
    <name>pc::QuotaListModel</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Consumed</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Day of zero</source>
        <translation>预计用尽日</translation>
    </message>
    <message>
        <source>At risk per day</source>
        <translation>每日风险金额</translation>
    </message>
    <message>
        <source>Available read (UTC)</source>
        <translation>可用额度读取时间（UTC）</translation>
    </message>
    <message>
        <source>No call of the cloud tells the currency, and none is set for this environment.</source>
        <translation>云端接口未提供币种，该环境也未设置币种。</translation>
    </message>
    <message>
        <source>State of the account: active, frozen, managed</source>
        <translation>账号状态：正常、已冻结、已托管</translation>
    </message>
    <message>
        <source>Credit that the partner granted</source>
        <translation>合作伙伴授予的信用额度</translation>
    </message>
    <message>
        <source>Quota less what is available</source>
        <translation>额度减去可用额度</translation>
    </message>
    <message>
        <source>What is left of the quota; may be below zero</source>
        <translation>剩余额度，可能为负</translation>
    </message>
    <message>
        <source>Whether an alarm rule warns now</source>
        <translation>当前是否触发预警规则</translation>
    </message>
    <message>
        <source>Available over the last thirty days</source>
        <translation>近 30 天的可用额度</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>When the quota will be used up at the pace seen</source>
        <translation>按当前消耗速度，额度预计用尽的日期</translation>
    </message>
    <message>
        <source>What a day costs the partner once the quota is used up</source>
        <translation>额度用尽后，合作伙伴每天承担的费用</translation>
    </message>
    <message>
        <source>When the cloud last told the quota</source>
        <translation>最近一次从云端读取额度的时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>pc::QuotaSampleModel</name>
    <message>
        <source>Not read at that time.</source>
        <translation>当时未读取。</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>读取时间</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
</context>
<context>
    <name>pc::QuotaText</name>
    <message>
        <source>No ledger yet: no quota has been opened for this customer.</source>
        <translation>尚未为该客户开通额度。</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>The cloud&apos;s answer could not be read as an amount.</source>
        <translation>无法将云端的响应识别为金额。</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>overdrawn %1</source>
        <comment>an amount with its sign</comment>
        <translation>超额 %1</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>已预警</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no alarm rules</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>A rule is of a kind that this version does not know.</source>
        <translation>有一条规则的类型此版本不支持。</translation>
    </message>
    <message numerus="yes">
        <source>Too little history: %n day(s).</source>
        <translation>
            <numerusform>历史数据不足：%n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was consumed on most of the last days.</source>
        <translation>近期大部分日子没有消耗。</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用尽</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, in n days</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Available from %1 on %2 to %3 on %4.</source>
        <translation>可用额度：%2 为 %1，%4 为 %3。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Available read: %1</source>
        <translation>可用额度读取：%1</translation>
    </message>
    <message>
        <source>Quota read: %1</source>
        <translation>额度读取：%1</translation>
    </message>
    <message>
        <source>Alarm rules read: %1</source>
        <translation>预警规则读取：%1</translation>
    </message>
    <message>
        <source>overdrawn by %1 (%2)</source>
        <translation>超额 %1（%2）</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>a kind of rule that this version does not know</source>
        <translation>此版本不支持的规则类型</translation>
    </message>
    <message>
        <source>below %1/%2 of the quota</source>
        <translation>低于额度的 %1/%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No forecast: nothing has been read yet.</source>
        <translation>无法预测：尚未读取数据。</translation>
    </message>
    <message numerus="yes">
        <source>No forecast: too little history, %n day(s) so far and at least %1 needed.</source>
        <translation>
            <numerusform>无法预测：历史数据不足，目前 %n 天，至少需要 %1 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>No end in sight: nothing was consumed on most of the last days.</source>
        <translation>暂无用尽之日：近期大部分日子没有消耗。</translation>
    </message>
    <message>
        <source>The quota is used up. What goes on running costs about %1 a day.</source>
        <translation>额度已用尽。仍在运行的资源每天约花费 %1。</translation>
    </message>
    <message>
        <source>The quota is used up.</source>
        <translation>额度已用尽。</translation>
    </message>
    <message>
        <source>At the pace seen, the quota is used up on %1 (%2).</source>
        <translation>按当前消耗速度，额度将于 %1用尽（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>Method: the median of %n daily consumption(s), %1 a day give or take %2; top-ups are left out.</source>
        <translation>
            <numerusform>方法：取 %n 天日消耗的中位数，每天 %1，误差 ±%2；不计额度增加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Between %1 and %2 by the spread of those days.</source>
        <translation>按日消耗的波动，在 %1 至 %2 之间。</translation>
    </message>
    <message>
        <source>Not before %1 by the spread of those days; at the slowest pace never.</source>
        <translation>按日消耗的波动，不早于 %1；按最慢速度则不会用尽。</translation>
    </message>
    <message>
        <source>The account is frozen, so its services have stopped; they can be used again once it has been unfrozen.</source>
        <translation>账号已冻结，服务已停止；解冻后可恢复使用。</translation>
    </message>
    <message>
        <source>Under managed mode the cloud stops services when the credit is used up, and releases resources with their data fifteen days after the debt began. Services can be started again once the credit has been raised.</source>
        <translation>在托管模式下，信用额度用尽后云端会停止服务，并在欠费满 15 天后释放资源及其数据。提高额度后可重新启动服务。</translation>
    </message>
    <message>
        <source>Services are not stopped automatically.</source>
        <translation>服务不会自动停止。</translation>
    </message>
    <message>
        <source>The available credit of %1 (account %2) is %3 as of %4.</source>
        <translation>截至 %4，%1（账号 %2）的可用额度为 %3。</translation>
    </message>
    <message>
        <source>It has been used up since %1 at the latest.</source>
        <translation>最迟自 %1 起，额度已用尽。</translation>
    </message>
    <message>
        <source>No service is stopped for want of credit.</source>
        <translation>没有服务因额度不足而停止。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>below %1% of the quota</source>
        <translation>低于额度的 %1%</translation>
    </message>
</context>
<context>
    <name>pc::QuotasPage</name>
    <message>
        <source>Quotas</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>No quota matches</source>
        <translation>没有匹配的额度</translation>
    </message>
    <message>
        <source>Try fewer letters or filters.</source>
        <translation>请减少搜索文字或筛选条件。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>No customer here</source>
        <translation>此处没有客户</translation>
    </message>
    <message>
        <source>There is no customer in this scope. Choose another one at the top left.</source>
        <translation>当前范围内没有客户，请在左上角选择其他范围。</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>The quotas of this environment have not been read from the cloud.</source>
        <translation>尚未从云端读取该环境的额度。</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>立即加载</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 项</translation>
    </message>
    <message>
        <source>available %1</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>available: too large to sum</source>
        <translation>可用：数值过大，无法合计</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n 个未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s)</source>
        <translation>
            <numerusform>%1 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotas of this environment have not been read completely yet.</source>
        <translation>该环境的额度尚未读取完整。</translation>
    </message>
    <message numerus="yes">
        <source> (%n unknown)</source>
        <translation>
            <numerusform>（%n 个未知）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Quota: %1</source>
        <translation>额度：%1</translation>
    </message>
    <message>
        <source>Consumed: %1</source>
        <translation>已用：%1</translation>
    </message>
    <message>
        <source>Available: %1</source>
        <translation>可用：%1</translation>
    </message>
    <message>
        <source>Bulk quota…</source>
        <translation>批量调整额度…</translation>
    </message>
    <message>
        <source>Quotas of many customers, from a sheet or the clipboard</source>
        <translation>按表格或剪贴板调整多个客户的额度</translation>
    </message>
    <message>
        <source>Quotas from the cloud: %1</source>
        <comment>%1 is an age: 3 min ago</comment>
        <translation>云端额度：%1</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>尚无客户</translation>
    </message>
    <message>
        <source>The cloud lists no customer for this partner, so there are no quotas.</source>
        <translation>云端没有该合作伙伴的客户，因此没有额度。</translation>
    </message>
    <message>
        <source>Refresh this quota</source>
        <translation>刷新此额度</translation>
    </message>
    <message>
        <source>Copy explanation for the customer</source>
        <translation>复制给客户的说明</translation>
    </message>
    <message>
        <source>Copy UID</source>
        <translation>复制 UID</translation>
    </message>
    <message>
        <source>Worklist: runway</source>
        <translation>待办：额度将用尽</translation>
    </message>
    <message>
        <source>Export quotas…</source>
        <translation>导出额度…</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一个客户</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一个客户</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Change or open quota…</source>
        <translation>调整或开通额度…</translation>
    </message>
    <message>
        <source>Correct consumption…</source>
        <translation>更正已用额度…</translation>
    </message>
    <message>
        <source>Edit alarm rules…</source>
        <translation>编辑预警规则…</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>冻结…</translation>
    </message>
    <message>
        <source>Thaw…</source>
        <translation>解冻…</translation>
    </message>
    <message>
        <source>Managed on: stop when used up…</source>
        <translation>开启托管：用尽后停止…</translation>
    </message>
    <message>
        <source>Managed on: stop at once when used up…</source>
        <translation>开启托管：用尽后立即停止…</translation>
    </message>
    <message>
        <source>Managed off…</source>
        <translation>取消托管…</translation>
    </message>
    <message>
        <source>Select a customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>This customer has no quota yet.</source>
        <translation>该客户尚未开通额度。</translation>
    </message>
    <message>
        <source>The quota has not been read.</source>
        <translation>尚未读取额度。</translation>
    </message>
    <message>
        <source>The account is frozen already.</source>
        <translation>账号已冻结。</translation>
    </message>
    <message>
        <source>The account is not frozen.</source>
        <translation>账号未冻结。</translation>
    </message>
    <message>
        <source>The account is not managed.</source>
        <translation>账号未托管。</translation>
    </message>
    <message>
        <source>No details are open.</source>
        <translation>没有打开的详情。</translation>
    </message>
    <message>
        <source>Export quotas</source>
        <translation>导出额度</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation>复制行（含表头）</translation>
    </message>
</context>
<context>
    <name>pc::Rail</name>
    <message>
        <source>Places</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>pc::Rehearsal</name>
    <message>
        <source>No page for this is known in this environment. Add one in the tab Pages if you have its address.</source>
        <translation>此环境没有已知的相应页面。如有其地址，请在“页面”标签中添加。</translation>
    </message>
    <message>
        <source>The cloud&apos;s official prices. The page cannot be configured: own prices and bundles are not possible on it.</source>
        <translation>云端的官网价。页面不可配置，无法展示自有价格和套餐。</translation>
    </message>
    <message>
        <source>One hour a session. The program renews it while the window is open; a session that ends loses what was not sent.</source>
        <translation>每次会话一小时。窗口打开期间程序自动续期；会话结束后，未提交的内容会丢失。</translation>
    </message>
    <message>
        <source>A RAM user of the partner with AliyunSTSAssumeRoleAccess, and the partner&apos;s role in the customer&apos;s account.</source>
        <translation>合作伙伴具有 AliyunSTSAssumeRoleAccess 权限的 RAM 用户，以及客户账号中授予合作伙伴的角色。</translation>
    </message>
    <message>
        <source>Open the customer&apos;s order page</source>
        <translation>打开客户的下单页面</translation>
    </message>
    <message>
        <source>Choose configuration and time, submit the order on the page</source>
        <translation>选择配置和时长，在页面上提交订单</translation>
    </message>
    <message>
        <source>Pay on the page; close it, and orders and quota are read again</source>
        <translation>在页面上支付；关闭页面后重新读取订单和额度</translation>
    </message>
    <message>
        <source>The customer&apos;s account; it uses up the quota that you granted.</source>
        <translation>由客户账号支付，占用您授予的额度。</translation>
    </message>
    <message>
        <source>Bind a service number to the instance</source>
        <translation>为实例绑定服务号</translation>
    </message>
    <message>
        <source>Prepare texts and documents before the hour starts</source>
        <translation>在一小时开始前备好文本和材料</translation>
    </message>
    <message>
        <source>Fill in the filing page with the customer and submit it</source>
        <translation>与客户一起填写备案页面并提交</translation>
    </message>
    <message>
        <source>Filing costs nothing.</source>
        <translation>备案不收费。</translation>
    </message>
    <message>
        <source>Nobody pays.</source>
        <translation>无需支付。</translation>
    </message>
    <message>
        <source>Open the customer&apos;s bills or role page</source>
        <translation>打开客户的账单或角色页面</translation>
    </message>
    <message>
        <source>Read or change it there</source>
        <translation>在页面上查看或更改</translation>
    </message>
    <message>
        <source>Orders that are paid there use up the customer&apos;s quota.</source>
        <translation>在页面上支付的订单占用客户的额度。</translation>
    </message>
    <message>
        <source>None: every call is signed by itself.</source>
        <translation>无：每次调用单独签名。</translation>
    </message>
    <message>
        <source>Choose product and configuration in a screen of your own</source>
        <translation>在自建界面中选择产品和配置</translation>
    </message>
    <message>
        <source>See the cloud&apos;s price, and yours beside it</source>
        <translation>同时显示云端价格和您的价格</translation>
    </message>
    <message>
        <source>Confirm; the order is sent by a call and kept in the history</source>
        <translation>确认后通过接口提交订单，并记入操作历史</translation>
    </message>
    <message>
        <source>The cloud charges its price to the quota. Own prices, discounts and bundles for the customer are possible.</source>
        <translation>云端按官网价扣减额度，可以为客户设置自有价格、折扣和套餐。</translation>
    </message>
    <message>
        <source>A key of the partner account that may order for customers.</source>
        <translation>合作伙伴账号的密钥，须有为客户下单的权限。</translation>
    </message>
    <message>
        <source>This version cannot buy by calls yet: there are no purchase screens. Until then orders are made on the suite&apos;s page.</source>
        <translation>此版本尚无购买界面，不能通过接口购买，目前请在套件页面下单。</translation>
    </message>
    <message>
        <source>Follow their states there</source>
        <translation>在该页面跟踪服务号状态</translation>
    </message>
    <message>
        <source>The key of the partner account.</source>
        <translation>合作伙伴账号的密钥。</translation>
    </message>
    <message>
        <source>The cloud has no calls that hand in a filing: the form itself is always the suite&apos;s page.</source>
        <translation>云端没有提交备案的接口，备案表单始终是套件页面。</translation>
    </message>
    <message>
        <source>What the cloud charged; your own prices are yours to keep elsewhere.</source>
        <translation>显示云端收费，自有价格请另行记录。</translation>
    </message>
    <message>
        <source>Nothing is paid here; unpaid orders can be cancelled.</source>
        <translation>此处不涉及支付，可以取消未支付的订单。</translation>
    </message>
    <message>
        <source>Bills in detail and the customer&apos;s roles have no screens of their own yet: they stay suite pages.</source>
        <translation>账单明细和客户角色尚无自有界面，仍使用套件页面。</translation>
    </message>
    <message>
        <source>Bind and grant service numbers on the page Filings</source>
        <translation>在“备案”页面绑定和授权服务号</translation>
    </message>
    <message>
        <source>Look the customer up on the pages Customers, Quotas and Orders</source>
        <translation>在“客户”“额度”和“订单”页面查看客户</translation>
    </message>
</context>
<context>
    <name>pc::RehearsalCard</name>
    <message>
        <source>%1 – chosen now</source>
        <comment>a mode</comment>
        <translation>%1 – 当前选择</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and text of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>付款方</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>Rights needed</source>
        <translation>所需权限</translation>
    </message>
</context>
<context>
    <name>pc::RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>片刻后</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>%n 小时后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>pc::ReplyBox</name>
    <message>
        <source>Answer to the vendor</source>
        <translation>回复云厂商</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Inserts the vendor&apos;s last words</source>
        <translation>插入云厂商最近的回复</translation>
    </message>
    <message>
        <source>Send answer</source>
        <translation>发送回复</translation>
    </message>
    <message>
        <source>To the vendor for %1 · ticket %2 · %3</source>
        <comment>customer, ticket, environment</comment>
        <translation>为“%1”发给云厂商 · 工单 %2 · %3</translation>
    </message>
    <message>
        <source> · closed: the vendor may not look at it again</source>
        <translation> · 已关闭：云厂商可能不再查看</translation>
    </message>
</context>
<context>
    <name>pc::RequestDialog</name>
    <message>
        <source>Preview…</source>
        <translation>预览…</translation>
    </message>
    <message>
        <source>Shows what will follow; nothing is sent yet.</source>
        <translation>显示变更影响，此时不会提交。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>pc::RightsLine</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy what to ask for</source>
        <translation>复制申请内容</translation>
    </message>
    <message>
        <source>Copies a request to whoever can give the right, with role, accounts and the cloud&apos;s answer</source>
        <translation>复制一份给授权人的申请，包含角色、账号和云端的答复</translation>
    </message>
</context>
<context>
    <name>pc::RightsMemory</name>
    <message>
        <source>The cloud refused to let this partner into the account of %1 the last time.</source>
        <translation>云端上次拒绝合作伙伴进入“%1”的账号。</translation>
    </message>
    <message>
        <source>Open a page: the check that follows says whether the RAM user&apos;s right to assume roles or the role&apos;s trust is missing.</source>
        <translation>请打开一个页面，随后的检查会说明缺少的是 RAM 用户扮演角色的权限，还是角色的信任策略。</translation>
    </message>
</context>
<context>
    <name>pc::SandboxBanner</name>
    <message>
        <source>Add an environment…</source>
        <translation>添加环境…</translation>
    </message>
    <message>
        <source>You are in the built-in sandbox: nothing here is real. Add your own environment when you are ready.</source>
        <translation>当前为内置沙箱，数据均为虚构。准备好后，可添加自己的环境。</translation>
    </message>
</context>
<context>
    <name>pc::SavedViewBar</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a saved view: its filter</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Saved view %1</source>
        <translation>已存视图“%1”</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Keep this filter under a name</source>
        <translation>为此筛选命名并保存</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>更多 ▾</translation>
    </message>
    <message>
        <source>More saved views</source>
        <translation>更多已存视图</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>New name of the view</source>
        <translation>视图的新名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Deleted the view %1</source>
        <translation>已删除视图“%1”</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>name of a saved view and how many rows are in it</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>pc::ScopeControl</name>
    <message>
        <source>No group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>所有客户</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>范围：%1</translation>
    </message>
    <message>
        <source>What you work on: all customers, a group, or one customer</source>
        <translation>工作范围：所有客户、某个分组或单个客户</translation>
    </message>
    <message>
        <source>One customer…</source>
        <translation>单个客户…</translation>
    </message>
</context>
<context>
    <name>pc::SessionBanner</name>
    <message>
        <source>This session is over: what you see is what was loaded before. Nothing can be sent from it.</source>
        <translation>会话已结束，当前显示的是此前加载的内容，无法再提交。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message numerus="yes">
        <source>The session could not be renewed and ends in %n minute(s). Finish and save what you are typing.</source>
        <translation>
            <numerusform>会话续期失败，将在 %n 分钟后结束。请尽快完成并保存正在填写的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>The session ends in %n minute(s). Renewing keeps the page as it is.</source>
        <translation>
            <numerusform>会话将在 %n 分钟后结束。续期不影响当前页面。</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message numerus="yes">
        <source>The session could not be renewed and ends in %n minute(s). Save the step you are on in the form now; what is not saved then stays on the page, but cannot be sent.</source>
        <translation>
            <numerusform>会话续期失败，将在 %n 分钟后结束。请立即在表单中保存当前步骤；届时未保存的内容仍在页面上，但无法提交。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session ends in %n minute(s). Save the step you are on in the form, or renew: that keeps the page and all that is typed.</source>
        <translation>
            <numerusform>会话将在 %n 分钟后结束。请在表单中保存当前步骤，或续期：续期会保留页面和已输入的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in again; what you typed is as you left it. Go on with the form: if the cloud refuses it after the gap, the page says so.</source>
        <translation>已重新登录，填写的内容保持原样。请继续填写：如果中断后云端不再接受，页面会给出提示。</translation>
    </message>
    <message>
        <source>Signed in again; the page is as you left it. If it does not go on, reload it: what is typed there and not saved is lost then.</source>
        <translation>已重新登录，页面保持原样。如果无法继续，请重新加载页面：未保存的填写内容届时会丢失。</translation>
    </message>
    <message>
        <source>Signing in behind the page, which stays as it is…</source>
        <translation>正在后台重新登录，页面保持不变…</translation>
    </message>
    <message>
        <source>Reload the page</source>
        <translation>重新加载页面</translation>
    </message>
</context>
<context>
    <name>pc::SessionsPanel</name>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Open consoles</source>
        <translation>已打开的控制台</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>切换到该窗口</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <source>Closes every console window (%1)</source>
        <translation>关闭所有控制台窗口（%1）</translation>
    </message>
    <message>
        <source>No console is open</source>
        <translation>没有打开的控制台</translation>
    </message>
    <message>
        <source>Open one from a customer&apos;s row, details or the command palette.</source>
        <translation>可从客户列表、客户详情或命令面板中打开。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>customer, what happened</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>pc::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Rows in tables</source>
        <translation>表格行距</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Console sessions</source>
        <translation>控制台会话</translation>
    </message>
    <message>
        <source>Renew sessions before the hour ends</source>
        <translation>在一小时到期前自动续期</translation>
    </message>
    <message>
        <source>Data on this computer</source>
        <translation>本机数据</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开目录</translation>
    </message>
    <message>
        <source>Columns and window</source>
        <translation>列与窗口</translation>
    </message>
    <message>
        <source>Reset layouts</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The page in view stays as it is, half-filled forms included. You are told when it is done.</source>
        <translation>当前页面保持不变，填写到一半的表单也会保留。完成后会提示。</translation>
    </message>
    <message>
        <source>Open consoles where the browser&apos;s own protection cannot start</source>
        <translation>浏览器自身的防护无法启动时仍打开控制台</translation>
    </message>
    <message>
        <source>Only for machines where it never can, such as some containers. A faulty page could then reach this computer.</source>
        <translation>仅适用于始终无法启动该防护的计算机，例如某些容器。此时有缺陷的页面可能影响本机。</translation>
    </message>
</context>
<context>
    <name>pc::SnoozeDialog</name>
    <message>
        <source>Snooze this message</source>
        <translation>推迟此消息</translation>
    </message>
    <message>
        <source>It and its repeats leave the inbox and come back unread at that time. Processing goes on.</source>
        <translation>此消息及其重复消息移出收件箱，到时以未读恢复。处理照常进行。</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>一小时</translation>
    </message>
    <message>
        <source>For four hours</source>
        <translation>四小时</translation>
    </message>
    <message>
        <source>Until tomorrow, 9:00</source>
        <translation>到明天 9:00</translation>
    </message>
    <message>
        <source>Until Monday, 9:00</source>
        <translation>到周一 9:00</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>到…</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What you wait for</source>
        <translation>在等什么</translation>
    </message>
</context>
<context>
    <name>pc::StatePanel</name>
    <message>
        <source>Still loading…</source>
        <translation>仍在加载…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>There is nothing to show so far.</source>
        <translation>目前没有可显示的内容。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No entry fits the search and the filters.</source>
        <translation>没有符合搜索和筛选条件的条目。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No right to see this</source>
        <translation>没有查看权限</translation>
    </message>
    <message>
        <source>The person who manages the partner account can grant it.</source>
        <translation>请联系合作伙伴账号的管理员授权。</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>The data could not be read.</source>
        <translation>无法读取数据。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a title, read out as a sentence</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>pc::SuiteDesk</name>
    <message>
        <source>Service suite: pages</source>
        <translation>服务套件：页面</translation>
    </message>
    <message>
        <source>Service suite: modes, own prices</source>
        <translation>服务套件：模式、自有价格</translation>
    </message>
</context>
<context>
    <name>pc::SuiteModesModel</name>
    <message>
        <source>%1 (as every product)</source>
        <comment>a mode</comment>
        <translation>%1（同所有产品）</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
</context>
<context>
    <name>pc::SuiteModesView</name>
    <message>
        <source>%1 · %2</source>
        <comment>product, area</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>As every product</source>
        <translation>同所有产品</translation>
    </message>
    <message>
        <source>Try the suite&apos;s page for %1</source>
        <translation>以“%1”试用套件页面</translation>
    </message>
    <message>
        <source>Try the suite&apos;s page</source>
        <translation>试用套件页面</translation>
    </message>
    <message>
        <source>Choose a customer first, in the scope at the top left or on the page Customers</source>
        <translation>请先在左上角的范围或“客户”页面选择客户</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why this way, for whoever asks later</source>
        <translation>为何选择此方式，供日后查阅</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Modes per product and area</source>
        <translation>各产品和业务的模式</translation>
    </message>
    <message>
        <source>Rehearsal: what each way would mean. Nothing has been changed or bought.</source>
        <translation>预演：说明每种方式的效果，没有任何更改或购买。</translation>
    </message>
    <message>
        <source>Looking for a price of your own? Pages of the suite show the cloud&apos;s official prices and cannot be configured. Own prices, discounts and bundles need the mode Own (API). Choose it per product and area; nothing is switched at the cloud.</source>
        <translation>想使用自有价格？套件页面只显示云端官网价，且不可配置。自有价格、折扣和套餐须使用“自建（API）”模式。可按产品和业务分别选择，云端不会有任何切换。</translation>
    </message>
</context>
<context>
    <name>pc::SuitePageEditor</name>
    <message>
        <source>Give the page a short name.</source>
        <translation>请为页面填写一个短名称。</translation>
    </message>
    <message>
        <source>There is a page of this name already.</source>
        <translation>已有同名页面。</translation>
    </message>
    <message>
        <source>Where is the page? Type its address.</source>
        <translation>请填写页面地址。</translation>
    </message>
    <message>
        <source>This is no web address. An address begins with https://</source>
        <translation>地址无效，应以 https:// 开头</translation>
    </message>
    <message>
        <source>Only https:// addresses are opened; plain http is for this computer alone.</source>
        <translation>只能打开 https:// 地址，http:// 仅限本机。</translation>
    </message>
    <message>
        <source>The address holds a user name or password. Take it out: the program signs in by itself.</source>
        <translation>地址中含有用户名或密码，请去除，程序会自动登录。</translation>
    </message>
    <message>
        <source>Only {product}, {region} and {language} are replaced in an address.</source>
        <translation>地址中只能使用 {product}、{region} 和 {language}。</translation>
    </message>
    <message>
        <source>{product} stands in the address: type the product&apos;s code, such as ecs.</source>
        <translation>地址中含有 {product}，请填写产品代码，例如 ecs。</translation>
    </message>
    <message>
        <source>A product&apos;s code takes lower-case letters, digits and hyphens: ecs.</source>
        <translation>产品代码只能包含小写字母、数字和连字符，例如 ecs。</translation>
    </message>
    <message>
        <source>{product}, {region} and {language} are replaced when the page is opened.</source>
        <translation>打开页面时将替换 {product}、{region} 和 {language}。</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>将打开 %1</translation>
    </message>
    <message>
        <source>The page has the window to itself. Every page can be shown so.</source>
        <translation>页面独占窗口，适用于所有页面。</translation>
    </message>
    <message>
        <source>The page stands inside a page of this program that names customer and time left. It is made for that.</source>
        <translation>页面内嵌在本程序的页面中，上方显示客户和剩余时间。该页面支持内嵌。</translation>
    </message>
    <message>
        <source>The page stands inside a page of this program. Pages that are not made for frames refuse that, and stay empty.</source>
        <translation>页面内嵌在本程序的页面中。不支持内嵌的页面会拒绝显示并保持空白。</translation>
    </message>
    <message>
        <source>%1 is not among the hosts that the viewer may show. The customer&apos;s session goes to that host: allow it only if you know who runs it.</source>
        <translation>%1 不在允许显示的域名中。客户的会话将发送到该域名，仅在确知其运营方时才应允许。</translation>
    </message>
    <message>
        <source>I know this host: let the viewer show it</source>
        <translation>我了解该域名，允许控制台窗口显示</translation>
    </message>
    <message>
        <source>Add a page</source>
        <translation>添加页面</translation>
    </message>
    <message>
        <source>Edit a page</source>
        <translation>编辑页面</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>May change</source>
        <translation>可能更改</translation>
    </message>
    <message>
        <source>What is read again for the customer after the page closes</source>
        <translation>页面关闭后为该客户重新读取的数据</translation>
    </message>
    <message>
        <source>ecs; empty: of no single product</source>
        <translation>例如 ecs；留空表示不限产品</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add page</source>
        <translation>添加页面</translation>
    </message>
    <message>
        <source>Save page</source>
        <translation>保存页面</translation>
    </message>
    <message>
        <source>The name takes lower-case letters, digits and hyphens: “tickets-portal”.</source>
        <translation>名称只能包含小写字母、数字和连字符，例如“tickets-portal”。</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
</context>
<context>
    <name>pc::SuitePagesDialog</name>
    <message>
        <source>Service suite</source>
        <translation>服务套件</translation>
    </message>
    <message>
        <source>Changes here last until the program ends: the sandbox is made anew at every start.</source>
        <translation>沙箱每次启动都会重建，此处的更改仅保留到程序退出。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>environment, customer</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>environment and customer, a sentence</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Changes here are kept when you save the environment.</source>
        <translation>保存环境时，此处的更改一并保存。</translation>
    </message>
</context>
<context>
    <name>pc::SuitePagesModel</name>
    <message>
        <source>Not a page of one product</source>
        <translation>不限产品的页面</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>Nothing is read again when this page closes.</source>
        <translation>此页面关闭后不会重新读取数据。</translation>
    </message>
    <message>
        <source>Read again when this page closes: %1.</source>
        <translation>此页面关闭后重新读取：%1。</translation>
    </message>
</context>
<context>
    <name>pc::SuitePagesView</name>
    <message>
        <source>Open for %1</source>
        <translation>为“%1”打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Choose a customer first, in the scope at the top left or on the page Customers</source>
        <translation>请先在左上角的范围或“客户”页面选择客户</translation>
    </message>
    <message>
        <source>Back to the known page</source>
        <translation>恢复为已知页面</translation>
    </message>
    <message>
        <source>Remove page</source>
        <translation>移除页面</translation>
    </message>
    <message>
        <source>Known pages stay; only pages and changes of your own can be taken back</source>
        <translation>已知页面会保留，只能移除自行添加的页面或撤销自己的更改</translation>
    </message>
    <message>
        <source>%1 To open a page, choose a customer first.</source>
        <comment>%1: a sentence about the address</comment>
        <translation>%1如需打开页面，请先选择客户。</translation>
    </message>
    <message>
        <source>Pages of the cloud that open in a customer&apos;s account without a password. Prices on them are the cloud&apos;s official ones.</source>
        <translation>免登进入客户账号的云端页面，页面显示的是云端官网价。</translation>
    </message>
    <message>
        <source>Pages of the service suite</source>
        <translation>服务套件的页面</translation>
    </message>
    <message>
        <source>Add page…</source>
        <translation>添加页面…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
</context>
<context>
    <name>pc::SuitePaletteSource</name>
    <message>
        <source>Service suite</source>
        <translation>服务套件</translation>
    </message>
    <message>
        <source>Open %1 for %2</source>
        <comment>page, customer</comment>
        <translation>为 %2 打开%1</translation>
    </message>
</context>
<context>
    <name>pc::SuiteWindow</name>
    <message>
        <source>The page asked for the camera. It was refused.</source>
        <translation>页面请求使用摄像头，已拒绝。</translation>
    </message>
    <message>
        <source>The page asked for the microphone. It was refused.</source>
        <translation>页面请求使用麦克风，已拒绝。</translation>
    </message>
    <message>
        <source>The page asked where this computer is. It was refused.</source>
        <translation>页面请求获取位置信息，已拒绝。</translation>
    </message>
    <message>
        <source>The page asked to record the screen. It was refused.</source>
        <translation>页面请求录制屏幕，已拒绝。</translation>
    </message>
    <message>
        <source>The page asked to hold the mouse pointer. It was refused.</source>
        <translation>页面请求锁定鼠标指针，已拒绝。</translation>
    </message>
    <message>
        <source>%1 – %2 – %3 – Partner Console</source>
        <comment>customer, product, environment</comment>
        <translation>%1 – %2 – %3 – Partner Console</translation>
    </message>
    <message>
        <source>The browser runs without its own process protection here. Only the built-in sandbox&apos;s pages on this computer are shown.</source>
        <translation>浏览器的进程保护未启用，仅显示本机内置沙箱的页面。</translation>
    </message>
    <message>
        <source>The browser runs without its own process protection, as you allowed in the settings.</source>
        <translation>浏览器的进程保护未启用（已在设置中允许）。</translation>
    </message>
    <message>
        <source>The page wants to write an e-mail.</source>
        <translation>页面请求撰写邮件。</translation>
    </message>
    <message>
        <source>This leads to %1, outside of the customer&apos;s console.</source>
        <translation>此链接将离开客户控制台，前往 %1。</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
</context>
<context>
    <name>pc::SuiteWords</name>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Service numbers</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>官方文档</translation>
    </message>
    <message>
        <source>Seen elsewhere</source>
        <translation>其他来源</translation>
    </message>
    <message>
        <source>Pattern, not confirmed</source>
        <translation>推测，未证实</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>自行添加</translation>
    </message>
    <message>
        <source>The cloud&apos;s own documents name this address.</source>
        <translation>地址来自云厂商的官方文档。</translation>
    </message>
    <message>
        <source>The cloud&apos;s documents do not name this address; others have published it.</source>
        <translation>云厂商文档中没有此地址，由他人公布。</translation>
    </message>
    <message>
        <source>The address follows the pattern of the documented ones. Nobody has confirmed it: the page may not exist.</source>
        <translation>地址按官方地址的规律推测，未经证实，页面可能不存在。</translation>
    </message>
    <message>
        <source>Somebody here typed or changed this address. The program knows nothing about it.</source>
        <translation>地址由本机人员填写或更改，程序对其一无所知。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>内嵌</translation>
    </message>
    <message>
        <source>Main page</source>
        <translation>主页面</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Sales page</source>
        <translation>售卖页</translation>
    </message>
    <message>
        <source>User centre</source>
        <translation>用户中心</translation>
    </message>
    <message>
        <source>Own (API)</source>
        <translation>自建（API）</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>Every product</source>
        <translation>所有产品</translation>
    </message>
    <message>
        <source>Buy, at official prices</source>
        <translation>购买（官网价）</translation>
    </message>
    <message>
        <source>The page shows and charges the cloud&apos;s official prices. Own prices and bundles are not possible on it.</source>
        <translation>该页面按云厂商官网价展示和收费，无法使用自定义价格或套餐。</translation>
    </message>
</context>
<context>
    <name>pc::SyncJob</name>
    <message>
        <source>Reading customers</source>
        <translation>读取客户</translation>
    </message>
    <message>
        <source>Reading quotas</source>
        <translation>读取额度</translation>
    </message>
    <message>
        <source>Reading orders</source>
        <translation>读取订单</translation>
    </message>
    <message>
        <source>Reading filings</source>
        <translation>读取备案</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) could not be read.</source>
        <translation>
            <numerusform>有 %n 个客户未能读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading tickets</source>
        <translation>读取工单</translation>
    </message>
</context>
<context>
    <name>pc::TableExport</name>
    <message numerus="yes">
        <source>The rows do not fit one Excel sheet, which ends at 1,048,576; they stand in %n sheets.</source>
        <translation>
            <numerusform>Excel 单个工作表最多 1,048,576 行，已分为 %n 个工作表。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pc::TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>pc::TargetsDialog</name>
    <message>
        <source>Target times</source>
        <translation>目标时限</translation>
    </message>
    <message>
        <source>Target times of tickets</source>
        <translation>工单的目标时限</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours, behind a number</comment>
        <translation> 小时</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>Hours for “%1”</source>
        <translation>“%1”的小时数</translation>
    </message>
    <message>
        <source>Back to the usual hours</source>
        <translation>恢复默认小时数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set target times</source>
        <translation>设定目标时限</translation>
    </message>
    <message>
        <source>A ticket is due this long after it came into its state, unless it was given a time of its own. These times hold for everybody who works on this computer.</source>
        <translation>工单进入某一状态后，经过这里设定的时长即为到期，除非为它单独指定了时间。这些时限对使用本机的所有人生效。</translation>
    </message>
</context>
<context>
    <name>pc::Theme</name>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>预发</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
</context>
<context>
    <name>pc::TicketBulkBar</name>
    <message numerus="yes">
        <source>%1 tickets selected</source>
        <translation>
            <numerusform>已选 %1 个工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>指派给我</translation>
    </message>
    <message>
        <source>Only tickets that have been on screen can be changed together. Select fewer.</source>
        <translation>只能批量更改已显示过的工单，请减少选择。</translation>
    </message>
    <message>
        <source>Set stage</source>
        <translation>设置阶段</translation>
    </message>
    <message>
        <source>Set owner</source>
        <translation>设置处理人</translation>
    </message>
</context>
<context>
    <name>pc::TicketFileSaver</name>
    <message>
        <source>Fetching %1…</source>
        <translation>正在下载 %1…</translation>
    </message>
    <message>
        <source>This is a program. It can do anything on your computer that you can.</source>
        <translation>这是可执行程序，能在您的计算机上做您能做的任何事。</translation>
    </message>
    <message>
        <source>This is a script. It can do anything on your computer that you can.</source>
        <translation>这是脚本，能在您的计算机上做您能做的任何事。</translation>
    </message>
    <message>
        <source>This is an archive. Nobody has looked at what is in it.</source>
        <translation>这是压缩文件，其内容未经检查。</translation>
    </message>
    <message>
        <source>This document can run macros.</source>
        <translation>此文档可以运行宏。</translation>
    </message>
    <message>
        <source>The content of this file is not what its name says.</source>
        <translation>文件内容与文件名不符。</translation>
    </message>
    <message>
        <source>Save %1?</source>
        <translation>保存 %1？</translation>
    </message>
    <message>
        <source>Its type is %1. Save it only if you expected it from the vendor.</source>
        <translation>类型为 %1。仅在确实等待云厂商发来此文件时保存。</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Save it anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>保存附件</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
</context>
<context>
    <name>pc::TicketFilterBar</name>
    <message>
        <source>Any</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Title, ticket, text of a note or customer</source>
        <translation>标题、工单号、沟通内容或客户</translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation>搜索工单</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Unowned</source>
        <translation>无处理人</translation>
    </message>
    <message>
        <source>Needs us</source>
        <translation>待我方处理</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>有草稿</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>product %1</source>
        <translation>产品 %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>text that is searched for</comment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>pc::TicketHeader</name>
    <message>
        <source>Ticket without a title</source>
        <translation>无标题工单</translation>
    </message>
    <message>
        <source>Customer not told</source>
        <translation>客户未知</translation>
    </message>
    <message>
        <source>Show this customer among the customers: %1</source>
        <translation>在客户列表中显示该客户：%1</translation>
    </message>
    <message>
        <source>opened %1</source>
        <comment>an age: 3 h ago</comment>
        <translation>提交于 %1</translation>
    </message>
    <message>
        <source>seen by us %1</source>
        <comment>an age: 3 h ago</comment>
        <translation>我方查看于 %1</translation>
    </message>
    <message>
        <source>not seen by us yet</source>
        <translation>我方尚未查看</translation>
    </message>
    <message>
        <source>from the cloud %1</source>
        <comment>an age: 3 h ago</comment>
        <translation>云端数据：%1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>正在刷新…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>打开控制台</translation>
    </message>
    <message>
        <source>Open the cloud console of this customer</source>
        <translation>打开该客户的云端控制台</translation>
    </message>
    <message>
        <source>Close the ticket (Esc)</source>
        <translation>收起工单 (Esc)</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>收起工单</translation>
    </message>
    <message>
        <source>Set by when something has to happen</source>
        <translation>设置须在何时之前处理</translation>
    </message>
    <message>
        <source>How far we are; the vendor never sees it</source>
        <translation>我方处理进度，云厂商看不到</translation>
    </message>
    <message>
        <source>Who of us takes care of it</source>
        <translation>我方由谁处理</translation>
    </message>
    <message>
        <source>product %1</source>
        <comment>its number</comment>
        <translation>产品 %1</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>阶段：%1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>处理人：%1</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
</context>
<context>
    <name>pc::TicketListModel</name>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Last note</source>
        <translation>最近沟通</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Customer UID</source>
        <translation>客户 UID</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Due (UTC)</source>
        <translation>截止（UTC）</translation>
    </message>
    <message>
        <source>Last note (UTC)</source>
        <translation>最近沟通（UTC）</translation>
    </message>
    <message>
        <source>Opened (UTC)</source>
        <translation>提交时间（UTC）</translation>
    </message>
    <message>
        <source>Read (UTC)</source>
        <translation>读取时间（UTC）</translation>
    </message>
    <message>
        <source>This customer is not in the list of customers.</source>
        <translation>客户列表中没有该客户。</translation>
    </message>
    <message>
        <source>Somebody has begun an answer and not sent it.</source>
        <translation>有人写了回复，尚未发送。</translation>
    </message>
    <message>
        <source>When something has to happen: set by hand, else by the rule of the ticket&apos;s state</source>
        <translation>须在何时之前处理：手动设定，否则按工单状态的规则</translation>
    </message>
    <message>
        <source>State with the vendor, as the cloud told it last</source>
        <translation>云厂商侧的状态，以云端最近一次返回为准</translation>
    </message>
    <message>
        <source>How far we are; the vendor never sees it</source>
        <translation>我方处理进度，云厂商看不到</translation>
    </message>
    <message>
        <source>Who of us takes care of it</source>
        <translation>我方由谁处理</translation>
    </message>
    <message>
        <source>Who wrote last, and when</source>
        <translation>最后由谁在何时回复</translation>
    </message>
    <message>
        <source>Who else has it open, and whether an answer has been begun</source>
        <translation>还有谁打开了它，以及是否有未发送的回复</translation>
    </message>
    <message>
        <source>When the cloud last told the ticket</source>
        <translation>云端最近一次返回该工单的时间</translation>
    </message>
</context>
<context>
    <name>pc::TicketPaletteSource</name>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>pc::TicketPane</name>
    <message numerus="yes">
        <source>in %n note(s)</source>
        <translation>
            <numerusform>%n 条记录中有匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>暂无沟通记录</translation>
    </message>
    <message>
        <source>The conversation of this ticket has not been read, or there is none.</source>
        <translation>此工单的沟通记录尚未读取，或没有沟通记录。</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>立即读取</translation>
    </message>
    <message>
        <source>Answer to the vendor</source>
        <translation>回复云厂商</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>在沟通记录中查找</translation>
    </message>
    <message>
        <source>Earlier place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Later place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>要写什么</translation>
    </message>
</context>
<context>
    <name>pc::TicketText</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The cloud did not tell a title.</source>
        <translation>云端未提供标题。</translation>
    </message>
    <message>
        <source>The cloud did not say for which customer it was opened.</source>
        <translation>云端未说明为哪个客户提交。</translation>
    </message>
    <message>
        <source>The cloud did not say.</source>
        <translation>云端未提供。</translation>
    </message>
    <message>
        <source>Nobody owns this ticket.</source>
        <translation>此工单无处理人。</translation>
    </message>
    <message>
        <source>The ticket is closed.</source>
        <translation>工单已关闭。</translation>
    </message>
    <message>
        <source>Nothing has to happen by a set time.</source>
        <translation>没有设定时限。</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <comment>%1 is a span of time: 3 h</comment>
        <translation>已逾期 %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <comment>%1 is a span of time: 2 h</comment>
        <translation>%1后截止</translation>
    </message>
    <message>
        <source>Its notes have not been read yet, or there are none.</source>
        <translation>沟通记录尚未读取，或没有沟通记录。</translation>
    </message>
    <message>
        <source>New from the vendor, %1</source>
        <comment>an age: 3 min ago</comment>
        <translation>云厂商有新回复，%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote last, and when: Vendor, 3 min ago</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, writing</source>
        <comment>a person</comment>
        <translation>%1，正在写</translation>
    </message>
    <message>
        <source>draft</source>
        <comment>an answer that was begun</comment>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Nobody else has it open.</source>
        <translation>没有其他人打开。</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已分派</translation>
    </message>
    <message>
        <source>Being worked on</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Waits for us</source>
        <translation>待我方回复</translation>
    </message>
    <message>
        <source>Answered by us</source>
        <translation>我方已回复</translation>
    </message>
    <message>
        <source>Waits for our confirmation</source>
        <translation>待我方确认</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The vendor has handed it to its staff; the first answer is still to come.</source>
        <translation>云厂商已分派给工作人员，尚未首次回复。</translation>
    </message>
    <message>
        <source>The vendor is working on it.</source>
        <translation>云厂商正在处理。</translation>
    </message>
    <message>
        <source>The vendor waits for an answer of ours.</source>
        <translation>云厂商等待我方回复。</translation>
    </message>
    <message>
        <source>We have answered; the vendor is to go on.</source>
        <translation>我方已回复，等待云厂商继续处理。</translation>
    </message>
    <message>
        <source>The vendor offers a solution and waits until we confirm it.</source>
        <translation>云厂商已给出方案，等待我方确认。</translation>
    </message>
    <message>
        <source>This version does not know the state.</source>
        <translation>此版本无法识别该状态。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Waiting for vendor</source>
        <translation>等待云厂商</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>云厂商</translation>
    </message>
    <message>
        <source>Unknown side</source>
        <translation>未知一方</translation>
    </message>
    <message>
        <source>%1 has this open, writing</source>
        <translation>%1 已打开，正在写</translation>
    </message>
    <message>
        <source>%1 has this open</source>
        <translation>%1 已打开</translation>
    </message>
</context>
<context>
    <name>pc::TicketsDesk</name>
    <message>
        <source>New ticket…</source>
        <translation>新工单…</translation>
    </message>
    <message>
        <source>Case in a box…</source>
        <translation>问题打包…</translation>
    </message>
</context>
<context>
    <name>pc::TicketsPage</name>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Removed an internal note</source>
        <translation>已移除一条内部备注</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>The tickets of this environment have not been read from the cloud.</source>
        <translation>此环境的工单尚未从云端读取。</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>立即加载</translation>
    </message>
    <message>
        <source>No open tickets</source>
        <translation>没有未关闭的工单</translation>
    </message>
    <message>
        <source>Nothing waits here. Closed tickets are under All.</source>
        <translation>没有待处理的工单。已关闭的工单在“全部”中。</translation>
    </message>
    <message>
        <source>Show all tickets</source>
        <translation>显示全部工单</translation>
    </message>
    <message>
        <source>No ticket matches</source>
        <translation>没有匹配的工单</translation>
    </message>
    <message>
        <source>Try fewer letters or filters, or another view.</source>
        <translation>请减少输入或筛选，或换一个视图。</translation>
    </message>
    <message numerus="yes">
        <source>%1 ticket(s)</source>
        <translation>
            <numerusform>%1 个工单</numerusform>
        </translation>
    </message>
    <message>
        <source>The tickets have not been read completely yet.</source>
        <translation>工单尚未全部读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Tickets from the cloud: %1</source>
        <comment>%1 is an age: 3 min ago</comment>
        <translation>云端工单：%1</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write these tickets to a file (Ctrl+E)</source>
        <translation>将这些工单写入文件 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Export tickets</source>
        <translation>导出工单</translation>
    </message>
    <message>
        <source>New ticket…</source>
        <translation>新工单…</translation>
    </message>
    <message>
        <source>Open a ticket with the vendor (N)</source>
        <translation>向云厂商提交工单 (N)</translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation>暂无工单</translation>
    </message>
    <message>
        <source>The cloud lists no ticket of a customer of this partner.</source>
        <translation>云端没有该合作伙伴客户的工单。</translation>
    </message>
    <message>
        <source>Export tickets…</source>
        <translation>导出工单…</translation>
    </message>
    <message>
        <source>Save this filter as a view…</source>
        <translation>将此筛选存为视图…</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>下一个工单</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>上一个工单</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>收起工单</translation>
    </message>
    <message>
        <source>Answer this ticket</source>
        <translation>回复此工单</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>写内部备注</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>指派给我</translation>
    </message>
    <message>
        <source>Refresh this ticket</source>
        <translation>刷新此工单</translation>
    </message>
    <message>
        <source>Open the console of this customer</source>
        <translation>打开该客户的控制台</translation>
    </message>
    <message>
        <source>Open the customer of this ticket</source>
        <translation>打开此工单的客户</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>在沟通记录中查找</translation>
    </message>
    <message>
        <source>Select a ticket first.</source>
        <translation>请先选择一个工单。</translation>
    </message>
    <message>
        <source>The cloud did not say for which customer it was opened.</source>
        <translation>云端未说明为哪个客户提交。</translation>
    </message>
    <message>
        <source>Choose a filter first.</source>
        <translation>请先选择筛选条件。</translation>
    </message>
    <message>
        <source>A view with this filter exists.</source>
        <translation>已有使用此筛选的视图。</translation>
    </message>
    <message>
        <source>No ticket is open.</source>
        <translation>没有打开的工单。</translation>
    </message>
    <message numerus="yes">
        <source>Stage of %n ticket(s) is now %1</source>
        <translation>
            <numerusform>%n 个工单的阶段现为“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) have no owner now</source>
        <translation>
            <numerusform>%n 个工单现无处理人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owner of %n ticket(s) is now %1</source>
        <translation>
            <numerusform>%n 个工单的处理人现为“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) are due by the rule of their state</source>
        <translation>
            <numerusform>%n 个工单按状态规则截止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s): %1</source>
        <comment>%1: due in 2 h</comment>
        <translation>
            <numerusform>%n 个工单：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation>复制行（含表头）</translation>
    </message>
    <message>
        <source>Copy ticket ID</source>
        <translation>复制工单号</translation>
    </message>
    <message>
        <source>Target times…</source>
        <translation>目标时限…</translation>
    </message>
</context>
<context>
    <name>pc::TimeChart</name>
    <message>
        <source>%1 %2</source>
        <comment>name and value</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>pc::ToastArea</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this note</source>
        <translation>关闭此通知</translation>
    </message>
</context>
<context>
    <name>pc::TrapPanel</name>
    <message>
        <source>%1 · %2</source>
        <comment>name of a customer, its UID</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>pc::ViewerTabs</name>
    <message>
        <source>New page</source>
        <translation>新页面</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
</TS>
