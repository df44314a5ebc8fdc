// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/problemtext.h"
#include <QCoreApplication>

namespace pc {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pc::ProblemText)
};

QString addressText(EnvironmentProblem::Reason reason)
{
    switch (reason) {
    case EnvironmentProblem::Reason::Missing: return Words::tr("Enter an address.");
    case EnvironmentProblem::Reason::NotHttps: return Words::tr("Use https://; plain http is allowed for this machine alone.");
    case EnvironmentProblem::Reason::HoldsCredentials: return Words::tr("Leave names, passwords and parameters out of the address.");
    default: return Words::tr("This is not an address; write it like https://sts.aliyuncs.com.");
    }
}

} // namespace

QString fieldName(EnvironmentProblem::Field field)
{
    using F = EnvironmentProblem::Field;
    switch (field) {
    case F::Name: return Words::tr("Name");
    case F::Partner: return Words::tr("Partner UID");
    case F::Endpoint: return Words::tr("Endpoints");
    case F::SigninUrl: return Words::tr("Sign-in address");
    case F::SuiteUrl: return Words::tr("Console pages");
    case F::LoginUrl: return Words::tr("Session-ended address");
    case F::AllowedHosts: return Words::tr("Hosts the viewer may show");
    case F::RoleName: return Words::tr("Role in the customer's account");
    case F::VendorLanguage: return Words::tr("Language of vendor pages");
    case F::Colour: return Words::tr("Colour");
    case F::QueueAddress: return Words::tr("Address of the message queue");
    case F::QueueName: return Words::tr("Name of the message queue");
    }
    return {};
}

QString problemText(const EnvironmentProblem &problem)
{
    using F = EnvironmentProblem::Field;
    using R = EnvironmentProblem::Reason;
    switch (problem.field) {
    case F::Name:
        switch (problem.reason) {
        case R::Missing: return Words::tr("Give the environment a name.");
        case R::TooLong: return Words::tr("Use 60 characters or fewer.");
        case R::Taken: return Words::tr("Another environment has this name already.");
        default: return Words::tr("Use letters, digits, spaces and punctuation only.");
        }
    case F::Partner:
        return problem.reason == R::Missing ? Words::tr("Enter the UID of the partner account; its security settings show it.")
                                            : Words::tr("A UID has digits only.");
    case F::Endpoint:
        if (problem.product.isEmpty())
            return Words::tr("At least one endpoint is needed.");
        return Words::tr("%1: %2").arg(problem.product, addressText(problem.reason));
    case F::SigninUrl:
    case F::LoginUrl: return addressText(problem.reason);
    case F::SuiteUrl:
        return problem.reason == R::NoProductMark ? Words::tr("The address needs {product} in place of the product's name.") : addressText(problem.reason);
    case F::AllowedHosts:
        return problem.reason == R::Missing ? Words::tr("Without a host the viewer cannot show anything.")
                                            : Words::tr("Write host names only, like .aliyun.com, separated by spaces.");
    case F::RoleName:
        return problem.reason == R::Missing ? Words::tr("Enter the name of the role.") : Words::tr("A role's name has letters, digits and . @ - _ only.");
    case F::VendorLanguage: return Words::tr("Use a language code like zh or en.");
    case F::QueueAddress:
        return problem.reason == R::Missing ? Words::tr("Enter the address of the queue, or remove its name.") : addressText(problem.reason);
    case F::QueueName:
        return problem.reason == R::Missing ? Words::tr("Enter the name of the queue, or remove its address.")
                                            : Words::tr("A queue's name has letters, digits and hyphens only.");
    case F::Colour: return Words::tr("Write a colour like #3D5A80, or leave it to the kind.");
    }
    return {};
}

} // namespace pc
