// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace pc::sandbox {

struct CompanyName
{
    QString chinese;      // 杭州霁川物流有限公司
    QString shortName;    // 霁川物流
    QString english;      // Jichuan Logistics (Hangzhou) Co., Ltd.
    QString login;        // jichuan.logistics.hangzhou: what stands before the @ of the logon e-mail
};

// Invented companies; the same index and seed give the same name, different indexes below distinctNames() different ones.
[[nodiscard]] CompanyName companyName(int index, quint32 seed, bool isWorkshop);
[[nodiscard]] int distinctNames();

// Name of the n-th group in the sample partner's customer book.
[[nodiscard]] QString groupName(int group);

} // namespace pc::sandbox
