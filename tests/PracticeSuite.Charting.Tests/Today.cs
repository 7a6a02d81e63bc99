using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Testing;

namespace PracticeSuite.Charting.Tests;

/// <summary>Noon in New York on 9 October 2026, for rules that need no database.</summary>
internal static class Today
{
    private static readonly LocationProfile Albany = new(
        Guid.CreateVersion7(), "ALBANY", "Albany", "America/New_York", "11", false, new PostalAddress("1 Main", null, "Albany", "NY", "12207"));

    public static DateTimeOffset Now => TestHost.DefaultNow;

    public static DateOnly Date { get; } = new(2026, 10, 9);

    public static ChartDay Chart { get; } = ChartWithConsentFrom(18);

    public static PracticeId Practice { get; } = PracticeId.New();

    public static PatientKey Patient { get; } = new(Guid.CreateVersion7(), null, new DateOnly(1980, 2, 29));

    public static ChartDay ChartWithConsentFrom(int age) => new(Now, [Albany], age);
}
