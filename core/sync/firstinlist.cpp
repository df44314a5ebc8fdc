// SPDX-License-Identifier: Apache-2.0
#include "core/sync/firstinlist.h"
#include <QSet>

namespace pc {

QList<CustomerUid> withFirst(const QList<CustomerUid> &first, const QList<CustomerUid> &uids)
{
    QSet<CustomerUid> left(uids.begin(), uids.end());
    QList<CustomerUid> out;
    out.reserve(left.size());
    for (const auto *list : {&first, &uids}) {
        for (const CustomerUid &uid : *list) {
            if (left.remove(uid))
                out << uid;
        }
    }
    return out;
}

} // namespace pc
