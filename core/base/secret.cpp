// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"

namespace pc {

static void overwrite(char *data, qsizetype size)
{
    volatile char *p = data; // volatile: a compiler may drop plain writes to memory that is about to be freed
    while (size-- > 0)
        *p++ = 0;
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached() && !bytes.isEmpty())
        overwrite(bytes.data(), bytes.size());
    bytes.clear();
}

Secret::Secret(QByteArray utf8)
    : m_bytes(new QByteArray(std::move(utf8)), [](const QByteArray *held) {
          wipe(const_cast<QByteArray &>(*held));
          delete held;
      })
{
}

QByteArray Secret::reveal() const
{
    return m_bytes ? *m_bytes : QByteArray();
}

} // namespace pc
