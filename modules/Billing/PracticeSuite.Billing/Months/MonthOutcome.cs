using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>Writes down what was measured and found.</summary>
internal static class MonthOutcome
{
    private static readonly Seconds NearMissWithin = new(300);

    public static MonthResult Of(MeasuredMonth month, Findings findings) => new()
    {
        PatientId = month.Month.Facts.Care.PatientId,
        Month = month.Month.Facts.Care.Month,
        AsOf = month.Month.AsOf,
        EnrollmentId = month.Month.Enrollment.Id,
        Code = month.Month.Code,
        Holds = findings.Holds,
        Advisories = findings.Advisories,
        Logged = Logged(month),
        Total = month.Time.Total,
        Threshold = month.Time.Rules.Threshold,
        ReachedAt = month.ServiceDate is null ? null : month.Time.ReachedAt,
        ServiceDate = month.ServiceDate,
        PlaceOfService = PlaceOf(month),
        Diagnoses = ClaimDiagnoses.Of(month),
        Modifiers = ClaimModifiers.Of(month.Payer, month.Month.Facts.BillersModifier),
        AuthorizationNumber = month.Coverage?.AuthorizationNumber,
        RenderingProviderId = month.Month.Enrollment.BillingPractitionerId,
        RenderingNpi = month.Month.Biller?.Npi,
        BillingNpi = month.Month.Rules.Practice.GroupNpi,
        PayerId = month.Coverage?.PayerId,
        CoverageId = month.Coverage?.Id,
        MemberId = month.Coverage?.MemberId,
        Qmb = month.Coverage?.Qmb ?? false,
        Charge = month.Month.Rules.Charges.On(month.Month.Code, month.JudgedOn),
        ExpectedAllowed = month.ServiceDate is null ? null : Worth(month),
        Worth = Worth(month),
        Evidence = MonthEvidenceOf.Month(month),
        ReleaseOn = ReleaseOn(month),
        FileBy = FileBy(month),
        IsNearMiss = IsNearMiss(month),
        IsPart2 = Part2Records.Is(month),
    };

    /// <summary>A practice without rooms bills as an office would (B-112).</summary>
    public static string? PlaceOf(MeasuredMonth month)
    {
        var location = month.Month.Location.Profile;
        return location.PlaceOfService ?? (location.IsVirtual ? PlaceOfService.Office : null);
    }

    public static DateOnly? FileBy(MeasuredMonth month) => month.ServiceDate is { } on && month.Measure.Days.Profile is { } payer
        ? TimelyFiling.LastDay(payer, on)
        : null;

    /// <summary>On the date of service, which is the day by which the month is judged as soon as there is one.</summary>
    private static Money? Worth(MeasuredMonth month) =>
        month.Measure.Days.Profile is { } payer && month.Month.Biller is { } biller && PlaceOf(month) is { } place
            ? month.Month.Rules.Rates.ExpectedAllowed(
                payer, month.Month.Code, month.JudgedOn, place, biller.CredentialOn(month.JudgedOn), month.Month.Rules.LocalityOf(month.Month.Location.Profile.Id))
            : null;

    private static Seconds Logged(MeasuredMonth month)
    {
        var logged = Seconds.Zero;
        foreach (var piece in month.Time.Pieces)
        {
            if (piece.Exclusion is not (TimeExclusion.Voided or TimeExclusion.NotEnrolled))
                logged += piece.When.Length;
        }

        return logged;
    }

    private static DateOnly? ReleaseOn(MeasuredMonth month) => month.ServiceDate is not { } on ? null
        : month.Month.Rules.Settings.ReleaseAfterMonthClose ? month.Month.Facts.Care.Month.Next.FirstDay.AddDays(7) : on;

    private static bool IsNearMiss(MeasuredMonth month)
    {
        var missing = month.Time.Missing;
        return missing > Seconds.Zero && missing <= NearMissWithin
            && month.Month.Today >= month.Month.Facts.Care.Month.FirstDay.AddDays(19);
    }
}
