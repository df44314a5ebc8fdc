// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/names.h"
#include "sandbox/world/dice.h"
#include <array>

namespace pc::sandbox {

namespace {

struct Word { const char *chinese; const char *latin; };

constexpr std::array kCities{
    Word{"杭州", "Hangzhou"}, Word{"上海", "Shanghai"}, Word{"苏州", "Suzhou"}, Word{"宁波", "Ningbo"}, Word{"南京", "Nanjing"},
    Word{"无锡", "Wuxi"}, Word{"深圳", "Shenzhen"}, Word{"广州", "Guangzhou"}, Word{"东莞", "Dongguan"}, Word{"厦门", "Xiamen"},
    Word{"福州", "Fuzhou"}, Word{"成都", "Chengdu"}, Word{"重庆", "Chongqing"}, Word{"武汉", "Wuhan"}, Word{"长沙", "Changsha"},
    Word{"西安", "Xian"}, Word{"郑州", "Zhengzhou"}, Word{"青岛", "Qingdao"}, Word{"天津", "Tianjin"}, Word{"合肥", "Hefei"}, Word{"昆明", "Kunming"}};

constexpr std::array kWords{
    Word{"霁川", "Jichuan"}, Word{"沐禾", "Muhe"}, Word{"岚石", "Lanshi"}, Word{"澄屿", "Chengyu"}, Word{"栖桐", "Qitong"}, Word{"朔原", "Shuoyuan"},
    Word{"泊舟", "Bozhou"}, Word{"云岫", "Yunxiu"}, Word{"青耘", "Qingyun"}, Word{"砚池", "Yanchi"}, Word{"启麓", "Qilu"}, Word{"予光", "Yuguang"},
    Word{"衡岭", "Hengling"}, Word{"湛蓝桥", "Zhanlanqiao"}, Word{"知微谷", "Zhiweigu"}, Word{"拾野", "Shiye"}, Word{"锦塬", "Jinyuan"}, Word{"穗丰源", "Suifengyuan"},
    Word{"曜辰", "Yaochen"}, Word{"渡川", "Duchuan"}, Word{"松烟", "Songyan"}, Word{"嘉澍", "Jiashu"}, Word{"望汀", "Wangting"}, Word{"和麦", "Hemai"},
    Word{"玖安", "Jiuan"}, Word{"初榆", "Chuyu"}, Word{"旷野星", "Kuangyexing"}, Word{"越屿", "Yueyu"}, Word{"凌霜", "Lingshuang"}, Word{"暖阳坡", "Nuanyangpo"},
    Word{"白榆", "Baiyu"}, Word{"谷雨桥", "Guyuqiao"}, Word{"素履", "Sulv"}, Word{"宽窄", "Kuanzhai"}, Word{"观澜石", "Guanlanshi"}, Word{"鹿鸣坞", "Lumingwu"},
    Word{"晨曦岭", "Chenxiling"}, Word{"行远", "Xingyuan"}, Word{"聚木", "Jumu"}, Word{"千帆渡", "Qianfandu"}, Word{"原石", "Yuanshi"}, Word{"棠溪", "Tangxi"}};

constexpr std::array kTrades{
    Word{"物流", "Logistics"}, Word{"软件", "Software"}, Word{"生物科技", "Biotech"}, Word{"电子商务", "Ecommerce"}, Word{"精密机械", "Machinery"},
    Word{"教育科技", "Education"}, Word{"食品", "Foods"}, Word{"新能源", "Energy"}, Word{"智能制造", "Automation"}, Word{"医疗器械", "Medical"},
    Word{"文化传媒", "Media"}, Word{"环保工程", "Environment"}, Word{"建筑设计", "Architecture"}, Word{"服饰", "Apparel"}, Word{"信息技术", "Infotech"},
    Word{"农业科技", "Agritech"}, Word{"旅游", "Travel"}};

constexpr std::array kGroups{"华东制造", "华东互联网", "华南电商", "华南出海", "华北政企", "华北教育", "西南文旅", "华中物流", "医疗健康", "金融科技", "战略客户", "长尾客户"};

constexpr int kCount = int(kCities.size() * kWords.size() * kTrades.size());
constexpr int kStride = 7919;    // a prime that does not divide the count: walks through every combination once
static_assert(kCount % kStride != 0);

} // namespace

int distinctNames() { return kCount; }

CompanyName companyName(int index, quint32 seed, bool isWorkshop)
{
    const auto place = int((quint64(index) * kStride + roll(seed, 11) % kCount) % kCount);
    const Word &word = kWords[size_t(place) % kWords.size()];
    const Word &trade = kTrades[size_t(place) / kWords.size() % kTrades.size()];
    const Word &city = kCities[size_t(place) / (kWords.size() * kTrades.size())];
    const QString name = QString::fromUtf8(word.chinese);
    const QString work = QString::fromUtf8(trade.chinese);
    const QString latin = QString::fromLatin1(word.latin), latinTrade = QString::fromLatin1(trade.latin), latinCity = QString::fromLatin1(city.latin);
    CompanyName company;
    company.shortName = name + work;
    company.chinese = QString::fromUtf8(city.chinese) + name + work + (isWorkshop ? QStringLiteral("工作室") : QStringLiteral("有限公司"));
    company.english = QStringLiteral("%1 %2 (%3) %4").arg(latin, latinTrade, latinCity, isWorkshop ? QStringLiteral("Studio") : QStringLiteral("Co., Ltd."));
    company.login = QStringLiteral("%1.%2.%3").arg(latin, latinTrade, latinCity).toLower();
    return company;
}

QString groupName(int group)
{
    const QString name = QString::fromUtf8(kGroups[size_t(group) % kGroups.size()]);
    const int round = group / int(kGroups.size());
    return round == 0 ? name : name + QString::number(round + 1);
}

} // namespace pc::sandbox
