using System.Globalization;
using Microsoft.AspNetCore.Components;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>A column of the board; each tab asks another question and so shows others.</summary>
public sealed record MonthBoardColumn(
    string Title, string Class, Func<MonthBoardRowDto, RenderFragment> Cell, MonthBoardSort? Sort = null, Func<MonthBoardRowDto, string?>? Tip = null)
{
    private static readonly MonthBoardColumn Patient = new("Patient", "c-patient", PatientLink, MonthBoardSort.Patient);
    private static readonly MonthBoardColumn Mrn = Text("MRN", "c-mrn", row => row.Mrn);
    private static readonly MonthBoardColumn Code = Text("Code", "c-code", row => row.Code) with { Tip = row => row.CodeLabel.Length == 0 ? null : row.CodeLabel };
    private static readonly MonthBoardColumn Counted = Text("Time", "c-time num", row => row.Counted.ToClock(), MonthBoardSort.Seconds);
    private static readonly MonthBoardColumn Missing = Text("Missing", "c-time num", row => row.Missing.Value > 0 ? row.Missing.ToClock() : "");
    private static readonly MonthBoardColumn Biller = Text("Biller", "c-biller", row => row.Biller, MonthBoardSort.Biller);
    private static readonly MonthBoardColumn Payer = Text("Payer", "c-payer", row => row.Payer);
    private static readonly MonthBoardColumn Expected = Text("Expected", "c-money num", row => row.ExpectedAllowed?.ToString() ?? (row.Decision == MonthDecision.Eligible ? "no rate" : ""), MonthBoardSort.Amount);
    private static readonly MonthBoardColumn On = Text("Service date", "c-date", row => Show.Day(row.DateOfService), MonthBoardSort.DateOfService);
    private static readonly MonthBoardColumn Claim = Text("Claim", "c-claim", row => row.ClaimNumber is null ? "none yet" : StateWords(row)) with
    {
        Tip = row => row.ClaimNumber is null ? null : $"{StateWords(row)}, claim {row.ClaimNumber}",
    };

    private static readonly MonthBoardColumn FileBy = new(
        "File by", "c-limit", FilingLimit, Tip: row => row.FilingWarning is null ? null : "The payer takes no claim of this month after that day.");

    private static readonly MonthBoardColumn Fix = Text("Smallest fix", "c-fix", row => row.SmallestFix ?? NearMiss(row));
    private static readonly MonthBoardColumn Holds = new(
        "Held because", "c-holds", HoldWords, Tip: row => string.Join("\n", row.Holds.Select(hold => $"{hold.Code}: {hold.Text}")));

    private static readonly MonthBoardColumn Result = new("Result", "c-result", ResultTag);

    private static readonly IReadOnlyList<MonthBoardColumn> OfEligible = [Patient, Mrn, Code, On, FileBy, Counted, Payer, Biller, Claim, Expected];
    private static readonly IReadOnlyList<MonthBoardColumn> OfHeld = [Patient, Counted, Missing, Holds, Fix, FileBy, Biller];
    private static readonly IReadOnlyList<MonthBoardColumn> OfAll = [Patient, Mrn, Result, Counted, Holds, Fix, Biller, Expected];

    public static IReadOnlyList<MonthBoardColumn> Of(MonthBoardTab tab) => tab switch
    {
        MonthBoardTab.Eligible or MonthBoardTab.Claimed => OfEligible,
        MonthBoardTab.Held or MonthBoardTab.NearMiss => OfHeld,
        _ => OfAll,
    };

    private static MonthBoardColumn Text(string title, string css, Func<MonthBoardRowDto, string?> text, MonthBoardSort? sort = null) =>
        new(title, css, row => builder => builder.AddContent(0, text(row)), sort, text);

    private static RenderFragment PatientLink(MonthBoardRowDto row) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "data-row", true);
        builder.AddAttribute(2, "href", row.ClaimId is { } claim ? $"/billing/claims/{claim}" : $"/billing/months/{row.Month}/patients/{row.PatientId}");
        builder.AddContent(3, row.Patient);
        builder.CloseElement();
    };

    private static RenderFragment HoldWords(MonthBoardRowDto row) => builder =>
    {
        foreach (var hold in row.Holds)
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "hold");
            builder.AddContent(2, hold.Text);
            builder.CloseElement();
        }
    };

    private static RenderFragment ResultTag(MonthBoardRowDto row) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", row.ClaimId is not null ? "tag accent" : row.Decision == MonthDecision.Eligible ? "tag good" : "tag warn");
        builder.AddContent(2, row.ClaimId is not null ? "Claimed" : row.Decision == MonthDecision.Eligible ? "Eligible" : row.NearMiss ? "Near-miss" : "Held");
        builder.CloseElement();
    };

    private static RenderFragment FilingLimit(MonthBoardRowDto row) => builder =>
    {
        if (row.FilingWarning is not { } warning)
        {
            builder.AddContent(0, LimitOf(row));
            return;
        }

        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "class", $"tag {ClaimWords.FilingTone(warning, null)}");
        builder.AddContent(3, LimitOf(row));
        builder.CloseElement();
    };

    private static string LimitOf(MonthBoardRowDto row) => row.FileBy?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string NearMiss(MonthBoardRowDto row) => row.NearMiss ? PracticeSuite.Billing.Contracts.Months.NearMiss.Of(row.Missing) : "";

    private static string StateWords(MonthBoardRowDto row) => ClaimWords.State(row.ClaimState);
}
