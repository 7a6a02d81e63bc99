using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>payer_profiles.csv: new versions of payers' rules; what a row leaves empty stays as the version before has it.</summary>
internal sealed class PayerProfilesImport(BillingDbContext db, BillingCodes codes, CurrentCaller caller, TimeProvider clock) : IFileImport
{
    public string FileName => "payer_profiles.csv";

    public string RowName => "payer profile version";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("payer", true, "payer code"),
        new("effective_from", true, "first day of these rules, yyyy-MM-dd, later than the version before"),
        new("covers_99484", false, "yes, no or unknown"),
        new("covers_g0323", false, "yes, no or unknown"),
        new("threshold_minutes", false, "1 to 120; 20 for Medicare"),
        new("eligible_credentials", false, "credentials separated by spaces, for instance MD DO PMHNP", nameof(PayerTerms.Eligible99484Credentials)),
        new("consent_items", false, "1 2, 1 2 3 or 1 2 3 4", nameof(PayerTerms.ConsentItemsRequired)),
        new("consent_renewal_months", false, "1 to 120"),
        new("scale_lookback_days", false, "1 to 730"),
        new("plan_review_days", false, "1 to 730"),
        new("dos_convention", false, "ThresholdDate or LastDayOfMonth"),
        new("accepts_frequency_78", false, "yes or no"),
        new("timely_filing_days", false, "1 to 1830; Medicare Part B has its calendar year"),
        new("filing_confirmed", false, "true or false: the limits for claims and corrections are the contract's; unverified until then"),
        new("corrected_claim_days", false, "1 to 1830"),
        new("appeal_days", false, "1 to 1830; presumed where nothing was ever given: 120 for Medicare Part B, else as corrected_claim_days"),
        new("auth_required", false, "yes or no"),
        new("required_modifiers", false, "at most four of two characters, separated by spaces; never 25, 93, 95, GQ or GT"),
        new("sequestration_percent", false, "0 to 10 with at most two decimals"),
        new("patient_may_be_billed", false, "yes or no"),
        new("count_attempts", false, "yes or no"),
        new("superbill_allowed", false, "yes or no"),
        new("secondary_from_primary_eob", false, "yes or no"),
        new("claim_filing_indicator", false, $"SBR09: {string.Join(", ", ClaimFilingIndicators.All.Keys)}"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var payers = await codes.PayersAsync(cancellationToken);
        var by = new Authorship(caller.Caller.Name, clock.GetUtcNow());
        file.ForEach(row =>
        {
            var payer = row.Named("payer", payers, "payer");
            var from = row.Date("effective_from");
            row.ThrowIfRefused();
            var terms = Read(row, payer.Profiles.MaxBy(profile => profile.Number)!.Terms);
            row.ThrowIfRefused();
            payer.ChangeTerms(from, terms, by);
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static PayerTerms Read(ImportRow row, PayerTerms before) => before with
    {
        Covers99484 = Cover(row, "covers_99484", before.Covers99484),
        CoversG0323 = Cover(row, "covers_g0323", before.CoversG0323),
        ThresholdMinutes = row.OptionalNumber("threshold_minutes", 1, 120) ?? before.ThresholdMinutes,
        Eligible99484Credentials = List(row, "eligible_credentials", 20, 32, before.Eligible99484Credentials),
        ConsentItemsRequired = Items(row, before.ConsentItemsRequired),
        ConsentRenewalMonths = row.OptionalNumber("consent_renewal_months", 1, 120) ?? before.ConsentRenewalMonths,
        ScaleLookbackDays = row.OptionalNumber("scale_lookback_days", 1, 730) ?? before.ScaleLookbackDays,
        PlanReviewDays = row.OptionalNumber("plan_review_days", 1, 730) ?? before.PlanReviewDays,
        DosConvention = row.OptionalChoice<DosConvention>("dos_convention") ?? before.DosConvention,
        AcceptsFrequency78 = row.OptionalFlag("accepts_frequency_78") ?? before.AcceptsFrequency78,
        TimelyFilingDays = row.OptionalNumber("timely_filing_days", 1, 1830) ?? before.TimelyFilingDays,
        CorrectedClaimDays = row.OptionalNumber("corrected_claim_days", 1, 1830) ?? before.CorrectedClaimDays,
        AppealDays = row.OptionalNumber("appeal_days", 1, 1830) ?? before.AppealDays,
        AuthRequired = row.OptionalFlag("auth_required") ?? before.AuthRequired,
        RequiredModifiers = List(row, "required_modifiers", 4, BillingLimits.Modifier, before.RequiredModifiers),
        SequestrationPercent = row.OptionalCents("sequestration_percent", 10) / 100m ?? before.SequestrationPercent,
        PatientMayBeBilled = row.OptionalFlag("patient_may_be_billed") ?? before.PatientMayBeBilled,
        CountAttempts = row.OptionalFlag("count_attempts") ?? before.CountAttempts,
        SuperbillAllowed = row.OptionalFlag("superbill_allowed") ?? before.SuperbillAllowed,
        SecondaryFromPrimaryEob = row.OptionalFlag("secondary_from_primary_eob") ?? before.SecondaryFromPrimaryEob,
        ClaimFilingIndicator = row.OptionalText("claim_filing_indicator", 2)?.ToUpperInvariant() ?? before.ClaimFilingIndicator,
        FilingConfirmed = row.OptionalFlag("filing_confirmed") ?? before.FilingConfirmed,
    };

    private static bool? Cover(ImportRow row, string column, bool? before)
    {
        if (string.Equals(row.Raw(column), "unknown", StringComparison.OrdinalIgnoreCase))
            return null;
        return row.OptionalFlag(column) ?? before;
    }

    private static IReadOnlyList<string> List(ImportRow row, string column, int items, int length, IReadOnlyList<string> before) =>
        row.Raw(column) is null ? before : row.List(column, items, length);

    private static IReadOnlyList<int> Items(ImportRow row, IReadOnlyList<int> before)
    {
        var texts = row.List("consent_items", 4, 1);
        if (texts.All(text => text[0] is >= '1' and <= '4'))
            return texts.Count == 0 ? before : [.. texts.Select(text => text[0] - '0').Distinct().Order()];
        row.Refuse("consent_items", "consent_items are of 1, 2, 3 and 4, separated by spaces.");
        return before;
    }
}
