// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerbook.h"

namespace pc {

class StoreReader;
class StoreWriter;

// CustomerBook over the two workers, which outlive it.
class SqlCustomerBook final : public CustomerBook
{
public:
    SqlCustomerBook(StoreWriter *writer, StoreReader *reader) : m_writer(writer), m_reader(reader) {}

    [[nodiscard]] Async<ImportSummary> importBook(QByteArray csv) override;
    [[nodiscard]] Async<BookPreview> previewBook(QByteArray csv, int limit) override;
    [[nodiscard]] Async<QByteArray> exportBook() override;

private:
    StoreWriter *m_writer;
    StoreReader *m_reader;
};

} // namespace pc
