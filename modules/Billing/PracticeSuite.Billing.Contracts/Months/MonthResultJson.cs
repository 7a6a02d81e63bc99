using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>One result as the command line and the API write it; the names are a promise to other programs.</summary>
public static class MonthResultJson
{
    public static object Of(MonthEndResult result)
    {
        var said = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["patient"] = result.Mrn,
            ["code"] = result.Code,
            ["decision"] = result.Decision,
            ["dateOfService"] = result.DateOfService,
            ["seconds"] = result.Counted.Value,
            ["secondsMissing"] = result.Missing.Value,
            ["nearMiss"] = result.NearMiss,
            ["holds"] = result.Holds,
            ["advisories"] = result.Advisories,
            ["expectedAllowedCents"] = result.ExpectedAllowed?.Cents,
        };
        // Only where it is due: other results read as they always did.
        if (result.IsPart2)
            said["notice"] = Part2Notice.Text;
        return said;
    }
}
