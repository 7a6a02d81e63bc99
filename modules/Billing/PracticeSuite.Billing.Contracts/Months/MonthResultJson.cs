namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>One result as the command line and the API write it; the names are a promise to other programs.</summary>
public static class MonthResultJson
{
    public static object Of(MonthEndResult result) => new
    {
        patient = result.Mrn,
        code = result.Code,
        decision = result.Decision,
        dateOfService = result.DateOfService,
        seconds = result.Counted.Value,
        secondsMissing = result.Missing.Value,
        nearMiss = result.NearMiss,
        holds = result.Holds,
        advisories = result.Advisories,
        expectedAllowedCents = result.ExpectedAllowed?.Cents,
    };
}
