using System.Globalization;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>The boxes of a payer's next rules; lists are typed with commas.</summary>
public sealed class TermsForm
{
    /// <summary>One digit and what stands between two.</summary>
    public const int ItemsMax = 4 * 3;

    public const int ModifiersMax = BillingLimits.Modifiers * (BillingLimits.Modifier + 2);

    /// <summary>All there are.</summary>
    public static int CredentialsMax { get; } = Enum.GetNames<Credential>().Sum(name => name.Length + 2);

    /// <summary>Of the payer as the boxes were filled from it.</summary>
    public int Version { get; private set; }

    public DateOnly EffectiveFrom { get; set; }

    /// <summary>The version whose place these rules take; null where they hold from a later day.</summary>
    public int? Corrects { get; private set; }

    /// <summary>Why that version is corrected.</summary>
    public string Reason { get; set; } = "";

    public bool? Covers99484 { get; set; }

    public bool? CoversG0323 { get; set; }

    public int ThresholdMinutes { get; set; }

    public string Eligible99484Credentials { get; set; } = "";

    public string ConsentItemsRequired { get; set; } = "";

    public int? ConsentRenewalMonths { get; set; }

    public int ScaleLookbackDays { get; set; }

    public int PlanReviewDays { get; set; }

    public DosConvention DosConvention { get; set; }

    public bool AcceptsFrequency78 { get; set; }

    public int? TimelyFilingDays { get; set; }

    public int CorrectedClaimDays { get; set; }

    public int? AppealDays { get; set; }

    public bool AuthRequired { get; set; }

    public string RequiredModifiers { get; set; } = "";

    public decimal SequestrationPercent { get; set; }

    public bool PatientMayBeBilled { get; set; }

    public bool CountAttempts { get; set; }

    public bool SuperbillAllowed { get; set; }

    public bool SecondaryFromPrimaryEob { get; set; }

    public string ClaimFilingIndicator { get; set; } = "";

    public bool FilingConfirmed { get; set; }

    public static TermsForm Of(PayerDetailDto payer, DateOnly from)
    {
        var form = Of(payer.Profiles[0], from);
        form.Version = payer.Version;
        return form;
    }

    public static TermsForm OfCorrection(PayerDetailDto payer)
    {
        var form = Of(payer, payer.Profiles[0].EffectiveFrom);
        form.Corrects = payer.Profiles[0].Number;
        return form;
    }

    private static TermsForm Of(PayerProfileFact rules, DateOnly from) => new()
    {
        EffectiveFrom = from,
        Covers99484 = rules.Covers99484,
        CoversG0323 = rules.CoversG0323,
        ThresholdMinutes = rules.ThresholdMinutes,
        Eligible99484Credentials = string.Join(", ", rules.Eligible99484Credentials),
        ConsentItemsRequired = string.Join(", ", rules.ConsentItemsRequired),
        ConsentRenewalMonths = rules.ConsentRenewalMonths,
        ScaleLookbackDays = rules.ScaleLookbackDays,
        PlanReviewDays = rules.PlanReviewDays,
        DosConvention = rules.DosConvention,
        AcceptsFrequency78 = rules.AcceptsFrequency78,
        TimelyFilingDays = rules.TimelyFilingDays,
        CorrectedClaimDays = rules.CorrectedClaimDays,
        AppealDays = rules.AppealDays,
        AuthRequired = rules.AuthRequired,
        RequiredModifiers = string.Join(", ", rules.RequiredModifiers),
        SequestrationPercent = rules.SequestrationPercent,
        PatientMayBeBilled = rules.PatientMayBeBilled,
        CountAttempts = rules.CountAttempts,
        SuperbillAllowed = rules.SuperbillAllowed,
        SecondaryFromPrimaryEob = rules.SecondaryFromPrimaryEob,
        ClaimFilingIndicator = rules.ClaimFilingIndicator,
        FilingConfirmed = rules.FilingConfirmed,
    };

    /// <summary>After one's own save of something else of the payer, which counted one; if it is more, somebody else saved too.</summary>
    public void Follow(PayerDetailDto payer) => Version = payer.Version == Version + 1 ? payer.Version : Version;

    public PayerTerms ToTerms() => new(
        Covers99484, CoversG0323, ThresholdMinutes, Parts(Eligible99484Credentials), [.. Parts(ConsentItemsRequired).Select(Item)], ConsentRenewalMonths,
        ScaleLookbackDays, PlanReviewDays, DosConvention, AcceptsFrequency78, TimelyFilingDays, CorrectedClaimDays, AuthRequired, Parts(RequiredModifiers),
        SequestrationPercent, PatientMayBeBilled, CountAttempts, SuperbillAllowed, SecondaryFromPrimaryEob, ClaimFilingIndicator, FilingConfirmed)
    {
        AppealDays = AppealDays,
    };

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Item(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var item)
        ? item
        : throw Check.Invalid(nameof(ConsentItemsRequired), $"'{text}' is not the number of a consent item; give 1 to 4 with commas.");
}
