// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/tour.h"
#include "core/store/customerstore.h"
#include "ui/widgets/languagecontroller.h"
#include "ui/widgets/themecontroller.h"
#include <memory>

class QDialog;

namespace pc {

class Application;

// One language and theme; `suffix` is the end of its pictures' names.
struct TourVariant
{
    const char *suffix;
    LanguageChoice language;
    ThemeMode theme;
};

// The customer whose detail and console the tour shows: the first by name, or the next whose console opens.
class TourCustomer
{
public:
    void find(Application &application, const CustomerQuery &query = {});
    [[nodiscard]] bool isFound() const { return !m_customers.isEmpty(); }
    [[nodiscard]] const Customer &get() const { return m_customers.first(); }
    void takeNext();

private:
    QList<Customer> m_customers;
};

// What the steps of every subject are made with. Steps outlive the kit and the application outlives them.
class TourKit
{
public:
    using Show = std::function<void()>;
    using IsReady = std::function<bool()>;
    // A viewer's page has been reached before it is painted, and another process paints it: a moment more.
    static constexpr int kLooksUntilPainted = 50;

    explicit TourKit(Application &application) : m_app(application) {}

    void add(const char *name, const TourVariant &variant, Show show, IsReady isReady);
    [[nodiscard]] Application &app() const { return m_app; }
    [[nodiscard]] const std::shared_ptr<TourCustomer> &customer() const { return m_customer; }
    [[nodiscard]] IsReady settled() const;
    [[nodiscard]] const QList<TourStep> &steps() const { return m_steps; }

    [[nodiscard]] static QDialog *dialog();     // the one that is open; null: none
    static void closeDialogs();

private:
    Application &m_app;
    std::shared_ptr<TourCustomer> m_customer = std::make_shared<TourCustomer>();
    QList<TourStep> m_steps;
};

} // namespace pc
