using System.Globalization;
using PracticeSuite.Billing.Rates;

namespace PracticeSuite.Billing.Claims;

/// <summary>National edits: code pairs of one day and practitioner, and the most units of a code a day (B-102). Data, by quarter.</summary>
internal sealed class CodeEdits(IEnumerable<CodePair> pairs, IEnumerable<UnitLimit> limits)
{
    private readonly List<CodePair> _pairs = [.. pairs];
    private readonly List<UnitLimit> _limits = [.. limits];

    public static CodeEdits Shipped() => new(
        DataTable.Shipped("ncci-pairs.csv").Select(row => new CodePair(row[0], row[1], Day(row[2]), OptionalDay(row[3]))),
        DataTable.Shipped("ncci-units.csv").Select(row =>
            new UnitLimit(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), Day(row[2]), OptionalDay(row[3]))));

    /// <summary>The same with the pairs that a practice loaded.</summary>
    public CodeEdits With(IEnumerable<CodePair> loaded) => new([.. _pairs, .. loaded], _limits);

    /// <summary>Whether the two codes may not stand on one day without a biller's reason, in either order.</summary>
    public bool Bars(string code, string other, DateOnly on) => _pairs.Exists(pair => pair.IsInForce(on)
        && ((pair.Code == code && pair.Other == other) || (pair.Code == other && pair.Other == code)));

    /// <summary>The most units of a code a day, or null where no limit is known.</summary>
    public int? MostUnits(string code, DateOnly on) => _limits.Find(limit => limit.Code == code && limit.IsInForce(on))?.Units;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? OptionalDay(string text) => text.Length == 0 ? null : Day(text);
}

internal sealed record CodePair(string Code, string Other, DateOnly From, DateOnly? To)
{
    public bool IsInForce(DateOnly on) => From <= on && (To is null || on <= To);
}

internal sealed record UnitLimit(string Code, int Units, DateOnly From, DateOnly? To)
{
    public bool IsInForce(DateOnly on) => From <= on && (To is null || on <= To);
}
