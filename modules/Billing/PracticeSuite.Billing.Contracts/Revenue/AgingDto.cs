using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Revenue;

/// <summary>The bands of an aging: 0 to 30 days, 31 to 60, 61 to 90, 91 to 120, and over 120.</summary>
public static class AgeBands
{
    public static IReadOnlyList<string> Labels { get; } = ["0–30", "31–60", "61–90", "91–120", "Over 120"];

    /// <summary>The row of what other insurances are asked for after the first (C-100).</summary>
    public const string NextPayers = "Next insurances";

    /// <summary>The last day of each band but the last.</summary>
    public static IReadOnlyList<int> Ends { get; } = [30, 60, 90, 120];

    /// <param name="days">Since the amount was first posted; 0 is today.</param>
    public static int Of(int days)
    {
        var band = 0;
        while (band < Ends.Count && days > Ends[band])
            band++;
        return band;
    }
}

/// <param name="Payers">The largest sum first.</param>
/// <param name="Credits">Paid beyond what was charged, not taken off from what is owed: to be returned (B-166).</param>
public sealed record AgingDto(DateOnly Day, IReadOnlyList<AgingRowDto> Payers, AgingRowDto AllPayers, AgingRowDto Patients, Money Credits);

/// <param name="Bands">One for each of <see cref="AgeBands.Labels"/>.</param>
public sealed record AgingRowDto(string Name, int Claims, IReadOnlyList<Money> Bands, Money Total);

/// <param name="HasMore">Others follow these rows.</param>
public sealed record PatientAgingDto(DateOnly Day, IReadOnlyList<PatientAgingRowDto> Rows, bool HasMore);

public sealed record PatientAgingRowDto(Guid PatientId, int Claims, IReadOnlyList<Money> Bands, Money Total)
{
    /// <summary>Some of it is of a Part 2 program.</summary>
    public bool IsPart2 { get; init; }
}
