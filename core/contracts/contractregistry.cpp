// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/contractregistry.h"
#include "core/contracts/contractparser.h"
#include <QJsonArray>
#include <QJsonObject>
#include <deque>
#include <map>
#include <mutex>

namespace pc {

struct ContractRegistry::Data
{
    using Group = std::deque<OperationContract>; // a deque: pointers into it stay

    explicit Data(QString path) : folder(std::move(path)), index(readContractFile(folder + QStringLiteral("/index.json"))) {}

    const Group &load(const QString &name);
    const OperationContract *find(const QString &groupName, const QString &product, const QString &action, const QString &version);
    void loadErrors();

    const QString folder;
    const QJsonObject index;        // product -> action -> version -> group
    std::mutex mutex;
    std::map<QString, Group> groups;
    bool errorsLoaded = false;
    QList<ErrorContract> errors;
    QStringList successCodes;
    QMap<QString, qsizetype> errorByCode;
    QMap<QString, qsizetype> errorByBeginning;
    std::map<QString, QMap<QString, Wording>> wordings;
};

const ContractRegistry::Data::Group &ContractRegistry::Data::load(const QString &name)
{
    const auto known = groups.find(name);
    if (known != groups.end())
        return known->second;
    Group &group = groups[name];
    const QJsonObject file = readContractFile(folder + QLatin1Char('/') + name + QStringLiteral(".json"));
    const QJsonArray operations = file.value(QLatin1String("operations")).toArray();
    for (const QJsonValue &operation : operations)
        group.push_back(parseOperation(operation.toObject(), name));
    return group;
}

const OperationContract *ContractRegistry::Data::find(const QString &groupName, const QString &product, const QString &action, const QString &version)
{
    for (const OperationContract &operation : load(groupName)) {
        if (operation.product == product && operation.action == action && operation.version == version)
            return &operation;
    }
    return nullptr;
}

void ContractRegistry::Data::loadErrors()
{
    if (errorsLoaded)
        return;
    errorsLoaded = true;
    const QJsonObject file = readContractFile(folder + QStringLiteral("/errors.json"));
    const QJsonArray successes = file.value(QLatin1String("successCodes")).toArray();
    for (const QJsonValue &code : successes)
        successCodes << code.toString();
    QList<std::pair<QString, qsizetype>> spellings;
    const QJsonArray codes = file.value(QLatin1String("codes")).toArray();
    for (const QJsonValue &code : codes) {
        const QJsonObject json = code.toObject();
        errors << parseError(json);
        errorByCode.insert(errors.last().code, errors.size() - 1);
        const QJsonArray variants = json.value(QLatin1String("variants")).toArray();
        for (const QJsonValue &variant : variants)
            spellings.append({variant.toString(), errors.size() - 1});
    }
    for (const auto &[spelling, position] : std::as_const(spellings)) {
        if (spelling.endsWith(QLatin1Char('*')))
            errorByBeginning.insert(spelling.chopped(1), position);
        else if (!errorByCode.contains(spelling)) // a code of its own says more than being a variant of another
            errorByCode.insert(spelling, position);
    }
}

ContractRegistry::ContractRegistry(QString folder) : m_data(std::make_unique<Data>(std::move(folder))) {}
ContractRegistry::~ContractRegistry() = default;

const OperationContract *ContractRegistry::operation(const QString &product, const QString &action, const QString &version) const
{
    const QJsonObject versions = m_data->index.value(product).toObject().value(action).toObject();
    if (versions.isEmpty())
        return nullptr;
    const QString chosen = version.isEmpty() ? versions.keys().constLast() : version; // keys are sorted; versions are dates
    const QString groupName = versions.value(chosen).toString();
    if (groupName.isEmpty())
        return nullptr;
    const std::lock_guard lock(m_data->mutex);
    return m_data->find(groupName, product, action, chosen);
}

QList<const OperationContract *> ContractRegistry::operations(const QString &action, const QString &version) const
{
    QList<const OperationContract *> found;
    for (auto product = m_data->index.constBegin(); product != m_data->index.constEnd(); ++product) {
        const QJsonObject versions = product.value().toObject().value(action).toObject();
        const std::lock_guard lock(m_data->mutex);
        for (auto entry = versions.constBegin(); entry != versions.constEnd(); ++entry) {
            if (!version.isEmpty() && entry.key() != version)
                continue;
            if (const auto *operation = m_data->find(entry.value().toString(), product.key(), action, entry.key()))
                found << operation;
        }
    }
    return found;
}

QList<const OperationContract *> ContractRegistry::group(const QString &name) const
{
    QList<const OperationContract *> found;
    if (!groups().contains(name))
        return found;
    const std::lock_guard lock(m_data->mutex);
    for (const OperationContract &operation : m_data->load(name))
        found << &operation;
    return found;
}

QStringList ContractRegistry::groups() const
{
    QStringList names;
    for (const QJsonValue &product : m_data->index) {
        for (const QJsonValue &action : product.toObject()) {
            for (const QJsonValue &name : action.toObject()) {
                if (!names.contains(name.toString()))
                    names << name.toString();
            }
        }
    }
    names.sort();
    return names;
}

const QList<ErrorContract> &ContractRegistry::commonErrors() const
{
    const std::lock_guard lock(m_data->mutex);
    m_data->loadErrors();
    return m_data->errors;
}

const ErrorContract *ContractRegistry::commonError(const QString &code) const
{
    const QList<ErrorContract> &errors = commonErrors();
    const auto exact = m_data->errorByCode.constFind(code);
    if (exact != m_data->errorByCode.cend())
        return &errors.at(*exact);
    const ErrorContract *best = nullptr;
    qsizetype bestLength = 0;
    for (auto entry = m_data->errorByBeginning.cbegin(); entry != m_data->errorByBeginning.cend(); ++entry) {
        if (entry.key().size() > bestLength && code.startsWith(entry.key())) {
            best = &errors.at(entry.value());
            bestLength = entry.key().size();
        }
    }
    return best;
}

const QStringList &ContractRegistry::successCodes() const
{
    static_cast<void>(commonErrors());
    return m_data->successCodes;
}

std::optional<ContractRegistry::Wording> ContractRegistry::wording(const QString &key, const QString &spokenLanguage) const
{
    if (spokenLanguage.isEmpty() || spokenLanguage.startsWith(QLatin1String("en")))
        return std::nullopt;
    // One Chinese text for zh, zh-CN, zh_CN and zh_Hans.
    const QString language = spokenLanguage.startsWith(QLatin1String("zh")) ? QStringLiteral("zh_CN") : spokenLanguage;
    const std::lock_guard lock(m_data->mutex);
    auto known = m_data->wordings.find(language);
    if (known == m_data->wordings.end()) {
        QMap<QString, Wording> texts;
        const QJsonObject file = readContractFile(m_data->folder + QStringLiteral("/errors.") + language + QStringLiteral(".json"));
        for (auto entry = file.constBegin(); entry != file.constEnd(); ++entry) {
            const QJsonObject text = entry.value().toObject();
            texts.insert(entry.key(), {text.value(QLatin1String("meaning")).toString(), text.value(QLatin1String("advice")).toString()});
        }
        known = m_data->wordings.emplace(language, std::move(texts)).first;
    }
    const auto found = known->second.constFind(key);
    return found == known->second.cend() ? std::nullopt : std::optional(*found);
}

} // namespace pc
