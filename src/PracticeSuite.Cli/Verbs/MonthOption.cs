using System.CommandLine;
using PracticeSuite.Kernel;

namespace PracticeSuite.Cli.Verbs;

internal static class MonthOption
{
    public static Option<BillingMonth> Instance { get; } = new("--month")
    {
        Description = "The calendar month, yyyy-MM.",
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (BillingMonth.TryParse(text, out var month))
                return month;
            result.AddError($"--month is '{text}'; write a month of 2000 to 2099 as yyyy-MM.");
            return default;
        },
    };
}
